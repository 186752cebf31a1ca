"""Laying the text before the parents, and recording what each of them saw and said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.ground import clock, ids
from opp_desk.ground.errors import RegelFout
from opp_desk.model.akkoord import Akkoord
from opp_desk.model.keuzes import Antwoord, OppStatus, Wijze
from opp_desk.model.momentopname import hash_geheel, hash_handelingsdeel
from opp_desk.model.opp import Opp
from opp_desk.model.versie import Voorlegversie
from opp_desk.usecases.opps import concept, laad
from opp_desk.vault.blobs import bewaar as bewaar_blob
from opp_desk.vault.handeling import handeling
from opp_desk.vault.uow import Soort

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from opp_desk.vault.uow import UnitOfWork

_VOOR_TE_LEGGEN = (OppStatus.CONCEPT, OppStatus.BIJSTELLING, OppStatus.VOORGELEGD)
_LEERLING_ZELF = "leerling"  # the key of the pupil's own answer, in the place of a parent's id


@handeling("Voorgelegd aan de ouders", Soort.DREMPEL)
def leg_voor(uow: UnitOfWork, opp_id: UUID) -> UUID:
    """Freeze the text that parents will see; gezien and akkoord refer to exactly this text.

    RegelFout: niet_voor_te_leggen (fixed or closed), conflict_open (a field has two versions).
    """
    dossier = laad(uow, opp_id)
    if dossier.opp.status not in _VOOR_TE_LEGGEN:
        raise RegelFout("niet_voor_te_leggen", status=dossier.opp.status.value)
    if dossier.conflicten:
        raise RegelFout("conflict_open", aantal=dossier.conflicten)
    uow.haal(Opp, opp_id).status = OppStatus.VOORGELEGD
    versie = Voorlegversie(
        leerling=dossier.opp.leerling,
        opp=opp_id,
        voorgelegd_op=clock.now(),
        hash_handelingsdeel=hash_handelingsdeel(dossier.opp),
        hash_geheel=hash_geheel(dossier.opp),
        momentopname=bewaar_blob(uow.verbinding, concept(uow, opp_id)),
    )
    return uow.voeg_toe(versie).id


@handeling("Uitnodiging vastgelegd")
def leg_uitgenodigd_vast(uow: UnitOfWork, voorlegversie: UUID, ouder: UUID | None, op: date) -> None:
    """Record that a parent was invited to talk about the text. ``ouder`` None is the pupil of 18 or older."""
    akkoord_van(uow, voorlegversie, ouder).uitgenodigd_op = op


@handeling("Gezien vastgelegd")
def leg_gezien_vast(uow: UnitOfWork, voorlegversie: UUID, ouder: UUID | None, op: date) -> None:
    """Record that a parent saw the text. Seen is not agreed. ``ouder`` None is the pupil of 18 or older."""
    akkoord_van(uow, voorlegversie, ouder).gezien_op = op


@handeling("Antwoord vastgelegd")
def leg_antwoord_vast(  # noqa: PLR0913  what a parent says is one thing
    uow: UnitOfWork,
    voorlegversie: UUID,
    ouder: UUID | None,
    *,
    antwoord: Antwoord,
    op: date,
    wijze: Wijze,
    behalve: str | None = None,
    opmerking: str | None = None,
) -> None:
    """Record an answer to the handelingsdeel of one voorlegversie (WVO 2020 art. 2.44 lid 2).

    ``ouder`` None is the pupil of 18 or older. A signature under another answer goes: it belongs to what was
    signed, and stays in the history. RegelFout("behalve_leeg") when the answer is "akkoord, behalve" and
    nothing is named.
    """
    akkoord = akkoord_van(uow, voorlegversie, ouder)
    zei = (akkoord.antwoord, akkoord.behalve)
    geef_antwoord(akkoord, antwoord=antwoord, op=op, wijze=wijze, behalve=behalve, opmerking=opmerking)
    if akkoord.getekend_naam and (akkoord.antwoord, akkoord.behalve) != zei:
        akkoord.getekend_op = akkoord.getekend_naam = akkoord.handtekening = akkoord.getekend_hash = None


def geef_antwoord(
    akkoord: Akkoord,
    *,
    antwoord: Antwoord,
    op: date,
    wijze: Wijze,
    behalve: str | None,
    opmerking: str | None,
) -> None:
    """Put an answer in its row; RegelFout("behalve_leeg") as above. Who answers has seen the text."""
    if antwoord is Antwoord.BEHALVE and not (behalve or "").strip():
        raise RegelFout("behalve_leeg")
    akkoord.antwoord, akkoord.datum, akkoord.wijze = antwoord, op, wijze
    akkoord.behalve = behalve if antwoord is Antwoord.BEHALVE else None
    akkoord.opmerking = opmerking or None
    if antwoord is not Antwoord.GEEN_REACTIE and akkoord.gezien_op is None:
        akkoord.gezien_op = op


def akkoord_van(uow: UnitOfWork, voorlegversie: UUID, ouder: UUID | None) -> Akkoord:
    """Return the row of one person and one text, made when it is not there yet."""
    versie = uow.haal(Voorlegversie, voorlegversie)
    return uow.zet(
        Akkoord(
            id=ids.element_id(voorlegversie, ouder.hex if ouder else _LEERLING_ZELF),
            leerling=versie.leerling,
            voorlegversie=voorlegversie,
            ouder=ouder,  # type: ignore[arg-type]  # the pupil of 18 is no parent, and the column may be empty
        )
    )
