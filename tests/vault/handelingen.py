"""Small use cases for the tests of the vault itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opp_desk.model.doel import Doel
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.vault.handeling import handeling
from opp_desk.vault.uow import Soort

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.model.basis import Rij
    from opp_desk.vault.uow import UnitOfWork


@handeling("Begonnen")
def begin(uow: UnitOfWork, **waarden: Any) -> tuple[UUID, UUID]:
    """Make a pupil with an OPP; return both ids."""
    leerling = uow.voeg_toe(Leerling(roepnaam="Noël", achternaam="Xq7Zeldzaam", **waarden))
    return leerling.id, uow.voeg_toe(Opp(leerling=leerling.id)).id


@handeling("Doel toegevoegd")
def nieuw_doel(uow: UnitOfWork, opp: UUID, tekst: str) -> UUID:
    """Add a goal."""
    leerling = uow.haal(Opp, opp).leerling
    return uow.voeg_toe(Doel(leerling=leerling, opp=opp, kan_straks=tekst)).id


@handeling("Gewijzigd")
def wijzig(uow: UnitOfWork, klasse: type[Rij], rij: UUID, **waarden: Any) -> None:
    """Assign fields of a row."""
    for naam, waarde in waarden.items():
        setattr(uow.haal(klasse, rij), naam, waarde)


@handeling("Getypt", Soort.AUTOSAVE)
def typ(uow: UnitOfWork, klasse: type[Rij], rij: UUID, naam: str, waarde: Any) -> None:
    """Save one field while typing."""
    setattr(uow.haal(klasse, rij), naam, waarde)


@handeling("Weg")
def weg(uow: UnitOfWork, klasse: type[Rij], rij: UUID) -> None:
    """Remove a row."""
    uow.verwijder(uow.haal(klasse, rij))


@handeling("Opgelost")
def los_op(uow: UnitOfWork, klasse: type[Rij], rij: UUID, naam: str, waarde: Any) -> None:
    """Settle a conflict."""
    uow.los_op(uow.haal(klasse, rij), naam, waarde)


@handeling("Drempel", Soort.DREMPEL)
def drempel(uow: UnitOfWork, opp: UUID) -> None:
    """Do something that cannot be undone."""
    uow.haal(Opp, opp).opsteller = "vast"
