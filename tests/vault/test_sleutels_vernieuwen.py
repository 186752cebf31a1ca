"""Giving the vault another data key: what opens it afterwards, and that no crash on the way loses it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground.errors import RegelFout, WereldFout
from opp_desk.vault.openen import ontgrendel, ontgrendel_met_herstelcode
from opp_desk.vault.openen_bestand import beschadigde_bladzijden, kop, sleutel_past, verbind
from opp_desk.vault.plek_namen import bezetbestand, sleutelbestand, vorige_sleutels, werkbestanden
from opp_desk.vault.sleutels import Sleutelbos, open_met_wachtwoord
from opp_desk.vault.sleutels_vernieuwen import Stap, vernieuw
from tests.vault.sleutelbouw import (
    RIJEN,
    VERSIE,
    WACHTWOORD,
    WACHTWOORD_BEN,
    Voorbeeld,
    afdrukken,
    draai,
    tel,
    zet_neer,
)

if TYPE_CHECKING:
    from pathlib import Path

NIEUW_WACHTWOORD = "een heel nieuw geheim"


@pytest.fixture
def kluis(tmp_path: Path) -> Voorbeeld:
    """Return a closed vault in a folder of its own."""
    return zet_neer(tmp_path / "kluis")


def test_vernieuwen(kluis: Voorbeeld) -> None:
    """Afterwards only the new password and the new sheet open the vault, and everything is in it."""
    with kluis.open() as geopend:
        nieuw = vernieuw(geopend, NIEUW_WACHTWOORD)
        assert nieuw.vervallen == (kluis.ben,)
        assert nieuw.geopend.sleutel != kluis.sleutel
        assert nieuw.herstelcode not in repr(nieuw)
    assert sorted(p.name for p in kluis.pad.parent.iterdir()) == [
        "school.oppdesk",
        "school.oppdesk-sleutels",
        "school.oppdesk-sleutels.vorige",
    ]
    with ontgrendel(kluis.pad, NIEUW_WACHTWOORD, kluis.anna.id, hoogste_versie=VERSIE) as open_:
        assert open_.bos.personen == (kluis.anna,)
        assert tel(kluis.pad, open_.sleutel) == RIJEN
    with ontgrendel_met_herstelcode(kluis.pad, nieuw.herstelcode, kluis.ben, hoogste_versie=VERSIE) as open_:
        assert open_.sleutel == nieuw.geopend.sleutel
    for oud in (WACHTWOORD, WACHTWOORD_BEN):
        with pytest.raises(WereldFout, match="wachtwoord_onjuist"):
            ontgrendel(kluis.pad, oud, hoogste_versie=VERSIE)
    with pytest.raises(WereldFout, match="herstelcode_onjuist"):
        ontgrendel_met_herstelcode(kluis.pad, kluis.herstelcode, kluis.anna, hoogste_versie=VERSIE)


def test_gestolen_slot_opent_niets_meer(kluis: Voorbeeld, tmp_path: Path) -> None:
    """A stolen file of slots with a known password gives the old key, and that opens nothing any more."""
    gestolen = tmp_path / "gestolen"
    shutil.copy(sleutelbestand(kluis.pad), gestolen)
    with kluis.open() as geopend:
        vernieuw(geopend, NIEUW_WACHTWOORD)
    oud = open_met_wachtwoord(Sleutelbos.uit(gestolen.read_bytes()), WACHTWOORD_BEN, kluis.ben.id)
    assert oud.sleutel == kluis.sleutel
    assert not sleutel_past(kluis.pad, oud.sleutel)
    for bestand in (sleutelbestand(kluis.pad), vorige_sleutels(kluis.pad)):
        bos = Sleutelbos.uit(bestand.read_bytes())
        assert len(bos.generaties) == 1
        assert bos.nieuwste.vorige is None
        assert bos.personen == (kluis.anna,)


def test_kluis_is_gelijk_gebleven(kluis: Voorbeeld) -> None:
    """Id, version and search index survive, every page is sealed, and it can be done again."""
    id_ = kluis.bos.kluis
    with kluis.open() as geopend:
        nieuw = vernieuw(vernieuw(geopend, NIEUW_WACHTWOORD).geopend, WACHTWOORD)
        assert nieuw.geopend.bos.nieuwste.nummer == 3
        verbinding = verbind(kluis.pad, nieuw.geopend.sleutel)
        assert beschadigde_bladzijden(verbinding) == ()
        assert verbinding.execute("pragma user_version").fetchone() == (VERSIE,)
        assert verbinding.execute(
            "select count(*) from zoek where zoek match 'zeldzaam OR xq7zeldzaam'"
        ).fetchone()
        verbinding.close()
    assert kop(kluis.pad) == id_.bytes == kluis.bos.kluis.bytes


def test_wat_in_het_log_stond_gaat_mee(kluis: Voorbeeld) -> None:
    """Rows that a crash left in the -wal only are in the vault afterwards."""
    verbinding = kluis.verbind()
    verbinding.execute("insert into leerling (tekst) values ('pas net')")
    na_crash = kluis.pad.parent.with_name("crash")
    shutil.copytree(kluis.pad.parent, na_crash)
    verbinding.close()
    over = Voorbeeld(na_crash / kluis.pad.name, kluis.sleutel, kluis.anna, kluis.ben, "")
    with over.open() as geopend:
        nieuw = vernieuw(geopend, NIEUW_WACHTWOORD)
    assert tel(over.pad, nieuw.geopend.sleutel) == RIJEN + 1


CRASH = """
import os, sys
from pathlib import Path
from opp_desk.vault.openen import ontgrendel
from opp_desk.vault.sleutels_vernieuwen import vernieuw
def stap(naam):
    if naam == sys.argv[3]:
        os._exit(9)
vernieuw(ontgrendel(Path(sys.argv[1]), sys.argv[2], hoogste_versie=99), "een heel nieuw geheim", stap=stap)
"""
VOOR_DE_WISSEL = (Stap.AFGESLOTEN, Stap.BEIDE_SLEUTELS, Stap.HERSCHREVEN, Stap.GECONTROLEERD)


@pytest.mark.parametrize("stap", Stap)
def test_crash_na_elke_stap(kluis: Voorbeeld, stap: Stap) -> None:
    """Whatever step the process dies after, the vault opens, whole, and the rest is cleared up."""
    assert draai(CRASH, kluis.pad, WACHTWOORD, stap).returncode == 9
    voor = stap in VOOR_DE_WISSEL
    for keer in range(2):  # the second time nothing is left to finish
        with ontgrendel(
            kluis.pad, WACHTWOORD if voor else NIEUW_WACHTWOORD, kluis.anna.id, hoogste_versie=VERSIE
        ) as geopend:
            assert tel(kluis.pad, geopend.sleutel) == RIJEN, keer
            assert (geopend.sleutel == kluis.sleutel) is voor
            assert werkbestanden(kluis.pad) == ()
        assert len(kluis.bos.generaties) == 1
    assert kluis.bos.personen == ((kluis.anna, kluis.ben) if voor else (kluis.anna,))


@pytest.mark.parametrize("stap", VOOR_DE_WISSEL[1:])
def test_na_een_vroege_crash_opent_ook_het_nieuwe_wachtwoord(kluis: Voorbeeld, stap: Stap) -> None:
    """Who was cut off before the vault was replaced may try either password; both open the old file."""
    draai(CRASH, kluis.pad, WACHTWOORD, stap)
    with ontgrendel(kluis.pad, NIEUW_WACHTWOORD, kluis.anna.id, hoogste_versie=VERSIE) as geopend:
        assert geopend.sleutel == kluis.sleutel
    assert kluis.bos.personen == (kluis.anna, kluis.ben)


def test_na_een_late_crash_zegt_het_oude_wachtwoord_wat_er_is(kluis: Voorbeeld) -> None:
    """Once the vault is replaced an old password is told that the key was renewed."""
    draai(CRASH, kluis.pad, WACHTWOORD, Stap.VERVANGEN)
    bezetbestand(kluis.pad).unlink()
    voor = afdrukken(kluis.pad.parent)
    for oud, wie in ((WACHTWOORD, kluis.anna), (WACHTWOORD_BEN, kluis.ben)):
        with pytest.raises(WereldFout, match="wachtwoord_vernieuwd"):
            ontgrendel(kluis.pad, oud, wie.id, hoogste_versie=VERSIE)
    assert afdrukken(kluis.pad.parent) == voor


def test_opnieuw_na_een_crash(kluis: Voorbeeld) -> None:
    """After any crash renewing can simply be done again."""
    for stap in VOOR_DE_WISSEL:
        draai(CRASH, kluis.pad, WACHTWOORD, stap)
    with ontgrendel(kluis.pad, WACHTWOORD, kluis.anna.id, hoogste_versie=VERSIE) as geopend:
        nieuw = vernieuw(geopend, NIEUW_WACHTWOORD)
    assert tel(kluis.pad, nieuw.geopend.sleutel) == RIJEN


VOL = """
import resource, signal, sys
from pathlib import Path
from opp_desk.ground.errors import WereldFout
from opp_desk.vault.openen import ontgrendel
from opp_desk.vault.sleutels_vernieuwen import vernieuw
geopend = ontgrendel(Path(sys.argv[1]), sys.argv[2], hoogste_versie=99)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))
try:
    vernieuw(geopend, "een heel nieuw geheim")
except WereldFout as fout:
    print(fout.code)
"""


def test_schijf_vol(kluis: Voorbeeld) -> None:
    """When the new file does not fit, the old vault and everybody's slots are as they were."""
    assert draai(VOL, kluis.pad, WACHTWOORD).stdout.strip() in {"schijf_vol", "schijf_fout"}
    assert kluis.bos.personen == (kluis.anna, kluis.ben)
    assert len(kluis.bos.generaties) == 1
    with ontgrendel(kluis.pad, WACHTWOORD_BEN, kluis.ben.id, hoogste_versie=VERSIE) as geopend:
        assert tel(kluis.pad, geopend.sleutel) == RIJEN


def test_beschadigde_kluis_wordt_niet_herschreven(kluis: Voorbeeld) -> None:
    """A vault with a damaged page is not given a new key: the old file stays, for what can be saved of it."""
    with kluis.pad.open("r+b") as bestand:
        bestand.seek(20 * 4096 + 77)
        bestand.write(b"\x00\xff\x00")
    oud = kluis.pad.read_bytes()
    with kluis.open() as geopend, pytest.raises(WereldFout, match="kluis_beschadigd"):
        vernieuw(geopend, NIEUW_WACHTWOORD)
    assert len(kluis.bos.generaties) == 1
    assert werkbestanden(kluis.pad) == ()
    assert kluis.pad.stat().st_size == len(oud)
    assert sleutel_past(kluis.pad, kluis.sleutel)


def test_te_kort_wachtwoord(kluis: Voorbeeld) -> None:
    """A password that is too short stops it before anything is touched."""
    voor = afdrukken(kluis.pad.parent)
    with kluis.open() as geopend, pytest.raises(RegelFout, match="wachtwoord_te_kort"):
        vernieuw(geopend, "te kort")
    assert afdrukken(kluis.pad.parent) == voor


def test_iemand_leest_nog(kluis: Voorbeeld) -> None:
    """As long as a connection is open it is refused, and nothing was changed for that reader."""
    lezer = kluis.verbind()
    lezer.execute("begin")
    lezer.execute("select count(*) from leerling").fetchone()
    with kluis.open() as geopend, pytest.raises(WereldFout, match="kluis_bezet"):
        vernieuw(geopend, NIEUW_WACHTWOORD)
    assert lezer.execute("select count(*) from leerling").fetchone() == (RIJEN,)
    lezer.close()
    assert tel(kluis.pad, kluis.sleutel) == RIJEN
