"""What parents agree to is on the paper, whole, and says whose akkoord it needs."""

from __future__ import annotations

from typing import Any

import pytest

from opp_desk.documents.opp import maak_opp_pdf
from tests.documents.keuring import bladen, fouten, tekst
from tests.documents.voorbeeld import canoniek, noel


def gedrukt(**opp: Any) -> str:
    """Return the text of the demo plan with these fields changed."""
    inhoud = noel()
    inhoud["opp"] |= opp
    return tekst(maak_opp_pdf(canoniek(inhoud))).replace("\u00a0", " ")


def test_a_goal_says_what_now_later_and_how_seen() -> None:
    """Goal, measure, days, own words and begeleiding stand with the goal."""
    alles = gedrukt()
    assert "Doel 1 · Rekenen Noël maakt plus- en minsommen tot 1000 goed" in alles
    assert "Nu 4 van de 10 (14 september 2026)" in alles
    assert "Straks 8 van de 10 (18 december 2026)" in alles
    assert "Zo zien we het Elke vrijdag tien sommen." in alles
    assert "Mijn doel “Ik kan sommen tot 1000 met de getallenlijn”" in alles
    assert "3 keer per week 15 minuten, van 19 oktober tot 18 december 2026." in alles


def test_begeleiding_stands_with_its_own_goal() -> None:
    """Each begeleiding is printed once, under the goal that it belongs to."""
    alles = gedrukt()
    assert alles.count("Terugkijken op de week.") == 1
    assert alles.index("Doel 2") < alles.index("Terugkijken op de week.") < alles.index("In de les")


@pytest.mark.parametrize("doel", [None, "", "weg"])
def test_begeleiding_without_a_goal_is_not_lost(doel: str | None) -> None:
    """Begeleiding of no goal, or of one that is gone, has a part of its own."""
    alles = gedrukt(
        begeleidingen=[{"wat": "Ergotherapie", "doel": doel}], doelen=[{"nu": "3"}, {"id": "d1", "nu": "4"}]
    )
    assert alles.count("Ergotherapie.") == 1
    assert "Begeleiding Ergotherapie." in alles


def test_approach_in_the_lesson_is_told_apart() -> None:
    """Do and rather not are never mixed up, and an approach of no kind is neither."""
    alles = gedrukt(
        aanpakken=[{"soort": "niet", "tekst": "hardop"}, {"soort": "wel", "tekst": "zacht"}, {"tekst": "los"}]
    )
    assert "Doe dit wel • Zacht Liever niet • Hardop Nog in te delen • Los" in alles


def test_without_goals_and_begeleiding_there_is_no_band() -> None:
    """A pupil without individual begeleiding has no handelingsdeel, so nothing asks for akkoord."""
    assert "Hiervoor is akkoord" not in gedrukt(doelen=[], begeleidingen=[], aanpakken=[])


@pytest.mark.parametrize(
    ("geboren", "relaties", "wie"),
    [
        ("2016-03-03", ["moeder"], "de ouders"),
        ("2008-10-17", ["moeder"], "de ouders"),
        ("2008-10-16", ["moeder"], "Noël"),
        ("2004-01-01", ["moeder", "mentor_curator"], "de mentor of curator"),
        (None, ["moeder"], "de ouders"),
    ],
)
def test_from_eighteen_the_pupil_agrees(geboren: str | None, relaties: list[str], wie: str) -> None:
    """Gezag ends at eighteen (BW 1:233): then the pupil agrees, or who acts for the pupil by law."""
    inhoud = noel()
    inhoud["leerling"]["geboortedatum"] = geboren
    inhoud["ouders"] = [{"id": str(nummer), "relatie": relatie} for nummer, relatie in enumerate(relaties)]
    assert f"Hiervoor is akkoord van {wie} nodig." in tekst(maak_opp_pdf(canoniek(inhoud)))


def test_a_waiting_handelingsdeel_says_so_at_both_places() -> None:
    """A plan that was fixed without full akkoord tells that its handelingsdeel does not hold yet."""
    inhoud = noel()
    inhoud["vaststelling"]["handelingsdeel_wacht"] = True
    alles = tekst(maak_opp_pdf(canoniek(inhoud)))
    assert "Dit deel geldt nog niet: het wacht op akkoord." in alles
    assert "Het handelingsdeel geldt nog niet." in alles


def test_a_goal_stays_on_one_page_and_the_next_page_says_what_it_is() -> None:
    """Goals are not torn apart, and a page that begins inside the handelingsdeel names it."""
    inhoud = noel()
    inhoud["opp"]["doelen"] = [
        {"id": f"x{nummer}", "kan_straks": f"begin{nummer}", "nu": "1", "streef": f"eind{nummer}"}
        for nummer in range(12)
    ]
    pdf = maak_opp_pdf(canoniek(inhoud))
    paginas = bladen(pdf)
    for nummer in range(12):
        waar = [plaats for plaats, blad in enumerate(paginas) if f"egin{nummer}." in blad]
        assert waar == [plaats for plaats, blad in enumerate(paginas) if f"Eind{nummer} " in blad + " "]
    assert sum("Handelingsdeel, vervolg" in blad for blad in paginas) >= 1
    assert fouten(pdf) == []
