"""Files in a dossier: kept once, with the note that they belong to, and gone again when somebody says so."""

from __future__ import annotations

import os
import stat
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from opp_desk.ground import ids, paths
from opp_desk.ground.errors import RegelFout, WereldFout
from opp_desk.interchange.bijlage import GROOTST, keur
from opp_desk.model.gesprek import Bijlage, Gesprek
from opp_desk.model.keuzes import GesprekSoort, Ruimte
from opp_desk.model.leerling import Leerling
from opp_desk.usecases import bijlagen, buitenkopie, gesprekken, gesprekken_vast
from opp_desk.usecases.dossier_papieren import lees_papier
from opp_desk.usecases.gesprekken import Invulling
from opp_desk.usecases.logboek import lees_logboek
from opp_desk.vault.uow import Wat
from tests.bouw import doe, maak_school, nieuw

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from opp_desk.vault.kluis import Kluis

BRIEF = keur("Brief.txt", b"Noel leest graag.")


@pytest.fixture
def school(tmp_path: Path) -> Iterator[Kluis]:
    """Give a school."""
    kluis = maak_school(tmp_path / "school.oppdesk")
    yield kluis
    kluis.sluit()


def rijen(kluis: Kluis) -> list[Bijlage]:
    """Return every file that can be read."""
    return list(kluis.lees(lambda lezer: lezer.lees(select(Bijlage))))


def test_een_bestand_wordt_een_keer_bewaard(school: Kluis) -> None:
    """The same file twice is one row; with a note it is another one, that shares the content."""
    leerling = nieuw(school, Leerling, roepnaam="Noël")
    eerst = doe(school, bijlagen.voeg_bijlage_toe, leerling=leerling, gekeurd=BRIEF)
    assert doe(school, bijlagen.voeg_bijlage_toe, leerling=leerling, gekeurd=BRIEF) == eerst
    gesprek = nieuw(school, Gesprek, {"leerling": leerling})
    doe(school, bijlagen.voeg_bijlage_toe, leerling=leerling, gekeurd=BRIEF, gesprek=gesprek)
    assert [(each.naam, each.grootte, each.tekst) for each in rijen(school)] == [
        ("Brief.txt", 17, "Noel leest graag.")
    ] * 2
    assert school.lees(partial(lees_papier, papier_id=eerst)).inhoud == b"Noel leest graag."


def test_wie_de_notitie_leest_leest_de_bijlage(school: Kluis) -> None:
    """A file with a work note is as closed as the note."""
    leerling = nieuw(school, Leerling, roepnaam="Noël")
    ik = school.persoon
    gesprek = nieuw(school, Gesprek, {"leerling": leerling}, ruimte=Ruimte.PRIVE, eigenaar=ik)
    doe(school, bijlagen.voeg_bijlage_toe, leerling=leerling, gekeurd=BRIEF, gesprek=gesprek)
    assert len(rijen(school)) == 1
    school.persoon = None
    assert rijen(school) == []
    with pytest.raises(RegelFout, match="niet_gevonden"):
        doe(school, bijlagen.voeg_bijlage_toe, leerling=leerling, gekeurd=BRIEF, gesprek=gesprek)


def test_weghalen_en_terug(school: Kluis) -> None:
    """A file goes and comes back by undo; what it holds never changes."""
    leerling = nieuw(school, Leerling, roepnaam="Noël")
    bijlage = doe(school, bijlagen.voeg_bijlage_toe, leerling=leerling, gekeurd=BRIEF)
    doe(school, bijlagen.haal_bijlage_weg, bijlage=bijlage)
    assert rijen(school) == []
    terug = school.ongedaan_te_maken()
    assert terug is not None
    school.keer_om(terug)
    assert len(rijen(school)) == 1
    eerste = school.ongedaan_te_maken()
    assert eerste is not None
    assert eerste.label == "Bijlage toegevoegd"
    school.keer_om(eerste)
    assert rijen(school) == []


def test_een_bestand_van_de_schijf(tmp_path: Path) -> None:
    """What is too big, no file, or gone is refused before it is read."""
    goed, groot, pijp = tmp_path / "a.txt", tmp_path / "groot.pdf", tmp_path / "pijp"
    goed.write_bytes(b"tekst")
    assert bijlagen.lees_bijlage_bestand(goed) == b"tekst"
    with groot.open("wb") as bestand:
        bestand.truncate(4 * 1024**3)  # four gigabytes that take no room
    with pytest.raises(RegelFout, match="bijlage_te_groot"):
        bijlagen.lees_bijlage_bestand(groot)
    os.mkfifo(pijp)
    for pad in (pijp, tmp_path):
        with pytest.raises(RegelFout, match="bijlage_geen_bestand"):
            bijlagen.lees_bijlage_bestand(pad)
    with pytest.raises(WereldFout, match="bijlage_onleesbaar"):
        bijlagen.lees_bijlage_bestand(tmp_path / "weg.pdf")
    assert GROOTST == 25 * 1024 * 1024


def test_een_kopie_buiten_de_kluis_gaat_weer_weg(
    school: Kluis, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The copy is for this user only, cannot be changed by accident, is in the logboek, and is wiped."""
    monkeypatch.setenv("OPP_DESK_DATA", str(tmp_path / "data"))
    leerling = nieuw(school, Leerling, roepnaam="Noël")
    bijlage = doe(school, bijlagen.voeg_bijlage_toe, leerling=leerling, gekeurd=BRIEF)
    kopie = doe(school, buitenkopie.maak_buitenkopie, papier_id=bijlage)
    assert kopie.read_bytes() == b"Noel leest graag."
    assert kopie.is_relative_to(paths.data_dir())
    assert stat.S_IMODE(kopie.stat().st_mode) == 0o400
    assert stat.S_IMODE(kopie.parent.stat().st_mode) == 0o700
    assert school.lees(lees_logboek)[0].wat == Wat.GEEXPORTEERD
    anders = kopie.with_name("hard.txt")
    anders.hardlink_to(kopie)
    assert buitenkopie.wis_buitenkopieen() == 0
    assert not kopie.exists()
    assert not kopie.parent.exists()
    assert buitenkopie.wis_buitenkopieen() == 0


def test_wissen_is_overschrijven(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another name still reaches holds zeros: the content was written over, not only unlinked."""
    monkeypatch.setenv("OPP_DESK_DATA", str(tmp_path / "data"))
    map_ = tmp_path / "data" / "even-geopend" / "x"
    map_.mkdir(parents=True)
    (map_ / "a.txt").write_bytes(b"geheim")
    (map_ / "a.txt").chmod(0o400)
    (tmp_path / "b.txt").hardlink_to(map_ / "a.txt")
    assert buitenkopie.wis_buitenkopieen() == 0
    assert b"geheim" not in (tmp_path / "b.txt").read_bytes()


def test_een_volle_schijf_laat_niets_achter(
    school: Kluis, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the copy cannot be written nothing stays behind and nothing is in the logboek."""
    (tmp_path / "data").write_bytes(b"")  # a file where the folder must come
    monkeypatch.setenv("OPP_DESK_DATA", str(tmp_path / "data"))
    leerling = nieuw(school, Leerling, roepnaam="Noël")
    bijlage = doe(school, bijlagen.voeg_bijlage_toe, leerling=leerling, gekeurd=BRIEF)
    with pytest.raises(WereldFout, match="bestand_niet_geschreven"):
        doe(school, buitenkopie.maak_buitenkopie, papier_id=bijlage)
    assert all(regel.wat != Wat.GEEXPORTEERD for regel in school.lees(lees_logboek))


def test_de_bijlage_verhuist_met_de_notitie(school: Kluis) -> None:
    """A note that becomes one about safety takes its files along; one that enters the dossier does too."""
    leerling, samen = nieuw(school, Leerling, roepnaam="Noël"), ids.new_id().hex
    wat = Invulling((leerling,), GesprekSoort.LEERLING, tekst="Ik maak mij zorgen.")
    gesprek = doe(school, gesprekken.bewaar, samen=samen, wat=wat)
    doe(school, bijlagen.voeg_bijlage_toe, leerling=leerling, gekeurd=BRIEF, gesprek=gesprek)
    dicht = replace(wat, soort=GesprekSoort.VEILIGHEID)
    gesprek = doe(school, gesprekken.wijzig_lezers, samen=samen, wat=dicht)
    assert [(rij.gesprek, rij.ruimte, rij.eigenaar) for rij in rijen(school)] == [
        (gesprek, Ruimte.GESLOTEN, school.persoon)
    ]
    werk = replace(wat, ruimte=Ruimte.PRIVE)
    gesprek = doe(school, gesprekken.bewaar, samen=ids.new_id().hex, wat=werk)
    doe(school, bijlagen.voeg_bijlage_toe, leerling=leerling, gekeurd=BRIEF, gesprek=gesprek)
    gesprek = doe(school, gesprekken_vast.zet_in_dossier, gesprek=gesprek)
    assert {(rij.gesprek, rij.ruimte) for rij in rijen(school) if rij.ruimte != Ruimte.GESLOTEN} == {
        (gesprek, Ruimte.DOSSIER)
    }
    assert len(rijen(school)) == 2
