"""The keyring of the operating system: only trusted kinds, read back, and never more than a convenience."""

from __future__ import annotations

from typing import TYPE_CHECKING

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.backends.chainer import ChainerBackend
from keyring.errors import KeyringLocked

from opp_desk.ground.errors import RegelFout, WereldFout
from opp_desk.vault import sleutelring
from opp_desk.vault.openen import ontgrendel_met
from opp_desk.vault.sleutels import Ontgrendeld, Sleutelbos, Wijze, nieuwe_persoon
from tests.vault.sleutelbouw import VERSIE, Voorbeeld, zet_neer

if TYPE_CHECKING:
    from pathlib import Path


class Keyring(KeyringBackend):
    """The user's own keyring, as the program sees it: a known kind, kept in memory."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring gives its base class no types
        self.inhoud: dict[tuple[str, str], str] = {}
        self.op_slot = False

    def get_password(self, service: str, username: str) -> str | None:
        """Return what was kept, unless the user keeps it locked."""
        if self.op_slot:
            raise KeyringLocked
        return self.inhoud.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a secret."""
        if self.op_slot:
            raise KeyringLocked
        self.inhoud[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        """Forget a secret."""
        del self.inhoud[service, username]


Keyring.__module__ = "keyring.backends.SecretService"


class Vergeetachtig(Keyring):
    """A keyring that says yes and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep nothing."""


Vergeetachtig.__module__, Vergeetachtig.__name__ = "keyring.backends.kwallet", "DBusKeyring"


class WinVaultKeyring(Keyring):
    """A keyring with the setting that Windows has, at its default: roaming with the domain profile."""

    persist = "enterprise"


WinVaultKeyring.__module__ = "keyring.backends.Windows"


@pytest.fixture
def ring() -> Keyring:
    """Put a trusted keyring in the place of the one that all tests have."""
    eigen = Keyring()
    keyring.set_keyring(eigen)
    return eigen


@pytest.fixture
def kluis(tmp_path: Path) -> Voorbeeld:
    """Return a vault that Anna and Ben can open."""
    return zet_neer(tmp_path)


def test_openen_zonder_wachtwoord(kluis: Voorbeeld, ring: Keyring) -> None:
    """Once added, the keyring opens the vault and says who it is; the file alone holds no secret."""
    bos = sleutelring.voeg_toe(kluis.bos, kluis.ontgrendeld)
    terug = sleutelring.open_met_sleutelring(Sleutelbos.uit(bos.ruw()))
    assert (terug.sleutel, terug.persoon, terug.wijze) == (kluis.sleutel, kluis.anna, Wijze.SLEUTELRING)
    assert len(ring.inhoud) == 1
    assert kluis.sleutel.hex() not in ring.inhoud.values()


def test_hele_weg(kluis: Voorbeeld, ring: Keyring) -> None:
    """The vault itself opens through the keyring."""
    sleutelring.voeg_toe(kluis.bos, kluis.ontgrendeld).bewaar(kluis.pad)
    onjuist = "sleutelring_zonder_sleutel"
    with ontgrendel_met(kluis.pad, sleutelring.met_sleutelring, onjuist, hoogste_versie=VERSIE) as geopend:
        assert geopend.persoon == kluis.anna
    ring.inhoud.clear()
    with pytest.raises(WereldFout, match=onjuist):
        ontgrendel_met(kluis.pad, sleutelring.met_sleutelring, onjuist, hoogste_versie=VERSIE)


def test_weghalen(kluis: Voorbeeld, ring: Keyring) -> None:
    """Taken away, the slot is out of the file and the secret out of the keyring; Ben's stays."""
    ben = Ontgrendeld(kluis.sleutel, kluis.ben, Wijze.WACHTWOORD)
    bos = sleutelring.voeg_toe(sleutelring.voeg_toe(kluis.bos, ben), kluis.ontgrendeld)
    bos = sleutelring.haal_weg(bos, kluis.ontgrendeld)
    assert sleutelring.open_met_sleutelring(bos).persoon == kluis.ben
    assert len(ring.inhoud) == 1
    assert sleutelring.haal_weg(bos, ben).nieuwste.sleutelringen == ()
    assert ring.inhoud == {}


def test_niet_vertrouwde_sleutelring(kluis: Voorbeeld) -> None:
    """A keyring that is not on the list counts as none: the one in memory, the failing and the empty one."""
    for ring in (keyring.get_keyring(), fail.Keyring(), null.Keyring()):  # type: ignore[no-untyped-call]  # no types there
        keyring.set_keyring(ring)
        assert not sleutelring.is_er_een()
        with pytest.raises(WereldFout, match="geen_sleutelring"):
            sleutelring.voeg_toe(kluis.bos, kluis.ontgrendeld)
        with pytest.raises(WereldFout, match="geen_sleutelring"):
            sleutelring.open_met_sleutelring(kluis.bos)


def test_uit_een_keten_alleen_de_vertrouwde(ring: Keyring, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of several keyrings chained together the trusted one is used, never the readable one before it."""
    onveilig = null.Keyring()  # type: ignore[no-untyped-call]  # no types there
    monkeypatch.setattr(ChainerBackend, "backends", [onveilig, ring])
    keyring.set_keyring(ChainerBackend())  # type: ignore[no-untyped-call]  # no types there
    assert sleutelring.is_er_een()
    monkeypatch.setattr(ChainerBackend, "backends", [onveilig])
    assert not sleutelring.is_er_een()


def test_terugleesproef(kluis: Voorbeeld) -> None:
    """A keyring that keeps nothing is found out at once, and no slot is made that nothing opens."""
    keyring.set_keyring(Vergeetachtig())
    with pytest.raises(WereldFout, match="sleutelring_weigert"):
        sleutelring.voeg_toe(kluis.bos, kluis.ontgrendeld)


def test_op_slot(kluis: Voorbeeld, ring: Keyring) -> None:
    """A keyring that the user keeps locked gives a sentence, not a crash."""
    bos = sleutelring.voeg_toe(kluis.bos, kluis.ontgrendeld)
    ring.op_slot = True
    with pytest.raises(WereldFout, match="sleutelring_weigert"):
        sleutelring.open_met_sleutelring(bos)
    with pytest.raises(WereldFout, match="sleutelring_weigert"):
        sleutelring.voeg_toe(bos, kluis.ontgrendeld)


def test_andere_inhoud(kluis: Voorbeeld, ring: Keyring) -> None:
    """Something else under our name in the keyring opens nothing."""
    bos = sleutelring.voeg_toe(kluis.bos, kluis.ontgrendeld)
    for inhoud in ("geen hex", bytes(32).hex()):
        ring.inhoud = dict.fromkeys(ring.inhoud, inhoud)
        with pytest.raises(WereldFout, match="sleutelring_zonder_sleutel"):
            sleutelring.open_met_sleutelring(bos)


def test_blijft_op_deze_computer(kluis: Voorbeeld) -> None:
    """On Windows the secret is kept on this computer and does not travel with the user's profile."""
    ring = WinVaultKeyring()
    keyring.set_keyring(ring)
    sleutelring.voeg_toe(kluis.bos, kluis.ontgrendeld)
    assert ring.persist == "local machine"


def test_eerst_een_wachtwoord(kluis: Voorbeeld, ring: Keyring) -> None:
    """Nobody has only a keyring: it would be lost with the computer."""
    ines = Ontgrendeld(kluis.sleutel, nieuwe_persoon("Ines"), Wijze.HERSTELBLAD)
    with pytest.raises(RegelFout, match="eerst_wachtwoord"):
        sleutelring.voeg_toe(kluis.bos, ines)
    assert ring.inhoud == {}
