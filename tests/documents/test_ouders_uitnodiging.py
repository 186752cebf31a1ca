"""The invitation: everything that parents must know, and lines where the school filled nothing in."""

from __future__ import annotations

import pytest

from opp_desk.documents.invoer import Afspraak, Huishouden
from opp_desk.documents.ouders_uitnodiging import maak_uitnodiging
from tests.documents.keuring import tekst, voorgelezen
from tests.documents.voorbeeld import canoniek, concept
from tests.documents.voorbeeld_papieren import AFSPRAAK, HUISHOUDEN

VOLGORDE = (
    "Uitnodiging voor een gesprek over Noël",
    "Beste mevrouw d’Hondt,",
    "Waarover",
    "Wanneer",
    "Maandag 12 oktober 2026, 15.30 uur.",
    "Hoelang",
    "Ongeveer 45 minuten.",
    "Waar",
    "Op school, in de kamer naast de ingang.",
    "Met wie",
    "Juf Anouk, meester Mo en Marieke de Boer (intern begeleider).",
    "Neem mee wie u wilt",
    "Tolk",
    "Noël wordt ook gehoord.",
    "Laat het weten aan Marieke de Boer, 030 123 45 67.",
    "Marieke de Boer, intern begeleider",
)


def gehoord(**invoer: object) -> str:
    """Return what a screen reader says of the invitation, with plain spaces."""
    pdf = maak_uitnodiging(canoniek(concept()), **invoer)  # type: ignore[arg-type]  # names come from the tests
    return " ".join(voorgelezen(pdf)).replace("\u00a0", " ")


def test_everything_is_said_in_order() -> None:
    """Who, about what, when, how long, where, with whom, an interpreter, the child, and how to change it."""
    verteld = gehoord(huishouden=HUISHOUDEN, afspraak=AFSPRAAK, dag=AFSPRAAK.datum)
    rest = verteld
    for deel in VOLGORDE:
        _, gevonden, rest = rest.partition(deel)
        assert gevonden == deel


@pytest.mark.parametrize(
    ("stand", "zin"),
    [
        ("concept", "We maken een plan voor Noël."),
        ("bijstelling", "We willen het plan van Noël aanpassen."),
        ("vastgesteld", "We kijken daar graag samen op terug."),
    ],
)
def test_the_reason_follows_where_the_plan_stands(stand: str, zin: str) -> None:
    """Parents read why they are asked: a first plan, another plan, or looking back."""
    assert zin in tekst(maak_uitnodiging(canoniek(concept() | {"stand": stand})))


def test_own_points_replace_the_usual_ones() -> None:
    """What the school wants to talk about stands there instead of the list that fits most talks."""
    verteld = gehoord(afspraak=Afspraak(waarover=("de overstap naar groep 7",)))
    assert "De overstap naar groep 7" in verteld
    assert "thuis en op school" not in verteld


def test_an_interpreter_is_promised_by_name() -> None:
    """A household that needs an interpreter reads that there is one, and in which language."""
    assert "Er is een tolk voor u: Turks." in gehoord(huishouden=Huishouden(tolk="Turks"))
    assert "Dan regelen wij een tolk." in gehoord()


def test_without_an_appointment_there_are_lines_to_fill_in() -> None:
    """Nothing is invented: no day, no place, no name."""
    verteld = gehoord()
    assert "Beste ouder," in verteld
    assert "uur" not in verteld
    assert "2026" not in verteld


def test_an_interpreter_follows_the_dossier_of_the_own_household() -> None:
    """Who needs one according to the dossier reads that there is one; the other household does not."""
    inhoud = concept()
    inhoud["ouders"][1]["tolk_nodig"] = True
    for ouder, verwacht in (("o1", False), ("o2", True)):
        gedrukt = tekst(maak_uitnodiging(canoniek(inhoud), huishouden=Huishouden(ouders=(ouder,))))
        assert ("Er is een tolk voor u." in gedrukt) == verwacht
