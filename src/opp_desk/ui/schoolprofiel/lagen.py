"""What can stand where the chapters stand: the way to begin, pasting last year's text, the vestigingen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal

from opp_desk.ui.onderdelen import SchuifPagina, Stapel
from opp_desk.ui.schoolprofiel.leeg import Begin
from opp_desk.ui.schoolprofiel.plakken import Plakblad
from opp_desk.ui.schoolprofiel.vestigingen import Vestigingen
from opp_desk.usecases.aanbodstart import zet_startteksten

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek


class Lagen(Stapel):
    """``inhoud`` are the chapters. ``leeg_begonnen`` when somebody chose to begin with empty chapters."""

    leeg_begonnen = Signal()

    def __init__(self, inhoud: QWidget, werk: Werkplek, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._werk, self._inhoud = werk, inhoud
        self._leeg = self._zonder_begin = False
        self.begin, self.plakblad, self.vestigingen = (
            Begin(self),
            Plakblad(werk, self),
            Vestigingen(werk, self),
        )
        self._eerst = SchuifPagina(self, smal=False, marge=0)
        self._eerst.voeg_toe(self.begin)
        for laag in (inhoud, self._eerst, self.plakblad, self.vestigingen):
            self.addWidget(laag)
        self.begin.gekozen.connect(self.doe)
        self.plakblad.klaar.connect(self.sluit)
        self.vestigingen.klaar.connect(self.sluit)

    def minimumSizeHint(self) -> QSize:
        """Return what the chapters need: what lies behind them does not keep the window high."""
        return self._inhoud.minimumSizeHint()

    def zet_leeg(self, leeg: bool) -> None:
        """Say whether anything was written; where nothing is, the way to begin comes first."""
        self._leeg = leeg
        if self.currentWidget() in {self._inhoud, self._eerst}:
            self.sluit()

    def naar_inhoud(self) -> None:
        """Show the chapters."""
        self._zonder_begin = self._zonder_begin or self.currentWidget() is self._eerst
        self.setCurrentWidget(self._inhoud)

    def sluit(self) -> None:
        """Go back to the chapters, or to the way to begin."""
        self.setCurrentWidget(self._eerst if self._leeg and not self._zonder_begin else self._inhoud)

    def doe(self, wat: str) -> None:
        """Do one of: voorbeeld, plakken, vestigingen, leeg."""
        if wat == "voorbeeld":
            self._werk.jobs.run(zet_startteksten, self._gestart, self._mislukt)
        elif wat == "plakken":
            self.plakblad.begin()
            self.setCurrentWidget(self.plakblad)
        elif wat == "vestigingen":
            self.vestigingen.toon()
            self.setCurrentWidget(self.vestigingen)
        elif wat == "leeg":
            self.naar_inhoud()
            self.leeg_begonnen.emit()

    def _gestart(self, aantal: int) -> None:
        if aantal == 1:
            zin = self.tr("1 voorbeeldtekst erbij gezet")
        elif aantal:
            zin = self.tr("{} voorbeeldteksten erbij gezet").format(aantal)
        else:
            zin = self.tr("Er staat al overal tekst. Er is niets gewijzigd.")
        self._werk.melding.emit(zin, "", None)

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)
