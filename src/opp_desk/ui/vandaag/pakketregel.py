"""The quiet line on Vandaag in the small vault of a colleague: whose package it is, and the way back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from opp_desk.rules.datum import schrijf_datum
from opp_desk.ui.laatste import Laatste
from opp_desk.ui.onderdelen import Hulptekst, TekstKnop
from opp_desk.usecases.pakketvan import lees_pakketvan

if TYPE_CHECKING:
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.pakketvan import Pakketvan


class Pakketregel(QWidget):
    """Not there in the vault of a school."""

    def __init__(self, werk: Werkplek, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._werk = werk
        self._laatste = Laatste(self)
        self._tekst = Hulptekst("", self)
        self._tekst.setWordWrap(False)
        self.knop = TekstKnop(self.tr("Werk teruggeven"), klein=True, ouder=self)
        self.knop.clicked.connect(partial(werk.ga_naar.emit, "meegeven", {}))
        rij = QHBoxLayout(self)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(8)
        rij.addWidget(self._tekst)
        rij.addWidget(self.knop)
        rij.addStretch(1)
        self.hide()

    def laad(self) -> None:
        """Read where this vault came from."""
        self._werk.jobs.vraag(lees_pakketvan, self._laatste.van(self._toon))

    def _toon(self, van: Pakketvan | None) -> None:
        if van is not None:
            tekst = self.tr("Dit is een pakket van {0}, tot en met {1}.")
            self._tekst.setText(tekst.format(van.naam, schrijf_datum(van.tot)))
        self.setVisible(van is not None)
