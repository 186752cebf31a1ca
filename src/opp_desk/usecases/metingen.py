"""Measuring goals and answering whether the help was given: changing it. What it adds up to: `voortgang`."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from opp_desk.ground import clock, ids
from opp_desk.ground.errors import RegelFout
from opp_desk.model.doel import Begeleiding, Doel
from opp_desk.model.evaluatie import Gegeven, Meting
from opp_desk.model.keuzes import GegevenAntwoord, OppStatus
from opp_desk.model.opp import Opp
from opp_desk.rules.doel import streven_van
from opp_desk.rules.meting import lees_meting, maat_van
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork


@handeling("Meting genoteerd")
def voeg_toe(
    uow: UnitOfWork, doel_id: UUID, waarde: str, datum: date | None = None, notitie: str = ""
) -> UUID:
    """Note a measurement as written, of today unless ``datum`` says otherwise.

    RegelFout of `lees_meting` when it cannot be read, ``meting_in_toekomst``, ``opp_is_afgesloten``.
    """
    doel = uow.haal(Doel, doel_id)
    eis_lopend(uow, doel.opp)
    dag = _dag(datum)
    lees_meting(waarde, maat_van(streven_van(doel)))
    meting = Meting(
        leerling=doel.leerling,
        doel=doel.id,
        datum=dag,
        waarde=waarde.strip(),
        notitie=notitie.strip() or None,
    )
    return uow.voeg_toe(meting).id


@handeling("Meting gewijzigd")
def wijzig(uow: UnitOfWork, meting_id: UUID, waarde: str, datum: date | None = None) -> None:
    """Write another value, and another day when one is given; the same errors as `voeg_toe`."""
    meting = uow.haal(Meting, meting_id)
    doel = uow.haal(Doel, meting.doel)
    eis_lopend(uow, doel.opp)
    lees_meting(waarde, maat_van(streven_van(doel)))
    meting.waarde = waarde.strip()
    if datum is not None:
        meting.datum = _dag(datum)


@handeling("Meting weggehaald")
def haal_weg(uow: UnitOfWork, meting_id: UUID) -> None:
    """Take a measurement away; undo brings it back."""
    meting = uow.haal(Meting, meting_id)
    eis_lopend(uow, uow.haal(Doel, meting.doel).opp)
    uow.verwijder(meting)


@handeling("Begeleiding gegeven: ingevuld")
def beantwoord_week(
    uow: UnitOfWork, begeleiding_id: UUID, week: date, antwoord: GegevenAntwoord | None, reden: str = ""
) -> None:
    """Record whether a begeleiding was given in the week of a day; None makes it unknown again.

    Two people who answer for the same week make one row. A reason belongs to deels and nee only.
    """
    begeleiding = uow.haal(Begeleiding, begeleiding_id)
    eis_lopend(uow, begeleiding.opp)
    begin = maandag(week)
    rij_id = ids.element_id(begeleiding_id, f"gegeven {begin.isoformat()}")
    if antwoord is None:
        if (bestaand := uow.zoek(Gegeven, rij_id)) is not None:
            uow.verwijder(bestaand)
        return
    rij = uow.zet(Gegeven(id=rij_id, leerling=begeleiding.leerling, begeleiding=begeleiding_id, week=begin))
    rij.antwoord = antwoord
    rij.reden = None if antwoord == GegevenAntwoord.JA else reden.strip() or None


def maandag(dag: date) -> date:
    """Return the Monday of the week of a day."""
    return dag - timedelta(dag.weekday())


def eis_lopend(lezer: Lezer, opp_id: UUID) -> Opp:
    """Return the OPP; RegelFout("opp_is_afgesloten") when it has ended."""
    opp = lezer.haal(Opp, opp_id)
    if opp.status == OppStatus.AFGESLOTEN:
        raise RegelFout("opp_is_afgesloten")
    return opp


def _dag(datum: date | None) -> date:
    vandaag = clock.today()
    if datum is not None and datum > vandaag:
        raise RegelFout("meting_in_toekomst")
    return datum or vandaag
