"""The yearly question about every voorziening, in a real vault."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from opp_desk.ground import clock
from opp_desk.model.aanbod import Voorziening, Voorzieningjaar
from opp_desk.model.keuzes_aanbod import Aanbodgebied, Gedaan, Voorzieningbesluit, Voorzieningstand
from opp_desk.usecases import aanbodjaar, aanbodjaar_evalueren, aanbodvaststellen, velden
from opp_desk.usecases.aanbodjaar_evalueren import Evaluatie, antwoord_id
from tests import bouw
from tests.aanbodjaarbouw import DAG, DIT, NU, doorloop, kopie_tweede_jaar, schrijf_aanbod, stel_vast

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from opp_desk.vault.lezer import Lezer
    from tests.aanbodjaarbouw import Aanbodschool


@pytest.fixture
def school(tmp_path: Path) -> Iterator[Aanbodschool]:
    """Give a school in the second year of its aanbod."""
    with clock.fixed(NU):
        gemaakt = kopie_tweede_jaar(tmp_path)
        yield gemaakt
        gemaakt.kluis.sluit()


def _lees(school: Aanbodschool) -> Evaluatie:
    return school.kluis.lees(partial(aanbodjaar_evalueren.lees_evaluatie, jaar_id=school.jaar))


def _antwoord(school: Aanbodschool, plek: int, naam: str, waarde: Any) -> None:
    bouw.doe(
        school.kluis,
        aanbodjaar_evalueren.beantwoord,
        jaar_id=school.jaar,
        voorziening=school.voorzieningen[plek],
        naam=naam,
        waarde=waarde,
    )


def test_every_voorziening_that_the_school_has_is_asked(school: Aanbodschool) -> None:
    """In the order of the schoolgids, with last year's answer beside it; what it does not have is not."""
    beeld = _lees(school)
    assert [regel.titel for regel in beeld.regels] == [
        "Lezen met een maatje",
        "Een rustige plek",
        "Kleine rekengroep",
    ]
    assert beeld.regels[0].vorig == "houden"
    bouw.zet(school.kluis, Voorziening, school.voorzieningen[0], stand=Voorzieningstand.NIET)
    assert len(_lees(school).regels) == 2


def test_what_was_not_adopted_last_year_is_new(school: Aanbodschool) -> None:
    """It has no year to look back on: shown apart, and neither asked nor counted."""
    nieuw = bouw.nieuw(
        school.kluis,
        Voorziening,
        titel="Huiswerkklas",
        gebied=Aanbodgebied.LEERLIJN,
        wat="Elke dinsdag.",
        stand=Voorzieningstand.AANWEZIG,
    )
    beeld = _lees(school)
    assert (len(beeld.regels), beeld.nieuw) == (3, ("Huiswerkklas",))
    doorloop(school.kluis, school.jaar, school.voorzieningen, DAG)
    vraag = partial(aanbodvaststellen.nog_nodig, jaar_id=school.jaar, vandaag=DAG)
    assert "niet_geevalueerd_een" not in {punt.code for punt in school.kluis.lees(vraag)}
    stel_vast(school.kluis, school.jaar, DAG, "Er is een hoofdstuk oud.")
    assert _lees(school).nieuw == ("Huiswerkklas",)  # adopted for the coming year, not for the last
    bouw.doe(school.kluis, velden.haal_weg, klasse=Voorziening, rij_id=nieuw)
    assert _lees(school).nieuw == ()


def test_the_first_year_looks_at_everything(tmp_path: Path) -> None:
    """Nothing was adopted yet, so nothing is new."""
    with clock.fixed(NU):
        kluis = bouw.kopie_van_school(tmp_path)
        schrijf_aanbod(kluis)
        jaar = bouw.doe(kluis, aanbodjaar.begin_jaar, schooljaar=DIT)
        beeld = kluis.lees(partial(aanbodjaar_evalueren.lees_evaluatie, jaar_id=jaar))
        assert (len(beeld.regels), beeld.nieuw) == (3, ())
        kluis.sluit()


def test_an_answer_stands_on_the_row_of_year_and_voorziening(school: Aanbodschool) -> None:
    """So that two people who answer the same question write one row; an empty answer takes it back."""
    _antwoord(school, 0, "gedaan", Gedaan.DEELS)
    _antwoord(school, 0, "besluit", Voorzieningbesluit.ANDERS)
    _antwoord(school, 0, "toelichting", "In de bovenbouw nog niet.")
    _antwoord(school, 0, "toelichting", "")
    regel = _lees(school).regels[0]
    assert (regel.gedaan, regel.besluit, regel.toelichting) == (
        Gedaan.DEELS,
        Voorzieningbesluit.ANDERS,
        "",
    )
    assert _lees(school).klaar == 1
    rij = antwoord_id(school.jaar, school.voorzieningen[0])
    assert school.kluis.lees(partial(_haal, rij=rij)).voorziening == school.voorzieningen[0]


def _haal(lezer: Lezer, rij: Any) -> Voorzieningjaar:
    return lezer.haal(Voorzieningjaar, rij)


def test_the_number_of_groups_is_typed_once(school: Aanbodschool) -> None:
    """It begins as the groups of the school; who types another number finds it with the next answers."""
    for naam in ("1", "2", "3"):
        bouw.maak_groep(school.kluis, naam, naam)
    _antwoord(school, 0, "plekken", 2)
    assert _lees(school).regels[0].plekken_van == 3
    _antwoord(school, 0, "plekken_van", 8)
    _antwoord(school, 1, "plekken", 7)
    assert _lees(school).regels[1].plekken_van == 8
    assert _lees(school).groepen == 8


def test_to_stop_takes_nothing_away(school: Aanbodschool) -> None:
    """The voorziening stays until somebody takes it away."""
    _antwoord(school, 2, "besluit", Voorzieningbesluit.STOPPEN)
    regel = _lees(school).regels[2]
    assert regel.stopt
    assert regel.titel == "Kleine rekengroep"


def test_what_is_no_question_cannot_be_answered(school: Aanbodschool) -> None:
    """The year and the voorziening of a row are no answers."""
    with pytest.raises(TypeError):
        _antwoord(school, 0, "voorziening", None)
