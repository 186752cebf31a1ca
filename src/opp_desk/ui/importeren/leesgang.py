"""From a file or a text to a plan, step by step beside the screen; a new list makes older answers void."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from opp_desk.interchange.klassenlijst import Klassenlijst
from opp_desk.ui.importeren.lezen import lees, lees_plak, maak_lijst
from opp_desk.usecases import instellingen
from opp_desk.usecases.klassenlijst import vergelijk
from opp_desk.usecases.klassenlijst_kolommen import kolomsleutel, lees_kolommen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from opp_desk.ground.errors import Fout
    from opp_desk.interchange.kolommen import Soort
    from opp_desk.interchange.tabel import Tabel
    from opp_desk.ui.jobs import Lopend
    from opp_desk.ui.werkplek import Werkplek


class Leesgang(QObject):
    """Reads one list at a time.

    ``tabel_gelezen`` carries (table, columns, whether they were remembered): then `met_kolommen` goes on.
    ``vergeleken`` carries (class list, plan); ``mislukt`` the error. ``stand`` is (done, total).
    """

    tabel_gelezen = Signal(object, object, bool)
    vergeleken = Signal(object, object)
    mislukt = Signal(object)
    stand = Signal(int, int)

    def __init__(self, werk: Werkplek, ouder: QObject) -> None:
        super().__init__(ouder)
        self._werk = werk
        self._ronde = 0
        self._lopend: Lopend | None = None
        self._tabel: Tabel | None = None
        self._soort: Soort = "leerlingen"

    def stop(self) -> None:
        """Want no answer any more."""
        self._ronde += 1
        self._tabel = None
        if self._lopend is not None:
            self._lopend.stop()
            self._lopend = None

    def lees_bestand(self, pad: Path, soort: Soort) -> None:
        """Read a file; ``soort`` says what a table holds."""
        self.stop()
        self._soort = soort
        self._doe(partial(lees, pad), self._gelezen)

    def lees_tekst(self, tekst: str, soort: Soort) -> None:
        """Read a pasted list."""
        self.stop()
        self._soort = soort
        self._doe(partial(lees_plak, tekst), self._gelezen)

    def met_kolommen(self, kolommen: Mapping[str, int], *, onthoud: bool) -> None:
        """Go on with these columns, and remember them for the next time."""
        tabel = self._tabel
        if tabel is None:
            return
        if onthoud:
            sleutel = kolomsleutel(tabel, self._soort)
            self._werk.jobs.run(partial(instellingen.onthoud, naam=sleutel, waarde=dict(kolommen)))
        sector = self._werk.school.sector
        self._doe(partial(maak_lijst, tabel, kolommen, self._soort, sector), self._vergelijk)

    def _gelezen(self, gelezen: Klassenlijst | Tabel) -> None:
        if isinstance(gelezen, Klassenlijst):
            self._vergelijk(gelezen)
            return
        self._tabel = gelezen
        self._vraag(partial(lees_kolommen, tabel=gelezen, soort=self._soort), self._ken)

    def _ken(self, gekend: tuple[dict[str, int], bool]) -> None:
        self.tabel_gelezen.emit(self._tabel, *gekend)

    def _vergelijk(self, lijst: Klassenlijst) -> None:
        self._vraag(partial(vergelijk, lijst=lijst), partial(self.vergeleken.emit, lijst))

    def _doe(self, wat: Callable[[Lopend], Any], dan: Callable[[Any], object]) -> None:
        antwoord, mis = (
            partial(self._geldig, self._ronde, dan),
            partial(self._geldig, self._ronde, self._faal),
        )
        self._lopend = self._werk.jobs.werk(wat, antwoord, mis, self._meld)

    def _vraag(self, wat: Callable[[Any], Any], dan: Callable[[Any], object]) -> None:
        antwoord, mis = (
            partial(self._geldig, self._ronde, dan),
            partial(self._geldig, self._ronde, self._faal),
        )
        self._werk.jobs.vraag(wat, antwoord, mis)

    def _geldig(self, ronde: int, dan: Callable[[Any], object], antwoord: Any) -> None:
        if ronde == self._ronde:
            dan(antwoord)

    def _faal(self, fout: Fout) -> None:
        self.mislukt.emit(fout)

    def _meld(self, stand: tuple[int, int]) -> None:
        self.stand.emit(*stand)
