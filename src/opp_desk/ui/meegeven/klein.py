"""The same page in the small vault of a colleague: giving the work back, and opening a later package."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.rules.datum import schrijf_datum
from opp_desk.ui.meegeven import woorden
from opp_desk.ui.onderdelen import Invoer, Kaart, Knop, PrimaireKnop, Tekst, Veldblok
from opp_desk.usecases.meegeven import ACHTERVOEGSEL
from opp_desk.usecases.pakketkluis import geef_terug, werk_bij

if TYPE_CHECKING:
    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.pakketkluis import Bijgewerkt, Teruggegeven
    from opp_desk.usecases.pakketsleutel import Herkomst


class Kleinekluis(QWidget):
    """Two cards: back, and again."""

    def __init__(self, werk: Werkplek, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._werk = werk
        self._van = ""
        self._terug = Kaart(self.tr("Werk teruggeven"))
        self._uitleg = Tekst("", self._terug)
        self.geef = PrimaireKnop(self.tr("Werk teruggeven…"), ouder=self._terug)
        self._gedaan = Tekst("", self._terug, kies=True)
        self._nieuwer = Kaart(self.tr("Een nieuwer pakket openen"))
        self.wachtzin = Invoer("", self._nieuwer)
        self.open = Knop(self.tr("Pakket kiezen…"), ouder=self._nieuwer)
        self._bij = Tekst("", self._nieuwer)
        self._bouw()
        self.geef.clicked.connect(self._vraag_doel)
        self.open.clicked.connect(self._vraag_pakket)

    def toon(self, van: Herkomst) -> None:
        """Say where this vault came from."""
        self._van = van.van_naam
        self._uitleg.setText(
            self.tr(
                "Deze kluis komt uit een pakket van {0} ({1}), te openen tot en met {2}. Alles wat je hier "
                "schrijft, kun je zo vaak teruggeven als je wilt; niets raakt dubbel of overschreven."
            ).format(van.van_naam, van.schoolnaam, schrijf_datum(van.tot))
        )

    def geef_terug(self, doel: Path) -> None:
        """Write the work to a file."""
        goed = doel if doel.suffix == ACHTERVOEGSEL else doel.with_name(doel.name + ACHTERVOEGSEL)
        self._werk.jobs.run(partial(geef_terug, doel=goed), self._teruggegeven, self._mislukt)

    def werk_bij(self, pad: Path) -> None:
        """Open a later package: with the words when they were typed, otherwise with the own key."""
        zin = self.wachtzin.waarde().strip() or None
        self._werk.jobs.run(partial(werk_bij, pad=pad, wachtzin=zin), self._bijgewerkt, self._mislukt)

    def _bouw(self) -> None:
        self._terug.voeg_toe(self._uitleg)
        self._terug.inhoud.addSpacing(8)
        self._terug.voeg_toe(self.geef)
        self._terug.voeg_toe(self._gedaan)
        self._gedaan.hide()
        self._nieuwer.voeg_toe(
            Tekst(self.tr("Kreeg je een nieuw pakket? Wat nieuw is, komt hier bij. Je eigen werk blijft."))
        )
        rij = QHBoxLayout()
        rij.setSpacing(12)
        hulp = self.tr("leeg laten als je geen wachtzin kreeg")
        rij.addWidget(Veldblok(self.tr("Wachtzin"), self.wachtzin, hulp), 1)
        self._nieuwer.inhoud.addLayout(rij)
        self._nieuwer.inhoud.addSpacing(8)
        self._nieuwer.voeg_toe(self.open)
        self._nieuwer.voeg_toe(self._bij)
        self._bij.hide()
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(16)
        stapel.addWidget(self._terug)
        stapel.addWidget(self._nieuwer)

    def _vraag_doel(self) -> None:
        venster = QFileDialog(self.window(), self.tr("Werk teruggeven"))
        venster.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        venster.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        venster.setNameFilter(self.tr("Pakket van OPP Desk (*.oppakket)"))
        venster.selectFile(self.tr("terug van {}").format(self._werk.wie.naam) + ACHTERVOEGSEL)
        venster.fileSelected.connect(self._doel_gekozen)
        venster.open()

    def _doel_gekozen(self, pad: str) -> None:
        self.geef_terug(Path(pad))

    def _vraag_pakket(self) -> None:
        venster = QFileDialog(self.window(), self.tr("Pakket kiezen"))
        venster.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        venster.setFileMode(QFileDialog.FileMode.ExistingFile)
        venster.setNameFilter(self.tr("Pakket van OPP Desk (*.oppakket)"))
        venster.fileSelected.connect(self._pakket_gekozen)
        venster.open()

    def _pakket_gekozen(self, pad: str) -> None:
        self.werk_bij(Path(pad))

    def _teruggegeven(self, wat: Teruggegeven) -> None:
        self._gedaan.setText(f"{wat.bestand}. {woorden.teruggegeven(wat)}")
        self._gedaan.show()

    def _bijgewerkt(self, wat: Bijgewerkt) -> None:
        tekst = (
            self.tr("Bijgewerkt met het pakket van {0}: {1}.").format(
                wat.van, woorden.leerlingen(wat.leerlingen)
            )
            if wat.nieuw
            else self.tr("Er zat niets nieuws in dit pakket.")
        )
        self._bij.setText(tekst)
        self._bij.show()
        self.wachtzin.zet_waarde("")

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)
