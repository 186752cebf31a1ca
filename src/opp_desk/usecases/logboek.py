"""Reading the logboek: who opened, printed, exported, changed or erased what, and when. Never writing it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from sqlalchemy import func, select

from opp_desk.model.leerling import Leerling
from opp_desk.model.naam import volledige_naam
from opp_desk.model.school import Medewerker
from opp_desk.vault.tabellen import logregel
from opp_desk.vault.uow import Wat

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.vault.lezer import Lezer

BLADZIJDE: Final = 200


@dataclass(frozen=True, slots=True)
class Logregel:
    """One line. ``wie`` and ``naam`` (of the pupil) are "" when nobody or no dossier was concerned.

    ``onderwerp`` is a code or an id of what it was about, never a text that somebody typed.
    """

    nr: int
    moment: datetime
    wie: str
    wat: Wat
    leerling: UUID | None
    naam: str
    onderwerp: str


def lees_logboek(
    lezer: Lezer, leerling: UUID | None = None, *, voor_nr: int | None = None, hoeveel: int = BLADZIJDE
) -> tuple[Logregel, ...]:
    """Return lines, newest first: of one pupil or of all; ``voor_nr`` continues where a page ended."""
    vraag = select(logregel).order_by(logregel.c.nr.desc()).limit(hoeveel)
    if leerling is not None:
        vraag = vraag.where(logregel.c.leerling == leerling.hex)
    if voor_nr is not None:
        vraag = vraag.where(logregel.c.nr < voor_nr)
    rijen = lezer.verbinding.execute(vraag).all()
    wie = _namen(lezer, Medewerker, {row.persoon for row in rijen})
    over = _namen(lezer, Leerling, {row.leerling for row in rijen})
    return tuple(
        Logregel(
            row.nr,
            datetime.fromisoformat(row.tijd),
            wie.get(row.persoon, (None, ""))[1],
            Wat(row.wat),
            over.get(row.leerling, (None, ""))[0],
            over.get(row.leerling, (None, ""))[1],
            row.onderwerp,
        )
        for row in rijen
    )


def tel_logboek(lezer: Lezer, leerling: UUID | None = None) -> int:
    """Return how many lines there are, of one pupil or of all."""
    vraag = select(func.count()).select_from(logregel)
    if leerling is not None:
        vraag = vraag.where(logregel.c.leerling == leerling.hex)
    return int(lezer.verbinding.execute(vraag).scalar_one())


def _namen(
    lezer: Lezer, klasse: type[Leerling | Medewerker], hexen: set[str | None]
) -> dict[str | None, tuple[UUID | None, str]]:
    """Return id and name by hexadecimal id; also of rows that were removed since."""
    tabel = klasse.__table__
    vraag = select(tabel.c.id, tabel.c.roepnaam, tabel.c.voorletters, tabel.c.voorvoegsel, tabel.c.achternaam)
    gezocht = {een for een in hexen if een}
    return {
        row.id.hex: (row.id, volledige_naam(row.roepnaam or row.voorletters, row.voorvoegsel, row.achternaam))
        for row in lezer.verbinding.execute(vraag)
        if row.id.hex in gezocht
    }
