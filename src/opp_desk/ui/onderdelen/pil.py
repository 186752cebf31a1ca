"""Status pill: one or a few words with a soft colour behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from opp_desk.ui import thema, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

SOORTEN: Final = ("laat", "let_op", "goed", "neutraal", "stil")
_ZIJ: Final = 10
_HOOG: Final = 24


class Pil(QWidget):
    """A pill: ``laat`` red, ``let_op`` amber, ``goed`` green, ``neutraal`` accent, ``stil`` grey.

    The word says it; the colour only helps. Not focusable: it is text, not a control.
    """

    def __init__(self, tekst: str = "", soort: str = "neutraal", ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._tekst = ""
        self._soort = "neutraal"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.zet(tekst, soort)

    def zet(self, tekst: str, soort: str) -> None:
        """Show another word in another colour; an empty word hides the pill."""
        if soort not in SOORTEN:
            raise ValueError(soort)
        self._tekst, self._soort = tekst, soort
        self.setAccessibleName(tekst)
        if not tekst:
            self.hide()
        elif self.parentWidget() is not None:
            self.show()
        self.updateGeometry()
        self.update()

    def tekst(self) -> str:
        """Return the words."""
        return self._tekst

    def sizeHint(self) -> QSize:
        """Return the room of the words and the round ends."""
        maten = thema.maten(tokens.LETTER_KLEIN)
        return QSize(maten.horizontalAdvance(self._tekst) + 2 * _ZIJ, max(_HOOG, maten.height() + 4))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a pill is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill."""
        painter = QPainter(self)
        teken_pil(painter, self.rect(), self._tekst, self._soort)


def pil_breedte(tekst: str) -> int:
    """Return how wide a pill with this text is."""
    return thema.maten(tokens.LETTER_KLEIN).horizontalAdvance(tekst) + 2 * _ZIJ


def teken_pil(painter: QPainter, vak: QRect, tekst: str, soort: str) -> None:
    """Paint a pill that fills ``vak``; tables use it too."""
    achter = {"neutraal": "accent_zacht", "stil": "verzonken"}.get(soort, f"{soort}_zacht")
    voor = {"neutraal": "accent", "stil": "gedempt"}.get(soort, soort)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(thema.kleur(achter))
    painter.drawRoundedRect(vak, vak.height() / 2, vak.height() / 2)
    painter.setPen(thema.kleur(voor))
    painter.setFont(thema.letter(tokens.LETTER_KLEIN))
    painter.drawText(vak, Qt.AlignmentFlag.AlignCenter, tekst)
