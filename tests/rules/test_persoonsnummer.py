"""Numbers that may be a BSN or onderwijsnummer are found, other numbers of daily life are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.rules.persoonsnummer import NummerSoort, vind_persoonsnummers
from opp_desk.rules.zinnen import ZINNEN

GEWICHTEN = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def rest(nummer: str) -> int:
    """Return the sum of the elfproef modulo 11, written out on its own."""
    return sum(g * int(c) for g, c in zip(GEWICHTEN, nummer, strict=True)) % 11


@given(st.text("0123456789", min_size=9, max_size=9))
def test_nine_digits(nummer: str) -> None:
    """Nine digits are found exactly when the elfproef says so, with the right kind and place."""
    vondsten = vind_persoonsnummers(f"nummer {nummer} van Noël")
    soort = None
    if rest(nummer) == 0 and nummer != "000000000":
        soort = NummerSoort.BSN
    elif rest(nummer) == 5 and nummer.startswith("10"):
        soort = NummerSoort.ONDERWIJSNUMMER
    assert [(v.soort, v.van, v.tot) for v in vondsten] == ([(soort, 7, 16)] if soort else [])


@pytest.mark.parametrize("vorm", ["111222333", "1112.22.333", "111 222 333", "111.222.333", "(111222333)"])
def test_ways_of_writing(vorm: str) -> None:
    """A number is found in the ways that people write it."""
    (vondst,) = vind_persoonsnummers(f"BSN: {vorm}.")
    assert vondst.soort is NummerSoort.BSN


@pytest.mark.parametrize(
    "tekst",
    ["0612345678", "020 123 45 67", "133456785", "12-10-2026", "1112223334", "06 111 222 333 4", ""],
)
def test_other_numbers(tekst: str) -> None:
    """Telephone numbers, dates, longer numbers and the false BSN of the EDEXML sample give no warning."""
    assert vind_persoonsnummers(tekst) == ()


@given(st.text("0123456789", min_size=10, max_size=20))
def test_longer_numbers_are_left_alone(nummer: str) -> None:
    """Nine digits inside a longer number are no persoonsgebonden nummer."""
    assert vind_persoonsnummers(nummer) == ()


def test_each_kind_has_a_sentence() -> None:
    """Both kinds have a question to show."""
    assert {f"persoonsnummer_{soort.value}" for soort in NummerSoort} <= set(ZINNEN)
