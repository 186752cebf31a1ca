"""The right page for each reader, saved with the buttons that a user has."""

from __future__ import annotations

from typing import Final

from opp_desk.model.dossier import Overdracht
from opp_desk.ui.rondleiding.handgrepen import Handgrepen, dag, label

BLADEN: Final = (
    ("Alle bladen voor ouders", "ouders.pdf"),
    ("Mijn plan", "mijn-plan.pdf"),
    ("In mijn les", "in-mijn-les.pdf"),
)
VERSCHILLEN: Final = "opp-v2-verschillen.pdf"
WORD: Final = "opp.docx"
OVERDRACHT: Final = "overdracht.json"
OVERDRACHT_PAPIER: Final = "overdracht.pdf"
AGENDA: Final = "termijnen.ics"


class Papieren(Handgrepen):
    """Everything that leaves the program at the end of the story."""

    def verschillen(self) -> None:
        """What changed between the two versions."""
        self._vanuit_dossier("Wat is er veranderd", "vergelijken")
        self._h.kies("Van", "versie 1")
        self._h.kies("Naar", "versie 2")
        self._rust()
        self._h.wacht(lambda: self._h.ziet("PDF opslaan"), "de verschillen")
        self._bewaar("PDF opslaan", VERSCHILLEN)

    def bladen(self) -> None:
        """The papers for parents, pupil and teacher."""
        self._vanuit_dossier("Papieren", "papieren")
        for titel, naam in BLADEN:
            self._h.klik(titel)
            self._rust()
            self._bewaar("PDF opslaan", naam)

        self._h.klik("Ontwikkelingsperspectief")
        self._rust()
        self._bewaar("Word-bestand", WORD)

    def overdracht(self) -> None:
        """What goes to the next school: a file and a paper with one code, after the parents saw it."""
        self._vanuit_dossier("Overdragen", "overdracht")
        self._h.klik("Overdracht beginnen")
        self._h.wacht(lambda: self._h.aantal(label(Overdracht, "naar")), "het formulier van de overdracht")
        self._rust()
        self._typ(Overdracht, "naar", "Het Veenlyceum")
        self._typ(Overdracht, "inzage_op", dag(self._dagen.nu))
        self._typ(Overdracht, "zienswijze", "Laat hem de eerste week met iemand meelopen.")
        self._rust()
        self._h.wacht(lambda: self._h.ziet("Bestanden opslaan"), "een overdracht die kan")
        self._bewaar("Bestanden opslaan", OVERDRACHT)

    def agenda(self) -> None:
        """The terms of this pupil, for the calendar of the IB'er."""
        self.vandaag()
        self._h.klik("Naar je agenda")
        self._h.vink("Zet de namen van leerlingen erbij")
        self._bewaar("Opslaan", AGENDA)

    def vandaag(self) -> None:
        """What needs attention now."""
        self._h.klik("Vandaag")
        self._h.wacht(lambda: self._scherm() == "vandaag", "het scherm Vandaag")
        self._rust()
