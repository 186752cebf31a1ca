"""In the foot, before a step is closed of which something is still open: how much, and the way to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from opp_desk.ui.onderdelen import Knop, PrimaireKnop, Tekst

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class Slotvraag(QWidget):
    """``toch``: close it all the same; ``naar_open``: to what is open; ``terug``: neither (Esc).

    Closing can be undone, so nothing stands in the way: the question takes the place of the buttons.
    """

    toch = Signal()
    naar_open = Signal()
    terug = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._zin = Tekst("", self)
        self.toch_knop = Knop(self.tr("Toch klaar"), ouder=self)
        self.open_knop = PrimaireKnop(self.tr("Naar de eerste"), ouder=self)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(12)
        rij.addWidget(self._zin, 1)
        rij.addWidget(self.toch_knop)
        rij.addWidget(self.open_knop)
        self.toch_knop.clicked.connect(self.toch)
        self.open_knop.clicked.connect(self.naar_open)

    def stel(self, zin: str) -> None:
        """Ask; the focus begins at the way to what is open."""
        self._zin.setText(zin)
        for knop in (self.toch_knop, self.open_knop):
            knop.setAccessibleDescription(zin)
        if self.isHidden():
            self.show()
            self.open_knop.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.terug.emit()
        else:
            super().keyPressEvent(event)
