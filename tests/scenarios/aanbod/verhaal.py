"""Somebody at the real window who takes last year's aanbod to an adopted chapter. No test here.

Every move goes through a `Hand`, so that what it costs can be counted. The days of the story stand still.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from opp_desk.app import maak_programma
from opp_desk.model.keuzes import Rol
from opp_desk.model.school import Medewerker
from opp_desk.usecases.aanbodbron import aanbodjaar_id
from tests import bouw
from tests.aanbodjaarbouw import DIT, eerste_jaar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from opp_desk.ui.rondleiding.hand import Hand
    from tests.aanbodjaarbouw import Aanbodschool

EERSTE: Final = 90.0
"""How long the first screen may take on a slow machine: seconds."""
TITELS: Final = ("Lezen met een maatje", "Een rustige plek", "Kleine rekengroep")
NIEUW: Final = "Vier keer per week een kwartier, met een maatje uit groep 7 of 8."


class Aanbodverhaal:
    """The program on a vault of a school in its second year; ``stappen`` names what is told, in order."""

    def __init__(self, app: QApplication, hand: Hand, map_: Path) -> None:
        self._app, self._h = app, hand
        self.school: Aanbodschool = eerste_jaar(bouw.kopie_van_school(map_))
        bouw.zet(self.school.kluis, Medewerker, bouw.wie(self.school.kluis), rol=Rol.SCHOOLLEIDER)
        self.papier = map_ / "hoofdstuk.pdf"
        self._programma: Any = None

    @property
    def stappen(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        """Return every step with its name, in order."""
        return (
            ("openen en beginnen", self.open),
            ("evalueren", self.evalueer),
            ("leerlingen horen", self.hoor),
            ("team en ouders", self.bespreek),
            ("tekst bijwerken", self.werk_bij),
            ("MR", self.mr),
            ("vaststellen", self.stel_vast),
            ("hoofdstuk op papier", self.maak_papier),
            ("publiceren", self.publiceer),
        )

    def open(self) -> None:
        """Start the program and begin the new year."""
        self._programma = maak_programma(self._app, None)
        self._programma.open(self.school.kluis, "vandaag")
        self._h.wacht(lambda: not self._programma.schil.vergrendeld(), "het eerste scherm", EERSTE)
        self.rust()
        for _keer in range(2):  # on the first page, and on the page of the year
            self._h.klik("Begin met 2027")
            self.rust()
        self.school = replace(self.school, jaar=aanbodjaar_id(DIT))

    def evalueer(self) -> None:
        """Answer with a key per question: yes, in how many groups, helped, keep; and say that it is done."""
        tabel = self._h.wacht(self._tabel, "de lijst om te evalueren")
        for titel in TITELS:
            for toets in ("j", Qt.Key.Key_Return, "8"):
                self._toets(tabel, toets)
            self._toets(self._h.veld(titel), Qt.Key.Key_Return)
            for toets in ("j", Qt.Key.Key_Return, "h", Qt.Key.Key_Return, Qt.Key.Key_Return):
                self._toets(tabel, toets)
        self.rust()
        self._h.klik("Klaar met evalueren")
        self.rust()

    def hoor(self) -> None:
        """Write down what one group told and what comes of it."""
        self._h.klik("Groep toevoegen")
        self._h.wacht(lambda: self._h.aantal("Welke leerlingen?"), "de eerste groep")
        self.rust()
        for naam, tekst in (
            ("Welke leerlingen?", "groep 7"),
            ("Hoe wilden zij het vertellen?", "in de kring"),
            ("Wat vertelden zij?", "Er zijn te weinig rustige plekken."),
            ("Wat doen we ermee?", "In elke groep komt een rustige plek."),
        ):
            self._h.typ(naam, tekst)
        self.rust()
        self._h.klik("Klaar met leerlingen horen")
        self.rust()

    def bespreek(self) -> None:
        """Fill in when team and parents were asked."""
        self._h.typ("Besproken met het team op", "vandaag")
        self._h.typ("Besproken met ouders op", "vandaag")
        self.rust()

    def werk_bij(self) -> None:
        """Change the text of one voorziening in the profile."""
        self._h.klik("Naar het schoolprofiel")
        self.rust()
        self._h.klik("Basisondersteuning")
        self.rust()
        self._h.klik(TITELS[0])
        self._h.wacht(lambda: self._h.aantal("Wat we doen"), "de voorziening")
        self._h.typ("Wat we doen", NIEUW)
        self.rust()

    def mr(self) -> None:
        """Record advies and instemming, each with its day."""
        self._h.klik("MR")
        self.rust()
        self._h.typ("Stukken naar de MR op", "vandaag")
        self._h.typ("Advies van de MR op", "vandaag")
        self._h.kies("Advies over het aanbod", "positief")
        self._h.typ("Instemming op", "vandaag")
        self._h.kies("Stemt de geleding in", "ja")
        self.rust()

    def stel_vast(self) -> None:
        """Adopt it on behalf of the board."""
        self._h.klik("Vaststellen")
        self.rust()
        self._h.klik("Vaststellen …")
        self.rust()
        self._h.klik("Vaststellen", -1)  # the button of the decision, in a window of its own
        self.rust()

    def maak_papier(self) -> None:
        """Look at the adopted chapter, and save it as a PDF."""
        self._h.klik("Naar de schoolgids")
        self._h.wacht(lambda: self._h.ziet("Opslaan"), "de bladzijden van het hoofdstuk", EERSTE)
        self.rust()
        self._h.klik_en_kies("Opslaan", self.papier)
        self._h.wacht(self.papier.exists, "het papier")
        self.rust()

    def publiceer(self) -> None:
        """Record where it can be read."""
        self._h.klik("Naar het schoolprofiel")
        self.rust()
        self._h.klik("Publiceren")
        self.rust()
        self._h.typ("Waar staat het?", "schoolgids en website")
        self.rust()
        self._h.klik("Gepubliceerd")
        self.rust()

    def rust(self) -> None:
        """Wait until everything typed is in the file and the screen shows it."""
        for _keer in range(2):
            self._h.adem(60)
            self._h.wacht(lambda: not self._programma.jobs.onderweg, "rust")

    def sluit(self) -> None:
        """Leave nothing running."""
        self._programma.sluit_af()
        self._programma.schil.close()

    def _toets(self, veld: Any, teken: str | Qt.Key) -> None:
        self._h.toets(veld, teken)
        self._h.adem()

    def _tabel(self) -> QTableView | None:
        tabellen = [each for each in self._app.allWidgets() if isinstance(each, QTableView)]
        return next((each for each in tabellen if each.isVisible()), None)
