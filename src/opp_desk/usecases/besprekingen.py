"""A bespreking at the table, before and during: the agenda, its order, and what a decision becomes.

What is typed goes through ``velden``, as every field does. The verslag stands in ``besprekingen_verslag``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from opp_desk.ground import clock, ids
from opp_desk.ground.errors import RegelFout
from opp_desk.model.gesprek import Bespreking, Besprekingspunt, Taak
from opp_desk.model.keuzes import Besprekingsoort
from opp_desk.model.leerling import Leerling
from opp_desk.model.volgorde import tussen
from opp_desk.rules.afspraak import lees_afspraak
from opp_desk.rules.bespreking import DOEL_AANPASSEN, afspraken_van
from opp_desk.usecases.besprekingen_agenda import agenda
from opp_desk.usecases.opps import lopend_opp
from opp_desk.usecases.taken import maak_taak, namen_van_mensen
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

_TAAK: Final = "besluit"


@handeling("Overleg voorbereid")
def begin_bespreking(uow: UnitOfWork, leerling: UUID, datum: date | None = None) -> UUID:
    """Make a bespreking about a pupil; its agenda follows from the dossier.

    RegelFout("bespreking_loopt_al") while another one about this pupil has not been afgerond.
    """
    uow.haal(Leerling, leerling)
    if lopende(uow, leerling) is not None:
        raise RegelFout("bespreking_loopt_al")
    opp = lopend_opp(uow, leerling)
    rij = uow.voeg_toe(Bespreking(leerling=leerling, datum=datum, opp=opp.id if opp else None))
    _vul_aan(uow, rij)
    return rij.id


@handeling("Agenda aangevuld")
def vul_agenda_aan(uow: UnitOfWork, bespreking: UUID) -> int:
    """Put on the agenda what is new in the dossier; return how many points.

    What somebody took off the agenda stays off. RegelFout("bespreking_afgerond").
    """
    return _vul_aan(uow, open_bespreking(uow, bespreking))


@handeling("Punt toegevoegd")
def voeg_punt_toe(uow: UnitOfWork, bespreking: UUID, titel: str) -> UUID:
    """Put a point of one's own on the agenda, at the end.

    RegelFout: punt_leeg, bespreking_afgerond.
    """
    rij = open_bespreking(uow, bespreking)
    if not titel.strip():
        raise RegelFout("punt_leeg")
    return _maak_punt(uow, rij, ids.new_id(), Besprekingsoort.VRIJ, titel.strip(), None)


@handeling("Agenda verschoven")
def verplaats_punt(uow: UnitOfWork, punt: UUID, stap: int) -> None:
    """Move a point ``stap`` places down the agenda (up when negative); at the end it stays.

    RegelFout("bespreking_afgerond").
    """
    rij = _open_punt(uow, punt)
    alle = punten_van(uow, rij.bespreking)
    plek = next(nr for nr, een in enumerate(alle) if een.id == punt)
    anderen = [een for een in alle if een.id != punt]
    doel = max(0, min(plek + stap, len(anderen)))
    links = anderen[doel - 1].volgorde if doel else None
    rechts = anderen[doel].volgorde if doel < len(anderen) else None
    if doel != plek:
        rij.volgorde = tussen(links, rechts if links != rechts else None)


@handeling("Punt weggehaald")
def haal_punt_weg(uow: UnitOfWork, punt: UUID) -> None:
    """Take a point off the agenda; filling it up does not bring it back. RegelFout("bespreking_afgerond")."""
    uow.verwijder(_open_punt(uow, punt))


@handeling("Overleg begonnen")
def ga_aan_tafel(uow: UnitOfWork, bespreking: UUID) -> None:
    """Note that the meeting begins; going on with it later changes nothing.

    RegelFout("bespreking_afgerond").
    """
    rij = open_bespreking(uow, bespreking)
    if rij.begonnen_op is None:
        rij.begonnen_op = clock.now()
        rij.datum = rij.datum or clock.today()


@handeling("Besluit wordt taak")
def besluit_taak(uow: UnitOfWork, punt: UUID, regel: str) -> UUID:
    """Make a taak of one line that says what, who and before when.

    RegelFout: taak_leeg, bespreking_afgerond.
    """
    return _maak_taak(uow, punt, regel, "")


@handeling("Besluit: doel aanpassen")
def besluit_doel(uow: UnitOfWork, punt: UUID, regel: str) -> UUID:
    """Make a taak to adjust a goal after the meeting: a goal never changes at the table by itself.

    Without somebody's name it is for who writes. RegelFout: taak_leeg, bespreking_afgerond.
    """
    return _maak_taak(uow, punt, regel, DOEL_AANPASSEN)


@handeling("Besluit: afgesproken")
def besluit_afspraak(uow: UnitOfWork, punt: UUID, regel: str) -> None:
    """Add a point of agreement, which goes into the verslag. RegelFout: besluit_leeg, bespreking_afgerond."""
    rij = _open_punt(uow, punt)
    if not (kaal := " ".join(regel.split())):
        raise RegelFout("besluit_leeg")
    rij.besluit = "\n".join((*afspraken_van(rij.besluit), kaal))


@handeling("Besluit weggehaald")
def haal_afspraak_weg(uow: UnitOfWork, punt: UUID, nummer: int) -> None:
    """Take the point of agreement at place ``nummer`` (from 0) away. RegelFout("bespreking_afgerond")."""
    rij = _open_punt(uow, punt)
    over = [regel for nr, regel in enumerate(afspraken_van(rij.besluit)) if nr != nummer]
    rij.besluit = "\n".join(over) or None


@handeling("Besluit weggehaald")
def haal_taak_weg(uow: UnitOfWork, punt: UUID, taak: UUID) -> None:
    """Take a taak that was decided at this point away. RegelFout("bespreking_afgerond")."""
    _open_punt(uow, punt)
    uow.verwijder(uow.haal(Taak, taak))


def lopende(lezer: Lezer, leerling: UUID) -> Bespreking | None:
    """Return the bespreking about a pupil that has not been afgerond."""
    vraag = select(Bespreking).where(Bespreking.leerling == leerling, Bespreking.afgerond_op.is_(None))
    return next(iter(lezer.lees(vraag.order_by(Bespreking.id))), None)


def open_bespreking(uow: UnitOfWork, bespreking: UUID) -> Bespreking:
    """Return a bespreking that may still change; RegelFout("bespreking_afgerond")."""
    rij = uow.haal(Bespreking, bespreking)
    if rij.afgerond_op is not None:
        raise RegelFout("bespreking_afgerond")
    return rij


def punten_van(lezer: Lezer, bespreking: UUID) -> Sequence[Besprekingspunt]:
    """Return the points of an agenda in their order."""
    vraag = select(Besprekingspunt).where(Besprekingspunt.bespreking == bespreking)
    return lezer.lees(vraag.order_by(Besprekingspunt.volgorde, Besprekingspunt.id))


def taken_van(lezer: Lezer, bespreking: UUID) -> dict[UUID, tuple[Taak, ...]]:
    """Return by point what somebody will do; the id of a taak follows from its point and its number."""
    taken = {taak.id: taak for taak in lezer.lees(select(Taak).where(Taak.bespreking == bespreking))}
    aantal = _aantal_ooit(lezer, bespreking)
    van = {
        punt.id: tuple(taken[sleutel] for nr in range(aantal) if (sleutel := taak_id(punt.id, nr)) in taken)
        for punt in punten_van(lezer, bespreking)
    }
    return {punt: rijen for punt, rijen in van.items() if rijen}


def taak_id(punt: UUID, nummer: int) -> UUID:
    """Return the id of the taak that was the ``nummer``-th decision (from 0) at a point."""
    return ids.element_id(punt, f"{_TAAK} {nummer}")


def _vul_aan(uow: UnitOfWork, rij: Bespreking) -> int:
    """Add the points that are not there and never were."""
    aantal = 0
    for punt in agenda(uow, rij.leerling, rij.id):
        sleutel = ids.element_id(rij.id, punt.bron)
        if uow.zoek(Besprekingspunt, sleutel, ook_verwijderd=True) is None:
            _maak_punt(uow, rij, sleutel, punt.soort, punt.titel, punt.bron)
            aantal += 1
    return aantal


def _maak_punt(
    uow: UnitOfWork, rij: Bespreking, sleutel: UUID, soort: Besprekingsoort, titel: str, bron: str | None
) -> UUID:
    laatste = [punt.volgorde for punt in punten_van(uow, rij.id) if punt.volgorde]
    punt = Besprekingspunt(
        id=sleutel,
        leerling=rij.leerling,
        bespreking=rij.id,
        volgorde=tussen(max(laatste, default=None), None),
        soort=soort,
        titel=titel,
        bron=bron,
    )
    return uow.voeg_toe(punt).id


def _open_punt(uow: UnitOfWork, punt: UUID) -> Besprekingspunt:
    rij = uow.haal(Besprekingspunt, punt)
    open_bespreking(uow, rij.bespreking)
    return rij


def _maak_taak(uow: UnitOfWork, punt: UUID, regel: str, vooraf: str) -> UUID:
    rij = _open_punt(uow, punt)
    afspraak = lees_afspraak(regel, clock.today(), namen_van_mensen(uow))
    if afspraak is None:
        raise RegelFout("taak_leeg")
    niemand = afspraak.wie is None and not afspraak.wie_anders
    return maak_taak(
        uow,
        rij.leerling,
        f"{vooraf}{afspraak.wat}",
        wie=uow.persoon if vooraf and niemand else afspraak.wie,
        wie_anders=afspraak.wie_anders,
        voor=afspraak.voor,
        bespreking=rij.bespreking,
        sleutel=_vrije_sleutel(uow, punt),
    )


def _vrije_sleutel(uow: UnitOfWork, punt: UUID) -> UUID:
    """Return the id of the next decision at a point; one that was taken away keeps its number."""
    nummer = 0
    while uow.zoek(Taak, sleutel := taak_id(punt, nummer), ook_verwijderd=True) is not None:
        nummer += 1
    return sleutel


def _aantal_ooit(lezer: Lezer, bespreking: UUID) -> int:
    """Return how many taken were ever decided in a bespreking."""
    return len(lezer.lees(select(Taak).where(Taak.bespreking == bespreking), ook_verwijderd=True))
