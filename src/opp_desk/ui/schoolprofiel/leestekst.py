"""Text of a closed card: paragraphs as parents will read them, hard sentences with a dotted line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QSize
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from opp_desk.ui import thema
from opp_desk.usecases.leeshulp import moeilijke_plekken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

_TUSSEN: Final = 2
_GEWOON: Final = 400
_ASTRAAL: Final = 0xFFFF


class Leestekst(QWidget):
    """Paints its paragraphs itself: one widget per card, however many there are, so that 200 cards scroll."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._alineas: tuple[str, ...] = ()
        self._gelegd: tuple[int, list[QTextLayout]] = (0, [])
        self._hoogten: dict[int, int] = {}
        beleid = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)

    def zet(self, alineas: Sequence[str]) -> None:
        """Show these paragraphs."""
        nieuw = tuple(alineas)
        if nieuw == self._alineas:
            return
        self._alineas = nieuw
        self._vergeet()
        self.setAccessibleName(" ".join(nieuw))
        self.setVisible(bool(nieuw))
        self.updateGeometry()
        self.update()

    def alineas(self) -> tuple[str, ...]:
        """Return what is shown."""
        return self._alineas

    def hasHeightForWidth(self) -> bool:
        """Return True: a narrow card is higher."""
        return True

    def heightForWidth(self, breedte: int) -> int:
        """Return the height of the paragraphs in this width."""
        breedte = max(breedte, 1)
        if breedte not in self._hoogten:
            self._hoogten[breedte] = sum(_hoogte(each) for each in self._leg(breedte))
        return self._hoogten[breedte]

    def sizeHint(self) -> QSize:
        """Return a usual width with its height: always the same, for Qt keeps it while nobody looks."""
        return QSize(_GEWOON, self.heightForWidth(_GEWOON))

    def minimumSizeHint(self) -> QSize:
        """Return a narrow width."""
        return QSize(80, 0)

    def changeEvent(self, event: QEvent) -> None:
        """Lay the lines out again in another letter or other colours."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.PaletteChange, QEvent.Type.StyleChange}:
            self._vergeet()
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the paragraphs beneath each other."""
        painter = QPainter(self)
        painter.setPen(thema.kleur("tekst"))
        y = 0
        breedte = max(self.width(), 1)
        if self._gelegd[0] != breedte:
            self._gelegd = (breedte, self._leg(breedte))
        for layout in self._gelegd[1]:
            layout.draw(painter, QPointF(0, y))
            y += _hoogte(layout)

    def _leg(self, breedte: int) -> list[QTextLayout]:
        return [_leg_alinea(alinea, breedte) for alinea in self._alineas]

    def _vergeet(self) -> None:
        """Lay out again: the text, the letter or the colours changed. Qt asks the height tens of times."""
        self._gelegd, self._hoogten = (0, []), {}


def _hoogte(layout: QTextLayout) -> int:
    return round(layout.boundingRect().height()) + _TUSSEN


def _leg_alinea(tekst: str, breedte: int) -> QTextLayout:
    layout = QTextLayout(tekst, thema.letter())
    optie = QTextOption()
    optie.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(optie)
    layout.setFormats([_stippel(tekst, van, tot) for van, tot in moeilijke_plekken(tekst)])
    layout.beginLayout()
    y = 0.0
    while (regel := layout.createLine()).isValid():
        regel.setLineWidth(breedte)
        regel.setPosition(QPointF(0, y))
        y += regel.height()
    layout.endLayout()
    return layout


def _stippel(tekst: str, van: int, tot: int) -> QTextLayout.FormatRange:
    """Return the dotted line under a sentence; Qt counts a sign beyond the first 65,536 as two."""
    voor = sum(ord(teken) > _ASTRAAL for teken in tekst[:van])
    in_zin = sum(ord(teken) > _ASTRAAL for teken in tekst[van:tot])
    bereik, vorm = QTextLayout.FormatRange(), QTextCharFormat()
    vorm.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    vorm.setUnderlineColor(thema.kleur("let_op"))
    bereik.start, bereik.length, bereik.format = van + voor, tot - van + in_zin, vorm
    return bereik
