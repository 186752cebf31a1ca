"""The mentorronde: a whole group in one list, one line and one mark per pupil per day, kept while going on.

A line is a note (`Gesprek`) with a ``merk``. Its id follows from pupil, day and who marks, so that two
windows write the same row. Longer notes are made in ``gesprekken``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, or_, select

from opp_desk.ground import ids
from opp_desk.model.gesprek import Gesprek
from opp_desk.model.keuzes import GesprekSoort, Rondemerk
from opp_desk.model.leerling import Groepsplaats, Leerling
from opp_desk.model.naam import sorteernaam
from opp_desk.model.school import Medewerker
from opp_desk.rules.vouwen import vouw
from opp_desk.usecases.gesprekken import eis_open
from opp_desk.usecases.leerlingen import groepen_van
from opp_desk.usecases.oppkort_bron import groepsnamen
from opp_desk.vault.handeling import handeling
from opp_desk.vault.uow import Soort

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from uuid import UUID

    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

LANG_GELEDEN: Final = timedelta(weeks=4)
"""After how long a line says that nobody spoke with this pupil."""


@dataclass(frozen=True, slots=True)
class Ronderegel:
    """One pupil in the list: what was marked and written on this day, and when somebody spoke before it."""

    leerling: UUID
    naam: str
    roepnaam: str
    merk: Rondemerk | None
    tekst: str
    vorige: date | None
    weken: int | None

    @property
    def lang_geleden(self) -> bool:
        """Return whether it is time: four weeks or more, or never."""
        return self.weken is None or self.weken >= LANG_GELEDEN.days // 7


@dataclass(frozen=True, slots=True)
class Ronde:
    """The list of one group. ``groepen`` are all groups with pupils by name, the reader's own first."""

    groep: UUID | None
    groepen: tuple[tuple[UUID, str], ...]
    regels: tuple[Ronderegel, ...]

    @property
    def gedaan(self) -> int:
        """Return how many lines have a mark."""
        return sum(regel.merk is not None for regel in self.regels)


def lees_ronde(lezer: Lezer, dag: date, groep: UUID | None = None) -> Ronde:
    """Return the list of ``groep`` on ``dag``; without a group the first of the reader's own."""
    groepen = _groepen(lezer)
    gekozen = groep or (groepen[0][0] if groepen else None)
    kinderen = _kinderen(lezer, gekozen, dag) if gekozen else []
    nu = _regels_van(lezer, [kind.id for kind in kinderen], dag)
    eerder = _gesproken(lezer, [kind.id for kind in kinderen], dag)
    regels = [_regel(kind, nu.get(kind.id), eerder.get(kind.id), dag) for kind in kinderen]
    return Ronde(gekozen, groepen, tuple(regels))


@handeling("Mentorronde bijgewerkt")
def zet_merk(uow: UnitOfWork, leerling: UUID, dag: date, merk: Rondemerk | None) -> None:
    """Mark a pupil on a day; None takes the mark away, and with it the line when nothing was written.

    RegelFout("gesprek_vastgelegd") when the line was made into a note that is closed.
    """
    rij = _rij(uow, leerling, dag)
    rij.merk = merk
    rij.soort = GesprekSoort.LEERLING if merk == Rondemerk.GESPROKEN else None
    if merk is None and not (rij.tekst or "").strip():
        uow.verwijder(rij)


@handeling("Mentorronde bijgewerkt", Soort.AUTOSAVE)
def schrijf_regel(uow: UnitOfWork, leerling: UUID, dag: date, tekst: str) -> None:
    """Keep what is being written about a pupil; who writes has spoken, unless it was marked otherwise.

    RegelFout("gesprek_vastgelegd") as in `zet_merk`.
    """
    rij = _rij(uow, leerling, dag)
    rij.tekst = tekst.strip() or None
    if rij.tekst and rij.merk is None:
        rij.merk, rij.soort = Rondemerk.GESPROKEN, GesprekSoort.LEERLING


def regel_id(leerling: UUID, dag: date, wie: UUID | None) -> UUID:
    """Return the id of the line of one pupil, one day and one person."""
    return ids.element_id(leerling, f"ronde {dag.isoformat()} {wie.hex if wie else ''}")


def _rij(uow: UnitOfWork, leerling: UUID, dag: date) -> Gesprek:
    """Return the line, made or brought back if need be; RegelFout("gesprek_vastgelegd") when it is closed."""
    naam = regel_id(leerling, dag, uow.persoon)
    if (rij := uow.zoek(Gesprek, naam)) is not None:
        eis_open((rij,))
        return rij
    wie = uow.zoek(Medewerker, uow.persoon) if uow.persoon else None
    rij = uow.zet(Gesprek(id=naam, leerling=leerling, eigenaar=wie.id if wie else None))
    rij.datum, rij.door = dag, wie.naam if wie else None
    rij.tekst = rij.merk = rij.soort = None
    return rij


def _groepen(lezer: Lezer) -> tuple[tuple[UUID, str], ...]:
    """Return the groups that have pupils, those of the reader first."""
    eigen = groepen_van(lezer, lezer.persoon)
    met = {rij.groep for rij in lezer.rijen(select(Leerling.groep).distinct())}
    met |= {rij.groep for rij in lezer.rijen(select(Groepsplaats.groep).distinct())}
    namen = [(sleutel, naam) for sleutel, naam in groepsnamen(lezer).items() if sleutel in met]
    return tuple(sorted(namen, key=lambda een: (een[0] not in eigen, vouw(een[1]), een[0].hex)))


def _kinderen(lezer: Lezer, groep: UUID, dag: date) -> list[Leerling]:
    """Return who is in a group, by surname; who left is not."""
    erbij = select(Groepsplaats.leerling).where(
        Groepsplaats.groep == groep, Groepsplaats.verwijderd.is_(False)
    )
    vraag = select(Leerling).where(
        or_(Leerling.groep == groep, Leerling.id.in_(erbij)),
        or_(Leerling.uitstroomdatum.is_(None), Leerling.uitstroomdatum > dag),
    )
    return sorted(lezer.lees(vraag), key=lambda kind: (vouw(_volgorde(kind)), kind.id.hex))


def _volgorde(kind: Leerling) -> str:
    return sorteernaam(kind.roepnaam or kind.voorletters, kind.voorvoegsel, kind.achternaam)


def _regels_van(lezer: Lezer, leerlingen: Iterable[UUID], dag: date) -> Mapping[UUID, Gesprek]:
    namen = {regel_id(leerling, dag, lezer.persoon): leerling for leerling in leerlingen}
    return {namen[rij.id]: rij for rij in lezer.lees(select(Gesprek).where(Gesprek.id.in_(list(namen))))}


def _gesproken(lezer: Lezer, leerlingen: list[UUID], dag: date) -> Mapping[UUID, date]:
    """Return the last day before ``dag`` on which somebody spoke with each pupil."""
    vraag: Any = (
        select(Gesprek.leerling, func.max(Gesprek.datum))
        .where(Gesprek.leerling.in_(leerlingen), Gesprek.datum < dag, Gesprek.soort == GesprekSoort.LEERLING)
        .group_by(Gesprek.leerling)
    )
    return {leerling: laatst for leerling, laatst in map(tuple, lezer.rijen(vraag)) if laatst}


def _regel(kind: Leerling, rij: Gesprek | None, vorige: date | None, dag: date) -> Ronderegel:
    return Ronderegel(
        kind.id,
        kind.naam,
        kind.roepnaam or kind.naam,
        rij.merk if rij else None,
        (rij.tekst or "") if rij else "",
        vorige,
        (dag - vorige).days // 7 if vorige else None,
    )
