"""Small text that ends in a link."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel

from opp_desk.ui import thema
from opp_desk.ui.onderdelen.ring import door_toetsen

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget


class Linktekst(QLabel):
    """Muted text with a link behind it, reachable with Tab. ``gevraagd`` when the link is used.

    The focus turns the link round (light on accent): Qt's own dotted line is too thin to see.
    """

    gevraagd = Signal()

    def __init__(self, tekst: str, link: str = "", ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._tekst, self._link, self._ring = tekst, link, False
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAccessibleName(f"{tekst} {link}".strip())
        self.linkActivated.connect(self._gevolgd)
        self._kleed()
        if link:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def changeEvent(self, event: QEvent) -> None:
        """Colour the link again after a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_ring"):
            self._kleed()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Turn the link round when the keyboard came here."""
        super().focusInEvent(event)
        self._ring = door_toetsen(event)
        self._kleed()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Turn it back."""
        super().focusOutEvent(event)
        self._ring = False
        self._kleed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow the link with Enter or the space bar."""
        if self._link and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.gevraagd.emit()
            return
        super().keyPressEvent(event)

    def _kleed(self) -> None:
        """Write the text with its link in the colours of now; what was given is escaped."""
        tekst = escape(self._tekst)
        if self._link:
            k = thema.kleuren()
            stijl = f"color:{k.accent}"
            if self._ring:
                stijl = f"color:{k.op_accent};background-color:{k.accent}"
            tekst += f' <a href="#" style="{stijl}">{escape(self._link)}</a>'
        if tekst != self.text():
            self.setText(tekst)

    def _gevolgd(self, _adres: str) -> None:
        self.gevraagd.emit()
