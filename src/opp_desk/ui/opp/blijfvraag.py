"""A row that one person took away while another changed it: it stays until somebody says what holds."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.ui.onderdelen import Knop, Meldtekst, Stroom, TekstKnop


class Blijfvraag(QWidget):
    """The question above such a row. ``besloten`` carries whether the row goes."""

    besloten = Signal(bool)

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        houden = Knop(self.tr("Houden"), ouder=self)
        weg = TekstKnop(self.tr("Toch weghalen"), ouder=self)
        houden.clicked.connect(self._houd)
        weg.clicked.connect(self._haal_weg)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 8)
        stapel.setSpacing(4)
        vraag = self.tr("Iemand haalde deze regel weg terwijl iemand anders hem wijzigde. Wat geldt?")
        stapel.addWidget(Meldtekst(vraag, self))
        knoppen = Stroom(afstand=8)
        knoppen.addWidget(houden)
        knoppen.addWidget(weg)
        stapel.addLayout(knoppen)

    def _houd(self) -> None:
        self.besloten.emit(False)

    def _haal_weg(self) -> None:
        self.besloten.emit(True)
