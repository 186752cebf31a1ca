"""What an opened row of the timeline says: the fields with their labels, quotes as quotes, and a way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.ui.onderdelen import Hulptekst, Knop, Tekst, kolombreedte
from opp_desk.usecases.tijdlijn import Gebeurd

if TYPE_CHECKING:
    from opp_desk.usecases.tijdlijn import Detail, Gebeurtenis

_OPEN = {
    Gebeurd.GEHOORD,
    Gebeurd.KANS_GEGEVEN,
    Gebeurd.HOREN_OPEN,
    Gebeurd.TERUGGEKOPPELD,
    Gebeurd.VASTGESTELD,
    Gebeurd.DOCUMENT,
    Gebeurd.BIJLAGE,
    Gebeurd.BESPREKING,
}


class Details(QWidget):
    """The fields of one item. ``gevraagd`` when its own screen is asked for."""

    gevraagd = Signal()

    def __init__(self, een: Gebeurtenis) -> None:
        super().__init__()
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(10)
        for detail in een.details:
            stapel.addWidget(self._regel(detail))
        knop = Knop(self._woord(een), ouder=self)
        knop.clicked.connect(self.gevraagd)
        knop.setVisible(een.opp is not None or een.code in _OPEN)
        stapel.addWidget(knop, 0, Qt.AlignmentFlag.AlignLeft)
        if not een.details and een.opp is None and een.code not in _OPEN:
            stapel.addWidget(Hulptekst(self.tr("Hier staat verder niets bij."), self))

    def _woord(self, een: Gebeurtenis) -> str:
        """Return what the button opens."""
        if een.code in {Gebeurd.GEHOORD, Gebeurd.KANS_GEGEVEN, Gebeurd.HOREN_OPEN, Gebeurd.TERUGGEKOPPELD}:
            return self.tr("Verslag openen")
        if een.code in {Gebeurd.VASTGESTELD, Gebeurd.DOCUMENT, Gebeurd.BIJLAGE}:
            return self.tr("Bekijken")
        if een.code is Gebeurd.BESPREKING:
            return self.tr("Overleg openen")
        return self.tr("OPP openen")

    def _regel(self, detail: Detail) -> QWidget:
        """Return one field: its label small, its text beneath; the pupil's words between quotation marks."""
        regel = QWidget(self)
        regel.setMaximumWidth(kolombreedte())
        stapel = QVBoxLayout(regel)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(0)
        tekst = f"“{detail.tekst}”" if detail.citaat else detail.tekst
        if not detail.citaat:
            stapel.addWidget(Hulptekst(detail.label, regel))
        stapel.addWidget(Tekst(tekst, regel, kies=True))
        if detail.citaat and detail.label:
            stapel.addWidget(Hulptekst(detail.label, regel))
        return regel
