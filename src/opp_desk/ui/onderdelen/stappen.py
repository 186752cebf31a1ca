"""The sections of a long form, each with its state; a band runs around those that need akkoord."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from opp_desk.ui import thema, tokens
from opp_desk.ui.onderdelen.ring import door_toetsen, teken_ring
from opp_desk.ui.onderdelen.teksten import Hulptekst

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QFocusEvent, QPaintEvent

_HOOG: Final = 36
_TEKST_X: Final = 34
_RONDJE: Final = 16


@dataclass(frozen=True, slots=True)
class Stap:
    """One section. ``staat`` is "vol", "half" or "leeg"; ``klein`` is the legal word beneath it.

    Neighbours with the same ``band`` ("Handelingsdeel · akkoord nodig") stand in one band.
    """

    sleutel: str
    titel: str
    staat: str = "leeg"
    klein: str = ""
    band: str = ""


class _StapKnop(QAbstractButton):
    """One section in the list."""

    def __init__(self, stap: Stap, ouder: QWidget) -> None:
        super().__init__(ouder)
        self._ring = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.zet(stap)

    def zet(self, stap: Stap) -> None:
        """Show a section."""
        self.stap = stap
        staten = {"vol": self.tr("klaar"), "half": self.tr("begonnen"), "leeg": self.tr("nog leeg")}
        self.setText(stap.titel)
        self.setAccessibleName(f"{stap.titel}, {staten[stap.staat]}")
        self.setAccessibleDescription(stap.klein or stap.band)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of one or two lines."""
        breed = thema.maten().horizontalAdvance(self.stap.titel)
        smal = thema.maten(tokens.LETTER_KLEIN).horizontalAdvance(self.stap.klein)
        return QSize(max(breed, smal) + _TEKST_X + 12, _HOOG + (18 if self.stap.klein else 0))

    def minimumSizeHint(self) -> QSize:
        """Return a narrow width; long titles are cut with an ellipsis."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint state, title and legal word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._teken_grond(painter)
        teken_staat(painter, QRectF(10, (_HOOG - _RONDJE) / 2, _RONDJE, _RONDJE), self.stap.staat)
        gekozen = self.isChecked()
        font = thema.letter(vet=gekozen)
        painter.setFont(font)
        painter.setPen(thema.kleur("accent" if gekozen or self.underMouse() else "tekst"))
        ruimte = self.width() - _TEKST_X - 4
        titel = QFontMetrics(font).elidedText(self.stap.titel, Qt.TextElideMode.ElideRight, ruimte)
        painter.drawText(QRect(_TEKST_X, 0, ruimte, _HOOG), int(Qt.AlignmentFlag.AlignVCenter), titel)
        if self.stap.klein:
            painter.setFont(thema.letter(tokens.LETTER_KLEIN))
            painter.setPen(thema.kleur("gedempt"))
            klein = QFontMetrics(painter.font()).elidedText(
                self.stap.klein, Qt.TextElideMode.ElideRight, ruimte
            )
            painter.drawText(
                QRect(_TEKST_X, _HOOG - 8, ruimte, 20), int(Qt.AlignmentFlag.AlignVCenter), klein
            )

    def _teken_grond(self, painter: QPainter) -> None:
        """Paint the soft ground of the chosen one and the ring of the focus."""
        vak = QRectF(self.rect())
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(thema.kleur("accent_zacht"))
            painter.drawRoundedRect(vak, tokens.RADIUS, tokens.RADIUS)
        if self._ring:
            teken_ring(painter, vak, tokens.RADIUS)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard came here."""
        self._ring = door_toetsen(event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self._ring = False
        super().focusOutEvent(event)


class _Band(QWidget):
    """The band around sections that belong together: a line at the left and a small head."""

    def __init__(self, kop: str, ouder: QWidget) -> None:
        super().__init__(ouder)
        self.stapel = QVBoxLayout(self)
        self.stapel.setContentsMargins(5, 4, 0, 4)
        self.stapel.setSpacing(0)
        label = Hulptekst(kop, self)
        label.setContentsMargins(8, 4, 0, 4)
        self.stapel.addWidget(label)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        QPainter(self).fillRect(QRectF(0, 0, 3, self.height()), thema.kleur("accent"))


class Stappen(QWidget):
    """The list of sections. One Tab stop; arrow keys choose. ``gekozen`` carries the key of a section."""

    gekozen = Signal(str)

    def __init__(self, stappen: Iterable[Stap] = (), ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setAccessibleName(self.tr("Onderdelen"))
        self._groep = QButtonGroup(self)
        self._groep.buttonClicked.connect(self._geklikt)
        self._knoppen: dict[str, _StapKnop] = {}
        self._stapel = QVBoxLayout(self)
        self._stapel.setContentsMargins(0, 0, 0, 0)
        self._stapel.setSpacing(0)
        self.zet_stappen(tuple(stappen))

    def zet_stappen(self, stappen: Sequence[Stap]) -> None:
        """Show these sections; when only states changed the focus stays where it is."""
        if [s.sleutel for s in stappen] == list(self._knoppen):
            for stap in stappen:
                self._knoppen[stap.sleutel].zet(stap)
            return
        self._leeg()
        band: _Band | None = None
        vorige = ""
        for stap in stappen:
            if stap.band != vorige:
                band = _Band(stap.band, self) if stap.band else None
                if band is not None:
                    self._stapel.addWidget(band)
            vorige = stap.band
            knop = _StapKnop(stap, self)
            self._groep.addButton(knop)
            self._knoppen[stap.sleutel] = knop
            (self._stapel if band is None else band.stapel).addWidget(knop)
        self._stapel.addStretch(1)

    def zet_staat(self, sleutel: str, staat: str) -> None:
        """Change the state of one section."""
        knop = self._knoppen[sleutel]
        s = knop.stap
        knop.zet(Stap(s.sleutel, s.titel, staat, s.klein, s.band))

    def kies(self, sleutel: str) -> None:
        """Choose a section without emitting ``gekozen``."""
        self._knoppen[sleutel].setChecked(True)

    def keuze(self) -> str:
        """Return the key of the chosen section, or ""."""
        knop = self._groep.checkedButton()
        return knop.stap.sleutel if isinstance(knop, _StapKnop) else ""

    def _leeg(self) -> None:
        """Take all sections away."""
        for knop in self._knoppen.values():
            self._groep.removeButton(knop)
        self._knoppen = {}
        while (deel := self._stapel.takeAt(0)) is not None:
            if (onderdeel := deel.widget()) is not None:
                onderdeel.deleteLater()

    def _geklikt(self, knop: QAbstractButton) -> None:
        if isinstance(knop, _StapKnop):
            self.gekozen.emit(knop.stap.sleutel)


def teken_staat(painter: QPainter, vak: QRectF, staat: str) -> None:
    """Paint the circle of a state: full green, half amber, empty."""
    rol = {"vol": "goed", "half": "let_op"}.get(staat, "rand")
    painter.setPen(QPen(thema.kleur(rol), 2))
    painter.setBrush(thema.kleur(rol) if staat == "vol" else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(vak.adjusted(1, 1, -1, -1))
    if staat == "half":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(thema.kleur(rol))
        painter.drawPie(vak.adjusted(1, 1, -1, -1), 90 * 16, 180 * 16)
    if staat == "vol":
        painter.setPen(
            QPen(thema.kleur("vlak"), 1.75, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
        )
        x, y, m = vak.x(), vak.y(), vak.width() / 16
        painter.drawPolyline(
            [
                QPointF(x + 4.8 * m, y + 8.2 * m),
                QPointF(x + 7 * m, y + 10.4 * m),
                QPointF(x + 11.2 * m, y + 5.8 * m),
            ]
        )
