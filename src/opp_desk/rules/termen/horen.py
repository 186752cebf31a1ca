"""The pupil's voice after a text was fixed: tell what was done with it, offer the opportunity again."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from opp_desk.model.keuzes import OppStatus
from opp_desk.rules import schooljaar
from opp_desk.rules.actie import ActieCode
from opp_desk.rules.termen.som import optellen
from opp_desk.rules.termijn import Termijn, TermijnSoort, termijn_van

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opp_desk.rules.kort import Kader, OppKort


def terugkoppeling(opp: OppKort, kader: Kader) -> Iterator[Termijn]:
    """Yield that the pupil was not told yet. The duty is law (2.44 lid 6), its term the school's own."""
    dag = opp.vastgesteld_op
    if not opp.terug_te_koppelen or dag is None or dag < kader.recht.hoorrecht_vanaf:
        return
    dagen = kader.getal("terugkoppeling_dagen")
    op = dag + timedelta(dagen)
    yield termijn_van(
        opp,
        kader,
        TermijnSoort.TERUGKOPPELING,
        op,
        ActieCode.KOPPEL_TERUG,
        "vastgesteld",
        "geen_wettelijke_termijn",
        som=optellen(dag, dagen, op),
        versie=opp.versie,
        dag=dag,
    )


def nogmaals(opp: OppKort, kader: Kader) -> Iterator[Termijn]:
    """Yield that somebody who did not want to talk is offered the opportunity again."""
    if opp.nogmaals_aanbieden_op:
        yield termijn_van(
            opp,
            kader,
            TermijnSoort.NOGMAALS_AANBIEDEN,
            opp.nogmaals_aanbieden_op,
            ActieCode.HOOR,
            "nogmaals_aanbieden" if opp.gehoord_op else "nogmaals_aanbieden_zonder_dag",
            dag=opp.gehoord_op,
        )


def bij_evaluatie(opp: OppKort, kader: Kader) -> Iterator[Termijn]:
    """Yield that somebody who did not want to talk, without another day, is asked again when looking back.

    A bijstelling asks for a hearing by itself. Without an agreed evaluation it is the end of the schooljaar.
    """
    toen, sindsdien = opp.gehoord_op, opp.geevalueerd_op
    if not opp.wilde_niet or opp.status == OppStatus.BIJSTELLING or opp.nogmaals_aanbieden_op:
        return
    if toen and sindsdien and sindsdien > toen:
        return
    straks = opp.evaluatie_op if opp.evaluatie_op and opp.evaluatie_op >= kader.vandaag else None
    yield termijn_van(
        opp,
        kader,
        TermijnSoort.NOGMAALS_AANBIEDEN,
        straks or schooljaar.einde(kader.vandaag),
        ActieCode.HOOR,
        "nogmaals_aanbieden" if toen else "nogmaals_aanbieden_zonder_dag",
        "nogmaals_bij_evaluatie",
        streng=False,
        dag=toen,
    )


def overgenomen(opp: OppKort, kader: Kader) -> Iterator[Termijn]:
    """Yield that an OPP was taken over without a day of hearing, though the duty had begun.

    An OPP of before the duty (1 August 2025) needs no hearing until the next change. Nothing is late: it can
    be done at the next evaluation.
    """
    dag = opp.overname_vastgesteld_op
    bekend = opp.overname_gehoord_op or opp.gehoord_op
    if opp.status != OppStatus.OVERGENOMEN or bekend or dag is None or dag < kader.recht.hoorrecht_vanaf:
        return
    straks = opp.evaluatie_op if opp.evaluatie_op and opp.evaluatie_op >= kader.vandaag else None
    yield termijn_van(
        opp,
        kader,
        TermijnSoort.HOREN_OVERNAME,
        straks or schooljaar.einde(kader.vandaag),
        ActieCode.OPEN_OPP,
        "horen_overname",
        streng=False,
        dag=dag,
    )
