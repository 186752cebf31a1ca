"""What really comes out: pages as they print, or the words of a format that has no pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from opp_desk.documents.schoolgids.uitgaven import UITGAVEN
from opp_desk.ui import tokens
from opp_desk.ui.laatste import Laatste
from opp_desk.ui.onderdelen import Hulptekst, Stapel
from opp_desk.ui.opp.voorbeeld import Voorbeeld
from opp_desk.ui.schoolgids.tekenen import teken_gids, woorden_van

if TYPE_CHECKING:
    from opp_desk.documents.schoolgids.uitgaven import Opdracht
    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek


class Gidsbeeld(Stapel):
    """Shows the format that was asked for last."""

    def __init__(self, werk: Werkplek, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._werk = werk
        self._laatste = Laatste(self)
        self.voorbeeld = Voorbeeld(werk.jobs, self)
        self.voorbeeld.kort = False
        self._woorden = QWidget(self)
        self._kop = Hulptekst("", self._woorden)
        self.tekst = QTextBrowser(self._woorden)
        self.tekst.setOpenLinks(False)
        self.tekst.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tekst.document().setDefaultStyleSheet(
            f"h4 {{ font-size: {tokens.LETTER + 2}px; }} .stand {{ font-weight: normal; }}"
        )
        self.tekst.setAccessibleName(self.tr("Wat erin staat"))
        stapel = QVBoxLayout(self._woorden)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(8)
        stapel.addWidget(self._kop)
        stapel.addWidget(self.tekst, 1)
        self.addWidget(self.voorbeeld)
        self.addWidget(self._woorden)

    def toon(self, opdracht: Opdracht) -> None:
        """Show this format, soon."""
        uitgave = UITGAVEN[opdracht.sleutel]
        self._laatste.vergeet()
        if uitgave.is_pdf:
            self.setCurrentWidget(self.voorbeeld)
            self.voorbeeld.zet(opdracht, teken_gids)
            return
        self.setCurrentWidget(self._woorden)
        als_data = uitgave.bestand.endswith(".json")
        self._kop.setText(
            self.tr("Dit staat erin") if als_data else self.tr("Deze woorden staan erin, in deze volgorde")
        )
        dan = self._toon_data if als_data else self._toon_woorden
        self._werk.jobs.papier(woorden_van, opdracht, dan=self._laatste.van(dan), fout=self._mislukt)

    def _toon_data(self, tekst: str) -> None:
        self.tekst.setPlainText(tekst)

    def _toon_woorden(self, tekst: str) -> None:
        self.tekst.setHtml(tekst)

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)
