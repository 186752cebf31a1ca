"""The text of a note: as any text box, and ``@`` with the beginning of a name mentions a pupil."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor

from opp_desk.ui.gesprekken.suggesties import Suggesties, passend
from opp_desk.ui.onderdelen import Tekstvak

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QWidget

    from opp_desk.usecases.gesprekken_beeld import Leerlingkeuze

_BEGIN: Final = re.compile(r"(?:^|(?<=[\s(‘“\"]))@(?P<naam>[\w'’-]+)$")


class Notitievak(Tekstvak):
    """``genoemd`` carries the `Leerlingkeuze` that was mentioned; the roepnaam stands in the text then."""

    genoemd = Signal(object)

    def __init__(self, paneel: QWidget, *, min_regels: int = 6) -> None:
        super().__init__(min_regels=min_regels)
        self._paneel = paneel
        self._alle: Sequence[Leerlingkeuze] = ()
        self.suggesties = Suggesties(paneel)
        self.suggesties.gekozen.connect(self._kies)
        self.gewijzigd.connect(self._bied_aan)

    def zet_leerlingen(self, alle: Sequence[Leerlingkeuze]) -> None:
        """Offer these pupils."""
        self._alle = alle

    def zet_cursor(self) -> None:
        """Put the cursor behind the last words that were written, or behind the first line that waits."""
        regels = self.toPlainText().split("\n")
        geschreven = [nr for nr, regel in enumerate(regels) if regel.strip() and not _wacht(regel)]
        cursor = self.textCursor()
        cursor.setPosition(self.document().findBlockByNumber(geschreven[-1] if geschreven else 0).position())
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        self.setTextCursor(cursor)

    def hernoem(self, oud: Sequence[str], nieuw: Sequence[str]) -> None:
        """Give the lines that stand ready other words, in their place; what was typed behind them stays."""
        self._stil = True
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        blok = self.document().begin()
        while blok.isValid():
            for van, naar in zip(oud, nieuw, strict=True):
                if van != naar and blok.text().startswith(van):
                    cursor.setPosition(blok.position())
                    cursor.setPosition(blok.position() + len(van), QTextCursor.MoveMode.KeepAnchor)
                    cursor.insertText(naar)
                    break
            blok = blok.next()
        cursor.endEditBlock()
        self._stil = False

    def event(self, event: QEvent) -> bool:
        """Give the keys of the list to the list while it is open."""
        if self.suggesties.toets(event):
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.suggesties.hide()

    def _naam(self) -> str:
        """Return what stands between the last ``@`` and the cursor."""
        cursor = self.textCursor()
        gevonden = _BEGIN.search(cursor.block().text()[: cursor.positionInBlock()])
        return gevonden["naam"] if gevonden else ""

    def _bied_aan(self) -> None:
        naam = self._naam() if self.hasFocus() else ""
        if not naam:
            self.suggesties.sluit()
            return
        onder = self.viewport().mapTo(self._paneel, self.cursorRect().bottomLeft())
        self.suggesties.bied_aan(passend(self._alle, naam), onder)

    def _kies(self, keuze: Leerlingkeuze) -> None:
        """Put the roepnaam in place of what was typed; one Ctrl+Z brings that back."""
        cursor = self.textCursor()
        cursor.movePosition(
            QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(self._naam()) + 1
        )
        cursor.insertText(f"{keuze.roepnaam} ")
        self.setTextCursor(cursor)
        self.genoemd.emit(keuze)


def _wacht(regel: str) -> bool:
    return regel.rstrip().endswith((":", "?"))
