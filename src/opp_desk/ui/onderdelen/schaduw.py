"""The one soft shadow: under paper, under what floats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from opp_desk.ui import thema

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF


def teken_schaduw(painter: QPainter, vak: QRectF, breed: int = 6, sterkte: float = 0.008) -> None:
    """Paint a shadow around ``vak``, ``breed`` pixels out and a little downwards."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    kleur = thema.kleur("schaduw")
    kleur.setAlphaF(sterkte * (3 if thema.kleuren().donker else 1))
    painter.setBrush(kleur)
    for stap in range(breed, 0, -1):
        painter.drawRoundedRect(vak.adjusted(-stap, -stap + 2, stap, stap + 2), stap + 4, stap + 4)
