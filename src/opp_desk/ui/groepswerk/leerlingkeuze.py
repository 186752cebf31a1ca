"""Whom it is for: a tick per pupil, with the reason beside who cannot take part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from opp_desk.model.keuzes import OppStatus
from opp_desk.ui.onderdelen import Hulptekst, Kaart, SchuifPagina, TekstKnop, Vinkje

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from opp_desk.usecases.bulkbeeld import Kandidaat


class Leerlingrij(QWidget):
    """One pupil: the tick, and at the right what there is to know."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.vinkje = Vinkje("", self)
        self._bij = Hulptekst("", self)
        self._bij.setWordWrap(False)
        self._bij.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(0, 0, 8, 0)
        rij.addWidget(self.vinkje, 1)
        rij.addWidget(self._bij)

    def toon(self, kind: Kandidaat, bij: str, *, aan: bool) -> None:
        """Show a pupil; who cannot take part is not to be ticked."""
        self.vinkje.setText(kind.naam)
        self.vinkje.setAccessibleName(kind.naam)
        self.vinkje.setAccessibleDescription(bij)
        self.vinkje.setEnabled(kind.open)
        self.vinkje.zet_waarde(aan and kind.open)
        self._bij.setText(bij)


class Leerlingkeuze(Kaart):
    """The pupils of a group. ``gewijzigd`` when another set is ticked."""

    gewijzigd = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__("", "gewoon", ouder)
        self.kop.setText(self.tr("Voor wie"))
        self.kop.show()
        self._kinderen: tuple[Kandidaat, ...] = ()
        self._zelf: dict[UUID, bool] = {}
        self._hele_school = False
        self.rijen: list[Leerlingrij] = []
        self._alle = TekstKnop(self.tr("Allemaal"), klein=True, ouder=self)
        self._geen = TekstKnop(self.tr("Niemand"), klein=True, ouder=self)
        self.kopregel.addWidget(self._alle)
        self.kopregel.addWidget(self._geen)
        self._lijst = SchuifPagina(self, smal=False, marge=0)
        self._lijst.inhoud.setSpacing(0)
        self._lijst.sluit_af()
        self._tel = Hulptekst("", self)
        self.inhoud.addWidget(self._lijst, 1)
        self.inhoud.addWidget(self._tel)
        self._alle.clicked.connect(self._kies_alle)
        self._geen.clicked.connect(self._kies_geen)

    def toon(self, kinderen: Sequence[Kandidaat], *, met_groep: bool) -> None:
        """Show these pupils; who was ticked by hand, or not, stays so."""
        self._kinderen, self._hele_school = tuple(kinderen), met_groep
        while len(self.rijen) < len(kinderen):
            rij = Leerlingrij(self)
            rij.vinkje.gewijzigd.connect(self._getikt)
            self._lijst.inhoud.insertWidget(len(self.rijen), rij)
            self.rijen.append(rij)
        for nummer, rij in enumerate(self.rijen):
            rij.setVisible(nummer < len(kinderen))
            if nummer < len(kinderen):
                kind = kinderen[nummer]
                rij.toon(kind, self._bij(kind, met_groep=met_groep), aan=self._aan(kind))
        self._toon_aantal()

    def gekozen(self) -> tuple[Kandidaat, ...]:
        """Return who is ticked, in the order of the list."""
        return tuple(kind for kind in self._kinderen if kind.open and self._aan(kind))

    def _aan(self, kind: Kandidaat) -> bool:
        """Say whether somebody is ticked: at first a whole group, but nobody of a whole school.

        Nor those whose text lies before the parents.
        """
        vanzelf = not self._hele_school and kind.open and kind.status is not OppStatus.VOORGELEGD
        return self._zelf.get(kind.opp, vanzelf)

    def _bij(self, kind: Kandidaat, *, met_groep: bool) -> str:
        """Return what stands beside a name."""
        wat = ""
        if not kind.open:
            wat = self.tr("staat vast")
        elif kind.status is OppStatus.VOORGELEGD:
            wat = self.tr("ligt bij de ouders")
        return " · ".join(deel for deel in (kind.groep if met_groep else "", wat) if deel)

    def _getikt(self) -> None:
        for kind, rij in zip(self._kinderen, self.rijen, strict=False):
            if kind.open:
                self._zelf[kind.opp] = rij.vinkje.waarde()
        self._toon_aantal()
        self.gewijzigd.emit()

    def _kies_alle(self) -> None:
        self._kies(aan=True)

    def _kies_geen(self) -> None:
        self._kies(aan=False)

    def _kies(self, *, aan: bool) -> None:
        for kind, rij in zip(self._kinderen, self.rijen, strict=False):
            rij.vinkje.zet_waarde(aan and kind.open)
        self._getikt()

    def _toon_aantal(self) -> None:
        vast = sum(not kind.open for kind in self._kinderen)
        delen = [self.tr("{0} van {1} gekozen.").format(len(self.gekozen()), len(self._kinderen))]
        if vast == 1:
            delen.append(self.tr("Eén OPP staat vast: begin daar eerst een bijstelling."))
        elif vast:
            delen.append(self.tr("{} OPP’s staan vast: begin daar eerst een bijstelling.").format(vast))
        if any(kind.status is OppStatus.VOORGELEGD for kind in self.gekozen()):
            delen.append(self.tr("Ligt een tekst bij de ouders, dan vraag je hun akkoord opnieuw."))
        self._tel.setText(" ".join(delen))
