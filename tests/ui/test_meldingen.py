"""The small bar at the bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from opp_desk.ui.meldingen import Toast
from tests.ui.toegankelijk import namen_ontbreken

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def venster(qtbot: QtBot) -> QWidget:
    """Show a window."""
    houder = QWidget()
    houder.resize(900, 600)
    qtbot.addWidget(houder)
    houder.show()
    return houder


@pytest.fixture
def toast(venster: QWidget) -> Toast:
    """Return the bar of the window."""
    return Toast(venster)


def niets() -> None:
    """Do nothing."""


def klok(toast: Toast) -> QTimer:
    """Return the timer that takes the bar away."""
    return toast.findChildren(QTimer)[0]


def knoppen(toast: Toast) -> list[str]:
    """Return the buttons that can be seen."""
    return [
        knop.text() or knop.accessibleName() for knop in toast.findChildren(QPushButton) if knop.isVisible()
    ]


def test_it_says_and_goes(toast: Toast, qtbot: QtBot) -> None:
    """A message stands for a while, within the window, and leaves no text behind."""
    toast.meld("Gesprek genoteerd.")
    assert toast.tekst() == "Gesprek genoteerd."
    assert knoppen(toast) == ["Melding sluiten"]
    assert klok(toast).isActive()
    assert klok(toast).interval() >= 5_000
    with qtbot.waitSignal(toast.weg):
        klok(toast).timeout.emit()
    assert (toast.tekst(), toast.isVisible()) == ("", False)


def test_undo_is_offered_longer_and_done_once(toast: Toast) -> None:
    """With something to undo it stays longer; the button does it and takes the bar away."""
    gedaan: list[int] = []
    toast.meld("Verwijderd.", doe=lambda: gedaan.append(1))
    assert knoppen(toast) == ["Ongedaan maken", "Melding sluiten"]
    assert klok(toast).interval() >= 10_000
    QTest.mouseClick(toast.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert gedaan == [1]
    assert not toast.isVisible()


def test_a_new_message_takes_the_place(toast: Toast) -> None:
    """There is one bar; the last message counts, its own words on the button."""
    toast.meld("Een.", doe=niets)
    toast.meld("Twee.", "Openen", niets)
    assert toast.tekst() == "Twee."
    assert knoppen(toast)[0] == "Openen"
    assert namen_ontbreken(toast) == []


def test_it_stays_while_someone_is_on_it(toast: Toast) -> None:
    """Neither mouse nor keyboard is cut off."""
    toast.meld("Verwijderd.", doe=niets)
    QApplication.sendEvent(toast, QEnterEvent(QPointF(), QPointF(), QPointF()))
    assert not klok(toast).isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert klok(toast).isActive()


@pytest.mark.parametrize("breed", [900, 576])
def test_it_stays_within_the_window(toast: Toast, venster: QWidget, breed: int) -> None:
    """Long words wrap; the bar follows the size of the window."""
    toast.meld("Het handelingsdeel is voorgelegd aan beide ouders van deze leerling. " * 2, doe=niets)
    venster.resize(breed, 400)
    QApplication.processEvents()
    assert venster.rect().contains(toast.geometry())
