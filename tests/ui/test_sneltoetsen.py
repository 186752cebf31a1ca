"""The keys that work everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from opp_desk.ui import sneltoetsen

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_no_key_means_two_things() -> None:
    """Every key is one that Qt knows, once, with words that say what it does."""
    toetsen = [QKeySequence(een.toets).toString() for een in sneltoetsen.ALLE]
    assert "" not in toetsen
    assert len(toetsen) == len(set(toetsen))
    assert all(een.tekst() and een.weergave() for een in sneltoetsen.ALLE)


def test_a_key_works_in_the_whole_window(qtbot: QtBot) -> None:
    """A connected key does its work from any place in the window."""
    venster = QWidget()
    qtbot.addWidget(venster)
    gehoord: list[int] = []
    toets = sneltoetsen.koppel(venster, sneltoetsen.VERGRENDEL, lambda: gehoord.append(1))
    venster.show()
    venster.activateWindow()
    with qtbot.waitActive(venster):
        pass
    QTest.keyClick(venster, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    toets.setEnabled(False)
    QTest.keyClick(venster, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert gehoord == [1]
