"""Which other pupils a text names: while somebody types, before a paper leaves, and what to mask in a copy.

What is a name is decided in ``rules.naamwacht``.

Colleagues and parents may have the first name of a pupil; a word that may mean one of them is passed over, so
that the question is asked seldom enough to be read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from opp_desk.ground.errors import RegelFout
from opp_desk.ground.ids import element_id
from opp_desk.model.leerling import Leerling
from opp_desk.model.naam import volledige_naam
from opp_desk.model.ouder import Ouder
from opp_desk.model.school import Medewerker, School
from opp_desk.model.school_lijsten import Geennaam
from opp_desk.model.veld import plek
from opp_desk.rules.naamwacht import Genoemde, Naamwacht
from opp_desk.rules.vouwen import vouw
from opp_desk.usecases.namen import lees_mensen
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from uuid import UUID

    from opp_desk.model.basis import Rij
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

_SAMEN: Final = re.compile(r",\s*|\s+en\s+")
_NAMEN: Final[tuple[tuple[type[Rij], tuple[str, ...]], ...]] = (
    (Leerling, ("roepnaam", "voorvoegsel", "achternaam")),
    (Medewerker, ("roepnaam", "voorvoegsel", "achternaam")),
    (Ouder, ("naam",)),
    (Geennaam, ("woord",)),
)
NAAMVELDEN: Final = frozenset(
    (klasse.TABEL, plek(klasse, naam).veld.nummer)
    for klasse, namen in _NAMEN
    for naam in (*namen, "verwijderd")
)
"""The fields (table, number) after a change of which the names must be read again.

Not after every letter in a dossier: reading the names of a large school takes a tenth of a second.
"""


@dataclass(frozen=True, slots=True)
class Genoemd:
    """A pupil who is named in a text: where (characters), who it may be, and how that pupil is called."""

    begin: int
    eind: int
    leerling: UUID
    roepnaam: str
    naam: str


class Namenkennis:
    """Who is called what at this school: made once, asked at every pause in typing."""

    def __init__(
        self, leerlingen: Iterable[Genoemde], groten: Iterable[Genoemde], geen: Iterable[str]
    ) -> None:
        """Fold every name once."""
        self._leerlingen = {kind.leerling: kind for kind in leerlingen}
        self._wacht = Naamwacht((*self._leerlingen.values(), *groten), geen)

    def vind(self, tekst: str, wie: Collection[UUID] = (), roepnaam: str = "") -> tuple[Genoemd, ...]:
        """Return the pupils that a text names, besides ``wie`` and besides whoever is called ``roepnaam``.

        A note about several has their names as they are said: "Noël, Elif en Zoë".
        """
        eigen = {vouw(naam) for naam in _SAMEN.split(roepnaam) if naam}
        gevonden = []
        for treffer in self._wacht.vind(tekst):
            kinderen = [self._leerlingen[een] for een in treffer.wie if een in self._leerlingen]
            if len(kinderen) < len(treffer.wie) or set(treffer.wie) & set(wie):
                continue
            if any(vouw(kind.roepnaam or "") in eigen for kind in kinderen):
                continue
            een = kinderen[0]
            gevonden.append(
                Genoemd(treffer.begin, treffer.eind, een.leerling, een.roepnaam or "", _voluit(een))
            )
        return tuple(gevonden)


def lees_namen(lezer: Lezer) -> Namenkennis:
    """Return who is called what now."""
    mensen = lees_mensen(lezer)
    return Namenkennis(mensen.leerlingen, mensen.groten, mensen.geen)


def lees_naamwacht(lezer: Lezer) -> Naamwacht:
    """Return what finds every place that may name a pupil, to mask it: a doubtful one too."""
    mensen = lees_mensen(lezer)
    return Naamwacht(mensen.leerlingen, mensen.geen, (_voluit(wie) for wie in mensen.groten))


def andere_namen(lezer: Lezer, tekst: str, wie: Collection[UUID]) -> tuple[str, ...]:
    """Return the pupils that a text names besides ``wie``, by their whole name, in the order of the text."""
    return tuple(dict.fromkeys(een.naam for een in lees_namen(lezer).vind(tekst, wie)))


@handeling("Gewoon woord, geen naam")
def leer_geen_naam(uow: UnitOfWork, woord: str) -> UUID:
    """Take a word for a word from now on, at this school. Two people who say so make one row.

    RegelFout("geen_woord") for nothing.
    """
    kaal = vouw(woord.strip())
    if not kaal:
        raise RegelFout("geen_woord")
    school = next(iter(uow.lees(select(School))))
    rij = uow.zet(Geennaam(id=element_id(school.id, f"geen naam:{kaal}")))
    rij.woord = woord.strip()
    return rij.id


def _voluit(wie: Genoemde) -> str:
    return volledige_naam(wie.roepnaam, wie.voorvoegsel, wie.achternaam)
