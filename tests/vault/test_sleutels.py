"""The bunch of keys: people, passwords, the Herstelblad, and the file that is never half."""

from __future__ import annotations

import sys
from dataclasses import replace
from subprocess import TimeoutExpired
from typing import TYPE_CHECKING, Any

import pytest

from opp_desk.ground.errors import RegelFout, WereldFout
from opp_desk.ground.ids import random_bytes
from opp_desk.vault.plek_namen import sleutelbestand, vorige_sleutels
from opp_desk.vault.sleutels import (
    Ontgrendeld,
    Sleutelbos,
    Wijze,
    met_herstelcode,
    met_wachtwoord,
    nieuwe_persoon,
    open_met_herstelcode,
    open_met_wachtwoord,
)
from tests.omvang import omvang
from tests.vault.sleutelbouw import WACHTWOORD, WACHTWOORD_BEN, Voorbeeld, start, zet_neer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def kluis(tmp_path: Path) -> Voorbeeld:
    """Return a vault that Anna and Ben can open."""
    return zet_neer(tmp_path)


def test_wachtwoord_zegt_wie_je_bent(kluis: Voorbeeld) -> None:
    """Each person's password opens the same key, and tells who it was; also when nobody was chosen."""
    bos = kluis.bos
    assert [p.naam for p in bos.personen] == ["Anna Şahin", "Ben de Wit"]
    assert open_met_wachtwoord(bos, WACHTWOORD, kluis.anna.id) == kluis.ontgrendeld
    assert open_met_wachtwoord(bos, WACHTWOORD_BEN).persoon == kluis.ben
    assert open_met_wachtwoord(bos, WACHTWOORD_BEN).sleutel == kluis.sleutel


def test_verkeerd_wachtwoord(kluis: Voorbeeld) -> None:
    """A wrong password, another person's password and an unknown person are refused."""
    with pytest.raises(WereldFout, match="wachtwoord_onjuist"):
        open_met_wachtwoord(kluis.bos, "iets heel anders")
    with pytest.raises(WereldFout, match="wachtwoord_onjuist"):
        open_met_wachtwoord(kluis.bos, WACHTWOORD, kluis.ben.id)
    with pytest.raises(WereldFout, match="persoon_onbekend"):
        open_met_wachtwoord(kluis.bos, WACHTWOORD, nieuwe_persoon("Ines").id)


@pytest.mark.usefixtures("argon_elke_keer")
def test_een_argon2id_als_de_persoon_bekend_is(kluis: Voorbeeld) -> None:
    """With the person known, unlocking derives one key from one password, right or wrong."""
    aantal = 0

    def luister(_frame: object, gebeurtenis: str, wat: Any) -> None:
        nonlocal aantal
        if gebeurtenis == "c_call" and getattr(wat, "__name__", "") == "derive":
            aantal += type(getattr(wat, "__self__", None)).__name__ == "Argon2id"

    sys.setprofile(luister)
    try:
        open_met_wachtwoord(kluis.bos, WACHTWOORD_BEN, kluis.ben.id)
    finally:
        sys.setprofile(None)
    assert aantal == 1


def test_ander_wachtwoord(kluis: Voorbeeld) -> None:
    """Changing a password wraps the same data key again: the new one opens, the old one no longer."""
    bos = met_wachtwoord(kluis.bos, kluis.ontgrendeld, kluis.anna, "een nieuw geheim")
    assert open_met_wachtwoord(bos, "een nieuw geheim", kluis.anna.id).sleutel == kluis.sleutel
    assert open_met_wachtwoord(bos, WACHTWOORD_BEN, kluis.ben.id).sleutel == kluis.sleutel
    with pytest.raises(WereldFout, match="wachtwoord_onjuist"):
        open_met_wachtwoord(bos, WACHTWOORD, kluis.anna.id)
    assert len(bos.nieuwste.wachtwoorden) == 2
    with pytest.raises(RegelFout, match="wachtwoord_te_kort"):
        met_wachtwoord(kluis.bos, kluis.ontgrendeld, kluis.anna, "te kort")


def test_zonder_iemand(kluis: Voorbeeld) -> None:
    """A person can be taken away, but never the last one with a password."""
    bos = kluis.bos.zonder(kluis.ontgrendeld, kluis.ben.id)
    assert bos.personen == (kluis.anna,)
    with pytest.raises(WereldFout, match="wachtwoord_onjuist"):
        open_met_wachtwoord(bos, WACHTWOORD_BEN)
    with pytest.raises(RegelFout, match="laatste_wachtwoord"):
        bos.zonder(kluis.ontgrendeld, kluis.anna.id)


def test_herstelblad(kluis: Voorbeeld) -> None:
    """The sheet opens for whoever says to hold it; a newer sheet, or none, ends the older one."""
    ines = nieuwe_persoon("Ines")
    ontgrendeld = open_met_herstelcode(kluis.bos, kluis.herstelcode.lower(), ines)
    assert ontgrendeld == Ontgrendeld(kluis.sleutel, ines, Wijze.HERSTELBLAD)
    bos, code = met_herstelcode(kluis.bos, ontgrendeld)
    assert open_met_herstelcode(bos, code, ines).sleutel == kluis.sleutel
    with pytest.raises(WereldFout, match="herstelcode_onjuist"):
        open_met_herstelcode(bos, kluis.herstelcode, ines)
    kaal = bos.zonder_herstelblad(ontgrendeld)
    assert not kaal.heeft_herstelblad
    with pytest.raises(WereldFout, match="herstelblad_ontbreekt"):
        open_met_herstelcode(kaal, code, ines)


def test_met_het_herstelblad_een_nieuw_wachtwoord(kluis: Voorbeeld) -> None:
    """Who came in by the sheet can take a password, and unlocks with it from then on."""
    ines = nieuwe_persoon("  Ines  de\u0301 Vries ")
    ontgrendeld = open_met_herstelcode(kluis.bos, kluis.herstelcode, ines)
    bos = met_wachtwoord(kluis.bos, ontgrendeld, ines, "nieuw en lang genoeg")
    assert open_met_wachtwoord(bos, "nieuw en lang genoeg", ines.id).persoon.naam == "Ines dé Vries"


def test_naam_is_nodig() -> None:
    """A person without a name is refused."""
    with pytest.raises(RegelFout, match="naam_leeg"):
        nieuwe_persoon(" \t ")


def test_andere_sleutel_mag_niets_wijzigen(kluis: Voorbeeld) -> None:
    """Nobody adds a slot with another data key than the one of these slots."""
    vreemd = replace(kluis.ontgrendeld, sleutel=random_bytes(32))
    with pytest.raises(WereldFout, match="sleutels_andere_kluis"):
        met_herstelcode(kluis.bos, vreemd)


def test_bewaren_houdt_de_vorige(kluis: Voorbeeld) -> None:
    """Writing keeps the file of before as ``.vorige``, and only the owner can read the new one."""
    oud = sleutelbestand(kluis.pad).read_bytes()
    bos = kluis.bos.zonder(kluis.ontgrendeld, kluis.ben.id)
    bos.bewaar(kluis.pad)
    assert Sleutelbos.lees(kluis.pad) == bos
    assert vorige_sleutels(kluis.pad).read_bytes() == oud
    if sys.platform != "win32":
        assert sleutelbestand(kluis.pad).stat().st_mode & 0o777 == 0o600


def test_sleutel_staat_niet_in_een_afdruk(kluis: Voorbeeld) -> None:
    """Printing what was unlocked prints neither the data key nor a code."""
    with kluis.open() as geopend:
        tekst = repr(geopend) + repr(geopend.ontgrendeld)
    assert repr(kluis.sleutel)[2:12] not in tekst
    assert kluis.sleutel.hex() not in tekst


BEWAAR_STEEDS = """
import sys
from pathlib import Path
from opp_desk.vault.sleutels import Sleutelbos
pad = Path(sys.argv[1])
bossen = Sleutelbos.lees(pad), Sleutelbos.uit(Path(sys.argv[2]).read_bytes())
bossen[1].bewaar(pad)
print("klaar", flush=True)
while True:
    for bos in bossen:
        bos.bewaar(pad)
"""


def test_kill_tijdens_bewaren(
    kluis: Voorbeeld, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    """However often the writing process is killed, the keys and their previous copy are whole."""
    ander = tmp_path / "ander"
    ander.write_bytes(met_herstelcode(kluis.bos, kluis.ontgrendeld)[0].ruw())
    goed = {sleutelbestand(kluis.pad).read_bytes(), ander.read_bytes()}
    keren = omvang(8, 100)
    for poging in range(keren):
        proces = start(BEWAAR_STEEDS, kluis.pad, ander)
        with pytest.raises(TimeoutExpired):
            proces.wait(timeout=0.0037 * (poging + 1))
        proces.kill()
        proces.communicate()
        assert sleutelbestand(kluis.pad).read_bytes() in goed
        assert vorige_sleutels(kluis.pad).read_bytes() in goed
    record_property("keren kill -9 tijdens het schrijven van sleutels", keren)
