"""Signing at the table, and the paper that came back: proof of an akkoord with exactly one text.

A drawn or typed signature is an ordinary electronic signature at most (eIDAS, Regulation (EU) 910/2014 art. 3
under 10 and art. 25 lid 1), never a qualified one, and the screen says so. An answer without a signature is
recorded by ``voorleggen``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from opp_desk.documents.lezer import lees
from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout, WereldFout
from opp_desk.model.akkoord import Akkoord
from opp_desk.model.keuzes import Keuzelijst, Wijze
from opp_desk.model.momentopname import codes_van
from opp_desk.model.opp import Opp
from opp_desk.model.veld import deellijsten, velden
from opp_desk.model.versie import Voorlegversie
from opp_desk.rules.akkoord import met_deze_tekst
from opp_desk.rules.gezag import gezaghouders
from opp_desk.rules.wijziging import bevroren_deel
from opp_desk.usecases.opps import laad
from opp_desk.usecases.voorleggen import akkoord_van, geef_antwoord
from opp_desk.vault.blobs import bewaar as bewaar_blob
from opp_desk.vault.blobs import lees as lees_blob
from opp_desk.vault.handeling import handeling
from opp_desk.vault.uow import Soort, Wat

if TYPE_CHECKING:
    from opp_desk.documents.lezer import Deel
    from opp_desk.model.keuzes import Antwoord
    from opp_desk.model.veld import Plek
    from opp_desk.rules.gezag import Gezaghouder
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_MAXIMUM: Final = 1024 * 1024
_TITELS: Final = {"doelen": "Doel", "begeleidingen": "Begeleiding", "aanpakken": "In de les"}


@dataclass(frozen=True, slots=True)
class Blok:
    """A part of the text: its head, and lines of (label, text)."""

    titel: str
    regels: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Tekenblad:
    """Exactly what somebody signs: the frozen handelingsdeel in ``blokken``, and its hash.

    ``naam`` is who signs (of an institution its contact), ``zelf`` tells that it is the pupil of 18.
    """

    voorlegversie: UUID
    ouder: UUID | None
    naam: str
    wie: str
    roepnaam: str
    voorgelegd_op: date | None
    hash: str
    blokken: tuple[Blok, ...]

    @property
    def zelf(self) -> bool:
        """Tell whether the pupil signs."""
        return self.ouder is None

    @property
    def code(self) -> str:
        """Return the short code of the text, as it stands on paper."""
        return korte_code(self.hash)


@dataclass(frozen=True, slots=True)
class Getekend:
    """What somebody put on the sheet: ``handtekening`` a PNG, b"" for a typed name; ``hash`` was shown."""

    antwoord: Antwoord
    naam: str
    handtekening: bytes
    hash: str
    behalve: str | None = None
    opmerking: str | None = None


def korte_code(hash_: str) -> str:
    """Return the code that people compare: "4f2a 91bc"."""
    return f"{hash_[:4]} {hash_[4:8]}"


def lees_tekenblad(lezer: Lezer, opp_id: UUID, ouder: UUID | None) -> Tekenblad:
    """Return what a parent (None: the pupil of 18) would sign now.

    RegelFout: niet_voorgelegd, tekst_gewijzigd (the present text was not laid before them), niet_gevonden
    (this person does not decide now).
    """
    dossier = laad(lezer, opp_id)
    wie = _wie(gezaghouders(dossier.leerling, dossier.ouders, clock.today()), ouder)
    if not dossier.voorlegversies:
        raise RegelFout("niet_voorgelegd")
    zelfde = met_deze_tekst(dossier)
    if not zelfde:
        raise RegelFout("tekst_gewijzigd")
    versie = next(each for each in dossier.voorlegversies if each.id == zelfde[-1])
    momentopname = lees_blob(lezer.verbinding, versie.momentopname or "")
    if versie.hash_handelingsdeel not in codes_van(bevroren_deel(json.loads(momentopname))):
        raise WereldFout("inhoud_beschadigd")
    rij = next((each for each in dossier.ouders if each.id == ouder), None)
    return Tekenblad(
        versie.id,
        ouder,
        (rij.contactpersoon if rij and rij.instelling else None) or wie.naam,
        wie.wie,
        dossier.leerling.roepnaam or dossier.leerling.naam,
        versie.voorgelegd_op.astimezone().date() if versie.voorgelegd_op else None,
        versie.hash_handelingsdeel or "",
        blokken(momentopname),
    )


def blokken(momentopname: bytes) -> tuple[Blok, ...]:
    """Return the handelingsdeel of a frozen text as people read it, every field of it and nothing else."""
    geheel = lees(momentopname)
    opp = geheel.deel("opp", "opp")
    roepnaam = geheel.deel("leerling", "leerling").tekst("roepnaam")
    namen = {doel.tekst("id"): f"doel {nr}" for nr, doel in enumerate(opp.delen("doelen", "doel"), 1)}
    gevonden: list[Blok] = []
    for lijst, klasse in deellijsten(Opp):
        plekken = [plek for plek in velden(klasse) if plek.veld.handelingsdeel]
        for nummer, rij in enumerate(opp.delen(lijst, klasse.__tablename__) if plekken else [], 1):
            regels = tuple(_regels(rij, plekken, namen, roepnaam))
            if regels:
                gevonden.append(Blok(f"{_TITELS.get(lijst, lijst)} {nummer}", regels))
    return tuple(gevonden)


@handeling("Getekend aan tafel", Soort.DREMPEL)
def teken(uow: UnitOfWork, voorlegversie: UUID, ouder: UUID | None, getekend: Getekend) -> None:
    """Record an answer that was signed on the screen: moment (UTC), name, drawing, hash of the text.

    RegelFout: handtekening_ontbreekt (no name), handtekening_ongeldig, behalve_leeg, tekst_gewijzigd (what
    was shown is not this text).
    """
    naam, png = getekend.naam.strip(), getekend.handtekening
    if not naam:
        raise RegelFout("handtekening_ontbreekt")
    if png and (not png.startswith(_PNG) or len(png) > _MAXIMUM):
        raise RegelFout("handtekening_ongeldig")
    versie = uow.haal(Voorlegversie, voorlegversie)
    if getekend.hash != versie.hash_handelingsdeel:
        raise RegelFout("tekst_gewijzigd")
    akkoord = akkoord_van(uow, voorlegversie, ouder)
    geef_antwoord(
        akkoord,
        antwoord=getekend.antwoord,
        op=clock.today(),
        wijze=Wijze.SCHERM,
        behalve=getekend.behalve,
        opmerking=getekend.opmerking,
    )
    akkoord.getekend_op, akkoord.getekend_naam = clock.now(), naam
    akkoord.getekend_hash = getekend.hash
    akkoord.handtekening = bewaar_blob(uow.verbinding, png) if png else None


@handeling("Scan van het akkoordblad bewaard", Soort.DREMPEL)
def bewaar_scan(uow: UnitOfWork, voorlegversie: UUID, ouder: UUID | None, inhoud: bytes) -> None:
    """Keep the paper that a parent signed; ``inhoud`` as `opp_desk.usecases.scans` gives it.

    The answer itself is recorded apart: a paper may also say no.
    """
    akkoord = akkoord_van(uow, voorlegversie, ouder)
    akkoord.scan = bewaar_blob(uow.verbinding, inhoud)
    akkoord.wijze = Wijze.PAPIER if akkoord.wijze is None else akkoord.wijze


@handeling("Scan van het akkoordblad weggehaald")
def haal_scan_weg(uow: UnitOfWork, akkoord: UUID) -> None:
    """Take a scan away from an answer, for instance one of another child."""
    uow.haal(Akkoord, akkoord).scan = None


def lees_scan(lezer: Lezer, akkoord: UUID) -> bytes:
    """Return a scan (PDF or JPEG), b"" when there is none; WereldFout("inhoud_beschadigd") if damaged."""
    naam = lezer.haal(Akkoord, akkoord).scan
    return lees_blob(lezer.verbinding, naam) if naam else b""


def lees_handtekening(lezer: Lezer, akkoord: UUID) -> bytes:
    """Return a drawn signature (PNG); b"" when the name was typed or nothing was signed."""
    naam = lezer.haal(Akkoord, akkoord).handtekening
    return lees_blob(lezer.verbinding, naam) if naam else b""


@handeling("Scan geopend", Soort.DREMPEL)
def noteer_geopend(uow: UnitOfWork, akkoord: UUID) -> None:
    """Note in the logboek that somebody looked at a scan or a signature."""
    uow.noteer(Wat.GEOPEND, uow.haal(Akkoord, akkoord).leerling, akkoord.hex)


def _wie(gezag: tuple[Gezaghouder, ...], ouder: UUID | None) -> Gezaghouder:
    gevonden = [each for each in gezag if each.ouder_id == ouder]
    if not gevonden:
        raise RegelFout("niet_gevonden", tabel=Akkoord.TABEL)
    return gevonden[0]


def _regels(rij: Deel, plekken: list[Plek], namen: dict[str, str], roepnaam: str) -> list[tuple[str, str]]:
    """Return (label, text) of every filled field of the handelingsdeel in a row, as it was frozen."""
    if rij.tabel == "aanpak":
        return [(rij.keuze("soort") or "in de les", rij.tekst("tekst"))] if rij.tekst("tekst") else []
    regels: list[tuple[str, str]] = []
    for plek in plekken:
        if tekst := _tekst(rij, plek, namen):
            label: Any = rij.teksten["labels"].get(f"{rij.tabel}.{plek.naam}", plek.veld.label)
            regels.append((str(label).format(roepnaam=roepnaam), tekst))
    return regels


def _tekst(rij: Deel, plek: Plek, namen: dict[str, str]) -> str:
    if issubclass(plek.soort, Keuzelijst):
        return rij.keuze(plek.naam)
    if plek.soort is UUID:
        return namen.get(rij.tekst(plek.naam), "")
    return rij.datum(plek.naam).replace("\u00a0", " ") if plek.soort is date else rij.tekst(plek.naam)
