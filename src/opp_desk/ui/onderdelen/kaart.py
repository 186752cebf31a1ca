"""Cards: white paper with a hairline, the ground form of every screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from opp_desk.ui import tokens
from opp_desk.ui.onderdelen.teksten import Lijn, Tussenkop

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Kaart(QFrame):
    """A card. ``soort`` is "gewoon", "verzonken" (aside, muted) or "actief" (being worked on).

    Put widgets in ``inhoud`` (a QVBoxLayout); with a ``kop`` the card begins with that bold line and
    ``kopregel`` (a QHBoxLayout) takes a pill or a button at its right.
    """

    def __init__(self, kop: str = "", soort: str = "gewoon", ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setProperty("soort", soort)
        self.inhoud = QVBoxLayout(self)
        self.inhoud.setContentsMargins(16, 12, 16, 12)
        self.inhoud.setSpacing(tokens.RASTER)
        self.kopregel = QHBoxLayout()
        self.kopregel.setSpacing(8)
        self.kop = Tussenkop(kop, self)
        self.kopregel.addWidget(self.kop, 1)
        self.kop.setVisible(bool(kop))
        self.inhoud.addLayout(self.kopregel)

    def voeg_toe(self, onderdeel: QWidget) -> None:
        """Add a widget at the end; a button keeps its own width."""
        links = Qt.AlignmentFlag.AlignLeft
        self.inhoud.addWidget(
            onderdeel, 0, links if isinstance(onderdeel, QPushButton) else Qt.AlignmentFlag(0)
        )

    def zet_soort(self, soort: str) -> None:
        """Change the look, for instance to "actief" while it is edited."""
        self.setProperty("soort", soort)
        self.style().unpolish(self)
        self.style().polish(self)


class Kaartkop(QFrame):
    """The sunken head of a `Rijkaart`; ``regel`` takes a button or a pill at its right."""

    def __init__(self, tekst: str, soort: str = "gewoon", ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setProperty("soort", soort)
        self.regel = QHBoxLayout(self)
        self.regel.setContentsMargins(16, 10, 16, 10)
        self.kop = Tussenkop(tekst, self)
        self.regel.addWidget(self.kop, 1)


class Rijkaart(QFrame):
    """A card of rows under a head, as the groups of Vandaag. ``soort="laat"`` makes the head red."""

    def __init__(self, kop: str, soort: str = "gewoon", ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.kaartkop = Kaartkop(kop, soort, self)
        self._stapel = QVBoxLayout(self)
        self._stapel.setContentsMargins(0, 0, 0, 0)
        self._stapel.setSpacing(0)
        self._stapel.addWidget(self.kaartkop)
        self._rijen = 0

    def voeg_rij(self, rij: QWidget) -> None:
        """Add a row; a hairline parts it from the one above."""
        if self._rijen:
            self._stapel.addWidget(Lijn(self))
        marge = rij.layout()
        if marge is not None:
            marge.setContentsMargins(16, 12, 16, 12)
        self._stapel.addWidget(rij)
        self._rijen += 1

    def aantal(self) -> int:
        """Return how many rows there are."""
        return self._rijen
