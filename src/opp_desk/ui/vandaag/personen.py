"""What a row of Vandaag stands for, beneath that row: per pupil a name, group and date, and what to do.

Dates for the leerlingadministratie are ticked off here, one by one or all at once; a dossier that was kept
long enough gets a reason here to be kept longer.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.rules.datum import schrijf_datum
from opp_desk.ui.onderdelen import Hulptekst, Knop, Ondertitel, Tekst, TekstKnop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opp_desk.rules.termijnen import Termijn
    from opp_desk.ui.onderdelen import Actierij

_MEEST: Final = 30
_BREED: Final = (160, 32, 140)
"""Name, group and date at least so wide, so that lists beneath each other stand in line."""


class Delenlijst(QWidget):
    """One line per pupil.

    ``gekozen`` carries the id of a pupil, ``gedaan`` the rows (`Termijn`) that were done, ``csv_gevraagd``
    asks for the list as a file.
    """

    gekozen = Signal(object)
    gedaan = Signal(object)
    csv_gevraagd = Signal()

    def __init__(self, delen: Sequence[Termijn], ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._delen = tuple(delen)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(12, 0, 16, 12)
        stapel.setSpacing(8)
        self._raster = QGridLayout()
        self._raster.setHorizontalSpacing(24)
        self._raster.setVerticalSpacing(4)
        for kolom, breed in enumerate(_BREED):
            self._raster.setColumnMinimumWidth(kolom, breed)
        self._raster.setColumnStretch(len(_BREED), 1)
        stapel.addLayout(self._raster)
        for plek, deel in enumerate(self._delen[:_MEEST]):
            self._zet_regel(plek, deel)
        over = len(self._delen) - _MEEST
        if over > 0:
            meer = self.tr("En nog {}. Ze staan allemaal in het CSV-bestand.")
            stapel.addWidget(Hulptekst(meer.format(over), self))
        stapel.addLayout(self._voet())

    def _zet_regel(self, plek: int, deel: Termijn) -> None:
        """Put one pupil on a line."""
        naam = TekstKnop(deel.naam, ouder=self)
        naam.setAccessibleDescription(self.tr("Dossier openen"))
        naam.clicked.connect(partial(self.gekozen.emit, deel.leerling_id))
        dag = deel.waarden.get("dag")
        self._raster.addWidget(naam, plek, 0, Qt.AlignmentFlag.AlignLeft)
        self._raster.addWidget(Ondertitel(deel.groep or "", self), plek, 1)
        self._raster.addWidget(Tekst(schrijf_datum(dag) if dag else "", self, kies=True), plek, 2)
        self._raster.addWidget(self._gedaan(deel), plek, 3, Qt.AlignmentFlag.AlignLeft)

    def _gedaan(self, deel: Termijn) -> QWidget:
        knop = TekstKnop(self.tr("Gedaan"), "vinkje", self)
        knop.setAccessibleName(self.tr("Gedaan: {}").format(deel.naam))
        knop.clicked.connect(partial(self.gedaan.emit, (deel,)))
        return knop

    def _voet(self) -> QHBoxLayout:
        """Return the buttons for all of them."""
        alles = Knop(self.tr("Alles gedaan ({})").format(len(self._delen)), "vinkje", self)
        alles.clicked.connect(partial(self.gedaan.emit, self._delen))
        lijst = Knop(self.tr("Opslaan als CSV…"), ouder=self)
        lijst.clicked.connect(self.csv_gevraagd)
        voet = QHBoxLayout()
        voet.setSpacing(8)
        for knop in (alles, lijst):
            voet.addWidget(knop)
        voet.addStretch(1)
        return voet


class Lijstrij(QWidget):
    """A row whose button folds its list out and in."""

    def __init__(self, rij: Actierij, lijst: Delenlijst, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.rij, self.lijst = rij, lijst
        self._open, self._dicht = rij.knop.text(), self.tr("Inklappen")
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(0)
        stapel.addWidget(rij)
        stapel.addWidget(lijst)
        lijst.hide()
        rij.gedaan.connect(self.wissel)

    @property
    def is_open(self) -> bool:
        """Return whether the list is folded out."""
        return not self.lijst.isHidden()

    def wissel(self) -> None:
        """Fold out, or in."""
        self.lijst.setVisible(self.lijst.isHidden())
        self.rij.knop.setText(self._dicht if self.is_open else self._open)
