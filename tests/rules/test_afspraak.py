"""One line says what, who and before when; nothing of it gets lost."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.rules.afspraak import Afspraak, lees_afspraak, lees_afspraken, lees_dag

VANDAAG = date(2026, 11, 20)  # a Friday
IK, MO = UUID(int=1), UUID(int=2)
MENSEN = {"ik": IK, "mo jansen": MO, "mo": MO, "meester mo": MO}


@pytest.mark.parametrize(
    ("woorden", "dag"),
    [
        ("vandaag", date(2026, 11, 20)),
        ("morgen", date(2026, 11, 21)),
        ("overmorgen", date(2026, 11, 22)),
        ("woensdag", date(2026, 11, 25)),
        ("wo", date(2026, 11, 25)),
        ("vóór woensdag", date(2026, 11, 25)),
        ("voor vrijdag", date(2026, 11, 27)),
        ("uiterlijk 1 december", date(2026, 12, 1)),
        ("volgende week", date(2026, 11, 27)),
        ("volgende week dinsdag", date(2026, 11, 24)),
        ("dinsdag volgende week", date(2026, 11, 24)),
        ("deze week", date(2026, 11, 20)),
        ("over twee weken", date(2026, 12, 4)),
        ("over 10 dagen", date(2026, 11, 30)),
        ("12 nov", date(2027, 11, 12)),
        ("12-11", date(2027, 11, 12)),
        ("12-11-2026", date(2026, 11, 12)),
        ("12-11-26", date(2026, 11, 12)),
        ("24-11", date(2026, 11, 24)),
        ("5 januari", date(2027, 1, 5)),
    ],
)
def test_words_for_a_day(woorden: str, dag: date) -> None:
    """An agreement lies ahead, unless a year is named."""
    assert lees_dag(woorden, VANDAAG) == dag


@pytest.mark.parametrize("woorden", ["", "ooit", "volgende week ooit", "31-2", "mei kinderen", "4 van de 10"])
def test_no_day(woorden: str) -> None:
    """What is no day is no day."""
    assert lees_dag(woorden, VANDAAG) is None


@pytest.mark.parametrize(
    ("regel", "afspraak"),
    [
        ("Hulpkaart plakken · ik · woensdag", Afspraak("Hulpkaart plakken", IK, "", date(2026, 11, 25))),
        ("Hulpkaart plakken; ik; vóór wo", Afspraak("Hulpkaart plakken", IK, "", date(2026, 11, 25))),
        ("Hulpkaart plakken, ik, morgen", Afspraak("Hulpkaart plakken", IK, "", date(2026, 11, 21))),
        ("Bellen - meester Mo - 24-11", Afspraak("Bellen", MO, "", date(2026, 11, 24))),
        ("Bellen · 24-11 · MO JANSEN", Afspraak("Bellen", MO, "", date(2026, 11, 24))),
        (
            "Leesboek kiezen · moeder · vrijdag",
            Afspraak("Leesboek kiezen", None, "moeder", date(2026, 11, 27)),
        ),
        ("Pen, papier en gum klaarleggen", Afspraak("Pen, papier en gum klaarleggen")),
        ("Elif leest voor in groep 1", Afspraak("Elif leest voor in groep 1")),
        ("Rekenblad maken vóór donderdag", Afspraak("Rekenblad maken", voor=date(2026, 11, 26))),
        ("Moeder belt morgen", Afspraak("Moeder belt morgen", voor=date(2026, 11, 21))),
        ("ik bel moeder morgen", Afspraak("ik bel moeder morgen", IK, "", date(2026, 11, 21))),
        ("- Plek vooraan · Mo", Afspraak("Plek vooraan", MO)),
        ("morgen", Afspraak("morgen")),
        ("We bellen op 9 december", Afspraak("We bellen op 9 december", voor=date(2026, 12, 9))),
    ],
)
def test_a_line(regel: str, afspraak: Afspraak) -> None:
    """People write the same in many ways; what is no name and no day stays in what was agreed."""
    assert lees_afspraak(regel, VANDAAG, MENSEN) == afspraak


def test_more_lines() -> None:
    """Each line is an agreement of its own; empty lines are none."""
    gelezen = lees_afspraken("Bellen · ik\n\n  \nPlek vooraan · Mo · maandag\n", VANDAAG, MENSEN)
    assert [(een.wat, een.wie) for een in gelezen] == [("Bellen", IK), ("Plek vooraan", MO)]


@given(st.text(max_size=80))
def test_no_line_is_refused(regel: str) -> None:
    """Whatever somebody types is an agreement with words in it, or an empty line."""
    gelezen = lees_afspraken(regel, VANDAAG, MENSEN)
    assert all(een.wat for een in gelezen)
