"""The chart of one goal on the screen, in the colours of now. What it shows stands in `rules.grafiek`."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from opp_desk.rules.grafiek import dag_kort, dag_smal, in_woorden
from opp_desk.ui import thema, tokens

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from opp_desk.rules.grafiek import Grafiek, Punt

_HOOG: Final = 168
_BREED: Final = 300
_ONDER: Final = 26
_BOVEN: Final = 14
_LUCHT: Final = 8
_STIP: Final = 4.5
_DICHTBIJ: Final = 14


class Lijngrafiek(QWidget):
    """A line chart with axis, target and points. A screen reader hears it as a sentence."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._grafiek: Grafiek | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def toon(self, grafiek: Grafiek | None) -> None:
        """Show a chart; None hides it."""
        self._grafiek = grafiek
        self.setVisible(grafiek is not None)
        self.setAccessibleName(self.tr("Grafiek"))
        self.setAccessibleDescription(in_woorden(grafiek) if grafiek is not None else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room that a chart likes."""
        return QSize(_BREED, _HOOG)

    def minimumSizeHint(self) -> QSize:
        """Return the room in which it can still be read."""
        return QSize(_BREED * 2 // 3, _HOOG)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint axis, target, line and days."""
        if self._grafiek is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(thema.letter(tokens.LETTER_KLEIN))
        vak = self._vak(self._grafiek)
        self._teken_as(painter, vak, self._grafiek)
        self._teken_streef(painter, vak, self._grafiek)
        self._teken_lijn(painter, vak, self._grafiek)
        self._teken_dagen(painter, vak, self._grafiek)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Name the point under the pointer."""
        punt = self.punt_bij(event.position())
        if punt is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(event.globalPosition().toPoint(), self.noem(punt), self)

    def leaveEvent(self, event: QEvent) -> None:
        """Stop naming."""
        QToolTip.hideText()
        super().leaveEvent(event)

    def punt_bij(self, plek: QPointF) -> Punt | None:
        """Return the point near a place on the widget, or None."""
        if self._grafiek is None:
            return None
        vak = self._vak(self._grafiek)
        paren = [(_afstand(_op(vak, self._grafiek, punt), plek), punt) for punt in self._grafiek.punten]
        afstand, dichtst = min(paren, key=lambda paar: paar[0])
        return dichtst if afstand <= _DICHTBIJ else None

    def noem(self, punt: Punt) -> str:
        """Return a point in words."""
        begin = self.tr("begin, ") if punt.begin else ""
        return f"{begin}{dag_kort(punt.dag)}: {punt.tekst}"

    def _vak(self, grafiek: Grafiek) -> QRectF:
        maten = thema.maten(tokens.LETTER_KLEIN)
        links = max(maten.horizontalAdvance(tekst) for _waarde, tekst in grafiek.merken) + _LUCHT
        rechts = maten.horizontalAdvance("30 sep") / 2 + 2
        return QRectF(links, _BOVEN, max(1.0, self.width() - links - rechts), self.height() - _BOVEN - _ONDER)

    @staticmethod
    def _teken_as(painter: QPainter, vak: QRectF, grafiek: Grafiek) -> None:
        for waarde, tekst in grafiek.merken:
            y = _hoogte(vak, grafiek, waarde)
            painter.setPen(QPen(thema.kleur("lijn"), 1))
            painter.drawLine(QPointF(vak.left(), y), QPointF(vak.right(), y))
            painter.setPen(thema.kleur("gedempt"))
            naast = QRectF(0, y - 10, vak.left() - _LUCHT, 20)
            painter.drawText(naast, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, tekst)

    @staticmethod
    def _teken_streef(painter: QPainter, vak: QRectF, grafiek: Grafiek) -> None:
        """Paint the target as a dashed line; its words stand beside the chart."""
        if grafiek.streef is None:
            return
        y = _hoogte(vak, grafiek, grafiek.streef)
        pen = QPen(thema.kleur("accent"), 1.5)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.drawLine(QPointF(vak.left(), y), QPointF(vak.right(), y))

    @staticmethod
    def _teken_lijn(painter: QPainter, vak: QRectF, grafiek: Grafiek) -> None:
        plekken = [_op(vak, grafiek, punt) for punt in grafiek.punten]
        painter.setPen(QPen(thema.kleur("tekst"), 2))
        for van, naar in pairwise(plekken):
            painter.drawLine(van, naar)
        for punt, plek in zip(grafiek.punten, plekken, strict=True):
            painter.setBrush(thema.kleur("vlak" if punt.begin else "tekst"))
            painter.drawEllipse(plek, _STIP, _STIP)

    @staticmethod
    def _teken_dagen(painter: QPainter, vak: QRectF, grafiek: Grafiek) -> None:
        """Write the first and the last day, and that of the last point when there is room."""
        maten = thema.maten(tokens.LETTER_KLEIN)
        painter.setPen(thema.kleur("gedempt"))
        dagen = [(grafiek.van, 0.0), (grafiek.tot, 1.0)]
        if grafiek.van == grafiek.tot:
            dagen = [(grafiek.van, 0.5)]
        bezet: list[tuple[float, float]] = []
        laatste = grafiek.punten[-1]
        for dag, deel in (*dagen, (laatste.dag, grafiek.plek(laatste)[0])):
            tekst = dag_smal(dag)
            breed = maten.horizontalAdvance(tekst)
            links = vak.left() + deel * vak.width() - (0 if deel == 0.0 else breed / 2)
            if any(links < rechts + _LUCHT and links + breed > van - _LUCHT for van, rechts in bezet):
                continue
            bezet.append((links, links + breed))
            painter.drawText(QPointF(links, vak.bottom() + _ONDER - 8), tekst)


def _hoogte(vak: QRectF, grafiek: Grafiek, waarde: float) -> float:
    return vak.bottom() - grafiek.hoogte(waarde) * vak.height()


def _op(vak: QRectF, grafiek: Grafiek, punt: Punt) -> QPointF:
    breed, hoog = grafiek.plek(punt)
    return QPointF(vak.left() + breed * vak.width(), vak.bottom() - hoog * vak.height())


def _afstand(een: QPointF, ander: QPointF) -> float:
    verschil = een - ander
    return float((verschil.x() ** 2 + verschil.y() ** 2) ** 0.5)
