"""One page of the handleiding on the screen: Markdown in our own type, in a column that reads well."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
)
from PySide6.QtWidgets import QTextBrowser

from opp_desk.ui import thema, tokens
from opp_desk.ui.hulp.bladzijden import map_
from opp_desk.ui.onderdelen import kolombreedte

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QTextBlock
    from PySide6.QtWidgets import QWidget

_KOPPEN: Final = {1: tokens.LETTER_TITEL, 2: tokens.LETTER_KOP, 3: tokens.LETTER}
_BOVEN: Final = {1: 0, 2: 28, 3: 20}
_REGELHOOGTE: Final = 118
_ONDER: Final = 12
_IN_LIJST: Final = 6


class Lezer(QTextBrowser):
    """Shows one page. ``gevolgd`` carries the address of a link; nothing is opened by itself."""

    gevolgd = Signal(str)

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._tekst = ""
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("QTextBrowser { background: transparent; border: none; padding: 0; }")
        self.document().setDocumentMargin(0)
        self.document().setBaseUrl(QUrl.fromLocalFile(f"{map_()}/"))
        self.anchorClicked.connect(self._volg)

    def toon(self, titel: str, tekst: str) -> None:
        """Show a page from its beginning."""
        self._tekst = tekst
        self.setAccessibleName(titel)
        self._zet()
        self.verticalScrollBar().setValue(0)

    def markeer(self, getypt: str) -> None:
        """Give every occurrence of the typed words a soft ground and go to the first; "" takes that away."""
        kleur = thema.kleur("let_op_zacht")
        gevonden: list[Any] = []
        for woord in getypt.split():
            cursor = self.document().find(woord)
            while not cursor.isNull():
                een = QTextBrowser.ExtraSelection()
                een.cursor, een.format = cursor, QTextCharFormat()
                een.format.setBackground(kleur)
                gevonden.append(een)
                cursor = self.document().find(woord, cursor)
        self.setExtraSelections(gevonden)
        if gevonden:
            eerste = QTextCursor(min((een.cursor for een in gevonden), key=QTextCursor.position))
            eerste.clearSelection()
            self.setTextCursor(eerste)
            self.ensureCursorVisible()

    def changeEvent(self, event: QEvent) -> None:
        """Colour the page again after a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._tekst:
            self._zet()

    def loadResource(self, soort: int, waar: QUrl | str) -> Any:
        """Give pictures in the size of the page: Qt's own scaling makes small text unreadable."""
        if soort == QTextDocument.ResourceType.ImageResource.value:
            return self._beeld(self.document().baseUrl().resolved(QUrl(waar)))
        return super().loadResource(soort, waar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column readable on a wide window, with the scroll bar at the far right."""
        breed = self.width()
        self.setViewportMargins(0, 0, max(24, breed - kolombreedte()), 0)
        super().resizeEvent(event)

    def _zet(self) -> None:
        plek = self.verticalScrollBar().value()
        document = self.document()
        document.setDefaultFont(thema.letter())
        document.setMarkdown(self._tekst)
        blok = document.begin()
        while blok.isValid():
            self._kleed(blok)
            blok = blok.next()
        self._kleed_tabellen()
        self.verticalScrollBar().setValue(plek)

    def _kleed(self, blok: QTextBlock) -> None:
        """Give a block its size, its space and its colours."""
        vorm, niveau = blok.blockFormat(), blok.blockFormat().headingLevel()
        cursor = QTextCursor(blok)
        nieuw = QTextBlockFormat()
        nieuw.setLineHeight(_REGELHOOGTE if not niveau else 100, 1)
        nieuw.setTopMargin(_BOVEN.get(niveau, 0) if niveau else 0)
        nieuw.setBottomMargin(_onder(blok, cursor))
        if vorm.intProperty(QTextBlockFormat.Property.BlockQuoteLevel):
            nieuw.setLeftMargin(12)
            nieuw.setRightMargin(12)
            nieuw.setBackground(thema.kleur("accent_zacht"))
        cursor.mergeBlockFormat(nieuw)
        self._kleed_letters(blok, niveau)

    def _kleed_letters(self, blok: QTextBlock, niveau: int) -> None:
        stukken = []
        deel = blok.begin()
        while not deel.atEnd():
            stuk = deel.fragment()
            stukken.append((stuk.position(), stuk.length(), stuk.charFormat()))
            deel += 1
        for begin, lengte, oud in stukken:
            cursor = QTextCursor(self.document())
            cursor.setPosition(begin)
            cursor.setPosition(begin + lengte, QTextCursor.MoveMode.KeepAnchor)
            if oud.isImageFormat():
                self._pas_beeld(cursor, oud.toImageFormat())
                continue
            nieuw = QTextCharFormat(oud)
            nieuw.clearProperty(QTextCharFormat.Property.FontSizeAdjustment)
            if niveau:
                nieuw.setFont(thema.letter(_KOPPEN.get(niveau, tokens.LETTER), vet=True))
            if oud.fontFixedPitch():
                nieuw.setFontFamilies(thema.letter().families())
                nieuw.setFontFixedPitch(False)
                nieuw.setFontWeight(QFont.Weight.DemiBold)
                nieuw.setBackground(thema.kleur("verzonken"))
            nieuw.setForeground(thema.kleur("accent" if oud.isAnchor() else "tekst"))
            cursor.setCharFormat(nieuw)

    def _pas_beeld(self, cursor: QTextCursor, vorm: Any) -> None:
        """Give a picture the room that it takes on the page; `loadResource` makes it that size."""
        beeld = self._beeld(self.document().baseUrl().resolved(QUrl(vorm.name())))
        if not beeld.isNull():
            vorm.setWidth(beeld.deviceIndependentSize().width())
            vorm.setHeight(beeld.deviceIndependentSize().height())
            cursor.setCharFormat(vorm)

    def _beeld(self, waar: QUrl) -> QImage:
        """Return a picture as wide as the column at most, sharp on this screen."""
        beeld = QImage(waar.toLocalFile())
        if beeld.isNull():
            return beeld
        schaal = self.devicePixelRatioF()
        breed = min(round((kolombreedte() - 24) * schaal), beeld.width())
        kleiner = beeld.scaledToWidth(breed, Qt.TransformationMode.SmoothTransformation)
        kleiner.setDevicePixelRatio(schaal)
        return kleiner

    def _kleed_tabellen(self) -> None:
        for kader in self.document().rootFrame().childFrames():
            vorm = kader.frameFormat()
            if not vorm.isTableFormat():
                continue
            tabel = vorm.toTableFormat()
            tabel.setBorderBrush(thema.kleur("lijn"))
            tabel.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            tabel.setBorder(1)
            tabel.setBorderCollapse(True)
            tabel.setCellPadding(8)
            tabel.setBottomMargin(_ONDER)
            kader.setFrameFormat(tabel)

    def _volg(self, adres: QUrl) -> None:
        self.gevolgd.emit(adres.toString())


def _onder(blok: QTextBlock, cursor: QTextCursor) -> int:
    """Return the space beneath a block: none in a table, little in a list."""
    tabel: Any = cursor.currentTable()
    if tabel is not None:
        return 0
    lijst: Any = blok.textList()
    volgende: Any = blok.next().textList()
    return _IN_LIJST if lijst is not None and volgende is not None else _ONDER
