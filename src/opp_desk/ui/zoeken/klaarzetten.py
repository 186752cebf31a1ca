"""Making an older vault findable beside the work: one small step after another, each behind what is typed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from opp_desk.usecases import zoekbeheer

if TYPE_CHECKING:
    from opp_desk.ground.errors import Fout
    from opp_desk.ui.jobs import Jobs
    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.zoekindex_bouw import Bouwplaats


class Klaarzetter(QObject):
    """Fills the search index of one vault; stops by itself when it is whole or the vault is locked."""

    def __init__(self, jobs: Jobs, ouder: QObject) -> None:
        super().__init__(ouder)
        self._jobs = jobs
        self._kluis: Kluis | None = None

    def begin(self) -> None:
        """Look whether anything is missing, and fill it."""
        self._kluis = self._jobs.kluis
        self._jobs.vraag(zoekbeheer.is_heel, self._bekeken, self._mislukt)

    def _bekeken(self, heel: bool) -> None:
        if not heel:
            self._stap(None)

    def _stap(self, plaats: Bouwplaats | None) -> None:
        if self._jobs.kluis is not None and self._jobs.kluis is self._kluis:
            self._jobs.run(partial(zoekbeheer.bouw_stap, plaats=plaats), self._verder, self._mislukt)

    def _verder(self, plaats: Bouwplaats | None) -> None:
        if plaats is not None:
            self._stap(plaats)

    def _mislukt(self, _fout: Fout) -> None:
        """Leave it for the next time: what is typed must not compete with it, and the screen says it."""
