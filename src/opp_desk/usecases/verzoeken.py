"""What parents and pupils ask about a dossier: noting it, deciding on it, and a remark that stays with it.

A correction is made in the dossier itself, by hand; here stands that it was asked and what was decided. A
remark is added beside the dossier and overwrites nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.gesprek import Verzoek
from opp_desk.model.keuzes import Verzoekbesluit, Verzoeksoort
from opp_desk.model.leerling import Leerling
from opp_desk.rules.gezag import noem
from opp_desk.rules.inzage import Vrager, antwoord_voor, oordeel
from opp_desk.usecases.ouders import ouders_van
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from opp_desk.rules.inzage import Oordeel
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Verzoekbeeld:
    """One request. ``voor`` is the last day to answer, None when it was decided or has no day."""

    id: UUID
    soort: Verzoeksoort | None
    van_wie: str
    ontvangen_op: date | None
    tekst: str
    besluit: Verzoekbesluit | None
    besluit_op: date | None
    reden: str
    weggelaten: str
    voor: date | None


@handeling("Vraag over het dossier genoteerd")
def noteer(
    uow: UnitOfWork,
    leerling: UUID,
    soort: Verzoeksoort,
    van_wie: str,
    ontvangen_op: date | None = None,
    tekst: str = "",
) -> UUID:
    """Note a request and return its id. From that day the term runs (AVG art. 12 lid 3).

    RegelFout: verzoek_zonder_naam, verzoek_zonder_tekst, verzoek_in_de_toekomst. A remark is done at once: it
    stands in the dossier.
    """
    vandaag = clock.today()
    if not van_wie.strip():
        raise RegelFout("verzoek_zonder_naam")
    if soort in (Verzoeksoort.OPMERKING, Verzoeksoort.CORRECTIE) and not tekst.strip():
        raise RegelFout("verzoek_zonder_tekst")
    if (ontvangen_op or vandaag) > vandaag:
        raise RegelFout("verzoek_in_de_toekomst")
    meteen = soort == Verzoeksoort.OPMERKING
    rij = Verzoek(
        leerling=leerling,
        soort=soort,
        van_wie=van_wie.strip(),
        ontvangen_op=ontvangen_op or vandaag,
        tekst=tekst.strip() or None,
        besluit=Verzoekbesluit.GEDAAN if meteen else None,
        besluit_op=vandaag if meteen else None,
    )
    return uow.voeg_toe(rij).id


@handeling("Vraag om inzage genoteerd")
def begin_inzage(uow: UnitOfWork, leerling: UUID, van_wie: str, ontvangen_op: date | None = None) -> UUID:
    """Return the open request for a copy of this person, noting it when there is none; raises as `noteer`."""
    vraag = select(Verzoek).where(
        Verzoek.leerling == leerling, Verzoek.soort == Verzoeksoort.INZAGE, Verzoek.van_wie == van_wie.strip()
    )
    for rij in uow.lees(vraag):
        if rij.besluit is None:
            return rij.id
    return noteer(uow, leerling, Verzoeksoort.INZAGE, van_wie, ontvangen_op)


@handeling("Besluit over een vraag genoteerd")
def besluit(uow: UnitOfWork, verzoek: UUID, wat: Verzoekbesluit, reden: str = "") -> None:
    """Note what the school decided. RegelFout("verzoek_zonder_reden") when not all of it was done.

    A reason is due then (AVG art. 12 lid 4).
    """
    if wat != Verzoekbesluit.GEDAAN and not reden.strip():
        raise RegelFout("verzoek_zonder_reden")
    rij = uow.haal(Verzoek, verzoek)
    rij.besluit, rij.besluit_op, rij.reden = wat, clock.today(), reden.strip() or None


def lees_verzoeken(lezer: Lezer, leerling: UUID) -> tuple[Verzoekbeeld, ...]:
    """Return the requests about one dossier, open ones first, then the newest."""
    rijen = lezer.lees(select(Verzoek).where(Verzoek.leerling == leerling))
    beelden = [_beeld(rij) for rij in rijen]
    beelden.sort(key=lambda each: (each.ontvangen_op or clock.today(), each.id.hex), reverse=True)
    return tuple(sorted(beelden, key=lambda each: each.besluit is not None))


def _beeld(rij: Verzoek) -> Verzoekbeeld:
    loopt = rij.besluit is None and rij.ontvangen_op is not None
    return Verzoekbeeld(
        rij.id,
        rij.soort,
        rij.van_wie or "",
        rij.ontvangen_op,
        rij.tekst or "",
        rij.besluit,
        rij.besluit_op,
        rij.reden or "",
        rij.weggelaten or "",
        antwoord_voor(rij.ontvangen_op) if loopt and rij.ontvangen_op else None,
    )


@dataclass(frozen=True, slots=True)
class Vraagsteller:
    """Somebody who may ask: who it is, what the law says of it. ``naam`` is empty for somebody else."""

    vrager: Vrager
    ouder: UUID | None
    naam: str
    rol: str
    oordeel: Oordeel


@dataclass(frozen=True, slots=True)
class Vragenbeeld:
    """What the page of a dossier shows before a copy is prepared."""

    leerling: UUID
    naam: str
    vragers: tuple[Vraagsteller, ...]
    verzoeken: tuple[Verzoekbeeld, ...]


def lees_vragen(lezer: Lezer, leerling: UUID) -> Vragenbeeld:
    """Return who may ask for a copy, and what was asked. RegelFout("niet_gevonden")."""
    kind, vandaag = lezer.haal(Leerling, leerling), clock.today()
    roepnaam = kind.roepnaam or kind.naam
    ouders = ouders_van(lezer, leerling)
    vragers = [
        Vraagsteller(
            Vrager.OUDER,
            ouder.id,
            ouder.naam or noem(ouder, ouders),
            ouder.relatie.label if ouder.relatie else "",
            oordeel(Vrager.OUDER, ouder, kind.geboortedatum, vandaag, roepnaam),
        )
        for ouder in ouders
    ]
    zelf, ander = (
        oordeel(wie, None, kind.geboortedatum, vandaag, roepnaam) for wie in (Vrager.LEERLING, Vrager.ANDER)
    )
    vragers.append(Vraagsteller(Vrager.LEERLING, None, kind.naam, "de leerling zelf", zelf))
    vragers.append(Vraagsteller(Vrager.ANDER, None, "", "iemand anders", ander))
    return Vragenbeeld(leerling, kind.naam, tuple(vragers), lees_verzoeken(lezer, leerling))
