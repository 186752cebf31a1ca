"""The pupil’s voice after fixing: telling, offering again, and what was taken over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from opp_desk.model.keuzes import OppStatus
from opp_desk.rules.zinnen import termijn_zin, waarom_zin
from tests.rules.kortbouw import S, rijen, vast


def test_telling_the_pupil_is_a_term_of_the_school() -> None:
    """Telling the pupil is due as the school agreed, and the row says that the law has no term."""
    rij = rijen(vast(terug_te_koppelen=True))[S.TERUGKOPPELING]
    assert (rij.op, termijn_zin(rij)) == (date(2026, 10, 9), "Vertel Elif wat jullie met de inbreng doen")
    assert waarom_zin(rij) == (
        "OPP versie 2 is vastgesteld op 25 september. Afspraak van onze school; de wet noemt geen termijn."
    )
    assert rij.eis.bron == "Afspraak van de school"
    assert rijen(vast(terug_te_koppelen=True), terugkoppeling_dagen=7)[S.TERUGKOPPELING].op == date(
        2026, 10, 2
    )
    oud = vast(terug_te_koppelen=True, vastgesteld_op=date(2025, 7, 31), geevalueerd_op=date(2026, 8, 31))
    assert S.TERUGKOPPELING not in rijen(oud)


def test_offering_again() -> None:
    """Who did not want to tell now is offered it again on the agreed day."""
    rij = rijen(vast(nogmaals_aanbieden_op=date(2026, 10, 12)))[S.NOGMAALS_AANBIEDEN]
    assert (rij.op, waarom_zin(rij)) == (
        date(2026, 10, 12),
        "Elif wilde op 18 september liever niet vertellen.",
    )
    zonder = rijen(vast(nogmaals_aanbieden_op=date(2026, 10, 12), gehoord_op=None))[S.NOGMAALS_AANBIEDEN]
    assert waarom_zin(zonder) == "Elif wilde eerder liever niet vertellen."


def test_offering_again_without_a_day_comes_with_the_evaluation() -> None:
    """Without an agreed day it is the evaluation, else the end of the schooljaar, or the bijstelling."""
    opp = vast(wilde_niet=True)
    rij = rijen(opp)[S.NOGMAALS_AANBIEDEN]
    assert (rij.op, rij.streng) == (date(2026, 12, 18), False)
    assert waarom_zin(rij) == (
        "Elif wilde op 18 september liever niet vertellen. Bied het opnieuw aan bij de evaluatie."
    )
    zonder = replace(opp, evaluatie_op=None)
    assert S.NOGMAALS_AANBIEDEN not in rijen(zonder)
    assert rijen(zonder, date(2027, 6, 1))[S.NOGMAALS_AANBIEDEN].op == date(2027, 7, 31)
    assert S.NOGMAALS_AANBIEDEN not in rijen(replace(opp, geevalueerd_op=date(2026, 10, 1)))
    bij = rijen(replace(opp, status=OppStatus.BIJSTELLING))
    assert S.NOGMAALS_AANBIEDEN not in bij
    assert S.HOREN in bij


def test_taken_over_without_hearing() -> None:
    """An OPP of before 1 August 2025 that was taken over asks no hearing (L17); a later one does, calmly."""
    overgenomen = {"status": OppStatus.OVERGENOMEN, "versie": 0, "vastgesteld_op": None, "gehoord_op": None}
    na = vast(**overgenomen, overname_vastgesteld_op=date(2025, 8, 1))
    rij = rijen(na)[S.HOREN_OVERNAME]
    assert (rij.op, rij.streng) == (date(2026, 12, 18), False)
    assert S.HOREN_OVERNAME not in rijen(replace(na, overname_vastgesteld_op=date(2025, 7, 31)))
    assert S.HOREN_OVERNAME not in rijen(replace(na, overname_gehoord_op=date(2025, 8, 1)))
    assert S.HOREN_OVERNAME not in rijen(replace(na, gehoord_op=date(2026, 10, 1)))
