"""The look is made of the tokens and changes as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, QLocale
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from opp_desk.ui import thema, tokens
from opp_desk.ui.onderdelen import Knop
from opp_desk.ui.thema import Modus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """Give the application and put the light look back."""
    yield qapp
    thema.pas_toe(qapp, Modus.LICHT)


@pytest.mark.parametrize(
    ("modus", "verwacht"),
    [
        (Modus.LICHT, tokens.LICHT),
        (Modus.DONKER, tokens.DONKER),
        (Modus.CONTRAST_LICHT, tokens.CONTRAST_LICHT),
        (Modus.CONTRAST_DONKER, tokens.CONTRAST_DONKER),
    ],
)
def test_a_mode_gives_its_colours(app: QApplication, modus: Modus, verwacht: tokens.Kleuren) -> None:
    """Palette, style sheet and painted widgets all get the chosen set."""
    thema.pas_toe(app, modus)
    palet = app.palette()
    assert thema.kleuren() is verwacht
    assert palet.color(QPalette.ColorRole.Window).name().upper() == verwacht.achtergrond
    assert palet.color(QPalette.ColorRole.Text).name().upper() == verwacht.tekst
    assert palet.color(QPalette.ColorRole.Link).name().upper() == verwacht.accent
    assert verwacht.rand in app.styleSheet()
    assert app.style().name().lower() == "fusion" or app.styleSheet()


def test_following_an_unknown_scheme_is_light(app: QApplication) -> None:
    """Where the computer has no opinion the program is light."""
    thema.pas_toe(app, Modus.SYSTEEM)
    assert thema.kleuren() is tokens.LICHT


def test_applying_again_makes_no_second_follower(app: QApplication) -> None:
    """Changing the mode ten times leaves one listener to the scheme of the computer."""
    for _keer in range(10):
        thema.pas_toe(app, Modus.DONKER)
    assert len([kind for kind in app.children() if kind.objectName() == "thema_volger"]) == 1


def test_icons_follow_the_theme(app: QApplication, qtbot: QtBot) -> None:
    """A button colours its icon again when the theme changes."""
    knop = Knop("Afdrukken", "print")
    qtbot.addWidget(knop)
    knop.show()
    eerst = knop.icon().pixmap(40).toImage()
    thema.pas_toe(app, Modus.DONKER)
    app.processEvents()
    assert knop.icon().pixmap(40).toImage() != eerst


def test_qt_speaks_dutch(app: QApplication, qtbot: QtBot) -> None:
    """Qt's own buttons, months and numbers are Dutch."""
    rij = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(rij)
    assert {knop.text().replace("&", "") for knop in rij.buttons()} == {"Opslaan", "Annuleren"}
    assert QLocale().toString(QDate(2027, 3, 3), "d MMMM yyyy") == "3 maart 2027"


def test_less_motion_can_be_asked(monkeypatch: pytest.MonkeyPatch, app: QApplication) -> None:
    """The wish for less motion is known and stops the cursor from blinking."""
    monkeypatch.setenv("OPP_DESK_WEINIG_BEWEGING", "1")
    was = app.cursorFlashTime()
    assert thema.weinig_beweging()
    thema.pas_toe(app, Modus.LICHT)
    assert app.cursorFlashTime() == 0
    app.setCursorFlashTime(was)
