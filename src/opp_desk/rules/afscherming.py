"""Masking the names of other children in a text that leaves the school: pure.

What may be a name is the affair of `rules.naamwacht`; a person looks at what was found before it goes.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from opp_desk.rules.vouwen import vouw

if TYPE_CHECKING:
    from collections.abc import Collection
    from uuid import UUID

    from opp_desk.rules.naamwacht import Naamwacht, Treffer

MASKER: Final = "[andere leerling]"


@dataclass(frozen=True, slots=True)
class Afgeschermd:
    """A text without the names, and how often each was masked (as it was written)."""

    tekst: str
    namen: tuple[str, ...] = ()


@dataclass(slots=True)
class Afscherming:
    """Masks the texts of one dossier. ``laat`` are the words, folded, that a person leaves as they are.

    ``gevonden`` counts every name that was seen, masked or left, by its folded form.
    """

    wacht: Naamwacht
    leerling: UUID
    laat: Collection[str] = ()
    gevonden: Counter[str] = field(default_factory=Counter)
    geschreven: dict[str, str] = field(default_factory=dict)

    def scherm_af(self, tekst: str) -> Afgeschermd:
        """Return a text with each name of another pupil replaced by `MASKER`."""
        stukken: list[str] = []
        namen: list[str] = []
        eind = 0
        for treffer in self.wacht.vind(tekst, self.leerling):
            sleutel = sleutel_van(treffer)
            self.gevonden[sleutel] += 1
            self.geschreven.setdefault(sleutel, treffer.tekst)
            if sleutel in self.laat:
                continue
            stukken += [tekst[eind : treffer.begin], MASKER]
            namen.append(treffer.tekst)
            eind = treffer.eind
        return Afgeschermd("".join((*stukken, tekst[eind:])), tuple(namen))


def sleutel_van(treffer: Treffer) -> str:
    """Return under what a found name is counted: folded, as it stands ("elifs" and "elif" are two)."""
    return vouw(treffer.tekst)
