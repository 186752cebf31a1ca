"""Buttons. A primary one once per screen, plain ones for the rest, text for what is beside the point."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy

from opp_desk.ui import iconen, tokens
from opp_desk.ui.onderdelen.ring import door_toetsen, teken_ring

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

_RING: Final = 3
_LUCHT: Final = 6


class Knop(QPushButton):
    """A plain button with an outline. The text is a verb that says what happens."""

    ROL = "accent"

    def __init__(self, tekst: str = "", icoon: str = "", ouder: QWidget | None = None) -> None:
        super().__init__(tekst, ouder)
        self._icoon = ""
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(tokens.KNOP_HOOGTE)
        self.setIconSize(QSize(tokens.ICOON + _LUCHT, tokens.ICOON))
        if icoon:
            self.zet_icoon(icoon)

    def zet_icoon(self, naam: str) -> None:
        """Show this icon; it follows the theme by itself."""
        self._icoon = naam
        self.setIcon(iconen.icoon(naam, self.ROL))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter too, as with the space bar; Qt does so in dialogs only."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Colour the icon again after a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._icoon:
            self.zet_icoon(self._icoon)


class PrimaireKnop(Knop):
    """The one next step of a screen, filled with the accent."""

    ROL = "op_accent"
    _ring = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, and within it a light ring when it has the focus."""
        super().paintEvent(event)
        if self._ring and self.isEnabled():
            teken_ring(QPainter(self), QRectF(self.rect()), tokens.RADIUS, "op_accent", _RING)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard came here."""
        self._ring = door_toetsen(event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self._ring = False
        super().focusOutEvent(event)


class TekstKnop(Knop):
    """A button that looks like a link; ``klein`` puts it in a line of small text."""

    def __init__(
        self, tekst: str = "", icoon: str = "", ouder: QWidget | None = None, *, klein: bool = False
    ) -> None:
        super().__init__(tekst, icoon, ouder)
        self.setFlat(True)
        self.setProperty("klein", "true" if klein else "false")
        self.setFixedHeight(tokens.LINK_KLEIN if klein else tokens.LINK_HOOGTE)


class IcoonKnop(Knop):
    """A button of one icon; ``naam`` is what a screen reader says and the tooltip shows."""

    ROL = "gedempt"

    def __init__(self, icoon: str, naam: str, ouder: QWidget | None = None) -> None:
        super().__init__("", icoon, ouder)
        self.setAccessibleName(naam)
        self.setToolTip(naam)
        self.setFixedSize(tokens.KNOP_HOOGTE, tokens.KNOP_HOOGTE)
        self.setIconSize(QSize(tokens.ICOON, tokens.ICOON))
