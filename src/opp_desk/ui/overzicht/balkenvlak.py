"""A chart with bars on the screen, in the colours of now. What it shows stands in `rules.balken`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from opp_desk.rules.balken import Balken, in_woorden
from opp_desk.ui import thema, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics, QPaintEvent

    from opp_desk.rules.balken import Balk

_RIJ: Final = 30
_DIK: Final = 14
_LEGENDA: Final = 30
_VAK: Final = 12
_LUCHT: Final = 12
_BREED: Final = 420
_NAAM: Final = 0.4
"""The largest part of the width that names may take."""


class Balkenvlak(QWidget):
    """Rows of bars with a key above. A screen reader hears it as sentences."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._balken = Balken("", (), ())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def toon(self, balken: Balken) -> None:
        """Show a chart."""
        self._balken = balken
        self.setAccessibleName(balken.titel)
        self.setAccessibleDescription(in_woorden(balken))
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room that its rows need."""
        return QSize(_BREED, self._boven() + _RIJ * len(self._balken.balken))

    def minimumSizeHint(self) -> QSize:
        """Return the room in which it can still be read."""
        return QSize(_BREED // 2, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint key, names, bars and their texts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(thema.letter(tokens.LETTER_KLEIN))
        maten = thema.maten(tokens.LETTER_KLEIN)
        namen = max((maten.horizontalAdvance(balk.naam) + 4 for balk in self._balken.balken), default=0)
        naam = min(namen, int(self.width() * _NAAM))
        self._teken_legenda(painter, maten, naam + _LUCHT)
        for nummer, balk in enumerate(self._balken.balken):
            boven = self._boven() + nummer * _RIJ
            self._teken_rij(painter, balk, QRectF(0, boven, self.width(), _RIJ), naam)

    def _boven(self) -> int:
        return _LEGENDA if len(self._balken.legenda) > 1 else 0

    def _teken_legenda(self, painter: QPainter, maten: QFontMetrics, links: float) -> None:
        if not self._boven():
            return
        for nummer, wat in enumerate(self._balken.legenda):
            self._teken_deel(painter, nummer, QRectF(links, 6, _VAK, _VAK))
            breed = maten.horizontalAdvance(wat)
            painter.setPen(thema.kleur("gedempt"))
            painter.drawText(QRectF(links + _VAK + 6, 0, breed + 4, 24), Qt.AlignmentFlag.AlignVCenter, wat)
            links += _VAK + 6 + breed + 2 * _LUCHT

    def _teken_rij(self, painter: QPainter, balk: Balk, vak: QRectF, naam: int) -> None:
        maten = thema.maten(tokens.LETTER_KLEIN)
        midden = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(thema.kleur("tekst"))
        kort = maten.elidedText(balk.naam, Qt.TextElideMode.ElideRight, naam)
        painter.drawText(QRectF(0, vak.top(), naam, vak.height()), midden, kort)
        teksten = max(maten.horizontalAdvance(each.tekst) for each in self._balken.balken)
        links, einde = float(naam + _LUCHT), float(naam + _LUCHT)
        breed = max(1.0, vak.width() - links - teksten - _LUCHT - 2)
        for nummer, (van, lang) in enumerate(self._balken.vakken(balk)):
            if lang:
                plek = QRectF(links + van * breed, vak.center().y() - _DIK / 2, lang * breed, _DIK)
                self._teken_deel(painter, nummer, plek)
                einde = plek.right()
        painter.setPen(thema.kleur("gedempt"))
        naast = QRectF(einde + (_LUCHT if balk.delen else 0), vak.top(), teksten + 4, vak.height())
        painter.drawText(naast, midden, balk.tekst)

    @staticmethod
    def _teken_deel(painter: QPainter, nummer: int, plek: QRectF) -> None:
        """Paint one part: filled, striped, open, or light; never by colour alone."""
        grond = thema.kleur(("accent", "accent_zacht", "vlak", "lijn")[nummer % 4])
        painter.setPen(QPen(thema.kleur("gedempt" if nummer > 1 else "accent"), 1))
        painter.setBrush(grond)
        painter.drawRect(plek)
        if nummer == 1:
            painter.setBrush(QBrush(thema.kleur("accent"), Qt.BrushStyle.BDiagPattern))
            painter.drawRect(plek)
