"""The field to measure in: a value and Enter, and on to the next goal with Tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from opp_desk.ui.onderdelen import Invoer

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget


class Meetveld(Invoer):
    """The field to measure in: Enter or leaving notes what was typed, Esc empties it."""

    genoteerd = Signal(str)
    gestopt = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__("", ouder)
        self._onderweg = False
        self.returnPressed.connect(self.noteer)
        self.verlaten.connect(self.noteer)

    def noteer(self) -> None:
        """Give what was typed, once."""
        if self.text().strip() and not self._onderweg and not self.isReadOnly():
            self._onderweg = True
            self.genoteerd.emit(self.text())

    def antwoord(self, *, leeg: bool) -> None:
        """Be ready again; ``leeg`` after it was kept."""
        self._onderweg = False
        if leeg:
            self.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Stop typing with Esc."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.gestopt.emit()
            return
        super().keyPressEvent(event)
