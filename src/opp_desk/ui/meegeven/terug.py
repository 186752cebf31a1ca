"""What came back from a colleague: said in words, with the way to what has to be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from opp_desk.ui.meegeven import woorden
from opp_desk.ui.onderdelen import IcoonKnop, Kaart, PrimaireKnop, Tekst

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from opp_desk.usecases.terugnemen import Teruggenomen


class Terugkaart(Kaart):
    """``bekijken`` asks for the list of double texts."""

    bekijken = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__("", "actief", ouder)
        self.kop.setText(self.tr("Teruggenomen"))
        self.kop.show()
        sluit = IcoonKnop("kruis", self.tr("Sluiten"), self)
        sluit.clicked.connect(self.hide)
        self.kopregel.addWidget(sluit)
        self.tekst = Tekst("", self, kies=True)
        self.knop = PrimaireKnop(self.tr("Twee teksten bekijken"), ouder=self)
        self.knop.clicked.connect(self.bekijken)
        self.voeg_toe(self.tekst)
        self.inhoud.addSpacing(8)
        self.voeg_toe(self.knop)
        self.hide()

    def toon(self, wat: Teruggenomen) -> None:
        """Say what came back."""
        self.tekst.setText("\n".join(woorden.teruggenomen(wat)))
        self.knop.setVisible(bool(wat.botsingen))
        self.show()
