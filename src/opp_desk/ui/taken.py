"""What threads and processes work on, and how the main thread hears of it.

A thread that held the last reference to a page would take Qt's side of it down with it: a crash, once in many
thousands. So a thread gets a number and finds its work here, and only the main thread lets go of it.

Not here: what the work is, and who may be called back (``jobs``).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial
from itertools import count
from traceback import clear_frames
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Executor, Future


@dataclass(slots=True)
class _Taak:
    """What is done elsewhere, and who hears on the main thread what it came to."""

    klaar: Callable[[Future[Any]], None]
    doe: Callable[[], Any] | None = None
    toekomst: Future[Any] | None = None


_TAKEN: Final[dict[int, _Taak]] = {}
_NUMMERS: Final = count()


class _Bode(QObject):
    """Carries a number to the main thread; it lives as long as the process, so no thread ever ends it."""

    gedaan = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.gedaan.connect(self._gedaan, Qt.ConnectionType.QueuedConnection)

    def _gedaan(self, nummer: int) -> None:
        taak = _TAKEN.pop(nummer)
        if taak.toekomst is not None:
            taak.klaar(taak.toekomst)


@cache
def _bode() -> _Bode:
    return _Bode()


def geef(draden: Executor, doe: Callable[[], Any], klaar: Callable[[Future[Any]], None]) -> Future[Any]:
    """Let one of the threads do this; ``klaar`` hears of it on the main thread, also when it is cancelled.

    To be called on the main thread. RuntimeError when the threads were stopped.
    """
    nummer = next(_NUMMERS)
    _TAKEN[nummer] = taak = _Taak(klaar, doe)
    try:
        taak.toekomst = draden.submit(_doe, nummer)
    except RuntimeError:
        del _TAKEN[nummer]
        raise
    taak.toekomst.add_done_callback(partial(_meld, _bode(), nummer))
    return taak.toekomst


def volg(toekomst: Future[Any], klaar: Callable[[Future[Any]], None]) -> None:
    """Let ``klaar`` hear on the main thread of what another process does."""
    nummer = next(_NUMMERS)
    _TAKEN[nummer] = _Taak(klaar, toekomst=toekomst)
    toekomst.add_done_callback(partial(_meld, _bode(), nummer))


def lever_af() -> None:
    """Tell now, on the main thread, what is done already: for who waits without letting the screen go on."""
    QCoreApplication.sendPostedEvents(_bode(), QEvent.Type.MetaCall.value)


def _doe(nummer: int) -> Any:
    """Do it; what goes wrong holds no page either."""
    doe = _TAKEN[nummer].doe
    try:
        return doe() if doe is not None else None
    except BaseException as fout:
        clear_frames(fout.__traceback__)
        raise
    finally:
        del doe


def _meld(bode: _Bode, nummer: int, _toekomst: Future[Any]) -> None:
    bode.gedaan.emit(nummer)
