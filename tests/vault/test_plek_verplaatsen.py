"""Moving a vault: whole at the new place, gone from the old one, and never nowhere."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground.errors import WereldFout
from opp_desk.vault import plek
from opp_desk.vault.openen import ontgrendel
from opp_desk.vault.openen_bezet import wie_heeft
from opp_desk.vault.plek_namen import sleutelbestand
from opp_desk.vault.plek_verplaatsen import verplaats
from opp_desk.vault.sleutels import met_wachtwoord
from tests.vault.sleutelbouw import RIJEN, VERSIE, WACHTWOORD, Voorbeeld, afdrukken, draai, tel, zet_neer

if TYPE_CHECKING:
    from pathlib import Path

STAPPEN = (
    "kluis gekopieerd",
    "sleutels op hun plek",
    "kluis op zijn plek",
    "oude kluis weg",
    "oude sleutels weg",
)


@pytest.fixture
def kluis(tmp_path: Path) -> Voorbeeld:
    """Return a closed vault in a synchronised folder."""
    return zet_neer(tmp_path / "OneDrive")


@pytest.fixture
def doel(tmp_path: Path) -> Path:
    """Return a path in a folder that does not exist yet."""
    return tmp_path / "veilig" / "kluizen" / "school.oppdesk"


def test_verplaatsen(kluis: Voorbeeld, doel: Path) -> None:
    """The pair stands at the new place, the vault stays open and ours, and the old folder is empty."""
    with kluis.open() as oud:
        anders = oud.met_bos(met_wachtwoord(oud.bos, oud.ontgrendeld, kluis.ben, "een nieuw geheim"))
        verplaatst = verplaats(anders, doel)
    nieuw = verplaatst.geopend
    assert verplaatst.achtergebleven == ()
    assert list(kluis.pad.parent.iterdir()) == []
    assert (nieuw.pad, nieuw.plek.soort) == (doel, plek.Soort.GOED)
    assert wie_heeft(doel) is not None
    assert tel(doel, nieuw.sleutel) == RIJEN
    nieuw.sluit()
    with ontgrendel(doel, "een nieuw geheim", kluis.ben.id, hoogste_versie=VERSIE) as geopend:
        assert geopend.sleutel == kluis.sleutel


def test_wat_in_het_log_stond_gaat_mee(kluis: Voorbeeld, doel: Path, tmp_path: Path) -> None:
    """Rows that a crash left in the -wal only arrive too."""
    verbinding = kluis.verbind()
    verbinding.execute("insert into leerling (tekst) values ('pas net')")
    na_crash = Voorbeeld(tmp_path / "Dropbox" / kluis.pad.name, kluis.sleutel, kluis.anna, kluis.ben, "")
    shutil.copytree(kluis.pad.parent, na_crash.pad.parent)
    verbinding.close()
    with na_crash.open() as geopend:
        verplaats(geopend, doel).geopend.sluit()
    assert tel(doel, kluis.sleutel) == RIJEN + 1


def test_niet_over_een_ander_bestand(kluis: Voorbeeld, doel: Path) -> None:
    """A name that is taken, by a vault, by slots alone or by itself, is refused and nothing moves."""
    ander = zet_neer(doel.parent, "ander")
    with ander.open() as geopend:
        geopend.met_bos(met_wachtwoord(geopend.bos, geopend.ontgrendeld, ander.ben, "een nieuw geheim"))
    verbinding = ander.verbind()
    verbinding.execute("delete from leerling")
    verbinding.close()
    sleutelbestand(doel).write_bytes(sleutelbestand(ander.pad).read_bytes().replace(b"Anna", b"Inna"))
    voor = afdrukken(doel.parent)
    with kluis.open() as geopend:
        for bezet in (ander.pad, kluis.pad):
            with pytest.raises(WereldFout, match="doel_bestaat"):
                verplaats(geopend, bezet)
        with pytest.raises(WereldFout, match="sleutels_beschadigd"):
            verplaats(geopend, doel)
    assert afdrukken(doel.parent) == voor
    assert tel(kluis.pad, kluis.sleutel) == RIJEN


def test_niet_naar_een_netwerk(
    kluis: Voorbeeld, doel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A vault is not moved to a network drive."""
    mounts = tmp_path / "mountinfo"
    mounts.write_text(f"21 1 8:1 / / rw - ext4 x rw\n36 21 0:40 / {tmp_path / 'veilig'} rw - nfs s:/ rw\n")
    monkeypatch.setattr(plek, "MOUNTINFO", mounts)
    voor = afdrukken(kluis.pad.parent)
    with kluis.open() as geopend, pytest.raises(WereldFout, match="kluis_op_netwerk"):
        verplaats(geopend, doel)
    assert afdrukken(kluis.pad.parent) == voor
    assert not doel.parent.exists()


def test_beschadigd_gaat_niet_mee(kluis: Voorbeeld, doel: Path) -> None:
    """A vault with a damaged page stays where it is."""
    with kluis.pad.open("r+b") as bestand:
        bestand.seek(20 * 4096 + 77)
        bestand.write(b"\x00\xff\x00")
    with kluis.open() as geopend, pytest.raises(WereldFout, match="kluis_beschadigd"):
        verplaats(geopend, doel)
    assert kluis.pad.exists()
    assert list(doel.parent.iterdir()) == []


CRASH = """
import os, sys
from pathlib import Path
from opp_desk.vault.openen import ontgrendel
from opp_desk.vault.plek_verplaatsen import verplaats
def stap(naam):
    if naam == sys.argv[4]:
        os._exit(9)
verplaats(ontgrendel(Path(sys.argv[1]), sys.argv[3], hoogste_versie=99), Path(sys.argv[2]), stap=stap)
"""


@pytest.mark.parametrize("stap", STAPPEN)
def test_crash_na_elke_stap(kluis: Voorbeeld, doel: Path, stap: str) -> None:
    """Whatever step the process dies after, a complete pair opens, and moving again finishes the work."""
    assert draai(CRASH, kluis.pad, doel, WACHTWOORD, stap).returncode == 9
    heel = [pad for pad in (kluis.pad, doel) if pad.exists()]
    assert heel
    for pad in heel:
        with ontgrendel(pad, WACHTWOORD, kluis.anna.id, hoogste_versie=VERSIE) as geopend:
            assert tel(pad, geopend.sleutel) == RIJEN
    if kluis.pad.exists():
        with kluis.open() as geopend:
            verplaats(geopend, doel).geopend.sluit()
    assert tel(doel, kluis.sleutel) == RIJEN
    assert sleutelbestand(doel).exists()
    assert not kluis.pad.exists()
