"""The head of the page: whose goals, when they are evaluated, and the way to evaluate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.model.keuzes import OppStatus
from opp_desk.ui.onderdelen import Knop, Paginakop, PrimaireKnop, voluit

if TYPE_CHECKING:
    from opp_desk.usecases.voortgang import Voortgang


class Hoofd(QWidget):
    """Title and buttons. ``evalueren``, ``laatste_gevraagd`` and ``opp_gevraagd`` are asked of the page."""

    evalueren = Signal()
    laatste_gevraagd = Signal()
    opp_gevraagd = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.opp = Knop(self.tr("OPP openen"))
        self.laatste = Knop(self.tr("Laatste evaluatie"))
        self.evalueer = PrimaireKnop(self.tr("Evalueren"))
        self._kop = Paginakop("", "", (self.opp, self.laatste, self.evalueer), self)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(24, 20, 24, 8)
        stapel.addWidget(self._kop)
        self.opp.clicked.connect(self.opp_gevraagd)
        self.laatste.clicked.connect(self.laatste_gevraagd)
        self.evalueer.clicked.connect(self.evalueren)

    def toon(self, beeld: Voortgang, *, evalueert: bool) -> None:
        """Show whose progress it is; while evaluating the button for it is gone."""
        titel = self.tr("Evaluatie van {}") if evalueert else self.tr("Voortgang van {}")
        self._kop.zet(titel.format(beeld.naam), self._onder(beeld))
        kan = beeld.status != OppStatus.AFGESLOTEN and bool(beeld.doelen)
        self.evalueer.setVisible(kan and not evalueert)
        self.evalueer.setText(
            self.tr("Verder met evalueren") if beeld.open_evaluatie else self.tr("Evalueren")
        )
        self.laatste.setVisible(beeld.laatste_evaluatie is not None and not evalueert)

    def _onder(self, beeld: Voortgang) -> str:
        versie = self.tr("versie {}").format(beeld.versie) if beeld.versie else beeld.status.label
        delen = [versie]
        if beeld.evaluatie_op:
            delen.append(self.tr("evalueren op {}").format(voluit(beeld.evaluatie_op)))
        if beeld.geevalueerd_op:
            delen.append(self.tr("laatst geëvalueerd op {}").format(voluit(beeld.geevalueerd_op)))
        zin = " · ".join(delen)
        return zin[:1].upper() + zin[1:]
