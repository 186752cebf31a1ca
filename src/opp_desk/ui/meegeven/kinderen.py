"""Which pupils go along: a tick per pupil, those of the colleague's own groups to begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from opp_desk.rules.vouwen import vouw
from opp_desk.ui.onderdelen import Hulptekst, Invoer, Kaart, SchuifPagina, TekstKnop, Vinkje

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from uuid import UUID

    from opp_desk.usecases.meegeefbeeld import Kind

_HOOG: Final = 320
_MEESTE: Final = 60


class Kinderkeuze(Kaart):
    """``gewijzigd`` when another set is ticked. A large school is searched, not scrolled through."""

    gewijzigd = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__("", "gewoon", ouder)
        self.kop.setText(self.tr("Welke leerlingen"))
        self.kop.show()
        self.vinkjes: dict[UUID, Vinkje] = {}
        self._kinderen: tuple[Kind, ...] = ()
        self._eigen: frozenset[UUID] = frozenset()
        self._aan: set[UUID] = set()
        self._eigenen = TekstKnop(self.tr("Eigen groep"), klein=True, ouder=self)
        self._geen = TekstKnop(self.tr("Niemand"), klein=True, ouder=self)
        self.kopregel.addWidget(self._eigenen)
        self.kopregel.addWidget(self._geen)
        self.zoek = Invoer(self.tr("Zoek op naam of groep"), self)
        self.zoek.setAccessibleName(self.tr("Zoek een leerling"))
        self.zoek.setClearButtonEnabled(True)
        self._lijst = SchuifPagina(self, smal=False, marge=0)
        self._lijst.inhoud.setSpacing(0)
        self._lijst.setMinimumHeight(_HOOG)
        self._lijst.sluit_af()
        self._tel = Hulptekst("", self)
        self.inhoud.addWidget(self.zoek)
        self.inhoud.addWidget(self._lijst, 1)
        self.inhoud.addWidget(self._tel)
        self.zoek.textChanged.connect(self._bouw)
        self._eigenen.clicked.connect(self.kies_eigen)
        self._geen.clicked.connect(self._kies_niemand)

    def toon(self, kinderen: Sequence[Kind]) -> None:
        """Show these pupils; who was ticked stays so."""
        if tuple(kinderen) == self._kinderen:
            return
        self._kinderen = tuple(kinderen)
        self._aan &= {kind.id for kind in kinderen}
        self._bouw()

    def gekozen(self) -> frozenset[UUID]:
        """Return who is ticked, in sight or not."""
        return frozenset(self._aan)

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
        self._aan = set(wie)
        self.zoek.clear()
        self._bouw()
        self.gewijzigd.emit()

    def _in_zicht(self) -> list[Kind]:
        """Return who is listed: what was searched, or else the own pupils and who is ticked."""
        if woord := vouw(self.zoek.waarde().strip()):
            gevonden = [kind for kind in self._kinderen if woord in vouw(f"{kind.naam} {kind.groep}")]
        else:
            erbij = self._eigen | self._aan
            gevonden = [kind for kind in self._kinderen if kind.id in erbij] or list(self._kinderen)
        return gevonden[:_MEESTE]

    def _bouw(self) -> None:
        for vinkje in self.vinkjes.values():
            if (rij := vinkje.parentWidget()) is not None:
                rij.hide()
                rij.deleteLater()
        self.vinkjes = {}
        for plek, kind in enumerate(self._in_zicht()):
            self._lijst.inhoud.insertWidget(plek, self._rij(kind))
        self._toon_aantal()

    def _rij(self, kind: Kind) -> QWidget:
        rij = QWidget(self)
        vinkje = Vinkje(kind.naam, rij)
        vinkje.zet_waarde(kind.id in self._aan)
        vinkje.gewijzigd.connect(self._getikt)
        groep = Hulptekst(kind.groep, rij)
        groep.setWordWrap(False)
        groep.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        indeling = QHBoxLayout(rij)
        indeling.setContentsMargins(0, 0, 8, 0)
        indeling.addWidget(vinkje, 1)
        indeling.addWidget(groep)
        self.vinkjes[kind.id] = vinkje
        return rij

    def _getikt(self) -> None:
        for kind, vinkje in self.vinkjes.items():
            (self._aan.add if vinkje.waarde() else self._aan.discard)(kind)
        self._toon_aantal()
        self.gewijzigd.emit()

    def _toon_aantal(self) -> None:
        self._tel.setText(self.tr("{0} van {1} gekozen.").format(len(self._aan), len(self._kinderen)))
