"""Chapters of a long document: a heading above sections, and a list of contents with the page of each.

The list needs the pages, and the pages need the list: it is laid out once with empty numbers, which take the
same room, to see where each chapter begins. Nothing here knows an OPP.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opp_desk.documents import stijl
from opp_desk.documents.boxes import Boxed
from opp_desk.documents.fonts import Face
from opp_desk.documents.koppeling import Plek, verwijzing
from opp_desk.documents.layout import Block, Columns, Stack, paginate
from opp_desk.documents.tagged import Node
from opp_desk.documents.text import Paragraph, TextStyle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_KOP: Final = TextStyle(14, 20, stijl.ACCENT, Face.BOLD, keep_with_next=True, after=4)
_REGEL: Final = TextStyle(10.5, 17, stijl.INKT)
_NUMMER: Final = 30.0


@dataclass(frozen=True, slots=True)
class Hoofdstuk:
    """A chapter: its title and its content, whose headings go one level down."""

    titel: str
    inhoud: tuple[Block, ...]


def met_inhoud(maak: Callable[[], tuple[Sequence[Block], Sequence[Hoofdstuk]]], titel: str) -> Block:
    """Return what stands before, the list of contents under ``titel``, and the chapters.

    ``maak`` gives (what stands before, chapters) and is called twice: blocks can be placed only once.
    """
    voor, hoofdstukken = maak()
    stukken = [_hoofdstuk(nummer, each) for nummer, each in enumerate(hoofdstukken)]
    proef = Stack([*voor, *_lijst(titel, hoofdstukken, [0] * len(stukken)), *stukken])
    bladen = paginate(proef, stijl.BREEDTE, stijl.HOOGTE)
    nummers = [_blad(stuk, bladen) for stuk in stukken]
    voor, hoofdstukken = maak()
    lijst = _lijst(titel, hoofdstukken, nummers)
    return Stack([*voor, *lijst, *(_hoofdstuk(nummer, each) for nummer, each in enumerate(hoofdstukken))])


def _hoofdstuk(nummer: int, hoofdstuk: Hoofdstuk) -> Stack:
    inhoud = Stack(list(hoofdstuk.inhoud))
    gezien: set[int] = set()
    for alinea in _alineas(inhoud):
        _omlaag(alinea, gezien)
    kop = Plek(hoofdstuk.titel, _KOP, "H2", level=1, plek=_plek(nummer))
    return Stack([kop, *inhoud.children], Node("Sect"), before=22, after=10)


def _plek(nummer: int) -> str:
    return f"hoofdstuk{nummer}"


def _omlaag(alinea: Paragraph, gezien: set[int]) -> None:
    """Put a heading one level down; two lines may share one node, which moves once."""
    tag = alinea.node.tag
    if tag[:1] == "H" and tag[1:].isdigit() and id(alinea.node) not in gezien:
        gezien.add(id(alinea.node))
        alinea.node.tag = f"H{int(tag[1:]) + 1}"
    if alinea.level is not None:
        alinea.level += 1


def _alineas(blok: Block) -> Iterator[Paragraph]:
    """Yield every paragraph in a block."""
    if isinstance(blok, Paragraph):
        yield blok
    elif isinstance(blok, Boxed):
        yield from _alineas(blok.block)
    elif isinstance(blok, Stack | Columns):
        for deel in blok.children if isinstance(blok, Stack) else blok.cells:
            yield from _alineas(deel)


def _lijst(titel: str, hoofdstukken: Sequence[Hoofdstuk], nummers: Sequence[int]) -> Iterator[Block]:
    """Yield the list of contents (TOC, TOCI), or nothing when there are no chapters."""
    if not hoofdstukken:
        return
    regels: list[Block] = [
        Columns(
            [verwijzing(each.titel, _plek(plaats), _REGEL), Paragraph(str(nummer or " "), _REGEL)],
            (None, _NUMMER),
            12,
            Node("TOCI"),
        )
        for plaats, (each, nummer) in enumerate(zip(hoofdstukken, nummers, strict=True))
    ]
    yield Stack(
        [Paragraph(titel, _KOP, "H2", level=1), Stack(regels, Node("TOC"))], Node("Sect"), before=18, after=8
    )


def _blad(stuk: Stack, bladen: Sequence[Block]) -> int:
    """Return on which page a chapter begins; a piece of it keeps its node."""
    for nummer, blad in enumerate(bladen, start=1):
        delen = blad.children if isinstance(blad, Stack) else []
        if any(isinstance(deel, Stack) and deel.node is stuk.node for deel in delen):
            return nummer
    return 0
