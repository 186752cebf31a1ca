"""The OPP's of the whole school for the list of the inspectie: every fixed version of what runs now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.model.keuzes import OppStatus
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.model.versie import OppVersie
from opp_desk.rules.keten import in_keten
from opp_desk.usecases.opps import school
from opp_desk.vault.blobs import lees as lees_blob

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.vault.lezer import Lezer


@dataclass(frozen=True, slots=True)
class Inspectiebron:
    """``versies`` are the momentopnamen per OPP, oldest first; ``wie`` (pupil, OPP) in the same order.

    ``zonder`` counts the OPP's that run and have no fixed version of this school.
    """

    school: str
    wie: tuple[tuple[UUID, UUID], ...]
    versies: tuple[tuple[bytes, ...], ...]
    zonder: int


def lees_inspectie(lezer: Lezer) -> Inspectiebron:
    """Return every OPP that runs, by surname; WereldFout("inhoud_beschadigd") for a tampered version."""
    vraag = (
        select(Opp.id, Opp.leerling)
        .join(Leerling, Leerling.id == Opp.leerling)
        .where(
            Opp.verwijderd.is_(False),
            Leerling.verwijderd.is_(False),
            Leerling.uitstroomdatum.is_(None),
            Opp.status != OppStatus.AFGESLOTEN,
        )
        .order_by(Leerling.achternaam, Leerling.roepnaam, Opp.id)
    )
    wie, gelezen, zonder = [], [], 0
    for opp, leerling in lezer.verbinding.execute(vraag).all():
        versies = in_keten(
            lezer.lees(select(OppVersie).where(OppVersie.opp == opp).order_by(OppVersie.nummer))
        )
        if not versies:
            zonder += 1
            continue
        wie.append((leerling, opp))
        gelezen.append(tuple(lees_blob(lezer.verbinding, each.momentopname or "") for each in versies))
    return Inspectiebron(school(lezer).naam or "", tuple(wie), tuple(gelezen), zonder)
