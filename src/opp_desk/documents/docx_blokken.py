"""From the blocks of a paper to plain paragraphs, lists and tables, for a text that people edit further.

What stands where on a page, colours and drawings fall away; order and words stay those of the PDF.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import count
from typing import TYPE_CHECKING, Final

from opp_desk.documents.boxes import Boxed
from opp_desk.documents.fonts import Face
from opp_desk.documents.layout import Columns, Continued, Stack
from opp_desk.documents.text import Paragraph
from opp_desk.documents.vel import MinstensHoog, Schrijfregels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opp_desk.documents.layout import Block
    from opp_desk.documents.tagged import Node

Run = tuple[str, bool]
_BREED: Final = 1e9
_NUMMER: Final = re.compile(r"\d+\.")
_REGEL: Final = "…" * 40
_VAKJE: Final = "☐ "


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph: pieces of text, bold or not; ``kop`` 1–3 for a heading; ``lijst`` "punt" or "nummer".

    ``reeks`` tells numbered lists apart, so that each begins at 1.
    """

    runs: tuple[Run, ...]
    kop: int = 0
    lijst: str = ""
    reeks: int = 0


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table: rows of cells of paragraphs; the first row is the header."""

    rijen: tuple[tuple[tuple[Alinea, ...], ...], ...]


Deel = Alinea | Tabel


def delen_van(blok: Block) -> list[Deel]:
    """Return the paragraphs and tables of a paper in reading order."""
    return list(_Lezing().lees(blok))


class _Lezing:
    """One walk; it knows the heading that was last read, for the legal word under it is part of it."""

    def __init__(self) -> None:
        self._reeksen = count(1)
        self._reeks = 0

    def lees(self, blok: Block) -> Iterator[Deel]:
        """Yield what a block holds."""
        if isinstance(blok, Paragraph):
            yield from _alinea(blok)
        elif isinstance(blok, Continued) and _is(blok.node, "Table"):
            yield self._tabel(blok)
        elif isinstance(blok, Columns):
            yield from self._punt(blok) if _is(blok.node, "LI") else self._naast(blok)
        elif isinstance(blok, Stack):
            if _is(blok.node, "L"):
                self._reeks = next(self._reeksen)
            yield from self._onder(blok)
        elif isinstance(blok, Boxed | MinstensHoog):
            yield from self.lees(blok.block)
        elif isinstance(blok, Schrijfregels):
            yield from (Alinea(((_REGEL, False),)) for _ in range(blok.aantal))

    def _onder(self, blok: Stack) -> Iterator[Deel]:
        """Yield the children; a paragraph of the same heading is joined to it."""
        vorige: Paragraph | None = None
        wacht: Alinea | None = None
        for kind in blok.children:
            if isinstance(kind, Paragraph) and vorige is not None and kind.node is vorige.node and wacht:
                wacht = replace(wacht, runs=(*wacht.runs, (" · ", False), *_runs(kind)))
                continue
            if wacht is not None:
                yield wacht
                wacht = None
            if isinstance(kind, Paragraph):
                vorige = kind
                wacht = next(_alinea(kind), None)
            else:
                yield from self.lees(kind)
        if wacht is not None:
            yield wacht

    def _naast(self, blok: Columns) -> Iterator[Deel]:
        for cel in blok.cells:
            yield from self.lees(cel)

    def _punt(self, blok: Columns) -> Iterator[Deel]:
        """Yield an item of a list: its label before its text, or a bullet, a number, a box."""
        label = "".join(tekst for deel in self.lees(blok.cells[0]) for tekst in _tekst(deel)).strip()
        reeks = self._reeks
        inhoud = [deel for cel in blok.cells[1:] for deel in self.lees(cel)]
        eerste, rest = (inhoud[0] if inhoud else Alinea(())), inhoud[1:]
        if isinstance(eerste, Tabel):
            eerste, rest = Alinea(()), inhoud
        if label == "•":
            eerste = replace(eerste, lijst="punt")
        elif _NUMMER.fullmatch(label):
            eerste = replace(eerste, lijst="nummer", reeks=reeks)
        else:
            voor = (f"{label}: ", True) if label else (_VAKJE, False)
            eerste = replace(eerste, runs=(voor, *eerste.runs))
        yield from (eerste, *rest)

    def _tabel(self, blok: Stack) -> Tabel:
        rijen = []
        for kind in blok.children:
            rij = kind.block if isinstance(kind, Boxed) else kind
            if isinstance(rij, Columns):
                cellen = (self.lees(cel) for cel in rij.cells)
                rijen.append(tuple(tuple(d for d in cel if isinstance(d, Alinea)) for cel in cellen))
        return Tabel(tuple(rijen))


def _alinea(blok: Paragraph) -> Iterator[Alinea]:
    tag = blok.node.tag
    if runs := _runs(blok):
        yield Alinea(runs, kop=int(tag[1]) if re.fullmatch(r"H[1-3]", tag) else 0)


def _runs(blok: Paragraph) -> tuple[Run, ...]:
    regels = [[(tekst, face is Face.BOLD) for tekst, face, _ in regel] for regel in blok.lines(_BREED)]
    runs = [run for nummer, regel in enumerate(regels) for run in ([("\n", False)] if nummer else []) + regel]
    if runs:
        runs[-1] = (runs[-1][0].rstrip(), runs[-1][1])
    return tuple(run for run in runs if run[0])


def _tekst(deel: Deel) -> tuple[str, ...]:
    return tuple(tekst for tekst, _ in deel.runs) if isinstance(deel, Alinea) else ()


def _is(node: Node | None, tag: str) -> bool:
    return node is not None and node.tag == tag
