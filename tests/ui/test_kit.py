"""The kit as a whole: pages made of it can be read, reached and shown in every look and size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from opp_desk.ground import ids
from opp_desk.ui import thema
from opp_desk.ui.schil import Schil
from tests.ui.galerij_schermen import SCHERMEN
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

TOETSEN = (
    *range(Qt.Key.Key_A, Qt.Key.Key_Z + 1),
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space),
    *(Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_Backspace),
    Qt.Key.Key_F4,
)


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """Give the application and put the light look back."""
    yield qapp
    thema.pas_toe(qapp, thema.Modus.LICHT)


def maak(qtbot: QtBot) -> Schil:
    """Show the window with the pages of the gallery."""
    schil = Schil((), SCHERMEN, maat=(1280, 720))
    qtbot.addWidget(schil)
    schil.show()
    schil.activateWindow()
    with qtbot.waitActive(schil):
        pass
    return schil


@pytest.mark.parametrize("sleutel", SCHERMEN)
def test_every_control_is_named_and_reached(qtbot: QtBot, sleutel: str) -> None:
    """No control without a name, none that Tab cannot reach."""
    schil = maak(qtbot)
    schil.toon(sleutel)
    QApplication.processEvents()
    assert namen_ontbreken(schil) == []
    assert niet_met_tab_bereikbaar(schil) == []


@pytest.mark.parametrize("modus", list(thema.Modus))
def test_every_page_shows_in_every_look(qtbot: QtBot, app: QApplication, modus: thema.Modus) -> None:
    """Changing the look while a page is up repaints it without a word from Qt, and really changes it."""
    schil = maak(qtbot)
    for sleutel in SCHERMEN:
        schil.toon(sleutel)
    thema.pas_toe(app, modus)
    for sleutel in SCHERMEN:
        schil.toon(sleutel)
        QApplication.processEvents()
        hoek = schil.grab().toImage().pixelColor(schil.width() - 4, schil.height() - 4)
        assert hoek.name().upper() == thema.kleuren().achtergrond, sleutel


def test_wild_hands_break_nothing(qtbot: QtBot) -> None:
    """Fifteen hundred keys and clicks anywhere raise nothing, abort nothing and draw no word from Qt."""
    schil = maak(qtbot)
    kans = ids.seeded(20)
    toetsen = [Qt.Key(code) for code in TOETSEN]
    for beurt in range(1_500):
        if beurt % 100 == 0:
            schil.toon(kans.choice(list(SCHERMEN)))
            QApplication.processEvents()
        doel = QApplication.activePopupWidget() or QApplication.focusWidget() or schil
        if beurt % 3:
            QTest.keyClick(doel, kans.choice(toetsen))
        else:
            plek = QPoint(kans.randrange(schil.width()), kans.randrange(schil.height()))
            raak = schil.childAt(plek) or schil
            QTest.mouseClick(raak, Qt.MouseButton.LeftButton, pos=raak.mapFrom(schil, plek))
    while (los := QApplication.activePopupWidget()) is not None:
        los.close()
    assert schil.isVisible()


@pytest.mark.parametrize("sleutel", ["vandaag", "formulier"])
def test_nothing_falls_off_a_narrow_page(qtbot: QtBot, sleutel: str) -> None:
    """A scrolling page never needs to scroll sideways, down to 640 pixels (1280 at 200 %)."""
    schil = maak(qtbot)
    schil.resize(640, 360)
    pagina = schil.toon(sleutel)
    assert pagina is not None
    QApplication.processEvents()
    assert pagina.horizontalScrollBar().maximum() == 0  # type: ignore[attr-defined]  # these are SchuifPagina
