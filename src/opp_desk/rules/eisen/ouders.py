"""Overleg with parents and how they see it; from 18 overleg with the pupil.

WVO 2020 art. 2.44 lid 1 and 4 onder a: before fixing and before every change. Akkoord is in ``instemming``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from opp_desk.rules.actie import ActieCode
from opp_desk.rules.gezag import BESLIST, noem
from opp_desk.rules.punt import PuntSoort
from opp_desk.rules.toetsing import vol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from opp_desk.model.opp import Overleg
    from opp_desk.rules.punt import Punt
    from opp_desk.rules.toetsing import Toetsing


class Overlegsoort(StrEnum):
    """Whether there was a real talk about the present text, and not only a signature."""

    GEEN = "geen"
    LEEG = "leeg"
    ECHT = "echt"


@dataclass(frozen=True, slots=True)
class Ronde:
    """One round of overleg, whoever read it: the day, who, and whether it says what came of it."""

    datum: date | None
    wie: str | None
    inhoud: bool

    @property
    def echt(self) -> bool:
        """Tell whether it says who spoke and what came of it."""
        return vol(self.wie) and self.inhoud


def overlegstand(rondes: Iterable[Ronde], vorige: date | None, vandaag: date) -> tuple[Overlegsoort, int]:
    """Return what the rounds about the present text amount to, and how many of them are real.

    ``vorige`` is the day on which the text before this one was fixed; what was said until then was about that
    text (WVO 2020 art. 2.44 lid 1 and 4: "op overeenstemming gericht overleg").
    """
    gevoerd = [ronde for ronde in rondes if _over_deze_tekst(ronde.datum, vorige, vandaag)]
    echt = sum(ronde.echt for ronde in gevoerd)
    if echt:
        return Overlegsoort.ECHT, echt
    return (Overlegsoort.LEEG if gevoerd else Overlegsoort.GEEN), 0


def punten(toetsing: Toetsing) -> Iterator[Punt]:
    """Yield what is missing of overleg and of how parents see it."""
    overleggen = toetsing.opp.overleggen
    soort, _aantal = overlegstand(map(_ronde, overleggen), toetsing.vorige, toetsing.vandaag)
    wie = "leerling" if toetsing.meerderjarig else "ouders"
    if soort is Overlegsoort.GEEN:
        code = f"overleg_{wie}" if toetsing.vorige is None else f"overleg_{wie}_bijstelling"
        yield toetsing.punt(code, "overleg", sectie="ouders", actie=ActieCode.NOTEER_OVERLEG)
    elif soort is Overlegsoort.LEEG:
        leeg = [
            each for each in overleggen if _over_deze_tekst(each.datum, toetsing.vorige, toetsing.vandaag)
        ]
        yield toetsing.punt("overleg_leeg", "overleg", sectie="ouders", rij=leeg[-1].id, veld="wie")
    if not toetsing.meerderjarig:
        yield from _visies(toetsing)
    elif toetsing.dossier.leerling.meelezen is None and toetsing.dossier.ouders:
        daarna = PuntSoort.DAARNA
        yield toetsing.punt("meelezen", "meerderjarig", daarna, "ouders", ActieCode.OPEN_OUDERS)


def _over_deze_tekst(dag: date | None, vorige: date | None, vandaag: date) -> bool:
    """Tell whether a talk was held about the present text; on the day of the last fixing it was not."""
    return dag is not None and dag <= vandaag and (vorige is None or dag > vorige)


def _ronde(overleg: Overleg) -> Ronde:
    gezegd = any(vol(tekst) for tekst in (overleg.eens, overleg.niet_eens, overleg.vervolg))
    return Ronde(overleg.datum, overleg.wie, gezegd)


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
