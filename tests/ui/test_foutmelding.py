"""A bug of ours: the program goes on, and no window, report or log holds a name or a text."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from opp_desk.ground import clock, paths
from opp_desk.ui import foutmelding
from opp_desk.ui.onderdelen import Bevestiging
from opp_desk.usecases.demo_tekst import Vuller
from tests.noel import NU

if TYPE_CHECKING:
    import logging
    from types import TracebackType

    import pytest
    from pytestqt.qtbot import QtBot

KANARIE = "Xqzeldzaam"


def ongeluk() -> tuple[type[BaseException], BaseException, TracebackType | None]:
    """Return a bug that has a pupil's name in its message and among its values, raised in our own code."""
    try:
        Vuller(None, KANARIE)(f"{{n}} is {KANARIE}")  # type: ignore[arg-type]  # that is the bug
    except AttributeError as fout:
        met_naam = type("Anders", (RuntimeError,), {})(KANARIE)
        met_naam.__cause__ = fout
        return type(met_naam), met_naam, fout.__traceback__
    raise AssertionError


def venster(qtbot: QtBot) -> QMainWindow:
    """Show an active window."""
    venster = QMainWindow()
    qtbot.addWidget(venster)
    venster.show()
    venster.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is venster)
    return venster


def test_a_report_says_what_and_where_without_any_value(qtbot: QtBot) -> None:
    """The kind of error, the places in our code and the versions; no text, no folder of this computer."""
    soort, _fout, spoor = ongeluk()
    with clock.fixed(NU):
        verslag = foutmelding.maak_verslag(soort, spoor)
    assert "Anders" in verslag
    assert "demo_tekst.py:" in verslag
    assert "2026-10-16" in verslag
    assert KANARIE not in verslag
    assert str(paths.resources().parent) not in verslag
    assert __file__ not in verslag


def test_the_user_reads_that_the_text_is_safe(qtbot: QtBot, logregels: list[logging.LogRecord]) -> None:
    """One calm window with where the report stands; a second bug does not stack another on it."""
    boven = venster(qtbot)
    with clock.fixed(NU):
        foutmelding.meld(*ongeluk())
        foutmelding.meld(*ongeluk())
    (melding,) = boven.findChildren(Bevestiging)
    gezegd = " ".join(each.text() for each in melding.findChildren(QLabel))
    assert "Je kunt gewoon verder." in gezegd
    (verslag,) = paths.log_dir().glob("fout-*.txt")
    assert str(verslag) in gezegd
    assert KANARIE not in gezegd + verslag.read_text(encoding="utf-8")
    assert [each.getMessage() for each in logregels] == ["fout in het programma: Anders"] * 2
    melding.reject()


def test_a_full_disk_does_not_make_it_worse(
    qtbot: QtBot, logregels: list[logging.LogRecord], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no report can be written the user still reads that the text is safe."""
    paths.data_dir().parent.mkdir(parents=True, exist_ok=True)
    paths.data_dir().write_text("in de weg", encoding="utf-8")
    boven = venster(qtbot)
    foutmelding.meld(*ongeluk())
    (melding,) = boven.findChildren(Bevestiging)
    gezegd = " ".join(each.text() for each in melding.findChildren(QLabel))
    assert "Je kunt gewoon verder." in gezegd
    assert "verslag" not in gezegd
    assert len(logregels) == 1
    melding.reject()


def test_without_a_window_it_is_only_written(qtbot: QtBot, logregels: list[logging.LogRecord]) -> None:
    """A bug before the first window leaves a report and does not raise."""
    assert QApplication.activeWindow() is None
    foutmelding.meld(*ongeluk())
    assert len(list(paths.log_dir().glob("fout-*.txt"))) == 1
    assert len(logregels) == 1
    assert sys.exc_info() == (None, None, None)
