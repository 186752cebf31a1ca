"""What the papers about an OPP are made of: the text, who gets them, whom one can ask; for one or for many.

Which papers there are stands in ``documents.papieren``; they are made in a process of their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.documents.invoer import Contactregel, Huishouden
from opp_desk.model.keuzes import OppStatus
from opp_desk.model.leerling import Leerling
from opp_desk.model.momentopname import maak_momentopname
from opp_desk.model.opp import Opp
from opp_desk.model.school import Medewerker
from opp_desk.rules.huishoudens import ontvangers
from opp_desk.usecases.bestanden import schrijf_bestand
from opp_desk.usecases.contacten import lees_contacten
from opp_desk.usecases.oppkort_bron import groepsnamen
from opp_desk.usecases.opps import geldende_akkoorden, laad, omgeving
from opp_desk.usecases.ouders import ouders_van
from opp_desk.vault.blobs import lees as lees_blob
from opp_desk.vault.handeling import handeling
from opp_desk.vault.uow import Soort, Wat

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from opp_desk.documents.invoer import Aanspreekvormen
    from opp_desk.rules.huishoudens import Ontvanger
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

_LOPEND = frozenset(OppStatus) - {OppStatus.AFGESLOTEN, OppStatus.OVERGENOMEN}


@dataclass(frozen=True, slots=True)
class Papierbron:
    """One OPP ready for paper. ``huishoudens`` are who gets a paper for parents: (name, household).

    ``momentopname`` is the last fixed version, or the text of now while nothing was fixed or ``nu`` was
    asked; ``nu`` is always the text of now. ``voorgelegd``: that text lies with who decides.
    ``bestandsnaam`` begins the name of a file: the leerlingnummer,
    or else the name.
    """

    opp: UUID
    leerling: UUID
    naam: str
    groep: str
    vast: bool
    voorgelegd: bool
    momentopname: bytes
    nu: bytes
    huishoudens: tuple[tuple[str, Huishouden], ...]
    contacten: tuple[Contactregel, ...]
    aanspreekvormen: Aanspreekvormen
    leerlingnummer: str

    @property
    def bestandsnaam(self) -> str:
        """Return "1042 Noël d’Hondt" or "Noël d’Hondt"."""
        return " ".join(deel for deel in (self.leerlingnummer, self.naam) if deel)


@dataclass(frozen=True, slots=True)
class Reeks:
    """Several OPP's that get papers together: those of a group, of a month, or all."""

    sleutel: str
    titel: str
    opps: tuple[UUID, ...]


def lees_bron(lezer: Lezer, opp_id: UUID, vandaag: date, *, nu: bool = False) -> Papierbron:
    """Return one OPP for paper; RegelFout("niet_gevonden") if it is not there.

    WereldFout("inhoud_beschadigd") if the fixed text was tampered with.
    """
    dossier = laad(lezer, opp_id)
    leerling = dossier.leerling
    vast = bool(dossier.versies) and not nu
    tekst = maak_momentopname(dossier.opp, omgeving(lezer, dossier), geldende_akkoorden(dossier))
    opname = lees_blob(lezer.verbinding, dossier.versies[-1].momentopname or "") if vast else b""
    wie = ontvangers(ouders_van(lezer, leerling.id), leerling, vandaag)
    return Papierbron(
        opp=opp_id,
        leerling=leerling.id,
        naam=leerling.naam,
        groep=dossier.groep or "",
        vast=vast,
        voorgelegd=dossier.opp.status is OppStatus.VOORGELEGD,
        momentopname=opname or tekst,
        nu=tekst,
        huishoudens=tuple((" en ".join(een.namen), _huishouden(een)) for een in wie),
        contacten=_contacten(lezer),
        aanspreekvormen=_aanspreekvormen(lezer),
        leerlingnummer=leerling.leerlingnummer or "",
    )


def lees_bronnen(lezer: Lezer, opps: Iterable[UUID], vandaag: date) -> tuple[Papierbron, ...]:
    """Return several OPP's for one paper; raises as `lees_bron`."""
    return tuple(lees_bron(lezer, opp, vandaag) for opp in opps)


@handeling("Papier van meer leerlingen opgeslagen buiten de kluis", Soort.DREMPEL)
def exporteer_samen(uow: UnitOfWork, wie: Sequence[tuple[UUID, UUID]], inhoud: bytes, doel: Path) -> None:
    """Write a paper about several pupils to a file, and note it for each; ``wie`` are (pupil, what it shows).

    WereldFout("bestand_niet_geschreven"): nothing was noted, and a file that was there is as it was.
    """
    schrijf_bestand(doel, inhoud)
    for leerling, onderwerp in wie:
        uow.noteer(Wat.GEEXPORTEERD, leerling, onderwerp.hex)


@handeling("Papier van meer leerlingen afgedrukt", Soort.DREMPEL)
def noteer_samen_geprint(uow: UnitOfWork, wie: Sequence[tuple[UUID, UUID]]) -> None:
    """Note for each pupil on a paper that it left for the printer."""
    for leerling, onderwerp in wie:
        uow.noteer(Wat.GEPRINT, leerling, onderwerp.hex)


def lees_reeksen(lezer: Lezer) -> tuple[Reeks, ...]:
    """Return the batches that make sense now: per group, per month of evaluating, and everybody."""
    vraag = (
        select(Opp.id, Opp.evaluatie_op, Leerling.groep, Leerling.jaargroep)
        .join(Leerling, Leerling.id == Opp.leerling)
        .where(
            Opp.verwijderd.is_(False),
            Leerling.verwijderd.is_(False),
            Leerling.uitstroomdatum.is_(None),
            Opp.status.in_(_LOPEND),
        )
        .order_by(Leerling.achternaam, Leerling.roepnaam, Opp.id)
    )
    rijen = lezer.verbinding.execute(vraag).all()
    namen = groepsnamen(lezer)
    groepen = [(namen.get(rij.groep) or rij.jaargroep or "", rij.id) for rij in rijen]
    maanden = [(rij.evaluatie_op.strftime("%Y-%m"), rij.id) for rij in rijen if rij.evaluatie_op]
    return (
        *(Reeks(f"groep:{naam}", naam, opps) for naam, opps in _verzameld(groepen) if naam),
        *(Reeks(f"maand:{maand}", maand, opps) for maand, opps in _verzameld(maanden)),
        *((Reeks("alle", "", tuple(rij.id for rij in rijen)),) if rijen else ()),
    )


def _verzameld(paren: Iterable[tuple[str, UUID]]) -> list[tuple[str, tuple[UUID, ...]]]:
    verzameld: dict[str, list[UUID]] = {}
    for sleutel, opp in paren:
        verzameld.setdefault(sleutel, []).append(opp)
    return [(sleutel, tuple(verzameld[sleutel])) for sleutel in sorted(verzameld)]


def _contacten(lezer: Lezer) -> tuple[Contactregel, ...]:
    return tuple(
        Contactregel(
            each.soort.value if each.soort else "", each.naam, each.telefoon, each.email, each.website
        )
        for each in lees_contacten(lezer)
    )


def _aanspreekvormen(lezer: Lezer) -> Aanspreekvormen:
    """Return how pupils call who works here; a plan knows them by name."""
    vraag = select(Medewerker).where(Medewerker.aanspreekvorm.is_not(None)).order_by(Medewerker.id)
    return tuple((each.naam, each.aanspreekvorm) for each in lezer.lees(vraag) if each.aanspreekvorm)


def _huishouden(wie: Ontvanger) -> Huishouden:
    return Huishouden(
        wie.aanhef,
        tuple(each.hex for each in wie.ouders),
        (wie.taal or "de taal van thuis") if wie.tolk_nodig else "",
    )
