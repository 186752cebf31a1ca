"""Schoolaanwezigheid: noting a signal that a pupil does not come, and what the OPP says about fewer hours.

The fields of a signal are written by ``velden``; the term to look again is of ``rules.termijnen``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.model.dossier import Aanwezigheid
from opp_desk.model.opp import Opbouwstap
from opp_desk.rules.bewerken import mag_bewerken
from opp_desk.usecases.opps import lopend_opp
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Lestijd:
    """What the OPP that runs says about hours. ``stappen`` lead back to full lessons: day, hours, how.

    ``bewerkbaar`` when the OPP may be changed now; a fixed one needs a bijstelling first.
    """

    opp: UUID
    rooster: str
    nu: str
    stappen: tuple[tuple[date | None, str, str], ...]
    bewerkbaar: bool

    @property
    def minder(self) -> bool:
        """Return whether fewer hours were agreed."""
        return bool(self.nu or self.stappen)


@handeling("Aanwezigheid genoteerd")
def noteer(uow: UnitOfWork, leerling: UUID, datum: date | None = None) -> UUID:
    """Begin a signal about a pupil who does not come, of today unless ``datum`` says otherwise."""
    return uow.voeg_toe(Aanwezigheid(leerling=leerling, datum=datum or clock.today())).id


def lees_lestijd(lezer: Lezer, leerling: UUID) -> Lestijd | None:
    """Return what the OPP that runs says about hours; None without one."""
    opp = lopend_opp(lezer, leerling)
    if opp is None:
        return None
    vraag = select(Opbouwstap).where(Opbouwstap.opp == opp.id).order_by(Opbouwstap.vanaf, Opbouwstap.id)
    return Lestijd(
        opp.id,
        opp.lestijd_rooster or "",
        opp.lestijd_nu or "",
        tuple((stap.vanaf, stap.uren or "", stap.hoe or "") for stap in lezer.lees(vraag)),
        mag_bewerken(opp.status, "afwijkingen"),
    )
