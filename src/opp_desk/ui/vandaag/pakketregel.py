"""The quiet line on Vandaag in the small vault of a colleague: whose package it is, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.rules.datum import schrijf_datum
from opp_desk.ui.vandaag.stille_regel import StilleRegel
from opp_desk.usecases.pakketvan import lees_pakketvan

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.pakketvan import Pakketvan


class Pakketregel(StilleRegel):
    """Not there in the vault of a school."""

    def __init__(self, werk: Werkplek, ouder: QWidget | None = None) -> None:
        super().__init__(werk, werk.tr("Werk teruggeven"), "meegeven", ouder)

    def laad(self) -> None:
        """Read where this vault came from."""
        self._werk.jobs.vraag(lees_pakketvan, self._laatste.van(self._toon))

    def _toon(self, van: Pakketvan | None) -> None:
        tekst = self.tr("Dit is een pakket van {0}, tot en met {1}.")
        self._zeg(tekst.format(van.naam, schrijf_datum(van.tot)) if van is not None else "")
