"""The table of terms is whole, and says what the rows of Vandaag do."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.model.keuzes import Sector
from opp_desk.model.school import School
from opp_desk.rules.recht import Getallen
from opp_desk.rules.termen.som import gelijk, jaren_na, optellen, weken_voor
from opp_desk.rules.termen.tabel import Term, duur
from opp_desk.rules.termijnen import TermijnSoort
from tests.rules.dossierbouw import RECHT
from tests.rules.kortbouw import kader


def test_every_kind_of_row_stands_in_the_table_once() -> None:
    """No row of Vandaag without a term, no term without a row; each names what the user must know."""
    assert set(RECHT.termen) == {soort.value for soort in TermijnSoort}
    for term in RECHT.termen.values():
        assert all((term.naam, term.vanaf, term.wie, term.klaar, term.eis))
        assert bool(term.lengte) != bool(term.getal)
        for sector in Sector:
            assert RECHT.eis(term.eis, sector).tekst


@pytest.mark.parametrize("term", [t for t in RECHT.termen.values() if t.getal], ids=lambda t: t.soort)
def test_a_length_is_a_number_that_exists(term: Term) -> None:
    """The number stands in recht.toml; what the school may choose is a field of School and of the kader."""
    getal, school = term.getal, term.school
    assert getal in {veld.name for veld in fields(Getallen)}
    if school:
        assert school == getal
        assert school in School.__table__.columns
        eigen: dict[str, Any] = {school: 3}
        assert kader(**eigen).getal(getal) == 3
    assert kader().getal(getal) == getattr(RECHT.getallen, getal)


def test_lengths_in_words() -> None:
    """Whole weeks are weeks; one has no plural; counting back says so."""
    assert [duur(42), duur(7), duur(10), duur(1)] == ["6 weken", "1 week", "10 dagen", "1 dag"]
    assert [duur(2, "jaar"), duur(1, "weken"), duur(0, "weken")] == ["2 jaar", "1 week", "0 weken"]
    assert RECHT.termen["tlv"].duur(12) == "12 weken vooraf"
    assert RECHT.termen["jaarevaluatie"].duur(None) == "1 keer per schooljaar"


def test_sums_as_they_are_shown() -> None:
    """Start, length and outcome; the year only when there are two."""
    assert optellen(date(2026, 9, 1), 42, date(2026, 10, 13)) == "1 september + 6 weken = 13 oktober"
    assert optellen(date(2026, 12, 1), 42, date(2027, 1, 12)) == (
        "1 december 2026 + 6 weken = 12 januari 2027"
    )
    terug = optellen(date(2027, 7, 31), 12, date(2027, 5, 8), eenheid="weken", terug=True)
    assert terug == "31 juli − 12 weken = 8 mei"
    assert gelijk("laatste schooldag van 2026-2027", date(2027, 7, 9)).endswith(" = 9 juli 2027")


def test_years_after_a_leap_day() -> None:
    """Two years after 29 February is 1 March; four years after it is 29 February again."""
    assert jaren_na(date(2028, 2, 29), 2) == date(2030, 3, 1)
    assert jaren_na(date(2028, 2, 29), 4) == date(2032, 2, 29)


@given(st.dates(date(2000, 1, 1), date(2190, 1, 1)), st.integers(0, 60))
def test_counting_back_is_counting_on_reversed(dag: date, weken: int) -> None:
    """So many weeks before a day is that day again after so many weeks; the same weekday."""
    voor = weken_voor(dag, weken)
    assert voor + timedelta(weeks=weken) == dag
    assert voor.weekday() == dag.weekday()


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(0, 20))
def test_years_keep_the_day_of_the_year(dag: date, jaren: int) -> None:
    """So many years later it is the same month and day, or 1 March after a leap day."""
    later = jaren_na(dag, jaren)
    assert later.year == dag.year + jaren
    assert (later.month, later.day) in {(dag.month, dag.day), (3, 1)}
