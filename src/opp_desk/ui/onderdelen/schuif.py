"""A page that scrolls, with its content in a column that stays readable on a wide window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from opp_desk.ui import thema, tokens

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout


class SchuifPagina(QScrollArea):
    """A scrolling page. ``inhoud`` (a QVBoxLayout) takes the widgets.

    ``smal`` (default) keeps a column of at most 72 characters; otherwise the full width is used.
    """

    def __init__(self, ouder: QWidget | None = None, *, smal: bool = True, marge: int = tokens.MARGE) -> None:
        super().__init__(ouder)
        self._doel: QWidget | None = None
        self._klok = QTimer(self)
        self._klok.setSingleShot(True)
        self._klok.timeout.connect(self._spring)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._grond = grond = QWidget()
        rij = QHBoxLayout(grond)
        rij.setContentsMargins(marge, marge, marge, marge)
        kolom = QWidget(grond)
        if smal:
            kolom.setMaximumWidth(kolombreedte())
        self.inhoud = QVBoxLayout(kolom)
        self.inhoud.setContentsMargins(0, 0, 0, 0)
        self.inhoud.setSpacing(16)
        rij.addWidget(kolom, 100)
        if smal:
            rij.addStretch(1)
        self.setWidget(grond)

    def voeg_toe(self, deel: QWidget | QLayout) -> None:
        """Add a widget or a layout at the end; a button keeps its own width."""
        if isinstance(deel, QPushButton):
            self.inhoud.addWidget(deel, 0, Qt.AlignmentFlag.AlignLeft)
        elif isinstance(deel, QWidget):
            self.inhoud.addWidget(deel)
        else:
            self.inhoud.addLayout(deel)

    def sluit_af(self) -> None:
        """Push everything to the top; call after the last widget."""
        self.inhoud.addStretch(1)

    def naar(self, onderdeel: QWidget) -> None:
        """Scroll until ``onderdeel`` stands at the top, as soon as the layout has settled."""
        self._doel = onderdeel
        self._klok.start()

    def _spring(self) -> None:
        """Scroll to what was asked last, unless it is gone."""
        onderdeel, self._doel = self._doel, None
        if onderdeel is None or not isValid(onderdeel):
            return
        boven = onderdeel.mapTo(self._grond, QPoint(0, 0)).y()
        self.verticalScrollBar().setValue(max(0, boven - tokens.MARGE))


def kolombreedte() -> int:
    """Return the width of 72 characters of body text, in device-independent pixels."""
    return thema.maten().averageCharWidth() * tokens.TEKENS_PER_REGEL + 2 * 16
