"""The overview of a schooljaar as screen and paper show it: blocks with a chart, a table and what they mean.

How it is made of the numbers stands in ``overzicht``. Words only: every number is written out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opp_desk.rules.onderdrukking import GRENS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opp_desk.rules.balken import Balken

TITEL: Final = "Op papier en in de praktijk"
AFGESCHERMD: Final = "afgeschermd"
UITLEG_AFGESCHERMD: Final = (
    f"Afgeschermd: het gaat om minder dan {GRENS} leerlingen, of het getal zou zo’n kleine groep verraden. "
    "Van elk tweetal rijen met een kleine groep blijven beide weg."
)


@dataclass(frozen=True, slots=True)
class Blok:
    """One subject. ``regels`` have as many cells as ``koppen``; the last is the total when ``totaal``.

    ``zin`` is read on paper in place of the table, when that says little; otherwise empty.
    """

    kop: str
    uitleg: str
    koppen: tuple[str, ...]
    regels: tuple[tuple[str, ...], ...]
    balken: Balken | None = None
    totaal: bool = True
    zin: str = ""


@dataclass(frozen=True, slots=True)
class Overzichtblad:
    """The whole overview. ``afgeschermd``: made to leave the school."""

    school: str
    schooljaar: str
    onder: str
    extra: tuple[Blok, ...]
    basis: tuple[Blok, ...]
    afgeschermd: bool

    @property
    def blokken(self) -> tuple[Blok, ...]:
        """Return every block in order."""
        return (*self.extra, *self.basis)


def heel(delen: Sequence[int | None]) -> tuple[int, ...]:
    """Return the parts of a bar, or none of them when one is kept back."""
    return () if None in delen else tuple(deel for deel in delen if deel is not None)


def van(deel: int | None, geheel: int | None, wat: str) -> str:
    """Return "3 van 5 weken", or that it is kept back."""
    return AFGESCHERMD if deel is None or geheel is None else f"{deel} van {geheel} {wat}".rstrip()


def cel(getal: int | None) -> str:
    """Return a number in a table, or that it is kept back."""
    return AFGESCHERMD if getal is None else str(getal)
