"""The schoolgids leaves: one format as a file, everything into a folder, or pages to a printer."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtWidgets import QFileDialog

from opp_desk.documents.schoolgids.uitgaven import UITGAVEN, maak_uitgave
from opp_desk.ui.opp.rasteren import teken_voor_printer
from opp_desk.usecases import schoolgids

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from opp_desk.documents.schoolgids.uitgaven import Opdracht
    from opp_desk.ground.errors import Fout
    from opp_desk.ui.opp.rasteren import Bladzijde
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.schoolgids import Gidsbron

_DPI: Final = 300
_NA_MS: Final = 1000
"""Work that takes longer shows how far it is."""

_KLEIN: Final = "a5"
_LIGGEND: Final = "drukvel"


class Uitgang(QObject):
    """``voortgang`` carries (done, in all) while a folder is filled, and (0, 0) when that ended."""

    voortgang = Signal(int, int)

    def __init__(self, werk: Werkplek, venster: QWidget) -> None:
        super().__init__(venster)
        self._werk, self._venster = werk, venster
        self._rij: list[Opdracht] = []
        self._totaal = 0
        self._map: Path | None = None
        self._versie: UUID | None = None
        self._traag = QTimer(self, singleShot=True, interval=_NA_MS)
        self._traag.timeout.connect(self._toon_voortgang)

    @property
    def bezig(self) -> bool:
        """Tell whether a folder is being filled."""
        return self._map is not None

    def vraag_opslaan(self, opdracht: Opdracht, versie: UUID | None) -> None:
        """Ask for a file and write one format to it."""
        naam = Path(UITGAVEN[opdracht.sleutel].bestand).name
        soort = Path(naam).suffix.lstrip(".")
        venster = QFileDialog(self._venster.window(), self.tr("Opslaan"))
        venster.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        venster.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        venster.setNameFilter(f"{soort.upper()} (*.{soort})")
        venster.setDefaultSuffix(soort)
        venster.selectFile(naam)
        venster.fileSelected.connect(partial(self._gekozen, opdracht, versie))
        venster.open()

    def vraag_map(self, bron: Gidsbron, eerste: int) -> None:
        """Ask for a folder and write every format into it."""
        venster = QFileDialog(self._venster.window(), self.tr("Alles in een map"))
        venster.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        venster.setFileMode(QFileDialog.FileMode.Directory)
        venster.setOption(QFileDialog.Option.ShowDirsOnly)
        venster.fileSelected.connect(partial(self._map_gekozen, bron, eerste))
        venster.open()

    def vraag_afdrukken(self, opdracht: Opdracht, versie: UUID | None) -> None:
        """Ask for a printer and print the pages of a format; of an adopted text the chapter is kept."""
        from opp_desk.ui.afdrukken import vraag_printer  # noqa: PLC0415  printing loads a module of Qt

        vraag_printer(self._venster, partial(self._druk_af, opdracht, versie))

    def bewaar(self, opdracht: Opdracht, doel: Path, versie: UUID | None) -> None:
        """Make one format beside the screen and write it; of an adopted text the chapter is kept too."""
        schrijf = partial(self._schrijf, opdracht, doel, versie)
        self._werk.jobs.papier(maak_uitgave, opdracht, dan=schrijf, fout=self._meld)

    def bewaar_alles(self, bron: Gidsbron, eerste: int, map_: Path) -> None:
        """Write every format into a folder, one after the other; it can be stopped in between."""
        if self.bezig:
            return
        self._map, self._versie = map_, bron.versie
        self._rij = list(bron.alles(eerste))
        self._totaal = len(self._rij)
        self._traag.start()
        self._volgende()

    def stop(self) -> None:
        """Make nothing more; what is written stays."""
        if self.bezig:
            gedaan = self._totaal - len(self._rij)
            self._klaar()
            tekst = self.tr("Gestopt. {} bestanden staan in de map.").format(gedaan)
            self._werk.melding.emit(tekst, "", None)

    def _gekozen(self, opdracht: Opdracht, versie: UUID | None, pad: str) -> None:
        self.bewaar(opdracht, Path(pad), versie)

    def _map_gekozen(self, bron: Gidsbron, eerste: int, pad: str) -> None:
        self.bewaar_alles(bron, eerste, Path(pad))

    def _schrijf(self, opdracht: Opdracht, doel: Path, versie: UUID | None, inhoud: bytes) -> None:
        doe = partial(schoolgids.bewaar_gids, inhoud=inhoud, doel=doel, wat=opdracht.sleutel)
        self._werk.jobs.run(doe, partial(self._geschreven, doel), self._meld)
        self._bewaar_papier(opdracht, versie, inhoud)

    def _bewaar_papier(self, opdracht: Opdracht, versie: UUID | None, pdf: bytes) -> None:
        if versie is not None and opdracht.sleutel == "a4":
            doe = partial(schoolgids.bewaar_papier, versie=versie, opdracht=opdracht, pdf=pdf)
            self._werk.jobs.run(doe, fout=self._meld)

    def _geschreven(self, doel: Path, _niets: None) -> None:
        self._werk.melding.emit(self.tr("Opgeslagen: {}").format(doel.name), "", None)

    def _volgende(self) -> None:
        if self._map is None:
            return
        if not self._rij:
            self._map_klaar(self._map)
            return
        opdracht = self._rij[0]
        dan = partial(self._gemaakt, self._map, opdracht)
        self._werk.jobs.papier(schoolgids.maak_in_map, opdracht, self._map, dan=dan, fout=self._map_mislukt)

    def _gemaakt(self, map_: Path, opdracht: Opdracht, inhoud: bytes) -> None:
        """Go on with the next, unless somebody stopped meanwhile."""
        if map_ is not self._map or not self._rij or self._rij[0] is not opdracht:
            return
        self._rij.pop(0)
        self._bewaar_papier(opdracht, self._versie, inhoud)
        if not self._traag.isActive():
            self._toon_voortgang()
        self._volgende()

    def _toon_voortgang(self) -> None:
        if self.bezig:
            self.voortgang.emit(self._totaal - len(self._rij), self._totaal)

    def _map_klaar(self, map_: Path) -> None:
        aantal = self._totaal
        self._klaar()
        tekst = self.tr("{0} bestanden opgeslagen in {1}").format(aantal, map_.name)
        self._werk.jobs.run(schoolgids.noteer_map, partial(self._zeg, tekst), self._meld)

    def _zeg(self, tekst: str, _niets: None) -> None:
        self._werk.melding.emit(tekst, "", None)

    def _map_mislukt(self, fout: Fout) -> None:
        self._klaar()
        self._meld(fout)

    def _klaar(self) -> None:
        self._traag.stop()
        self._map, self._rij = None, []
        self.voortgang.emit(0, 0)

    def _druk_af(self, opdracht: Opdracht, versie: UUID | None, printer: QPrinter) -> None:
        if opdracht.sleutel == _KLEIN:
            printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
        if opdracht.sleutel == _LIGGEND:
            printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        dan = partial(self._teken, opdracht, versie, printer)
        self._werk.jobs.papier(maak_uitgave, opdracht, dan=dan, fout=self._meld)

    def _teken(self, opdracht: Opdracht, versie: UUID | None, printer: QPrinter, pdf: bytes) -> None:
        self._bewaar_papier(opdracht, versie, pdf)
        dan = partial(self._naar_printer, printer)
        self._werk.jobs.papier(teken_voor_printer, pdf, _DPI, dan=dan, fout=self._meld)

    def _naar_printer(self, printer: QPrinter, bladzijden: tuple[Bladzijde, ...]) -> None:
        from opp_desk.ui.afdrukken import druk  # noqa: PLC0415  as above

        if druk(printer, bladzijden):
            self._werk.jobs.run(schoolgids.noteer_gids_geprint, fout=self._meld)

    def _meld(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)
