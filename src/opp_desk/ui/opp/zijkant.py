"""The right side of the editor: the live page, and beneath it what is still needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.ui.opp.nog_nodig import NogNodig
from opp_desk.ui.opp.papieren import Papieren
from opp_desk.ui.opp.voorbeeld import Voorbeeld

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.oppbeeld import Oppbeeld

_DEEL: Final = 0.4
_IN_DE_MAAK: Final = frozenset({"concept", "voorgelegd", "bijstelling"})


class Zijkant(QWidget):
    """Page and list share the height; the list takes what it needs, up to less than half."""

    gevraagd = Signal(object)

    def __init__(self, werk: Werkplek, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.voorbeeld = Voorbeeld(werk.jobs, self)
        self.papieren = Papieren(werk, self)
        self.lijst = NogNodig(self)
        self.lijst.gevraagd.connect(self.gevraagd)
        self._straks = QTimer(self, singleShot=True, interval=0)  # its own: it goes when this goes
        self._straks.timeout.connect(self._verdeel)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(12)
        stapel.addWidget(self.voorbeeld, 1)
        stapel.addWidget(self.papieren)
        stapel.addWidget(self.lijst)

    def toon(self, beeld: Oppbeeld) -> None:
        """Show the page and the points; a fixed OPP needs nothing."""
        if beeld.overgenomen_pdf is not None:
            self.voorbeeld.zet_pdf(beeld.overgenomen_pdf)
        else:
            self.voorbeeld.zet_momentopname(beeld.momentopname)
        self.papieren.toon(beeld)
        self.lijst.setVisible(beeld.kop.status.value in _IN_DE_MAAK)
        self.lijst.zet_soort("gewoon")
        self.lijst.toon(beeld.punten)
        self._straks.start()

    def wis(self) -> None:
        """Show nothing: another OPP comes."""
        self.voorbeeld.wis()

    def wijs_aan(self) -> None:
        """Bring the list forward: somebody wants to fix, and something is missing."""
        self.lijst.zet_soort("actief")
        self.lijst.begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the height again."""
        super().resizeEvent(event)
        self._verdeel()

    def _verdeel(self) -> None:
        hoogste = round(self.height() * _DEEL)
        self.lijst.setFixedHeight(min(self.lijst.gewenste_hoogte(self.width()), max(hoogste, 120)))
