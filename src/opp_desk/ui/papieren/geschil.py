"""What stands on the first page of a dossier for the geschillencommissie: its kenmerk, what it is about."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.ui.onderdelen import Hulptekst, Invoer, Tekstvak, Veldblok

if TYPE_CHECKING:
    from opp_desk.documents.invoer import Geschil


class Geschilvorm(QWidget):
    """A small form. ``gewijzigd`` at every change."""

    gewijzigd = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._bron: Geschil | None = None
        self.kenmerk = Invoer()
        self.waarover = Tekstvak(min_regels=2, max_regels=6)
        uitleg = Hulptekst(
            self.tr(
                "Alles met een datum staat op volgorde. Notities van gesprekken, adressen en woorden die de "
                "leerling voor zich houdt, blijven in de kluis."
            ),
            self,
        )
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(8)
        stapel.addWidget(uitleg)
        stapel.addWidget(Veldblok(self.tr("Kenmerk van de commissie"), self.kenmerk))
        stapel.addWidget(Veldblok(self.tr("Waar gaat het over?"), self.waarover))
        for veld in (self.kenmerk, self.waarover):
            veld.gewijzigd.connect(self.gewijzigd)

    def toon(self, bron: Geschil) -> None:
        """Set the dossier as the vault has it."""
        self._bron = bron

    def wis(self) -> None:
        """Begin empty: another pupil comes."""
        self._bron = None
        self.kenmerk.zet_waarde("")
        self.waarover.zet_waarde("")

    def geschil(self) -> Geschil | None:
        """Return the dossier with what was typed, None while it was not read."""
        if self._bron is None:
            return None
        return replace(
            self._bron,
            kenmerk=self.kenmerk.waarde().strip(),
            waarover=self.waarover.waarde().strip(),
        )
