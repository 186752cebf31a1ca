"""Questions that somebody keeps, to ask them again: each of one person, and seen by nobody else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.ground.errors import RegelFout
from opp_desk.model.gesprek import Zoekopdracht
from opp_desk.rules.zoekvraag import lees_vraag
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Opdracht:
    """A kept question."""

    id: UUID
    naam: str
    vraag: str


def lees_zoekopdrachten(lezer: Lezer) -> tuple[Opdracht, ...]:
    """Return the questions that whoever reads kept, by name."""
    rijen = sorted(_eigen(lezer), key=lambda rij: ((rij.naam or "").casefold(), rij.id))
    return tuple(Opdracht(rij.id, rij.naam or rij.vraag or "", rij.vraag or "") for rij in rijen)


@handeling("Zoekopdracht bewaard")
def bewaar(uow: UnitOfWork, vraag: str, naam: str = "") -> UUID:
    """Keep a question; the same one is kept once. RegelFout("lege_zoekvraag") when it asks nothing."""
    vraag = " ".join(vraag.split())
    if lees_vraag(vraag).leeg:
        raise RegelFout("lege_zoekvraag")
    rij = next((rij for rij in _eigen(uow) if rij.vraag == vraag), None)
    if rij is None:
        rij = uow.voeg_toe(Zoekopdracht(vraag=vraag, naam=vraag, eigenaar=uow.persoon))
    rij.naam = " ".join(naam.split()) or rij.naam
    return rij.id


@handeling("Zoekopdracht weggehaald")
def haal_weg(uow: UnitOfWork, opdracht: UUID) -> None:
    """Forget a kept question; undo brings it back. RegelFout("niet_gevonden") for somebody else's."""
    rij = uow.haal(Zoekopdracht, opdracht)
    if rij.eigenaar != uow.persoon:
        raise RegelFout("niet_gevonden", tabel=Zoekopdracht.TABEL)
    uow.verwijder(rij)


def _eigen(lezer: Lezer) -> Sequence[Zoekopdracht]:
    return lezer.lees(select(Zoekopdracht).where(Zoekopdracht.eigenaar == lezer.persoon))
