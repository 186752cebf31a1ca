"""A school without pupils: the ways in, the quickest first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ui.onderdelen import Beeld, Hulptekst, Kaart, Knop, Kop, Ondertitel, PrimaireKnop

if TYPE_CHECKING:
    from opp_desk.ui.werkplek import Werkplek


class Begin(QWidget):
    """Three ways to the first pupil. ``erbij_gevraagd`` asks for the form of one pupil."""

    erbij_gevraagd = Signal()

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        importeren = PrimaireKnop(self.tr("Klassenlijst openen of plakken"))
        importeren.clicked.connect(partial(werk.ga_naar.emit, "importeren", {}))
        overnemen = Knop(self.tr("Lopende OPP’s overnemen"))
        overnemen.clicked.connect(partial(werk.ga_naar.emit, "overnemen", {}))
        erbij = Knop(self.tr("Leerling toevoegen"))
        erbij.clicked.connect(self.erbij_gevraagd)
        kaarten = QHBoxLayout()
        kaarten.setSpacing(16)
        for icoon, kop, uitleg, knop in (
            (
                "import",
                self.tr("Een klassenlijst"),
                self.tr("EDEXML uit je leerlingadministratie, een Excel- of CSV-bestand, of plakken. "
                        "Je ziet eerst wat er verandert."),
                importeren,
            ),
            (
                "document",
                self.tr("OPP’s die al lopen"),
                self.tr("Eén regel per leerling: wanneer begonnen, vastgesteld, geëvalueerd. "
                        "Daarna klopt Vandaag."),
                overnemen,
            ),
            ("persoon", self.tr("Eén leerling"), self.tr("Typ naam, geboortedatum en groep."), erbij),
        ):  # fmt: skip
            kaarten.addWidget(_kaart(icoon, kop, uitleg, knop), 1)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 24, 0, 0)
        stapel.setSpacing(4)
        stapel.addWidget(Kop(self.tr("Hier komen de leerlingen van je school")))
        stapel.addWidget(
            Ondertitel(self.tr("Kies hoe je begint. Alles blijft op deze computer, versleuteld."))
        )
        stapel.addSpacing(12)
        stapel.addLayout(kaarten)
        stapel.addStretch(1)


def _kaart(icoon: str, kop: str, uitleg: str, knop: Knop) -> Kaart:
    """Make one way in: what it is, for whom, and its button at the bottom."""
    kaart = Kaart()
    kaart.inhoud.setContentsMargins(20, 20, 20, 20)
    kaart.inhoud.setSpacing(8)
    kaart.inhoud.addWidget(Beeld(icoon, 28, "accent"))
    kaart.inhoud.addWidget(Kop(kop))
    kaart.inhoud.addWidget(Hulptekst(uitleg))
    kaart.inhoud.addStretch(1)
    kaart.inhoud.addSpacing(8)
    kaart.inhoud.addWidget(knop, 0, Qt.AlignmentFlag.AlignLeft)
    return kaart
