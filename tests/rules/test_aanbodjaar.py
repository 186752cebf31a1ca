"""The steps of the yearly cycle: planned on school days, in order, and honest about what is late."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.model.aanbod import Aanbodjaar
from opp_desk.model.keuzes import Vakantieregio
from opp_desk.model.keuzes_aanbod import Aanbodstap, MrAdvies, MrInstemming
from opp_desk.rules.aanbodjaar import (
    Stapstand,
    dagen,
    huidige,
    is_voorbij,
    komend_schooljaar,
    planning,
    stappen,
)
from opp_desk.rules.schooldagen import is_schooldag
from opp_desk.usecases.recht import vakanties

VANDAAG = date(2027, 4, 1)
_DAG = st.none() | st.dates(date(2026, 9, 1), date(2027, 12, 31))
_VELDEN = (
    "evalueren_op",
    "leerlingen_op",
    "team_op",
    "ouders_op",
    "advies_op",
    "instemming_op",
    "gepubliceerd_op",
)


def _jaar(**waarden: Any) -> Aanbodjaar:
    plan = {
        f"{stap.value}_voor": dag
        for stap, dag in planning("2027-2028", Vakantieregio.NOORD, vakanties()).items()
    }
    return Aanbodjaar(schooljaar="2027-2028", **{**plan, **waarden})


def _standen(jaar: Aanbodjaar, vast: date | None = None) -> list[Stapstand]:
    return [each.stand for each in stappen(dagen(jaar, vast, VANDAAG), VANDAAG)]


@given(jaar=st.integers(2024, 2040), regio=st.none() | st.sampled_from(Vakantieregio))
def test_every_planned_day_is_a_school_day_and_they_follow_each_other(
    jaar: int, regio: Vakantieregio | None
) -> None:
    """Whatever the region and the year: school days, in the order of the steps, before the schooljaar."""
    plan = list(planning(f"{jaar}-{jaar + 1}", regio, vakanties()).values())
    assert plan == sorted(plan)
    assert all(is_schooldag(dag, regio, vakanties()) for dag in plan)
    assert plan[-1] < date(jaar, 8, 1)


def test_the_coming_schooljaar_is_the_one_after_today() -> None:
    """In November 2026 and in July 2027 a school works on 2027-2028; from 1 August on 2028-2029."""
    assert komend_schooljaar(date(2026, 11, 22)) == "2027-2028"
    assert komend_schooljaar(date(2027, 7, 31)) == "2027-2028"
    assert komend_schooljaar(date(2027, 8, 1)) == "2028-2029"


def test_a_schooljaar_is_over_from_the_first_of_august() -> None:
    """It runs up to and with 31 July; one that nobody named is never over."""
    assert [is_voorbij("2026-2027", dag) for dag in (date(2027, 7, 31), date(2027, 8, 1))] == [False, True]
    assert not is_voorbij(None, VANDAAG)


def test_the_first_step_that_is_not_done_is_the_one_of_now() -> None:
    """Evalueren was done, leerlingen horen waits, the rest comes later; the words say when."""
    jaar = _jaar(evalueren_op=date(2027, 3, 12))
    assert _standen(jaar) == [Stapstand.KLAAR, Stapstand.NU, *[Stapstand.LATER] * 4]
    beeld = stappen(dagen(jaar, None, VANDAAG), VANDAAG, {Aanbodstap.EVALUEREN: "12 voorzieningen"})
    assert [each.wanneer for each in beeld[:2]] == ["12 maart, 12 voorzieningen", "uiterlijk 12 april"]


def test_what_is_past_its_day_is_late_and_today_is_not_past() -> None:
    """A step is late from the day after its last day on."""
    assert _standen(_jaar(evalueren_voor=VANDAAG))[0] is Stapstand.NU
    assert _standen(_jaar(evalueren_voor=date(2027, 3, 31)))[0] is Stapstand.TE_LAAT


def test_team_and_mr_need_both_their_days() -> None:
    """One of the two is half: parents are asked as well as the team, advies is no instemming."""
    half = _jaar(team_op=VANDAAG, advies_op=VANDAAG)
    assert Stapstand.KLAAR not in _standen(half)
    heel = _jaar(
        team_op=VANDAAG,
        ouders_op=date(2027, 4, 3),
        advies_op=VANDAAG,
        advies=MrAdvies.GEEN,
        instemming_op=date(2027, 4, 2),
        instemming=MrInstemming.JA,
    )
    later = dagen(heel, None, date(2027, 4, 3))
    assert [each.gedaan_op for each in later][2:4] == [date(2027, 4, 3), date(2027, 4, 2)]
    assert [each.gedaan_op for each in dagen(heel, None, VANDAAG)][2:4] == [None, None]


@pytest.mark.parametrize(
    ("advies", "instemming", "klaar"),
    [
        (MrAdvies.NEGATIEF, MrInstemming.JA, True),
        (MrAdvies.POSITIEF, MrInstemming.NEE, False),
        (MrAdvies.POSITIEF, None, False),
        (None, MrInstemming.JA, False),
    ],
)
def test_a_day_alone_is_no_answer_of_the_mr(
    advies: MrAdvies | None, instemming: MrInstemming | None, *, klaar: bool
) -> None:
    """Any advies is advies; only a yes is instemming, and a list that was left alone is neither."""
    jaar = _jaar(advies_op=VANDAAG, advies=advies, instemming_op=VANDAAG, instemming=instemming)
    assert (dagen(jaar, None, VANDAAG)[3].gedaan_op is not None) is klaar


def test_what_was_skipped_before_vaststellen_is_not_called_late() -> None:
    """Adopted is adopted: an earlier step that was not done says so, and only publiceren is left."""
    van = dagen(_jaar(evalueren_voor=date(2027, 3, 1)), date(2027, 3, 20), VANDAAG)
    beeld = stappen(van, VANDAAG)
    assert beeld[0].wanneer == "overgeslagen"
    assert beeld[0].stand is Stapstand.LATER
    assert huidige(van) is Aanbodstap.PUBLICEREN


@given(st.fixed_dictionaries(dict.fromkeys(_VELDEN, _DAG)), _DAG, st.dates(date(2026, 9, 1)))
def test_at_most_one_step_is_of_now(
    waarden: dict[str, date | None], vast: date | None, vandaag: date
) -> None:
    """However the days are filled in: six steps in order, at most one of now, and none when all is done."""
    van = dagen(_jaar(**waarden), vast, vandaag)
    beeld = stappen(van, vandaag)
    assert [each.stap for each in beeld] == list(Aanbodstap)
    nu = [each.stap for each in beeld if each.stand is Stapstand.NU]
    assert nu in ([], [huidige(van)])
    assert all(each.wanneer for each in beeld)
