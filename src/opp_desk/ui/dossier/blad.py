"""A paper beside the list: its pages as they print, printing it, saving it outside the vault, closing it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from opp_desk.ui.onderdelen import Hulptekst, IcoonKnop, Papier, TekstKnop, Tussenkop
from opp_desk.ui.opp.rasteren import teken_voor_printer
from opp_desk.ui.uitgave import Uitgave, Uitgifte
from opp_desk.usecases import bijlagen, buitenkopie, dossier_papieren

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.opp.rasteren import Bladzijde
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.dossier_papieren import Papierinhoud

_A4_DUIM: Final = 8.27
_MINSTE_DPI: Final = 72
_GROFFER: Final = 0.8


class Papierblad(QWidget):
    """One paper. Hidden until `toon`; ``gesloten`` when the user closed it."""

    gesloten = Signal()

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self._werk = werk
        self._papier: Papierinhoud | None = None
        self._gevraagd: UUID | None = None
        self._breed = 0
        self._naam = Tussenkop("", self)
        self._opslaan = TekstKnop(self.tr("Opslaan als…"), "document", self)
        self._opslaan.clicked.connect(self._vraag_opslaan)
        self._uitgave = Uitgave(werk, self)
        self._afdrukken = TekstKnop(self.tr("Afdrukken…"), "print", self)
        self._afdrukken.clicked.connect(self._druk_af)
        self._afdrukken.hide()
        self._buiten = TekstKnop(self.tr("Openen in een ander programma"), "pijl-rechts", self)
        self._buiten.clicked.connect(self._open_buiten)
        self._weg = TekstKnop(self.tr("Weghalen"), "prullenbak", self)
        self._weg.clicked.connect(self._haal_weg)
        self._tekst = QPlainTextEdit(self, readOnly=True)
        self._tekst.setAccessibleName(self.tr("De tekst in dit bestand"))
        sluit = IcoonKnop("kruis", self.tr("Papier sluiten"), self)
        sluit.clicked.connect(self.sluit)
        self._zegt = Hulptekst("", self)
        self._vellen = Papier(self)
        self._vellen.breedte_gewijzigd.connect(self._andere_breedte)
        kop = QHBoxLayout()
        kop.setSpacing(8)
        kop.addWidget(self._naam, 1)
        kop.addWidget(self._opslaan)
        kop.addWidget(self._afdrukken)
        kop.addWidget(sluit)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(8)
        stapel.addLayout(kop)
        stapel.addWidget(self._zegt)
        stapel.addWidget(self._vellen, 1)
        stapel.addWidget(self._tekst, 1)
        voet = QHBoxLayout()
        voet.setSpacing(8)
        voet.addWidget(self._buiten)
        voet.addStretch(1)
        voet.addWidget(self._weg)
        stapel.addLayout(voet)
        self.hide()

    @property
    def papier(self) -> Papierinhoud | None:
        """Return the paper that is shown."""
        return self._papier

    def toon(self, papier: UUID) -> None:
        """Read a paper and show its pages."""
        self._gevraagd = papier
        self.show()
        vraag = partial(dossier_papieren.lees_papier, papier_id=papier)
        self._werk.jobs.vraag(vraag, self._gelezen, self._mislukt)

    def sluit(self) -> None:
        """Show nothing any more."""
        self._papier = self._gevraagd = None
        self._vellen.zet_beelden(())
        self._naam.setText("")
        self.hide()
        self.gesloten.emit()

    def bewaar_als(self, doel: Path) -> None:
        """Write the paper to a file outside the vault; the logboek notes it."""
        if self._papier is not None:
            doe = partial(dossier_papieren.bewaar_papier_als, papier_id=self._papier.regel.id, doel=doel)
            self._werk.jobs.run(doe, partial(self._bewaard, doel), self._mislukt)

    def uitgifte(self) -> Uitgifte | None:
        """Return the paper as it goes to a printer; None without one, or when it cannot be printed here."""
        papier = self._papier
        if papier is None or not papier.is_pdf or papier.gesloten:
            return None
        met_pdf = partial(_geef, papier.inhoud)
        return Uitgifte(papier.regel.naam, met_pdf, papier.leerling, papier.regel.id)

    def _druk_af(self) -> None:
        if (wat := self.uitgifte()) is not None:
            self._uitgave.vraag_afdrukken(wat)

    def _gelezen(self, papier: Papierinhoud) -> None:
        if papier.regel.id != self._gevraagd:
            return
        self._papier = papier
        self._naam.setText(papier.regel.naam)
        beeld = QImage.fromData(papier.inhoud) if papier.is_beeld else QImage()
        op_vel = papier.is_pdf or not beeld.isNull()
        self._vellen.setVisible(op_vel)
        self._tekst.setVisible(not op_vel)
        self._tekst.setPlainText("" if op_vel else papier.tekst)
        self._afdrukken.setVisible(papier.is_pdf and not papier.gesloten)
        self._opslaan.setVisible(not papier.gesloten)
        self._buiten.setVisible(papier.regel.bijlage and not papier.is_pdf and not papier.gesloten)
        self._weg.setVisible(papier.regel.bijlage)
        self._vellen.zet_beelden(() if beeld.isNull() else (beeld,))
        self._zegt.setVisible(beeld.isNull())
        if papier.is_pdf:
            self._zegt.setText(self.tr("Bezig met tekenen…"))
            self._teken()
        elif papier.tekst:
            self._zegt.setText(self.tr("Alleen de tekst. Open het bestand om te zien hoe het eruitziet."))
        else:
            self._zegt.setText(self.tr("In dit bestand staat geen tekst. Open het om het te bekijken."))

    def _teken(self) -> None:
        """Draw the pages beside the screen, as sharp as this width asks."""
        if self._papier is not None and self._papier.is_pdf:
            self._breed = self._vellen.gewenste_breedte()
            dpi = max(_MINSTE_DPI, round(self._breed / _A4_DUIM))
            dan = partial(self._getekend, self._papier.regel.id)
            self._werk.jobs.papier(teken_voor_printer, self._papier.inhoud, dpi, dan=dan, fout=self._mislukt)

    def _getekend(self, papier: UUID, bladzijden: tuple[Bladzijde, ...]) -> None:
        if self._papier is None or papier != self._papier.regel.id:
            return
        vorm = QImage.Format.Format_RGB32
        self._vellen.zet_beelden(
            [QImage(b.pixels, b.breedte, b.hoogte, b.breedte * 4, vorm).copy() for b in bladzijden]
        )
        self._zegt.hide()

    def _andere_breedte(self, breed: int) -> None:
        if self._breed and not _GROFFER < self._breed / max(1, breed) < 1 / _GROFFER:
            self._teken()

    def _vraag_opslaan(self) -> None:
        if self._papier is None:
            return
        venster = QFileDialog(self.window(), self.tr("Opslaan als"))
        venster.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        venster.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        venster.selectFile(self._papier.regel.naam)
        venster.fileSelected.connect(self._gekozen)
        venster.open()

    def _gekozen(self, pad: str) -> None:
        self.bewaar_als(Path(pad))

    def _bewaard(self, doel: Path, _niets: None) -> None:
        self._werk.melding.emit(self.tr("Opgeslagen: {}").format(doel.name), "", None)

    def _open_buiten(self) -> None:
        if self._papier is not None:
            doe = partial(buitenkopie.maak_buitenkopie, papier_id=self._papier.regel.id)
            self._werk.jobs.run(doe, self._open_kopie, self._mislukt)

    def _open_kopie(self, kopie: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(kopie)))
        self._werk.melding.emit(
            self.tr("Een kopie is open om te lezen. Die wordt gewist als je de kluis vergrendelt."), "", None
        )

    def _haal_weg(self) -> None:
        if self._papier is not None:
            doe = partial(bijlagen.haal_bijlage_weg, bijlage=self._papier.regel.id)
            self._werk.jobs.run(doe, self._weggehaald, self._mislukt)

    def _weggehaald(self, _niets: None) -> None:
        self.sluit()
        self._werk.melding.emit(self.tr("Bijlage weggehaald. Ctrl+Z brengt hem terug."), "", None)

    def _mislukt(self, fout: Fout) -> None:
        self._zegt.setText("")
        self._werk.fout.emit(fout, None)


def _geef(inhoud: bytes, dan: Callable[[bytes], None]) -> None:
    dan(inhoud)
