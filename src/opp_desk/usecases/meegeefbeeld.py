"""What the page Meegeven shows: colleagues with their own pupils, and the packages that were made."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from opp_desk.model.leerling import Groepsplaats, Leerling
from opp_desk.model.school import Groep, Groepsleerkracht, Medewerker
from opp_desk.model.school_lijsten import Meegeefpakket
from opp_desk.usecases.pakketsleutel import herkomst

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from uuid import UUID

    from opp_desk.usecases.pakketsleutel import Herkomst
    from opp_desk.vault.lezer import Lezer


@dataclass(frozen=True, slots=True)
class Collega:
    """Somebody who can get a package; ``leerlingen`` are those of the own groups."""

    id: UUID
    naam: str
    groepen: str
    leerlingen: frozenset[UUID]
    sleutel: bool


@dataclass(frozen=True, slots=True)
class Kind:
    """A pupil who can go along."""

    id: UUID
    naam: str
    groep: str


@dataclass(frozen=True, slots=True)
class Pakket:
    """A package that was made before."""

    id: UUID
    voor: str
    leerlingen: int
    tot: date | None
    gemaakt_op: date | None
    teruggenomen_op: date | None
    verlopen: bool


@dataclass(frozen=True, slots=True)
class Meegeefbeeld:
    """Everything on the page; ``herkomst`` is set in the small vault of a colleague."""

    collegas: tuple[Collega, ...]
    leerlingen: tuple[Kind, ...]
    pakketten: tuple[Pakket, ...]
    herkomst: Herkomst | None


def lees_meegeven(lezer: Lezer, vandaag: date) -> Meegeefbeeld:
    """Return who can get a package, of which pupils, and what was given before."""
    kinderen = [
        each
        for each in lezer.lees(select(Leerling))
        if each.uitstroomdatum is None or each.uitstroomdatum >= vandaag
    ]
    groepen = {each.id: each.naam or "" for each in lezer.lees(select(Groep))}
    leerlingen = tuple(
        Kind(each.id, each.naam, groepen.get(each.groep, "") if each.groep else "")
        for each in sorted(kinderen, key=lambda each: (each.sorteernaam.casefold(), each.id))
    )
    return Meegeefbeeld(
        _collegas(lezer, kinderen, groepen), leerlingen, _pakketten(lezer, vandaag), herkomst(lezer)
    )


def gegeven_leerlingen(rij: Meegeefpakket) -> frozenset[str]:
    """Return the pupils (ids in hexadecimal) that a package held."""
    d: Any = json.loads(rij.inhoud) if rij.inhoud else {}
    return frozenset(d.get("leerlingen", ()))


def _collegas(lezer: Lezer, kinderen: list[Leerling], groepen: Mapping[UUID, str]) -> tuple[Collega, ...]:
    van_groep: dict[UUID, set[UUID]] = {}
    for kind in kinderen:
        if kind.groep:
            van_groep.setdefault(kind.groep, set()).add(kind.id)
    blijft = {kind.id for kind in kinderen}
    for plaats in lezer.lees(select(Groepsplaats)):
        if plaats.leerling in blijft:
            van_groep.setdefault(plaats.groep, set()).add(plaats.leerling)
    eigen: dict[UUID, list[UUID]] = {}
    for band in lezer.lees(select(Groepsleerkracht)):
        eigen.setdefault(band.medewerker, []).append(band.groep)
    collegas = (
        Collega(
            each.id,
            each.naam,
            ", ".join(sorted(groepen.get(groep, "") for groep in eigen.get(each.id, ()))),
            frozenset(kind for groep in eigen.get(each.id, ()) for kind in van_groep.get(groep, ())),
            bool(each.openbare_sleutel),
        )
        for each in lezer.lees(select(Medewerker))
        if each.id != lezer.persoon and each.naam
    )
    return tuple(sorted(collegas, key=lambda each: (not each.leerlingen, each.naam.casefold(), each.id)))


def _pakketten(lezer: Lezer, vandaag: date) -> tuple[Pakket, ...]:
    namen = {each.id: each.naam for each in lezer.lees(select(Medewerker), ook_verwijderd=True)}
    vraag = select(Meegeefpakket).order_by(Meegeefpakket.gemaakt_op.desc(), Meegeefpakket.id)
    return tuple(
        Pakket(
            each.id,
            namen.get(each.voor, ""),
            len(gegeven_leerlingen(each)),
            each.tot,
            each.gemaakt_op,
            each.teruggenomen_op,
            each.tot is not None and each.tot < vandaag,
        )
        for each in lezer.lees(vraag)
    )
