"""Two parts beside each other that go beneath each other in a narrow window, and scroll as one page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from opp_desk.ui.onderdelen import SchuifPagina

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_VRIJ: Final = 16_777_215


class Naast(SchuifPagina):
    """``vast`` is the part that is ``breed`` pixels wide; below ``smal`` they stand in one column."""

    def __init__(
        self,
        links: QWidget,
        rechts: QWidget,
        *,
        vast: QWidget,
        breed: int,
        smal: int = 820,
        marge: int = 4,
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(ouder, smal=False, marge=marge)
        self._vast, self._breed, self._smal = vast, breed, smal
        self._rij = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._rij.setSpacing(24)
        for deel in (links, rechts):
            self._rij.addWidget(deel, 0 if deel is vast else 1)
            self._rij.setAlignment(deel, Qt.AlignmentFlag.AlignTop)
        self.voeg_toe(self._rij)
        self.sluit_af()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose between beside and beneath."""
        super().resizeEvent(event)
        smal = self.width() < self._smal
        richting = QBoxLayout.Direction
        self._rij.setDirection(richting.TopToBottom if smal else richting.LeftToRight)
        self._vast.setMinimumWidth(0 if smal else self._breed)
        self._vast.setMaximumWidth(_VRIJ if smal else self._breed)
