"""The school itself and its people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from opp_desk.ground.errors import RegelFout
from opp_desk.model.school import Medewerker, School
from opp_desk.vault import blobs
from opp_desk.vault.handeling import handeling
from opp_desk.vault.uow import Soort

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.model.keuzes import Rol, Sector
    from opp_desk.vault.uow import UnitOfWork

_BRIN = re.compile(r"^[0-9]{2}[A-Z]{2}([0-9]{2})?$")
_PNG = b"\x89PNG\r\n\x1a\n"
LOGO_MAXIMUM = 1024 * 1024


def keur_brin(brin: str) -> str:
    """Return a BRIN in capitals (four characters, with vestiging six); RegelFout("brin_onjuist") otherwise."""
    kaal = brin.strip().upper()
    if not _BRIN.match(kaal):
        raise RegelFout("brin_onjuist", brin=brin)
    return kaal


@handeling("School aangelegd", Soort.DREMPEL)
def leg_school_aan(  # noqa: PLR0913  the four answers of the first start
    uow: UnitOfWork, *, school: str, brin: str, sector: Sector, wie: UUID, naam: str, rol: Rol
) -> None:
    """Record the school, and the person who made its vault. An empty BRIN may be filled in later."""
    uow.voeg_toe(School(naam=school.strip(), brin=keur_brin(brin) if brin.strip() else None, sector=sector))
    leg_medewerker_aan(uow, wie=wie, naam=naam, rol=rol)


@handeling("Collega toegevoegd")
def leg_medewerker_aan(uow: UnitOfWork, *, wie: UUID, naam: str, rol: Rol) -> None:
    """Record somebody who can open the vault; ``wie`` is the id of the key slot."""
    roepnaam, _, achternaam = naam.strip().partition(" ")
    uow.voeg_toe(Medewerker(id=wie, roepnaam=roepnaam, achternaam=achternaam or None, rol=rol))


@handeling("Logo gekozen")
def kies_logo(uow: UnitOfWork, school: UUID, png: bytes) -> None:
    """Keep the school's logo (PNG, at most 1 MiB); RegelFout: logo_geen_png, logo_te_groot."""
    if not png.startswith(_PNG):
        raise RegelFout("logo_geen_png")
    if len(png) > LOGO_MAXIMUM:
        raise RegelFout("logo_te_groot", maximum=LOGO_MAXIMUM)
    uow.haal(School, school).logo = blobs.bewaar(uow.verbinding, png)
