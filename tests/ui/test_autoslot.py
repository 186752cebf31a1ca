"""Locking by itself: when the clock runs, what starts it again, and that no event is swallowed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from opp_desk.ui import autoslot
from opp_desk.ui.autoslot import Autoslot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def slot(qapp: QApplication) -> Iterator[Autoslot]:
    """Give a lock of five minutes, 45 at the table."""
    slot = Autoslot(qapp, 5, 45)
    yield slot
    qapp.removeEventFilter(slot)
    slot.deleteLater()


def klok(slot: Autoslot) -> QTimer:
    """Return its clock."""
    (klok,) = slot.findChildren(QTimer)
    return klok


def beweeg() -> QMouseEvent:
    """Return a movement of the mouse."""
    knop = Qt.MouseButton.NoButton
    return QMouseEvent(
        QEvent.Type.MouseMove, QPointF(1, 1), QPointF(1, 1), knop, knop, Qt.KeyboardModifier.NoModifier
    )


def test_it_waits_as_long_as_was_chosen(slot: Autoslot) -> None:
    """Minutes become milliseconds; at the table it takes longer, and after it the usual time again."""
    assert klok(slot).interval() == 5 * 60_000
    slot.zet_aan_tafel(True)
    assert klok(slot).interval() == 45 * 60_000
    slot.zet_aan_tafel(False)
    assert klok(slot).interval() == 5 * 60_000


@pytest.mark.parametrize("minuten", [0, -3])
def test_never_is_not_possible(qapp: QApplication, minuten: int) -> None:
    """Zero or less is one minute: a vault that stays open is no choice."""
    slot = Autoslot(qapp, minuten, minuten)
    assert klok(slot).interval() == 60_000
    slot.zet_aan_tafel(True)
    assert klok(slot).interval() == 60_000
    qapp.removeEventFilter(slot)
    slot.deleteLater()


def test_it_only_counts_while_a_vault_is_open(slot: Autoslot, qapp: QApplication, qtbot: QtBot) -> None:
    """Before `begin` and after `stop` no key makes it run."""
    veld = QLineEdit()
    qtbot.addWidget(veld)
    qapp.sendEvent(veld, beweeg())
    assert not klok(slot).isActive()
    slot.begin()
    assert klok(slot).isActive()
    slot.stop()
    qapp.sendEvent(veld, beweeg())
    assert not klok(slot).isActive()


def test_while_nothing_is_open_no_event_passes_it(qapp: QApplication, qtbot: QtBot) -> None:
    """The events of the program go through Python only between `begin` and `stop`."""

    class Teller(Autoslot):
        gezien = 0

        def eventFilter(self, bron: QObject, event: QEvent) -> bool:  # noqa: N802  overrides
            self.gezien += 1
            return super().eventFilter(bron, event)

    slot, veld = Teller(qapp, 5, 45), QLineEdit()
    qtbot.addWidget(veld)
    qapp.sendEvent(veld, beweeg())
    assert slot.gezien == 0
    slot.begin()
    qapp.sendEvent(veld, beweeg())
    assert slot.gezien > 0
    slot.stop()
    tot = slot.gezien
    qapp.sendEvent(veld, beweeg())
    assert slot.gezien == tot
    slot.deleteLater()


def test_a_sign_of_life_starts_it_again_and_goes_on(slot: Autoslot, qapp: QApplication, qtbot: QtBot) -> None:
    """A key and a movement start the clock again, a repaint does not; the field gets its key."""
    veld = QLineEdit()
    qtbot.addWidget(veld)
    slot.begin()
    begonnen: list[int] = []

    def herstart(gebeurtenis: QEvent) -> bool:
        voor = klok(slot).timerId()
        qapp.sendEvent(veld, gebeurtenis)
        begonnen.append(voor)
        return klok(slot).timerId() != voor or klok(slot).remainingTime() >= klok(slot).interval() - 1

    toets = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    assert herstart(toets)
    assert veld.text() == "a"
    assert herstart(beweeg())


def test_after_the_time_it_asks_to_lock_once(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The signal comes once; nobody counts on."""
    monkeypatch.setattr(autoslot, "_MINUUT", 1)
    slot = Autoslot(qapp, 5, 45)
    with qtbot.waitSignal(slot.verlopen, timeout=5000):
        slot.begin()
    assert not klok(slot).isActive()
    qapp.removeEventFilter(slot)
    slot.deleteLater()
