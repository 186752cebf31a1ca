"""Who knows which words are right: asks the process that holds the Dutch list, and remembers the answers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from opp_desk.ui import papierwerk
from opp_desk.usecases import spelling

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from concurrent.futures import Future, ProcessPoolExecutor

_KIJK_MS: Final = 15


class Keurmeester(QObject):
    """Judges words in a process of its own, which begins with the first word and ends with `sluit`.

    ``gekeurd`` when something new is known, ``geleerd`` carries a word that the user wants accepted. Without
    the library, or when its process dies twice, every word is right.
    """

    gekeurd = Signal()
    geleerd = Signal(str)

    def __init__(self, ouder: QObject | None = None) -> None:
        super().__init__(ouder)
        self.aan = spelling.is_er()
        self._bekend: frozenset[str] = frozenset()
        self._oordelen: dict[str, bool] = {}
        self._wacht: set[str] = set()
        self._bezig = False
        self._pogingen = 2
        self._proces: ProcessPoolExecutor | None = None
        self._onderweg: list[tuple[Future[Any], Callable[[Any], None]]] = []
        self._klok = QTimer(self, interval=_KIJK_MS)  # so that no other thread ever touches a screen
        self._klok.timeout.connect(self._kijk)

    def zet_aan(self, aan: bool) -> None:
        """Switch the marks on or off; never on without the library, or after its process died twice."""
        if (aan := aan and spelling.is_er() and self._pogingen > 0) != self.aan:
            self.aan = aan
            self.gekeurd.emit()

    def zet_bekend(self, bekend: frozenset[str]) -> None:
        """Take these words (in lower case) for right, whatever the Dutch list says."""
        self._bekend = bekend
        self.gekeurd.emit()

    def woorden(self, tekst: str) -> Iterable[tuple[str, int, int]]:
        """Return the words of a text that can be wrong."""
        return spelling.woorden(tekst)

    def oordeel(self, woord: str) -> bool | None:
        """Return whether a word is right; None while nobody knows."""
        if spelling.is_bekend(woord, self._bekend):
            return True
        return self._oordelen.get(woord)

    def keur(self, woorden: set[str]) -> None:
        """Find out about these words; one question at a time is under way."""
        self._wacht |= woorden
        if self._wacht and not self._bezig and self.aan:
            vraag, self._wacht = tuple(sorted(self._wacht)), set()
            self._bezig = True
            self._vraag(partial(spelling.fouten, vraag), partial(self._gekeurd, vraag))

    def stel_voor(self, woord: str, dan: Callable[[tuple[str, ...]], None]) -> None:
        """Find what was meant."""
        self._vraag(partial(spelling.voorstellen, woord), dan)

    def leer(self, woord: str, *_aan: object) -> None:
        """Accept this word from now on, at once on the screen."""
        self.zet_bekend(self._bekend | {woord.replace("’", "'").casefold()})
        self.geleerd.emit(woord)

    def sluit(self) -> None:
        """End the process; what it was asked is forgotten."""
        self.aan = False
        self._klok.stop()
        self._onderweg.clear()
        if self._proces is not None:
            self._proces.shutdown(wait=False, cancel_futures=True)
            self._proces = None

    def _vraag(self, vraag: Callable[[], Any], dan: Callable[[Any], None]) -> None:
        if self._proces is None:
            self._proces = papierwerk.maak_proces()
        try:
            toekomst = self._proces.submit(vraag)
        except papierwerk.BrokenProcessPool:
            self._proces = None
            self._gestorven()
            return
        self._onderweg.append((toekomst, dan))
        self._klok.start()

    def _kijk(self) -> None:
        """Pass on what was answered."""
        klaar = [each for each in self._onderweg if each[0].done()]
        self._onderweg = [each for each in self._onderweg if each not in klaar]
        if not self._onderweg:
            self._klok.stop()
        gestorven = [isinstance(each.exception(), papierwerk.BrokenProcessPool) for each, _dan in klaar]
        if any(gestorven):  # once, however much it was asked
            self._proces = None
            self._gestorven()
        for (toekomst, dan), niet in zip(klaar, gestorven, strict=True):
            if not niet:
                dan(toekomst.result())

    def _gestorven(self) -> None:
        """Try once more with a new process; after that there is no spelling check until the next start."""
        self._bezig = False
        self._pogingen -= 1
        if self._pogingen > 0:
            self.gekeurd.emit()
        else:
            self.zet_aan(False)

    def _gekeurd(self, gevraagd: tuple[str, ...], fout: frozenset[str]) -> None:
        self._bezig = False
        self._oordelen |= {woord: woord not in fout for woord in gevraagd}
        self.gekeurd.emit()
        self.keur(set())
