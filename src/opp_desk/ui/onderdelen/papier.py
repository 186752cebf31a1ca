"""The pages of a document as they will print. The images come from outside; this only shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from opp_desk.ui import thema
from opp_desk.ui.onderdelen.schaduw import teken_schaduw

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage, QPaintEvent, QResizeEvent

_A4: Final = 297 / 210
_SCHADUW: Final = 6


class _Blad(QWidget):
    """One sheet with its shadow."""

    def __init__(self, ouder: QWidget) -> None:
        super().__init__(ouder)
        self.beeld: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def hasHeightForWidth(self) -> bool:
        """Keep the proportions of the sheet."""
        return True

    def heightForWidth(self, breedte: int) -> int:
        """Return the height of the sheet and its shadow."""
        maat = self.beeld
        vorm = maat.height() / maat.width() if maat is not None and maat.width() else _A4
        return round((breedte - 2 * _SCHADUW) * vorm) + 2 * _SCHADUW

    def sizeHint(self) -> QSize:
        """Return a small sheet."""
        return QSize(320, self.heightForWidth(320))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint shadow, paper and image."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        blad = QRectF(self.rect()).adjusted(_SCHADUW, _SCHADUW - 2, -_SCHADUW, -_SCHADUW - 2)
        teken_schaduw(painter, blad, _SCHADUW)
        painter.setPen(thema.kleur("lijn"))
        painter.setBrush(thema.kleur("papier"))
        painter.drawRect(blad)
        if self.beeld is not None:
            painter.drawImage(blad.adjusted(1, 1, -1, -1), self.beeld)


class Papier(QScrollArea):
    """Pages beneath each other, as wide as the room.

    ``breedte_gewijzigd`` tells, a moment after resizing, how many physical pixels wide the images are best
    rendered; ``pagina_gewijzigd`` tells (page, pages) while scrolling, counted from 1.
    """

    breedte_gewijzigd = Signal(int)
    pagina_gewijzigd = Signal(int, int)

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Zo komt het op papier"))
        self._grond = QWidget()
        self._stapel = QVBoxLayout(self._grond)
        self._stapel.setContentsMargins(0, 0, 0, 0)
        self._stapel.setSpacing(8)
        self._stapel.addStretch(1)
        self.setWidget(self._grond)
        self._bladen: list[_Blad] = []
        self._klok = QTimer(self)
        self._klok.setSingleShot(True)
        self._klok.setInterval(200)
        self._klok.timeout.connect(self._meld_breedte)
        self.verticalScrollBar().valueChanged.connect(self._meld_pagina)
        self.zet_beelden(())

    def zet_beelden(self, beelden: Sequence[QImage]) -> None:
        """Show these pages; none shows one blank sheet. Keeps the place on the page."""
        while len(self._bladen) > max(1, len(beelden)):
            self._bladen.pop().deleteLater()
        while len(self._bladen) < max(1, len(beelden)):
            blad = _Blad(self._grond)
            self._stapel.insertWidget(len(self._bladen), blad)
            self._bladen.append(blad)
        for plek, blad in enumerate(self._bladen):
            blad.beeld = beelden[plek] if beelden else None
            blad.updateGeometry()
            blad.update()
        self.setAccessibleDescription(
            self.tr("1 pagina") if len(beelden) == 1 else self.tr("{} pagina's").format(len(beelden))
        )
        self._meld_pagina()

    def gewenste_breedte(self) -> int:
        """Return the width in physical pixels that gives a sharp page."""
        return max(100, round((self.viewport().width() - 2 * _SCHADUW - 2) * self.devicePixelRatioF()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for sharper or smaller images after a pause."""
        super().resizeEvent(event)
        self._klok.start()

    def _meld_breedte(self) -> None:
        self.breedte_gewijzigd.emit(self.gewenste_breedte())

    def _meld_pagina(self, _waarde: int = 0) -> None:
        midden = self.verticalScrollBar().value() + self.viewport().height() // 2
        boven = [blad for blad in self._bladen if blad.y() <= midden]
        self.pagina_gewijzigd.emit(max(1, len(boven)), len(self._bladen))
