"""What to look at before it goes out: a calm list, each with a button to where it is solved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.ui.onderdelen import Hulptekst, Kaart, Lijn, Tekst, TekstKnop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opp_desk.rules.gidspunten import Gidspunt


class Puntenkaart(Kaart):
    """``naar_hoofdstuk`` carries the code of the chapter that somebody wants to go to."""

    naar_hoofdstuk = Signal(str)

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(self.tr("Kijk hier nog naar"), ouder=ouder)
        self._niets = Hulptekst(self.tr("Niets meer. Je kunt het zo meegeven."), self)
        self._plek = QVBoxLayout()
        self._plek.setSpacing(8)
        self._rijen: list[QWidget] = []
        self.knoppen: list[TekstKnop] = []
        self.inhoud.addLayout(self._plek)
        self.voeg_toe(self._niets)
        self._niets.hide()

    def toon(self, punten: Sequence[Gidspunt]) -> None:
        """Show what to look at; nobody has to."""
        for rij in self._rijen:
            rij.deleteLater()
        self._rijen, self.knoppen = [], []
        for nummer, punt in enumerate(punten):
            rij = self._rij(punt, eerste=nummer == 0)
            self._plek.addWidget(rij)
            self._rijen.append(rij)
        self._niets.setVisible(not punten)

    def _rij(self, punt: Gidspunt, *, eerste: bool) -> QWidget:
        rij = QWidget(self)
        stapel = QVBoxLayout(rij)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(2)
        if not eerste:
            stapel.addWidget(Lijn(rij))
        stapel.addWidget(Tekst(punt.zin, rij, kies=True))
        knop = TekstKnop(self.tr("Naar het hoofdstuk"), klein=True, ouder=rij)
        knop.setAccessibleDescription(punt.zin)
        knop.clicked.connect(partial(self._ga, punt.hoofdstuk))
        stapel.addWidget(knop)
        self.knoppen.append(knop)
        return rij

    def _ga(self, hoofdstuk: str) -> None:
        self.naar_hoofdstuk.emit(hoofdstuk)
