"""The verslag of a talk: which talk, in plain words, with what was not agreed, to whom it is."""

from __future__ import annotations

from typing import Any

from opp_desk.documents.invoer import Huishouden, Verslagkeuze
from opp_desk.documents.papieren import aantal_bladen
from opp_desk.documents.verslag import gesprekken, maak_verslag
from tests.documents.keuring import fouten, tekst
from tests.documents.voorbeeld import canoniek
from tests.documents.voorbeeld_papieren import HUISHOUDEN, geevalueerd, gewoon, volwassen


def gedrukt(inhoud: dict[str, Any], **anders: Any) -> str:
    """Return the text of a verslag, with single spaces."""
    pdf = maak_verslag(canoniek(inhoud), **({"huishouden": HUISHOUDEN} | anders))
    assert fouten(pdf) == []
    assert aantal_bladen(pdf) == 1
    return " ".join(tekst(pdf).replace("\u00a0", " ").split())


def test_the_last_talk_comes_first() -> None:
    """An evaluation and the talks, newest first; without a day there is nothing to tell."""
    plan = geevalueerd()
    plan["opp"]["overleggen"].append({"id": "o7", "wie": "moeder"})
    assert [(each.soort, each.dag) for each in gesprekken(canoniek(plan))] == [
        ("evaluatie", "2026-12-17"),
        ("overleg", "2026-10-12"),
        ("overleg", "2026-09-24"),
    ]


def test_an_overleg_says_what_was_agreed_and_what_not() -> None:
    """Who, agreed, not agreed with where help is, next step, and when people look again."""
    plan = gewoon()
    plan["opp"]["overleggen"][1] |= {"id": "o2", "niet_eens": "rekenhuiswerk", "vervolg": "we bellen"}
    alles = gedrukt(plan)
    for stuk in (
        "Beste mevrouw d’Hondt,",
        "Op maandag 12 oktober 2026 spraken we over het plan van Noël. Hier leest u wat we bespraken.",
        "Erbij waren Moeder en vader.",
        "Rekenhuiswerk. We zoeken samen verder.",
        "Zo gaan we verder We bellen.",
        "Op 18 december 2026 kijken we er samen weer naar.",
    ):
        assert stuk in alles
    ander = gedrukt(plan, verslag=Verslagkeuze("bestaat niet"))
    assert "Op maandag 12 oktober" in ander


def test_an_evaluation_tells_each_goal_in_its_own_words() -> None:
    """Result, help, difference, how it goes on; a goal that stopped is known from the fixed version."""
    plan = geevalueerd()
    eerder = gewoon()
    eerder["opp"]["doelen"].append({"id": "d0", "kan_straks": "Noël leest de klok"})
    alles = gedrukt(plan, verslag=Verslagkeuze("e1", canoniek(eerder)))
    assert "keken we samen terug op het plan van Noël" in alles
    assert "Deels behaald. Hulp gegeven: deels. Wat het verschil maakte: boos vergeet hij de kaart." in alles
    assert "Noël leest de klok. Behaald. Hoe verder: stoppen." in alles
    assert "Wat Noël vindt De kaart helpt, maar niet als ik boos ben." in alles
    assert "Een eerder doel. Behaald." in gedrukt(plan)
    assert "kijken we er samen weer naar" not in alles
    plan["opp"]["evaluatie_op"] = "2027-03-11"
    assert "Op 11 maart 2027 kijken we er samen weer naar." in gedrukt(plan)


def test_a_pupil_of_18_is_told_with_je() -> None:
    """The talk was with the pupil; no parent is addressed."""
    alles = gedrukt(volwassen() | {"ouders": []}, huishouden=Huishouden("Beste Noël"))
    assert "Hier lees je wat we bespraken." in alles
    assert "mis je iets?" in alles


def test_without_a_talk_it_says_so() -> None:
    """Nothing is made up."""
    assert "Er is nog geen gesprek en geen evaluatie vastgelegd." in gedrukt({})
