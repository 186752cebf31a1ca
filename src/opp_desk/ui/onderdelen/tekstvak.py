"""A text box that is as high as its text. Tab leaves it, as in every other field."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QScrollArea, QSizePolicy

from opp_desk.ui.onderdelen.invoer import vraagt_ongedaan, zet_kenmerk

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget


class Tekstvak(QPlainTextEdit):
    """Plain text of some lines; grows from ``min_regels`` to ``max_regels`` (0 is without end).

    What helps with writing comes from outside: ``toets_eerst`` sees each key first and says whether it took
    it, ``menu_gevraagd`` carries the menu of the text and the cursor that it is about, before it opens.
    """

    gewijzigd = Signal()
    verlaten = Signal()
    menu_gevraagd = Signal(object, object)

    def __init__(
        self, placeholder: str = "", ouder: QWidget | None = None, *, min_regels: int = 2, max_regels: int = 0
    ) -> None:
        super().__init__(ouder)
        self._min, self._max, self._stil, self._meet = min_regels, max_regels, False, False
        self.toets_eerst: Callable[[QKeyEvent], bool] | None = None
        self.setPlaceholderText(placeholder)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # see `paintEvent`
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if not max_regels:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._groei)
        self.textChanged.connect(self._veranderd)
        self.cursorPositionChanged.connect(self._houd_in_zicht)
        self._groei()

    def waarde(self) -> str:
        """Return the text as typed."""
        return self.toPlainText()

    def zet_waarde(self, waarde: object) -> None:
        """Show a text; keeps cursor and undo when it is already there."""
        tekst = "" if waarde is None else str(waarde)
        if tekst == self.toPlainText():
            return
        plek = self.textCursor().position()
        self._stil = True
        self.setPlainText(tekst)
        self._stil = False
        cursor = self.textCursor()
        cursor.setPosition(min(plek, len(tekst)))
        self.setTextCursor(cursor)

    def zet_alleen_lezen(self, alleen_lezen: bool) -> None:
        """Make it readable but not changeable."""
        self.setReadOnly(alleen_lezen)
        zet_kenmerk(self, "alleenlezen", alleen_lezen)

    def zet_fout(self, fout: bool) -> None:
        """Mark the border when something asks attention."""
        zet_kenmerk(self, "fout", fout)

    def event(self, event: QEvent) -> bool:
        """Let Ctrl+Z go on to the window when there is no typing left to undo."""
        if vraagt_ongedaan(event) and not self.document().isUndoAvailable():
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the key to who helps with writing, otherwise type it."""
        if self.toets_eerst is None or not self.toets_eerst(event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground here too: then a key does not paint everything that the box stands on again."""
        grond = QPainter(self.viewport())
        grond.fillRect(event.rect(), self.palette().base())
        grond.end()
        super().paintEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu: at the mouse, or at the cursor when the keyboard asked."""
        muis = event.reason() == event.Reason.Mouse
        cursor = self.cursorForPosition(event.pos()) if muis else self.textCursor()
        menu: QMenu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_gevraagd.emit(menu, cursor)
        onder = self.viewport().mapToGlobal(self.cursorRect(cursor).bottomLeft())
        menu.popup(event.globalPos() if muis else onder)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again after another font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._groei()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left; a menu of its own is not leaving."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.verlaten.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure again: another width breaks lines elsewhere."""
        super().resizeEvent(event)
        self._groei()

    def _veranderd(self) -> None:
        if not self._stil:
            self.gewijzigd.emit()

    def _groei(self, *_maat: object) -> None:
        """Make the box as high as its lines."""
        if self._meet:
            return
        regels = max(self._min, self._regels())
        if self._max:
            regels = min(regels, self._max)
        marges = self.contentsMargins()
        rand = marges.top() + marges.bottom() + math.ceil(2 * self.document().documentMargin())
        regel = math.ceil(QFontMetricsF(self.font()).lineSpacing())
        hoogte = regels * regel + rand + 1  # one more, or Qt thinks that the last line is cut and scrolls
        if hoogte != self.height() or self.minimumHeight() != hoogte:
            self.setFixedHeight(hoogte)

    def _regels(self) -> int:
        """Return how many lines there are. Qt counts one for a paragraph that was not in sight yet."""
        self._meet, regels = True, 0
        blok = self.document().begin()
        while blok.isValid():
            self.document().documentLayout().blockBoundingRect(blok)  # lays it out
            regels += blok.layout().lineCount()
            blok = blok.next()
        self._meet = False
        return regels

    def _houd_in_zicht(self) -> None:
        """Scroll the page along when the cursor leaves it."""
        if not self.hasFocus():
            return
        ouder = self.parentWidget()
        while ouder is not None and not isinstance(ouder, QScrollArea):
            ouder = ouder.parentWidget()
        grond = ouder.widget() if ouder is not None else None
        if ouder is None or grond is None:
            return
        plek: QPoint = self.viewport().mapTo(grond, self.cursorRect().center())
        ouder.ensureVisible(plek.x(), plek.y(), 0, 48)
