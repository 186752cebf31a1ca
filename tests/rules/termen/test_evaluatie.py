"""Looking back: agreed days, once a schooljaar with parents and pupil, and days without school."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from opp_desk.rules.schooljaar import schooljaar
from opp_desk.rules.termijnen import (
    Periode,
    periode,
    termijnen,
)
from opp_desk.rules.zinnen import termijn_zin, waarom_zin
from tests.rules.kortbouw import MAANDAG, S, kader, rijen, vast


def test_agreed_evaluation_is_done_by_an_evaluation() -> None:
    """An agreed evaluation leaves the list when one was held, at most a month before; else it is late."""
    opp = vast(evaluatie_op=date(2026, 10, 1), geevalueerd_op=date(2026, 8, 31))
    assert periode(rijen(opp)[S.EVALUEREN], MAANDAG) is Periode.TE_LAAT
    assert S.EVALUEREN not in rijen(replace(opp, geevalueerd_op=date(2026, 9, 1)))
    assert S.EVALUEREN not in rijen(replace(opp, deels_geevalueerd_op=date(2026, 10, 2)))


def test_goals_have_their_own_day() -> None:
    """Goals that are evaluated on another day than the OPP have a row, on the same day they have none."""
    opp = vast(doelen_evaluatie_op=date(2026, 10, 16), doelen_evaluatie_aantal=3)
    rij = rijen(opp)[S.TUSSENEVALUATIE]
    assert (termijn_zin(rij), rij.op) == ("Tussenevaluatie van doelen (3)", date(2026, 10, 16))
    assert S.TUSSENEVALUATIE not in rijen(replace(opp, doelen_evaluatie_op=opp.evaluatie_op))


MEI = date(2027, 6, 1)


LAATSTE_SCHOOLDAG = date(2027, 7, 16)


def test_yearly_evaluation() -> None:
    """Near the end of a schooljaar without evaluation the row comes, due on the last school day."""
    opp = vast(evaluatie_op=None, geevalueerd_op=None)
    rij = rijen(opp, MEI)[S.JAAREVALUATIE]
    assert rij.op == LAATSTE_SCHOOLDAG
    assert waarom_zin(rij).endswith("met de ouders en Elif; in 2026-2027 nog niet gebeurd.")
    assert S.JAAREVALUATIE not in rijen(opp, date(2027, 3, 1))
    assert S.JAAREVALUATIE not in rijen(replace(opp, geevalueerd_op=date(2026, 8, 1)), MEI)
    assert S.JAAREVALUATIE in rijen(replace(opp, geevalueerd_op=date(2026, 7, 31)), MEI)
    assert S.JAAREVALUATIE not in rijen(replace(opp, evaluatie_op=date(2027, 7, 1)), MEI)


def test_yearly_evaluation_needs_parents_and_pupil() -> None:
    """An evaluation without one of them does not count, and the row says which day that was."""
    opp = vast(evaluatie_op=None, geevalueerd_op=None, deels_geevalueerd_op=date(2027, 3, 12))
    assert "De evaluatie van 12 maart was niet" in waarom_zin(rijen(opp, MEI)[S.JAAREVALUATIE])
    achttien = replace(opp, geboortedatum=date(2009, 1, 1))
    assert "met Elif; in 2026-2027" in waarom_zin(rijen(achttien, MEI)[S.JAAREVALUATIE])


def test_a_schooljaar_without_evaluation_is_late() -> None:
    """When a whole schooljaar went by, the row has been late since the last school day of that year."""
    opp = vast(vastgesteld_op=date(2025, 3, 1), evaluatie_op=None, geevalueerd_op=None)
    rij = rijen(opp)[S.JAAREVALUATIE]
    assert (rij.op, periode(rij, MAANDAG)) == (date(2026, 7, 17), Periode.TE_LAAT)
    assert S.JAAREVALUATIE not in rijen(replace(opp, vastgesteld_op=date(2025, 9, 1)))


@given(st.dates(date(2025, 8, 1), date(2028, 7, 1)), st.dates(date(2024, 8, 1), date(2028, 7, 1)))
def test_evaluated_this_schooljaar_is_enough(vandaag: date, gehouden: date) -> None:
    """Evaluated in this schooljaar there is never a yearly row; otherwise there is one by its end."""
    opp = vast(vastgesteld_op=date(2024, 9, 1), evaluatie_op=None, geevalueerd_op=gehouden)
    soorten = {rij.soort for rij in termijnen([opp], kader(vandaag))}
    if schooljaar(gehouden) == schooljaar(vandaag):
        assert S.JAAREVALUATIE not in soorten
    elif gehouden < vandaag and vandaag.month in {6, 7}:
        assert S.JAAREVALUATIE in soorten


def test_evaluation_on_a_free_day() -> None:
    """An agreed evaluation in a holiday is named with the reason; once it has passed it is left alone."""
    rij = rijen(vast(evaluatie_op=date(2026, 12, 22)))[S.EVALUATIE_VRIJ]
    assert waarom_zin(rij) == "Op 22 december 2026 is er geen school (kerstvakantie)."
    assert S.EVALUATIE_VRIJ not in rijen(vast(evaluatie_op=date(2026, 10, 4)))
