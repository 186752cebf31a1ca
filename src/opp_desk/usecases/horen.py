"""Giving a pupil the opportunity to be heard, and recording what was told and what was done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.ground.errors import RegelFout
from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
from opp_desk.model.keuzes import Hoormoment, HoorUitkomst, Manier, OppStatus
from opp_desk.model.opp import Opp
from opp_desk.model.volgorde import tussen
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork


@handeling("Hoorgesprek begonnen")
def begin(uow: UnitOfWork, opp_id: UUID, op: date, door: str) -> UUID:
    """Record that the pupil gets the opportunity today; the moment follows from where the OPP stands.

    WVO 2020 art. 2.44 lid 3 (evaluating) and lid 5 (drawing up, adjusting).
    """
    opp = uow.haal(Opp, opp_id)
    if opp.status == OppStatus.AFGESLOTEN:
        raise RegelFout("eerst_bijstellen", status=opp.status.value)
    gesprek = Hoorgesprek(
        leerling=opp.leerling,
        opp=opp_id,
        moment=_moment(opp.status),
        aangeboden_op=op,
        door=door or None,
        volgorde=tussen(None, None),
    )
    return uow.voeg_toe(gesprek).id


@handeling("Uitspraak toegevoegd")
def voeg_inbreng_toe(uow: UnitOfWork, hoorgesprek: UUID, woorden: str = "") -> UUID:
    """Add an uitspraak of the pupil at the end; the first one makes the outcome *gehoord*."""
    gesprek = uow.haal(Hoorgesprek, hoorgesprek)
    laatste = [each.volgorde for each in inbrengen(uow, hoorgesprek) if each.volgorde]
    if gesprek.uitkomst == HoorUitkomst.NOG_NIET:
        gesprek.uitkomst = HoorUitkomst.GEHOORD
    return uow.voeg_toe(
        Inbreng(
            leerling=gesprek.leerling,
            hoorgesprek=hoorgesprek,
            woorden=woorden or None,
            volgorde=tussen(laatste[-1] if laatste else None, None),
        )
    ).id


@handeling("Leerling wil nu niet")
def wil_nu_niet(uow: UnitOfWork, hoorgesprek: UUID, reden: str, opnieuw_op: date | None) -> None:
    """Record that the pupil had the opportunity and does not want to now; it is offered again."""
    gesprek = uow.haal(Hoorgesprek, hoorgesprek)
    gesprek.uitkomst, gesprek.manier_gekozen = HoorUitkomst.KANS_GEGEVEN, Manier.NU_NIET
    gesprek.uitkomst_reden, gesprek.nogmaals_aanbieden_op = reden or None, opnieuw_op


def inbrengen(lezer: Lezer, hoorgesprek: UUID) -> tuple[Inbreng, ...]:
    """Return the uitspraken of one time, in order."""
    vraag = select(Inbreng).where(Inbreng.hoorgesprek == hoorgesprek).order_by(Inbreng.volgorde, Inbreng.id)
    return tuple(lezer.lees(vraag))


def hoorgesprekken(lezer: Lezer, opp_id: UUID) -> tuple[Hoorgesprek, ...]:
    """Return every time the pupil had the opportunity, newest first."""
    vraag = select(Hoorgesprek).where(Hoorgesprek.opp == opp_id)
    return tuple(lezer.lees(vraag.order_by(Hoorgesprek.aangeboden_op.desc(), Hoorgesprek.id)))


def _moment(status: OppStatus) -> Hoormoment:
    if status in {OppStatus.CONCEPT, OppStatus.VOORGELEGD}:
        return Hoormoment.OPSTELLEN
    return Hoormoment.BIJSTELLEN if status == OppStatus.BIJSTELLING else Hoormoment.EVALUEREN
