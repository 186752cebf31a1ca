"""One pupil in the list of a shared goal: the last measurement, the result in one tap, and how it goes on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.model.keuzes import Resultaat, Vervolg
from opp_desk.rules.grafiek import dag_kort
from opp_desk.ui.onderdelen import Hulptekst, IcoonKnop, Keuzelijst, Keuzerij, Tekst

if TYPE_CHECKING:
    from opp_desk.usecases.bulkbeeld import Doelregel

_VERVOLG: Final = 168


class Doelrij(QWidget):
    """One pupil. ``antwoord(name, value)`` when something is chosen, ``open_gevraagd`` for the whole talk."""

    antwoord = Signal(str, object)
    open_gevraagd = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.regel: Doelregel | None = None
        self._naam = Tekst("", self)
        self._stand = Hulptekst("", self)
        self.resultaat = Keuzerij([(each, each.label) for each in Resultaat], self, liggend=True)
        self.vervolg = Keuzelijst(
            [(each, each.label) for each in Vervolg], self.tr("Hoe verder?"), self, leeg=""
        )
        self.vervolg.setFixedWidth(_VERVOLG)
        self.resultaat.setFixedWidth(self.resultaat.sizeHint().width())
        self.open = IcoonKnop("pijl-rechts", self.tr("Evaluatie openen"), self)
        self.open.clicked.connect(self.open_gevraagd)
        links = QVBoxLayout()
        links.setSpacing(0)
        links.addWidget(self._naam)
        links.addWidget(self._stand)
        rij = QHBoxLayout(self)
        rij.setSpacing(16)
        rij.addLayout(links, 1)
        rij.addWidget(self.resultaat, 0, Qt.AlignmentFlag.AlignVCenter)
        rij.addWidget(self.vervolg)
        rij.addWidget(self.open)
        self.resultaat.gewijzigd.connect(partial(self._gekozen, "resultaat"))
        self.vervolg.gewijzigd.connect(partial(self._gekozen, "vervolg"))

    def toon(self, regel: Doelregel) -> None:
        """Show a pupil with the answers so far."""
        self.regel = regel
        self._naam.setText(regel.naam)
        self.open.setAccessibleName(self.tr("Evaluatie van {} openen").format(regel.naam))
        self._stand.setText(self._gemeten(regel))
        self.resultaat.zet_waarde(regel.resultaat)
        self.vervolg.zet_waarde(regel.vervolg)
        self.vervolg.setAccessibleName(self.tr("{}, hoe verder?").format(regel.naam))
        for knop, keuze in zip(self.resultaat.findChildren(QAbstractButton), Resultaat, strict=False):
            knop.setAccessibleName(f"{regel.naam}, {keuze.label}")

    def _gemeten(self, regel: Doelregel) -> str:
        delen = [
            self.tr("laatst gemeten: {}").format(regel.gemeten) if regel.gemeten else self.tr("niet gemeten")
        ]
        if regel.gehaald:
            delen.append(self.tr("doel gehaald"))
        if regel.geevalueerd_op is not None:
            dag = f"{dag_kort(regel.geevalueerd_op)} {regel.geevalueerd_op.year}"
            delen.append(self.tr("eerder geëvalueerd op {}").format(dag))
        return " · ".join(delen)

    def _gekozen(self, naam: str) -> None:
        veld = self.resultaat if naam == "resultaat" else self.vervolg
        self.antwoord.emit(naam, veld.waarde())
