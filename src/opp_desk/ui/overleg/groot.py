"""What people read from the other side of the table: large letters, and a chart that grows with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from opp_desk.ui import tokens
from opp_desk.ui.onderdelen import Tekst
from opp_desk.ui.voortgang.grafiek import Lijngrafiek

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from opp_desk.rules.grafiek import Grafiek
    from opp_desk.ui.binder import Binder

KOP: Final = tokens.LETTER_TITEL + 8
TEKST: Final = tokens.LETTER_KOP + 4
FEIT: Final = tokens.LETTER_KOP + 1
_SCHAAL: Final = 1.4
_HOOG: Final = 214


def vergroot(deel: QWidget, maat: int) -> None:
    """Give a widget letters of ``maat`` pixels; the rest of its look stays."""
    deel.setStyleSheet(f"font-size: {maat}px;")


def zonder_versies(binder: Binder) -> None:
    """Show no links to earlier texts: who looks along reads what stands there now."""
    for naam in binder.namen:
        if (blok := binder.blok(naam)) is not None:
            blok.zet_geschiedenis("", 0)
            blok.zet_botsing(0)


class Groot(Tekst):
    """A text in large letters."""

    def __init__(
        self, tekst: str = "", ouder: QWidget | None = None, *, maat: int = TEKST, vet: bool = False
    ) -> None:
        super().__init__(tekst, ouder)
        self.setStyleSheet(f"font-size: {maat}px; font-weight: {600 if vet else 400};")


class Grootgrafiek(QWidget):
    """The chart of a goal, almost one and a half times as large. A screen reader hears it as a sentence."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HOOG)
        self._houder = QWidget(self)
        self._houder.hide()  # the chart in it is painted here, never shown by itself
        self._klein = Lijngrafiek(self._houder)

    def toon(self, grafiek: Grafiek | None) -> None:
        """Show a chart; None hides it."""
        self._klein.toon(grafiek)
        self.setVisible(grafiek is not None)
        self.setAccessibleName(self._klein.accessibleName())
        self.setAccessibleDescription(self._klein.accessibleDescription())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chart at its larger size."""
        self._klein.resize(round(self.width() / _SCHAAL), round(self.height() / _SCHAAL))
        painter = QPainter(self)
        painter.scale(_SCHAAL, _SCHAAL)
        self._klein.render(painter, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
        painter.end()
