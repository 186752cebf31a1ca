"""Overleg with parents and how they see it; from 18 overleg with the pupil.

WVO 2020 art. 2.44 lid 1 and 4 onder a: before fixing and before every change. Akkoord is in ``instemming``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.rules.actie import ActieCode
from opp_desk.rules.gezag import BESLIST, noem
from opp_desk.rules.punt import PuntSoort
from opp_desk.rules.toetsing import vol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opp_desk.model.opp import Overleg
    from opp_desk.rules.punt import Punt
    from opp_desk.rules.toetsing import Toetsing


def punten(toetsing: Toetsing) -> Iterator[Punt]:
    """Yield what is missing of overleg and of how parents see it."""
    gevoerd = [overleg for overleg in toetsing.opp.overleggen if _telt(toetsing, overleg)]
    wie = "leerling" if toetsing.meerderjarig else "ouders"
    if not gevoerd:
        code = f"overleg_{wie}" if toetsing.vorige is None else f"overleg_{wie}_bijstelling"
        yield toetsing.punt(code, "overleg", sectie="ouders", actie=ActieCode.NOTEER_OVERLEG)
    elif not any(_echt(overleg) for overleg in gevoerd):
        yield toetsing.punt("overleg_leeg", "overleg", sectie="ouders", rij=gevoerd[-1].id, veld="wie")
    if not toetsing.meerderjarig:
        yield from _visies(toetsing)


def _telt(toetsing: Toetsing, overleg: Overleg) -> bool:
    """Tell whether a talk was held about the present text; on the day of the last fixing it was not."""
    dag, vorige = overleg.datum, toetsing.vorige
    return dag is not None and dag <= toetsing.vandaag and (vorige is None or dag > vorige)


def _echt(overleg: Overleg) -> bool:
    """Tell whether a talk says who spoke and what came of it."""
    return vol(overleg.wie) and any(
        vol(tekst) for tekst in (overleg.eens, overleg.niet_eens, overleg.vervolg)
    )


def _visies(toetsing: Toetsing) -> Iterator[Punt]:
    gezegd = {visie.ouder for visie in toetsing.opp.visies if vol(visie.tekst)}
    ouders = toetsing.dossier.ouders
    for ouder in ouders:
        if ouder.gezag in BESLIST and ouder.id not in gezegd:
            yield toetsing.punt(
                "visie",
                "visie",
                PuntSoort.ZACHT,
                "ouders",
                rij=ouder.id,
                veld="visies",
                wie=noem(ouder, ouders),
            )
