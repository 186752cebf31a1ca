"""School days: weekends, computed public holidays, and the holidays of a region."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.model.keuzes import Vakantieregio
from opp_desk.rules.schooldagen import (
    Vakantie,
    eerste_paasdag,
    feestdagen,
    is_schooldag,
    koningsdag,
    schooldag_tot,
    schooldag_vanaf,
    vrij_omdat,
)
from tests.rules.dossierbouw import VAKANTIES

NOORD, MIDDEN, ZUID = Vakantieregio.NOORD, Vakantieregio.MIDDEN, Vakantieregio.ZUID
DAGEN = st.dates(date(2025, 7, 1), date(2028, 9, 30))
REGIOS = st.sampled_from([NOORD, MIDDEN, ZUID, None])


@pytest.mark.parametrize(
    ("jaar", "maand", "dag"),
    [
        (1961, 4, 2), (1981, 4, 19), (2000, 4, 23), (2008, 3, 23), (2011, 4, 24), (2024, 3, 31),
        (2025, 4, 20),
        (2026, 4, 5), (2027, 3, 28), (2028, 4, 16), (2038, 4, 25), (2049, 4, 18), (2076, 4, 19),
    ],
)  # fmt: skip
def test_easter(jaar: int, maand: int, dag: int) -> None:
    """Easter falls where the almanac says, the earliest, the latest and the corrected years included."""
    assert eerste_paasdag(jaar) == date(jaar, maand, dag)


@given(st.integers(1900, 2199))
def test_easter_is_a_spring_sunday(jaar: int) -> None:
    """Easter is a Sunday between 22 March and 25 April."""
    pasen = eerste_paasdag(jaar)
    assert pasen.weekday() == 6
    assert date(jaar, 3, 22) <= pasen <= date(jaar, 4, 25)


def test_koningsdag_is_never_a_sunday() -> None:
    """Koningsdag moves to Saturday when the 27th is a Sunday (2025), and only then."""
    assert koningsdag(2025) == date(2025, 4, 26)
    assert koningsdag(2026) == date(2026, 4, 27)
    assert all(koningsdag(jaar).weekday() != 6 for jaar in range(2014, 2100))


def test_public_holidays_of_2027() -> None:
    """The public holidays of one year, by date."""
    assert {dag.isoformat(): naam for dag, naam in feestdagen(2027).items()} == {
        "2027-01-01": "Nieuwjaarsdag",
        "2027-03-26": "Goede Vrijdag",
        "2027-03-28": "Eerste Paasdag",
        "2027-03-29": "Tweede Paasdag",
        "2027-04-27": "Koningsdag",
        "2027-05-05": "Bevrijdingsdag",
        "2027-05-06": "Hemelvaartsdag",
        "2027-05-16": "Eerste Pinksterdag",
        "2027-05-17": "Tweede Pinksterdag",
        "2027-12-25": "Eerste Kerstdag",
        "2027-12-26": "Tweede Kerstdag",
    }


@pytest.mark.parametrize(
    ("dag", "regio", "reden"),
    [
        (date(2026, 12, 18), MIDDEN, None),
        (date(2026, 12, 21), MIDDEN, "kerstvakantie"),
        (date(2026, 12, 25), MIDDEN, "Eerste Kerstdag"),
        (date(2026, 10, 12), NOORD, "herfstvakantie"),
        (date(2026, 10, 12), MIDDEN, None),
        (date(2026, 10, 12), None, None),
        (date(2026, 12, 21), None, "kerstvakantie"),
        (date(2026, 11, 7), ZUID, "zaterdag"),
        (date(2027, 5, 6), ZUID, "Hemelvaartsdag"),
        (date(2026, 8, 17), NOORD, None),
        (date(2026, 8, 17), ZUID, "zomervakantie"),
    ],
)
def test_why_there_is_no_school(dag: date, regio: Vakantieregio | None, reden: str | None) -> None:
    """A day without school is named by its reason, per region."""
    assert vrij_omdat(dag, regio, VAKANTIES) == reden


@given(DAGEN, REGIOS)
def test_nearest_school_days(dag: date, regio: Vakantieregio | None) -> None:
    """The nearest school day on either side is a school day with none in between."""
    vanaf, tot = schooldag_vanaf(dag, regio, VAKANTIES), schooldag_tot(dag, regio, VAKANTIES)
    assert tot <= dag <= vanaf
    assert is_schooldag(vanaf, regio, VAKANTIES)
    assert is_schooldag(tot, regio, VAKANTIES)
    tussen = [tot + timedelta(n) for n in range(1, (vanaf - tot).days)]
    assert not any(is_schooldag(d, regio, VAKANTIES) for d in tussen)
    assert (vanaf == dag) == (tot == dag) == is_schooldag(dag, regio, VAKANTIES)


@given(DAGEN, st.sampled_from([NOORD, MIDDEN, ZUID]))
def test_region_only_takes_days_away(dag: date, regio: Vakantieregio) -> None:
    """Knowing the region never makes a school day of a day that is free everywhere."""
    if is_schooldag(dag, regio, VAKANTIES):
        assert is_schooldag(dag, None, VAKANTIES)


def test_listed_holidays_are_whole_weeks() -> None:
    """Each holiday runs from Saturday to Sunday; a region has five a schooljaar and six weeks of summer."""
    assert VAKANTIES.merk == "nog niet geverifieerd"
    for regio in Vakantieregio:
        lijst = [v for v in VAKANTIES.lijst if v.regio in {regio, None}]
        assert all(v.van.weekday() == 5 and v.tot.weekday() == 6 for v in lijst)
        assert len([v for v in lijst if v.van >= date(2025, 8, 1)]) == 15
        zomers = [v for v in lijst if v.naam == "zomervakantie"]
        assert {(v.tot - v.van).days + 1 for v in zomers} == {44}
        assert all(eerder.tot < later.van for eerder, later in pairwise(lijst))


def test_a_school_adds_its_own_days() -> None:
    """A school's own free day counts, and leaves the list it was added to as it was."""
    eigen = VAKANTIES.met(Vakantie("studiedag", None, date(2026, 11, 11), date(2026, 11, 11)))
    assert vrij_omdat(date(2026, 11, 11), MIDDEN, eigen) == "studiedag"
    assert is_schooldag(date(2026, 11, 11), MIDDEN, VAKANTIES)
