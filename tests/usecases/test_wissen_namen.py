"""Outside the dossier nothing names an erased pupil: kept questions and words go, also from the history."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from opp_desk.model.gesprek import Zoekopdracht
from opp_desk.model.school import Medewerker
from opp_desk.model.school_lijsten import Woord
from opp_desk.usecases import naamcontrole, wissen, wissen_namen, woordenlijst, zoekopdrachten
from opp_desk.vault.controle import controleer
from opp_desk.vault.kluis import Kluis
from opp_desk.vault.tabellen import veldversie
from tests.bouw import SLEUTEL, doe, kopie_van_school, maak_leerling, nieuw, wie
from tests.vault.bladzijden import bladen_met

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from opp_desk.usecases.wissen import Gewistregel

LANG_GELEDEN = date(2019, 7, 31)


@pytest.fixture
def kluis(tmp_path: Path) -> Kluis:
    """Return a school without pupils."""
    return kopie_van_school(tmp_path)


def weg(kluis: Kluis, naam: str) -> UUID:
    """Add a pupil who left long ago."""
    return maak_leerling(kluis, naam, uitstroomdatum=LANG_GELEDEN)


def wis(kluis: Kluis, leerling: UUID, naam: str) -> Gewistregel:
    """Erase a pupil, and write the file anew."""
    gewist = doe(kluis, wissen.wis, leerling=leerling, getypt=naam)
    wissen.ruim_op(kluis, gewist)
    return gewist


def bewaar(kluis: Kluis, *vragen: str) -> None:
    """Keep these questions."""
    for vraag in vragen:
        doe(kluis, zoekopdrachten.bewaar, vraag=vraag)


def leer(kluis: Kluis, *woorden: str) -> None:
    """Put these words in the list of the school."""
    for woord in woorden:
        doe(kluis, woordenlijst.voeg_woord_toe, woord=woord)


def vragen(kluis: Kluis) -> set[str | None]:
    """Return the questions that are left, of everybody."""
    return {rij.vraag for rij in kluis.lees(lambda lezer: lezer.lees(select(Zoekopdracht)))}


def woorden(kluis: Kluis) -> set[str]:
    """Return the words that are left."""
    return {regel.woord for regel in kluis.lees(woordenlijst.lees_woordenlijst)}


def geschiedenis(kluis: Kluis) -> str:
    """Return everything that any version of any field says."""
    vraag = select(veldversie.c.waarde)
    return "\n".join(kluis.lees(lambda lezer: lezer.verbinding.execute(vraag).scalars().all())).casefold()


def test_questions_with_the_name_go_whoever_kept_them(kluis: Kluis) -> None:
    """By the surname, the whole name, the possessive, and what it is called; questions about others stay."""
    noel = weg(kluis, "Noël d’|Hondt")
    doe(kluis, zoekopdrachten.bewaar, vraag="rekenen", naam="Voor Noël d'Hondt")
    bewaar(kluis, 'van:"noel d\'hondt" soort:taak', "HONDTS plan", "hondtje", "gym", "aanwezig na:2020")
    zelf, kluis.persoon = kluis.persoon, nieuw(kluis, Medewerker, roepnaam="Anouk")
    bewaar(kluis, "d’Hondt -gym", "voortgang")
    kluis.persoon = zelf
    gewist = wis(kluis, noel, "Noël d’Hondt")
    assert vragen(kluis) == {"hondtje", "gym", "aanwezig na:2020", "voortgang"}
    assert json.loads(gewist.verslag)["rijen"]["zoekopdracht"] == 4
    assert kluis.kijk_na(controleer).bevindingen == ()


def test_words_of_the_name_go_unless_another_pupil_carries_it(kluis: Kluis) -> None:
    """First name, surname and a part of it, as written or as possessive; the other words stay."""
    adil = weg(kluis, "Adil El Amrani-Özdemir")
    maak_leerling(kluis, "Sara Amrani")
    leer(kluis, "Adil's", "Amrani", "Özdemir", "el", "adilette")
    wis(kluis, adil, "Adil El Amrani-Özdemir")
    assert woorden(kluis) == {"Amrani", "el", "adilette"}


def test_a_first_name_counts_when_it_means_nobody_else(kluis: Kluis) -> None:
    """Of two pupils called Noël the first to go leaves the questions about the other, the last one none."""
    eerst, laatst = weg(kluis, "Noël Bakker"), weg(kluis, "Noël Smit")
    bewaar(kluis, "noel boos", "bakker", "smit")
    wis(kluis, eerst, "Noël Bakker")
    assert vragen(kluis) == {"noel boos", "smit"}
    wis(kluis, laatst, "Noël Smit")
    assert vragen(kluis) == set()


def test_a_word_that_the_school_means_as_a_word_stays(kluis: Kluis) -> None:
    """Of Storm was said to be no name: a question about the weather stays, one with the surname goes."""
    storm = weg(kluis, "Storm Bakker")
    doe(kluis, naamcontrole.leer_geen_naam, woord="Storm")
    bewaar(kluis, "storm op zee", "storm bakker")
    wis(kluis, storm, "Storm Bakker")
    assert vragen(kluis) == {"storm op zee"}


def test_nothing_is_left_in_history_or_on_any_page(kluis: Kluis) -> None:
    """Not of what goes now, of what was taken away before, or of what a question was called first."""
    kind = weg(kluis, "Quirijn Zwaluwenburg")
    leer(kluis, "Zwaluwenburg")
    bewaar(kluis, "zwaluwenburg rekenen", "van:zwaluwenburg")
    [eerder] = [o for o in kluis.lees(zoekopdrachten.lees_zoekopdrachten) if o.vraag == "van:zwaluwenburg"]
    doe(kluis, zoekopdrachten.haal_weg, opdracht=eerder.id)
    for naam in ("over Zwaluwenburg", "rekenen"):
        doe(kluis, zoekopdrachten.bewaar, vraag="gym", naam=naam)
    assert bladen_met(kluis.pad, SLEUTEL, "zwaluwenburg") + geschiedenis(kluis).count("zwaluwenburg") > 4
    wis(kluis, kind, "Quirijn Zwaluwenburg")
    assert "zwaluwenburg" not in geschiedenis(kluis)
    assert bladen_met(kluis.pad, SLEUTEL, "zwaluwenburg") == 0
    assert [o.naam for o in kluis.lees(zoekopdrachten.lees_zoekopdrachten)] == ["rekenen"]
    assert kluis.ongedaan_te_maken() is None
    assert kluis.kijk_na(controleer).bevindingen == ()


def test_a_word_can_be_learned_again(kluis: Kluis) -> None:
    """Somebody else comes with the same name: the word is added as if it never was there."""
    kind = weg(kluis, "Bo Zwaluwenburg")
    leer(kluis, "Zwaluwenburg")
    wis(kluis, kind, "Bo Zwaluwenburg")
    assert woorden(kluis) == set()
    rijen = kluis.lees(lambda lezer: lezer.lees(select(Woord), ook_verwijderd=True))
    assert [rij.woord for rij in rijen] == [None]
    leer(kluis, "Zwaluwenburg")
    assert woorden(kluis) == {"Zwaluwenburg"}
    assert kluis.kijk_na(controleer).bevindingen == ()


def test_another_copy_takes_them_away_too(kluis: Kluis, tmp_path: Path) -> None:
    """What was removed here goes there with the next sets; its text goes there with the next erasure."""
    kind = weg(kluis, "Bo Zwaluwenburg")
    bewaar(kluis, "zwaluwenburg rekenen", "gym")
    leer(kluis, "Zwaluwenburg")
    kluis.kijk_na(lambda _lezer: None)
    bestand = tmp_path / "ander.oppdesk"
    bestand.write_bytes(kluis.pad.read_bytes())
    ander = Kluis(bestand, SLEUTEL, wie(kluis))
    wis(kluis, kind, "Bo Zwaluwenburg")
    ander.neem_sets(kluis.geef_sets())
    assert (vragen(ander), woorden(ander)) == ({"gym"}, set())
    doe(ander, wissen_namen.wis_teksten)
    table = Zoekopdracht.__table__
    teksten = ander.lees(lambda lezer: lezer.verbinding.execute(select(table.c.vraag)).scalars().all())
    assert sorted(teksten, key=str) == [None, "gym"]
    assert ander.kijk_na(controleer).bevindingen == ()
    ander.sluit()
