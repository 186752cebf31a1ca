"""Making backups of a vault in use, thinning them, and finding lost key slots in them."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground import clock
from opp_desk.ground.errors import Gestopt, WereldFout
from opp_desk.ground.ids import new_id, random_bytes
from opp_desk.vault import container
from opp_desk.vault.openen import ontgrendel
from opp_desk.vault.openen_bestand import verbind
from opp_desk.vault.plek_namen import sleutelbestand, vorige_sleutels, werkbestanden
from opp_desk.vault.reservekopie import (
    dun_uit,
    kopieen,
    maak_reservekopie,
    zet_sleutels_terug,
    zoek_sleutels_in_kopieen,
)
from opp_desk.vault.reservekopie_herstellen import proef
from opp_desk.vault.sleutels import met_wachtwoord
from tests.vault.sleutelbouw import (
    RIJEN,
    VERSIE,
    WACHTWOORD,
    WACHTWOORD_BEN,
    Voorbeeld,
    afdrukken,
    draai,
    zet_neer,
)

if TYPE_CHECKING:
    from pathlib import Path

NU = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)


@pytest.fixture
def kluis(tmp_path: Path) -> Voorbeeld:
    """Return a closed vault."""
    return zet_neer(tmp_path / "kluis", "De Wilg")


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """Return an empty folder for backups."""
    map_ = tmp_path / "kopieën"
    map_.mkdir()
    return map_


def test_kopie(kluis: Voorbeeld, map_: Path) -> None:
    """One file with the date in its name comes to stand in the folder, and nothing beside the vault."""
    voor = afdrukken(kluis.pad.parent)
    with clock.fixed(NU):
        kopie = maak_reservekopie(kluis.pad, kluis.sleutel, map_, wijziging=5)
    assert kopie is not None
    assert [pad.name for pad in map_.iterdir()] == [f"De Wilg {NU.astimezone():%Y-%m-%d %H.%M}.oppdesk-kopie"]
    assert (kopie.kenmerk.wijziging, kopie.kenmerk.schemaversie) == (5, VERSIE)
    assert kopie.kenmerk.kluis == kluis.bos.kluis
    assert kopie.bytes == kopie.pad.stat().st_size
    assert kopieen(map_) == (kopie,)
    assert afdrukken(kluis.pad.parent) == voor


def test_alleen_na_een_wijziging(kluis: Voorbeeld, map_: Path) -> None:
    """No second backup of the same content; another change counter, other slots or ``altijd`` do make one."""
    assert maak_reservekopie(kluis.pad, kluis.sleutel, map_, wijziging=5)
    assert maak_reservekopie(kluis.pad, kluis.sleutel, map_, wijziging=5) is None
    assert maak_reservekopie(kluis.pad, kluis.sleutel, map_, wijziging=5, altijd=True)
    assert maak_reservekopie(kluis.pad, kluis.sleutel, map_, wijziging=6)
    met_wachtwoord(kluis.bos, kluis.ontgrendeld, kluis.ben, "een nieuw geheim").bewaar(kluis.pad)
    assert maak_reservekopie(kluis.pad, kluis.sleutel, map_, wijziging=6)
    assert len(kopieen(map_)) == len({pad.name for pad in map_.iterdir()}) == 4


def test_tijdens_het_werk(kluis: Voorbeeld, map_: Path) -> None:
    """While another thread keeps committing, each copy is of one moment and whole."""
    verbinding = kluis.verbind()
    verbinding.execute("create table tweeling (tekst text)")
    klaar = threading.Event()

    def schrijf() -> None:
        eigen = kluis.verbind()
        nummer = 0
        while not klaar.is_set():
            nummer += 1
            eigen.execute("begin immediate")
            eigen.execute("insert into tweeling (tekst) values (?)", ("x" * 900,))
            eigen.execute("update leerling set tekst = ? where id = ?", ("y" * 900, nummer % RIJEN))
            eigen.execute("insert into leerling (tekst) values (?)", ("x" * 900,))
            eigen.execute("commit")
        eigen.close()

    schrijver = threading.Thread(target=schrijf)
    schrijver.start()
    stappen: list[tuple[int, int]] = []
    try:
        for wijziging in range(5):
            kopie = maak_reservekopie(
                kluis.pad,
                kluis.sleutel,
                map_,
                wijziging=wijziging,
                voortgang=lambda a, b: stappen.append((a, b)),
            )
            assert kopie is not None
            aantallen = proef(kopie.pad, kluis.sleutel).aantallen
            assert aantallen["leerling"] == RIJEN + aantallen["tweeling"]
    finally:
        klaar.set()
        schrijver.join()
        verbinding.close()
    assert stappen[-1][0] == stappen[-1][1] > 0
    assert aantallen["tweeling"] > 0


def test_stoppen(kluis: Voorbeeld, map_: Path) -> None:
    """When the user stops it, there is no copy and no half one, in neither folder."""
    voor = afdrukken(kluis.pad.parent)
    with pytest.raises(Gestopt):
        maak_reservekopie(kluis.pad, kluis.sleutel, map_, wijziging=1, gestopt=lambda: True)
    assert list(map_.iterdir()) == []
    assert afdrukken(kluis.pad.parent) == voor


def test_stick_niet_aangesloten(kluis: Voorbeeld, tmp_path: Path) -> None:
    """A folder that is not there is said as such, and holds no copies."""
    with pytest.raises(WereldFout, match="map_ontbreekt"):
        maak_reservekopie(kluis.pad, kluis.sleutel, tmp_path / "weg", wijziging=1)
    assert kopieen(tmp_path / "weg") == ()


def test_niet_met_andere_sleutels(kluis: Voorbeeld, map_: Path) -> None:
    """A backup is only made with slots that open it."""
    with pytest.raises(WereldFout, match="sleutels_andere_kluis"):
        maak_reservekopie(kluis.pad, random_bytes(32), map_, wijziging=1)
    assert list(map_.iterdir()) == []


def test_niets_leesbaars(kluis: Voorbeeld, map_: Path) -> None:
    """Nothing of the vault can be read in a backup."""
    maak_reservekopie(kluis.pad, kluis.sleutel, map_, wijziging=1)
    (kopie,) = map_.iterdir()
    ruw = kopie.read_bytes()
    for geheim in (b"Kanarie", b"Zeldzaam", b"SQLite format 3", kluis.sleutel, kluis.sleutel.hex().encode()):
        assert geheim not in ruw


KILL = """
import os, sys
from pathlib import Path
from opp_desk.vault.reservekopie import maak_reservekopie
def voortgang(gedaan, totaal):
    os._exit(9)
pad, sleutel, map_ = Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), Path(sys.argv[3])
maak_reservekopie(pad, sleutel, map_, wijziging=1, voortgang=voortgang)
"""


def test_kill_onderweg(kluis: Voorbeeld, map_: Path) -> None:
    """A process that dies while copying leaves no copy; the rest goes at the next opening."""
    assert draai(KILL, kluis.pad, kluis.sleutel.hex(), map_).returncode == 9
    assert list(map_.iterdir()) == []
    assert werkbestanden(kluis.pad) != ()
    with ontgrendel(kluis.pad, WACHTWOORD, kluis.anna.id, hoogste_versie=VERSIE):
        assert werkbestanden(kluis.pad) == ()


def test_uitdunnen(kluis: Voorbeeld, map_: Path, tmp_path: Path) -> None:
    """Old copies of this vault go; those of another vault, and files that are no copies, stay."""
    for dag in range(12):
        with clock.fixed(NU - timedelta(days=dag)):
            maak_reservekopie(kluis.pad, kluis.sleutel, map_, wijziging=dag)
    anders = container.Kenmerk(new_id(), NU - timedelta(days=400), VERSIE, 1)
    container.schrijf(map_ / "Andere school.oppdesk-kopie", kluis.pad, b"{}", anders)
    (map_ / "rommel.oppdesk-kopie").write_bytes(b"rommel")
    (map_ / "Notities.docx").write_bytes(b"PK")
    with clock.fixed(NU):
        weg = dun_uit(map_, kluis.bos.kluis)
        assert len(weg) == 8
        assert dun_uit(map_, kluis.bos.kluis) == ()
    over = {pad.name for pad in map_.iterdir()}
    assert {"Andere school.oppdesk-kopie", "rommel.oppdesk-kopie", "Notities.docx"} < over
    assert len(kopieen(map_, kluis.bos.kluis)) == 4
    assert dun_uit(tmp_path / "weg", kluis.bos.kluis) == ()


def test_niets_weg_als_de_nieuwste_stuk_is(kluis: Voorbeeld, map_: Path) -> None:
    """As long as the newest copy cannot be read, no older one goes."""
    for uur in range(3):
        with clock.fixed(NU - timedelta(hours=uur)):
            maak_reservekopie(kluis.pad, kluis.sleutel, map_, wijziging=uur)
    nieuwste = kopieen(map_)[0].pad
    with nieuwste.open("r+b") as bestand:
        bestand.seek(5000)
        bestand.write(b"stuk")
    with clock.fixed(NU), pytest.raises(WereldFout, match="kopie_beschadigd"):
        dun_uit(map_, kluis.bos.kluis)
    assert len(kopieen(map_)) == 3


def test_verloren_sleutels_uit_een_kopie(kluis: Voorbeeld, map_: Path) -> None:
    """Slots that are gone are found in the newest backup, without any password, and open the vault again."""
    with clock.fixed(NU - timedelta(days=1)):
        maak_reservekopie(kluis.pad, kluis.sleutel, map_, wijziging=1)
    met_wachtwoord(kluis.bos, kluis.ontgrendeld, kluis.ben, "een nieuw geheim").bewaar(kluis.pad)
    with clock.fixed(NU):
        nieuwste = maak_reservekopie(kluis.pad, kluis.sleutel, map_, wijziging=2)
    sleutelbestand(kluis.pad).unlink()
    vorige_sleutels(kluis.pad).unlink()
    with pytest.raises(WereldFout, match="sleutels_ontbreken"):
        ontgrendel(kluis.pad, WACHTWOORD, hoogste_versie=VERSIE)
    gevonden = zoek_sleutels_in_kopieen(kluis.pad, map_)
    assert nieuwste is not None
    assert [g.pad for g in gevonden] == [nieuwste.pad, kopieen(map_)[1].pad]
    assert gevonden[0].moment == NU
    zet_sleutels_terug(kluis.pad, gevonden[0])
    with ontgrendel(kluis.pad, "een nieuw geheim", kluis.ben.id, hoogste_versie=VERSIE) as geopend:
        assert geopend.sleutel == kluis.sleutel


def test_beschadigde_sleutels_uit_de_vorige(kluis: Voorbeeld, map_: Path) -> None:
    """The previous copy beside the vault comes first; what was damaged is kept when it is put back."""
    met_wachtwoord(kluis.bos, kluis.ontgrendeld, kluis.ben, "een nieuw geheim").bewaar(kluis.pad)
    sleutelbestand(kluis.pad).write_bytes(b"stuk")
    (gevonden,) = zoek_sleutels_in_kopieen(kluis.pad, map_)
    assert gevonden.pad == vorige_sleutels(kluis.pad)
    zet_sleutels_terug(kluis.pad, gevonden)
    assert vorige_sleutels(kluis.pad).read_bytes() == b"stuk"
    with ontgrendel(kluis.pad, WACHTWOORD_BEN, kluis.ben.id, hoogste_versie=VERSIE) as geopend:
        assert geopend.sleutel == kluis.sleutel


def test_geen_sleutels_van_een_ander(kluis: Voorbeeld, map_: Path) -> None:
    """Slots of another vault are not offered, also when its copy lies in the same folder."""
    ander = container.Kenmerk(new_id(), NU, VERSIE, 1)
    container.schrijf(map_ / "De Wilg 2026.oppdesk-kopie", kluis.pad, kluis.bos.ruw(), ander)
    liegt = container.Kenmerk(kluis.bos.kluis, NU, VERSIE, 1)
    container.schrijf(map_ / "De Wilg 2027.oppdesk-kopie", kluis.pad, b"geen sleutels", liegt)
    sleutelbestand(kluis.pad).unlink()
    assert zoek_sleutels_in_kopieen(kluis.pad, map_) == ()


def test_kopie_terwijl_niemand_werkt(kluis: Voorbeeld, map_: Path) -> None:
    """The copy inside is closed: it opens without a -wal and reads as the vault did."""
    verbinding = kluis.verbind()
    verbinding.execute("insert into leerling (tekst) values ('in de wal')")
    kopie = maak_reservekopie(kluis.pad, kluis.sleutel, map_, wijziging=1)
    verbinding.close()
    assert kopie is not None
    uit = map_ / "uit"
    container.pak_uit(kopie.pad, uit, map_ / "uit-sleutels")
    lezer = verbind(uit, kluis.sleutel, alleen_lezen=True)
    assert lezer.execute("select count(*) from leerling").fetchone() == (RIJEN + 1,)
    assert lezer.execute("pragma journal_mode").fetchone() == ("delete",)
    lezer.close()
