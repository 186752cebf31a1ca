"""Erasing: nothing is left in the file, other dossiers are as they were, and nothing brings it back."""

from __future__ import annotations

import json
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.model.basis import Dossierdeel, tabellen
from opp_desk.model.gesprek import Bijlage, Gesprek, Taak
from opp_desk.model.keuzes import OppStatus
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.model.school_lijsten import Gewist
from opp_desk.usecases import instellingen, overnemen_invoer, velden, wissen
from opp_desk.vault.controle import controleer
from opp_desk.vault.kluis import Kluis
from opp_desk.vault.tabellen import blob, klad, logregel, veldversie
from tests.bouw import SLEUTEL, doe, nieuw, wie, zet
from tests.usecases.avgbouw import KANARIE, Rijk, maak_rijk
from tests.vault.bladzijden import bladen_met

if TYPE_CHECKING:
    from pathlib import Path

    from opp_desk.usecases.wissen import Gewistregel
    from opp_desk.vault.lezer import Lezer

LANG_GELEDEN = date(2019, 7, 31)


@pytest.fixture
def rijk(tmp_path: Path) -> Rijk:
    """Return Noël's full dossier; he left long ago, and his OPP was closed."""
    rijk = maak_rijk(tmp_path)
    zet(rijk.noel.kluis, Leerling, rijk.noel.leerling, uitstroomdatum=LANG_GELEDEN)
    zet(rijk.noel.kluis, Opp, rijk.noel.opp, status=OppStatus.AFGESLOTEN)
    return rijk


def wis(rijk: Rijk) -> Gewistregel:
    """Erase Noël."""
    noel = rijk.noel
    gewist = doe(noel.kluis, wissen.wis, leerling=noel.leerling, getypt="noel d'hondt")
    wissen.ruim_op(noel.kluis, gewist)
    return gewist


def rijen_van(lezer: Lezer, leerling: object) -> list[str]:
    """Return the tables that still hold a row of a dossier, removed ones and closed ones too."""
    gevonden = []
    for klasse in tabellen().values():
        table = klasse.__table__
        if issubclass(klasse, Dossierdeel):
            vraag = select(table.c.id).where(table.c.leerling == leerling)
            gevonden += [klasse.__name__ for _rij in lezer.verbinding.execute(vraag)]
    return gevonden


def test_nothing_is_left_on_any_page(rijk: Rijk) -> None:
    """Before, the word stands on pages of the file; after, on none, and the -wal is empty."""
    kluis = rijk.noel.kluis
    zet(kluis, Gesprek, rijk.gesprek, tekst=f"{KANARIE} stond hier eerst " * 40)
    zet(kluis, Gesprek, rijk.gesprek, tekst="korter")
    doe(kluis, velden.bewaar_klad, klasse=Gesprek, rij_id=rijk.gesprek, naam="datum", tekst=f"31 {KANARIE}")
    kluis.kijk_na(lambda _lezer: None)
    assert bladen_met(kluis.pad, SLEUTEL, KANARIE) > 3
    wis(rijk)
    assert bladen_met(kluis.pad, SLEUTEL, KANARIE) == 0
    wal = kluis.pad.with_name(kluis.pad.name + "-wal")
    assert not wal.exists() or wal.stat().st_size == 0


def test_a_line_half_taken_over_goes_too(rijk: Rijk) -> None:
    """What was typed on the page that takes over running OPPs is no row yet: it goes, the others stay."""
    kluis, ander = rijk.noel.kluis, nieuw(rijk.noel.kluis, Leerling, roepnaam="Blijft")
    regels = {rijk.noel.leerling: {"startdatum": KANARIE}, ander: {"startdatum": "1-9-2026"}}
    concept = overnemen_invoer.naar_json(regels)
    doe(kluis, instellingen.onthoud, naam=overnemen_invoer.CONCEPT, waarde=concept)
    wis(rijk)
    assert kluis.lees(partial(instellingen.lees, naam=overnemen_invoer.CONCEPT)) == {
        ander.hex: {"startdatum": "1-9-2026"}
    }
    assert bladen_met(kluis.pad, SLEUTEL, KANARIE) == 0


def test_every_row_version_draft_and_file_goes(rijk: Rijk) -> None:
    """No table holds a row of the dossier; the report counts what went; the vault is sound."""
    kluis, leerling = rijk.noel.kluis, rijk.noel.leerling
    doe(kluis, velden.bewaar_klad, klasse=Gesprek, rij_id=rijk.gesprek, naam="datum", tekst="31-2")
    gewist = wis(rijk)
    assert kluis.lees(partial(rijen_van, leerling=leerling)) == []
    assert kluis.lees(lambda lezer: lezer.zoek(Leerling, leerling, ook_verwijderd=True)) is None
    verslag = json.loads(gewist.verslag)
    assert verslag["rijen"]["gesprek"] == 4
    assert verslag["rijen"]["leerling"] == 1
    assert (verslag["bestanden"], verslag["klad"]) == (1, 1)
    assert verslag["versies"] > 100
    assert verslag["zoekteksten"] > 3
    assert kluis.lees(lambda lezer: lezer.verbinding.execute(select(klad)).all()) == []
    assert kluis.kijk_na(controleer).bevindingen == ()


def test_other_dossiers_and_their_history_stay(rijk: Rijk) -> None:
    """Elif is as she was, with her versions; a task of hers that pointed here points to nothing."""
    kluis = rijk.noel.kluis
    taak = nieuw(kluis, Taak, {"leerling": rijk.elif_}, wat="Elif bellen", gesprek=rijk.gesprek)
    wis(rijk)
    elif_ = kluis.lees(lambda lezer: lezer.haal(Leerling, rijk.elif_))
    assert elif_.naam == "Elif Yılmaz"
    rij = kluis.lees(lambda lezer: lezer.haal(Taak, taak))
    assert (rij.wat, rij.gesprek) == ("Elif bellen", None)
    assert kluis.kijk_na(controleer).bevindingen == ()


def test_a_file_that_another_dossier_names_stays(rijk: Rijk) -> None:
    """The same file in two dossiers is kept once; erasing one keeps it for the other."""
    kluis = rijk.noel.kluis
    bijlage = kluis.lees(lambda lezer: lezer.haal(Bijlage, rijk.bijlage))
    nieuw(kluis, Bijlage, {"leerling": rijk.elif_}, naam="kopie.pdf", inhoud=bijlage.inhoud)
    gewist = wis(rijk)
    assert json.loads(gewist.verslag)["bestanden"] == 0
    blijft = kluis.lees(lambda lezer: lezer.verbinding.execute(select(blob.c.hash)).scalars().all())
    assert bijlage.inhoud in blijft


def test_the_logboek_stays_with_ids_only_and_undo_stops(rijk: Rijk) -> None:
    """The lines about the dossier stay, the erasure is one of them, and nothing can be undone past it."""
    kluis, leerling = rijk.noel.kluis, rijk.noel.leerling
    vraag = select(logregel.c.wat).where(logregel.c.leerling == leerling.hex)
    voor = kluis.lees(lambda lezer: lezer.verbinding.execute(vraag).scalars().all())
    gewist = wis(rijk)
    na = kluis.lees(lambda lezer: lezer.verbinding.execute(vraag).scalars().all())
    assert na == [*voor, "gewist"]
    assert kluis.ongedaan_te_maken() is None
    rij = kluis.lees(lambda lezer: lezer.haal(Gewist, gewist.id))
    assert (rij.leerling, rij.gewist_op, rij.reden) == (
        leerling.hex,
        clock.today(),
        "de bewaartermijn is voorbij",
    )


def test_a_package_does_not_bring_it_back(rijk: Rijk, tmp_path: Path) -> None:
    """Sets with changes in the erased dossier, old rows and new ones and edits of those, leave nothing."""
    kluis, leerling = rijk.noel.kluis, rijk.noel.leerling
    alle = kluis.geef_sets()
    ander = Kluis(_kopie(kluis, tmp_path), SLEUTEL, wie(kluis))
    ander_gesprek = nieuw(ander, Gesprek, {"leerling": leerling}, tekst=f"{KANARIE}: bij een collega")
    nieuw(ander, Gesprek, {"leerling": rijk.elif_}, tekst="over Elif")
    eerst = ander.geef_sets()
    zet(ander, Gesprek, ander_gesprek, tekst=f"{KANARIE}: later nog eens")
    zet(ander, Gesprek, rijk.gesprek, tekst=f"{KANARIE}: bijgewerkt")
    later = ander.geef_sets()
    ander.sluit()
    wis(rijk)
    for delen in (alle, eerst, later, eerst):
        kluis.neem_sets(delen)
    assert kluis.lees(partial(rijen_van, leerling=leerling)) == []
    teksten = kluis.lees(lambda lezer: lezer.verbinding.execute(select(veldversie.c.waarde)).scalars().all())
    assert [each for each in teksten if KANARIE in each] == []
    assert '"over Elif"' in teksten
    assert kluis.kijk_na(controleer).bevindingen == ()


def _kopie(kluis: Kluis, map_: Path) -> Path:
    kluis.kijk_na(lambda _lezer: None)
    doel = map_ / "ander.oppdesk"
    doel.write_bytes(kluis.pad.read_bytes())
    return doel


def test_a_backup_that_is_put_back_says_who_was_erased(rijk: Rijk, tmp_path: Path) -> None:
    """The register stands beside the vault: the dossier of an older copy is named and erased again."""
    kluis, leerling = rijk.noel.kluis, rijk.noel.leerling
    oud = _kopie(kluis, tmp_path)
    wis(rijk)
    kluis.sluit()
    kluis.pad.write_bytes(oud.read_bytes())
    terug = Kluis(kluis.pad, SLEUTEL, wie(kluis))
    register = wissen.lees_register(terug.pad)
    [regel] = terug.lees(partial(wissen.lees_wissen, register=register)).terug
    assert (regel.leerling, regel.eerder) == (leerling, clock.today())
    opnieuw = doe(terug, wissen.wis, leerling=leerling, getypt="Noël d'Hondt", eerder=regel.eerder)
    wissen.ruim_op(terug, opnieuw)
    assert bladen_met(terug.pad, SLEUTEL, KANARIE) == 0
    assert terug.lees(partial(wissen.lees_wissen, register=register)).terug == ()
    terug.sluit()
