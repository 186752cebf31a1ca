"""The filter above the table of running OPP's: by name, and only the lines that hold something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from opp_desk.ui.onderdelen import Invoer

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from opp_desk.ui.overnemen.invultabel import Invultabel


class Zoekregel(Invoer):
    """Enter and arrow down go to the first date of the first pupil that is left."""

    def __init__(self, tabel: Invultabel, placeholder: str) -> None:
        super().__init__(placeholder)
        self._tabel = tabel
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand Enter and the arrow to the table, empty with Escape."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            if self._tabel.ga_naar(0):
                self._tabel.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
