"""Which numbers of a table may leave the school: no group under five pupils, not even by subtraction.

A table has one way in and fixed rows. A row goes whole or not at all; that nobody is in it may be said,
unless that row hides another. Which row goes along with a small one follows from its place and never from its
number: a choice that looks at numbers tells something about them.
What is counted, and for whom, is for who makes the table.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

GRENS: Final = 5
"""The smallest group of which a number may leave."""


@dataclass(frozen=True, slots=True)
class Telrij:
    """A row to publish. ``wie`` are the pupils it is about; they never leave.

    ``delen`` count them, or something of them, in parts of which none may be small (reached, not reached);
    ``wie_delen`` are the pupils of each part, for parts that count something else than pupils: five goals
    may be one pupil's. ``erbij`` are other numbers of the same row (weeks, hours) that go or stay with it.
    """

    naam: str
    wie: frozenset[Hashable]
    delen: tuple[int, ...] = ()
    erbij: tuple[int, ...] = ()
    wie_delen: tuple[frozenset[Hashable], ...] = ()


@dataclass(frozen=True, slots=True)
class Toonrij:
    """A row as it may leave: None stands for a number that is kept back."""

    naam: str
    delen: tuple[int | None, ...]
    erbij: tuple[int | None, ...]

    @property
    def heel(self) -> bool:
        """Return whether nothing of it is kept back."""
        return None not in (*self.delen, *self.erbij)


@dataclass(frozen=True, slots=True)
class Toontabel:
    """A table as it may leave, with its last row: the total."""

    rijen: tuple[Toonrij, ...]
    totaal: Toonrij

    @property
    def heel(self) -> bool:
        """Return whether nothing was kept back."""
        return all(rij.heel for rij in (*self.rijen, self.totaal))


def onderdruk(rijen: Sequence[Telrij], totaal: str, *, grens: int = GRENS) -> Toontabel:
    """Return the table without what would show a group under ``grens``; ``totaal`` names the last row.

    The rows must have parts that add up: the total is their sum. Kept back are the rows of a small group with
    the rows that they are paired to, and more until together they are no small group in any part. A part
    that is small in the whole school, or a school that is small itself, is kept back everywhere. With a
    ``grens`` of 0 everything is shown: for the school itself.
    """
    som = _samen(totaal, rijen)
    if len(som.wie) < grens:
        return Toontabel(tuple(map(_verberg, rijen)), _verberg(som))
    per_deel = not _klein_deel(som, grens)
    weg = _weg(rijen, grens, per_deel=per_deel)
    zichtbaar = tuple(
        _verberg(rij) if nr in weg else _laat_zien(rij, per_deel=per_deel) for nr, rij in enumerate(rijen)
    )
    return Toontabel(zichtbaar, _laat_zien(som, per_deel=per_deel))


def _weg(rijen: Sequence[Telrij], grens: int, *, per_deel: bool) -> frozenset[int]:
    """Return which rows are kept back: the pairs of rows with a small one, and more pairs until it is safe.

    A pair is fixed: the first two rows, the next two; the last of an odd number makes three. Together the
    pairs that are kept back are no small group; if they are, the pair after the first of them goes along.
    """
    paren = [range(nr, nr + 2) for nr in range(0, len(rijen) - 1, 2)] or [range(len(rijen))]
    paren[-1] = range(paren[-1].start, len(rijen))
    klein = [
        nr
        for nr, paar in enumerate(paren)
        if any(_is_klein(rijen[i], grens, per_deel=per_deel) for i in paar)
    ]
    weg = set(klein)
    for stap in range(len(paren) if klein else 0):
        samen = [rijen[i] for nr in weg for i in paren[nr]]
        if not _is_klein(_samen("", samen), grens, per_deel=per_deel):
            break
        weg.add((klein[0] + stap + 1) % len(paren))
    return frozenset(i for nr in weg for i in paren[nr])


def _is_klein(rij: Telrij, grens: int, *, per_deel: bool) -> bool:
    return 0 < len(rij.wie) < grens or (per_deel and bool(rij.wie) and _klein_deel(rij, grens))


def _klein_deel(rij: Telrij, grens: int) -> bool:
    return any(deel < grens for deel in (*rij.delen, *map(len, rij.wie_delen)))


def _samen(naam: str, rijen: Sequence[Telrij]) -> Telrij:
    wie = frozenset[Hashable]().union(*(rij.wie for rij in rijen))
    delen = tuple(map(sum, zip(*(rij.delen for rij in rijen), strict=True)))
    erbij = tuple(map(sum, zip(*(rij.erbij for rij in rijen), strict=True)))
    per_deel = zip(*(rij.wie_delen for rij in rijen), strict=True)
    return Telrij(naam, wie, delen, erbij, tuple(frozenset[Hashable]().union(*deel) for deel in per_deel))


def _verberg(rij: Telrij) -> Toonrij:
    return Toonrij(rij.naam, (None,) * len(rij.delen), (None,) * len(rij.erbij))


def _laat_zien(rij: Telrij, *, per_deel: bool) -> Toonrij:
    return Toonrij(rij.naam, rij.delen if per_deel else (None,) * len(rij.delen), rij.erbij)
