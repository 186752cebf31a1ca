"""What could be talked about: the agenda of a bespreking as it follows from the dossier.

Reading only. Parents look along at the table, so nothing comes on it that not everybody of this dossier may
read: no work notes, nothing of the team alone, nothing of a closed kind, no words that the pupil kept back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from opp_desk.model.doel import Doel
from opp_desk.model.gesprek import Bespreking, Besprekingspunt, Gesprek, Taak
from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
from opp_desk.model.keuzes import Besprekingsoort, InPlan, Ruimte
from opp_desk.model.leerling import Leerling
from opp_desk.rules.bespreking import lees_bron, maak_bron
from opp_desk.rules.datum import schrijf_datum
from opp_desk.rules.zinnen import met_hoofdletter
from opp_desk.usecases.opps import lopend_opp
from opp_desk.usecases.takenlijst import lees_taken

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from sqlalchemy import ColumnElement

    from opp_desk.model.opp import Opp
    from opp_desk.vault.lezer import Lezer

VRAAG: Final = "Vraag van vandaag"
_LAATSTE: Final = 1


@dataclass(frozen=True, slots=True)
class Agendapunt:
    """A point that follows from the dossier; ``bron`` names the row that it is about."""

    soort: Besprekingsoort
    titel: str
    bron: str


def agenda(lezer: Lezer, leerling: UUID, bespreking: UUID) -> tuple[Agendapunt, ...]:
    """Return every point that there is now, in the order of a meeting."""
    opp = lopend_opp(lezer, leerling)
    punten = [Agendapunt(Besprekingsoort.VRAAG, VRAAG, maak_bron(Bespreking.TABEL, bespreking))]
    if opp is not None:
        punten += _doelen(lezer, opp)
        punten += _inbreng(lezer, opp, lezer.haal(Leerling, leerling))
    punten += _taken(lezer, leerling)
    punten += _vorige(lezer, leerling, bespreking)
    return (*punten, *_afgesproken(lezer, leerling))


def woorden(inbreng: Inbreng) -> str:
    """Return what the pupil lets others read of an uitspraak: "" while the pupil was not asked."""
    if inbreng.in_plan == InPlan.ZO:
        return (inbreng.woorden or "").strip()
    return (inbreng.anders_gezegd or "").strip() if inbreng.in_plan == InPlan.ANDERS else ""


def doeltitel(doel: Doel) -> str:
    """Return a goal as the title of a point: its area and what the pupil will be able to do."""
    return ": ".join(deel for deel in (doel.gebied or "", (doel.kan_straks or "").strip()) if deel)


def kop_van(lezer: Lezer, punt: Besprekingspunt) -> str:
    """Return what a point is called now: the goal as it stands, the words that the pupil lets others read."""
    bron, titel = lees_bron(punt.bron), punt.titel or ""
    if bron is not None and bron[0] == Doel.TABEL and (doel := lezer.zoek(Doel, bron[1])):
        return doeltitel(doel) or titel
    if bron is not None and bron[0] == Inbreng.TABEL and (inbreng := lezer.zoek(Inbreng, bron[1])):
        return f"“{gezegd}”" if (gezegd := woorden(inbreng)) else titel
    return titel


def _doelen(lezer: Lezer, opp: Opp) -> Iterator[Agendapunt]:
    for doel in lezer.lees(select(Doel).where(Doel.opp == opp.id).order_by(Doel.volgorde, Doel.id)):
        if titel := doeltitel(doel):
            yield Agendapunt(Besprekingsoort.DOEL, titel, maak_bron(Doel.TABEL, doel.id))


def _inbreng(lezer: Lezer, opp: Opp, kind: Leerling) -> Iterator[Agendapunt]:
    """Yield what the school has not answered yet; what the pupil wants to keep back is not named."""
    vraag = (
        select(Inbreng)
        .join(Hoorgesprek, Hoorgesprek.id == Inbreng.hoorgesprek)
        .where(Hoorgesprek.opp == opp.id, Inbreng.invloed.is_(None))
        .order_by(Hoorgesprek.aangeboden_op, Inbreng.volgorde, Inbreng.id)
    )
    for inbreng in lezer.lees(vraag):
        if inbreng.in_plan == InPlan.NIET:
            continue
        titel = f"Wat {kind.roepnaam or kind.naam} zegt"  # the words stay where the pupil can take them back
        yield Agendapunt(Besprekingsoort.INBRENG, titel, maak_bron(Inbreng.TABEL, inbreng.id))


def _taken(lezer: Lezer, leerling: UUID) -> Iterator[Agendapunt]:
    open_ = {taak.id for taak in lezer.lees(select(Taak).where(*_gewone_taken(leerling)))}
    for regel in lees_taken(lezer, leerling=leerling):
        if regel.id in open_:
            titel = met_hoofdletter(regel.wat)
            yield Agendapunt(Besprekingsoort.TAAK, titel, maak_bron(Taak.TABEL, regel.id))


def _vorige(lezer: Lezer, leerling: UUID, bespreking: UUID) -> Iterator[Agendapunt]:
    """Yield what was agreed in the last bespreking; its taken stand there by themselves."""
    vraag = select(Bespreking).where(
        Bespreking.leerling == leerling, Bespreking.id != bespreking, Bespreking.afgerond_op.is_not(None)
    )
    eerder = lezer.lees(vraag.order_by(Bespreking.afgerond_op.desc()).limit(_LAATSTE))
    for vorige in eerder:
        punten = select(Besprekingspunt).where(
            Besprekingspunt.bespreking == vorige.id, Besprekingspunt.besluit.is_not(None)
        )
        for punt in lezer.lees(punten.order_by(Besprekingspunt.volgorde, Besprekingspunt.id)):
            titel = f"{_wanneer(vorige)}: {punt.besluit}".replace("\n", "; ")
            yield Agendapunt(Besprekingsoort.AFSPRAAK, titel, maak_bron(Besprekingspunt.TABEL, punt.id))


def _afgesproken(lezer: Lezer, leerling: UUID) -> Iterator[Agendapunt]:
    """Yield what was agreed in the last talk and has been done: how did it go."""
    vraag = select(Gesprek).where(
        Gesprek.leerling == leerling,
        Gesprek.ruimte == Ruimte.DOSSIER,
        Gesprek.vastgelegd_op.is_not(None),
        Gesprek.id.in_(select(Taak.gesprek).where(Taak.leerling == leerling, Taak.verwijderd.is_(False))),
    )
    for gesprek in lezer.lees(vraag.order_by(Gesprek.datum.desc(), Gesprek.id.desc()).limit(_LAATSTE)):
        gedaan = select(Taak).where(
            Taak.gesprek == gesprek.id, Taak.ruimte == Ruimte.DOSSIER, Taak.gedaan_op.is_not(None)
        )
        for taak in lezer.lees(gedaan.order_by(Taak.gedaan_op, Taak.id)):
            titel = f"Gedaan: {taak.wat}"
            yield Agendapunt(Besprekingsoort.AFSPRAAK, titel, maak_bron(Taak.TABEL, taak.id))


def _gewone_taken(leerling: UUID) -> tuple[ColumnElement[bool], ...]:
    return (Taak.leerling == leerling, Taak.ruimte == Ruimte.DOSSIER, Taak.gedaan_op.is_(None))


def _wanneer(bespreking: Bespreking) -> str:
    return f"Op {schrijf_datum(bespreking.datum)}" if bespreking.datum else "Vorige keer"
