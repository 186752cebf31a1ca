"""Building blocks of the sheets that people keep, fill in and sign: bigger letters, lines, boxes, rounds.

These know how such a sheet looks and how it is read aloud, and nothing of a plan.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from opp_desk.documents import stijl
from opp_desk.documents.boxes import Boxed, Picture
from opp_desk.documents.fonts import Face, printable
from opp_desk.documents.fonts import width as breedte_van
from opp_desk.documents.layout import Block, Columns, Decoration, Stack
from opp_desk.documents.tagged import Node, figure, numbered_list
from opp_desk.documents.text import Paragraph, TextStyle

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opp_desk.documents.layout import Split
    from opp_desk.documents.tagged import TaggedCanvas
    from opp_desk.documents.text import Run

Tekst: TypeAlias = "str | Sequence[Run]"

GEWOON = TextStyle(11, 16, stijl.INKT, after=4)
KOP = TextStyle(12, 17, stijl.INKT, Face.BOLD, keep_with_next=True, after=2)
ZIJKOP = TextStyle(11, 16, stijl.INKT, Face.BOLD, keep_with_next=True)
_RAND = (138 / 255, 130 / 255, 116 / 255)
_VAK = 12.0
_ROND = 30.0  # the size for which the drawings were made


def kop(tekst: str) -> Block:
    """Return the title of a sheet."""
    return Paragraph(tekst, stijl.TITEL, "H1", level=0)


def tussenkop(tekst: str, vorm: TextStyle = KOP) -> Block:
    """Return a heading inside a frame."""
    return Paragraph(tekst, vorm, "H2", level=1)


def alinea(tekst: Tekst, vorm: TextStyle = GEWOON) -> Block:
    """Return a paragraph in the letter of a sheet."""
    return Paragraph(tekst, vorm)


def deel(
    titel: str, inhoud: Sequence[Block], vorm: TextStyle = KOP, *, heel: bool = True, wit: float = 12
) -> Block:
    """Return a part with its heading above it; ``heel`` keeps it on one page."""
    hoofd = Paragraph(titel, vorm, "H2", level=1)
    return Stack([hoofd, *inhoud], Node("Sect"), before=wit, after=wit, together=heel)


def zijdeel(titel: str, inhoud: Sequence[Block], vorm: TextStyle = ZIJKOP, *, wit: float = 8) -> Block:
    """Return a part with its heading beside it, as in the OPP; it stays on one page."""
    hoofd = Stack([Paragraph(titel, vorm, "H2", level=1)])
    kolommen = Columns([hoofd, Stack(list(inhoud))], (stijl.KANTKOP, None), stijl.GOOT)
    return Stack([kolommen], Node("Sect"), before=wit, after=wit, together=True)


def punten(teksten: Sequence[Tekst], vorm: TextStyle = GEWOON) -> Block:
    """Return a list with bullets."""
    items = [item("•", [alinea(tekst, vorm)], vorm) for tekst in teksten]
    return Stack(list(items), numbered_list("Disc"), after=4)


def nummers(inhoud: Sequence[Sequence[Block]], vorm: TextStyle = GEWOON) -> Block:
    """Return a numbered list; each item is blocks below each other."""
    items = [item(f"{nummer}.", blokken, vorm) for nummer, blokken in enumerate(inhoud, start=1)]
    return Stack(list(items), numbered_list("Decimal"), after=4)


def item(teken: str, inhoud: Sequence[Block], vorm: TextStyle = GEWOON) -> Block:
    """Return an item of a list behind a bullet or a number."""
    merk = TextStyle(vorm.size, vorm.leading, stijl.ACCENT, Face.BOLD)
    return _rij(Paragraph(teken, merk, "Lbl"), inhoud, 12 if teken == "•" else 20)


def _rij(label: Block, inhoud: Sequence[Block], breed: float) -> Block:
    return Columns([label, Stack(list(inhoud), Node("LBody"))], (breed, None), 0, Node("LI"), after=2)


def vakjes(teksten: Sequence[str], vorm: TextStyle = GEWOON) -> Block:
    """Return boxes to tick, each with its text; a screen reader hears that there is a box."""
    items = [_rij(Stack([_vakje(vorm)], Node("Lbl")), [alinea(tekst, vorm)], 22) for tekst in teksten]
    return Stack(items, numbered_list("None"), after=2)


def _vakje(vorm: TextStyle) -> Block:
    def teken(canvas: TaggedCanvas, x: float, bottom: float) -> None:
        omlijn(canvas)
        canvas.rect(x + 0.5, bottom + (vorm.leading - _VAK) / 2, _VAK, _VAK, stroke=1, fill=0)

    return Picture((_VAK + 1, vorm.leading), teken, figure("vakje om aan te kruisen"))


def omlijn(canvas: TaggedCanvas) -> None:
    """Set the pen for what people write in: dark enough to see, light enough to write over."""
    canvas.setStrokeColor(_RAND)
    canvas.setLineWidth(0.8)


@dataclass
class Schrijfregels:
    """Lines to write on: no content for who listens. ``hoogte`` in points per line."""

    aantal: int
    hoogte: float = 24
    before: float = 0
    after: float = 4
    keep_with_next: bool = False

    def height(self, width: float) -> float:
        """Return the height of all lines."""
        return self.aantal * self.hoogte

    def split(self, width: float, height: float, *, force: bool) -> Split:
        """Split between lines."""
        boven = min(int((height + 0.01) // self.hoogte), self.aantal)
        if force:
            boven = max(boven, 1)
        if boven < 1 or boven == self.aantal:
            return (self, None) if boven else (None, self)
        eerste, rest = copy(self), copy(self)
        eerste.aantal, rest.aantal = boven, self.aantal - boven
        return eerste, rest

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the lines as an artifact."""
        with canvas.artifact():
            omlijn(canvas)
            for nummer in range(1, self.aantal + 1):
                y = top - nummer * self.hoogte + 3
                canvas.line(x, y, x + width, y)


def in_te_vullen(labels: Sequence[tuple[str, float | None]], vorm: TextStyle = GEWOON) -> Block:
    """Return words beside each other, each with a line behind it to fill in; widths as in `Columns`."""
    cellen = [Boxed(Paragraph(label, vorm), _lijn_achter(label, vorm), above=8) for label, _ in labels]
    return Columns(list(cellen), tuple(breed for _, breed in labels), 14, after=4)


def _lijn_achter(label: str, vorm: TextStyle) -> Callable[[TaggedCanvas, float, float, float, float], None]:
    def teken(canvas: TaggedCanvas, x: float, bottom: float, width: float, _height: float) -> None:
        omlijn(canvas)
        begin = x + breedte_van(printable(label), vorm.face, vorm.size) + 6
        canvas.line(min(begin, x + width), bottom + 3, x + width, bottom + 3)

    return teken


def kader(inhoud: Sequence[Block]) -> Block:
    """Return blocks in a frame with round corners; it stays on one page."""

    def teken(canvas: TaggedCanvas, x: float, bottom: float, width: float, height: float) -> None:
        omlijn(canvas)
        canvas.roundRect(x, bottom, width, height, 6, stroke=1, fill=0)

    binnen = Stack(list(inhoud), Node("Sect"), together=True)
    vak = Boxed(binnen, teken, left=14, right=14, above=10, below=10)
    return Stack([vak], before=8, after=8, together=True)


def ronde(teken: Callable[[TaggedCanvas, float, float], None] | str, vorm: TextStyle) -> Block:
    """Return a soft round with a drawing (decoration) or a number in it (a label that is read)."""
    maat = _rond(vorm)
    midden = maat / 2
    cirkel = TextStyle(vorm.size, maat, stijl.LET_OP, Face.BOLD)

    def grond(canvas: TaggedCanvas, x: float, bottom: float, _width: float, _height: float) -> None:
        canvas.setFillColor(stijl.LET_OP_ZACHT)
        canvas.circle(x + midden, bottom + midden, midden, stroke=0, fill=1)
        if not isinstance(teken, str):
            canvas.saveState()
            canvas.translate(x + midden, bottom + midden)
            canvas.scale(maat / _ROND, maat / _ROND)
            teken(canvas, 0, 0)
            canvas.restoreState()

    if isinstance(teken, str):
        inspringen = (maat - breedte_van(teken, Face.BOLD, vorm.size)) / 2
        return Boxed(Paragraph(teken, cirkel, "Lbl"), grond, left=inspringen)
    return Decoration(Boxed(Paragraph("", cirkel), grond))


def met_ronde(rondje: Block, inhoud: Sequence[Block], vorm: TextStyle) -> Block:
    """Return an item of a list: a round at the left, blocks beside it."""
    boven = max((_rond(vorm) - vorm.leading) / 2, 0)
    hoog = Boxed(Stack(list(inhoud), Node("LBody")), _niets, above=boven, below=boven)
    return Stack([Columns([rondje, hoog], (_rond(vorm), None), 12, Node("LI"))], together=True, after=2)


def _rond(vorm: TextStyle) -> float:
    return vorm.leading * 1.4


def _niets(_canvas: TaggedCanvas, _x: float, _bottom: float, _width: float, _height: float) -> None:
    """Paint nothing: only the white around it counts."""


@dataclass
class MinstensHoog:
    """A block that takes at least ``hoogte`` points, for sheets that are cut."""

    block: Block
    hoogte: float
    before: float = 0
    after: float = 0
    keep_with_next: bool = False

    def height(self, width: float) -> float:
        """Return the height of the block, or the minimum."""
        return max(self.block.height(width), self.hoogte)

    def split(self, width: float, height: float, *, force: bool) -> Split:
        """Stay whole while a page can hold it; only a block that is too long for any page is split."""
        te_lang = self.block.height(width) > stijl.HOOGTE
        return self.block.split(width, height, force=force) if force or te_lang else (None, self)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the block; the white below it is part of it."""
        self.block.draw(canvas, x, top, width)
