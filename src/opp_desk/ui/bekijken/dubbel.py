"""One field with two texts: whose it is, both texts, and what they would make together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ui.onderdelen import Hulptekst, Kaart, Knop, Tekst, TekstKnop
from opp_desk.ui.versies.botsing import Botsing as Keuzekaart
from opp_desk.ui.versies.weergave import toon_schrijver

if TYPE_CHECKING:
    from opp_desk.usecases.botsingen import Botsing


class Dubbel(QWidget):
    """``gekozen`` carries the value that stays, ``naar_leerling`` asks for the dossier."""

    gekozen = Signal(object)
    naar_leerling = Signal()

    def __init__(self, botsing: Botsing, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.botsing = botsing
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(6)
        stapel.addLayout(self._kop())
        self.keuze: QWidget = self._weg() if botsing.weggehaald else self._teksten()
        stapel.addWidget(self.keuze)
        self.samen: Kaart | None = self._samen() if botsing.samen else None
        if self.samen is not None:
            stapel.addWidget(self.samen)

    def _kop(self) -> QHBoxLayout:
        naam = TekstKnop(self.botsing.leerlingnaam or self.tr("De school"), ouder=self)
        naam.setEnabled(self.botsing.leerling is not None)
        naam.clicked.connect(self.naar_leerling)
        label = "" if self.botsing.weggehaald else self.botsing.label
        wat = " · ".join(deel for deel in (label, self.botsing.waarvan) if deel)
        kop = QHBoxLayout()
        kop.setSpacing(8)
        kop.addWidget(naam)
        kop.addWidget(Hulptekst(wat, self), 1)
        return kop

    def _teksten(self) -> Keuzekaart:
        kaart = Keuzekaart(self.botsing.teksten, self, is_tekst=self.botsing.is_tekst)
        kaart.gekozen.connect(self.gekozen)
        kaart.sluit.hide()  # later is: leave the page; a card that was put away would not come back
        return kaart

    def _weg(self) -> Kaart:
        """Return the choice between keeping and removing a row that one removed and another changed."""
        kaart = Kaart(self.tr("Weggehaald en toch gewijzigd"), "actief", self)
        wie = [toon_schrijver(each) for each in self.botsing.teksten if each.waarde]
        zin = self.tr("Weggehaald door {}; een collega schreef er daarna nog in. Het staat er dus nog.")
        kaart.voeg_toe(Tekst(zin.format(" en ".join(wie)), kaart))
        rij = QHBoxLayout()
        rij.setSpacing(8)
        for tekst, waarde in ((self.tr("Laten staan"), False), (self.tr("Weghalen"), True)):
            knop = Knop(tekst, ouder=kaart)
            knop.setProperty("waarde", waarde)
            knop.clicked.connect(self._kies_weg)
            rij.addWidget(knop)
        rij.addStretch(1)
        kaart.inhoud.addLayout(rij)
        return kaart

    def _samen(self) -> Kaart:
        """Return both changes put together: only a proposal."""
        kaart = Kaart(self.tr("Samen zou dit er staan"), "verzonken", self)
        kaart.voeg_toe(Tekst(self.botsing.samen, kaart, kies=True))
        knop = Knop(self.tr("Samen gebruiken"), ouder=kaart)
        knop.clicked.connect(self._kies_samen)
        kaart.voeg_toe(knop)
        return kaart

    def _kies_samen(self) -> None:
        self.gekozen.emit(self.botsing.samen)

    def _kies_weg(self) -> None:
        knop: Any = self.sender()
        self.gekozen.emit(bool(knop.property("waarde")))
