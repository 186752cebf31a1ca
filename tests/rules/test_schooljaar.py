"""The schooljaar runs from 1 August to 31 July, whatever the day."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from opp_desk.rules import schooljaar

DAGEN = st.dates(date(1990, 1, 1), date(2100, 12, 31))


def test_name_and_edges() -> None:
    """1 August begins a schooljaar and 31 July ends it."""
    assert schooljaar.schooljaar(date(2026, 8, 1)) == "2026-2027"
    assert schooljaar.schooljaar(date(2027, 7, 31)) == "2026-2027"
    assert schooljaar.schooljaar(date(2027, 8, 1)) == "2027-2028"


@given(DAGEN)
def test_every_day_lies_in_one_schooljaar(dag: date) -> None:
    """A day lies between the begin and the end of its schooljaar; the next day after the end is a new one."""
    begin, einde = schooljaar.begin(dag), schooljaar.einde(dag)
    assert begin <= dag <= einde
    assert (begin.month, begin.day, einde.month, einde.day) == (8, 1, 7, 31)
    assert schooljaar.schooljaar(begin) == schooljaar.schooljaar(einde) == schooljaar.schooljaar(dag)
    assert schooljaar.beginjaar(einde + timedelta(1)) == schooljaar.beginjaar(dag) + 1
