"""Work that the screen does not wait for: one writer thread, readers, and a process that makes documents.

Answers come back on the main thread. A screen that is gone by then is not called. Errors of the world and of
rules go to the caller; our own bugs go to the excepthook, and the program goes on.
"""

from __future__ import annotations

import sys
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, Any, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal

from opp_desk.ground.errors import Fout, Gestopt, WereldFout
from opp_desk.ui import taken

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future, ProcessPoolExecutor

    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.ongedaan import Omkeerbaar
    from opp_desk.vault.uow import Gezien, Uitkomst, UnitOfWork

T = TypeVar("T")


class Lopend:
    """A piece of work under way: what it reports, and whether the user wants it to stop."""

    def __init__(self, meld: Callable[[int, int], None] | None = None) -> None:
        """Report through ``meld`` (done, total)."""
        self._meld = meld
        self._stop = Event()

    def stop(self) -> None:
        """Ask the work to stop at the next report."""
        self._stop.set()

    def meld(self, gedaan: int, totaal: int) -> None:
        """Report progress; Gestopt if the user asked to stop."""
        if self._stop.is_set():
            raise Gestopt
        if self._meld is not None:
            self._meld(gedaan, totaal)


@dataclass(frozen=True, slots=True)
class _Terug:
    """A message on its way to the main thread, from work that goes on."""

    dan: Callable[[Any], None]
    wat: Any


class Jobs(QObject):
    """Runs use cases, questions and longer work for the screens.

    ``vastgelegd`` follows every commit (an `Uitkomst`): screens that show one of its dossiers refresh.
    ``mislukt`` carries an error that no caller took.
    """

    vastgelegd = Signal(object)
    mislukt = Signal(object)
    _terug = Signal(object)

    def __init__(self, kluis: Kluis | None = None, ouder: QObject | None = None) -> None:
        super().__init__(ouder)
        self._kluis: Kluis | None = None
        self._schrijver = ThreadPoolExecutor(1, "schrijver")
        self._lezers = ThreadPoolExecutor(2, "lezer")
        self._papier: ProcessPoolExecutor | None = None
        self._lopend: dict[Future[Any], Lopend | None] = {}
        self._straks: list[Callable[[], None]] = []
        self._onderweg = 0
        self._schrijvend = 0
        self._terug.connect(self._geef_door, Qt.ConnectionType.QueuedConnection)
        self.kluis = kluis

    @property
    def kluis(self) -> Kluis | None:
        """Return the vault that is open; None while locked."""
        return self._kluis

    @kluis.setter
    def kluis(self, kluis: Kluis | None) -> None:
        """Work on another vault, and tell the screens of every commit in it, also of one made beside us."""
        if self._kluis is not None:
            self._kluis.luisteraar = None
        self._kluis = kluis
        if kluis is not None:
            kluis.luisteraar = self._van_kluis

    @property
    def onderweg(self) -> int:
        """Return how many pieces of work have not answered yet."""
        return self._onderweg

    @property
    def schrijft(self) -> bool:
        """Return whether the writer has work of which the answer has not arrived."""
        return self._schrijvend > 0

    def run(
        self,
        doe: Callable[[UnitOfWork], T],
        dan: Callable[[T], None] | None = None,
        fout: Callable[[Fout], None] | None = None,
        gezien: Gezien | None = None,
    ) -> None:
        """Run one use case on the writer thread; ``dan`` gets its answer, ``fout`` what went wrong."""
        self.run_met_uitkomst(doe, _alleen_antwoord(dan), fout, gezien)

    def run_met_uitkomst(
        self,
        doe: Callable[[UnitOfWork], T],
        dan: Callable[[tuple[T, Uitkomst]], None] | None = None,
        fout: Callable[[Fout], None] | None = None,
        gezien: Gezien | None = None,
    ) -> None:
        """Run one use case; ``dan`` gets (answer, what was written)."""
        kluis = self._open()

        self._begin(self._schrijver, partial(kluis.voer_uit, doe, gezien), dan, fout)

    def keer_om(
        self,
        wat: Omkeerbaar,
        dan: Callable[[Uitkomst], None] | None = None,
        fout: Callable[[Fout], None] | None = None,
    ) -> None:
        """Undo or redo one set."""
        kluis = self._open()
        self._begin(self._schrijver, partial(kluis.keer_om, wat), dan, fout)

    def vraag(
        self,
        vraag: Callable[[Lezer], T],
        dan: Callable[[T], None],
        fout: Callable[[Fout], None] | None = None,
    ) -> None:
        """Answer a question on a reader thread; while locked nobody answers a page that is being put away."""
        if (kluis := self.kluis) is None:
            return
        self._begin(self._lezers, partial(kluis.lees, vraag), dan, fout)

    def werk(
        self,
        doe: Callable[[Lopend], T],
        dan: Callable[[T], None] | None = None,
        fout: Callable[[Fout], None] | None = None,
        voortgang: Callable[[tuple[int, int]], None] | None = None,
    ) -> Lopend:
        """Do longer work (import, backup) beside the screen; ``voortgang`` gets (done, total)."""

        def meld(gedaan: int, totaal: int) -> None:
            if voortgang is not None:
                self._terug.emit(_Terug(voortgang, (gedaan, totaal)))

        lopend = Lopend(meld)
        self._begin(self._lezers, partial(doe, lopend), dan, fout, lopend)
        return lopend

    def papier(
        self,
        maak: Callable[..., T],
        *invoer: Any,
        dan: Callable[[T], None] | None = None,
        fout: Callable[[Fout], None] | None = None,
    ) -> None:
        """Make a document in a process of its own: a pure function of what it is given."""
        from opp_desk.ui import papierwerk  # noqa: PLC0415  not before the first paint

        if self._papier is None:
            self._papier = papierwerk.maak_proces()
        try:
            toekomst = self._papier.submit(maak, *invoer)
        except papierwerk.BrokenProcessPool:  # the process died: begin another one, once
            self._papier = None
            self.papier(maak, *invoer, dan=dan, fout=fout)
            return
        self._onderweg += 1
        taken.volg(toekomst, partial(self._ontvang, dan, fout))

    def daarna(self, doe: Callable[[], None]) -> None:
        """Call ``doe`` as soon as everything that was asked until then has been answered."""
        self._straks.append(doe)
        self._begin_straks()

    def wacht_op_schrijver(self) -> None:
        """Wait until everything that was given to the writer is in the file: before locking or quitting."""
        self._schrijver.submit(int).result()

    def lever_af(self) -> None:
        """Hand out now what has been answered, and nothing else: who locks does not let the screen go on."""
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)
        taken.lever_af()

    def rond_af(self) -> None:
        """End what works on the vault before it closes; longer work is asked to stop first.

        The process that makes documents ends too: it has read of pupils.
        """
        for lopend in self._lopend.values():
            if lopend is not None:
                lopend.stop()
        onderweg = [each for each in list(self._lopend) if not each.cancel()]
        wait(onderweg)
        if self._papier is not None:
            self._papier.shutdown(wait=False, cancel_futures=True)
            self._papier = None

    def sluit(self) -> None:
        """Finish what was given and stop the threads."""
        self._schrijver.shutdown()
        self._lezers.shutdown(cancel_futures=True)
        if self._papier is not None:
            self._papier.shutdown(cancel_futures=True)

    def _open(self) -> Kluis:
        if self.kluis is None:
            raise RuntimeError("vergrendeld")
        return self.kluis

    def _begin(
        self,
        draden: ThreadPoolExecutor,
        doe: Callable[[], T],
        dan: Callable[[T], None] | None,
        fout: Callable[[Fout], None] | None,
        lopend: Lopend | None = None,
    ) -> None:
        """Do this on the vault; `rond_af` waits for it."""
        schrijft = draden is self._schrijver
        toekomst = taken.geef(draden, doe, partial(self._ontvang, dan, fout, schrijft=schrijft))
        self._lopend[toekomst] = lopend
        self._onderweg += 1
        self._schrijvend += schrijft

    def _ontvang(
        self,
        dan: Callable[[Any], None] | None,
        fout: Callable[[Fout], None] | None,
        gedaan: Future[Any],
        *,
        schrijft: bool = False,
    ) -> None:
        """Count it as answered, and pass on what it came to."""
        self._lopend.pop(gedaan, None)
        self._onderweg -= 1
        self._schrijvend -= schrijft
        if shiboken6.isValid(self):
            if not gedaan.cancelled():
                self._geef_antwoord(dan, fout, gedaan)
            self._begin_straks()

    def _begin_straks(self) -> None:
        """Begin what could wait, when nothing is under way any more."""
        if not self._onderweg:
            straks, self._straks = self._straks, []
            for doe in straks:
                if all(shiboken6.isValid(each) for each in _eigenaars(doe)):
                    doe()

    def _geef_antwoord(
        self,
        dan: Callable[[Any], None] | None,
        fout: Callable[[Fout], None] | None,
        gedaan: Future[Any],
    ) -> None:
        probleem = gedaan.exception()
        if isinstance(probleem, BrokenExecutor):  # a file took the process of the papers down
            self._papier = None
            probleem = WereldFout("papierproces_gestopt")
        if probleem is None:
            _roep(dan, gedaan.result())
        elif isinstance(probleem, Fout):
            _roep(fout or self.mislukt.emit, probleem)
        elif not isinstance(probleem, Gestopt):
            sys.excepthook(type(probleem), probleem, probleem.__traceback__)

    def _geef_door(self, terug: _Terug) -> None:
        _roep(terug.dan, terug.wat)

    def _van_kluis(self, uitkomst: Uitkomst) -> None:
        """Pass a change on to the main thread; whoever wrote it may be on any. A line in the logboek is none.

        A batch of papers writes one for each: every list would be read again.
        """
        if uitkomst.set_id and shiboken6.isValid(self):
            self._terug.emit(_Terug(self._meld_vastgelegd, uitkomst))

    def _meld_vastgelegd(self, uitkomst: Uitkomst) -> None:
        self.vastgelegd.emit(uitkomst)


def _alleen_antwoord(dan: Callable[[T], None] | None) -> Callable[[tuple[T, Uitkomst]], None] | None:
    if dan is None:
        return None

    def eerste(paar: tuple[T, Uitkomst]) -> None:
        _roep(dan, paar[0])

    return eerste


def _roep(dan: Callable[[Any], None] | None, antwoord: Any) -> None:
    """Call back, unless the screen that asked is gone."""
    if dan is not None and all(shiboken6.isValid(each) for each in _eigenaars(dan)):
        dan(antwoord)


def _eigenaars(dan: Callable[..., None]) -> list[QObject]:
    """Return the objects of Qt that a callback needs, also when it was filled in beforehand."""
    if isinstance(dan, partial):
        return _eigenaars(dan.func) + [each for each in dan.args if isinstance(each, QObject)]
    eigenaar = getattr(dan, "__self__", None)
    return [eigenaar] if isinstance(eigenaar, QObject) else []
