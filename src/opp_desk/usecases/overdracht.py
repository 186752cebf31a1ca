"""Handing a dossier over to the next school, and taking in what another school handed over.

What may go follows from the direction (`rules.overdracht`); what goes stands in `interchange.overdracht`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.interchange.overdracht import (
    Begeleiding,
    Ontvangen,
    lees_overdracht,
    schrijf_overdracht,
)
from opp_desk.interchange.overdracht_inhoud import VERWIJST, code_van, maak_inhoud, velden_van
from opp_desk.model.basis import uit_json
from opp_desk.model.dossier import Overdracht
from opp_desk.model.evaluatie import Meting
from opp_desk.model.gesprek import Bijlage
from opp_desk.model.keuzes import Gezag, OppStatus, Richting, Startgebeurtenis
from opp_desk.model.leerling import Leerling
from opp_desk.model.momentopname import hash_van
from opp_desk.model.opp import Opp
from opp_desk.model.ouder import Ouder
from opp_desk.model.veld import deellijsten, velden
from opp_desk.model.volgorde import tussen
from opp_desk.rules.overdracht import Ontbreekt, nog_te_doen
from opp_desk.usecases.bestanden import schrijf_bestand
from opp_desk.usecases.opps import concept, laad, lopend_opp
from opp_desk.usecases.recht import recht
from opp_desk.usecases.vaststellen import momentopname
from opp_desk.vault.blobs import bewaar as bewaar_blob
from opp_desk.vault.handeling import handeling
from opp_desk.vault.uow import Soort, Wat

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from opp_desk.model.basis import Rij
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

_SOORT = "application/json"


@handeling("Overdracht begonnen")
def begin_overdracht(uow: UnitOfWork, opp_id: UUID, richting: Richting, naar: str) -> UUID:
    """Begin to hand a dossier over; inzage, zienswijze and toestemming are filled in on the row."""
    opp = uow.haal(Opp, opp_id)
    rij = Overdracht(leerling=opp.leerling, opp=opp_id, richting=richting, naar=naar.strip() or None)
    return uow.voeg_toe(rij).id


def ontbreekt(lezer: Lezer, overdracht_id: UUID, vandaag: date) -> tuple[Ontbreekt, ...]:
    """Return what must be done before this dossier may go, each with the rule it comes from."""
    rij = lezer.haal(Overdracht, overdracht_id)
    geboren = lezer.haal(Leerling, rij.leerling).geboortedatum
    sector = laad(lezer, _opp_van(rij)).school.sector
    return nog_te_doen(rij, geboren, vandaag, recht().eis("overdracht", sector))


def maak_bestand(lezer: Lezer, overdracht_id: UUID, op: date) -> bytes:
    """Return the file for the next school, of the last fixed version; RegelFout("overdracht_geen_versie")."""
    rij = lezer.haal(Overdracht, overdracht_id)
    return schrijf_overdracht(vaste_tekst(lezer, _opp_van(rij)), _begeleiding(rij, op))


def vaste_tekst(lezer: Lezer, opp_id: UUID) -> bytes:
    """Return the momentopname of the last fixed version; RegelFout("overdracht_geen_versie")."""
    versies = laad(lezer, opp_id).versies
    if not versies:
        raise RegelFout("overdracht_geen_versie")
    return momentopname(lezer, versies[-1].id)


@handeling("Overdracht opgeslagen buiten de kluis", Soort.DREMPEL)
def verstuur(uow: UnitOfWork, overdracht_id: UUID, doel: Path, op: date, papier: bytes = b"") -> str:
    """Write the file for the next school, keep day and code, note it in the logboek; return the code.

    ``papier`` is the same as a PDF: it is written first, beside the file and with its name.

    RegelFout: overdracht_al_verstuurd, overdracht_niet_klaar (``punten``), overdracht_geen_versie.
    WereldFout("bestand_niet_geschreven"): nothing was noted.
    """
    rij = uow.haal(Overdracht, overdracht_id)
    if rij.verstuurd_op is not None:
        raise RegelFout("overdracht_al_verstuurd")
    if punten := ontbreekt(uow, overdracht_id, op):
        raise RegelFout("overdracht_niet_klaar", punten=punten)
    bestand = maak_bestand(uow, overdracht_id, op)
    if papier:
        schrijf_bestand(doel.with_suffix(".pdf"), papier)
    schrijf_bestand(doel, bestand)
    rij.verstuurd_op, rij.hash = op, hash_van(bestand)
    uow.noteer(Wat.GEEXPORTEERD, rij.leerling, overdracht_id.hex)
    code: str = json.loads(bestand)["code"]
    return code


@handeling("OPP van een andere school opgenomen", Soort.DREMPEL)
def neem_op(uow: UnitOfWork, bestand: Path | bytes, leerling: UUID | None = None) -> UUID:
    """Take in the file of another school as an OPP that was taken over; return its id.

    Without ``leerling`` a new pupil is made. Parents come without name and with gezag to be looked at. The
    file itself is kept with the pupil. WereldFout: the codes of `lees_overdracht`; RegelFout("opp_loopt_al").
    """
    ontvangen = lees_overdracht(bestand)
    kind = _leerling(uow, ontvangen, leerling)
    if lopend_opp(uow, kind) is not None:
        raise RegelFout("opp_loopt_al")
    opp = Opp(
        leerling=kind,
        status=OppStatus.OVERGENOMEN,
        startgebeurtenis=Startgebeurtenis.OVERGENOMEN,
        startdatum=clock.today(),
        overname_vastgesteld_op=ontvangen.vastgesteld_op,
        **_waarden(Opp, ontvangen.inhoud["opp"], {}),
    )
    uow.voeg_toe(opp)
    _Opname(uow, kind, opp.id).neem_op(ontvangen)
    inhoud = bewaar_blob(uow.verbinding, ontvangen.ruw)
    uow.voeg_toe(
        Bijlage(
            leerling=kind,
            naam="overdracht.json",
            soort=_SOORT,
            inhoud=inhoud,
            grootte=len(ontvangen.ruw),
        )
    )
    return opp.id


def inhoudscode(lezer: Lezer, opp_id: UUID) -> str:
    """Return the code of what would be handed over now: equal to that of the file when all came across."""
    return code_van(maak_inhoud(json.loads(concept(lezer, opp_id))))


def _opp_van(rij: Overdracht) -> UUID:
    if rij.opp is None:
        raise RegelFout("overdracht_geen_versie")
    return rij.opp


def _begeleiding(rij: Overdracht, op: date) -> Begeleiding:
    return Begeleiding(
        richting=rij.richting or Richting.PO_VO,
        naar=rij.naar or "",
        op=op,
        inzage_op=rij.inzage_op,
        zienswijze=rij.zienswijze or "",
        toestemming_van=rij.toestemming_van or "",
        toestemming_op=rij.toestemming_op,
    )


def _leerling(uow: UnitOfWork, ontvangen: Ontvangen, leerling: UUID | None) -> UUID:
    if leerling is not None:
        return uow.haal(Leerling, leerling).id
    return uow.voeg_toe(Leerling(**_waarden(Leerling, ontvangen.inhoud["leerling"], {}))).id


def _waarden(klasse: type[Rij], waarden: dict[str, Any], rijen: dict[str, list[UUID]]) -> dict[str, Any]:
    """Return the values of a row of the file as the model keeps them; links become ids of new rows."""
    gelezen: dict[str, Any] = {}
    for naam, plek in velden_van(klasse).items():
        if naam in waarden:
            lijst = VERWIJST.get(naam)
            gelezen[naam] = (
                rijen[lijst][waarden[naam] - 1] if lijst in rijen else uit_json(plek, waarden[naam])
            )
    return gelezen


class _Opname:
    """Makes the rows of one OPP from a file; what others link to comes first."""

    def __init__(self, uow: UnitOfWork, leerling: UUID, opp: UUID) -> None:
        self.uow = uow
        self.leerling = leerling
        self.opp = opp
        self.rijen: dict[str, list[UUID]] = {}

    def neem_op(self, ontvangen: Ontvangen) -> None:
        """Make every row below the OPP."""
        inhoud, plan = ontvangen.inhoud, ontvangen.inhoud["opp"]
        self.rijen["ouders"] = self._ouders(inhoud.get("ouders", []))
        klassen = dict(deellijsten(Opp))
        eerst = [naam for naam in VERWIJST.values() if naam in klassen]
        for naam in [*eerst, *(naam for naam in klassen if naam not in eerst)]:
            self.rijen[naam] = self._lijst(klassen[naam], plan.get(naam, []), {"opp": self.opp})
        for each in inhoud.get("metingen", []):
            self.uow.voeg_toe(Meting(leerling=self.leerling, **_waarden(Meting, each, self.rijen)))

    def _lijst(self, klasse: type[Rij], rijen: list[dict[str, Any]], onder: dict[str, UUID]) -> list[UUID]:
        """Make the rows of one list in their order, and what stands in them."""
        met_volgorde = any(plek.naam == "volgorde" for plek in velden(klasse))
        gemaakt: list[UUID] = []
        plaats: str | None = None
        for each in rijen:
            waarden = _waarden(klasse, each, self.rijen)
            if met_volgorde:
                waarden["volgorde"] = plaats = tussen(plaats, None)
            rij: Any = self.uow.voeg_toe(klasse(leerling=self.leerling, **onder, **waarden))
            gemaakt.append(rij.id)
            for naam, kleiner in deellijsten(klasse):
                self._lijst(kleiner, each.get(naam, []), {klasse.__tablename__: rij.id})
        return gemaakt

    def _ouders(self, ouders: list[dict[str, Any]]) -> list[UUID]:
        """Return a parent per relation in the file; who is known already is not made again."""
        bekend = [each for each in laad(self.uow, self.opp).ouders if each.relatie]
        gevonden: list[UUID] = []
        plaats = max((each.volgorde or "" for each in bekend), default="") or None
        for each in ouders:
            zelfde = (o for o in bekend if o.id not in gevonden and o.relatie == each.get("relatie"))
            ouder = next(zelfde, None)
            if ouder is None:
                plaats = tussen(plaats, None)
                waarden = _waarden(Ouder, each, {})
                ouder = self.uow.voeg_toe(
                    Ouder(leerling=self.leerling, gezag=Gezag.ONBEKEND, volgorde=plaats, **waarden)
                )
            gevonden.append(ouder.id)
        return gevonden
