"""Snippets in a text box: ``;`` and a name, then Space or Enter, becomes the text of that snippet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel, QTextCursor
from PySide6.QtWidgets import QCompleter, QListView

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QKeyEvent

    from opp_desk.ui.onderdelen.tekstvak import Tekstvak

_TEKEN: Final = ";"
_ROL: Final = Qt.ItemDataRole.UserRole
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_VAN_DE_LIJST: Final = _ENTER | {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape}
_GEEN: Final = frozenset({Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier})
_BEGIN: Final = re.compile(r"(?:^|(?<=[\s(‘“\"]));(?P<naam>[\w-]*)$")
_BREED: Final = 360
_LETTERS: Final = 48


class Blokkenvenster(QListView):
    """What hangs under the cursor; too long a line ends in "…"."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(_BREED)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)


class Namenlijst(QCompleter):
    """The names under the cursor, each with the beginning of its text; the first is chosen already."""

    def __init__(self, vak: Tekstvak) -> None:
        super().__init__(vak)
        self.venster = Blokkenvenster()
        self.venster.setAccessibleName(self.tr("Tekstblokken"))
        self._vak, self._regels, self._getoond = vak, QStandardItemModel(self), dict[str, str]()
        self.setModel(self._regels)
        self.setPopup(self.venster)
        self.setCompletionRole(_ROL)
        self.setWidget(vak)

    def bied_aan(self, blokken: Mapping[str, str], begin: str) -> None:
        """Show the names that begin so, or nothing when there are none."""
        if blokken != self._getoond:
            self._getoond = dict(blokken)
            self._regels.clear()
            for sleutel, tekst in blokken.items():
                regel = QStandardItem(f"{sleutel}   {_kort(tekst)}")
                regel.setData(sleutel, _ROL)
                self._regels.appendRow(regel)
        self.setCompletionPrefix(begin)
        if not self.completionCount():
            self.venster.hide()
            return
        vlak = self._vak.cursorRect().translated(self._vak.viewport().pos())
        vlak.setWidth(_BREED)
        self.complete(vlak)
        self.venster.setCurrentIndex(self.completionModel().index(0, 0))


class Tekstblokvuller(QObject):
    """The snippets in one box. ``blokken`` returns name → text as it is now; ``vouw`` folds what is typed."""

    def __init__(
        self, vak: Tekstvak, blokken: Callable[[], Mapping[str, str]], vouw: Callable[[str], str]
    ) -> None:
        super().__init__(vak)
        self._vak, self._blokken, self._vouw = vak, blokken, vouw
        self._lijst: Namenlijst | None = None
        vak.toets_eerst = self._toets
        vak.gewijzigd.connect(self._bied_aan)

    def _maak_lijst(self) -> Namenlijst:
        """Return the list of names, made when first needed."""
        if self._lijst is None:
            self._lijst = Namenlijst(self._vak)
            self._lijst.activated.connect(self._kies)
        return self._lijst

    def _toets(self, event: QKeyEvent) -> bool:
        """Take the keys that put a snippet in place, and leave those of the list to the list."""
        open_ = self._lijst is not None and self._lijst.venster.isVisible()
        if open_ and event.key() in _VAN_DE_LIJST:
            event.ignore()
            return True
        spatie = event.key() == Qt.Key.Key_Space
        if (spatie or event.key() in _ENTER) and event.modifiers() in _GEEN:
            return self._vervang(self._naam(), " " if spatie else "")
        return False

    def _naam(self) -> str | None:
        """Return what stands between the last ``;`` and the cursor, None when there is no such thing."""
        cursor = self._vak.textCursor()
        if cursor.hasSelection() or self._vak.isReadOnly():
            return None
        gevonden = _BEGIN.search(cursor.block().text()[: cursor.positionInBlock()])
        return gevonden["naam"] if gevonden else None

    def _vervang(self, naam: str | None, erna: str = "", sleutel: str = "") -> bool:
        """Put the text where its name stands; one Ctrl+Z brings the name back. False if there is none."""
        tekst = self._blokken().get(sleutel or self._vouw(naam or ""))
        if naam is None or tekst is None:
            return False
        cursor = self._vak.textCursor()
        lengte = len(naam) + len(_TEKEN)
        cursor.movePosition(cursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, lengte)
        cursor.insertText(tekst + ("" if tekst.endswith("\n") else erna))
        self._vak.setTextCursor(cursor)
        if self._lijst is not None:
            self._lijst.venster.hide()
        return True

    def _bied_aan(self) -> None:
        """Open the list while a name is being typed."""
        naam = self._naam() if self._vak.hasFocus() else None
        if naam is None:
            if self._lijst is not None:
                self._lijst.venster.hide()
            return
        self._maak_lijst().bied_aan(self._blokken(), self._vouw(naam))

    def _kies(self, sleutel: str) -> None:
        self._vervang(self._naam(), sleutel=sleutel)


def _kort(tekst: str) -> str:
    """Return the beginning of a text on one line."""
    regel = " ".join(tekst.split())
    return regel if len(regel) <= _LETTERS else regel[:_LETTERS].rsplit(" ", 1)[0] + "…"
