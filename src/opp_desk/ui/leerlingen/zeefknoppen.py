"""Chips to switch on and off: saved filters of a list. More than one may be on; all of them count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from opp_desk.ui import iconen, thema, tokens
from opp_desk.ui.onderdelen import Stroom
from opp_desk.ui.onderdelen.ring import teken_ring

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from PySide6.QtGui import QKeyEvent, QPaintEvent

_HOOG: Final = 32
_ZIJ: Final = 12
_VINK: Final = 16
_STAP: Final = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class Zeefknop(QAbstractButton):
    """One chip: words and, muted, how many rows it would leave."""

    def __init__(self, tekst: str, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._aantal = ""
        self.setText(tekst)
        self.setAccessibleName(tekst)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def zet_aantal(self, aantal: int | None) -> None:
        """Show how many there are; None shows nothing."""
        self._aantal = "" if aantal is None else str(aantal)
        self.setAccessibleName(f"{self.text()}, {aantal}" if aantal is not None else self.text())
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to the row of chips."""
        if Qt.Key(event.key()) in _STAP:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the room of words, number and tick; the same whether on or off, so that nothing moves."""
        maten = thema.maten(tokens.LETTER_KLEIN, vet=True)
        breed = maten.horizontalAdvance(self.text()) + 2 * _ZIJ + _VINK + 6
        if self._aantal:
            breed += maten.horizontalAdvance(self._aantal) + 8
        return QSize(breed, max(_HOOG, maten.height() + 8))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a chip is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip; a tick says that it is on, colour alone never does."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        aan, boven = self.isChecked(), self.underMouse()
        vak = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(thema.kleur("accent" if aan or boven else "rand"), 1))
        painter.setBrush(thema.kleur("accent_zacht" if aan else "vlak"))
        painter.drawRoundedRect(vak, vak.height() / 2, vak.height() / 2)
        self._woorden(painter, aan=aan)
        if self.hasFocus():
            teken_ring(painter, QRectF(self.rect()), self.height() / 2)

    def _woorden(self, painter: QPainter, *, aan: bool) -> None:
        """Paint tick, words and number."""
        font = thema.letter(tokens.LETTER_KLEIN, vet=aan)
        maten = thema.maten(tokens.LETTER_KLEIN, vet=aan)
        inhoud = maten.horizontalAdvance(self.text()) + (_VINK + 6 if aan else 0)
        inhoud += maten.horizontalAdvance(self._aantal) + 8 if self._aantal else 0
        x = (self.width() - inhoud) // 2
        if aan:
            iconen.teken(painter, QRect(x, (self.height() - _VINK) // 2, _VINK, _VINK), "vinkje", "accent")
            x += _VINK + 6
        painter.setFont(font)
        painter.setPen(thema.kleur("accent" if aan else "tekst"))
        midden = int(Qt.AlignmentFlag.AlignVCenter)
        breed = maten.horizontalAdvance(self.text())
        painter.drawText(QRect(x, 0, breed + 2, self.height()), midden, self.text())
        if self._aantal:
            painter.setPen(thema.kleur("accent" if aan else "gedempt"))
            painter.drawText(QRect(x + breed + 8, 0, 60, self.height()), midden, self._aantal)


class Zeefknoppen(QWidget):
    """Chips in lines that wrap. ``gewijzigd`` when the user switched one; arrow keys go along them."""

    gewijzigd = Signal()

    def __init__(
        self, naam: str, keuzes: Iterable[tuple[Hashable, str]] = (), ouder: QWidget | None = None
    ) -> None:
        super().__init__(ouder)
        self.setAccessibleName(naam)
        self._stroom = Stroom(self)
        self._knoppen: dict[Hashable, Zeefknop] = {}
        for sleutel, tekst in keuzes:
            knop = Zeefknop(tekst, self)
            knop.clicked.connect(self._geklikt)
            self._stroom.addWidget(knop)
            self._knoppen[sleutel] = knop

    def knop(self, sleutel: Hashable) -> Zeefknop:
        """Return one chip."""
        return self._knoppen[sleutel]

    def waarde(self) -> frozenset[Hashable]:
        """Return what is on."""
        return frozenset(sleutel for sleutel, knop in self._knoppen.items() if knop.isChecked())

    def zet_waarde(self, aan: Iterable[Hashable]) -> None:
        """Switch these on and the others off, without ``gewijzigd``."""
        keuze = set(aan)
        for sleutel, knop in self._knoppen.items():
            knop.setChecked(sleutel in keuze)

    def zet_aantal(self, sleutel: Hashable, aantal: int | None) -> None:
        """Show on a chip how many rows it would leave."""
        self._knoppen[sleutel].zet_aantal(aantal)

    def zet_zichtbaar(self, sleutel: Hashable, *, zichtbaar: bool) -> None:
        """Offer a chip or not; one that goes away is switched off."""
        knop = self._knoppen[sleutel]
        knop.setVisible(zichtbaar)
        if not zichtbaar:
            knop.setChecked(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the chip before or after."""
        stap = _STAP.get(Qt.Key(event.key()))
        knoppen = [knop for knop in self._knoppen.values() if knop.isVisible()]
        huidig = next((plek for plek, knop in enumerate(knoppen) if knop.hasFocus()), None)
        if stap is None or huidig is None:
            super().keyPressEvent(event)
            return
        knoppen[(huidig + stap) % len(knoppen)].setFocus(Qt.FocusReason.TabFocusReason)

    def _geklikt(self, _aan: bool) -> None:
        self.gewijzigd.emit()
