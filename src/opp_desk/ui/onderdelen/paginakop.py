"""The head of a page: its title, one line beneath, and what belongs at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ui.onderdelen.stroom import Stroom
from opp_desk.ui.onderdelen.teksten import Ondertitel, Titel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_SMAL: Final = 680


class Paginakop(QWidget):
    """Title and subtitle, and at the right (or beneath, when narrow) ``rechts``: pills, fields, buttons."""

    def __init__(
        self, titel: str, onder: str = "", rechts: tuple[QWidget, ...] = (), ouder: QWidget | None = None
    ) -> None:
        super().__init__(ouder)
        self._titel, self._onder = Titel(titel, self), Ondertitel(onder, self)
        self._onder.setVisible(bool(onder))
        links = QVBoxLayout()
        links.setSpacing(0)
        links.addWidget(self._titel)
        links.addWidget(self._onder)
        self._knoppen = QHBoxLayout()
        self._knoppen.setSpacing(12)
        self._rechts, self._smal = rechts, False
        for deel in rechts:
            self._knoppen.addWidget(deel, 0, Qt.AlignmentFlag.AlignVCenter)
        self._onder_elkaar = Stroom(afstand=12)
        self._rij = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rij.setContentsMargins(0, 0, 0, 0)
        self._rij.setSpacing(12)
        self._rij.addLayout(links, 1)
        self._rij.addLayout(self._knoppen)
        self._rij.addLayout(self._onder_elkaar)

    def zet(self, titel: str, onder: str = "") -> None:
        """Show another title and line."""
        self._titel.setText(titel)
        self._onder.setText(onder)
        self._onder.setVisible(bool(onder))

    def minimumSizeHint(self) -> QSize:
        """Return a narrow width: the right side then goes beneath."""
        return QSize(min(320, super().minimumSizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the right side beneath when there is no room, on as many lines as it needs there."""
        super().resizeEvent(event)
        smal = self.width() < _SMAL
        if smal == self._smal:
            return
        self._smal, richting = smal, QBoxLayout.Direction
        self._rij.setDirection(richting.TopToBottom if smal else richting.LeftToRight)
        for deel in self._rechts:
            if smal:
                self._knoppen.removeWidget(deel)
                self._onder_elkaar.addWidget(deel)
            else:
                self._onder_elkaar.removeWidget(deel)
                self._knoppen.addWidget(deel, 0, Qt.AlignmentFlag.AlignVCenter)
