"""What is done on Vandaag itself: ticking off ROD, keeping a dossier longer, the list and the calendar."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from opp_desk.ground import clock
from opp_desk.rules.termijnen import TermijnSoort
from opp_desk.ui.ongedaan import onthoud_laatste
from opp_desk.usecases import agenda, rodlijst

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opp_desk.ground.errors import Fout
    from opp_desk.rules.termijnen import Termijn
    from opp_desk.ui.werkplek import Werkplek


class Doen(QObject):
    """Does it, says so, and offers to undo it. ``venster`` is the page that questions belong to."""

    def __init__(self, werk: Werkplek, venster: QWidget) -> None:
        super().__init__(venster)
        self._werk, self._venster = werk, venster

    def rod_gedaan(self, rijen: Sequence[Termijn]) -> None:
        """Record today for the dates of these rows, which are of one kind."""
        opps = tuple(rij.opp_id for rij in rijen if rij.opp_id)
        einde = rijen[0].soort is TermijnSoort.ROD_EIND
        naam = rijen[0].naam if len(rijen) == 1 else self.tr("{} leerlingen").format(len(rijen))
        wat = self.tr("Einddatum in de leerlingadministratie: {}") if einde else ""
        tekst = (wat or self.tr("Begindatum in de leerlingadministratie: {}")).format(naam)
        doe = partial(rodlijst.zet_gedaan, opps=opps, einde=einde)
        self._werk.jobs.run(doe, partial(self._zeg, tekst), self._fout)

    def vraag_csv(self) -> None:
        """Ask for a file, and write the list for the leerlingadministratie to it."""
        self._vraag(
            self.tr("Lijst opslaan"), "OPP-leerlingadministratie.csv", "CSV (*.csv)", self.schrijf_csv
        )

    def vraag_agenda(self, met_namen: bool) -> None:
        """Ask for a file, and write the calendar to it."""
        schrijf = partial(self.schrijf_agenda, met_namen=met_namen)
        self._vraag(self.tr("Agenda opslaan"), "OPP-termijnen.ics", "iCalendar (*.ics)", schrijf)

    def schrijf_csv(self, doel: Path) -> None:
        """Write the list to a file that was chosen."""
        doe = partial(rodlijst.exporteer, doel=doel, vandaag=clock.today())
        self._werk.jobs.run(doe, partial(self._geschreven, doel), self._fout)

    def schrijf_agenda(self, doel: Path, *, met_namen: bool) -> None:
        """Write the calendar to a file that was chosen."""
        doe = partial(agenda.exporteer, doel=doel, vandaag=clock.today(), met_namen=met_namen)
        self._werk.jobs.run(doe, partial(self._geschreven, doel), self._fout)

    def _vraag(self, titel: str, naam: str, soort: str, schrijf: Callable[[Path], None]) -> None:
        gekozen, _soort = QFileDialog.getSaveFileName(self._venster, titel, naam, soort)
        if gekozen:
            schrijf(Path(gekozen))

    def _geschreven(self, doel: Path, _niets: None) -> None:
        self._werk.melding.emit(self.tr("Opgeslagen: {}").format(doel.name), "", None)

    def _zeg(self, tekst: str, _aantal: object) -> None:
        self._werk.melding.emit(tekst, self.tr("Ongedaan maken"), onthoud_laatste(self._werk))

    def _fout(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)
