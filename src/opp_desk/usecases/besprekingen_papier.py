"""What the papers of a bespreking show: the agenda to lie on the table, the verslag to take home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.documents.overleg import Overlegpak, Overlegpunt
from opp_desk.documents.overleg_verslag import Overlegverslag
from opp_desk.ground import clock
from opp_desk.usecases.besprekingen_beeld import lees_bespreking
from opp_desk.usecases.opps import school

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.vault.lezer import Lezer


def lees_pak(lezer: Lezer, bespreking: UUID) -> Overlegpak:
    """Return the agenda for paper; RegelFout("niet_gevonden")."""
    beeld = lees_bespreking(lezer, bespreking=bespreking)
    return Overlegpak(
        school(lezer).naam or "",
        beeld.naam,
        beeld.roepnaam,
        beeld.datum,
        clock.today(),
        beeld.waarde("aanwezig"),
        tuple(Overlegpunt(punt.kop, punt.onder, punt.grafiek) for punt in beeld.punten),
    )


def lees_verslagblad(lezer: Lezer, bespreking: UUID) -> Overlegverslag:
    """Return the verslag for paper, exactly as it stands; RegelFout("niet_gevonden")."""
    beeld = lees_bespreking(lezer, bespreking=bespreking)
    return Overlegverslag(
        school(lezer).naam or "",
        beeld.naam,
        beeld.roepnaam,
        beeld.datum,
        clock.today(),
        beeld.waarde("aanwezig"),
        beeld.waarde("verslag"),
        beeld.waarde("akkoord_naam"),
        beeld.akkoord_op,
        beeld.waarde("akkoord_opmerking"),
    )
