"""Marks misspelt words in a text box, and offers what was meant in its menu.

The marks are drawn over the text and are no part of it: undo, saving and the key that is pressed know nothing
of them. Only paragraphs in sight are looked at, a moment after the last key.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final, Protocol

import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QAbstractScrollArea, QTextEdit

from opp_desk.ui import thema

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from PySide6.QtGui import QTextBlock
    from PySide6.QtWidgets import QMenu, QScrollBar, QWidget

    from opp_desk.ui.onderdelen.tekstvak import Tekstvak

_RUST_MS: Final = 200
_ASTRAAL: Final = 0xFFFF


class Keurder(Protocol):
    """Who knows about words. ``gekeurd`` (a signal) follows when there is something new to know."""

    aan: bool
    gekeurd: Any

    def woorden(self, tekst: str) -> Iterable[tuple[str, int, int]]:
        """Return the words of a text that can be wrong: (word, from, to)."""

    def oordeel(self, woord: str) -> bool | None:
        """Return whether a word is right; None while nobody knows."""

    def keur(self, woorden: set[str]) -> None:
        """Find out about these words."""

    def stel_voor(self, woord: str, dan: Callable[[tuple[str, ...]], None]) -> None:
        """Find what was meant."""

    def leer(self, woord: str) -> None:
        """Accept this word from now on."""


class Speltekens(QObject):
    """The marks in one box, for as long as the box lives."""

    def __init__(self, vak: Tekstvak, keurder: Keurder) -> None:
        super().__init__(vak)
        self._vak, self._keurder = vak, keurder
        self._klok = QTimer(self, singleShot=True, interval=_RUST_MS)
        self._klok.timeout.connect(self.kijk)
        vak.textChanged.connect(self._klok.start)
        vak.cursorPositionChanged.connect(self._klok.start)
        vak.menu_gevraagd.connect(self._vul_menu)
        for balk in _schuifbalken(vak):
            balk.valueChanged.connect(self._klok.start)
        keurder.gekeurd.connect(self.kijk)
        self._klok.start()

    def kijk(self) -> None:
        """Mark what is wrong in the paragraphs in sight, and ask about what nobody knows yet."""
        fout: list[tuple[int, int]] = []
        onbekend: set[str] = set()
        if self._keurder.aan and not self._vak.isReadOnly():
            for blok in self._zichtbaar():
                for woord, van, tot in self._keurder.woorden(blok.text()):
                    oordeel = self._keurder.oordeel(woord)
                    if oordeel is None:
                        onbekend.add(woord)
                    elif not oordeel:
                        fout.append(_plek(blok, van, tot))
        self._teken(fout)
        if onbekend:
            self._keurder.keur(onbekend)

    def plekken(self) -> list[tuple[int, int]]:
        """Return the words that are marked now, (from, to) in the text."""
        cursors = (getattr(each, "cursor") for each in self._vak.extraSelections())  # noqa: B009  Qt types it not
        return [(each.selectionStart(), each.selectionEnd()) for each in cursors]

    def _teken(self, fout: list[tuple[int, int]]) -> None:
        """Mark these words; not the one that is being typed."""
        hier = self._vak.textCursor().position() if self._vak.hasFocus() else -1
        fout = [plek for plek in fout if plek[1] != hier]
        if fout != self.plekken():
            self._vak.setExtraSelections([self._golf(*plek) for plek in fout])

    def _golf(self, van: int, tot: int) -> QTextEdit.ExtraSelection:
        golf = QTextEdit.ExtraSelection()
        cursor, vorm = QTextCursor(self._vak.document()), QTextCharFormat()
        cursor.setPosition(van)
        cursor.setPosition(tot, QTextCursor.MoveMode.KeepAnchor)
        vorm.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        vorm.setUnderlineColor(thema.kleur("laat"))
        golf.cursor, golf.format = cursor, vorm
        return golf

    def _zichtbaar(self) -> Iterator[QTextBlock]:
        vlak = self._vak.viewport().visibleRegion().boundingRect()
        blok = self._vak.cursorForPosition(vlak.topLeft()).block()
        laatste = self._vak.cursorForPosition(vlak.bottomRight()).block()
        while blok.isValid() and blok.blockNumber() <= laatste.blockNumber():
            yield blok
            blok = blok.next()

    def _vul_menu(self, menu: QMenu, cursor: QTextCursor) -> None:
        """Put what was meant, and the word list, above the usual choices."""
        hier = cursor.position()
        plek = next((each for each in self.plekken() if each[0] <= hier <= each[1]), None)
        if plek is None:
            return
        woord = self._tekst(*plek)
        boven = menu.actions()[0]
        zoekt = QAction(self.tr("Voorstellen zoeken…"), menu)
        zoekt.setEnabled(False)
        leer = QAction(self.tr("Toevoegen aan woordenlijst"), menu)
        leer.triggered.connect(partial(self._keurder.leer, woord))
        menu.insertActions(boven, [zoekt, leer])
        menu.insertSeparator(leer)
        menu.insertSeparator(boven)
        self._keurder.stel_voor(woord, partial(self._bied_aan, menu, zoekt, plek, woord))

    def _bied_aan(
        self, menu: QMenu, zoekt: QAction, plek: tuple[int, int], woord: str, voorstellen: tuple[str, ...]
    ) -> None:
        if not shiboken6.isValid(menu):
            return
        if not voorstellen:
            zoekt.setText(self.tr("Geen voorstel"))
            return
        keuzes = [QAction(voorstel.replace("&", "&&"), menu) for voorstel in voorstellen]
        for keuze, voorstel in zip(keuzes, voorstellen, strict=True):
            keuze.triggered.connect(partial(self._vervang, plek, woord, voorstel))
        menu.insertActions(zoekt, keuzes)
        menu.removeAction(zoekt)
        menu.setActiveAction(keuzes[0])

    def _vervang(self, plek: tuple[int, int], woord: str, voorstel: str, *_aan: object) -> None:
        """Write what was meant; one Ctrl+Z brings the old word back."""
        if self._tekst(*plek) != woord:
            return  # somebody typed on while the menu was open
        cursor = QTextCursor(self._vak.document())
        cursor.setPosition(plek[0])
        cursor.setPosition(plek[1], QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(voorstel)

    def _tekst(self, van: int, tot: int) -> str:
        cursor = QTextCursor(self._vak.document())
        cursor.setPosition(van)
        cursor.setPosition(tot, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText()


def _schuifbalken(vak: Tekstvak) -> Iterator[QScrollBar]:
    """Yield what brings other paragraphs in sight: the box itself, and every page that it stands on."""
    deel: QWidget | None = vak
    while deel is not None:
        if isinstance(deel, QAbstractScrollArea):
            yield deel.verticalScrollBar()
        deel = deel.parentWidget()


def _plek(blok: QTextBlock, van: int, tot: int) -> tuple[int, int]:
    """Return where a word stands for Qt, which counts a sign beyond the first 65,536 as two."""
    voor = sum(ord(teken) > _ASTRAAL for teken in blok.text()[:van])
    return blok.position() + van + voor, blok.position() + tot + voor
