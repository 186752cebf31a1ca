"""Noting, finding, giving inzage and giving along: what a team does around the plan, with the keyboard."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import Qt

from opp_desk.ui.rondleiding.handgrepen import NOEL, Handgrepen, dag
from opp_desk.usecases.demo_tekst import vooruit

GESPREKKEN: Final = "gesprekken.pdf"
INZAGE: Final = "inzage.pdf"
OVERLEG: Final = "overleg.pdf"
PAKKET: Final = "pakket.oppakket"
_VERTELD: Final = (
    f"{NOEL} zegt dat de hulpkaart werkt, maar dat hij hem vergeet te pakken als hij boos is. "
    "Samen bedacht: de kaart komt op zijn tafel."
)
_PAKKETDAGEN: Final = 60


class Team(Handgrepen):
    """After the plan: a note of today, a class round, and what goes to parents and to a colleague."""

    def noteer(self) -> None:
        """Note a conversation with what was agreed, and close it."""
        self._h.klik("Gesprekken")
        self._h.wacht(lambda: self._scherm() == "gesprekken", "het scherm Gesprekken")
        self._rust()
        self._h.klik("Gesprek noteren")
        self._rust()
        regel: Any = self._h.veld("Met wie")
        for teken in "noel hondt":
            self._h.toets(regel, teken)
        self._h.toets(regel, Qt.Key.Key_Return)
        self._h.wacht(lambda: self._h.ziet(f"{NOEL} d"), f"{NOEL} in de notitie")
        self._h.typ("Waar ging het over?", _VERTELD)
        self._h.typ("Afgesproken", f"Hulpkaart op tafel plakken · ik · {dag(vooruit(self._dagen.nu, 2))}")
        self._h.klik("Klaar")
        self._h.wacht(lambda: self._weg("Klaar"), "een notitie die vaststaat")
        self._rust()

    def ronde(self) -> None:
        """Go through a class: Enter for each pupil, a zorg with a sentence for one."""
        self._opdracht("Mentorronde", "mentorronde")
        for keer in range(4):
            regel: Any = self._programma.schil.focusWidget()
            if keer == 1:
                self._h.toets(regel, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
                for teken in "Slaapt slecht, moeder belt morgen.":
                    self._h.toets(regel, teken)
            self._h.toets(regel, Qt.Key.Key_Return)
            self._rust()

    def gesprekken(self) -> None:
        """The notes about this pupil, on paper."""
        self._opdracht("Opslaan buiten de kluis", "uitvoer")
        self._h.klik("Eén leerling")
        self._h.kies("Leerling", f"{NOEL} ")
        self._h.klik("PDF")
        self._rust()
        self._bewaar("Gesprekken opslaan", GESPREKKEN)

    def overleg(self) -> None:
        """Prepare a meeting: the agenda makes itself, and goes on paper."""
        self._open_noel()
        self._h.klik("Overleg")
        self._h.wacht(lambda: self._scherm() == "bespreking", "het scherm Overleg")
        self._rust()
        self._h.klik("Agenda maken")
        self._h.wacht(lambda: self._h.ziet("Opslaan…"), "een agenda")
        self._rust()
        self._h.typ("Vraag van vandaag", f"Hoe pakt {NOEL} zijn hulpkaart, ook als hij boos is?")
        for wie in ("Ans d'Hondt", "Anouk Visser"):
            self._h.klik(wie)
            self._rust()
        self._bewaar("Opslaan…", OVERLEG)

    def inzage(self) -> None:
        """A parent asks to see the file: one copy, looked through first."""
        self._open_noel()
        self._h.tab("Gegevens")
        self._rust()
        self._h.toets(self._h.onderdeel("Vraagt iemand om het dossier"), Qt.Key.Key_Return)
        self._h.wacht(lambda: self._scherm() == "inzage", "het scherm Inzage")
        self._rust()
        self._h.klik("Ans")
        self._h.klik("Kopie voorbereiden")
        self._h.wacht(lambda: self._h.ziet("Kopie opslaan"), "een kopie die klaarstaat")
        self._rust()
        self._bewaar("Kopie opslaan", INZAGE)

    def geef_mee(self) -> None:
        """A sealed file with the pupils of one colleague."""
        self._opdracht("Meegeven aan een collega", "meegeven")
        self._h.kies("Voor wie", "Anouk")
        self._rust()
        self._h.typ("Te openen tot en met", dag(vooruit(self._dagen.nu, _PAKKETDAGEN)))
        self._rust()
        self._bewaar("Pakket maken", PAKKET)

    def _opdracht(self, woorden: str, scherm: str) -> None:
        """Go to a page with the palette, as somebody does who knows what it is called."""
        self._h.klik("Zoek of doe iets")
        self._h.wacht(lambda: self._h.aantal("Zoek of doe iets"), "het palet")
        veld: Any = self._h.veld("Zoek of doe iets")
        for teken in woorden:
            self._h.toets(veld, teken)
        self._h.adem(100)
        self._h.toets(veld, Qt.Key.Key_Return)
        self._h.wacht(lambda: self._scherm() == scherm, f"het scherm {scherm}")
        self._rust()
