"""Taken as they are shown and ticked off: whose, before when, and what comes back after it was done.

Making one stands in ``taken``; changing its words goes through ``velden``, as every field does.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from opp_desk.ground import clock, ids
from opp_desk.ground.errors import RegelFout
from opp_desk.model.gesprek import Taak
from opp_desk.model.keuzes import Herhaling
from opp_desk.model.leerling import Leerling
from opp_desk.model.school import Medewerker
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

_NA: Final = {Herhaling.WEEK: timedelta(weeks=1), Herhaling.TWEE_WEKEN: timedelta(weeks=2)}
_DECEMBER: Final = 12


@dataclass(frozen=True, slots=True)
class Taakregel:
    """One taak that is still open. ``wie`` is a name or "", ``van`` the id of who works here."""

    id: UUID
    leerling: UUID
    naam: str
    roepnaam: str
    wat: str
    wie: str
    van: UUID | None
    voor: date | None
    gesprek: UUID | None
    herhaling: Herhaling | None

    def te_laat(self, dag: date) -> bool:
        """Return whether the last day has passed on ``dag``."""
        return self.voor is not None and self.voor < dag


def lees_taken(
    lezer: Lezer, *, van: UUID | None = None, leerling: UUID | None = None
) -> tuple[Taakregel, ...]:
    """Return the open taken of one person, of one pupil, or all; by day, those without a day last."""
    vraag: Any = (
        select(Taak, Leerling, Medewerker)
        .join(Leerling, Leerling.id == Taak.leerling)
        .outerjoin(Medewerker, Medewerker.id == Taak.wie)
        .where(Taak.gedaan_op.is_(None))
    )
    if van is not None:
        vraag = vraag.where(Taak.wie == van)
    if leerling is not None:
        vraag = vraag.where(Taak.leerling == leerling)
    regels = [_regel(taak, kind, wie) for taak, kind, wie in map(tuple, lezer.rijen(vraag))]
    return tuple(sorted(regels, key=_op_dag))


def lees_open_bij(lezer: Lezer, leerlingen: Sequence[UUID]) -> tuple[Taakregel, ...]:
    """Return the open taken of these pupils, by day."""
    alle = [een for leerling in leerlingen for een in lees_taken(lezer, leerling=leerling)]
    return tuple(sorted(alle, key=_op_dag))


@handeling("Taak gedaan")
def rond_taak_af(uow: UnitOfWork, taak: UUID) -> UUID | None:
    """Tick off a taak today; return the one that comes in its place when it repeats.

    RegelFout("taak_al_gedaan"). Who ticks off the same taak elsewhere makes the same next one.
    """
    rij = uow.haal(Taak, taak)
    if rij.gedaan_op is not None:
        raise RegelFout("taak_al_gedaan")
    rij.gedaan_op = clock.today()
    if rij.herhaling is None:
        return None
    voor = volgende_keer(rij.voor or clock.today(), rij.herhaling, clock.today())
    if voor is None:
        return None
    nieuw = Taak(
        id=ids.element_id(rij.id, "volgende keer"),
        leerling=rij.leerling,
        wat=rij.wat,
        wie=rij.wie,
        wie_anders=rij.wie_anders,
        voor=voor,
        herhaling=rij.herhaling,
        vorige=rij.id,
        ruimte=rij.ruimte,
        eigenaar=rij.eigenaar,
    )
    return uow.zet(nieuw).id


def volgende_keer(voor: date, herhaling: Herhaling, vandaag: date) -> date | None:
    """Return the next day after ``vandaag`` in the rhythm that began on ``voor``; 31 becomes the last day.

    None when the calendar ends before it: somebody typed 9999 for "never".
    """
    keer, dag = 0, voor
    stap = _NA.get(herhaling)
    while dag <= max(voor, vandaag):
        keer += 1
        try:
            dag = voor + keer * stap if stap else _maanden_later(voor, keer)
        except (OverflowError, ValueError):
            return None
    return dag


def _op_dag(een: Taakregel) -> tuple[date, str, str, str]:
    return een.voor or date.max, een.naam, een.wat, een.id.hex


def _maanden_later(dag: date, aantal: int) -> date:
    jaren, maand = divmod(dag.month - 1 + aantal, _DECEMBER)
    jaar = dag.year + jaren
    return date(jaar, maand + 1, min(dag.day, monthrange(jaar, maand + 1)[1]))


def _regel(taak: Taak, kind: Leerling, wie: Medewerker | None) -> Taakregel:
    return Taakregel(
        taak.id,
        taak.leerling,
        kind.naam,
        kind.roepnaam or kind.naam,
        taak.wat or "",
        wie.naam if wie else (taak.wie_anders or ""),
        taak.wie,
        taak.voor,
        taak.gesprek,
        taak.herhaling,
    )
