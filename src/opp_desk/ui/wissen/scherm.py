"""The page Wissen: who was kept long enough, who is kept longer and why, and what was erased."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.documents.gewist import maak_wisverslag
from opp_desk.ground import clock
from opp_desk.rules.datum import schrijf_datum
from opp_desk.ui.laatste import Laatste
from opp_desk.ui.onderdelen import (
    Hulptekst,
    LegeStaat,
    Meldtekst,
    Paginakop,
    Rijkaart,
    SchuifPagina,
    TekstKnop,
)
from opp_desk.ui.raam import Raam
from opp_desk.ui.schil_paginas import ruim_op
from opp_desk.ui.wissen.rij import Wisrij
from opp_desk.ui.wissen.vraag import Wisvraag
from opp_desk.usecases import wissen
from opp_desk.usecases.bestanden import schrijf_bestand

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QShowEvent

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.jobs import Lopend
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.wissen import Gewistregel, Wisbeeld, Wisregel


class WissenPage(QWidget):
    """``toon()`` shows every dossier that may be erased; nothing happens by itself."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Dossiers wissen"))
        self._werk = werk
        self._laatste = Laatste(self)
        self._kop = Paginakop(self.tr("Dossiers wissen"), " ", (), self)
        self._uitleg = Hulptekst("", self)
        self._vuil = Meldtekst("", self)
        self._geen = LegeStaat(
            self.tr("Niets te wissen"),
            self.tr("Zodra een dossier lang genoeg is bewaard, staat het hier. Jij beslist of het weg mag."),
            "",
            "vinkje",
            self,
        )
        self._delen: list[QWidget] = []
        self.rijen: dict[UUID, Wisrij] = {}
        self.gewist: tuple[Gewistregel, ...] = ()
        self._pagina = SchuifPagina(self, marge=4)
        self._raam = Raam(self)
        for deel in (self._uitleg, self._vuil, self._geen):
            self._pagina.voeg_toe(deel)
        self._lijst = QVBoxLayout()
        self._lijst.setSpacing(16)
        self._pagina.voeg_toe(self._lijst)
        self._pagina.sluit_af()
        self._vuil.hide()
        self._raam.vul_kolom(self._kop, self._pagina)
        self._raam.fout.opnieuw.connect(self._lees)

    def toon(self) -> None:
        """Read who may be erased today."""
        self._lees()

    def waar(self) -> dict[str, Any]:
        """Return where somebody was."""
        return {}

    def verlaat(self) -> None:
        """Leave nothing behind: nothing is typed here that stays."""

    def showEvent(self, event: QShowEvent) -> None:
        """Read again: somebody may have left, or been given more time, while nobody looked."""
        super().showEvent(event)
        if not event.spontaneous():  # a window that was only minimized keeps what is being typed
            self._lees()

    def _lees(self) -> None:
        vraag = partial(wissen.lees_wissen, register=wissen.lees_register(self._werk.pad))
        self._werk.jobs.vraag(vraag, self._laatste.van(self._toon), self._mislukt)

    def _toon(self, beeld: Wisbeeld) -> None:
        self._kop.zet(
            self.tr("Dossiers wissen"),
            self.tr("Jullie bewaren een dossier {} jaar na vertrek.").format(beeld.jaren),
        )
        self._uitleg.setText(
            self.tr(
                "Het programma wist nooit zelf. Loopt er een geschil, een klacht of een melding? Kies dan "
                "‘Langer bewaren’. Verzuim en inschrijving staan in de leerlingadministratie en blijven daar."
            )
        )
        for deel in self._delen:
            ruim_op(deel)
        self._delen, self.rijen = [], {}
        for titel, soort, regels in (
            (self.tr("Terug door een oude reservekopie"), "laat", beeld.terug),
            (self.tr("Mag gewist worden"), "gewoon", beeld.mogen),
            (self.tr("Bewaarstop"), "gewoon", beeld.gestopt),
        ):
            if regels:
                self._voeg_kaart(titel, soort, regels)
        if beeld.gewist:
            self._voeg_gewist(beeld.gewist)
        self._geen.setVisible(not self._delen)
        self._raam.toon()

    def _voeg_kaart(self, titel: str, soort: str, regels: tuple[Wisregel, ...]) -> None:
        kaart = Rijkaart(titel, soort, self)
        for regel in regels:
            rij = Wisrij(regel, kaart)
            rij.wissen.connect(self._vraag)
            rij.open_.connect(self._naar_dossier)
            rij.bewaard.connect(self._bewaar)
            self.rijen[regel.leerling] = rij
            kaart.voeg_rij(rij)
        self._delen.append(kaart)
        self._lijst.addWidget(kaart)

    def _voeg_gewist(self, regels: tuple[Gewistregel, ...]) -> None:
        self.gewist = regels
        kaart = Rijkaart(self.tr("Gewist"), ouder=self)
        for regel in regels:
            op = schrijf_datum(regel.op) if regel.op else ""
            knop = TekstKnop(self.tr("{0} · {1}: verslag opslaan…").format(op, regel.reden), ouder=kaart)
            knop.clicked.connect(partial(self._vraag_verslag, regel))
            rij = QWidget(kaart)
            stapel = QHBoxLayout(rij)
            stapel.setContentsMargins(16, 8, 12, 8)
            stapel.addWidget(knop)
            stapel.addStretch(1)
            kaart.voeg_rij(rij)
        self._delen.append(kaart)
        self._lijst.addWidget(kaart)

    def _vraag(self, regel: Wisregel) -> None:
        vraag = Wisvraag(regel, self)
        vraag.accepted.connect(partial(self._wis, vraag))
        vraag.open()

    def _wis(self, vraag: Wisvraag) -> None:
        regel = vraag.regel
        doe = partial(
            wissen.wis, leerling=regel.leerling, getypt=str(vraag.naam.waarde()), eerder=regel.eerder
        )
        self._werk.jobs.run(doe, self._gewist, self._meld)

    def _gewist(self, gewist: Gewistregel) -> None:
        self._werk.melding.emit(self.tr("Het dossier is gewist."), "", None)
        self._lees()
        self._ruim_op(gewist)

    def _ruim_op(self, gewist: Gewistregel) -> None:
        """Write the file anew beside the screen, so that nothing of it lies free there."""
        kluis = self._werk.jobs.kluis
        if kluis is None:
            return

        def doe(_lopend: Lopend) -> None:
            wissen.ruim_op(kluis, gewist)

        self._werk.jobs.werk(doe, self._schoon, self._nog_vuil)

    def _schoon(self, _niets: None) -> None:
        self._vuil.hide()

    def _nog_vuil(self, fout: Fout) -> None:
        self._vuil.setText(
            self.tr(
                "Het dossier is gewist, maar de kluis is nog niet opgeruimd: er werd in gelezen. Sluit "
                "andere vensters en wis of open deze bladzijde later nog eens."
            )
        )
        self._vuil.show()
        self._werk.fout.emit(fout, None)

    def _bewaar(self, leerling: UUID, reden: str) -> None:
        doe = partial(wissen.zet_bewaarstop, leerling=leerling, reden=reden)
        self._werk.jobs.run(doe, self._bewaard, self._meld)

    def _bewaard(self, _niets: None) -> None:
        self._lees()

    def _vraag_verslag(self, regel: Gewistregel) -> None:
        venster = QFileDialog(self.window(), self.tr("Verslag opslaan"))
        venster.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        venster.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        venster.setNameFilter("PDF (*.pdf)")
        venster.setDefaultSuffix("pdf")
        venster.selectFile(self.tr("Verslag van wissen.pdf"))
        venster.fileSelected.connect(partial(self._verslag_gekozen, regel))
        venster.open()

    def _verslag_gekozen(self, regel: Gewistregel, pad: str) -> None:
        self.bewaar_verslag(regel, Path(pad))

    def bewaar_verslag(self, regel: Gewistregel, doel: Path) -> None:
        """Write the report of one erasure to a file; there is no name in it, so nothing to note."""
        self._werk.jobs.papier(
            maak_wisverslag,
            self._werk.school.naam,
            regel.leerling,
            regel.op or clock.today(),
            regel.reden,
            regel.verslag,
            regel.door,
            dan=partial(self._schrijf, doel),
            fout=self._meld,
        )

    def _schrijf(self, doel: Path, pdf: bytes) -> None:
        def doe(_lopend: Lopend) -> None:
            schrijf_bestand(doel, pdf)

        self._werk.jobs.werk(doe, self._geschreven, self._meld)

    def _geschreven(self, _niets: None) -> None:
        self._werk.melding.emit(self.tr("Verslag opgeslagen"), "", None)

    def _naar_dossier(self, leerling: UUID) -> None:
        self._werk.ga_naar.emit("dossier", {"leerling": leerling})

    def _meld(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, self._lees)
        self._raam.meld_fout(self.tr("De dossiers konden niet worden gelezen."))
