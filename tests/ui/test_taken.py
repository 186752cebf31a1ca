"""What threads work on: only the main thread lets go of it, whenever the thread does."""

from __future__ import annotations

import threading
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest

from opp_desk.ui import taken

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot


class Traag(Executor):
    """A thread that lets go of its work long after it was done, as one that was put to sleep there."""

    def __init__(self) -> None:
        self.los = threading.Event()

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Do it in a thread of its own."""
        toekomst: Future[Any] = Future()

        def werk() -> None:
            try:
                toekomst.set_result(fn(*args, **kwargs))
            except ValueError as fout:
                toekomst.set_exception(fout)
            self.los.wait(60)

        threading.Thread(target=werk).start()
        return toekomst


class Pagina:
    """Stands for a page: says on which thread it ended."""

    def __init__(self, geeindigd: list[int]) -> None:
        self.geeindigd = geeindigd

    def doe(self) -> None:
        """Work that holds the page."""

    def faal(self) -> None:
        """Work that goes wrong."""
        raise ValueError

    def klaar(self, _toekomst: Future[Any]) -> None:
        """Hear that it was done."""

    def __del__(self) -> None:
        """Say where it ends."""
        self.geeindigd.append(threading.get_ident())


@pytest.mark.parametrize("wat", ["doe", "faal"])
def test_a_page_ends_here_while_the_thread_still_holds_its_work(qtbot: QtBot, wat: str) -> None:
    """Also when the work went wrong: what the thread holds leads to no page."""
    geeindigd: list[int] = []
    draden, pagina = Traag(), Pagina(geeindigd)
    taken.geef(draden, getattr(pagina, wat), pagina.klaar)
    del pagina
    try:
        qtbot.waitUntil(lambda: bool(geeindigd))
    finally:
        draden.los.set()
    assert geeindigd == [threading.get_ident()]


def test_what_was_cancelled_is_told_too(qtbot: QtBot) -> None:
    """Who waits for an answer hears that it does not come."""
    gehoord: list[bool] = []
    bezig, draden = threading.Event(), ThreadPoolExecutor(1)
    draden.submit(bezig.wait, 60)
    taken.geef(draden, dict, lambda toekomst: gehoord.append(toekomst.cancelled())).cancel()
    bezig.set()
    qtbot.waitUntil(lambda: gehoord == [True])
    draden.shutdown()


def test_threads_that_were_stopped_take_nothing(qtbot: QtBot) -> None:
    """The work is refused and forgotten."""
    draden = ThreadPoolExecutor(1)
    draden.shutdown()
    geeindigd: list[int] = []
    pagina = Pagina(geeindigd)
    with pytest.raises(RuntimeError):
        taken.geef(draden, pagina.doe, pagina.klaar)
    del pagina
    qtbot.waitUntil(lambda: bool(geeindigd))
