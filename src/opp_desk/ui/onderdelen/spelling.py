"""Marks misspelt words, names of other pupils and hard sentences in a text box, and offers what to do.

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

    Zinnenkenner = Callable[[str], Iterable[tuple[int, int]]]

_RUST_MS: Final = 200
_ASTRAAL: Final = 0xFFFF
_GOLF: Final = QTextCharFormat.UnderlineStyle.WaveUnderline
_STIPPEL: Final = QTextCharFormat.UnderlineStyle.DotLine


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


class Naamkenner(Protocol):
    """Who knows the names of pupils. ``gekend`` (a signal) follows when there is something new to know."""

    gekend: Any

    def vind(self, tekst: str, roepnaam: str) -> Iterable[Any]:
        """Return who is named besides ``roepnaam``, each with ``begin`` and ``eind``."""

    def vul_menu(
        self, menu: QMenu, een: Any, over: tuple[str, str, str], vervang: Callable[[str], None]
    ) -> None:
        """Offer what to do with a name. ``over`` is (roepnaam, word, paragraph)."""


class Speltekens(QObject):
    """The marks in one box, for as long as the box lives.

    ``over`` gives about whom is written there, ``zinnen`` where the hard sentences of a paragraph stand.
    """

    def __init__(
        self,
        vak: Tekstvak,
        keurder: Keurder,
        namen: Naamkenner | None = None,
        over: Callable[[QWidget], str] | None = None,
        zinnen: Zinnenkenner | None = None,
    ) -> None:
        super().__init__(vak)
        self._vak, self._keurder, self._namen, self._over = vak, keurder, namen, over
        self._zinnen, self._gestippeld = zinnen, list[tuple[int, int]]()
        self._genoemd: list[tuple[int, int]] = []
        if namen is not None:
            namen.gekend.connect(self.kijk)
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
        namen = [(_plek(blok, een.begin, een.eind)) for blok, een in self._namen_in_zicht()]
        if self._keurder.aan and not self._vak.isReadOnly():
            for blok in self._zichtbaar():
                for woord, van, tot in self._keurder.woorden(blok.text()):
                    oordeel = self._keurder.oordeel(woord)
                    if oordeel is None:
                        onbekend.add(woord)
                    elif not oordeel:
                        fout.append(_plek(blok, van, tot))
        self._teken(fout, namen, list(self._moeilijke_zinnen()))
        if onbekend:
            self._keurder.keur(onbekend)

    def plekken(self) -> list[tuple[int, int]]:
        """Return the words that are marked as wrong now, (from, to) in the text."""
        cursors = (getattr(each, "cursor") for each in self._vak.extraSelections())  # noqa: B009  Qt types it not
        plekken = [(each.selectionStart(), each.selectionEnd()) for each in cursors]
        return plekken[len(self._gestippeld) : len(plekken) - len(self._genoemd)]

    def namen(self) -> list[tuple[int, int]]:
        """Return the names of other pupils that are marked now, (from, to) in the text."""
        return list(self._genoemd)

    def zinnen(self) -> list[tuple[int, int]]:
        """Return the hard sentences that are marked now, (from, to) in the text."""
        return list(self._gestippeld)

    def _moeilijke_zinnen(self) -> Iterator[tuple[int, int]]:
        """Yield the hard sentences of the paragraphs in sight."""
        if self._zinnen is None or self._vak.isReadOnly():
            return
        for blok in self._zichtbaar():
            for van, tot in self._zinnen(blok.text()):
                yield _plek(blok, van, tot)

    def _namen_in_zicht(self) -> Iterator[tuple[QTextBlock, Any]]:
        """Yield who is named in the paragraphs in sight, with the paragraph."""
        if self._namen is None or self._over is None or self._vak.isReadOnly():
            return
        roepnaam = self._over(self._vak)
        for blok in self._zichtbaar() if roepnaam else ():
            for een in self._namen.vind(blok.text(), roepnaam):
                yield blok, een

    def _teken(
        self, fout: list[tuple[int, int]], namen: list[tuple[int, int]], zinnen: list[tuple[int, int]]
    ) -> None:
        """Mark these sentences and, over them, these words; not the word that is being typed."""
        hier = self._vak.textCursor().position() if self._vak.hasFocus() else -1
        fout = [plek for plek in fout if plek[1] != hier]
        namen = [plek for plek in namen if plek[1] != hier]
        if (fout, namen, zinnen) != (self.plekken(), self._genoemd, self._gestippeld):
            self._genoemd, self._gestippeld = namen, zinnen
            tekens = [self._lijn(*plek, _STIPPEL, "let_op") for plek in zinnen]
            tekens += [self._lijn(*plek, _GOLF, "laat") for plek in fout]
            self._vak.setExtraSelections(tekens + [self._lijn(*plek, _STIPPEL, "let_op") for plek in namen])

    def _lijn(
        self, van: int, tot: int, soort: QTextCharFormat.UnderlineStyle, kleur: str
    ) -> QTextEdit.ExtraSelection:
        golf = QTextEdit.ExtraSelection()
        cursor, vorm = QTextCursor(self._vak.document()), QTextCharFormat()
        cursor.setPosition(van)
        cursor.setPosition(tot, QTextCursor.MoveMode.KeepAnchor)
        vorm.setUnderlineStyle(soort)
        vorm.setUnderlineColor(thema.kleur(kleur))
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
        if self._bied_namen_aan(menu, hier):
            return
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

    def _bied_namen_aan(self, menu: QMenu, hier: int) -> bool:
        """Put what to do with the name at this place in the menu; False when there is none."""
        for blok, een in self._namen_in_zicht():
            plek = _plek(blok, een.begin, een.eind)
            if plek in self._genoemd and plek[0] <= hier <= plek[1] and self._namen and self._over:
                woord = self._tekst(*plek)
                over = (self._over(self._vak), woord, blok.text())
                self._namen.vul_menu(menu, een, over, partial(self._vervang, plek, woord))
                return True
        return False

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
