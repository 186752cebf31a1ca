"""What somebody will do: making a taak, and the names by which people at school are called in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from opp_desk.ground import ids
from opp_desk.ground.errors import RegelFout
from opp_desk.model.gesprek import Taak
from opp_desk.model.keuzes import Ruimte
from opp_desk.model.school import Medewerker
from opp_desk.rules.vouwen import vouw
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

IK: Final = "ik"


@handeling("Taak gemaakt")
def maak_taak(  # noqa: PLR0913  each is a field of the taak
    uow: UnitOfWork,
    leerling: UUID,
    wat: str,
    *,
    wie: UUID | None = None,
    wie_anders: str | None = None,
    voor: date | None = None,
    gesprek: UUID | None = None,
    bespreking: UUID | None = None,
    sleutel: UUID | None = None,
    ruimte: Ruimte = Ruimte.DOSSIER,
    eigenaar: UUID | None = None,
) -> UUID:
    """Make a taak in a dossier: ``wie`` works at the school, ``wie_anders`` does not; ``voor`` the last day.

    ``ruimte`` and ``eigenaar`` are those of the note in which it was agreed; ``sleutel`` is the id of the
    taak when it follows from something.
    RegelFout("taak_leeg") when it does not say what.
    """
    if not wat.strip():
        raise RegelFout("taak_leeg")
    taak = Taak(
        id=sleutel or ids.new_id(),
        leerling=leerling,
        wat=wat.strip(),
        wie=wie,
        wie_anders=wie_anders or None,
        voor=voor,
        gesprek=gesprek,
        bespreking=bespreking,
        ruimte=ruimte,
        eigenaar=eigenaar,
    )
    return uow.voeg_toe(taak).id


def namen_van_mensen(lezer: Lezer) -> dict[str, UUID]:
    """Return who is meant by a folded name: whole, "juf Anouk", a roepnaam that only one has, or "ik"."""
    namen: dict[str, UUID] = {}
    roepnamen: dict[str, list[UUID]] = {}
    for wie in lezer.lees(select(Medewerker).order_by(Medewerker.id)):
        for naam in (wie.naam, wie.aanspreekvorm or ""):
            if naam.strip():
                namen.setdefault(vouw(naam), wie.id)
        if wie.roepnaam:
            roepnamen.setdefault(vouw(wie.roepnaam), []).append(wie.id)
    for naam, dragers in roepnamen.items():
        if len(dragers) == 1:
            namen.setdefault(naam, dragers[0])
    if lezer.persoon is not None and lezer.persoon in namen.values():
        namen[IK] = lezer.persoon
    return namen
