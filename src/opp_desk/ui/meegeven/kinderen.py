"""Which pupils go along: a tick per pupil, those of the colleague's own groups to begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from opp_desk.ui.onderdelen import Hulptekst, Kaart, SchuifPagina, TekstKnop, Vinkje

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from uuid import UUID

    from opp_desk.usecases.meegeefbeeld import Kind

_HOOG: Final = 360


class Kinderkeuze(Kaart):
    """``gewijzigd`` when another set is ticked."""

    gewijzigd = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__("", "gewoon", ouder)
        self.kop.setText(self.tr("Welke leerlingen"))
        self.kop.show()
        self.vinkjes: dict[UUID, Vinkje] = {}
        self._kinderen: tuple[Kind, ...] = ()
        self._eigen: frozenset[UUID] = frozenset()
        self._eigenen = TekstKnop(self.tr("Eigen groep"), klein=True, ouder=self)
        self._geen = TekstKnop(self.tr("Niemand"), klein=True, ouder=self)
        self.kopregel.addWidget(self._eigenen)
        self.kopregel.addWidget(self._geen)
        self._lijst = SchuifPagina(self, smal=False, marge=0)
        self._lijst.inhoud.setSpacing(0)
        self._lijst.setMinimumHeight(_HOOG)
        self._lijst.sluit_af()
        self._tel = Hulptekst("", self)
        self.inhoud.addWidget(self._lijst, 1)
        self.inhoud.addWidget(self._tel)
        self._eigenen.clicked.connect(self.kies_eigen)
        self._geen.clicked.connect(self._kies_niemand)

    def toon(self, kinderen: Sequence[Kind]) -> None:
        """Show these pupils; who was ticked stays so."""
        if tuple(kinderen) == self._kinderen:
            return
        self._kinderen, aan = tuple(kinderen), self.gekozen()
        for vinkje in self.vinkjes.values():
            if (rij := vinkje.parentWidget()) is not None:
                rij.deleteLater()
        self.vinkjes = {}
        for plek, kind in enumerate(kinderen):
            rij = QWidget(self)
            vinkje = Vinkje(kind.naam, rij)
            vinkje.zet_waarde(kind.id in aan)
            vinkje.gewijzigd.connect(self._getikt)
            groep = Hulptekst(kind.groep, rij)
            groep.setWordWrap(False)
            groep.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            indeling = QHBoxLayout(rij)
            indeling.setContentsMargins(0, 0, 8, 0)
            indeling.addWidget(vinkje, 1)
            indeling.addWidget(groep)
            self.vinkjes[kind.id] = vinkje
            self._lijst.inhoud.insertWidget(plek, rij)
        self._toon_aantal()

    def gekozen(self) -> frozenset[UUID]:
        """Return who is ticked."""
        return frozenset(kind for kind, vinkje in self.vinkjes.items() if vinkje.waarde())

    def zet_eigen(self, eigen: Collection[UUID]) -> None:
        """Tick the pupils of the colleague's own groups."""
        self._eigen = frozenset(eigen)
        self._eigenen.setVisible(bool(eigen))
        self.kies_eigen()

    def kies_eigen(self) -> None:
        """Tick the pupils of the own groups and nobody else."""
        self._zet(self._eigen)

    def _kies_niemand(self) -> None:
        self._zet(frozenset())

    def _zet(self, wie: frozenset[UUID]) -> None:
        for kind, vinkje in self.vinkjes.items():
            vinkje.zet_waarde(kind in wie)
        self._getikt()

    def _getikt(self) -> None:
        self._toon_aantal()
        self.gewijzigd.emit()

    def _toon_aantal(self) -> None:
        self._tel.setText(self.tr("{0} van {1} gekozen.").format(len(self.gekozen()), len(self.vinkjes)))
