"""Akkoord on the handelingsdeel: whose is needed and still missing. It never stops the rest of the OPP.

WVO 2020 art. 2.44 lid 2 and 4 onder b (overeenstemming about the individuele begeleiding).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.model.keuzes import Gezag, Relatie
from opp_desk.rules.actie import ActieCode
from opp_desk.rules.akkoord import AkkoordStand, Stand, akkoord_nodig, akkoorden
from opp_desk.rules.gezag import BESLIST, nakijken_op, noem
from opp_desk.rules.punt import PuntSoort

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from opp_desk.rules.punt import Punt
    from opp_desk.rules.toetsing import Toetsing

_NIET_NAGEKEKEN = frozenset({None, Gezag.ONBEKEND})
_VOORGELEGD = frozenset({Stand.VOORGELEGD, Stand.GEZIEN, Stand.GEEN_REACTIE})


def punten(toetsing: Toetsing) -> Iterator[Punt]:
    """Yield why the handelingsdeel has to wait; nothing when there is no individuele begeleiding."""
    if not akkoord_nodig(toetsing.opp):
        return
    yield from _gezag(toetsing)
    standen = akkoorden(toetsing.dossier, toetsing.vandaag)
    if not standen and not any(ouder.gezag in _NIET_NAGEKEKEN for ouder in toetsing.dossier.ouders):
        yield toetsing.punt("geen_gezaghouder", "gezag", PuntSoort.WACHT, "ouders", ActieCode.OPEN_OUDERS)
    yield from _voorleggen(toetsing, standen)
    for stand in standen:
        if stand.stand in _VOORGELEGD or stand.stand in {Stand.BEHALVE, Stand.NIET_AKKOORD}:
            code = "akkoord_ontbreekt" if stand.stand in _VOORGELEGD else f"akkoord_{stand.stand.value}"
            yield toetsing.punt(
                code,
                "akkoord",
                PuntSoort.WACHT,
                "ouders",
                ActieCode.VRAAG_AKKOORD,
                rij=stand.ouder_id,
                wie=stand.wie,
            )


def _voorleggen(toetsing: Toetsing, standen: tuple[AkkoordStand, ...]) -> Iterator[Punt]:
    """Yield that the present text has to be laid before people, again when one agreed to an earlier one.

    One point at most: laying it before them is one thing to do, whoever said what before.
    """
    for stand, code, actie in (
        (Stand.VERVALLEN, "akkoord_vervallen", ActieCode.LEG_OPNIEUW_VOOR),
        (Stand.NIET_VOORGELEGD, "voorleggen", ActieCode.LEG_VOOR),
    ):
        wie = tuple(ander.wie for ander in standen if ander.stand is stand)
        if wie:
            yield toetsing.punt(code, "akkoord", PuntSoort.WACHT, "ouders", actie, wie=wie)
            return


def _gezag(toetsing: Toetsing) -> Iterator[Punt]:
    """Yield of whom the gezag is unknown, and of whom nobody looked for a year.

    From 18 parents have none any more; only whether a mentor or curator represents the pupil still counts.
    """
    ouders = toetsing.dossier.ouders
    for ouder in ouders:
        if toetsing.meerderjarig and ouder.relatie != Relatie.MENTOR_CURATOR:
            continue
        wie = noem(ouder, ouders)
        if ouder.gezag in _NIET_NAGEKEKEN:
            yield toetsing.punt(
                "gezag_onbekend",
                "gezag",
                PuntSoort.WACHT,
                "ouders",
                ActieCode.KIJK_GEZAG_NA,
                rij=ouder.id,
                veld="gezag",
                wie=wie,
            )
        elif ouder.gezag in BESLIST and _is_oud(toetsing, ouder.gezag_gecontroleerd_op):
            yield toetsing.punt(
                "gezag_oud",
                "gezag_nakijken",
                PuntSoort.ZACHT,
                "ouders",
                ActieCode.KIJK_GEZAG_NA,
                rij=ouder.id,
                veld="gezag_gecontroleerd_op",
                wie=wie,
                dag=ouder.gezag_gecontroleerd_op,
            )


def _is_oud(toetsing: Toetsing, gecontroleerd_op: date | None) -> bool:
    """Tell whether the gezag was looked up, but too long ago."""
    if gecontroleerd_op is None:
        return False
    return nakijken_op(gecontroleerd_op, toetsing.recht.getallen.gezag_maanden) < toetsing.vandaag
