"""The sheet to draw on: what the hand did is what comes out, also after undoing and another size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest

from opp_desk.ui import tokens
from opp_desk.ui.onderdelen.tekenvlak import Tekenvlak

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def vlak(qtbot: QtBot) -> Tekenvlak:
    """Give an empty sheet of 400 by 200."""
    gemaakt = Tekenvlak()
    qtbot.addWidget(gemaakt)
    gemaakt.resize(400, 200)
    gemaakt.show()
    return gemaakt


def trek(vlak: Tekenvlak, van: tuple[int, int], tot: tuple[int, int]) -> None:
    """Draw a line with the mouse."""
    QTest.mousePress(vlak, Qt.MouseButton.LeftButton, pos=QPoint(*van))
    for stap in range(1, 9):
        x, y = (round(a + (b - a) * stap / 8) for a, b in zip(van, tot, strict=True))
        QTest.mouseMove(vlak, QPoint(x, y))
    QTest.mouseRelease(vlak, Qt.MouseButton.LeftButton, pos=QPoint(*tot))


def beeld(vlak: Tekenvlak) -> QImage:
    """Return what came out."""
    gelezen = QImage()
    assert gelezen.loadFromData(vlak.png(), "PNG")
    return gelezen


def test_an_empty_sheet_gives_nothing(vlak: Tekenvlak) -> None:
    """Nothing drawn is no picture, and a reader of the screen hears so."""
    assert vlak.leeg()
    assert vlak.png() == b""
    assert vlak.accessibleName() == "Tekenvlak"
    assert "nog leeg" in vlak.accessibleDescription()


def test_a_line_comes_out_where_it_was_drawn(vlak: Tekenvlak, qtbot: QtBot) -> None:
    """The PNG has ink on the line and white beside it, twice as sharp as the sheet."""
    with qtbot.waitSignal(vlak.gewijzigd):
        trek(vlak, (50, 100), (350, 100))
    gelezen = beeld(vlak)
    assert gelezen.size() == QSize(800, 400)
    assert gelezen.pixelColor(400, 200) == QColor(tokens.LICHT.tekst)
    assert gelezen.pixelColor(400, 60) == QColor(tokens.LICHT.papier)


def test_undo_takes_the_last_line_and_wipe_takes_all(vlak: Tekenvlak) -> None:
    """Ctrl+Z undoes one line; wiping leaves a clean sheet."""
    trek(vlak, (50, 50), (350, 50))
    trek(vlak, (50, 150), (350, 150))
    QTest.keyClick(vlak, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    gelezen = beeld(vlak)
    assert gelezen.pixelColor(400, 100) == QColor(tokens.LICHT.tekst)
    assert gelezen.pixelColor(400, 300) == QColor(tokens.LICHT.papier)
    vlak.wis()
    assert vlak.leeg()
    vlak.ongedaan()
    assert vlak.leeg()


def test_a_tap_is_a_dot(vlak: Tekenvlak) -> None:
    """A finger that only touches leaves a dot."""
    QTest.mouseClick(vlak, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    assert beeld(vlak).pixelColor(200, 200) == QColor(tokens.LICHT.tekst)


def test_another_size_keeps_the_drawing(vlak: Tekenvlak) -> None:
    """Half as wide shows all of it, and what is drawn then comes on the same sheet."""
    trek(vlak, (50, 100), (350, 100))
    vlak.resize(200, 200)
    trek(vlak, (100, 60), (100, 90))
    gelezen = beeld(vlak)
    assert gelezen.size() == QSize(800, 400)
    assert gelezen.pixelColor(400, 200) == QColor(tokens.LICHT.tekst)
    assert gelezen.pixelColor(400, 80) == QColor(tokens.LICHT.tekst)


def test_lines_can_be_put_back(vlak: Tekenvlak) -> None:
    """Going on later with the same lines gives the same picture."""
    vlak.zet_pen(tokens.LICHT.laat, 9)
    trek(vlak, (50, 50), (350, 150))
    was, streken, vel = vlak.png(), vlak.streken(), vlak.vel()
    vlak.wis()
    vlak.zet_streken(streken, vel)
    assert vlak.png() == was


def test_a_finger_draws(vlak: Tekenvlak, qapp: object) -> None:
    """Touching draws like the mouse does."""
    scherm = QTest.createTouchDevice()
    QTest.touchEvent(vlak, scherm).press(0, QPoint(50, 100), vlak).commit()
    QTest.touchEvent(vlak, scherm).move(0, QPoint(200, 100), vlak).commit()
    QTest.touchEvent(vlak, scherm).release(0, QPoint(350, 100), vlak).commit()
    assert len(vlak.streken()) == 1
    assert beeld(vlak).pixelColor(400, 200) == QColor(tokens.LICHT.tekst)


def test_a_pen_that_presses_harder_draws_thicker(vlak: Tekenvlak) -> None:
    """Pressure shows."""
    pen = QPointingDevice(
        "pen",
        1,
        QInputDevice.DeviceType.Stylus,
        QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Pressure,
        1,
        1,
    )
    for soort, x, druk in (
        (QEvent.Type.TabletPress, 50, 0.1),
        (QEvent.Type.TabletMove, 200, 0.1),
        (QEvent.Type.TabletMove, 350, 1.0),
        (QEvent.Type.TabletRelease, 350, 0.0),
    ):
        plek = QPointF(x, 100)
        knop = Qt.MouseButton.LeftButton
        geen = Qt.KeyboardModifier.NoModifier
        vlak.tabletEvent(QTabletEvent(soort, pen, plek, plek, druk, 0, 0, 0, 0, 0, geen, knop, knop))
    gelezen = beeld(vlak)

    def dik(x: int) -> int:
        return sum(gelezen.pixelColor(x, y) != QColor(tokens.LICHT.papier) for y in range(400))

    assert 0 < dik(200) < dik(600)
