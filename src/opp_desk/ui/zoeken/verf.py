"""Painting the lines of what was found: the head of a leerling, and a piece of text with its marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyledItemDelegate

from opp_desk.rules.datum import schrijf_datum
from opp_desk.ui import thema, tokens

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QListView, QStyleOptionViewItem

    from opp_desk.rules.zoekfragment import Fragment
    from opp_desk.usecases.zoeken import Treffer

    Index = QModelIndex | QPersistentModelIndex

_KOP: Final = 44
_RAND: Final = 10
_ZIJ: Final = 16
_LINKS: Final = 190
_SMAL: Final = 620
_REGELS: Final = 2
_PUNTJES: Final = 12


class Regelverf(QStyledItemDelegate):
    """Paints heads and hits of a `Vondstlijst`."""

    def __init__(self, lijst: QListView) -> None:
        super().__init__(lijst)
        self._lijst = lijst

    def sizeHint(self, _optie: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a line in the width of the list."""
        treffer = self._treffer(index)
        breed = self._lijst.viewport().width()
        if treffer is None:
            return QSize(breed, _KOP)
        letter = QFontMetrics(thema.letter())
        regels = len(_leg(treffer.fragment, thema.letter(), self._tekstvak(QRect(0, 0, breed, 0)).width())[0])
        links = letter.height() + QFontMetrics(thema.letter(tokens.LETTER_KLEIN)).height()
        boven = links if breed < _SMAL else 0
        return QSize(breed, max(links, boven + regels * letter.lineSpacing()) + 2 * _RAND)

    def paint(self, painter: QPainter, optie: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        o: Any = optie
        vak: QRect = o.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        treffer = self._treffer(index)
        if treffer is None:
            self._kop(painter, vak, index.model().regels[index.row()], eerste=index.row() == 0)  # type: ignore[attr-defined]  # only on our model
        else:
            if index.row() == self._lijst.currentIndex().row():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(thema.kleur("accent_zacht"))
                painter.drawRoundedRect(vak.adjusted(2, 1, -2, -1), tokens.RADIUS, tokens.RADIUS)
            self._feiten(painter, vak, treffer)
            self._stuk(painter, vak, treffer.fragment)
        painter.restore()

    @staticmethod
    def _treffer(index: Index) -> Treffer | None:
        treffer: Treffer | None = index.model().treffer(index.row())  # type: ignore[attr-defined]  # only on our model
        return treffer

    @staticmethod
    def _kop(painter: QPainter, vak: QRect, kop: Any, *, eerste: bool) -> None:
        if not eerste:
            painter.setPen(QPen(thema.kleur("lijn"), 1))
            painter.drawLine(QPoint(vak.x() + _ZIJ, vak.y() + 5), QPoint(vak.right() - _ZIJ, vak.y() + 5))
        binnen = vak.adjusted(_ZIJ, 8, -_ZIJ, 0)
        letter = thema.letter(vet=True)
        maten = QFontMetrics(letter)
        naam = maten.elidedText(kop.naam, Qt.TextElideMode.ElideRight, binnen.width() - 120)
        painter.setFont(letter)
        painter.setPen(thema.kleur("tekst"))
        painter.drawText(binnen, int(Qt.AlignmentFlag.AlignVCenter), naam)
        painter.setFont(thema.letter(tokens.LETTER_KLEIN))
        painter.setPen(thema.kleur("gedempt"))
        rest = binnen.adjusted(maten.horizontalAdvance(naam) + 10, 0, 0, 0)
        painter.drawText(rest, int(Qt.AlignmentFlag.AlignVCenter), kop.groep)

    @staticmethod
    def _feiten(painter: QPainter, vak: QRect, treffer: Treffer) -> None:
        """Paint the day, and beneath it what kind of text it is."""
        smal = vak.width() < _SMAL
        binnen = QRect(vak.x() + _ZIJ, vak.y() + _RAND, vak.width() - 2 * _ZIJ if smal else _LINKS - 12, 0)
        letter, klein = thema.letter(), thema.letter(tokens.LETTER_KLEIN)
        hoog = QFontMetrics(letter).height()
        binnen.setHeight(hoog)
        painter.setFont(letter)
        painter.setPen(thema.kleur("tekst"))
        painter.drawText(binnen, int(Qt.AlignmentFlag.AlignVCenter), schrijf_datum(treffer.dag))
        maten = QFontMetrics(klein)
        painter.setFont(klein)
        painter.setPen(thema.kleur("gedempt"))
        onder = QRect(binnen.x(), binnen.bottom() + 1, binnen.width(), maten.height())
        soort = maten.elidedText(treffer.soort, Qt.TextElideMode.ElideRight, onder.width())
        painter.drawText(onder, int(Qt.AlignmentFlag.AlignVCenter), soort)

    def _stuk(self, painter: QPainter, vak: QRect, fragment: Fragment) -> None:
        binnen = self._tekstvak(vak)
        regels, leg = _leg(fragment, thema.letter(), binnen.width())
        painter.setPen(thema.kleur("tekst"))
        hoog = QFontMetrics(thema.letter()).lineSpacing()
        veel = len(regels)
        painter.setClipRect(QRectF(binnen.x(), binnen.y(), binnen.width(), veel * hoog + 2))
        leg.draw(painter, QPointF(binnen.x(), binnen.y()))
        laatste = leg.lineAt(veel - 1)
        if laatste.isValid() and laatste.textStart() + laatste.textLength() < len(fragment.tekst):
            waar = QPointF(
                binnen.x() + laatste.naturalTextWidth(), binnen.y() + laatste.y() + laatste.ascent()
            )
            painter.setFont(thema.letter())
            painter.drawText(waar, "…")

    @staticmethod
    def _tekstvak(vak: QRect) -> QRect:
        """Return the room of the text: beside the facts, or beneath them where there is no room beside."""
        if vak.width() < _SMAL:
            boven = (
                QFontMetrics(thema.letter()).height()
                + QFontMetrics(thema.letter(tokens.LETTER_KLEIN)).height()
            )
            return vak.adjusted(_ZIJ, _RAND + boven, -_ZIJ, -_RAND)
        return vak.adjusted(_ZIJ + _LINKS, _RAND, -_ZIJ, -_RAND)


def _leg(fragment: Fragment, letter: QFont, breed: int) -> tuple[list[int], QTextLayout]:
    """Lay a piece out in at most two lines; return where each line begins."""
    leg = QTextLayout(fragment.tekst, letter)
    optie = QTextOption()
    optie.setTextDirection(Qt.LayoutDirection.LeftToRight)
    optie.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    leg.setTextOption(optie)
    leg.setFormats(_opmaak(fragment))
    hoog = 0.0
    begin: list[int] = []
    leg.beginLayout()
    while len(begin) < _REGELS and (regel := leg.createLine()).isValid():
        regel.setLineWidth(max(60, breed - _PUNTJES))
        regel.setPosition(QPointF(0, hoog))
        hoog += QFontMetrics(letter).lineSpacing()
        begin.append(regel.textStart())
    leg.endLayout()
    return begin or [0], leg


def _opmaak(fragment: Fragment) -> list[QTextLayout.FormatRange]:
    """Return how what fits stands out: bold on a soft ground, so that colour is not all that tells."""
    delen = []
    for begin, eind in fragment.merken:
        deel = QTextLayout.FormatRange()
        deel.start, deel.length = begin, eind - begin
        vorm = QTextCharFormat()
        vorm.setFont(thema.letter(vet=True))
        vorm.setBackground(thema.kleur("let_op_zacht"))
        vorm.setForeground(thema.kleur("tekst"))
        deel.format = vorm
        delen.append(deel)
    return delen
