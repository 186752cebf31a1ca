"""The school itself and its people."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.ground.errors import RegelFout, WereldFout
from opp_desk.model.school import Medewerker, School
from opp_desk.vault import blobs
from opp_desk.vault.handeling import handeling
from opp_desk.vault.uow import Soort

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.model.keuzes import Rol, Sector, Vakantieregio
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

_BRIN = re.compile(r"^[0-9]{2}[A-Z]{2}([0-9]{2})?$")
_PNG = b"\x89PNG\r\n\x1a\n"
LOGO_MAXIMUM = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Schoolbeeld:
    """The school as its settings show it, apart from the fields of the form; ``logo`` is a PNG or empty."""

    id: UUID
    naam: str
    brin: str
    sector: Sector | None
    regio: Vakantieregio | None
    logo: bytes


def schoolbeeld(lezer: Lezer) -> Schoolbeeld:
    """Return the school; WereldFout("geen_school") for a vault without one."""
    school = next(iter(lezer.lees(select(School))), None)
    if school is None:
        raise WereldFout("geen_school")
    logo = blobs.lees(lezer.verbinding, school.logo) if school.logo else b""
    return Schoolbeeld(
        school.id, school.naam or "", school.brin or "", school.sector, school.vakantieregio, logo
    )


def keur_brin(brin: str) -> str:
    """Return a BRIN in capitals (four characters, with vestiging six); else RegelFout("brin_onjuist")."""
    kaal = brin.strip().upper()
    if not _BRIN.match(kaal):
        raise RegelFout("brin_onjuist", brin=brin)
    return kaal


@handeling("School aangelegd", Soort.DREMPEL)
def leg_school_aan(
    uow: UnitOfWork, *, school: str, brin: str, sector: Sector, wie: UUID, naam: str, rol: Rol
) -> None:
    """Record the school, and the person who made its vault. An empty BRIN may be filled in later."""
    uow.voeg_toe(School(naam=school.strip(), brin=keur_brin(brin) if brin.strip() else None, sector=sector))
    leg_medewerker_aan(uow, wie=wie, naam=naam, rol=rol)


@handeling("Collega toegevoegd", Soort.DREMPEL)
def leg_medewerker_aan(uow: UnitOfWork, *, wie: UUID, naam: str, rol: Rol) -> None:
    """Record somebody who can open the vault; ``wie`` is the id of the key slot."""
    roepnaam, _, achternaam = naam.strip().partition(" ")
    uow.voeg_toe(Medewerker(id=wie, roepnaam=roepnaam, achternaam=achternaam or None, rol=rol))


@handeling("BRIN ingevuld")
def zet_brin(uow: UnitOfWork, school: UUID, brin: str) -> None:
    """Keep the BRIN of the school; an empty one takes it away. RegelFout("brin_onjuist"): nothing changed."""
    uow.haal(School, school).brin = keur_brin(brin) if brin.strip() else None


@handeling("Logo gekozen")
def kies_logo(uow: UnitOfWork, school: UUID, png: bytes) -> None:
    """Keep the school's logo (PNG, at most 1 MiB); RegelFout: logo_geen_png, logo_te_groot."""
    if not png.startswith(_PNG):
        raise RegelFout("logo_geen_png")
    if len(png) > LOGO_MAXIMUM:
        raise RegelFout("logo_te_groot", maximum=LOGO_MAXIMUM)
    uow.haal(School, school).logo = blobs.bewaar(uow.verbinding, png)


@handeling("Logo weggehaald")
def haal_logo_weg(uow: UnitOfWork, school: UUID) -> None:
    """Show no logo on paper from now on; what was fixed keeps the one it has."""
    uow.haal(School, school).logo = None
