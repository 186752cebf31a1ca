"""Which steps of the yearly aanbod are not done, for Vandaag and the calendar. Reading only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.model.keuzes_aanbod import Aanbodstap
from opp_desk.rules.aanbodjaar import huidige, is_voorbij, komend_schooljaar, planning
from opp_desk.rules.kort import AanbodKort
from opp_desk.usecases.aanbodbron import lopend_jaar
from opp_desk.usecases.aanbodjaar import lees_stapdagen

if TYPE_CHECKING:
    from opp_desk.rules.kort import Kader
    from opp_desk.vault.lezer import Lezer


def lees_aanbodstappen(lezer: Lezer, school: Kader) -> tuple[AanbodKort, ...]:
    """Return the steps from the one of now on, each with its planned day.

    Nothing for a school that never began a year; when the last year is done, or its schooljaar is over, that
    the next may begin.
    """
    jaar, komend = lopend_jaar(lezer, school.vandaag), komend_schooljaar(school.vandaag)
    if jaar is None:
        return ()
    schooljaar, van = jaar.schooljaar or "", lees_stapdagen(lezer, jaar, school.vandaag)
    nu = huidige(van)
    if nu is None or is_voorbij(jaar.schooljaar, school.vandaag):
        if schooljaar >= komend:
            return ()
        eerste = planning(komend, school.regio, school.vakanties)[Aanbodstap.EVALUEREN]
        return (AanbodKort(komend, None, eerste),)
    volgorde = list(Aanbodstap)
    return tuple(
        AanbodKort(schooljaar, each.stap, each.uiterlijk)
        for each in van
        if each.gedaan_op is None
        and each.uiterlijk is not None
        and volgorde.index(each.stap) >= volgorde.index(nu)
    )
