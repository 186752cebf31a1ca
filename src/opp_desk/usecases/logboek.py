"""Reading the logboek: who opened, printed, exported, changed or erased what, and when. Never writing it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from sqlalchemy import func, select

from opp_desk.model.leerling import Leerling
from opp_desk.model.naam import volledige_naam
from opp_desk.model.school import Medewerker
from opp_desk.model.school_lijsten import Meegeefpakket
from opp_desk.rules.datum import schrijf_datum
from opp_desk.vault.tabellen import logregel
from opp_desk.vault.uow import Wat

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.vault.lezer import Lezer

BLADZIJDE: Final = 200
_PAKKET: Final = "pakket"


@dataclass(frozen=True, slots=True)
class Logregel:
    """One line. ``wie`` and ``naam`` (of the pupil) are "" when nobody or no dossier was concerned.

    ``onderwerp`` is a code or an id of what it was about, never a text that somebody typed. ``bij`` says of a
    package for whom it is and until when.
    """

    nr: int
    moment: datetime
    wie: str
    wat: Wat
    leerling: UUID | None
    naam: str
    onderwerp: str
    bij: str = ""


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
    pakketten = _pakketten(lezer) if any(row.onderwerp.startswith(_PAKKET) for row in rijen) else {}
    return tuple(
        Logregel(
            row.nr,
            datetime.fromisoformat(row.tijd),
            wie.get(row.persoon, (None, ""))[1],
            Wat(row.wat),
            over.get(row.leerling, (None, ""))[0],
            over.get(row.leerling, (None, ""))[1],
            row.onderwerp,
            pakketten.get(row.onderwerp.partition(":")[2], ""),
        )
        for row in rijen
    )


def tel_logboek(lezer: Lezer, leerling: UUID | None = None) -> int:
    """Return how many lines there are, of one pupil or of all."""
    vraag = select(func.count()).select_from(logregel)
    if leerling is not None:
        vraag = vraag.where(logregel.c.leerling == leerling.hex)
    return int(lezer.verbinding.execute(vraag).scalar_one())


def _pakketten(lezer: Lezer) -> dict[str, str]:
    """Return for whom every package was made and until when, by its hexadecimal id."""
    alle = lezer.lees(select(Meegeefpakket), ook_verwijderd=True)
    wie = _namen(lezer, Medewerker, {rij.voor.hex for rij in alle})
    return {
        rij.id.hex: f"{wie.get(rij.voor.hex, (None, ''))[1]}, tot en met {schrijf_datum(rij.tot)}"
        for rij in alle
        if rij.tot is not None
    }


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
