"""Taking over OPP's that already run elsewhere: one line per pupil, so that Vandaag is true on day one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.gesprek import Bijlage
from opp_desk.model.keuzes import OppStatus, Startgebeurtenis
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.model.school import Groep
from opp_desk.usecases.opps import lopend_opp
from opp_desk.vault.blobs import bewaar as bewaar_blob
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

_PDF = b"%PDF-"
PDF_MAXIMUM = 25 * 1024 * 1024
"""Largest paper that is kept, in bytes."""


@dataclass(frozen=True, slots=True)
class LopendOpp:
    """One running OPP: its dates, and the paper (PDF) as it was made elsewhere."""

    leerling: UUID
    startdatum: date | None = None
    vastgesteld_op: date | None = None
    geevalueerd_op: date | None = None
    akkoord_op: date | None = None
    gehoord_op: date | None = None
    evaluatie_op: date | None = None
    pdf: bytes | None = None
    pdf_naam: str = ""


@dataclass(frozen=True, slots=True)
class OvernameRegel:
    """One pupil in the table; ``overgenomen`` when a running OPP is already in the vault."""

    leerling: UUID
    naam: str
    groep: str
    overgenomen: bool


def tabel(lezer: Lezer) -> tuple[OvernameRegel, ...]:
    """Return every pupil who is at school, with whether an OPP runs."""
    met_opp = set(lezer.lees(select(Opp).where(Opp.status != OppStatus.AFGESLOTEN)))
    lopend = {opp.leerling for opp in met_opp}
    groepen = {groep.id: groep.naam or "" for groep in lezer.lees(select(Groep))}
    leerlingen = lezer.lees(
        select(Leerling)
        .where(or_(Leerling.uitstroomdatum.is_(None), Leerling.uitstroomdatum > clock.today()))
        .order_by(Leerling.achternaam, Leerling.roepnaam)
    )
    return tuple(
        OvernameRegel(
            each.id, each.naam, groepen.get(each.groep, "") if each.groep else "", each.id in lopend
        )
        for each in leerlingen
    )


def keur(opp: LopendOpp) -> tuple[str, ...]:
    """Return the codes of what does not fit: startdatum_ontbreekt, geen_pdf, pdf_te_groot."""
    codes = []
    if opp.startdatum is None:
        codes.append("startdatum_ontbreekt")
    if opp.pdf is not None and not opp.pdf.startswith(_PDF):
        codes.append("geen_pdf")
    if opp.pdf is not None and len(opp.pdf) > PDF_MAXIMUM:
        codes.append("pdf_te_groot")
    return tuple(codes)


@handeling("PDF’s van lopende OPP’s bewaard")
def bewaar_papieren(uow: UnitOfWork, opps: Sequence[LopendOpp]) -> None:
    """Keep the papers with the pupils, before the OPP's are taken over.

    A step of its own: a paper is never changed or taken away, while taking over can be undone. The same paper
    is kept once. RegelFout: geen_pdf, pdf_te_groot.
    """
    bekend = {(each.leerling, each.inhoud) for each in uow.lees(select(Bijlage))}
    for opp in opps:
        if opp.pdf is None:
            continue
        if codes := keur(opp):
            raise RegelFout(codes[0])
        inhoud = bewaar_blob(uow.verbinding, opp.pdf)
        if (opp.leerling, inhoud) not in bekend:
            uow.voeg_toe(
                Bijlage(
                    leerling=opp.leerling,
                    naam=opp.pdf_naam or "OPP.pdf",
                    soort="application/pdf",
                    inhoud=inhoud,
                    grootte=len(opp.pdf),
                )
            )


@handeling("Lopende OPP’s overgenomen")
def neem_over(uow: UnitOfWork, opps: Sequence[LopendOpp]) -> tuple[UUID, ...]:
    """Record running OPP's as *overgenomen*, all in one action; return their ids.

    RegelFout: the first code of `keur`, or opp_loopt_al; then none was taken over.
    """
    return tuple(_neem_over(uow, opp) for opp in opps)


def _neem_over(uow: UnitOfWork, invoer: LopendOpp) -> UUID:
    if codes := keur(invoer):
        raise RegelFout(codes[0])
    if lopend_opp(uow, invoer.leerling) is not None:
        raise RegelFout("opp_loopt_al")
    opp = Opp(
        leerling=invoer.leerling,
        status=OppStatus.OVERGENOMEN,
        startgebeurtenis=Startgebeurtenis.OVERGENOMEN,
        startdatum=invoer.startdatum,
        evaluatie_op=invoer.evaluatie_op,
        overname_vastgesteld_op=invoer.vastgesteld_op,
        overname_geevalueerd_op=invoer.geevalueerd_op,
        overname_akkoord_op=invoer.akkoord_op,
        overname_gehoord_op=invoer.gehoord_op,
    )
    if invoer.pdf is not None:
        opp.overname_document = bewaar_blob(uow.verbinding, invoer.pdf)
    return uow.voeg_toe(opp).id
