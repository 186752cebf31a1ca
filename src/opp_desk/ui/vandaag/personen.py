"""The pupils of a row about several, beneath that row: name, group, the date, and the way to the dossier."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from opp_desk.rules.datum import schrijf_datum
from opp_desk.ui.onderdelen import Ondertitel, Tekst, TekstKnop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opp_desk.ui.onderdelen import Actierij
    from opp_desk.usecases.vandaag import Persoon


class Personenlijst(QWidget):
    """One line per pupil. ``gekozen`` carries the id."""

    gekozen = Signal(object)

    def __init__(self, personen: Sequence[Persoon], ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        raster = QGridLayout(self)
        raster.setContentsMargins(12, 0, 16, 12)
        raster.setHorizontalSpacing(24)
        raster.setVerticalSpacing(4)
        for plek, persoon in enumerate(personen):
            naam = TekstKnop(persoon.naam, ouder=self)
            naam.setAccessibleDescription(self.tr("Dossier openen"))
            naam.clicked.connect(partial(self.gekozen.emit, persoon.id))
            raster.addWidget(naam, plek, 0, Qt.AlignmentFlag.AlignLeft)
            raster.addWidget(Ondertitel(persoon.groep or "", self), plek, 1)
            raster.addWidget(
                Tekst(schrijf_datum(persoon.dag) if persoon.dag else "", self, kies=True), plek, 2
            )
        raster.setColumnStretch(2, 1)


class Lijstrij(QWidget):
    """A row whose button folds its pupils out and in."""

    def __init__(self, rij: Actierij, lijst: Personenlijst, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._rij, self._lijst = rij, lijst
        self._open, self._dicht = rij.knop.text(), self.tr("Inklappen")
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(0)
        stapel.addWidget(rij)
        stapel.addWidget(lijst)
        lijst.hide()
        rij.gedaan.connect(self._wissel)

    def _wissel(self) -> None:
        self._lijst.setVisible(self._lijst.isHidden())
        self._rij.knop.setText(self._open if self._lijst.isHidden() else self._dicht)
