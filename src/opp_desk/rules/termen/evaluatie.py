"""Looking back: on the agreed days, and once a schooljaar with parents and pupil (art. 2.44 lid 3)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from opp_desk.rules import schooljaar
from opp_desk.rules.actie import ActieCode
from opp_desk.rules.gezag import is_meerderjarig
from opp_desk.rules.schooldagen import schooldag_tot, vrij_omdat
from opp_desk.rules.termen.som import gelijk
from opp_desk.rules.termijn import Termijn, TermijnSoort, termijn_van

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opp_desk.rules.kort import Kader, OppKort


def afgesproken(opp: OppKort, kader: Kader) -> Iterator[Termijn]:
    """Yield the agreed evaluation, and the agreed day of goals when that is another day."""
    speling = timedelta(kader.recht.getallen.evaluatie_speling_dagen)
    gehouden = _laatste(opp.geevalueerd_op, opp.deels_geevalueerd_op, opp.overname_geevalueerd_op)
    for soort, dag, aantal in (
        (TermijnSoort.EVALUEREN, opp.evaluatie_op, 0),
        (TermijnSoort.TUSSENEVALUATIE, opp.doelen_evaluatie_op, opp.doelen_evaluatie_aantal),
    ):
        dubbel = soort is TermijnSoort.TUSSENEVALUATIE and dag == opp.evaluatie_op
        if dag is None or dubbel or (gehouden and gehouden >= dag - speling):
            continue
        yield termijn_van(
            opp,
            kader,
            soort,
            dag,
            ActieCode.EVALUEER,
            "afgesproken",
            aantal=aantal,
        )


def jaarlijks(opp: OppKort, kader: Kader) -> Iterator[Termijn]:
    """Yield that this schooljaar has no evaluation with parents and pupil yet, when its end comes near.

    When a whole schooljaar passed without one it is late since the end of that year. An evaluation agreed for
    this schooljaar speaks for itself and gets no second row.
    """
    gehouden = _laatste(opp.geevalueerd_op, opp.overname_geevalueerd_op)
    nu = schooljaar.beginjaar(kader.vandaag)
    if gehouden and schooljaar.beginjaar(gehouden) >= nu:
        return
    laatste_dag = _uiterlijk(_laatste(gehouden, opp.vorige), kader)
    if laatste_dag - kader.vandaag > timedelta(kader.recht.getallen.jaarevaluatie_vooraf_dagen):
        return
    if opp.evaluatie_op and kader.vandaag <= opp.evaluatie_op <= laatste_dag:
        return
    deels = opp.deels_geevalueerd_op
    half = deels is not None and schooljaar.beginjaar(deels) == nu
    volwassen = is_meerderjarig(opp.geboortedatum, kader.vandaag)
    yield termijn_van(
        opp,
        kader,
        TermijnSoort.JAAREVALUATIE,
        laatste_dag,
        ActieCode.EVALUEER,
        "jaarevaluatie_18" if volwassen else "jaarevaluatie_half" if half else "jaarevaluatie",
        som=gelijk(f"laatste schooldag van {schooljaar.schooljaar(laatste_dag)}", laatste_dag),
        dag=deels,
        schooljaar=schooljaar.schooljaar(laatste_dag),
    )


def op_vrije_dag(opp: OppKort, kader: Kader) -> Iterator[Termijn]:
    """Yield that an agreed evaluation falls on a day without school."""
    dag = opp.evaluatie_op
    if dag is None or dag <= kader.vandaag:
        return
    if reden := vrij_omdat(dag, kader.regio, kader.vakanties):
        yield termijn_van(
            opp,
            kader,
            TermijnSoort.EVALUATIE_VRIJ,
            dag,
            ActieCode.KIES_DATUM,
            "evaluatie_vrij",
            streng=False,
            dag=dag,
            reden=reden,
        )


def _uiterlijk(sinds: date | None, kader: Kader) -> date:
    """Return the last school day for an evaluation: of this schooljaar, or of a year that went by without.

    ``sinds`` is the last evaluation, or when the text was fixed; the first year that lies wholly after it and
    before this one is the year that was missed.
    """
    jaar = schooljaar.beginjaar(kader.vandaag)
    if sinds:
        jaar = min(jaar, schooljaar.beginjaar(sinds) + 1)
    return schooldag_tot(date(jaar + 1, 7, 31), kader.regio, kader.vakanties)


def _laatste(*dagen: date | None) -> date | None:
    return max((dag for dag in dagen if dag), default=None)
