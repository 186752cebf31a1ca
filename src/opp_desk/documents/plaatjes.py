"""Our own small pictograms as vector paths, to stand in a round on the pupil's paper.

Each is a function ``(canvas, x, y)`` that draws around its middle. They only decorate: the words beside them
say the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.documents import stijl

if TYPE_CHECKING:
    from opp_desk.documents.tagged import TaggedCanvas


def _pen(canvas: TaggedCanvas) -> None:
    canvas.setStrokeColor(stijl.LET_OP)
    canvas.setFillColor(stijl.LET_OP)
    canvas.setLineWidth(2.2)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)


def vinkje(canvas: TaggedCanvas, x: float, y: float) -> None:
    """Draw a tick: this is done."""
    _pen(canvas)
    lijn = canvas.beginPath()
    lijn.moveTo(x - 6, y)
    lijn.lineTo(x - 2, y - 4.5)
    lijn.lineTo(x + 6, y + 5)
    canvas.drawPath(lijn, stroke=1, fill=0)


def half(canvas: TaggedCanvas, x: float, y: float) -> None:
    """Draw a round that is half full: partly."""
    _pen(canvas)
    canvas.circle(x, y, 7, stroke=1, fill=0)
    canvas.wedge(x - 7, y - 7, x + 7, y + 7, 90, 180, stroke=0, fill=1)


def wacht(canvas: TaggedCanvas, x: float, y: float) -> None:
    """Draw an hourglass: not now."""
    _pen(canvas)
    for teken in (1, -1):
        lijn = canvas.beginPath()
        lijn.moveTo(x - 5, y + teken * 7)
        lijn.lineTo(x + 5, y + teken * 7)
        lijn.lineTo(x, y)
        lijn.close()
        canvas.drawPath(lijn, stroke=1, fill=teken == -1)


def mens(canvas: TaggedCanvas, x: float, y: float) -> None:
    """Draw a person: who helps."""
    _pen(canvas)
    canvas.circle(x, y + 4.5, 3.6, stroke=0, fill=1)
    lijn = canvas.beginPath()
    lijn.moveTo(x - 7, y - 7)
    lijn.curveTo(x - 7, y + 1.5, x + 7, y + 1.5, x + 7, y - 7)
    lijn.close()
    canvas.drawPath(lijn, stroke=0, fill=1)


def agenda(canvas: TaggedCanvas, x: float, y: float) -> None:
    """Draw a calendar: when we look back."""
    _pen(canvas)
    canvas.roundRect(x - 7, y - 7, 14, 12.5, 2, stroke=1, fill=0)
    canvas.line(x - 7, y + 1.5, x + 7, y + 1.5)
    for plaats in (-3.2, 3.2):
        canvas.line(x + plaats, y + 4, x + plaats, y + 8)


def ballon(canvas: TaggedCanvas, x: float, y: float) -> None:
    """Draw a speech balloon: what was said."""
    _pen(canvas)
    canvas.roundRect(x - 8, y - 3.5, 16, 10.5, 4, stroke=1, fill=0)
    lijn = canvas.beginPath()
    lijn.moveTo(x - 4, y - 3.5)
    lijn.lineTo(x - 5, y - 8)
    lijn.lineTo(x + 1, y - 3.5)
    lijn.close()
    canvas.drawPath(lijn, stroke=1, fill=1)
