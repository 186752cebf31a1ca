"""Room at the right of the window for a note beside any page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFrame, QVBoxLayout

from opp_desk.ui import tokens
from opp_desk.ui.schil_paginas import vraag

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_BREED: Final = 560
_DEEL: Final = 0.36


class Zijpaneel(QFrame):
    """One widget at the right; hidden when there is none."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._inhoud: QWidget | None = None
        self._stapel = QVBoxLayout(self)
        self._stapel.setContentsMargins(tokens.MARGE, tokens.MARGE, tokens.MARGE, tokens.MARGE)
        self.hide()

    @property
    def inhoud(self) -> QWidget | None:
        """Return what is shown, or None."""
        return self._inhoud

    def zet(self, inhoud: QWidget) -> None:
        """Show this widget."""
        self._inhoud = inhoud
        self._stapel.addWidget(inhoud)
        inhoud.show()
        self.show()

    def wis(self) -> None:
        """Let the widget write what is typed, and remove it."""
        self.hide()
        oud, self._inhoud = self._inhoud, None
        if oud is not None:
            vraag(oud, "verlaat")
            self._stapel.removeWidget(oud)
            oud.deleteLater()  # left where it is: moving it would style all of it again

    def pas(self, venster: int) -> None:
        """Take a fitting part of a window that is this wide."""
        self.setFixedWidth(min(_BREED, round(venster * _DEEL)))
