"""One process for the papers and the spelling of all tests: to start one costs two seconds of a processor.

What it is asked says everything that it needs to know, so it does not matter who asked before; only the day
that ``OPP_DESK_NU`` says is its own. Tests of how a process begins and ends ask for ``eigen_proces``.
No test here.
"""

from __future__ import annotations

import os
from concurrent.futures import Executor, wait
from typing import TYPE_CHECKING, Any, Final

from opp_desk.ui import papierwerk

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future, ProcessPoolExecutor

EIGEN: Final = papierwerk.maak_proces
"""What the program itself does."""
_dag: str | None = None
_proces: ProcessPoolExecutor | None = None


class Geleend(Executor):
    """The process, for one who thinks to be alone with it: ``shutdown`` gives it back."""

    def __init__(self) -> None:
        self._eigen: list[Future[Any]] = []

    def submit(self, doe: Callable[..., Any], /, *woorden: Any, **namen: Any) -> Future[Any]:
        """Let the process do this; another one when it has died."""
        self._eigen = [each for each in self._eigen if not each.done()]
        try:
            toekomst = _nu().submit(doe, *woorden, **namen)
        except papierwerk.BrokenProcessPool:
            eindig()
            toekomst = _nu().submit(doe, *woorden, **namen)
        self._eigen.append(toekomst)
        return toekomst

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Forget what was asked here, and nothing of others."""
        if cancel_futures:
            for each in self._eigen:
                each.cancel()
        if wait:
            _wacht(self._eigen)


def eindig() -> None:
    """End the process; the next who asks gets another."""
    global _proces  # noqa: PLW0603  there is one
    if _proces is not None:
        _proces.shutdown(cancel_futures=True)
        _proces = None


def _nu() -> ProcessPoolExecutor:
    """Return the process that lives on this day."""
    global _dag, _proces
    if _dag != (dag := os.environ.get("OPP_DESK_NU")):
        eindig()
    if _proces is None:
        _dag, _proces = dag, EIGEN()
    return _proces


def _wacht(eigen: list[Future[Any]]) -> None:
    wait([each for each in eigen if not each.cancelled()])
