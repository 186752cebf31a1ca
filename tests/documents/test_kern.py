"""What the papers read of a plan: ages on the day, who decides, words that may be read, times in words."""

from __future__ import annotations

from typing import Any

import pytest

from opp_desk.documents import kern
from opp_desk.documents.lezer import Deel, lees
from tests.documents.voorbeeld import canoniek, noel
from tests.documents.voorbeeld_papieren import met_geheimen, volwassen


def geheel(inhoud: dict[str, Any]) -> Deel:
    """Return the snapshot as the papers read it."""
    return lees(canoniek(inhoud))


@pytest.mark.parametrize(
    ("geboren", "jaren"),
    [
        ("2016-10-16", 10),
        ("2016-10-17", 9),
        ("2008-02-29", 18),
        ("2026-10-16", 0),
        ("2027-01-01", -1),
        ("", None),
        ("gisteren", None),
    ],
)
def test_the_age_is_that_of_the_day_of_the_text(geboren: str, jaren: int | None) -> None:
    """A plan fixed on 16 October 2026 counts from that day, not from today."""
    inhoud = noel()
    inhoud["leerling"]["geboortedatum"] = geboren
    assert kern.leeftijd(geheel(inhoud)) == jaren


@pytest.mark.parametrize(("sector", "jong"), [("po", True), ("so", True), ("vo", False), ("vso", False)])
def test_without_an_age_the_kind_of_school_decides(sector: str, jong: bool) -> None:
    """No birthday: primary schools have young pupils, secondary schools do not."""
    inhoud = noel()
    inhoud["leerling"]["geboortedatum"] = ""
    inhoud["school"]["sector"] = sector
    assert kern.is_jong(geheel(inhoud)) == jong


def test_who_decides_changes_at_eighteen() -> None:
    """Before it everybody with gezag, also partly; afterwards only a mentor or curator."""
    inhoud = noel()
    inhoud["ouders"][1]["gezag"] = "deels"
    inhoud["ouders"].append({"id": "o3", "naam": "Jan", "relatie": "stiefouder", "gezag": "onbekend"})
    assert [each.tekst("id") for each in kern.gezaghouders(geheel(inhoud))] == ["o1", "o2"]
    assert kern.gezaghouders(geheel(volwassen())) == []


@pytest.mark.parametrize(
    ("inbreng", "gedrukt"),
    [
        ({"in_plan": "zo", "woorden": "'t Is druk", "bron": "gezegd"}, "“'t Is druk”"),
        ({"in_plan": "zo", "woorden": "“Druk”", "bron": "getypt"}, "“Druk”"),
        (
            {"in_plan": "zo", "woorden": "wijst de schommel aan", "bron": "aangewezen"},
            "wijst de schommel aan",
        ),
        ({"in_plan": "anders", "woorden": "stom", "anders_gezegd": "liever rustig"}, "liever rustig"),
        ({"in_plan": "niet", "woorden": "geheim", "anders_gezegd": "geheim"}, ""),
        ({"woorden": "geheim"}, ""),
        ({"in_plan": "iets nieuws", "woorden": "geheim"}, ""),
    ],
)
def test_words_come_out_only_as_the_pupil_allows(inbreng: dict[str, str], gedrukt: str) -> None:
    """Verbatim between quotes, otherwise in other words, otherwise not."""
    assert kern.woorden(geheel({"i": inbreng}).deel("i", "inbreng")) == gedrukt


def test_what_came_of_words_kept_back_stays_back_too() -> None:
    """The reason would tell what was said."""
    plan = geheel(met_geheimen())
    gesprek = kern.laatste_gesprek(plan)
    assert gesprek is not None
    assert "geheim" not in str(kern.uitspraken(plan, gesprek))


@pytest.mark.parametrize(
    ("keer", "minuten", "woorden"),
    [
        (3, 15, "3 keer per week een kwartier"),
        (1, 60, "1 keer per week een uur"),
        (2, 20, "2 keer per week 20 minuten"),
        (None, 30, "een half uur"),
        (5, None, "5 keer per week"),
        (None, None, ""),
    ],
)
def test_times_are_said_as_people_say_them(keer: int | None, minuten: int | None, woorden: str) -> None:
    """A kwartier, a half uur, drie kwartier, an uur; other numbers in minutes."""
    hulp = geheel({"h": {"keer_per_week": keer, "minuten": minuten}}).deel("h", "begeleiding")
    assert kern.hoe_vaak(hulp) == woorden


def test_help_belongs_to_its_goal_or_stands_apart() -> None:
    """Help that points to a goal that is not printed is not lost."""
    inhoud = noel()
    inhoud["opp"]["begeleidingen"].append({"wat": "los", "doel": "weg"})
    opp = geheel(inhoud).deel("opp", "opp")
    per_doel = [len(kern.hulp_bij_doel(opp, doel)) for doel in kern.doelen(opp)]
    assert per_doel == [1, 2]
    assert [each.tekst("wat") for each in kern.losse_hulp(opp)] == ["los"]
