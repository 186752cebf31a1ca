"""The ring of the focus, for widgets that paint themselves: for the keyboard, quiet after a click."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from opp_desk.ui import thema

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

_STIL: Final = {Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ActiveWindowFocusReason}


def door_toetsen(event: QFocusEvent) -> bool:
    """Say whether the focus came by keyboard or program, and so must be seen."""
    return event.reason() not in _STIL


def teken_ring(
    painter: QPainter, vak: QRectF, radius: float, rol: str = "accent", naar_binnen: int = 1
) -> None:
    """Paint a ring of two pixels just within ``vak``."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(thema.kleur(rol), 2))
    m = naar_binnen
    painter.drawRoundedRect(vak.adjusted(m, m, -m, -m), max(2, radius - m), max(2, radius - m))
