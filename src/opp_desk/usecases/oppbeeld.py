"""Everything that the editor shows of one OPP, read at one moment: values, lists, checks, the page itself.

Reading only; what changes an OPP stands in ``velden``, ``voorleggen``, ``vaststellen`` and ``opps``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.model.momentopname import maak_momentopname
from opp_desk.model.opp import Opp
from opp_desk.model.sector import Groepsaanbod
from opp_desk.model.veld import deellijsten
from opp_desk.model.versie import Document
from opp_desk.rules.akkoord import akkoord_nodig, akkoorden, met_deze_tekst
from opp_desk.rules.doel import doel_vraag
from opp_desk.rules.gezag import noem, verjaardag
from opp_desk.rules.punt import PuntSoort
from opp_desk.rules.vaststellen import secties
from opp_desk.usecases.formulier import maak_formulieren
from opp_desk.usecases.gezegd import gezegd
from opp_desk.usecases.opps import geldende_akkoorden, laad, omgeving
from opp_desk.usecases.recht import recht, vakanties
from opp_desk.usecases.vaststellen import nog_nodig
from opp_desk.vault.blobs import lees as lees_blob

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from uuid import UUID

    from opp_desk.model.doel import Doel
    from opp_desk.model.hoorrecht import Hoorgesprek
    from opp_desk.model.keuzes import Gezag, Hoormoment, HoorUitkomst, Manier, OppStatus, Sector
    from opp_desk.model.versie import OppVersie
    from opp_desk.rules.akkoord import AkkoordStand
    from opp_desk.rules.doel import DoelVraag
    from opp_desk.rules.dossier import OppDossier
    from opp_desk.rules.punt import Punt
    from opp_desk.rules.vaststellen import SectieStand
    from opp_desk.usecases.formulier import Formulier
    from opp_desk.usecases.gezegd import Gezegd
    from opp_desk.vault.lezer import Lezer

_NIET_ALS_REGEL = frozenset({"visies", "hoorgesprekken"})


@dataclass(frozen=True, slots=True)
class Oppkop:
    """Who it is about and where it stands. ``nummer`` is of the version that is fixed, or being made."""

    naam: str
    roepnaam: str
    groep: str | None
    leeftijd: int | None
    leerkrachten: tuple[str, ...]
    sector: Sector | None
    status: OppStatus
    nummer: int


@dataclass(frozen=True, slots=True)
class Ouderbeeld:
    """A parent beside the OPP: how a sentence calls this person, and the visie when there is one."""

    id: UUID
    naam: str
    wie: str
    gezag: Gezag | None
    visie: Formulier | None


@dataclass(frozen=True, slots=True)
class Hoorbeeld:
    """One time that the pupil was heard, in short."""

    id: UUID
    moment: Hoormoment | None
    op: date | None
    manier: Manier | None
    uitkomst: HoorUitkomst
    uitspraken: tuple[Gezegd, ...]
    teruggekoppeld_op: date | None


@dataclass(frozen=True, slots=True)
class Versiebeeld:
    """A fixed version; ``document`` is None while its paper has not been made yet."""

    id: UUID
    nummer: int
    vastgesteld_op: date
    namens: str
    handelingsdeel_wacht: bool
    document: UUID | None


@dataclass(frozen=True, slots=True)
class Voorlegbeeld:
    """The text that was laid before the parents last; ``geldt`` while the handelingsdeel still reads so."""

    id: UUID
    op: date | None
    geldt: bool


@dataclass(frozen=True, slots=True)
class Akkoordbeeld:
    """Where everybody with gezag stands; ``nodig`` is False without individuele begeleiding."""

    nodig: bool
    voorgelegd: Voorlegbeeld | None
    standen: tuple[AkkoordStand, ...]


@dataclass(frozen=True, slots=True)
class Oppbeeld:
    """One OPP as the editor shows it. ``lijsten`` holds the rows of each list in their order.

    ``groepsaanbod`` are the texts for whole groups that this school wrote. ``overgenomen_pdf`` is the paper
    of an OPP that was taken over: it prints as it was.
    """

    id: UUID
    leerling: UUID
    kop: Oppkop
    opp: Formulier
    lijsten: Mapping[str, tuple[Formulier, ...]]
    groepsaanbod: tuple[Formulier, ...]
    ouders: tuple[Ouderbeeld, ...]
    akkoord: Akkoordbeeld
    hoorgesprekken: tuple[Hoorbeeld, ...]
    versies: tuple[Versiebeeld, ...]
    secties: tuple[SectieStand, ...]
    punten: tuple[Punt, ...]
    doelvragen: Mapping[UUID, DoelVraag | None]
    momentopname: bytes
    overgenomen_pdf: bytes | None
    namens_naam: str
    namens_functie: str

    @property
    def stand(self) -> int:
        """Return the counter of the vault at the moment of reading."""
        return self.opp.stand

    @property
    def handelingsdeel_kan_vast(self) -> bool:
        """Return whether the handelingsdeel waited after vaststellen, and the akkoord is there now."""
        if self.kop.status.value != "vastgesteld" or not self.versies:
            return False
        wacht = any(punt.soort is PuntSoort.WACHT for punt in self.punten)
        return self.versies[-1].handelingsdeel_wacht and not wacht


def lees_oppbeeld(lezer: Lezer, opp_id: UUID, vandaag: date) -> Oppbeeld:
    """Return one OPP for the editor; RegelFout("niet_gevonden") if it is not there."""
    dossier = laad(lezer, opp_id)
    opp = dossier.opp
    return Oppbeeld(
        id=opp_id,
        leerling=opp.leerling,
        kop=_kop(dossier, vandaag),
        opp=maak_formulieren(lezer, (opp,), opp)[0],
        lijsten={
            naam: maak_formulieren(lezer, getattr(opp, naam), opp)
            for naam, _klasse in deellijsten(Opp)
            if naam not in _NIET_ALS_REGEL
        },
        groepsaanbod=maak_formulieren(
            lezer, lezer.lees(select(Groepsaanbod).order_by(Groepsaanbod.naam)), None
        ),
        ouders=_ouders(lezer, dossier),
        akkoord=_akkoord(lezer, dossier, vandaag),
        hoorgesprekken=tuple(_hoor(gesprek) for gesprek in opp.hoorgesprekken),
        versies=_versies(lezer, dossier),
        secties=secties(dossier, recht(), vandaag, vakanties()),
        punten=nog_nodig(dossier, vandaag),
        doelvragen={doel.id: doel_vraag(doel) for doel in _doelen(dossier)},
        momentopname=_momentopname(lezer, dossier),
        overgenomen_pdf=_overgenomen(lezer, opp),
        namens_naam=dossier.school.namens_naam or "",
        namens_functie=dossier.school.namens_functie or "",
    )


def _groepsaanbod(lezer: Lezer) -> tuple[Formulier, ...]:
    return maak_formulieren(lezer, lezer.lees(select(Groepsaanbod).order_by(Groepsaanbod.naam)), None)


def _doelen(dossier: OppDossier) -> list[Doel]:
    return dossier.opp.doelen


def _kop(dossier: OppDossier, vandaag: date) -> Oppkop:
    leerling, opp = dossier.leerling, dossier.opp
    gemaakt = (dossier.versies[-1].nummer or 0) if dossier.versies else 0
    vast = opp.status.value in {"vastgesteld", "afgesloten"}
    return Oppkop(
        naam=leerling.naam,
        roepnaam=leerling.roepnaam or leerling.naam,
        groep=dossier.groep,
        leeftijd=_leeftijd(leerling.geboortedatum, vandaag),
        leerkrachten=tuple(
            f"{each.naam} ({each.dagen})" if each.dagen else each.naam for each in dossier.leerkrachten
        ),
        sector=dossier.school.sector,
        status=opp.status,
        nummer=max(gemaakt, 1) if vast else gemaakt + 1,
    )


def _leeftijd(geboortedatum: date | None, vandaag: date) -> int | None:
    if geboortedatum is None:
        return None
    jaren = vandaag.year - geboortedatum.year
    return jaren if verjaardag(geboortedatum, jaren) <= vandaag else jaren - 1


def _ouders(lezer: Lezer, dossier: OppDossier) -> tuple[Ouderbeeld, ...]:
    opp = dossier.opp
    visies = {
        visie.ouder: formulier
        for visie, formulier in zip(opp.visies, maak_formulieren(lezer, opp.visies, opp), strict=True)
    }
    return tuple(
        Ouderbeeld(
            ouder.id,
            ouder.naam or "",
            noem(ouder, dossier.ouders),
            ouder.gezag,
            visies.get(ouder.id),
        )
        for ouder in dossier.ouders
    )


def _akkoord(lezer: Lezer, dossier: OppDossier, vandaag: date) -> Akkoordbeeld:
    momentopnamen = {
        versie.id: json.loads(lees_blob(lezer.verbinding, versie.momentopname))
        for versie in dossier.voorlegversies
        if versie.momentopname
    }
    laatste = dossier.voorlegversies[-1] if dossier.voorlegversies else None
    voorgelegd = laatste and Voorlegbeeld(
        laatste.id,
        laatste.voorgelegd_op.astimezone().date() if laatste.voorgelegd_op else None,
        laatste.id in met_deze_tekst(dossier),
    )
    return Akkoordbeeld(
        akkoord_nodig(dossier.opp), voorgelegd or None, akkoorden(dossier, vandaag, momentopnamen)
    )


def _hoor(gesprek: Hoorgesprek) -> Hoorbeeld:
    return Hoorbeeld(
        gesprek.id,
        gesprek.moment,
        gesprek.aangeboden_op,
        gesprek.manier_gekozen,
        gesprek.uitkomst,
        gezegd(gesprek.inbrengen),
        gesprek.terugkoppeling_op,
    )


def _versies(lezer: Lezer, dossier: OppDossier) -> tuple[Versiebeeld, ...]:
    vraag = select(Document).where(Document.oppversie.in_([versie.id for versie in dossier.versies]))
    papier = {document.oppversie: document.id for document in lezer.lees(vraag)}
    return tuple(
        Versiebeeld(
            versie.id,
            versie.nummer or 0,
            versie.vastgesteld_op,
            _namens(versie),
            versie.handelingsdeel_wacht,
            papier.get(versie.id),
        )
        for versie in dossier.versies
        if versie.vastgesteld_op
    )


def _namens(versie: OppVersie) -> str:
    return ", ".join(deel for deel in (versie.namens_naam, versie.namens_functie) if deel)


def _overgenomen(lezer: Lezer, opp: Opp) -> bytes | None:
    if opp.status.value != "overgenomen" or not opp.overname_document:
        return None
    return lees_blob(lezer.verbinding, opp.overname_document)


def _momentopname(lezer: Lezer, dossier: OppDossier) -> bytes:
    """Return what the live page shows: the fixed text when it is fixed, otherwise the text of now."""
    if dossier.opp.status.value == "vastgesteld" and dossier.versies:
        return lees_blob(lezer.verbinding, dossier.versies[-1].momentopname or "")
    return maak_momentopname(dossier.opp, omgeving(lezer, dossier), geldende_akkoorden(dossier))
