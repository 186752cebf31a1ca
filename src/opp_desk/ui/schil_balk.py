"""The bar above every page: find or do something, what was saved, lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from opp_desk.ui import thema, tokens
from opp_desk.ui.onderdelen.knoppen import Knop, TekstKnop
from opp_desk.ui.onderdelen.teksten import Hulptekst

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Zoekknop(Knop):
    """Looks like the search line that it opens."""

    ROL = "gedempt"

    def __init__(self, tekst: str, ouder: QWidget) -> None:
        super().__init__(tekst, "zoek", ouder)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setMinimumWidth(160)
        self.setMaximumWidth(420)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setIconSize(QSize(26, 18))


class Bovenbalk(QFrame):
    """Search, save state and Vergrendel."""

    zoek_gevraagd = Signal()
    vergrendel_gevraagd = Signal()
    _afstand = 20

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setFixedHeight(tokens.BALK_HOOGTE)
        self._zoek = Zoekknop(self.tr("Zoek of doe iets…  Ctrl+K"), self)
        self._zoek.setAccessibleName(self.tr("Zoek of doe iets, Ctrl+K"))
        self._zoek.clicked.connect(self.zoek_gevraagd)
        self._opslag = Hulptekst("", self)
        self._opslag.setWordWrap(False)
        self._slot = TekstKnop(self.tr("Vergrendel"), "slot", self)
        self._slot.setToolTip(self.tr("Vergrendelen (Ctrl+L)"))
        self._slot.clicked.connect(self.vergrendel_gevraagd)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(tokens.MARGE, 0, tokens.MARGE - 4, 1)
        rij.setSpacing(self._afstand)
        rij.addWidget(self._zoek, 10)
        rij.addStretch(1)
        rij.addWidget(self._opslag)
        rij.addWidget(self._slot)

    def zet_opslag(self, tekst: str) -> None:
        """Show "Opgeslagen 14:32", or what keeps it from being saved."""
        self._opslag.setText(tekst)

    def vrij(self) -> QRect:
        """Return the room left of the save state: search may be covered for a moment, nothing else."""
        opslag = thema.maten(tokens.LETTER_KLEIN).horizontalAdvance(self.tr("Opgeslagen {}").format("00:00"))
        opslag = max(opslag, self._opslag.sizeHint().width())
        eind = self._slot.x() - self._afstand - opslag - 12
        return QRect(tokens.MARGE, 0, max(0, eind - tokens.MARGE), self.height())

    def opslag(self) -> str:
        """Return the save state that is shown."""
        return self._opslag.text()
