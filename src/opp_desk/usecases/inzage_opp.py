"""The texts of the OPP's of one pupil as pieces: each fixed version, what was laid before, and what is being
written. They say what the paper says.
"""  # noqa: D205  one thought

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from opp_desk.documents.als_tekst import tekstdelen
from opp_desk.documents.inzage import Stuk
from opp_desk.model.keuzes import OppStatus
from opp_desk.model.momentopname import maak_momentopname
from opp_desk.model.opp import Opp
from opp_desk.usecases.inzage_tekst import Bronstuk
from opp_desk.usecases.opps import geldende_akkoorden, laad, omgeving
from opp_desk.vault.blobs import lees as lees_blob

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from uuid import UUID

    from opp_desk.rules.dossier import OppDossier
    from opp_desk.vault.lezer import Lezer

DEEL: Final = "Het ontwikkelingsperspectief (OPP)"


def lees_opp_stukken(lezer: Lezer, leerling: UUID) -> Iterator[Bronstuk]:
    """Yield the texts of every OPP, oldest first. WereldFout("inhoud_beschadigd") if one was changed."""
    vraag = select(Opp).where(Opp.leerling == leerling).order_by(Opp.startdatum, Opp.id)
    for opp in lezer.lees(vraag):
        dossier = laad(lezer, opp.id)
        for sleutel, titel, dag, momentopname in _teksten(lezer, dossier):
            regels = tuple((deel.kop, deel.tekst.strip()) for deel in tekstdelen(momentopname))
            yield Bronstuk(DEEL, Stuk(sleutel, titel, dag, tuple(r for r in regels if r[1])))


def _teksten(lezer: Lezer, dossier: OppDossier) -> Iterator[tuple[str, str, date | None, bytes]]:
    vast = {each.voorlegversie for each in dossier.versies}
    for voor in dossier.voorlegversies:
        if voor.id not in vast:
            dag = voor.voorgelegd_op.astimezone().date() if voor.voorgelegd_op else None
            tekst = lees_blob(lezer.verbinding, voor.momentopname or "")
            yield voor.id.hex, "OPP, voorgelegd aan de ouders", dag, tekst
    for versie in dossier.versies:
        tekst = lees_blob(lezer.verbinding, versie.momentopname or "")
        yield versie.id.hex, f"OPP, versie {versie.nummer}", versie.vastgesteld_op, tekst
    if dossier.opp.status not in (OppStatus.VASTGESTELD, OppStatus.AFGESLOTEN, OppStatus.OVERGENOMEN):
        nu = maak_momentopname(dossier.opp, omgeving(lezer, dossier), geldende_akkoorden(dossier))
        yield dossier.opp.id.hex, "OPP waaraan wordt gewerkt", dossier.opp.startdatum, nu
