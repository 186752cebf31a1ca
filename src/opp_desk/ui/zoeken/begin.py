"""What stands there before anything is typed: what the filters do, and the questions that somebody keeps."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ui.onderdelen import Hulptekst, IcoonKnop, Kaart, Knop, Tekst, TekstKnop
from opp_desk.ui.schil_paginas import ruim_op

if TYPE_CHECKING:
    from opp_desk.usecases.zoekopdrachten import Opdracht


class Zoekrij(QWidget):
    """One kept question."""


class Zoekbegin(QWidget):
    """``gevraagd`` carries what to put in the field, ``weg_gevraagd`` a kept question to forget."""

    gevraagd = Signal(str)
    weg_gevraagd = Signal(object)

    def __init__(self, ouder: QWidget) -> None:
        super().__init__(ouder)
        self.bewaard = Kaart(self.tr("Bewaard"), ouder=self)
        self._lijst = QWidget(self.bewaard)
        self._rijen = QVBoxLayout(self._lijst)
        self._rijen.setContentsMargins(0, 0, 0, 0)
        self._rijen.setSpacing(0)
        self.bewaard.voeg_toe(self._lijst)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(16)
        stapel.addWidget(self._uitleg())
        stapel.addWidget(self.bewaard)
        stapel.addStretch(1)
        self.bewaard.hide()

    def zet(self, opdrachten: tuple[Opdracht, ...]) -> None:
        """Show the kept questions."""
        for rij in self._lijst.findChildren(Zoekrij):
            ruim_op(rij)
        for opdracht in opdrachten:
            self._rijen.addWidget(self._rij(opdracht))
        self.bewaard.setVisible(bool(opdrachten))

    def _rij(self, opdracht: Opdracht) -> QWidget:
        rij = Zoekrij(self._lijst)
        knop = TekstKnop(opdracht.naam, "zoek", rij)
        knop.setAccessibleName(self.tr("Zoek opnieuw: {}").format(opdracht.naam))
        knop.clicked.connect(partial(self.gevraagd.emit, opdracht.vraag))
        weg = IcoonKnop("kruis", self.tr("Weghalen: {}").format(opdracht.naam), rij)
        weg.clicked.connect(partial(self.weg_gevraagd.emit, opdracht))
        regel = QHBoxLayout(rij)
        regel.setContentsMargins(0, 0, 0, 0)
        regel.addWidget(knop, 0, Qt.AlignmentFlag.AlignLeft)
        regel.addStretch(1)
        regel.addWidget(weg)
        return rij

    def _uitleg(self) -> QWidget:
        kaart = Kaart(self.tr("Zo zoek je preciezer"), ouder=self)
        blok = QWidget(kaart)
        rooster = QGridLayout(blok)
        rooster.setContentsMargins(0, 6, 0, 6)
        rooster.setHorizontalSpacing(16)
        rooster.setVerticalSpacing(8)
        rooster.setColumnStretch(1, 1)
        for nummer, (begin, uitleg, toevoegen) in enumerate(self._filters()):
            knop = Knop(begin, ouder=blok)
            knop.setAccessibleName(self.tr("Zet {} in het zoekveld").format(begin))
            knop.clicked.connect(partial(self.gevraagd.emit, toevoegen))
            rooster.addWidget(knop, nummer, 0)
            rooster.addWidget(Tekst(uitleg, blok), nummer, 1)
        kaart.voeg_toe(blok)
        kaart.voeg_toe(
            Hulptekst(
                self.tr(
                    "Woorden tussen aanhalingstekens staan zo achter elkaar: “kan niet”. "
                    "Een streepje ervoor sluit uit: -gym. Je vindt alleen wat jij mag lezen."
                ),
                kaart,
            )
        )
        return kaart

    def _filters(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("van:", self.tr("van wie: een leerling of wie het schreef, bijvoorbeeld van:elif"), "van:"),
            (
                "soort:",
                self.tr("wat het is: gesprek, observatie, ouders, doel, opp, taak, inbreng, bijlage …"),
                "soort:",
            ),
            (
                "voor:",
                self.tr("wanneer: voor:2026-03 is vóór maart 2026; na:2025 is ná 2025, dus vanaf 2026"),
                "voor:",
            ),
        )
