"""The papers of a dossier: PDF's that were made of fixed versions, and files that came from outside.

Making them stands in ``vaststellen`` and ``overnemen``; here they are listed, read and saved elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from opp_desk.ground.errors import RegelFout
from opp_desk.model.gesprek import Bijlage
from opp_desk.model.keuzes import Ruimte
from opp_desk.model.versie import Document, OppVersie
from opp_desk.usecases.bestanden import schrijf_bestand
from opp_desk.usecases.momenten import gemaakt_op
from opp_desk.vault.blobs import lees as lees_blob
from opp_desk.vault.handeling import handeling
from opp_desk.vault.tabellen import blob
from opp_desk.vault.uow import Soort, Wat

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

_PDF = b"%PDF-"
_JPEG = b"\xff\xd8\xff"


@dataclass(frozen=True, slots=True)
class Papierregel:
    """One paper. ``versie`` is the number of the fixed version that it shows, None for a file from outside.

    ``grootte`` in bytes.
    """

    id: UUID
    naam: str
    versie: int | None
    dag: date | None
    grootte: int
    bijlage: bool = False


@dataclass(frozen=True, slots=True)
class Papierinhoud:
    """A paper with its content, and whose dossier it is of. ``tekst`` is the text in a file from outside.

    ``gesloten``: it belongs to a note about safety, and leaves the vault in no way.
    """

    regel: Papierregel
    inhoud: bytes
    leerling: UUID
    tekst: str = ""
    gesloten: bool = False

    @property
    def is_pdf(self) -> bool:
        """Return whether the content is a PDF, whatever its name says."""
        return self.inhoud.startswith(_PDF)

    @property
    def is_beeld(self) -> bool:
        """Return whether the content is a picture; every picture that is kept was drawn anew as JPEG."""
        return self.inhoud.startswith(_JPEG)


def lees_papieren(lezer: Lezer, leerling: UUID) -> tuple[Papierregel, ...]:
    """Return every paper of a dossier, newest first."""
    documenten = lezer.lees(select(Document).where(Document.leerling == leerling).order_by(Document.id))
    bijlagen = lezer.lees(select(Bijlage).where(Bijlage.leerling == leerling).order_by(Bijlage.id))
    namen = [*(een.inhoud for een in documenten), *(een.inhoud for een in bijlagen)]
    maten = _groottes(lezer, namen)
    nummers = {
        versie.id: versie.nummer
        for versie in lezer.lees(select(OppVersie).where(OppVersie.leerling == leerling))
    }
    regels = [_van_document(een, nummers, maten) for een in documenten]
    erbij = gemaakt_op(lezer, Bijlage, (een.id for een in bijlagen))
    regels += [_van_bijlage(een, erbij, maten) for een in bijlagen]
    return tuple(sorted(regels, key=lambda regel: (regel.dag is not None, regel.dag), reverse=True))


def lees_papier(lezer: Lezer, papier_id: UUID) -> Papierinhoud:
    """Return one paper with its content.

    RegelFout("niet_gevonden") if it is not there, WereldFout("inhoud_beschadigd") if it was tampered with.
    """
    document = lezer.zoek(Document, papier_id)
    if document is None:
        bijlage = lezer.haal(Bijlage, papier_id)
        inhoud = lees_blob(lezer.verbinding, bijlage.inhoud or "")
        erbij = gemaakt_op(lezer, Bijlage, (bijlage.id,))
        regel = _van_bijlage(bijlage, erbij, {bijlage.inhoud: len(inhoud)})
        dicht = bijlage.ruimte == Ruimte.GESLOTEN
        return Papierinhoud(regel, inhoud, bijlage.leerling, bijlage.tekst or "", gesloten=dicht)
    inhoud = lees_blob(lezer.verbinding, document.inhoud or "")
    versie = lezer.zoek(OppVersie, document.oppversie) if document.oppversie else None
    nummers = {versie.id: versie.nummer} if versie else {}
    regel = _van_document(document, nummers, {document.inhoud: len(inhoud)})
    return Papierinhoud(regel, inhoud, document.leerling)


@handeling("Document opgeslagen buiten de kluis", Soort.DREMPEL)
def bewaar_papier_als(uow: UnitOfWork, papier_id: UUID, doel: Path) -> None:
    """Write a paper to the file ``doel`` and note in the logboek that it left the vault.

    RegelFout("veiligheid_niet_naar_buiten") for a file of a note about safety, whoever asks. WereldFout as
    `schrijf_bestand`; then nothing was noted and an older file is as it was.
    """
    document = uow.zoek(Document, papier_id)
    rij: Document | Bijlage = document if document is not None else uow.haal(Bijlage, papier_id)
    if rij.ruimte == Ruimte.GESLOTEN:
        raise RegelFout("veiligheid_niet_naar_buiten")
    schrijf_bestand(doel, lees_blob(uow.verbinding, rij.inhoud or ""))
    uow.noteer(Wat.GEEXPORTEERD, rij.leerling, papier_id.hex)


def _van_document(
    document: Document, nummers: dict[UUID, int | None], maten: dict[str | None, int]
) -> Papierregel:
    dag = document.gemaakt_op.astimezone().date() if document.gemaakt_op else None
    nummer = nummers.get(document.oppversie) if document.oppversie else None
    return Papierregel(document.id, document.naam or "", nummer, dag, maten.get(document.inhoud, 0))


def _van_bijlage(bijlage: Bijlage, erbij: dict[UUID, date], maten: dict[str | None, int]) -> Papierregel:
    grootte = bijlage.grootte or maten.get(bijlage.inhoud, 0)
    return Papierregel(bijlage.id, bijlage.naam or "", None, erbij.get(bijlage.id), grootte, bijlage=True)


def _groottes(lezer: Lezer, namen: Iterable[str | None]) -> dict[str | None, int]:
    """Return the size of contents by their hash, without reading them."""
    vraag = (
        select(blob.c.hash, func.sum(func.length(blob.c.data)))
        .where(blob.c.hash.in_([naam for naam in namen if naam]))
        .group_by(blob.c.hash)
    )
    return {naam: int(grootte) for naam, grootte in lezer.verbinding.execute(vraag)}
