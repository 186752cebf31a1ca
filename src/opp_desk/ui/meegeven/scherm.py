"""The page Meegeven: a package for a colleague, taking work back, and what was given before."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from opp_desk.ground import clock
from opp_desk.model.school_lijsten import Meegeefpakket
from opp_desk.ui.laatste import Laatste
from opp_desk.ui.meegeven.klein import Kleinekluis
from opp_desk.ui.meegeven.lijst import Pakketlijst
from opp_desk.ui.meegeven.maken import Maken
from opp_desk.ui.meegeven.terug import Terugkaart
from opp_desk.ui.onderdelen import Knop, LegeStaat, Paginakop, SchuifPagina
from opp_desk.ui.raam import Raam
from opp_desk.usecases.meegeefbeeld import lees_meegeven
from opp_desk.usecases.terugnemen import neem_terug

if TYPE_CHECKING:
    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.meegeefbeeld import Meegeefbeeld
    from opp_desk.usecases.terugnemen import Teruggenomen
    from opp_desk.vault.uow import Uitkomst


class MeegevenPage(QWidget):
    """Takes no arguments; in the small vault of a colleague it shows the other side."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Meegeven"))
        self._werk = werk
        self._laatste = Laatste(self)
        self._beeld: Meegeefbeeld | None = None
        self.terugnemen = Knop(self.tr("Werk terugnemen…"), "import", self)
        uitleg = self.tr("Leerlingen in een verzegeld bestand, voor één collega, tot één dag.")
        self._kop = Paginakop(self.tr("Meegeven aan een collega"), uitleg, (self.terugnemen,), self)
        self.maken = Maken(werk, self)
        self.klein = Kleinekluis(werk, self)
        self.uitslag = Terugkaart(self)
        self.lijst = Pakketlijst(self)
        self._geen = LegeStaat(
            self.tr("Nog geen collega’s"),
            self.tr("Zodra er een collega in de klassenlijst staat, kun je die hier leerlingen meegeven."),
            self.tr("Klassenlijst importeren"),
            "persoon",
            self,
        )
        self._raam = Raam(self)
        self._bouw()

    def toon(self) -> None:
        """Show who can get a package, or give the work back."""
        self._lees()

    def verlaat(self) -> None:
        """Leave: nothing was typed that has to be kept, and the wachtzin is not shown again."""
        self.maken.vergeet_uitslag()

    def waar(self) -> dict[str, Any]:
        """Return where somebody was."""
        return {}

    def neem_terug(self, pad: Path) -> None:
        """Take back what a colleague gave."""
        self.terugnemen.setEnabled(False)
        self._werk.jobs.run(partial(neem_terug, pad=pad), self._teruggenomen, self._niet_teruggenomen)

    def _bouw(self) -> None:
        pagina = SchuifPagina(self, smal=False, marge=4)
        for deel in (self.uitslag, self._geen, self.maken, self.klein, self.lijst):
            pagina.voeg_toe(deel)
        pagina.sluit_af()
        for deel in (self._geen, self.maken, self.klein, self.lijst):
            deel.hide()
        self._raam.vul_kolom(self._kop, pagina)
        self._raam.fout.opnieuw.connect(self._lees)
        self.terugnemen.clicked.connect(self._vraag_pakket)
        self.uitslag.bekijken.connect(self._naar_bekijken)
        self._geen.gevraagd.connect(self._naar_importeren)
        self._werk.jobs.vastgelegd.connect(self._vastgelegd)

    def _lees(self) -> None:
        vraag = partial(lees_meegeven, vandaag=clock.today())
        self._werk.jobs.vraag(vraag, self._laatste.van(self._toon_beeld), self._mislukt)

    def _toon_beeld(self, beeld: Meegeefbeeld) -> None:
        self._beeld = beeld
        van = beeld.herkomst
        self.klein.setVisible(van is not None)
        self.maken.setVisible(van is None and bool(beeld.collegas))
        self._geen.setVisible(van is None and not beeld.collegas)
        self.terugnemen.setVisible(van is None)
        self.lijst.toon(beeld.pakketten if van is None else ())
        if van is not None:
            self._kop.zet(
                self.tr("Pakket van een collega"),
                self.tr("Je werkt in een eigen kluis; je werk gaat in een verzegeld bestand terug."),
            )
            self.klein.toon(van)
        else:
            self.maken.toon(beeld)
        self._raam.toon()

    def _vastgelegd(self, uitkomst: Uitkomst) -> None:
        if self.isVisible() and any(tabel == Meegeefpakket.TABEL for tabel, _rij, _veld in uitkomst.versies):
            self._lees()

    def _vraag_pakket(self) -> None:
        venster = QFileDialog(self.window(), self.tr("Pakket van een collega kiezen"))
        venster.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        venster.setFileMode(QFileDialog.FileMode.ExistingFile)
        venster.setNameFilter(self.tr("Pakket van OPP Desk (*.oppakket)"))
        venster.fileSelected.connect(self._pakket_gekozen)
        venster.open()

    def _pakket_gekozen(self, pad: str) -> None:
        self.neem_terug(Path(pad))

    def _teruggenomen(self, wat: Teruggenomen) -> None:
        self.terugnemen.setEnabled(True)
        self.uitslag.toon(wat)
        self._lees()

    def _niet_teruggenomen(self, fout: Fout) -> None:
        self.terugnemen.setEnabled(True)
        self._werk.fout.emit(fout, None)

    def _naar_bekijken(self) -> None:
        self._werk.ga_naar.emit("bekijken", {})

    def _naar_importeren(self) -> None:
        self._werk.ga_naar.emit("importeren", {})

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, self._lees)
        if self._beeld is None:
            self._raam.meld_fout(self.tr("De pakketten konden niet worden gelezen."))
