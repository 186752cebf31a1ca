"""A step of the yearly aanbod as a row of Vandaag: about no pupil, with the step that its button opens."""

from __future__ import annotations

from datetime import date

import pytest

from opp_desk.model.keuzes_aanbod import Aanbodstap
from opp_desk.rules.actie import ActieCode
from opp_desk.rules.kort import AanbodKort, Buiten
from opp_desk.rules.termijnen import Periode, periode, termijnen
from opp_desk.rules.zinnen import actie_zin, termijn_zin, waarom_zin
from tests.rules.kortbouw import MAANDAG, kader

DAG = date(2026, 10, 12)


@pytest.mark.parametrize("stap", [*Aanbodstap, None])
def test_every_step_has_its_words_and_its_law(stap: Aanbodstap | None) -> None:
    """What to do, why, on what it rests, and where the button goes."""
    (rij,) = termijnen((), kader(), Buiten(aanbod=(AanbodKort("2027-2028", stap, DAG),)))
    assert (rij.leerling_id, rij.opp_id, rij.groep, rij.op) == (None, None, "2027-2028", DAG)
    assert termijn_zin(rij)
    assert waarom_zin(rij)
    assert actie_zin(rij) == "Naar deze stap"
    assert rij.eis.bron
    assert (rij.actie.code, rij.actie.plek) == (ActieCode.OPEN_AANBOD, stap.value if stap else "")


def test_a_step_past_its_day_is_late_and_far_ones_wait() -> None:
    """The planned day is the last one; further ahead than Vandaag looks it is not there."""
    eerder = AanbodKort("2027-2028", Aanbodstap.MR, date(2026, 10, 2))
    ver = AanbodKort("2027-2028", Aanbodstap.VASTSTELLEN, date(2027, 6, 1))
    (rij,) = termijnen((), kader(), Buiten(aanbod=(eerder, ver)))
    assert periode(rij, MAANDAG) is Periode.TE_LAAT
    assert "een geleding stemt in" in waarom_zin(rij)
