"""Looking back on an OPP: begin, answer per goal, finish, and start the bijstelling that follows from it.

An evaluation without a day is being made; finishing gives it its day, and from then on it counts as the
yearly one (WVO 2020 art. 2.44 lid 3).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.ground import clock, ids
from opp_desk.ground.errors import RegelFout
from opp_desk.model.doel import Begeleiding, Doel
from opp_desk.model.evaluatie import Doelresultaat, Evaluatie
from opp_desk.model.keuzes import Vervolg
from opp_desk.model.opp import Opp
from opp_desk.rules.schooldagen import schooldag_tot
from opp_desk.usecases import opps
from opp_desk.usecases.metingen import eis_lopend
from opp_desk.usecases.recht import vakanties
from opp_desk.usecases.voortgang import doelen_van
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from opp_desk.model.keuzes import GegevenAntwoord, Resultaat
    from opp_desk.usecases.voortgang import Doelvoortgang
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

TERMIJN = timedelta(weeks=12)
"""How long the next term is when nobody says otherwise: goals run six to twenty weeks."""


@dataclass(frozen=True, slots=True)
class Bijgesteld:
    """What a bijstelling took over: the next look back, and the goals by what happened to them."""

    evaluatie_op: date
    gestopt: tuple[UUID, ...]
    door: tuple[UUID, ...]
    aanpassen: tuple[UUID, ...]
    begeleiding_gestopt: tuple[UUID, ...]


@handeling("Evaluatie begonnen")
def begin(uow: UnitOfWork, opp_id: UUID) -> UUID:
    """Begin to look back on an OPP, with a place for the result of every goal; one that is open goes on.

    A goal that came since is added. RegelFout("opp_is_afgesloten").
    """
    opp = eis_lopend(uow, opp_id)
    open_ = next(
        iter(uow.lees(select(Evaluatie).where(Evaluatie.opp == opp_id, Evaluatie.datum.is_(None)))), None
    )
    evaluatie = open_ or uow.voeg_toe(Evaluatie(leerling=opp.leerling, opp=opp_id))
    for doel in _doelen(uow, opp_id):
        uow.zet(
            Doelresultaat(
                id=ids.element_id(evaluatie.id, doel.id.hex),
                leerling=opp.leerling,
                evaluatie=evaluatie.id,
                doel=doel.id,
                volgorde=doel.volgorde,
            )
        )
    return evaluatie.id


@handeling("Evaluatie ingevuld")
def beantwoord(
    uow: UnitOfWork,
    resultaat_id: UUID,
    *,
    resultaat: Resultaat | None = None,
    gegeven: GegevenAntwoord | None = None,
    vervolg: Vervolg | None = None,
) -> None:
    """Record what became of one goal, whether its help was given, or how it goes on; None leaves it."""
    rij = uow.haal(Doelresultaat, resultaat_id)
    eis_lopend(uow, uow.haal(Evaluatie, rij.evaluatie).opp)
    rij.resultaat = resultaat or rij.resultaat
    rij.gegeven = gegeven or rij.gegeven
    rij.vervolg = vervolg or rij.vervolg


@handeling("Evaluatie afgerond")
def rond_af(uow: UnitOfWork, evaluatie_id: UUID, datum: date | None = None) -> None:
    """Give an evaluation the day on which it was held.

    RegelFout("evaluatie_onvolledig", aantal) while a goal has no result or no decision,
    ``evaluatie_in_toekomst``, ``opp_is_afgesloten``.
    """
    evaluatie = uow.haal(Evaluatie, evaluatie_id)
    eis_lopend(uow, evaluatie.opp)
    dag = datum or clock.today()
    if dag > clock.today():
        raise RegelFout("evaluatie_in_toekomst")
    doelen = {doel.id for doel in _doelen(uow, evaluatie.opp)}
    af = {each.doel for each in resultaten(uow, evaluatie_id) if each.resultaat and each.vervolg is not None}
    if doelen - af:
        raise RegelFout("evaluatie_onvolledig", aantal=len(doelen - af))
    evaluatie.datum = dag


@handeling("Evaluatie weggehaald")
def haal_weg(uow: UnitOfWork, evaluatie_id: UUID) -> None:
    """Take an evaluation away with its results; undo brings all of it back."""
    evaluatie = uow.haal(Evaluatie, evaluatie_id)
    eis_lopend(uow, evaluatie.opp)
    for rij in (*resultaten(uow, evaluatie_id), evaluatie):
        uow.verwijder(rij)


@handeling("Bijstelling begonnen uit de evaluatie")
def stel_bij(uow: UnitOfWork, evaluatie_id: UUID, evaluatie_op: date | None = None) -> Bijgesteld:
    """Open the OPP for adjustment, filled from a finished evaluation, in one action.

    A goal that stops leaves, and the help that served only that goal with it; undo brings both back. The
    others begin where the last measurement stands, and they and their help run until the next evaluation, a
    school day. RegelFout("evaluatie_niet_af"), and those of `opps.stel_bij`.
    """
    evaluatie = uow.haal(Evaluatie, evaluatie_id)
    if evaluatie.datum is None:
        raise RegelFout("evaluatie_niet_af")
    opps.stel_bij(uow, evaluatie.opp)
    opp = uow.haal(Opp, evaluatie.opp)
    straks = schooldag(uow, evaluatie_op or volgende_evaluatie(uow, evaluatie.datum))
    opp.evaluatie_op = straks
    hoe = {each.doel: each.vervolg for each in resultaten(uow, evaluatie_id)}
    stand = {each.id: each for each in doelen_van(uow, opp.id)}
    hulp = uow.lees(select(Begeleiding).where(Begeleiding.opp == opp.id))
    gestopt, weg = [], []
    for doel in _doelen(uow, opp.id):
        if hoe.get(doel.id) == Vervolg.STOPPEN:
            uow.verwijder(doel)
            gestopt.append(doel.id)
            weg += _neem_weg(uow, [each for each in hulp if each.doel == doel.id])
        else:
            _ga_door(doel, stand[doel.id], straks)
            _verleng([each for each in hulp if each.doel == doel.id], straks)
    return Bijgesteld(
        straks,
        tuple(gestopt),
        tuple(doel for doel, each in hoe.items() if each == Vervolg.DOORGAAN),
        tuple(doel for doel, each in hoe.items() if each == Vervolg.AANPASSEN),
        tuple(weg),
    )


def resultaten(lezer: Lezer, evaluatie_id: UUID) -> Sequence[Doelresultaat]:
    """Return the results of one evaluation, in the order of the goals."""
    vraag = select(Doelresultaat).where(Doelresultaat.evaluatie == evaluatie_id)
    return lezer.lees(vraag.order_by(Doelresultaat.volgorde, Doelresultaat.id))


def volgende_evaluatie(lezer: Lezer, datum: date) -> date:
    """Return when to look back again when nobody says otherwise: twelve weeks on, a school day."""
    return schooldag(lezer, datum + TERMIJN)


def schooldag(lezer: Lezer, dag: date) -> date:
    """Return the last school day on or before a day."""
    return schooldag_tot(dag, opps.school(lezer).vakantieregio, vakanties())


def _doelen(lezer: Lezer, opp_id: UUID) -> Sequence[Doel]:
    return lezer.lees(select(Doel).where(Doel.opp == opp_id).order_by(Doel.volgorde, Doel.id))


def _neem_weg(uow: UnitOfWork, rijen: Sequence[Begeleiding]) -> list[UUID]:
    for rij in rijen:
        uow.verwijder(rij)
    return [rij.id for rij in rijen]


def _ga_door(doel: Doel, stand: Doelvoortgang, straks: date) -> None:
    """Begin where the last measurement stands; a beginning that is newer stays."""
    gemeten = next((each for each in stand.metingen if each.datum), None)
    if gemeten is not None and gemeten.datum and (not doel.nu_datum or gemeten.datum >= doel.nu_datum):
        doel.nu, doel.nu_datum = gemeten.tekst, gemeten.datum
    doel.evaluatie_op = straks


def _verleng(rijen: Sequence[Begeleiding], straks: date) -> None:
    """Let help go on until the next evaluation."""
    for rij in rijen:
        if rij.tot is not None and rij.tot < straks:
            rij.tot = straks
