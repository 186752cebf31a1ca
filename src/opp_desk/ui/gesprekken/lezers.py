"""Who reads a note along, in words, and the menu in which its writer chooses."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from opp_desk.model.keuzes import Ruimte
from opp_desk.ui.gesprekken import woorden
from opp_desk.ui.onderdelen import Hulptekst, TekstKnop


class Lezersregel(QWidget):
    """Says who reads along; ``gekozen`` carries the ruimte that somebody chose."""

    gekozen = Signal(object)

    def __init__(self, ouder: QWidget) -> None:
        super().__init__(ouder)
        self._ruimte, self._roepnaam = Ruimte.DOSSIER, ""
        self.tekst = Hulptekst("", self)
        self.geheim = Hulptekst(woorden.geen_geheim(), self)
        self.knop = TekstKnop(self.tr("Wijzigen"), klein=True, ouder=self)
        self.knop.setAccessibleName(self.tr("Wijzigen wie meeleest"))
        rij = QHBoxLayout()
        rij.setSpacing(8)
        rij.addWidget(self.tekst, 1)
        rij.addWidget(self.knop, 0, Qt.AlignmentFlag.AlignTop)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(8)
        stapel.addLayout(rij)
        stapel.addWidget(self.geheim)
        self.knop.clicked.connect(self._vraag)

    def toon(self, ruimte: Ruimte, roepnaam: str) -> None:
        """Say who reads along; a note about safety stays where it is."""
        self._ruimte, self._roepnaam = ruimte, roepnaam
        self.tekst.setText(self.tr("Wie leest mee: {}").format(woorden.wie_leest(ruimte, roepnaam)))
        self.knop.setVisible(ruimte != Ruimte.GESLOTEN)
        self.geheim.setVisible(ruimte != Ruimte.DOSSIER)

    def _vraag(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for ruimte in woorden.TE_KIEZEN:
            tekst = woorden.hoofdletter(woorden.wie_leest(ruimte, self._roepnaam))
            actie = menu.addAction(tekst, partial(self.gekozen.emit, ruimte))
            actie.setCheckable(True)
            actie.setChecked(ruimte == self._ruimte)
        menu.popup(self.knop.mapToGlobal(self.knop.rect().bottomLeft()))
