"""The list at the left of a page with chapters: one is chosen, small heads part the groups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from opp_desk.ui import thema, tokens
from opp_desk.ui.onderdelen import Hulptekst
from opp_desk.ui.onderdelen.ring import door_toetsen, teken_ring

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QPaintEvent

_HOOG: Final = 36
_ZIJ: Final = 12


@dataclass(frozen=True, slots=True)
class Hoofdstuk:
    """One chapter: its key and title, under the small head ``groep``."""

    sleutel: str
    titel: str
    groep: str = ""


class _Rij(QAbstractButton):
    """One chapter in the list."""

    def __init__(self, hoofdstuk: Hoofdstuk, ouder: QWidget) -> None:
        super().__init__(ouder)
        self.sleutel, self._ring = hoofdstuk.sleutel, False
        self.setText(hoofdstuk.titel)
        self.setAccessibleName(hoofdstuk.titel)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room of the title."""
        return QSize(thema.maten(vet=True).horizontalAdvance(self.text()) + 2 * _ZIJ, _HOOG)

    def minimumSizeHint(self) -> QSize:
        """Return a narrow width; long titles end in an ellipsis."""
        return QSize(120, _HOOG)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the soft ground of the chosen one, the title, and the ring of the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        vak, gekozen = QRectF(self.rect()), self.isChecked()
        if gekozen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(thema.kleur("accent_zacht"))
            painter.drawRoundedRect(vak, tokens.RADIUS, tokens.RADIUS)
        if self._ring:
            teken_ring(painter, vak, tokens.RADIUS)
        letter = thema.letter(vet=gekozen)
        painter.setFont(letter)
        painter.setPen(thema.kleur("accent" if gekozen or self.underMouse() else "tekst"))
        ruimte = QRect(_ZIJ, 0, self.width() - 2 * _ZIJ, self.height())
        titel = QFontMetrics(letter).elidedText(self.text(), Qt.TextElideMode.ElideRight, ruimte.width())
        painter.drawText(ruimte, int(Qt.AlignmentFlag.AlignVCenter), titel)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard came here."""
        self._ring = door_toetsen(event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self._ring = False
        super().focusOutEvent(event)


class Wijzer(QWidget):
    """The list of chapters. One Tab stop; arrow keys choose. ``gekozen`` carries the key of a chapter."""

    gekozen = Signal(str)

    def __init__(
        self, naam: str, hoofdstukken: Sequence[Hoofdstuk] = (), ouder: QWidget | None = None
    ) -> None:
        super().__init__(ouder)
        self.setAccessibleName(naam)
        self._groep = QButtonGroup(self)
        self._groep.buttonClicked.connect(self._geklikt)
        self._rijen: dict[str, _Rij] = {}
        self._stapel = QVBoxLayout(self)
        self._stapel.setContentsMargins(0, 0, 0, 0)
        self._stapel.setSpacing(0)
        self.zet(hoofdstukken)

    def zet(self, hoofdstukken: Sequence[Hoofdstuk]) -> None:
        """Show these chapters; the chosen one stays chosen when it is among them."""
        was = self.keuze()
        self._leeg()
        groep = ""
        for hoofdstuk in hoofdstukken:
            if hoofdstuk.groep != groep:
                kop = Hulptekst(hoofdstuk.groep, self)
                kop.setContentsMargins(_ZIJ, 12 if self._rijen else 0, 0, 4)
                self._stapel.addWidget(kop)
            groep = hoofdstuk.groep
            rij = _Rij(hoofdstuk, self)
            self._groep.addButton(rij)
            self._rijen[hoofdstuk.sleutel] = rij
            self._stapel.addWidget(rij)
        self._stapel.addStretch(1)
        self.kies(was)

    def kies(self, sleutel: str) -> None:
        """Choose a chapter without emitting ``gekozen``; one that is not shown chooses none."""
        if sleutel in self._rijen:
            self._rijen[sleutel].setChecked(True)

    def keuze(self) -> str:
        """Return the key of the chosen chapter, or ""."""
        rij = self._groep.checkedButton()
        return rij.sleutel if isinstance(rij, _Rij) else ""

    def _leeg(self) -> None:
        for rij in self._rijen.values():
            self._groep.removeButton(rij)
        self._rijen = {}
        while (deel := self._stapel.takeAt(0)) is not None:
            if (onderdeel := deel.widget()) is not None:
                onderdeel.hide()
                onderdeel.deleteLater()

    def _geklikt(self, rij: QAbstractButton) -> None:
        if isinstance(rij, _Rij):
            self.gekozen.emit(rij.sleutel)
