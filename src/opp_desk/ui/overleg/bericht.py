"""What was done at the table, with the way back: the messages of the window stand behind this screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from opp_desk.ui.meldingen import kondig_aan
from opp_desk.ui.onderdelen import Foutbalk

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class Bericht(Foutbalk):
    """One calm bar; Ctrl+Z does what its button does, as long as it is there."""

    def __init__(self, ouder: QWidget) -> None:
        super().__init__(ouder, soort="info")
        self._terug: Callable[[], None] | None = None
        self._toets = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), ouder)
        self._toets.activated.connect(self._doe)
        self._toets.setEnabled(False)
        self.opnieuw.connect(self._doe)

    def meld(self, tekst: str, terug: Callable[[], None] | None) -> None:
        """Show a message; without ``terug`` there is no way back."""
        self._terug = terug
        self._toets.setEnabled(terug is not None)
        self.toon(tekst, knop=self.tr("Ongedaan maken") if terug is not None else "")
        kondig_aan(self, tekst)

    def verberg(self) -> None:
        """Take the bar away; what it was about can no longer be undone from here."""
        self._terug = None
        self._toets.setEnabled(False)
        super().verberg()

    def _doe(self) -> None:
        if (terug := self._terug) is not None:
            self.verberg()
            terug()
