"""Which texts of the aanbod can be compared, and comparing them, in a real vault."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.aanbod import Voorziening
from opp_desk.model.keuzes_aanbod import Aanbodgebied
from opp_desk.rules.aanbodverschil import Anders
from opp_desk.rules.verschil import StukSoort, woordverschil
from opp_desk.usecases.aanbodbron import versies
from opp_desk.usecases.aanbodverschil import NU as TEKST_VAN_NU
from opp_desk.usecases.aanbodverschil import Aanbodteksten, lees_teksten, vergelijk
from tests import bouw
from tests.aanbodjaarbouw import DAG, NU, kopie_tweede_jaar, stel_vast

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.aanbodjaarbouw import Aanbodschool


@pytest.fixture
def school(tmp_path: Path) -> Iterator[Aanbodschool]:
    """Give a school in the second year of its aanbod."""
    with clock.fixed(NU):
        gemaakt = kopie_tweede_jaar(tmp_path)
        yield gemaakt
        gemaakt.kluis.sluit()


def test_last_year_against_now_comes_first(school: Aanbodschool) -> None:
    """Also after vaststellen: the adopted text of this year is not what somebody wants to see first."""
    teksten = school.kluis.lees(lees_teksten)
    (vorig,) = school.kluis.lees(versies)
    assert (teksten.van, teksten.tot) == (vorig.id, TEKST_VAN_NU)
    assert [naam for _id, naam in teksten.keuzes] == [
        "2026-2027, vastgesteld op 1 juni 2026",
        "2027-2028, de tekst van nu",
    ]
    stel_vast(school.kluis, school.jaar, DAG, "Haast.")
    assert school.kluis.lees(lees_teksten).van == vorig.id


def test_what_was_adopted_is_compared_as_it_was(school: Aanbodschool) -> None:
    """Typing after vaststellen changes no difference between two adopted years."""
    (vorig,) = school.kluis.lees(versies)
    bouw.zet(school.kluis, Voorziening, school.voorzieningen[0], wat="Vier keer per week een kwartier.")
    versie = stel_vast(school.kluis, school.jaar, DAG, "Haast.")
    bouw.zet(school.kluis, Voorziening, school.voorzieningen[0], wat="Nooit.")
    verschil = school.kluis.lees(partial(vergelijk, van=vorig.id, tot=versie)).verschil
    assert (verschil.van, verschil.tot) == ("2026-2027", "2027-2028")
    assert verschil.aantal(Anders.GEWIJZIGD) == 1
    (deel,) = (
        deel for each in verschil.hoofdstukken for deel in each.delen if deel.anders is Anders.GEWIJZIGD
    )
    assert [veld.nieuw for veld in deel.velden] == ["Vier keer per week een kwartier."]


def test_the_words_are_compared_with_the_rest(school: Aanbodschool) -> None:
    """Every part stands once with its chapter; of one that changed word by word, of a new one whole."""
    bouw.zet(school.kluis, Voorziening, school.voorzieningen[0], wat="Vier keer per week een kwartier.")
    bouw.nieuw(school.kluis, Voorziening, titel="Plusgroep", gebied=Aanbodgebied.LEERLIJN)
    (vorig,) = school.kluis.lees(versies)
    gevonden = school.kluis.lees(partial(vergelijk, van=vorig.id, tot=TEKST_VAN_NU))
    assert [(each.hoofdstuk, each.titel) for each in gevonden.delen] == [
        (each.titel, deel.titel) for each in gevonden.verschil.hoofdstukken for deel in each.delen
    ]
    lezen, nieuw = gevonden.delen[:2]
    assert (lezen.hoofdstuk, lezen.anders, lezen.bij) == (
        "Basisondersteuning",
        Anders.GEWIJZIGD,
        Aanbodgebied.LEERLIJN.label,
    )
    (veld,) = lezen.velden
    assert veld.stukken == woordverschil(veld.oud, veld.nieuw)
    assert [each.tekst for each in veld.stukken if each.soort is not StukSoort.GELIJK] == ["Drie", "Vier"]
    assert (nieuw.titel, nieuw.anders) == ("Plusgroep", Anders.ERBIJ)
    assert {each.stukken for each in nieuw.velden} == {()}


def test_a_text_that_is_not_there_is_refused(school: Aanbodschool) -> None:
    """Before anything was begun there is nothing to compare either."""
    with pytest.raises(RegelFout, match="niet_gevonden"):
        school.kluis.lees(partial(vergelijk, van=school.jaar, tot=TEKST_VAN_NU))


def test_a_school_without_a_year_has_no_texts(tmp_path: Path) -> None:
    """No choice, no error."""
    kluis = bouw.kopie_van_school(tmp_path)
    assert kluis.lees(lees_teksten) == Aanbodteksten((), None, None)
    kluis.sluit()
