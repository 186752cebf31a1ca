"""The words that the spelling of this school accepts, beside Dutch: its own list, and names of people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from opp_desk.ground.errors import RegelFout
from opp_desk.ground.ids import element_id
from opp_desk.model.leerling import Leerling
from opp_desk.model.ouder import Ouder
from opp_desk.model.school import Groep, Medewerker, School
from opp_desk.model.school_lijsten import Woord
from opp_desk.usecases.spelling import woorden
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.model.basis import Rij
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

_NAMEN: Final[tuple[tuple[type[Rij], tuple[str, ...]], ...]] = (
    (School, ("naam", "plaats", "bestuur", "swv", "namens_naam")),
    (Leerling, ("roepnaam", "voorvoegsel", "achternaam")),
    (Ouder, ("naam", "contactpersoon")),
    (Medewerker, ("roepnaam", "voorvoegsel", "achternaam")),
    (Groep, ("naam",)),
)
"""Whose names are never marked, and where they stand."""
NAAMTABELLEN: Final = frozenset({Woord.TABEL, *(klasse.TABEL for klasse, _velden in _NAMEN)})
"""The tables after a change of which the known words must be read again."""


@dataclass(frozen=True, slots=True)
class Woordregel:
    """One word of the school's list."""

    id: UUID
    woord: str


@handeling("Woord in de woordenlijst gezet")
def voeg_woord_toe(uow: UnitOfWork, woord: str) -> UUID:
    """Accept a word from now on. Two people who add the same word make one row.

    RegelFout("geen_woord") for anything that is not exactly one word.
    """
    kaal = woord.strip()
    gevonden = [each for each in woorden(kaal) if each.tot - each.van == len(kaal)]
    if not gevonden:
        raise RegelFout("geen_woord")
    school = next(iter(uow.lees(select(School))))
    rij = uow.zet(Woord(id=element_id(school.id, f"woord:{gevonden[0].woord.casefold()}")))
    rij.woord = gevonden[0].woord
    return rij.id


@handeling("Woord uit de woordenlijst gehaald")
def haal_woord_weg(uow: UnitOfWork, woord_id: UUID) -> None:
    """Ask about this word again."""
    uow.verwijder(uow.haal(Woord, woord_id))


def lees_woordenlijst(lezer: Lezer) -> tuple[Woordregel, ...]:
    """Return the school's own words by alphabet."""
    rijen = (Woordregel(rij.id, rij.woord) for rij in lezer.lees(select(Woord)) if rij.woord)
    return tuple(sorted(rijen, key=lambda each: (each.woord.casefold(), each.id.hex)))


def bekende_woorden(lezer: Lezer) -> frozenset[str]:
    """Return, in lower case, every word that is right here: the school's list, and each part of each name."""
    bekend = {each.woord.casefold() for each in lees_woordenlijst(lezer)}
    for klasse, velden in _NAMEN:
        for rij in lezer.rijen(select(*(getattr(klasse, naam) for naam in velden)).where(~klasse.verwijderd)):
            for naam in filter(None, rij):
                bekend.update(_naamdelen(naam))
    return frozenset(bekend)


def _naamdelen(naam: str) -> set[str]:
    """Return "d'hondt" for "d’Hondt", and for "Visser-Özdemir" its parts as well."""
    klein = {each.woord.casefold() for each in woorden(naam)}
    return klein | {deel for woord in klein for deel in woord.split("-")}
