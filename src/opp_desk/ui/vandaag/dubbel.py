"""The quiet line on Vandaag when two people wrote in one field: how often, and the way there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.ui.vandaag.stille_regel import StilleRegel
from opp_desk.usecases.botsingen import tel_botsingen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from opp_desk.ui.werkplek import Werkplek


class Dubbelregel(StilleRegel):
    """Not there while there is nothing to look at."""

    def __init__(self, werk: Werkplek, ouder: QWidget | None = None) -> None:
        super().__init__(werk, werk.tr("Bekijken"), "bekijken", ouder)

    def laad(self) -> None:
        """Count again."""
        self._werk.jobs.vraag(tel_botsingen, self._laatste.van(self._toon))

    def _toon(self, aantal: int) -> None:
        een = self.tr("Op 1 plek staan twee teksten, van twee collega’s.")
        meer = self.tr("Op {} plekken staan twee teksten, van twee collega’s.").format(aantal)
        self._zeg("" if not aantal else een if aantal == 1 else meer)
