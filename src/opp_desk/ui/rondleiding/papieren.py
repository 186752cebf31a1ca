"""The right page for each reader, saved with the buttons that a user has."""

from __future__ import annotations

from typing import Final

from opp_desk.ui.rondleiding.handgrepen import Handgrepen

BLADEN: Final = (
    ("Alle bladen voor ouders", "ouders.pdf"),
    ("Mijn plan", "mijn-plan.pdf"),
    ("In mijn les", "in-mijn-les.pdf"),
)
VERSCHILLEN: Final = "opp-v2-verschillen.pdf"


class Papieren(Handgrepen):
    """Everything that leaves the program at the end of the story."""

    def verschillen(self) -> None:
        """What changed between the two versions."""
        self._vanuit_dossier("Wat is er veranderd", "vergelijken")
        self._h.kies("Van", "versie 1")
        self._h.kies("Naar", "versie 2")
        self._h.wacht(lambda: self._h.ziet("PDF opslaan"), "de verschillen")
        self._bewaar("PDF opslaan", VERSCHILLEN)

    def bladen(self) -> None:
        """The papers for parents, pupil and teacher."""
        self._vanuit_dossier("Papieren", "papieren")
        for titel, naam in BLADEN:
            self._h.klik(titel)
            self._rust()
            self._bewaar("PDF opslaan", naam)

    def vandaag(self) -> None:
        """What needs attention now."""
        self._h.klik("Vandaag")
        self._h.wacht(lambda: self._scherm() == "vandaag", "het scherm Vandaag")
        self._rust()
