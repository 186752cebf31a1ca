"""Giving a pupil the opportunity to be heard, and recording what was told and what was done with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.ground.errors import RegelFout
from opp_desk.model.evaluatie import Evaluatie
from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
from opp_desk.model.keuzes import Hoormoment, HoorUitkomst, Manier, OppStatus
from opp_desk.model.opp import Opp
from opp_desk.model.versie import OppVersie
from opp_desk.model.volgorde import tussen
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Kans:
    """An opportunity that is being given and has not been recorded yet: on what day, by whom.

    What is None is left to the one who is typing it now.
    """

    opp: UUID
    op: date | None
    door: str = ""


@handeling("Hoorgesprek begonnen")
def begin(uow: UnitOfWork, opp_id: UUID, op: date | None, door: str) -> UUID:
    """Record that the pupil gets the opportunity today; the moment follows from where the OPP stands.

    WVO 2020 art. 2.44 lid 3 (evaluating) and lid 5 (drawing up, adjusting). RegelFout("eerst_bijstellen") for
    an OPP that was closed.
    """
    return gesprek_of_nieuw(uow, Kans(opp_id, op, door)).id


@handeling("Uitspraak toegevoegd")
def voeg_inbreng_toe(uow: UnitOfWork, hoorgesprek: UUID, woorden: str = "", vraag: str = "") -> UUID:
    """Add an uitspraak of the pupil at the end; the first one makes the outcome *gehoord*.

    A pupil who did not want to, and tells after all, was heard.
    """
    return nieuwe_inbreng(uow, uow.haal(Hoorgesprek, hoorgesprek), woorden, vraag).id


@handeling("Uitspraak toegevoegd")
def begin_met_inbreng(uow: UnitOfWork, kans: Kans, vraag: str = "") -> tuple[UUID, UUID]:
    """Record a time that begins with an uitspraak: (hoorgesprek, inbreng). One undo takes both away."""
    gesprek = gesprek_of_nieuw(uow, kans)
    return gesprek.id, nieuwe_inbreng(uow, gesprek, "", vraag).id


@handeling("Volgorde gewijzigd")
def verplaats_inbreng(uow: UnitOfWork, inbreng: UUID, voor: UUID | None) -> None:
    """Put an uitspraak just before ``voor`` of the same time, or at the end."""
    rij = uow.haal(Inbreng, inbreng)
    anderen = [each for each in inbrengen(uow, rij.hoorgesprek) if each.id != inbreng]
    plaats = next((nr for nr, each in enumerate(anderen) if each.id == voor), len(anderen))
    links = anderen[plaats - 1].volgorde if plaats else None
    rechts = anderen[plaats].volgorde if plaats < len(anderen) else None
    rij.volgorde = tussen(links, rechts)


@handeling("Leerling wil nu niet")
def wil_nu_niet(
    uow: UnitOfWork, hoorgesprek: UUID | Kans, reden: str = "", opnieuw_op: date | None = None
) -> UUID:
    """Record that the pupil had the opportunity and does not want to now; it is offered again."""
    gesprek = gesprek_of_nieuw(uow, hoorgesprek)
    gesprek.uitkomst, gesprek.manier_gekozen = HoorUitkomst.KANS_GEGEVEN, Manier.NU_NIET
    gesprek.uitkomst_reden, gesprek.nogmaals_aanbieden_op = reden or None, opnieuw_op
    return gesprek.id


def inbrengen(lezer: Lezer, hoorgesprek: UUID) -> tuple[Inbreng, ...]:
    """Return the uitspraken of one time, in order."""
    vraag = select(Inbreng).where(Inbreng.hoorgesprek == hoorgesprek).order_by(Inbreng.volgorde, Inbreng.id)
    return tuple(lezer.lees(vraag))


def hoorgesprekken(lezer: Lezer, opp_id: UUID) -> tuple[Hoorgesprek, ...]:
    """Return every time the pupil had the opportunity, newest first."""
    vraag = select(Hoorgesprek).where(Hoorgesprek.opp == opp_id)
    return tuple(lezer.lees(vraag.order_by(Hoorgesprek.aangeboden_op.desc(), Hoorgesprek.id)))


def huidig_gesprek(lezer: Lezer, opp: Opp) -> Hoorgesprek | None:
    """Return the last time about the text or the evaluation that is being made now, None before the first."""
    moment, sinds = moment_van(opp.status), _sinds(lezer, opp)
    return next(
        (
            each
            for each in hoorgesprekken(lezer, opp.id)
            if each.moment == moment
            and (sinds is None or each.aangeboden_op is None or each.aangeboden_op >= sinds)
            and not (moment == Hoormoment.EVALUEREN and _is_geevalueerd(lezer, opp.id, each))
        ),
        None,
    )


def gesprek_of_nieuw(uow: UnitOfWork, waar: UUID | Kans) -> Hoorgesprek:
    """Return the record of this time, made now if nobody did."""
    if not isinstance(waar, Kans):
        return uow.haal(Hoorgesprek, waar)
    opp = uow.haal(Opp, waar.opp)
    if opp.status == OppStatus.AFGESLOTEN:
        raise RegelFout("eerst_bijstellen", status=opp.status.value)
    return uow.voeg_toe(
        Hoorgesprek(
            leerling=opp.leerling,
            opp=opp.id,
            moment=moment_van(opp.status),
            aangeboden_op=waar.op,
            door=waar.door or None,
            uitkomst=HoorUitkomst.NOG_NIET,
            volgorde=tussen(None, None),
        )
    )


def nieuwe_inbreng(uow: UnitOfWork, gesprek: Hoorgesprek, woorden: str, vraag: str) -> Inbreng:
    """Return a new uitspraak at the end; the pupil is *gehoord* from now on."""
    laatste = [each.volgorde for each in inbrengen(uow, gesprek.id) if each.volgorde]
    if gesprek.uitkomst != HoorUitkomst.GEHOORD:
        gesprek.uitkomst = HoorUitkomst.GEHOORD
        _wil_weer(gesprek)
    return uow.voeg_toe(
        Inbreng(
            leerling=gesprek.leerling,
            hoorgesprek=gesprek.id,
            woorden=woorden or None,
            vraag=vraag or None,
            volgorde=tussen(laatste[-1] if laatste else None, None),
        )
    )


def _wil_weer(gesprek: Hoorgesprek) -> None:
    """Empty what was recorded while the pupil did not want to."""
    if gesprek.manier_gekozen == Manier.NU_NIET:
        gesprek.manier_gekozen = None
    gesprek.uitkomst_reden = gesprek.nogmaals_aanbieden_op = None


def moment_van(status: OppStatus) -> Hoormoment:
    """Return at what moment a pupil is heard while the OPP is in ``status``."""
    if status in {OppStatus.CONCEPT, OppStatus.VOORGELEGD}:
        return Hoormoment.OPSTELLEN
    return Hoormoment.BIJSTELLEN if status == OppStatus.BIJSTELLING else Hoormoment.EVALUEREN


def _sinds(lezer: Lezer, opp: Opp) -> date | None:
    """Return when the text before this one was fixed; what was heard before then was about that text."""
    versies = lezer.lees(select(OppVersie).where(OppVersie.opp == opp.id))
    dagen = [each.vastgesteld_op for each in versies if each.vastgesteld_op]
    eerste = opp.status == OppStatus.CONCEPT
    return max(dagen) if dagen else None if eerste else opp.overname_vastgesteld_op


def _is_geevalueerd(lezer: Lezer, opp_id: UUID, gesprek: Hoorgesprek) -> bool:
    evaluaties = lezer.lees(select(Evaluatie).where(Evaluatie.opp == opp_id))
    op = gesprek.aangeboden_op
    return op is not None and any(each.datum and each.datum >= op for each in evaluaties)
