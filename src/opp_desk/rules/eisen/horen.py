"""The hoorrecht: opportunity, a way that the pupil chose, the own words, what was done with them.

WVO 2020 art. 2.44 lid 5, 6 and 7 onder c. There is no age limit and no "te jong": the pupil was heard, or had
the opportunity and did not want to now.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.model.keuzes import Hoormoment, HoorUitkomst, InPlan, Invloed, Manier
from opp_desk.rules.actie import ActieCode
from opp_desk.rules.punt import PuntSoort
from opp_desk.rules.toetsing import vol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
    from opp_desk.rules.punt import Punt
    from opp_desk.rules.toetsing import Toetsing

_GEDAAN = frozenset({HoorUitkomst.GEHOORD, HoorUitkomst.KANS_GEGEVEN})


def punten(toetsing: Toetsing) -> Iterator[Punt]:
    """Yield what is missing of the hearing for this text; nothing before the day on which the duty began."""
    if toetsing.vandaag < toetsing.recht.hoorrecht_vanaf:
        return
    gesprekken = [gesprek for gesprek in voor_deze_tekst(toetsing) if gesprek.uitkomst in _GEDAAN]
    if not gesprekken:
        code = "horen" if toetsing.vorige is None else "horen_bijstelling"
        yield toetsing.punt(code, "horen", sectie="horen", actie=ActieCode.HOOR)
    for gesprek in gesprekken:
        yield from _gelegenheid(toetsing, gesprek)
        if gesprek.uitkomst == HoorUitkomst.GEHOORD:
            yield from _inbreng(toetsing, gesprek)
            if gesprek.terugkoppeling_op is None:
                yield toetsing.punt(
                    "terugkoppeling",
                    "terugkoppeling",
                    PuntSoort.DAARNA,
                    "horen",
                    ActieCode.KOPPEL_TERUG,
                    rij=gesprek.id,
                    veld="terugkoppeling_op",
                )


def voor_deze_tekst(toetsing: Toetsing) -> tuple[Hoorgesprek, ...]:
    """Return the hearings about the present text: since the text before it, not later than today.

    A hearing for the yearly evaluation looks back and is no hearing about a new text.
    """
    return tuple(gesprek for gesprek in toetsing.opp.hoorgesprekken if _telt(toetsing, gesprek))


def _telt(toetsing: Toetsing, gesprek: Hoorgesprek) -> bool:
    """Tell whether a hearing is about the present text; without a day it gets the benefit of the doubt.

    On the very day of the last fixing it counts only when it says to be about the change.
    """
    vorige, dag = toetsing.vorige, gesprek.aangeboden_op
    moment = Hoormoment.OPSTELLEN if vorige is None else Hoormoment.BIJSTELLEN
    if gesprek.moment not in {moment, None}:
        return False
    if dag is None or dag > toetsing.vandaag:
        return dag is None
    return vorige is None or dag > vorige or (dag == vorige and gesprek.moment == moment)


def _gelegenheid(toetsing: Toetsing, gesprek: Hoorgesprek) -> Iterator[Punt]:
    """Yield what is missing of H1 (when, by whom) and H2 (the pupil chose how)."""
    gehoord = gesprek.uitkomst == HoorUitkomst.GEHOORD
    if gesprek.aangeboden_op is None:
        yield _bij(toetsing, "horen_datum", gesprek, "aangeboden_op")
    if not vol(gesprek.door):
        yield _bij(toetsing, "horen_door", gesprek, "door")
    if gehoord and gesprek.manier_gekozen in {None, Manier.NU_NIET}:
        yield _bij(toetsing, "horen_manier", gesprek, "manier_gekozen")
    if not gehoord and not vol(gesprek.uitkomst_reden):
        yield _bij(toetsing, "horen_reden", gesprek, "uitkomst_reden", PuntSoort.ZACHT)


def _inbreng(toetsing: Toetsing, gesprek: Hoorgesprek) -> Iterator[Punt]:
    """Yield what is missing of H6: the input, what the pupil decided about it, and its influence.

    A drawing or photo without a word is input too.
    """
    uitspraken = [
        inbreng
        for inbreng in gesprek.inbrengen
        if vol(inbreng.woorden) or vol(inbreng.anders_gezegd) or inbreng.tekening
    ]
    if not uitspraken:
        yield toetsing.punt("inbreng", "inbreng", sectie="horen", rij=gesprek.id)
    for nummer, inbreng in enumerate(uitspraken, 1):
        if inbreng.in_plan is None:
            yield _over(toetsing, "inbreng_in_plan", "inbreng", inbreng, "in_plan", nummer)
        if inbreng.in_plan == InPlan.ANDERS and not vol(inbreng.anders_gezegd):
            yield _over(toetsing, "inbreng_anders", "inbreng", inbreng, "anders_gezegd", nummer)
        if inbreng.in_plan != InPlan.NIET and not _zegt_invloed(inbreng):
            yield _over(toetsing, "invloed", "invloed", inbreng, "invloed", nummer)


def _zegt_invloed(inbreng: Inbreng) -> bool:
    """Tell whether it says what was done and why; taken over into a goal speaks for itself."""
    vanzelf = inbreng.invloed == Invloed.OVERGENOMEN and inbreng.doel is not None
    return inbreng.invloed is not None and (vanzelf or vol(inbreng.omdat))


def _bij(
    toetsing: Toetsing, code: str, gesprek: Hoorgesprek, veld: str, soort: PuntSoort = PuntSoort.HARD
) -> Punt:
    return toetsing.punt(code, "horen", soort, "horen", rij=gesprek.id, veld=veld)


def _over(toetsing: Toetsing, code: str, eis: str, inbreng: Inbreng, veld: str, nummer: int) -> Punt:
    return toetsing.punt(code, eis, sectie="horen", rij=inbreng.id, veld=veld, nummer=nummer)
