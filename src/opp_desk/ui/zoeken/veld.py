"""The field of the search page: typing stays here while arrows move in the list beneath."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal

from opp_desk.ui.onderdelen import Invoer

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_STAPPEN: Final = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


class Zoekveld(Invoer):
    """``verplaatst`` carries how far to go in the list, ``bevestigd`` is Enter, ``terug`` is Escape."""

    verplaatst = Signal(int)
    bevestigd = Signal()
    terug = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand on what is not typing."""
        toets = Qt.Key(event.key())
        if (stap := _STAPPEN.get(toets)) is not None:
            self.verplaatst.emit(stap)
        elif toets in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.bevestigd.emit()
        elif toets == Qt.Key.Key_Escape:
            self.terug.emit()
        else:
            super().keyPressEvent(event)
