"""The page Opslaan buiten de kluis: notes of a period, or everything as an open file."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from opp_desk.documents.gesprekken import maak_gesprekken, maak_gesprekken_docx
from opp_desk.ui.laatste import Laatste
from opp_desk.ui.onderdelen import (
    Bevestiging,
    Hulptekst,
    Kaart,
    Knop,
    Paginakop,
    SchuifPagina,
    Tussenkop,
    Voortgang,
)
from opp_desk.ui.raam import Raam
from opp_desk.ui.uitvoer.gesprekken import Gesprekkenkaart
from opp_desk.usecases import uitvoer, uitvoer_kluis

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.jobs import Lopend
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.uitvoer import Uitvoer, Uitvoerkeuzes
    from opp_desk.vault.kluis import Kluis

_MAAK: Final[dict[str, Callable[..., bytes]]] = {
    "pdf": maak_gesprekken,
    "docx": maak_gesprekken_docx,
    "json": uitvoer.als_json,
}


class UitvoerPage(QWidget):
    """``toon(leerling=UUID)`` begins with the notes of one pupil."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Opslaan buiten de kluis"))
        self._werk = werk
        self._leerling: UUID | None = None
        self._laatste = Laatste(self)
        self._lopend: Lopend | None = None
        uitleg = self.tr("Wat je opslaat, is niet meer beschermd door de kluis.")
        self._kop = Paginakop(self.tr("Opslaan buiten de kluis"), uitleg, (), self)
        self.gesprekken = Gesprekkenkaart(self)
        self.alles = Knop(self.tr("De hele kluis opslaan…"), ouder=self)
        self._voortgang = Voortgang(self.tr("De kluis wordt opgeslagen"), self)
        self._raam = Raam(self)
        self._bouw()
        self._raam.fout.opnieuw.connect(self._lees)
        self.gesprekken.gevraagd.connect(self._vraag_gesprekken)
        self.alles.clicked.connect(self._vraag_alles)
        self._voortgang.gestopt.connect(self._stop)

    def toon(self, leerling: UUID | None = None) -> None:
        """Offer what can be taken out."""
        self._leerling = leerling
        self._lees()

    def waar(self) -> dict[str, Any]:
        """Return where somebody was."""
        return {} if self._leerling is None else {"leerling": self._leerling}

    def verlaat(self) -> None:
        """Leave nothing behind: nothing is typed here that stays."""

    def _bouw(self) -> None:
        kaart = Kaart(ouder=self)
        uitleg = self.tr(
            "Alles in één zip, leesbaar zonder dit programma: een bladzijde per leerling, alle gegevens als "
            "JSON, en de bestanden. Handig als jullie overstappen op een ander programma. Voor een "
            "reservekopie is dit niet bedoeld: die is versleuteld en staat bij Instellingen."
        )
        kaart.voeg_toe(Tussenkop(self.tr("De hele kluis"), kaart))
        kaart.voeg_toe(Hulptekst(uitleg, kaart))
        kaart.voeg_toe(self.alles)
        kaart.voeg_toe(self._voortgang)
        self._voortgang.hide()
        pagina = SchuifPagina(self, marge=4)
        pagina.voeg_toe(self.gesprekken)
        pagina.voeg_toe(kaart)
        pagina.sluit_af()
        self._raam.vul_kolom(self._kop, pagina)

    def _lees(self) -> None:
        self._werk.jobs.vraag(uitvoer.lees_keuzes, self._laatste.van(self._toon), self._mislukt)

    def _toon(self, keuzes: Uitvoerkeuzes) -> None:
        self.gesprekken.toon(keuzes, self._leerling)
        self._raam.toon()

    def _vraag_gesprekken(self) -> None:
        soort = str(self.gesprekken.soort.waarde())
        naam = f"{self.tr('Gesprekken')}.{soort}"
        self._kies(naam, soort, self._gesprekken_gekozen)

    def _kies(self, naam: str, soort: str, dan: Callable[[str], None]) -> None:
        venster = QFileDialog(self.window(), self.tr("Opslaan"))
        venster.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        venster.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        venster.setNameFilter(f"{soort.upper()} (*.{soort})")
        venster.setDefaultSuffix(soort)
        venster.selectFile(naam)
        venster.fileSelected.connect(dan)
        venster.open()

    def _gesprekken_gekozen(self, pad: str) -> None:
        self.bewaar_gesprekken(Path(pad))

    def bewaar_gesprekken(self, doel: Path) -> None:
        """Read what was chosen, make the file beside the screen, write it and note it."""
        vraag = partial(uitvoer.lees_uitvoer, vraag=self.gesprekken.vraag())
        maak = _MAAK[str(self.gesprekken.soort.waarde())]
        self._werk.jobs.vraag(vraag, partial(self._maak, maak, doel), self._meld)

    def _maak(self, maak: Callable[..., bytes], doel: Path, uit: Uitvoer) -> None:
        if not uit.gesprekken.aantal:
            self._werk.melding.emit(self.tr("Er zijn geen gesprekken in deze periode."), "", None)
            return
        schrijf = partial(self._schrijf, uit, doel)
        self._werk.jobs.papier(maak, uit.gesprekken, dan=schrijf, fout=self._meld)

    def _schrijf(self, uit: Uitvoer, doel: Path, inhoud: bytes) -> None:
        doe = partial(uitvoer.bewaar_uitvoer, wie=uit.wie, inhoud=inhoud, doel=doel)
        self._werk.jobs.run(doe, partial(self._geschreven, doel), self._meld)

    def _vraag_alles(self) -> None:
        vraag = Bevestiging(
            self.tr("De hele kluis opslaan?"),
            self.tr(
                "Het bestand is niet versleuteld. Iedereen die het heeft, kan alles lezen. Bewaar het op een "
                "veilige plek en gooi het weg als je klaar bent."
            ),
            self.tr("Opslaan…"),
            ouder=self,
        )
        vraag.accepted.connect(self._kies_alles)
        vraag.open()

    def _kies_alles(self) -> None:
        self._kies(self.tr("Kluis.zip"), "zip", self._alles_gekozen)

    def _alles_gekozen(self, pad: str) -> None:
        self.bewaar_alles(Path(pad))

    def bewaar_alles(self, doel: Path) -> None:
        """Write the whole vault; it can be stopped, and then nothing is written."""
        kluis = self._werk.jobs.kluis
        if kluis is None:
            return
        self.alles.setEnabled(False)
        self._voortgang.show()
        self._lopend = self._werk.jobs.werk(
            partial(_voer_uit, kluis, doel), partial(self._geschreven, doel), self._meld, self._zet
        )

    def _zet(self, stand: tuple[int, int]) -> None:
        self._voortgang.zet(*stand)

    def _stop(self) -> None:
        if self._lopend is not None:
            self._lopend.stop()
        self._klaar()

    def _klaar(self) -> None:
        self._lopend = None
        self._voortgang.hide()
        self.alles.setEnabled(True)

    def _geschreven(self, doel: Path, _niets: None) -> None:
        self._klaar()
        self._werk.melding.emit(self.tr("Opgeslagen: {}").format(doel.name), "", None)

    def _meld(self, fout: Fout) -> None:
        self._klaar()
        self._werk.fout.emit(fout, None)

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, self._lees)
        self._raam.meld_fout(self.tr("De leerlingen konden niet worden gelezen."))


def _voer_uit(kluis: Kluis, doel: Path, lopend: Lopend) -> None:
    uitvoer_kluis.voer_uit(kluis, doel, lopend.meld)
