"""Files with a note: kept, shown and taken away in every dossier that the note is about."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.ground.errors import RegelFout
from opp_desk.model.gesprek import Bijlage
from opp_desk.usecases.bijlagen import voeg_bijlage_toe
from opp_desk.usecases.gesprekken import eis_open, rijen_van
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from uuid import UUID

    from opp_desk.interchange.bijlage import Gekeurd
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork


@handeling("Bijlage bij een notitie toegevoegd")
def voeg_bij_notitie(uow: UnitOfWork, samen: str, gekeurd: Gekeurd) -> None:
    """Keep a file with an unfinished note, in every dossier that it is about; the content is kept once.

    RegelFout: niet_gevonden (nothing of the note was kept yet), gesprek_vastgelegd.
    """
    rijen = [rij for rij in rijen_van(uow, samen) if rij.bij is None]
    if not rijen:
        raise RegelFout("niet_gevonden")
    eis_open(rijen)
    for rij in rijen:
        voeg_bijlage_toe(uow, rij.leerling, gekeurd, rij.id)


@handeling("Bijlage bij een notitie weggehaald")
def haal_van_notitie(uow: UnitOfWork, samen: str, inhoud: str) -> None:
    """Take a file away from a note, in every dossier; ``inhoud`` is its SHA-256. Undo brings it back."""
    for rij in _bij_notitie(uow, samen):
        if rij.inhoud == inhoud:
            uow.verwijder(rij)


def lees_bij_notitie(lezer: Lezer, samen: str) -> tuple[tuple[str, str], ...]:
    """Return the files of a note, each once: (SHA-256 of the content, name)."""
    return tuple({rij.inhoud or "": rij.naam or "" for rij in _bij_notitie(lezer, samen)}.items())


def tel_bij_notities(
    lezer: Lezer, leerlingen: Collection[UUID], notities: Collection[UUID] | None = None
) -> Counter[UUID]:
    """Return how many files, each once, come with each note of these pupils, or with those of ``notities``.

    One question for all; the pupils are asked by, because the index is on them.
    """
    vraag = select(Bijlage.gesprek, Bijlage.inhoud).where(
        Bijlage.leerling.in_(leerlingen), Bijlage.gesprek.is_not(None)
    )
    if notities is not None:
        vraag = vraag.where(Bijlage.gesprek.in_(notities))
    eenmaal = {(rij.gesprek, rij.inhoud) for rij in lezer.verbinding.execute(vraag)}
    return Counter(gesprek for gesprek, _inhoud in eenmaal)


def _bij_notitie(lezer: Lezer, samen: str) -> Sequence[Bijlage]:
    van = [rij.id for rij in rijen_van(lezer, samen)]
    return lezer.lees(select(Bijlage).where(Bijlage.gesprek.in_(van)).order_by(Bijlage.naam, Bijlage.id))
