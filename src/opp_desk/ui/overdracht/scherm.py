"""The page of the overdracht: what goes to the next school, or what came from another one."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.documents.opp import code_van
from opp_desk.ground import clock
from opp_desk.ui.onderdelen import Foutbalk, Knop, Paginakop, PrimaireKnop, SchuifPagina, Skelet, Stapel
from opp_desk.ui.opp.rasteren import Papieropdracht, maak
from opp_desk.ui.opp.voorbeeld import Voorbeeld
from opp_desk.ui.overdracht.inlezen import Inlezen
from opp_desk.ui.overdracht.versturen import Versturen
from opp_desk.ui.uitgave import zonder_tekens
from opp_desk.usecases import overdracht
from opp_desk.usecases.overdrachtbeeld import lees_beeld

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QShowEvent

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.overdrachtbeeld import Overdrachtbeeld

_VERS_MS: Final = 30


class OverdrachtPage(QWidget):
    """``toon(opp=UUID)`` prepares an overdracht; ``toon(leerling=UUID)`` or ``toon()`` takes one in."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Overdracht"))
        self._werk = werk
        self._opp: UUID | None = None
        self._leerling: UUID | None = None
        self._beeld: Overdrachtbeeld | None = None
        self._straks: Path | None = None
        self._andersom = Knop(self.tr("Overdracht inlezen"), "import", self)
        self._opslaan = PrimaireKnop(self.tr("Bestanden opslaan…"), ouder=self)
        self._kop = Paginakop(self.tr("Overdracht"), "", (self._andersom, self._opslaan), self)
        self.versturen = Versturen(werk)
        self.inlezen = Inlezen(werk)
        self._voorbeeld = Voorbeeld(werk.jobs, self)
        self._fout = Foutbalk(self)
        self._lagen = Stapel(self)
        self._vers = QTimer(self, singleShot=True, interval=_VERS_MS)
        self._bouw()
        self._verbind()

    def toon(self, opp: UUID | None = None, leerling: UUID | None = None) -> None:
        """Prepare the overdracht of an OPP, or be ready to take one in."""
        self._leerling = leerling
        if opp is None:
            self._opp, self._beeld = None, None
            self._toon_inlezen()
            return
        if opp != self._opp:
            self._opp, self._beeld = opp, None
            self._voorbeeld.wis()
            self._lagen.setCurrentIndex(0)
        self._lees()

    def waar(self) -> dict[str, Any]:
        """Return where somebody was."""
        return {} if self._opp is None else {"opp": self._opp}

    def verlaat(self) -> None:
        """Write what is typed."""
        self.versturen.verlaat()

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh what changed while nobody looked."""
        super().showEvent(event)
        self._vers.start()

    def _bouw(self) -> None:
        links = SchuifPagina(self, smal=False, marge=4)
        links.voeg_toe(self.versturen)
        links.sluit_af()
        sturen = QWidget()
        midden = QHBoxLayout(sturen)
        midden.setContentsMargins(0, 0, 0, 0)
        midden.setSpacing(24)
        midden.addWidget(links, 4)
        midden.addWidget(self._voorbeeld, 5)
        binnen = SchuifPagina(self, marge=4)
        binnen.voeg_toe(self.inlezen)
        binnen.sluit_af()
        wachten = QWidget()
        laden = QVBoxLayout(wachten)
        laden.setContentsMargins(0, 0, 0, 0)
        laden.addWidget(self._fout)
        laden.addWidget(Skelet(8, wachten))
        laden.addStretch(1)
        for laag in (wachten, sturen, binnen):
            self._lagen.addWidget(laag)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(20, 20, 24, 16)
        stapel.setSpacing(16)
        self._kop.setContentsMargins(4, 0, 0, 0)  # in line with the column, that has room for a ring
        stapel.addWidget(self._kop)
        stapel.addWidget(self._lagen, 1)
        self._toon_inlezen()

    def _verbind(self) -> None:
        self._vers.timeout.connect(self._lees)
        self._fout.opnieuw.connect(self._lees)
        self._andersom.clicked.connect(self._naar_inlezen)
        self._opslaan.clicked.connect(self._vraag_opslaan)
        self.versturen.begin_gevraagd.connect(self._begin)
        self.versturen.herlees.connect(self._lees)
        self.versturen.binder.opgeslagen.connect(self._bewaard)
        self.inlezen.opgenomen.connect(self._opgenomen)

    def _toon_inlezen(self) -> None:
        self.inlezen.begin(self._leerling)
        self._kop.zet(self.tr("Overdracht"), self.tr("Van een andere school"))
        self._andersom.hide()
        self._opslaan.hide()
        self._lagen.setCurrentIndex(2)

    def _naar_inlezen(self) -> None:
        self._werk.ga_naar.emit("overdracht", {})

    def _lees(self) -> None:
        if self._opp is not None:
            vraag = partial(lees_beeld, opp_id=self._opp, vandaag=clock.today())
            self._werk.jobs.vraag(vraag, self._toon, self._mislukt)

    def _toon(self, beeld: Overdrachtbeeld) -> None:
        if beeld.opp != self._opp:
            return
        self._beeld = beeld
        self._fout.hide()
        self._kop.zet(self.tr("Overdracht"), beeld.naam)
        self._andersom.show()
        self._opslaan.show()
        self._opslaan.setEnabled(
            beeld.formulier is not None and bool(beeld.momentopname) and not beeld.punten
        )
        self.versturen.toon(beeld)
        self._lagen.setCurrentIndex(1)
        self._voorbeeld.setVisible(bool(beeld.momentopname))
        if beeld.momentopname:
            self._voorbeeld.zet_papier(self._papier(beeld))

    def _papier(self, beeld: Overdrachtbeeld) -> Papieropdracht:
        return Papieropdracht("overdracht", (beeld.momentopname,), (("overdracht", beeld.brief),))

    def _begin(self) -> None:
        if self._beeld is None:
            return
        doe = partial(
            overdracht.begin_overdracht, opp_id=self._beeld.opp, richting=self._beeld.richting, naar=""
        )
        self._werk.jobs.run(doe, self._begonnen, self._meld)

    def _begonnen(self, _rij: UUID) -> None:
        self._lees()
        self.versturen.binder.invoer("naar").setFocus(Qt.FocusReason.OtherFocusReason)

    def _vraag_opslaan(self) -> None:
        if self._beeld is None:
            return
        wie = " ".join(deel for deel in (self._beeld.leerlingnummer, self._beeld.naam) if deel)
        venster = QFileDialog(self.window(), self.tr("Bestanden opslaan"))
        venster.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        venster.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        venster.setNameFilter(self.tr("Overdracht (*.json)"))
        venster.setDefaultSuffix("json")
        venster.selectFile(f"{zonder_tekens(wie)} - Overdracht.json")
        venster.fileSelected.connect(self._gekozen)
        venster.open()

    def _gekozen(self, pad: str) -> None:
        self.bewaar(Path(pad))

    def bewaar(self, doel: Path) -> None:
        """Write the file and, with the same name, the PDF; first what is still being typed."""
        if not self.versturen.binder.alles_bewaard:
            self._straks = doel
            self.versturen.binder.bewaar_nu()
            return
        if self._opp is not None:
            vraag = partial(lees_beeld, opp_id=self._opp, vandaag=clock.today())
            self._werk.jobs.vraag(vraag, partial(self._maak_papier, doel), self._meld)

    def _bewaard(self) -> None:
        if self._straks is not None and self.versturen.binder.alles_bewaard:
            doel, self._straks = self._straks, None
            self.bewaar(doel)

    def _maak_papier(self, doel: Path, beeld: Overdrachtbeeld) -> None:
        dan = partial(self._verstuur, doel, beeld)
        self._werk.jobs.papier(maak, self._papier(beeld), dan=dan, fout=self._meld)

    def _verstuur(self, doel: Path, beeld: Overdrachtbeeld, pdf: bytes) -> None:
        if beeld.formulier is None:
            return
        doe = partial(
            overdracht.verstuur, overdracht_id=beeld.formulier.id, doel=doel, op=clock.today(), papier=pdf
        )
        self._werk.jobs.run(doe, self._verstuurd, self._meld)

    def _verstuurd(self, code: str) -> None:
        self._werk.melding.emit(
            self.tr("Bestand en PDF opgeslagen. Geef de volgende school ook de code: {}").format(
                code_van(code)
            ),
            "",
            None,
        )
        self._lees()

    def _opgenomen(self, opp: UUID) -> None:
        self._werk.melding.emit(self.tr("Het OPP van de andere school staat in het dossier"), "", None)
        self._werk.ga_naar.emit("opp", {"opp": opp})

    def _meld(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, self._lees)
        if self._beeld is None:
            self._fout.toon(self.tr("Het OPP kon niet worden gelezen."), self.tr("Er is niets gewijzigd."))
