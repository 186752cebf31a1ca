"""What the pupil does is written at once, one thing after the other: the first makes the record."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from opp_desk.ground.errors import RegelFout
from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
from opp_desk.usecases import hoorscherm, horen, velden

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.model.keuzes import Manier
    from opp_desk.model.veld import Waarde
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.hoorscherm import Antwoord
    from opp_desk.usecases.horen import Kans

_Werk = tuple["Callable[[], Callable[[Any], Any]]", "Callable[[Any], None]"]


class Opslag(QObject):
    """Writes in order. ``begonnen`` carries the record as soon as there is one."""

    begonnen = Signal(object)

    def __init__(self, werk: Werkplek, waar: UUID | Kans, ouder: QObject | None = None) -> None:
        super().__init__(ouder)
        self._werk, self._waar = werk, waar
        self._rij: list[_Werk] = []
        self._bezig = False
        self._straks: list[Callable[[], None]] = []
        self.inbrengen: dict[int, UUID] = {}
        self.gesprek: UUID | None = None if isinstance(waar, horen.Kans) else waar

    def kies_manier(self, manier: Manier, reeks: str) -> None:
        """Keep how the pupil wants to tell it."""
        self._erbij(
            lambda: partial(hoorscherm.kies_manier, waar=self._waar, manier=manier, reeks=reeks),
            self._ken,
        )

    def wil_niet(self) -> None:
        """Keep that the pupil does not want to now."""
        self._erbij(lambda: partial(horen.wil_nu_niet, hoorgesprek=self._waar), self._ken)

    def antwoord(self, plek: int, gegeven: Antwoord) -> None:
        """Keep the answer at the question with number ``plek`` of this session."""
        self._erbij(
            lambda: partial(
                hoorscherm.antwoord, waar=self._waar, gegeven=gegeven, inbreng=self.inbrengen.get(plek)
            ),
            partial(self._beantwoord, plek),
        )

    def veld(self, naam: str, waarde: Waarde) -> None:
        """Keep a field of this time; it may be the first thing that is known of it."""
        if isinstance(self._waar, horen.Kans) and not self._rij:
            kans = self._waar
            self._erbij(lambda: partial(horen.begin, opp_id=kans.opp, op=kans.op, door=kans.door), self._ken)
        self._erbij(lambda: self._bewaar(Hoorgesprek, self.gesprek, naam, waarde), _niets)

    def besluit(self, inbreng: UUID, naam: str, waarde: Waarde) -> None:
        """Keep what the pupil decides about one uitspraak."""
        self._erbij(lambda: self._bewaar(Inbreng, inbreng, naam, waarde), _niets)

    def straks(self, dan: Callable[[], None]) -> None:
        """Call when all has been written."""
        self._straks.append(dan)
        self._volgende()

    def _bewaar(self, klasse: Any, rij: UUID | None, naam: str, waarde: Waarde) -> Callable[[Any], Any]:
        if rij is None:
            raise TypeError
        return partial(velden.bewaar, klasse=klasse, rij_id=rij, naam=naam, waarde=waarde)

    def _erbij(self, maak: Callable[[], Callable[[Any], Any]], dan: Callable[[Any], None]) -> None:
        self._rij.append((maak, dan))
        self._volgende()

    def _volgende(self) -> None:
        if self._bezig:
            return
        if not self._rij:
            straks, self._straks = self._straks, []
            for dan in straks:
                dan()
            return
        self._bezig = True
        maak, _dan = self._rij[0]
        self._werk.jobs.run(maak(), self._gelukt, self._mislukt)

    def _gelukt(self, antwoord: Any) -> None:
        _maak, dan = self._rij.pop(0)
        self._bezig = False
        dan(antwoord)
        self._volgende()

    def _mislukt(self, fout: Fout) -> None:
        """Leave it in line: the next thing that the pupil does tries again. What a rule refuses goes."""
        self._bezig = False
        if isinstance(fout, RegelFout):
            self._rij.pop(0)
        self._werk.fout.emit(fout, self._volgende)

    def _ken(self, gesprek: UUID) -> None:
        if self.gesprek is None:
            self.gesprek = self._waar = gesprek
            self.begonnen.emit(gesprek)

    def _beantwoord(self, plek: int, paar: tuple[UUID, UUID | None]) -> None:
        self._ken(paar[0])
        if paar[1] is None:
            self.inbrengen.pop(plek, None)
        else:
            self.inbrengen[plek] = paar[1]


def _niets(_antwoord: object) -> None:
    return None
