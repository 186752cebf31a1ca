"""The schoolgids leaves: one format as a file, everything into a folder, or pages to a printer."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtWidgets import QFileDialog

from opp_desk.documents.schoolgids.uitgaven import UITGAVEN, maak_uitgave
from opp_desk.usecases import schoolgids

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from opp_desk.documents.schoolgids.uitgaven import Opdracht
    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.schoolgids import Gidsbron

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
        self._totaal = self._gedaan = 0
        self._bron: Gidsbron | None = None
        self._traag = QTimer(self, singleShot=True, interval=_NA_MS)
        self._traag.timeout.connect(self._toon_voortgang)

    @property
    def bezig(self) -> bool:
        """Tell whether a folder is being filled."""
        return self._bron is not None

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
        """Ask where a new folder comes, with every format in it."""
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
        """Write every format into a new folder in ``map_``, one after the other, until somebody stops."""
        if self.bezig:
            return
        self._bron, self._rij, self._gedaan = bron, list(bron.alles(eerste)), 0
        self._totaal = len(self._rij)
        self._traag.start()
        maak = schoolgids.maak_map
        self._werk.jobs.papier(maak, map_, bron.schooljaar, dan=self._volgende, fout=self._map_mislukt)

    def stop(self) -> None:
        """Make nothing after the file that is being made; what is written stays."""
        self._rij = []

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

    def _volgende(self, map_: Path) -> None:
        """Make the next one, or end when nothing is left to make."""
        if not self._rij:
            self._map_klaar(map_)
            return
        opdracht = self._rij.pop(0)
        dan = partial(self._gemaakt, map_, opdracht)
        self._werk.jobs.papier(schoolgids.maak_in_map, opdracht, map_, dan=dan, fout=self._map_mislukt)

    def _gemaakt(self, map_: Path, opdracht: Opdracht, inhoud: bytes) -> None:
        self._gedaan += 1
        self._bewaar_papier(opdracht, self._bron.versie if self._bron else None, inhoud)
        if not self._traag.isActive():
            self._toon_voortgang()
        self._volgende(map_)

    def _toon_voortgang(self) -> None:
        if self.bezig:
            self.voortgang.emit(self._gedaan, self._totaal)

    def _map_klaar(self, map_: Path) -> None:
        tekst = self._vertel(map_)
        self._noteer(partial(self._zeg, tekst))
        self._klaar()

    def _vertel(self, map_: Path) -> str:
        if self._gedaan == self._totaal:
            return self.tr("{0} bestanden opgeslagen in {1}").format(self._gedaan, map_.name)
        if not self._gedaan:
            return self.tr("Gestopt. De map {} is nog leeg.").format(map_.name)
        if self._gedaan == 1:
            return self.tr("Gestopt. Er staat 1 bestand in {}.").format(map_.name)
        return self.tr("Gestopt. Er staan {0} bestanden in {1}.").format(self._gedaan, map_.name)

    def _noteer(self, dan: Callable[[None], None] | None = None) -> None:
        """Note what was written; also what was stopped or failed has left."""
        if self._gedaan:
            doe = partial(schoolgids.noteer_map, geheel=self._gedaan == self._totaal)
            self._werk.jobs.run(doe, dan, self._meld)
        elif dan is not None:
            dan(None)

    def _zeg(self, tekst: str, _niets: None) -> None:
        self._werk.melding.emit(tekst, "", None)

    def _map_mislukt(self, fout: Fout) -> None:
        self._noteer()
        self._klaar()
        self._meld(fout)

    def _klaar(self) -> None:
        self._traag.stop()
        self._bron, self._rij = None, []
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
        from opp_desk.ui.afdrukken import stuur  # noqa: PLC0415  as above

        dan = partial(self._werk.jobs.run, schoolgids.noteer_gids_geprint, fout=self._meld)
        stuur(self._werk, self, printer, pdf, dan, self._meld)

    def _meld(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)
