"""Painting the rows of a table in one go: quiet lines, soft ground for the chosen row, pills.

Qt's own way asks a delegate, the model and the style sheet about every cell; that takes longer than a
keystroke in a filter may last. Here font and colour are set once per paint, and a text that was laid out
before is not laid out again. What stands in a cell is the affair of ``tabel_model``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLine, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QStaticText, QTextOption

from opp_desk.ui import thema
from opp_desk.ui.onderdelen.pil import pil_breedte, teken_pil

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from PySide6.QtGui import QFont, QPainter

    from opp_desk.ui.onderdelen.tabel_model import TabelModel

_ZIJ: Final = 12
_GENOEG: Final = 600
"""So many texts are kept: more than fill a large screen."""
_LINKS: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RECHTS: Final = int(Qt.AlignmentFlag.AlignRight)


@dataclass(frozen=True, slots=True)
class Raster:
    """What of a table is to be painted: ``rijen`` place and y, ``kolommen`` number, x and width; in order."""

    rijen: tuple[tuple[int, int], ...]
    kolommen: tuple[tuple[int, int, int], ...]
    hoog: int
    gekozen: AbstractSet[int]


@dataclass(frozen=True, slots=True)
class _Gelegd:
    """A text as it was laid out, with how far it stands from the left and the top of its room."""

    tekst: QStaticText
    links: float
    boven: float


class Rijverf:
    """Paints the rows of one model. The texts that it keeps go away with its table."""

    def __init__(self, model: TabelModel) -> None:
        self._model = model
        self._gelegd: dict[tuple[str, bool, int], _Gelegd] = {}
        self._letter: QFont | None = None
        self._richting = QTextOption()
        self._richting.setTextDirection(Qt.LayoutDirection.LeftToRight)

    def teken(self, painter: QPainter, raster: Raster) -> None:
        """Paint these rows and columns."""
        if self._letter is not thema.letter():
            self._gelegd.clear()  # another look: texts may be wider now
            self._letter = thema.letter()
        if not raster.rijen or not raster.kolommen:
            return
        _grond(painter, raster)
        pillen = []
        for nummer, x, breed in raster.kolommen:
            vet = self._model.kolommen[nummer].vet
            painter.setFont(thema.letter(vet=vet))
            painter.setPen(thema.kleur("tekst"))
            for plek, y in raster.rijen:
                tekst, soort, _vet, kant = self._model.cel(plek, nummer)
                binnen = QRect(x + _ZIJ, y, breed - 2 * _ZIJ, raster.hoog)
                if soort and tekst:
                    pillen.append((binnen, tekst, soort))
                elif tekst:
                    self._tekst(painter, binnen, tekst, kant, vet=vet)
        for binnen, tekst, soort in pillen:  # last: a pill leaves its own brush and font behind
            lang = min(pil_breedte(tekst), binnen.width())
            teken_pil(painter, QRect(binnen.x(), binnen.center().y() - 11, lang, 24), tekst, soort)

    def _tekst(self, painter: QPainter, binnen: QRect, tekst: str, kant: int, *, vet: bool) -> None:
        """Paint one text, cut with an ellipsis where its room ends."""
        if kant & _RECHTS or not tekst.isprintable():  # numbers, tabs, more lines: too few to be quick for
            painter.drawText(binnen, kant, _passend(tekst, binnen.width(), vet=vet))
            return
        sleutel = (tekst, vet, binnen.width())
        gelegd = self._gelegd.get(sleutel)
        if gelegd is None:
            if len(self._gelegd) >= _GENOEG:
                self._gelegd.clear()
            gelegd = self._gelegd[sleutel] = self._leg(painter, binnen, tekst, vet=vet)
        painter.drawStaticText(QPointF(binnen.x() + gelegd.links, binnen.y() + gelegd.boven), gelegd.tekst)

    def _leg(self, painter: QPainter, binnen: QRect, tekst: str, *, vet: bool) -> _Gelegd:
        """Lay a text out in its room, where ``drawText`` would put it."""
        past = _passend(tekst, binnen.width(), vet=vet)
        gelegd = QStaticText(past)
        gelegd.setTextFormat(Qt.TextFormat.PlainText)
        gelegd.setTextOption(self._richting)
        gelegd.prepare(font=painter.font())
        plek = painter.boundingRect(QRectF(binnen), _LINKS, past)
        return _Gelegd(gelegd, plek.x() - binnen.x(), plek.y() - binnen.y())


def _grond(painter: QPainter, raster: Raster) -> None:
    """Paint the ground of the rows and the lines beneath them."""
    links = raster.kolommen[0][1]
    breed = sum(breed for _nummer, _x, breed in raster.kolommen)
    boven, hoog = raster.rijen[0][1], raster.hoog
    painter.fillRect(QRect(links, boven, breed, hoog * len(raster.rijen)), thema.kleur("vlak"))
    for plek, y in raster.rijen:
        if plek in raster.gekozen:
            painter.fillRect(QRect(links, y, breed, hoog), thema.kleur("accent_zacht"))
    painter.setPen(thema.kleur("lijn"))
    onder = [y + hoog - 1 for _plek, y in raster.rijen]
    painter.drawLines([QLine(links, y, links + breed - 1, y) for y in onder])
    if raster.kolommen[0][0] == 0:
        for plek, y in raster.rijen:
            if plek in raster.gekozen:
                painter.fillRect(QRect(links, y, 3, hoog), thema.kleur("accent"))


def _passend(tekst: str, breed: int, *, vet: bool) -> str:
    """Return the text, with an ellipsis when it is wider than its room."""
    maten = thema.maten(vet=vet)
    if maten.horizontalAdvance(tekst) <= breed:
        return tekst
    return maten.elidedText(tekst, Qt.TextElideMode.ElideRight, breed)
