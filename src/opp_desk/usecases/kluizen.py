"""Vaults as a whole: make and open. What is inside is the affair of the other modules."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.ground.errors import RegelFout, WereldFout
from opp_desk.model.school import Medewerker, School
from opp_desk.usecases.school import keur_brin, leg_school_aan
from opp_desk.vault import openen, reservekopie
from opp_desk.vault.kluis import Kluis, open_kluis
from opp_desk.vault.migraties import VERSIE
from opp_desk.vault.openen_nieuw import maak_kluis
from opp_desk.vault.plek_namen import logboek_van_sqlite, sleutelbestand
from opp_desk.vault.sleutels import Persoon, nieuwe_persoon

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from uuid import UUID

    from opp_desk.model.keuzes import Rol, Sector
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class NieuweSchool:
    """What the first start asks."""

    naam: str
    brin: str
    sector: Sector
    wie: str
    rol: Rol


@dataclass(frozen=True, slots=True)
class Begin:
    """A new vault, open, and the code for its Herstelblad."""

    kluis: Kluis
    herstelcode: str = field(repr=False)


def begin_kluis(pad: Path, school: NieuweSchool, wachtwoord: str) -> Begin:
    """Make a vault for a school and record who made it.

    RegelFout: wachtwoord_te_kort, brin_onjuist, naam_leeg (of the school or of who makes it). WereldFout as
    `maak_kluis`; then nothing was made.
    """
    if not school.naam.strip():
        raise RegelFout("naam_leeg")
    brin = keur_brin(school.brin) if school.brin.strip() else ""
    leg_aan = partial(leg_school_aan, school=school.naam, brin=brin, sector=school.sector)
    persoon = nieuwe_persoon(school.wie)
    return begin_met(
        pad, persoon, wachtwoord, partial(leg_aan, wie=persoon.id, naam=school.wie, rol=school.rol)
    )


def begin_met(pad: Path, persoon: Persoon, wachtwoord: str, vul: Callable[[UnitOfWork], object]) -> Begin:
    """Make a vault for ``persoon`` and fill it with one use case; when that fails nothing was made."""
    nieuw = maak_kluis(pad, persoon, wachtwoord)
    try:
        kluis = open_kluis(nieuw.geopend)
        try:
            kluis.voer_uit(vul)
        except BaseException:
            kluis.sluit()
            raise
    except BaseException:
        for half in (pad, *logboek_van_sqlite(pad), sleutelbestand(pad)):  # nobody has seen its code yet
            half.unlink(missing_ok=True)
        raise
    return Begin(kluis, nieuw.herstelcode)


def open_met_wachtwoord(pad: Path, wachtwoord: str, persoon: UUID | None = None) -> Kluis:
    """Open a vault; a backup is made before a migration. WereldFout as `openen.ontgrendel`."""
    return _verbind(openen.ontgrendel(pad, wachtwoord, persoon, hoogste_versie=VERSIE))


def open_met_herstelcode(pad: Path, code: str, naam: str) -> Kluis:
    """Open a vault with the code of the Herstelblad; ``naam`` is who says to be using it."""
    geopend = openen.ontgrendel_met_herstelcode(pad, code, nieuwe_persoon(naam), hoogste_versie=VERSIE)
    return _verbind(geopend)


def schoolgegevens(lezer: Lezer, persoon: UUID | None) -> tuple[School, Medewerker | None]:
    """Return the school and who is working; WereldFout("geen_school") for a vault without one."""
    school = next(iter(lezer.lees(select(School))), None)
    if school is None:
        raise WereldFout("geen_school")
    return school, lezer.zoek(Medewerker, persoon) if persoon else None


def _verbind(geopend: openen.Geopend) -> Kluis:
    def bewaar_vooraf() -> None:
        reservekopie.maak_reservekopie(
            geopend.pad, geopend.sleutel, geopend.pad.parent, wijziging=0, altijd=True
        )

    return open_kluis(geopend, bewaar_vooraf)
