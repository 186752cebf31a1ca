"""Dropping a file on the page, and Ctrl+V anywhere on it; a text field keeps its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget


class Ontvangst(QObject):
    """Listens on one page. ``bestand`` carries a `Path`, ``tekst`` a text, ``boven`` whether one hangs."""

    bestand = Signal(object)
    tekst = Signal(str)
    boven = Signal(bool)

    def __init__(self, pagina: QWidget) -> None:
        super().__init__(pagina)
        pagina.setAcceptDrops(True)
        pagina.installEventFilter(self)
        plakken = QShortcut(QKeySequence.StandardKey.Paste, pagina)
        plakken.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        plakken.activated.connect(self._plak)

    def eventFilter(self, wie: QObject, event: QEvent) -> bool:
        """Take what is dropped."""
        if event.type() == QEvent.Type.DragLeave:
            self.boven.emit(False)
        elif isinstance(event, QDropEvent):  # also what hangs above the page is of this class
            inhoud = event.mimeData()
            if not (inhoud.hasUrls() or inhoud.hasText()):
                return False
            event.acceptProposedAction()
            los = event.type() == QEvent.Type.Drop
            self.boven.emit(not los)
            if los:
                self._lees(inhoud)
            return True
        return super().eventFilter(wie, event)

    def _plak(self) -> None:
        self._lees(QApplication.clipboard().mimeData())

    def _lees(self, inhoud: QMimeData) -> None:
        bestanden = [Path(url.toLocalFile()) for url in inhoud.urls() if url.isLocalFile()]
        if bestanden:
            self.bestand.emit(bestanden[0])
        elif inhoud.text().strip():
            self.tekst.emit(inhoud.text())
