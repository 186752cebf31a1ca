"""Dates as people type them and as the program writes them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.rules.datum import DAGEN, MAANDEN, lees_datum, schrijf_datum

VANDAAG = date(2026, 11, 4)  # a Wednesday
DAGEN_IN_BEREIK = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize(
    ("tekst", "dag"),
    [
        ("3-3-27", date(2027, 3, 3)),
        ("3/3/2027", date(2027, 3, 3)),
        ("03.03.2027", date(2027, 3, 3)),
        ("3 3 2027", date(2027, 3, 3)),
        ("3 - 3 - 2027", date(2027, 3, 3)),
        ("3-3-'27", date(2027, 3, 3)),
        ("3 maart 2027", date(2027, 3, 3)),
        ("  3  Maart\u00a02027 ", date(2027, 3, 3)),
        ("3 mrt. 2027", date(2027, 3, 3)),
        ("3-mrt-27", date(2027, 3, 3)),
        ("3mrt2027", date(2027, 3, 3)),
        ("3e maart 2027", date(2027, 3, 3)),
        ("1ste mei 2027", date(2027, 5, 1)),
        ("12 sept 2027", date(2027, 9, 12)),
        ("12 Oct 2027", date(2027, 10, 12)),
        ("2027-03-03", date(2027, 3, 3)),
        ("2027/3/3", date(2027, 3, 3)),
        ("20270303", date(2027, 3, 3)),
        ("03032027", date(2027, 3, 3)),
        ("2027-03-03T00:00:00", date(2027, 3, 3)),
        ("2027-03-03T08:47:34.123+01:00", date(2027, 3, 3)),
        ("2027-03-03Z", date(2027, 3, 3)),
        ("3-3-2027 0:00", date(2027, 3, 3)),
        ("3-3-2027 13:05:00", date(2027, 3, 3)),
        ("\uff13-\uff13-\uff12\uff10\uff12\uff17", date(2027, 3, 3)),
        ("woensdag 3 maart 2027", date(2027, 3, 3)),
        ("wo. 3-3-2027", date(2027, 3, 3)),
        ("29-2-2028", date(2028, 2, 29)),
        ("gisteren", date(2026, 11, 3)),
        ("eergisteren", date(2026, 11, 2)),
        ("Vandaag", VANDAAG),
        ("morgen", date(2026, 11, 5)),
        ("overmorgen", date(2026, 11, 6)),
        ("maandag", date(2026, 11, 9)),
        ("donderdag", date(2026, 11, 5)),
        ("woensdag", date(2026, 11, 11)),
    ],
)
def test_reads_what_people_type(tekst: str, dag: date) -> None:
    """Every usual Dutch notation gives the day that was meant."""
    assert lees_datum(tekst, VANDAAG) == dag


@pytest.mark.parametrize(
    "tekst",
    [
        "", "   ", "31-2-2026", "29-2-2027", "0-3-2027", "3-0-2027", "3-13-2027", "32 maart 2027",
        "3 ma 2027", "3 foo 2027", "maart", "3", "2027", "43162", "3-3-227", "1-1-0001", "31-12-9999",
        "Vries", "n.v.t.", "maandag 3 maart 2027", "3-3-2027 en 4-3-2027", "3-3/2027", "3" * 100,
        "0x3-3-2027", "3 ju 2027",
    ],
)  # fmt: skip
def test_refuses_what_is_no_day(tekst: str) -> None:
    """What is no day, or more than one, is not guessed."""
    assert lees_datum(tekst, VANDAAG) is None


@pytest.mark.parametrize(
    ("tekst", "dag"),
    [
        ("3 mrt", date(2027, 3, 3)),
        ("3-3", date(2027, 3, 3)),
        ("3 november", date(2026, 11, 3)),
        ("28 juni", date(2026, 6, 28)),
        ("29 februari", None),
        ("3-3-75", date(2075, 3, 3)),
        ("3-3-99", date(1999, 3, 3)),
    ],
)
def test_year_left_out_or_short_is_the_nearest(tekst: str, dag: date | None) -> None:
    """An agreement without a year, or with a short one, is about the nearest such day."""
    assert lees_datum(tekst, VANDAAG) == dag


@pytest.mark.parametrize(
    ("tekst", "dag"),
    [
        ("3-3-18", date(2018, 3, 3)),
        ("4-11-26", date(2026, 11, 4)),
        ("5-11-26", date(1926, 11, 5)),
        ("3-3-75", date(1975, 3, 3)),
        ("29-2-00", date(2000, 2, 29)),
        ("3-3-2027", None),
        ("3 maart", None),
        ("morgen", None),
    ],
)
def test_birthday_has_been(tekst: str, dag: date | None) -> None:
    """A birthday lies in the past and always has a year."""
    assert lees_datum(tekst, VANDAAG, geboorte=True) == dag


@pytest.mark.parametrize(
    ("tekst", "dag"),
    [
        ("43162", date(2018, 3, 3)),
        ("43162.0", date(2018, 3, 3)),
        ("73050", date(2099, 12, 31)),
        ("3653", None),
        ("73051", None),
        ("3-3-2018", date(2018, 3, 3)),
    ],
)
def test_serial_number_of_a_workbook(tekst: str, dag: date | None) -> None:
    """A day number of Excel is a date only where one may be expected."""
    assert lees_datum(tekst, VANDAAG, excel=True) == dag


@given(DAGEN_IN_BEREIK, DAGEN_IN_BEREIK)
def test_what_is_written_reads_back(dag: date, vandaag: date) -> None:
    """Writing and reading again gives the same day, whatever today is; the weekday may stand in front."""
    assert lees_datum(schrijf_datum(dag), vandaag) == dag
    assert lees_datum(f"{DAGEN[dag.weekday()]} {schrijf_datum(dag)}", vandaag) == dag
    assert lees_datum(dag.isoformat(), vandaag) == dag
    assert lees_datum(f"{dag.day}-{dag.month}-{dag.year}", vandaag) == dag
    assert lees_datum(f"{dag.day} {MAANDEN[dag.month - 1][:3]} {dag.year}", vandaag) == dag


@given(st.dates(date(1950, 1, 1), date(2150, 12, 31)), st.integers(-49 * 365, 49 * 365))
def test_short_year_within_half_a_century(vandaag: date, afstand: int) -> None:
    """Two digits are enough for every agreement less than fifty years away."""
    dag = vandaag + timedelta(afstand)
    assert lees_datum(dag.strftime("%d-%m-%y"), vandaag) == dag


@given(st.text(max_size=70), st.booleans(), st.booleans())
def test_no_text_breaks_it(tekst: str, geboorte: bool, excel: bool) -> None:
    """Whatever is typed, the answer is a day in range or None."""
    dag = lees_datum(tekst, VANDAAG, geboorte=geboorte, excel=excel)
    assert dag is None or date(1900, 1, 1) <= dag <= date(2199, 12, 31)


def test_days_are_written_in_words() -> None:
    """The printed form is the Dutch one, without leading zeros."""
    assert schrijf_datum(date(2027, 3, 3)) == "3 maart 2027"
    assert schrijf_datum(date(2026, 12, 31)) == "31 december 2026"
