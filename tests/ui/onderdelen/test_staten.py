"""Empty, failed, loading, busy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton

from opp_desk.ground import clock
from opp_desk.ui.onderdelen import Foutbalk, LegeStaat, Skelet, Voortgang

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot


def test_an_empty_screen_offers_the_first_action(qtbot: QtBot) -> None:
    """Title and reason can be read, and the button is told."""
    leeg = LegeStaat("Nog geen gesprekken", "Een paar zinnen is genoeg.", "Gesprek noteren", "gesprekken")
    qtbot.addWidget(leeg)
    leeg.show()
    assert [label.text() for label in leeg.findChildren(QLabel)] == [
        "Nog geen gesprekken",
        "Een paar zinnen is genoeg.",
    ]
    with qtbot.waitSignal(leeg.gevraagd):
        QTest.mouseClick(leeg.knop, Qt.MouseButton.LeftButton)


def test_an_error_bar_says_it_offers_again_and_goes(qtbot: QtBot) -> None:
    """Hidden until needed; Opnieuw is told; closing hides it; without a retry there is no button."""
    balk = Foutbalk()
    qtbot.addWidget(balk)
    assert balk.isHidden()
    balk.toon("Het bestand is geen EDEXML.", "Er is niets gewijzigd.")
    assert balk.isVisible()
    assert balk.accessibleName() == "Het bestand is geen EDEXML. Er is niets gewijzigd."
    opnieuw, sluit = balk.findChildren(QPushButton)
    with qtbot.waitSignal(balk.opnieuw):
        QTest.mouseClick(opnieuw, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(balk.gesloten):
        QTest.mouseClick(sluit, Qt.MouseButton.LeftButton)
    assert balk.isHidden()
    balk.toon("Er is geen printer.", knop="")
    assert not opnieuw.isVisible()


def test_loading_shows_only_when_it_lasts(qtbot: QtBot) -> None:
    """Nothing is drawn in the first moments; after 150 ms the grey lines are there."""
    skelet = Skelet(3)
    qtbot.addWidget(skelet)
    skelet.resize(400, 108)
    begin = clock.monotonic()
    skelet.show()
    leeg = skelet.grab().toImage()
    qtbot.waitUntil(lambda: skelet.grab().toImage() != leeg, timeout=2000)
    assert clock.monotonic() - begin >= 0.14


def test_progress_tells_how_far_and_can_be_stopped(qtbot: QtBot) -> None:
    """Known work counts, unknown work only moves, and Stoppen can be pressed once."""
    gang = Voortgang("PDF’s maken")
    qtbot.addWidget(gang)
    gang.show()
    balk = gang.findChildren(QProgressBar)[0]
    gang.zet(12, 20)
    assert (balk.value(), balk.maximum()) == (12, 20)
    assert "12 van 20" in [label.text() for label in gang.findChildren(QLabel)]
    gang.zet(0, 0)
    assert balk.maximum() == 0
    knop = gang.findChildren(QPushButton)[0]
    with qtbot.waitSignal(gang.gestopt):
        QTest.mouseClick(knop, Qt.MouseButton.LeftButton)
    assert not knop.isEnabled()
    gang.hide()
    gang.show()
    assert (knop.isEnabled(), knop.text()) == (True, "Stoppen")  # the next work can be stopped too
    gang.zet_wat("Reservekopie maken")
    assert balk.accessibleName() == "Reservekopie maken"


def test_unknown_progress_stands_still_when_asked(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who asked for less motion sees no bar running to and fro."""
    monkeypatch.setenv("OPP_DESK_WEINIG_BEWEGING", "1")
    gang = Voortgang("Zoeken")
    qtbot.addWidget(gang)
    gang.zet(0, 0)
    assert gang.findChildren(QProgressBar)[0].maximum() == 1
