"""A bespreking afterwards: the verslag for parents, their akkoord, and the end: then nothing changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.gesprek import Bespreking
from opp_desk.model.keuzes import Besprekingsoort
from opp_desk.model.leerling import Leerling
from opp_desk.model.school import Medewerker
from opp_desk.rules.bespreking import Besluittaak, Besproken, afspraken_van, stel_verslag_op
from opp_desk.usecases.besprekingen import open_bespreking, punten_van, taken_van
from opp_desk.usecases.besprekingen_agenda import kop_van
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.model.gesprek import Besprekingspunt, Taak
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork


@handeling("Verslag opgesteld")
def stel_op(uow: UnitOfWork, bespreking: UUID) -> None:
    """Write the verslag from what was noted and decided, in place of what stood there.

    RegelFout("bespreking_afgerond").
    """
    rij = open_bespreking(uow, bespreking)
    rij.verslag = verslagtekst(uow, rij)


@handeling("Overleg afgerond")
def rond_af(uow: UnitOfWork, bespreking: UUID) -> None:
    """Close a bespreking: from now on it is read only. Whose name stands there is akkoord today.

    RegelFout: verslag_leeg, bespreking_afgerond.
    """
    rij = open_bespreking(uow, bespreking)
    if not (rij.verslag or "").strip():
        raise RegelFout("verslag_leeg")
    rij.afgerond_op = clock.now()
    rij.datum = rij.datum or clock.today()
    if (rij.akkoord_naam or "").strip():
        rij.akkoord_op = clock.today()


@handeling("Akkoord met het verslag")
def geef_akkoord(uow: UnitOfWork, bespreking: UUID) -> None:
    """Record that the parent whose name stands there is akkoord with a verslag that was closed before.

    RegelFout: akkoord_zonder_naam, bespreking_open, akkoord_is_er_al.
    """
    rij = uow.haal(Bespreking, bespreking)
    if rij.afgerond_op is None:
        raise RegelFout("bespreking_open")
    if rij.akkoord_op is not None:
        raise RegelFout("akkoord_is_er_al")
    if not (rij.akkoord_naam or "").strip():
        raise RegelFout("akkoord_zonder_naam")
    rij.akkoord_op = clock.today()


def verslagtekst(lezer: Lezer, rij: Bespreking) -> str:
    """Return the verslag as it follows from the notes and decisions now."""
    kind, namen = lezer.haal(Leerling, rij.leerling), namen_van_taken(lezer)
    taken = taken_van(lezer, rij.id)
    punten = [
        Besproken(
            punt.soort,
            _titel(lezer, punt, kind.roepnaam or kind.naam),
            punt.tekst or "",
            afspraken_van(punt.besluit),
            tuple(als_besluit(taak, namen) for taak in taken.get(punt.id, ())),
            punt.niet_voor_ouders,
        )
        for punt in punten_van(lezer, rij.id)
    ]
    return stel_verslag_op(rij.vraag or "", punten, rij.terugkijken_op)


def _titel(lezer: Lezer, punt: Besprekingspunt, naam: str) -> str:
    """Return what a point is called in the verslag: of words it says whose they are."""
    kop = kop_van(lezer, punt)
    return f"{naam} zegt: {kop}" if kop.startswith("“") and punt.soort == Besprekingsoort.INBRENG else kop


def namen_van_taken(lezer: Lezer) -> dict[UUID, str]:
    """Return what the people of the school are called in a verslag."""
    return {wie.id: wie.aanspreekvorm or wie.naam for wie in lezer.lees(select(Medewerker))}


def als_besluit(taak: Taak, namen: dict[UUID, str]) -> Besluittaak:
    """Return a taak as it is told: who, what, before when."""
    wie = namen.get(taak.wie, "") if taak.wie else (taak.wie_anders or "")
    return Besluittaak(taak.wat or "", wie, taak.voor)
