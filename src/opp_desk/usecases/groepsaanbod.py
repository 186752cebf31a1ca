"""Texts about what a whole group gets: written once, linked by the OPP's of that group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.ground.errors import RegelFout
from opp_desk.model.opp import Opp
from opp_desk.model.sector import Groepsaanbod
from opp_desk.rules.bewerken import mag_bewerken
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.vault.uow import UnitOfWork


@handeling("Groepsaanbod begonnen")
def begin(uow: UnitOfWork, opp_id: UUID, naam: str) -> UUID:
    """Begin a text for a whole group and link this OPP to it.

    RegelFout("eerst_bijstellen") if the OPP is fixed.
    """
    opp = uow.haal(Opp, opp_id)
    if not mag_bewerken(opp.status, "leerroute"):
        raise RegelFout("eerst_bijstellen", status=opp.status.value)
    rij = uow.voeg_toe(Groepsaanbod(naam=naam.strip() or None))
    opp.groepsaanbod = rij.id
    return rij.id
