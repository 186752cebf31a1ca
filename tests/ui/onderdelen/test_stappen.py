"""The list of sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from opp_desk.ui import tokens
from opp_desk.ui.onderdelen import Stap, Stappen
from opp_desk.ui.onderdelen.stappen import teken_staat
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

BAND = "Handelingsdeel · akkoord nodig"
ONDERDELEN = (
    Stap("aanleiding", "Aanleiding", "vol"),
    Stap("doelen", "Doelen", "half", band=BAND),
    Stap("begeleiding", "Begeleiding", "leeg", band=BAND),
    Stap("evaluatie", "Evaluatie"),
)


def maak(qtbot: QtBot) -> Stappen:
    """Show the list."""
    stappen = Stappen(ONDERDELEN)
    qtbot.addWidget(stappen)
    stappen.show()
    stappen.activateWindow()
    with qtbot.waitActive(stappen):
        pass
    return stappen


def namen(stappen: Stappen) -> list[str]:
    """Return what a screen reader says."""
    return [knop.accessibleName() for knop in stappen.findChildren(QAbstractButton)]


def test_state_is_said_in_words(qtbot: QtBot) -> None:
    """Colour and circle are never the only sign; the band has its head once."""
    stappen = maak(qtbot)
    assert set(namen(stappen)) == {
        "Aanleiding, klaar",
        "Doelen, begonnen",
        "Begeleiding, nog leeg",
        "Evaluatie, nog leeg",
    }
    assert [label.text() for label in stappen.findChildren(QLabel)] == [BAND]


def test_arrows_choose_and_tab_enters_once(qtbot: QtBot) -> None:
    """The whole list is one Tab stop; an arrow chooses and tells it, choosing by program does not."""
    stappen = maak(qtbot)
    gekozen: list[str] = []
    stappen.gekozen.connect(gekozen.append)
    stappen.kies("aanleiding")
    assert (stappen.keuze(), gekozen) == ("aanleiding", [])
    stappen.focusNextChild()
    QTest.keyClick(stappen.focusWidget(), Qt.Key.Key_Down)
    assert stappen.keuze() == "doelen"
    assert gekozen == ["doelen"]
    assert namen_ontbreken(stappen) == []
    assert niet_met_tab_bereikbaar(stappen) == []


def test_new_states_keep_buttons_and_choice(qtbot: QtBot) -> None:
    """When only states change nothing is built anew; other sections build a new list."""
    stappen = maak(qtbot)
    stappen.kies("doelen")
    oud = set(stappen.findChildren(QAbstractButton))
    stappen.zet_staat("evaluatie", "vol")
    stappen.zet_stappen([Stap("aanleiding", "Aanleiding", "half"), *ONDERDELEN[1:]])
    assert set(stappen.findChildren(QAbstractButton)) == oud
    assert stappen.keuze() == "doelen"
    assert "Aanleiding, begonnen" in namen(stappen)
    stappen.zet_stappen(ONDERDELEN[:1])
    qtbot.waitUntil(lambda: namen(stappen) == ["Aanleiding, klaar"])


@pytest.mark.parametrize(("staat", "rol"), [("vol", "goed"), ("half", "let_op"), ("leeg", "rand")])
def test_the_circle_of_a_state(staat: str, rol: str) -> None:
    """Full is filled, half is filled at the left, empty is a ring; each in its own colour."""
    beeld = QImage(QSize(32, 32), QImage.Format.Format_ARGB32)
    beeld.fill(QColor(tokens.LICHT.vlak))
    painter = QPainter(beeld)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    teken_staat(painter, QRectF(0, 0, 32, 32), staat)
    painter.end()
    kleur = QColor(getattr(tokens.LICHT, rol)).name()
    assert beeld.pixelColor(1, 16).name() == kleur
    links, rechts = (beeld.pixelColor(x, 26).name() == kleur for x in (12, 20))
    assert (links, rechts) == {"vol": (True, True), "half": (True, False), "leeg": (False, False)}[staat]
