"""Before something leaves the program: does it name other pupils? Then somebody says whether it may go."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from opp_desk.interchange.bijlage import tekst_in
from opp_desk.ui.onderdelen import Bevestiging
from opp_desk.usecases.naamcontrole import andere_namen

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.vault.lezer import Lezer


class Naamcontrole(QObject):
    """Looks through what is about to leave; the question belongs to the window of ``venster``."""

    def __init__(self, werk: Werkplek, venster: QWidget) -> None:
        super().__init__(venster)
        self._werk, self._venster = werk, venster

    def kijk_na(self, inhoud: bytes, wie: Collection[UUID], dan: Callable[[], None]) -> None:
        """Do ``dan`` when the file names nobody besides ``wie``, or when somebody says that it may."""
        self._werk.jobs.papier(
            tekst_in, inhoud, dan=partial(self._gelezen, frozenset(wie), dan), fout=partial(_toch, dan)
        )

    def vraag_na(self, namen: Callable[[Lezer], tuple[str, ...]], dan: Callable[[], None]) -> None:
        """Do ``dan`` when ``namen`` finds nobody, or when somebody says that they may be named."""
        self._werk.jobs.vraag(namen, partial(self._gevonden, dan), partial(_toch, dan))

    def _gelezen(self, wie: frozenset[UUID], dan: Callable[[], None], tekst: str) -> None:
        self.vraag_na(partial(andere_namen, tekst=tekst, wie=wie), dan)

    def _gevonden(self, dan: Callable[[], None], namen: tuple[str, ...]) -> None:
        if not namen:
            dan()
            return
        vraag = Bevestiging(
            self.tr("Er staan namen van andere leerlingen in"),
            self.tr("Genoemd: {}. Mag dat zo naar buiten?").format(", ".join(namen)),
            self.tr("Zo laten"),
            self.tr("Terug naar de tekst"),
            self._venster.window(),
        )
        vraag.accepted.connect(dan)
        vraag.open()


def _toch(dan: Callable[[], None], _fout: Fout) -> None:
    """Go on: who cannot be warned is not kept from the paper."""
    dan()
