"""The meetstrook: little boxes to fill in by pen, beside a text, and typed over later in seconds.

A goal has ten boxes of two rows (week, score); a begeleiding five (week, given or not). The boxes are empty
paper: a screen reader hears one sentence that says how many there are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.documents.boxes import Picture
from opp_desk.documents.layout import Block, Columns, Stack
from opp_desk.documents.tagged import Node, figure
from opp_desk.documents.vel import omlijn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opp_desk.documents.tagged import TaggedCanvas

METINGEN, WEKEN = 10, 5
GOOT = 12.0
BREED = 215.0
_WEEK, _SCORE = 11.0, 17.0


def doelstrook(tekst: Sequence[Block]) -> Block:
    """Return an item of a list: a goal with its ten boxes for week and score."""
    return _naast(tekst, METINGEN, _SCORE, "tien vakjes voor de week en de score")


def gegevenstrook(tekst: Sequence[Block]) -> Block:
    """Return an item of a list: a begeleiding with its five boxes."""
    return _naast(tekst, WEKEN, _SCORE - 4, "vijf vakjes: per week of de begeleiding gegeven is")


def _naast(tekst: Sequence[Block], aantal: int, onder: float, uitleg: str) -> Block:
    hoog = _WEEK + onder

    def teken(canvas: TaggedCanvas, x: float, bottom: float) -> None:
        omlijn(canvas)
        canvas.setLineWidth(0.6)
        vak = BREED / aantal
        canvas.rect(x, bottom, BREED, hoog, stroke=1, fill=0)
        canvas.line(x, bottom + onder, x + BREED, bottom + onder)
        for nummer in range(1, aantal):
            canvas.line(x + nummer * vak, bottom, x + nummer * vak, bottom + hoog)

    strook = Picture((BREED, hoog), teken, figure(uitleg))
    inhoud = Node("LBody")
    cellen: list[Block] = [Stack(list(tekst), inhoud), Stack([strook], inhoud)]
    rij = Columns(cellen, (None, BREED), GOOT, Node("LI"))
    return Stack([rij], before=2, after=5, together=True)
