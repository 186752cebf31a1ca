"""The steps of the yearly ondersteuningsaanbod: they hang on the school, on no pupil."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opp_desk.model.keuzes_aanbod import Aanbodstap
from opp_desk.rules.actie import Actie, ActieCode
from opp_desk.rules.termijn import Termijn, TermijnSoort

if TYPE_CHECKING:
    from opp_desk.rules.kort import AanbodKort, Kader

_NAAM: Final = "Schoolprofiel"


def aanbodstap(een: AanbodKort, kader: Kader) -> Termijn:
    """Return the row of a step that is not done, or of a year that nobody began; it opens at that step."""
    code = een.stap.value if een.stap is not None else "beginnen"
    soort = TermijnSoort(f"aanbod_{code}")
    waarom = ["waarom_aanbod_beginnen" if een.stap is None else "waarom_aanbod_plan"]
    if een.stap == Aanbodstap.MR:
        waarom.insert(0, "waarom_aanbod_mr")
    return Termijn(
        soort,
        None,
        None,
        _NAAM,
        een.schooljaar,
        tuple(waarom),
        {"schooljaar": een.schooljaar},
        een.uiterlijk,
        kader.recht.eis(kader.recht.termen[soort.value].eis, kader.sector),
        Actie(ActieCode.OPEN_AANBOD, plek="" if een.stap is None else code),
    )
