"""Fields: what the user did is told, what the program did is not, and nothing typed is lost."""

from __future__ import annotations

from datetime import date
from math import ceil
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QInputMethodEvent, QKeySequence, QShortcut, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QVBoxLayout, QWidget

from opp_desk.rules.datum import lees_datum
from opp_desk.ui import thema
from opp_desk.ui.onderdelen import (
    Datumveld,
    Invoer,
    Keuzelijst,
    Keuzerij,
    Tekstvak,
    Veldblok,
    Vinkje,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    Samen = Callable[..., QWidget]

KEUZES = (("po", "Basisonderwijs"), ("vo", "Voortgezet onderwijs"))


def lees(tekst: str) -> date | None:
    """Read a date as on a Monday in October 2026."""
    return lees_datum(tekst, date(2026, 10, 5))


def typ(veld: QWidget, tekst: str) -> None:
    """Type any text, as an input method does (QTest aborts on letters outside ASCII)."""
    event = QInputMethodEvent()
    event.setCommitString(tekst)
    QApplication.sendEvent(veld, event)


@pytest.fixture
def samen(qtbot: QtBot) -> Iterator[Samen]:
    """Show fields beneath each other in an active window."""
    vensters: list[QWidget] = []

    def maak(*velden: QWidget) -> QWidget:
        venster = QWidget()
        vensters.append(venster)
        stapel = QVBoxLayout(venster)
        for veld in velden:
            stapel.addWidget(veld)
        qtbot.addWidget(venster)
        venster.show()
        venster.activateWindow()
        with qtbot.waitActive(venster):
            pass
        return venster

    yield maak
    vensters.clear()


ALLE: dict[str, tuple[Callable[[], Any], object]] = {
    "invoer": (Invoer, "De Waterlelie"),
    "tekstvak": (Tekstvak, "twee\nregels"),
    "datumveld": (lambda: Datumveld(lees), date(2027, 3, 3)),
    "keuzelijst": (lambda: Keuzelijst(KEUZES), "vo"),
    "keuzerij": (lambda: Keuzerij(KEUZES), "po"),
    "vinkje": (lambda: Vinkje("Gezag"), True),
}


@pytest.mark.parametrize("soort", ALLE)
def test_the_program_may_fill_in_silently(qtbot: QtBot, soort: str) -> None:
    """A value comes back as given, and setting it is not a change by the user; None empties."""
    maak, waarde = ALLE[soort]
    veld = maak()
    qtbot.addWidget(veld)
    gemeld: list[int] = []
    veld.gewijzigd.connect(lambda: gemeld.append(1))
    veld.zet_waarde(waarde)
    assert veld.waarde() == waarde
    veld.zet_waarde(None)
    assert not veld.waarde()
    veld.zet_fout(True)
    veld.zet_alleen_lezen(True)
    assert not gemeld


def test_typing_and_leaving_are_told(samen: Samen, qtbot: QtBot) -> None:
    """Each typed change and each departure is told once."""
    veld, ander = Invoer(), Invoer()
    samen(veld, ander)
    veld.setFocus()
    with qtbot.waitSignal(veld.gewijzigd):
        typ(veld, "Łukasz")
    assert veld.waarde() == "Łukasz"
    with qtbot.waitSignal(veld.verlaten):
        ander.setFocus()


def test_a_secret_is_hidden(qtbot: QtBot) -> None:
    """A password does not stand on the screen."""
    veld = Invoer(geheim=True)
    qtbot.addWidget(veld)
    veld.zet_waarde("vier losse woorden")
    assert "vier" not in veld.displayText()


@pytest.mark.parametrize("maak", [Invoer, Tekstvak])
def test_undo_first_own_typing_then_the_window(samen: Samen, maak: type[Invoer | Tekstvak]) -> None:
    """Ctrl+Z takes back typing while there is any, and then reaches the window."""
    veld = maak()
    venster = samen(veld)
    gevraagd: list[int] = []
    toets = QShortcut(QKeySequence("Ctrl+Z"), venster)
    toets.activated.connect(lambda: gevraagd.append(1))
    veld.setFocus()
    typ(veld, "a")
    QTest.keyClick(veld, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (veld.waarde(), gevraagd) == ("", [])
    QTest.keyClick(veld, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert gevraagd == [1]


def test_setting_the_same_text_keeps_cursor_and_undo(samen: Samen) -> None:
    """An autosave that comes back does not move the cursor nor forget the typing."""
    veld = Tekstvak()
    samen(veld)
    typ(veld, "Noël leert")
    cursor = veld.textCursor()
    cursor.setPosition(4)
    veld.setTextCursor(cursor)
    veld.zet_waarde("Noël leert")
    assert veld.textCursor().position() == 4
    assert veld.document().isUndoAvailable()


def test_a_text_box_grows_and_shrinks(samen: Samen) -> None:
    """The box is as high as its lines, never lower than asked, and does not scroll."""
    veld = Tekstvak(min_regels=2)
    venster = samen(veld)
    venster.resize(400, 600)
    QApplication.processEvents()
    laag = veld.height()
    regel = ceil(QFontMetricsF(veld.font()).lineSpacing())
    veld.zet_waarde("een\ntwee\ndrie\nvier\nvijf")
    assert veld.height() == laag + 3 * regel
    assert veld.verticalScrollBar().maximum() == 0
    veld.zet_waarde("kort")
    assert veld.height() == laag


def test_a_text_box_may_stop_growing(samen: Samen) -> None:
    """With a limit it scrolls within."""
    veld = Tekstvak(min_regels=1, max_regels=3)
    samen(veld)
    veld.zet_waarde("\n".join("abcdefgh"))
    hoog = veld.height()
    veld.zet_waarde("\n".join("abcdefghijkl"))
    assert veld.height() == hoog
    assert veld.verticalScrollBar().maximum() > 0


def test_tab_leaves_a_text_box(samen: Samen) -> None:
    """Tab goes on to the next field and types nothing."""
    veld, ander = Tekstvak(), Invoer()
    samen(veld, ander)
    veld.setFocus()
    QTest.keyClick(veld, Qt.Key.Key_Tab)
    assert ander.hasFocus()
    assert veld.waarde() == ""


@pytest.mark.parametrize("getypt", ["3-3-27", "3/3/2027", "3 maart 2027", "03.03.2027"])
def test_a_date_is_written_in_full_on_leaving(samen: Samen, getypt: str) -> None:
    """Every usual notation becomes "3 maart 2027"."""
    veld, ander = Datumveld(lees), Invoer()
    samen(veld, ander)
    veld.setFocus()
    typ(veld, getypt)
    ander.setFocus()
    assert veld.text() == "3 maart 2027"
    assert veld.waarde() == date(2027, 3, 3)
    assert veld.ruw() == ""


def test_what_is_no_date_stays_with_a_warning(samen: Samen) -> None:
    """31-2-26 is kept as typed, warned about on leaving, and the warning goes when it is repaired."""
    veld, ander = Datumveld(lees), Invoer()
    blok = Veldblok("Geboortedatum", veld)
    samen(blok, ander)
    veld.setFocus()
    typ(veld, "31-2-26")
    assert blok.waarschuwing() == ""
    ander.setFocus()
    assert veld.text() == "31-2-26"
    assert (veld.waarde(), veld.ruw()) == (None, "31-2-26")
    assert "kan niet worden gelezen" in blok.waarschuwing()
    assert blok.waarschuwing() in veld.accessibleDescription()
    veld.zet_waarde(date(2026, 2, 28))
    assert blok.waarschuwing() == ""


def test_the_calendar_fills_in_a_day(samen: Samen, qtbot: QtBot) -> None:
    """Alt+Down opens a Dutch calendar; choosing a day fills it in and counts as a change."""
    veld = Datumveld(lees)
    samen(veld)
    veld.setFocus()
    veld.zet_waarde(date(2027, 3, 3))
    QTest.keyClick(veld, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    kalender = veld.findChild(QCalendarWidget)
    assert kalender is not None
    assert kalender.selectedDate() == QDate(2027, 3, 3)
    assert kalender.firstDayOfWeek() == Qt.DayOfWeek.Monday
    with qtbot.waitSignal(veld.gewijzigd):
        kalender.activated.emit(QDate(2027, 3, 9))
    assert veld.waarde() == date(2027, 3, 9)


def test_a_list_can_be_emptied_and_keeps_strangers(samen: Samen) -> None:
    """The first row empties the list; a value of a newer release stays readable."""
    lijst = Keuzelijst(KEUZES)
    samen(lijst)
    lijst.zet_waarde("po")
    lijst.setCurrentIndex(0)
    lijst.activated.emit(0)
    assert lijst.waarde() is None
    lijst.zet_waarde("speciaal")
    assert (lijst.waarde(), lijst.currentText()) == ("speciaal", "speciaal")


def test_the_arrow_keys_pass_the_row_that_empties(samen: Samen) -> None:
    """Somebody without a mouse reaches every choice from an empty list."""
    lijst = Keuzelijst(KEUZES)
    samen(lijst)
    lijst.setFocus()
    gezien = []
    for _keer in range(lijst.count()):
        QTest.keyClick(lijst, Qt.Key.Key_Down)
        gezien.append(lijst.waarde())
    assert gezien == [None, *(waarde for waarde, _tekst in KEUZES)]


def test_scrolling_a_page_changes_no_answer(samen: Samen) -> None:
    """The wheel over a list goes to the page, also when the list has the focus."""
    lijst = Keuzelijst(KEUZES)
    samen(lijst)
    lijst.zet_waarde("po")
    lijst.setFocus()
    wiel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(lijst, wiel)
    assert lijst.waarde() == "po"
    assert not wiel.isAccepted()


def test_a_list_keeps_its_choice_when_refilled(qtbot: QtBot) -> None:
    """New choices keep what was chosen while it is among them."""
    lijst = Keuzelijst(KEUZES)
    qtbot.addWidget(lijst)
    lijst.zet_waarde("vo")
    lijst.zet_keuzes((("so", "Speciaal"), *KEUZES))
    assert lijst.waarde() == "vo"
    lijst.zet_keuzes((("so", "Speciaal"),))
    assert lijst.waarde() is None


def test_choices_are_one_tab_stop(samen: Samen, qtbot: QtBot) -> None:
    """Tab enters the row once, arrows choose, and Tab leaves it."""
    rij, ander = Keuzerij((("a", "A"), ("b", "B"), ("c", "C"))), Invoer()
    venster = samen(rij, ander)
    rij.zet_waarde("a")
    rij.setFocus()
    with qtbot.waitSignal(rij.gewijzigd):
        QTest.keyClick(venster.focusWidget(), Qt.Key.Key_Down)
    assert rij.waarde() == "b"
    venster.focusNextChild()
    assert ander.hasFocus()


def test_a_row_of_choices_wraps(samen: Samen, qtbot: QtBot) -> None:
    """Lying choices take more lines in a narrow window, and long texts wrap."""
    rij = Keuzerij(((i, f"Keuze nummer {i}") for i in range(6)), liggend=True)
    samen(rij)
    indeling = rij.layout()
    assert indeling is not None
    assert indeling.heightForWidth(300) > indeling.heightForWidth(1200)
    vinkje = Vinkje("Een heel lange zin die niet op een regel past " * 3)
    qtbot.addWidget(vinkje)
    assert vinkje.heightForWidth(200) > vinkje.heightForWidth(2000)


def test_a_tick_anywhere_on_its_text(samen: Samen, qtbot: QtBot) -> None:
    """A click on the words ticks, and tells it."""
    vinkje = Vinkje("Vader heeft het gezag")
    samen(vinkje)
    with qtbot.waitSignal(vinkje.gewijzigd):
        QTest.mouseClick(vinkje, Qt.MouseButton.LeftButton, pos=QPoint(vinkje.width() - 4, 10))
    assert vinkje.waarde() is True


@pytest.mark.parametrize("staat", ["gewoon", "alleen lezen", "uit", "fout"])
@pytest.mark.parametrize("modus", [thema.Modus.LICHT, thema.Modus.DONKER])
def test_a_box_paints_its_own_ground(
    qapp: QApplication, samen: Samen, modus: thema.Modus, staat: str
) -> None:
    """The ground beneath the text has the colour that the style gives its edge, in every state."""
    thema.pas_toe(qapp, modus)
    try:
        vak = Tekstvak()
        vak.zet_waarde("Een regel")
        vak.zet_alleen_lezen(staat == "alleen lezen")
        vak.setEnabled(staat != "uit")
        vak.zet_fout(staat == "fout")
        samen(vak)
        beeld, hoek = vak.grab().toImage(), vak.viewport().geometry().bottomRight()
        binnen, rand = beeld.pixelColor(hoek), beeld.pixelColor(hoek + QPoint(2, 2))
        assert vak.viewport().testAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        assert (
            binnen.name()
            == rand.name()
            == thema.kleur("vlak" if staat in {"gewoon", "fout"} else "verzonken").name()
        )
    finally:
        thema.pas_toe(qapp, thema.Modus.LICHT)
