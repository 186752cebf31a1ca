"""A paper that leaves the program: saved as a file or printed, and noted in the logboek of its dossier."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from opp_desk.ui.naamcontrole import Naamcontrole
from opp_desk.usecases import vaststellen
from opp_desk.usecases.papieren import exporteer_samen, noteer_samen_geprint

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtPrintSupport import QPrinter

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek

_VERBODEN: Final = frozenset('\\/:*?"<>|')


@dataclass(frozen=True, slots=True)
class Uitgifte:
    """What is given out: the name of the file, who gives the bytes (of a PDF), and whose dossier it is of.

    ``met_pdf`` is called with what to do with the bytes; ``onderwerp`` is what the logboek names. ``ook`` are
    the other dossiers (pupil, what it shows) that stand in the same paper.
    """

    naam: str
    met_pdf: Callable[[Callable[[bytes], None]], None]
    leerling: UUID
    onderwerp: UUID
    ook: tuple[tuple[UUID, UUID], ...] = ()

    @property
    def wie(self) -> tuple[tuple[UUID, UUID], ...]:
        """Return every dossier that it is of."""
        return ((self.leerling, self.onderwerp), *self.ook)


class Uitgave(QObject):
    """Asks where to, and does it. ``venster`` is the widget whose window the questions belong to."""

    def __init__(self, werk: Werkplek, venster: QWidget) -> None:
        super().__init__(venster)
        self._werk, self._venster = werk, venster
        self._namen = Naamcontrole(werk, venster)

    def vraag_opslaan(self, wat: Uitgifte) -> None:
        """Ask for a file and write the paper to it."""
        venster = QFileDialog(self._venster.window(), self.tr("Opslaan"))
        venster.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        venster.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        soort = Path(wat.naam).suffix.lstrip(".")
        venster.setNameFilter(f"{soort.upper()} (*.{soort})")
        venster.setDefaultSuffix(soort)
        venster.selectFile(wat.naam)
        venster.fileSelected.connect(partial(self._gekozen, wat))
        venster.open()

    def bewaar_als(self, wat: Uitgifte, doel: Path) -> None:
        """Write the paper to a file and note it in the logboek."""
        wat.met_pdf(partial(self._kijk_na, wat, partial(self._schrijf, wat, doel)))

    def vraag_afdrukken(self, wat: Uitgifte) -> None:
        """Ask for a printer and print the paper, one picture a page."""
        from opp_desk.ui.afdrukken import vraag_printer  # noqa: PLC0415  printing loads a module of Qt

        vraag_printer(self._venster, partial(self._druk_af, wat))

    def _kijk_na(self, wat: Uitgifte, verder: Callable[[bytes], None], inhoud: bytes) -> None:
        """Go on when the paper names no other pupils, or when that may be so."""
        leerlingen = {leerling for leerling, _onderwerp in wat.wie}
        self._namen.kijk_na(inhoud, leerlingen, partial(verder, inhoud))

    def _gekozen(self, wat: Uitgifte, pad: str) -> None:
        self.bewaar_als(wat, Path(pad))

    def _schrijf(self, wat: Uitgifte, doel: Path, inhoud: bytes) -> None:
        doe = partial(
            vaststellen.exporteer, leerling=wat.leerling, onderwerp=wat.onderwerp, pdf=inhoud, doel=doel
        )
        if wat.ook:
            doe = partial(exporteer_samen, wie=wat.wie, inhoud=inhoud, doel=doel)
        self._werk.jobs.run(doe, partial(self._geschreven, doel), self._meld_fout)

    def _geschreven(self, doel: Path, _niets: None) -> None:
        soort = doel.suffix.lstrip(".").upper()
        self._werk.melding.emit(self.tr("{0} opgeslagen: {1}").format(soort, doel.name), "", None)

    def _druk_af(self, wat: Uitgifte, printer: QPrinter) -> None:
        wat.met_pdf(partial(self._kijk_na, wat, partial(self._teken, wat, printer)))

    def _teken(self, wat: Uitgifte, printer: QPrinter, pdf: bytes) -> None:
        from opp_desk.ui.afdrukken import stuur  # noqa: PLC0415  as above

        stuur(self._werk, self, printer, pdf, partial(self._gedrukt, wat), self._meld_fout)

    def _gedrukt(self, wat: Uitgifte) -> None:
        doe = partial(vaststellen.noteer_geprint, leerling=wat.leerling, onderwerp=wat.onderwerp)
        if wat.ook:
            doe = partial(noteer_samen_geprint, wie=wat.wie)
        self._werk.jobs.run(doe, fout=self._meld_fout)

    def _meld_fout(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)


def zonder_tekens(naam: str) -> str:
    """Return a name without what a file name may not hold."""
    return "".join(teken for teken in naam if teken not in _VERBODEN).strip()
