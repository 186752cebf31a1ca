"""Wrapping the data key: by a password, a recovery code, a keyring, and the previous key by the next."""

from __future__ import annotations

import pytest

from opp_desk.ground.errors import RegelFout
from opp_desk.ground.ids import new_id, random_bytes
from opp_desk.vault import sloten
from opp_desk.vault.sloten import ONDERGRENS, Argon

SLEUTEL = bytes(range(32))
pytestmark = pytest.mark.usefixtures("argon_elke_keer")


def test_wachtwoordslot() -> None:
    """The password opens the slot, another does not, and the slot says what it cost: 64 MiB, 3, 4."""
    slot = sloten.wachtwoordslot(new_id(), "tafel regen molen", SLEUTEL)
    assert sloten.open_wachtwoordslot(slot, "tafel regen molen") == SLEUTEL
    assert sloten.open_wachtwoordslot(slot, "tafel regen molem") is None
    assert slot.argon == Argon(65_536, 3, 4) == ONDERGRENS
    assert (len(slot.zout), len(slot.omhuld)) == (16, 40)


def test_accenten() -> None:
    """A password opens however the keyboard writes its accents (composed or with combining marks)."""
    slot = sloten.wachtwoordslot(new_id(), "No\u00ebl en Zo\u00eb thuis", SLEUTEL)
    assert sloten.open_wachtwoordslot(slot, "Noe\u0308l en Zoe\u0308 thuis") == SLEUTEL


@pytest.mark.parametrize("kort", ["", "elf tekens.", "e\u0308" * 11])
def test_te_kort_wachtwoord(kort: str) -> None:
    """Eleven characters are too few, counted as people see them; the rule names the minimum."""
    with pytest.raises(RegelFout, match="wachtwoord_te_kort") as fout:
        sloten.keur_wachtwoord(kort)
    assert fout.value.values == {"minimum": 12}


@pytest.mark.parametrize("goed", ["twaalf letts", "aaaaaaaaaaaa", "            ", "😀" * 12])
def test_samenstelling_is_vrij(goed: str) -> None:
    """Twelve characters are enough, whatever they are."""
    sloten.keur_wachtwoord(goed)


@pytest.mark.parametrize(
    "argon", [Argon(65_535, 3, 4), Argon(65_536, 2, 4), Argon(65_536, 3, 3), Argon(1 << 21)]
)
def test_grenzen(argon: Argon) -> None:
    """A cost below ours is refused, and one that would eat all memory too."""
    assert not argon.binnen_grenzen()
    assert ONDERGRENS.binnen_grenzen()


def test_herstelslot_en_sleutelringslot() -> None:
    """A slot of a sheet or a keyring opens with its own secret only."""
    geheim, ander = random_bytes(20), random_bytes(20)
    blad = sloten.herstelslot(geheim, SLEUTEL)
    assert sloten.open_herstelslot(blad, geheim) == SLEUTEL
    assert sloten.open_herstelslot(blad, ander) is None
    ring = sloten.sleutelringslot(new_id(), new_id(), geheim, SLEUTEL)
    assert sloten.open_sleutelringslot(ring, geheim) == SLEUTEL
    assert sloten.open_sleutelringslot(ring, ander) is None


def test_elk_doel_zijn_eigen_sleutel() -> None:
    """The same secret gives another key for each purpose and each salt."""
    zout = random_bytes(16)
    sleutels = {
        sloten.leid_af(SLEUTEL, doel, stukje)
        for doel in ("zegel", "overgang", "herstelblad", "sleutelring")
        for stukje in (b"", zout)
    }
    assert len(sleutels) == 8


def test_vorige_sleutel() -> None:
    """The new data key opens the previous one, another key does not."""
    nieuw = random_bytes(32)
    omhuld = sloten.omhul_vorige(nieuw, SLEUTEL)
    assert sloten.open_vorige(nieuw, omhuld) == SLEUTEL
    assert sloten.open_vorige(SLEUTEL, omhuld) is None


def test_geheimen_staan_niet_in_een_afdruk() -> None:
    """Printing a slot does not print the wrapped key."""
    slot = sloten.herstelslot(random_bytes(20), SLEUTEL)
    assert "omhuld" not in repr(slot)
