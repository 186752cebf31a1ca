"""Fixing an OPP on behalf of the bevoegd gezag, and keeping the paper that follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.keuzes import OppStatus
from opp_desk.model.momentopname import Vaststelling, maak_momentopname
from opp_desk.model.opp import Opp
from opp_desk.model.versie import Document, OppVersie
from opp_desk.rules.vaststellen import ontbreekt
from opp_desk.usecases.opps import geldende_akkoorden, laad, omgeving
from opp_desk.usecases.recht import recht, vakanties
from opp_desk.vault.blobs import bewaar as bewaar_blob
from opp_desk.vault.blobs import lees as lees_blob
from opp_desk.vault.handeling import handeling
from opp_desk.vault.uow import Soort, Wat

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from opp_desk.rules.dossier import OppDossier
    from opp_desk.rules.vaststellen import Punt
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

WACHT = "handelingsdeel_wacht"


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

    RegelFout: vaststellen_ontbreekt (``punten``), toch_omdat_ontbreekt (something soft is missing and no
    reason was given), namens_ontbreekt. Without every akkoord the handelingsdeel waits (art. 2.44 lid 2).
    """
    dossier = laad(uow, opp_id)
    punten = nog_nodig(dossier, op)
    if hard := [punt for punt in punten if punt.hard]:
        raise RegelFout("vaststellen_ontbreekt", punten=tuple(hard))
    if any(punt.code != WACHT for punt in punten) and not (toch_omdat or "").strip():
        raise RegelFout("toch_omdat_ontbreekt", punten=punten)
    if not namens_naam.strip() or not namens_functie.strip():
        raise RegelFout("namens_ontbreekt")
    wacht = any(punt.code == WACHT for punt in punten)
    nummer = (dossier.versies[-1].nummer or 0) + 1 if dossier.versies else 1
    wie = Vaststelling(nummer, op.isoformat(), namens_naam, namens_functie, wacht)
    opname = maak_momentopname(dossier.opp, omgeving(uow, dossier), geldende_akkoorden(dossier), wie)
    versie = OppVersie(
        leerling=dossier.opp.leerling,
        opp=opp_id,
        nummer=nummer,
        vastgesteld_op=op,
        namens_naam=namens_naam,
        namens_functie=namens_functie,
        handelingsdeel_wacht=wacht,
        voorlegversie=dossier.voorlegversies[-1].id if dossier.voorlegversies else None,
        momentopname=bewaar_blob(uow.verbinding, opname),
        vorige_hash=dossier.versies[-1].momentopname if dossier.versies else None,
        toch_omdat=(toch_omdat or "").strip() or None,
    )
    uow.haal(Opp, opp_id).status = OppStatus.VASTGESTELD
    return uow.voeg_toe(versie).id


@handeling("PDF bewaard", Soort.DREMPEL)
def bewaar_document(uow: UnitOfWork, versie_id: UUID, pdf: bytes, naam: str, renderer: str) -> UUID:
    """Keep the paper of a fixed version, once; it is never made again in its place."""
    versie = uow.haal(OppVersie, versie_id)
    document = Document(
        leerling=versie.leerling,
        oppversie=versie_id,
        soort="opp",
        naam=naam,
        inhoud=bewaar_blob(uow.verbinding, pdf),
        renderer=renderer,
        gemaakt_op=clock.now(),
    )
    uow.noteer(Wat.GEPRINT, versie.leerling, versie_id.hex)
    return uow.voeg_toe(document).id


def momentopname(lezer: Lezer, versie_id: UUID) -> bytes:
    """Return the frozen text of a fixed version; WereldFout("inhoud_beschadigd") if it was tampered with."""
    return lees_blob(lezer.verbinding, lezer.haal(OppVersie, versie_id).momentopname or "")
