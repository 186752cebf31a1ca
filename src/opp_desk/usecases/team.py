"""Who belongs to the ondersteuningsteam, and so reads what is only for the team (``rules.ruimte``).

An IB'er belongs to it by role. Only who belongs to it says who else does. Hiding is no secrecy towards
somebody who has the key of the vault; the screen says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.ground.errors import RegelFout
from opp_desk.model.keuzes import Rol
from opp_desk.model.school import Medewerker
from opp_desk.rules.vouwen import vouw
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Teamlid:
    """Somebody who works at the school; ``vast`` when the role says it."""

    id: UUID
    naam: str
    erbij: bool
    vast: bool


@dataclass(frozen=True, slots=True)
class Team:
    """Everybody by name, and whether whoever asks may change who belongs to it."""

    mensen: tuple[Teamlid, ...]
    mag_wijzigen: bool


def lees_team(lezer: Lezer) -> Team:
    """Return who belongs to it and who does not."""
    mensen = sorted(lezer.lees(select(Medewerker)), key=lambda wie: (vouw(wie.naam), wie.id.hex))
    leden = tuple(
        Teamlid(wie.id, wie.naam, wie.in_team or wie.rol == Rol.IB, wie.rol == Rol.IB) for wie in mensen
    )
    return Team(leden, lezer.kijker.in_team or not any(lid.erbij for lid in leden))


@handeling("Ondersteuningsteam gewijzigd")
def zet_in_team(uow: UnitOfWork, medewerker: UUID, *, erbij: bool) -> None:
    """Let somebody belong to the team or no longer. RegelFout("team_niet_erbij") for who is not in it."""
    if not lees_team(uow).mag_wijzigen:
        raise RegelFout("team_niet_erbij")
    uow.haal(Medewerker, medewerker).in_team = erbij
