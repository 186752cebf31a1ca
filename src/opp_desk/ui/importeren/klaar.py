"""After taking over: what was done, a way back, and where to go next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from opp_desk.ui.importeren.woorden import telzinnen
from opp_desk.ui.onderdelen import Beeld, Kaart, Knop, Kop, PrimaireKnop, Stroom, Tekst, TekstKnop

if TYPE_CHECKING:
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.klassenlijst import Importplan


class Klaar(Kaart):
    """The summary. ``ongedaan`` asks to take it back, ``ouders`` to take in parents, ``nog_een`` to go on."""

    ongedaan = Signal()
    ouders = Signal()
    nog_een = Signal()

    def __init__(self, werk: Werkplek, plan: Importplan, wat: str, *, ongedaan: bool) -> None:
        super().__init__()
        self.inhoud.setContentsMargins(24, 24, 24, 24)
        self.inhoud.setSpacing(6)
        kop = QHBoxLayout()
        kop.setSpacing(12)
        kop.addWidget(Beeld("vinkje", 28, "goed"), 0, Qt.AlignmentFlag.AlignTop)
        kop.addWidget(Kop(wat), 1)
        self.inhoud.addLayout(kop)
        for zin in telzinnen(plan):
            self.voeg_toe(Tekst(zin))
        self.inhoud.addSpacing(16)
        self._leerlingen = PrimaireKnop(self.tr("Naar de leerlingen"))
        self._leerlingen.clicked.connect(partial(werk.ga_naar.emit, "leerlingen", {}))
        self._opps = Knop(self.tr("Lopende OPP’s overnemen"))
        self._opps.clicked.connect(partial(werk.ga_naar.emit, "overnemen", {}))
        self._ouders = Knop(self.tr("Ouders importeren"))
        self._ouders.clicked.connect(self.ouders)
        self._nog = TekstKnop(self.tr("Nog een lijst"))
        self._nog.clicked.connect(self.nog_een)
        self._terug = TekstKnop(self.tr("Ongedaan maken"), "ongedaan")
        self._terug.clicked.connect(self.ongedaan)
        self._terug.setVisible(ongedaan)
        rij = QWidget()
        stroom = Stroom(rij, afstand=12)
        for knop in (self._leerlingen, self._opps, self._ouders, self._nog, self._terug):
            stroom.addWidget(knop)
        self.voeg_toe(rij)

    def eerste(self) -> PrimaireKnop:
        """Return the next step, for the focus."""
        return self._leerlingen
