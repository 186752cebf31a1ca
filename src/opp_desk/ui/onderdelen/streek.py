"""One line of a drawing, and how it is painted: a dot, a smooth path, or a pen that presses."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

_DUNST: Final = 0.35


@dataclass(frozen=True, slots=True)
class Streek:
    """One line from pen down to pen up, in the measures of the sheet; ``druk`` is 0 to 1 per point."""

    kleur: str
    dikte: float
    punten: tuple[tuple[float, float], ...]
    druk: tuple[float, ...]


def teken_streek(painter: QPainter, streek: Streek) -> None:
    """Paint one line: a dot, a smooth path, or a pen that presses now harder then softer."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    punten = [QPointF(*punt) for punt in streek.punten]
    if len(set(streek.druk)) > 1:
        for een, ander, druk in zip(punten, punten[1:], streek.druk[1:], strict=False):
            painter.setPen(_pen(streek, druk))
            painter.drawLine(een, ander)
        return
    painter.setPen(_pen(streek, streek.druk[0]))
    if len(punten) == 1:
        painter.drawPoint(punten[0])
        return
    pad = QPainterPath(punten[0])
    for een, ander in pairwise(punten[1:]):
        pad.quadTo(een, (een + ander) / 2)
    pad.lineTo(punten[-1])
    painter.drawPath(pad)


def _pen(streek: Streek, druk: float) -> QPen:
    dikte = streek.dikte * (_DUNST + (1 - _DUNST) * min(druk, 1.0))
    stijl, rond = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap
    return QPen(QColor(streek.kleur), dikte, stijl, rond, Qt.PenJoinStyle.RoundJoin)
