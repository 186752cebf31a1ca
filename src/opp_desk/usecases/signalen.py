"""A zorg that somebody wrote down and that nobody took up: shown to the ondersteuningsteam after two weeks.

How long stands with the school (``School.signaal_dagen``): an agreement, no law. What counts as taking it up:
a later note or meeting about the pupil, a taak, a signal of presence, or somebody who says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import exists, or_, select
from sqlalchemy.orm import aliased

from opp_desk.ground import clock
from opp_desk.model.dossier import Aanwezigheid
from opp_desk.model.gesprek import Bespreking, Gesprek, Taak
from opp_desk.model.keuzes import Rondemerk
from opp_desk.model.leerling import Leerling
from opp_desk.model.school import School
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

STANDAARD_DAGEN: Final = 14


@dataclass(frozen=True, slots=True)
class Signaal:
    """A zorg of ``datum`` by ``door`` about one pupil, in the words of then."""

    gesprek: UUID
    leerling: UUID
    naam: str
    datum: date
    door: str
    tekst: str


def lees_signalen(lezer: Lezer, dag: date) -> tuple[Signaal, ...]:
    """Return what nobody took up on ``dag``, the oldest first; nothing for who is not in the team."""
    if not lezer.kijker.in_team:
        return ()
    dagen = next((rij.signaal_dagen for rij in lezer.rijen(select(School.signaal_dagen))), None)
    grens = dag - timedelta(days=STANDAARD_DAGEN if dagen is None else dagen)
    vraag: Any = (
        select(Gesprek, Leerling)
        .join(Leerling, Leerling.id == Gesprek.leerling)
        .where(
            Gesprek.merk == Rondemerk.ZORG,
            Gesprek.datum <= grens,
            Gesprek.opgepakt_op.is_(None),
            or_(Leerling.uitstroomdatum.is_(None), Leerling.uitstroomdatum > dag),
            ~_opgevolgd(),
        )
        .order_by(Gesprek.datum, Gesprek.id)
    )
    return tuple(
        Signaal(een.id, kind.id, kind.naam, een.datum, een.door or "", een.tekst or "")
        for een, kind in map(tuple, lezer.rijen(vraag))
    )


@handeling("Signaal opgepakt")
def pak_signaal_op(uow: UnitOfWork, gesprek: UUID) -> None:
    """Say that somebody takes care of it, today."""
    uow.haal(Gesprek, gesprek).opgepakt_op = clock.today()


def _opgevolgd() -> Any:
    """Return the question whether something followed: about the same pupil, on a later day."""
    later = aliased(Gesprek)
    zelfde, na = later.leerling == Gesprek.leerling, later.datum > Gesprek.datum
    gesproken = or_(later.merk.is_(None), later.merk != Rondemerk.NIET_GEZIEN)
    return or_(
        exists(select(later.id).where(zelfde, na, gesproken)),
        exists(select(Taak.id).where(Taak.gesprek == Gesprek.id)),
        exists(
            select(Bespreking.id).where(
                Bespreking.leerling == Gesprek.leerling, Bespreking.datum > Gesprek.datum
            )
        ),
        exists(
            select(Aanwezigheid.id).where(
                Aanwezigheid.leerling == Gesprek.leerling, Aanwezigheid.datum > Gesprek.datum
            )
        ),
    )
