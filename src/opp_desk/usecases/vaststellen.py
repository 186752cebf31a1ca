"""Fixing an OPP on behalf of the bevoegd gezag, and keeping the paper that follows from it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.keuzes import OppStatus
from opp_desk.model.momentopname import Vaststelling, canoniek, code_van, maak_momentopname
from opp_desk.model.opp import Opp
from opp_desk.model.versie import Document, OppVersie
from opp_desk.rules.akkoord import met_deze_tekst
from opp_desk.rules.punt import PuntSoort, handelingsdeel_wacht, vraagt_reden
from opp_desk.rules.vaststellen import ontbreekt
from opp_desk.rules.wijziging import bevroren_deel
from opp_desk.usecases.bestanden import schrijf_bestand
from opp_desk.usecases.opps import geldende_akkoorden, laad, omgeving
from opp_desk.usecases.recht import recht, vakanties
from opp_desk.vault.blobs import bewaar as bewaar_blob
from opp_desk.vault.blobs import lees as lees_blob
from opp_desk.vault.handeling import handeling
from opp_desk.vault.uow import Soort, Wat

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from opp_desk.rules.dossier import OppDossier
    from opp_desk.rules.punt import Punt
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

SOORT = "opp"
"""The kind of paper that an OPP is."""
_VAST_TE_STELLEN = (OppStatus.CONCEPT, OppStatus.VOORGELEGD, OppStatus.BIJSTELLING)


def nog_nodig(dossier: OppDossier, vandaag: date) -> tuple[Punt, ...]:
    """Return everything that is missing for vaststellen, with why and the action that closes it."""
    return ontbreekt(dossier, recht(), vandaag, vakanties())


@handeling("OPP vastgesteld", Soort.DREMPEL)
def stel_vast(
    uow: UnitOfWork,
    opp_id: UUID,
    *,
    op: date,
    namens_naam: str,
    namens_functie: str,
    toch_omdat: str | None = None,
) -> UUID:
    """Fix the text as the next version: snapshot, hash and number in one transaction.

    RegelFout: eerst_bijstellen (it is fixed or closed), vaststellen_ontbreekt (``punten``),
    toch_omdat_ontbreekt (something soft is missing and no reason was given), namens_ontbreekt.
    Without every akkoord the handelingsdeel waits (WVO 2020 art. 2.44 lid 2).
    """
    dossier = laad(uow, opp_id)
    if dossier.opp.status not in _VAST_TE_STELLEN:
        raise RegelFout("eerst_bijstellen", status=dossier.opp.status.value)
    punten = nog_nodig(dossier, op)
    if hard := tuple(punt for punt in punten if punt.hard):
        raise RegelFout("vaststellen_ontbreekt", punten=hard)
    if vraagt_reden(punten) and not (toch_omdat or "").strip():
        raise RegelFout("toch_omdat_ontbreekt", punten=punten)
    uow.haal(Opp, opp_id).status = OppStatus.VASTGESTELD
    return _bevries(
        uow, dossier, op, (namens_naam, namens_functie), toch_omdat, wacht=handelingsdeel_wacht(punten)
    )


@handeling("Handelingsdeel vastgesteld", Soort.DREMPEL)
def stel_handelingsdeel_vast(
    uow: UnitOfWork, opp_id: UUID, *, op: date, namens_naam: str, namens_functie: str
) -> UUID:
    """Fix the handelingsdeel that waited, now that there is akkoord: the next version, with the same text.

    RegelFout: handelingsdeel_wacht_niet (it does not wait), vaststellen_ontbreekt (akkoord is still missing),
    namens_ontbreekt.
    """
    dossier = laad(uow, opp_id)
    wacht = dossier.opp.status == OppStatus.VASTGESTELD and dossier.versies[-1].handelingsdeel_wacht
    if not wacht:
        raise RegelFout("handelingsdeel_wacht_niet")
    punten = tuple(punt for punt in nog_nodig(dossier, op) if punt.soort is PuntSoort.WACHT)
    if punten:
        raise RegelFout("vaststellen_ontbreekt", punten=punten)
    vast = json.loads(momentopname(uow, dossier.versies[-1].id))
    return _bevries(uow, dossier, op, (namens_naam, namens_functie), None, wacht=False, vast=vast)


@handeling("PDF bewaard", Soort.DREMPEL)
def bewaar_document(uow: UnitOfWork, versie_id: UUID, pdf: bytes, naam: str, renderer: str) -> UUID:
    """Keep the paper of a fixed version, once; it is never made again in its place."""
    versie = uow.haal(OppVersie, versie_id)
    bestaand = uow.lees(select(Document).where(Document.oppversie == versie_id, Document.soort == SOORT))
    if bestaand:
        return bestaand[0].id
    document = Document(
        leerling=versie.leerling,
        oppversie=versie_id,
        soort=SOORT,
        naam=naam,
        inhoud=bewaar_blob(uow.verbinding, pdf),
        renderer=renderer,
        gemaakt_op=clock.now(),
    )
    return uow.voeg_toe(document).id


@handeling("PDF opgeslagen buiten de kluis", Soort.DREMPEL)
def exporteer(uow: UnitOfWork, leerling: UUID, onderwerp: UUID, pdf: bytes, doel: Path) -> None:
    """Write a paper to a file outside the vault and note it in the logboek; ``onderwerp`` is what it shows.

    WereldFout("bestand_niet_geschreven"): nothing was noted, and a file that was there is as it was.
    """
    schrijf_bestand(doel, pdf)
    uow.noteer(Wat.GEEXPORTEERD, leerling, onderwerp.hex)


@handeling("Afgedrukt", Soort.DREMPEL)
def noteer_geprint(uow: UnitOfWork, leerling: UUID, onderwerp: UUID) -> None:
    """Note in the logboek that a paper left for the printer."""
    uow.noteer(Wat.GEPRINT, leerling, onderwerp.hex)


def momentopname(lezer: Lezer, versie_id: UUID) -> bytes:
    """Return the frozen text of a fixed version; WereldFout("inhoud_beschadigd") if it was tampered with."""
    return lees_blob(lezer.verbinding, lezer.haal(OppVersie, versie_id).momentopname or "")


def papier(lezer: Lezer, document_id: UUID) -> bytes:
    """Return a paper as it was kept (PDF); WereldFout("inhoud_beschadigd") if it was tampered with."""
    return lees_blob(lezer.verbinding, lezer.haal(Document, document_id).inhoud or "")


def _bevries(
    uow: UnitOfWork,
    dossier: OppDossier,
    op: date,
    namens: tuple[str, str],
    toch_omdat: str | None,
    *,
    wacht: bool,
    vast: dict[str, Any] | None = None,
) -> UUID:
    """Add the next version: the snapshot, and the hash of the one before it. ``vast`` is a text to keep."""
    naam, functie = (deel.strip() for deel in namens)
    if not naam or not functie:
        raise RegelFout("namens_ontbreekt")
    vorige = dossier.versies[-1] if dossier.versies else None
    nummer = (vorige.nummer or 0) + 1 if vorige else 1
    wie = Vaststelling(nummer, op.isoformat(), naam, functie, wacht)
    opname = maak_momentopname(dossier.opp, omgeving(uow, dossier), geldende_akkoorden(dossier), wie)
    if vast is not None:
        opname = _zelfde_tekst(vast, json.loads(opname))
    versie = OppVersie(
        leerling=dossier.opp.leerling,
        opp=dossier.opp.id,
        nummer=nummer,
        vastgesteld_op=op,
        namens_naam=naam,
        namens_functie=functie,
        handelingsdeel_wacht=wacht,
        voorlegversie=_voorgelegd(dossier),
        momentopname=bewaar_blob(uow.verbinding, opname),
        vorige_hash=vorige.momentopname if vorige else None,
        toch_omdat=(toch_omdat or "").strip() or None,
    )
    return uow.voeg_toe(versie).id


def _zelfde_tekst(vast: dict[str, Any], nu: dict[str, Any]) -> bytes:
    """Return the momentopname of a fixed text with the answers and the vaststelling of now.

    RegelFout("eerst_bijstellen") if the handelingsdeel is not the one that was fixed.
    """
    if code_van(bevroren_deel(vast)) != code_van(bevroren_deel(nu)):
        raise RegelFout("eerst_bijstellen")
    labels = nu["teksten"]["labels"] | vast["teksten"]["labels"]
    keuzes = nu["teksten"]["keuzes"] | vast["teksten"]["keuzes"]
    anders = {"akkoorden": nu["akkoorden"], "vaststelling": nu["vaststelling"]}
    return canoniek(vast | anders | {"teksten": {"labels": labels, "keuzes": keuzes}})


def _voorgelegd(dossier: OppDossier) -> UUID | None:
    """Return the last voorlegversie with exactly this handelingsdeel."""
    return next(reversed(met_deze_tekst(dossier)), None)
