"""Saving a note while it is written: one save under way, the last text waits, nothing goes with the panel.

It belongs to the workplace and not to the panel: whoever closes the panel in the middle of a save loses
nothing.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from opp_desk.ground.errors import WereldFout
from opp_desk.usecases import gesprekken
from opp_desk.vault.uow import Gezien

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.gesprekken import Invulling
    from opp_desk.vault.uow import Uitkomst

OPNIEUW_MS: Final = 10_000


class Bewaarder(QObject):
    """Saves one note. ``bewaard`` carries the id of its first row (None without a pupil)."""

    bewaard = Signal(object)
    mislukt = Signal(object)

    def __init__(self, werk: Werkplek, samen: str, stand: int | None) -> None:
        super().__init__(werk)
        self._werk, self.samen, self._stand = werk, samen, stand
        self._bezig = False
        self._wacht: tuple[Any, ...] = ()
        self._daarna: list[Callable[[], None]] = []
        self._weg = False
        self._opnieuw = QTimer(self, singleShot=True, interval=OPNIEUW_MS)
        self._opnieuw.timeout.connect(self._verder)

    @property
    def rust(self) -> bool:
        """Return whether nothing is under way or waiting."""
        return not self._bezig and not self._wacht

    @property
    def wacht_op_schijf(self) -> bool:
        """Return whether the disk refused a save that is tried again."""
        return self._opnieuw.isActive()

    def bewaar(self, wat: Invulling, *, lezers: bool = False) -> None:
        """Save the note as it stands; ``lezers`` when it goes to another ruimte."""
        doe = gesprekken.wijzig_lezers if lezers else gesprekken.bewaar
        self._wacht = (partial(doe, samen=self.samen, wat=wat),)
        self._verder()

    def bewaar_los(self, tekst: str) -> None:
        """Save a text of which nobody said yet whom it is about."""
        self._wacht = (partial(gesprekken.bewaar_los, tekst=tekst),)
        self._verder()

    def daarna(self, doe: Callable[[], None]) -> None:
        """Do this as soon as everything is saved."""
        self._daarna.append(doe)
        self._verder()

    def sluit(self) -> None:
        """Go as soon as everything is saved."""
        self._weg = True
        self._daarna.clear()
        self._verder()

    def _verder(self) -> None:
        self._opnieuw.stop()
        if self._bezig or self._werk.jobs.kluis is None:
            return
        if self._wacht:
            (doe,), self._wacht = self._wacht, ()
            self._bezig = True
            gezien = Gezien(self._stand)
            self._werk.jobs.run_met_uitkomst(doe, self._klaar, partial(self._fout, doe), gezien)
        elif self._daarna:
            self._daarna.pop(0)()
        elif self._weg:
            self.deleteLater()

    def _klaar(self, antwoord: tuple[UUID | None, Uitkomst]) -> None:
        self._bezig = False
        self._stand = antwoord[1].stand
        self.bewaard.emit(antwoord[0])
        self._verder()

    def _fout(self, doe: partial[Any], fout: Fout) -> None:
        self._bezig = False
        if isinstance(fout, WereldFout):  # a rule says the same thing again
            self._wacht = self._wacht or (doe,)
            self._opnieuw.start()
        self.mislukt.emit(fout)
