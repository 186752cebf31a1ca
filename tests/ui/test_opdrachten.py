"""The command palette finds with few keys and works without a mouse."""

from __future__ import annotations

from functools import partial
from statistics import quantiles
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from opp_desk.ground import clock
from opp_desk.rules.vouwen import vouw
from opp_desk.ui.opdrachten import Opdracht, Opdrachtenpalet
from opp_desk.ui.opdrachten_zoek import zoek
from tests.ui.toegankelijk import namen_ontbreken

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

TITELS = (
    "Gesprek noteren",
    "Klassenlijst importeren",
    "Łukasz Wójcik groep 4",
    "Yılmaz Öztürk groep 7",
    "Loes van der Sar groep 5",
    "Noël d’Hondt groep 6b",
)
GEVOUWEN = [vouw(titel) for titel in TITELS]


@pytest.mark.parametrize(
    ("vraag", "eerste"),
    [
        ("lukasz", "Łukasz"),
        ("yilmaz", "Yılmaz"),
        ("oztu", "Yılmaz"),
        ("noel", "Noël"),
        ("hondt 6b", "Noël"),
        ("import", "Klassenlijst"),
        ("not", "Gesprek"),
        ("lvds", "Loes"),
        ("sar loes", "Loes"),
        ("", "Gesprek"),
    ],
)
def test_few_keys_find_it(vraag: str, eerste: str) -> None:
    """Plain letters, any part, any order, or the first letters of words."""
    assert TITELS[zoek(vraag, GEVOUWEN)[0]].startswith(eerste)


def test_the_start_of_a_title_comes_first() -> None:
    """What begins with the typed word comes before what only contains it, short before long."""
    teksten = ["de lijst van elif", "melifluous", "elif sahin", "elif"]
    assert zoek("elif", teksten) == [3, 2, 0, 1]


@given(st.text(max_size=12), st.lists(st.text(max_size=12), max_size=30))
def test_only_what_fits_and_never_twice(vraag: str, teksten: list[str]) -> None:
    """Every answer is a place in the list, once; every letter of the question occurs in it."""
    gevouwen = [vouw(tekst) for tekst in teksten]
    plekken = zoek(vraag, gevouwen)
    assert len(plekken) == len(set(plekken))
    for plek in plekken:
        assert set(vouw(vraag).replace(" ", "")) <= set(gevouwen[plek])


def test_five_thousand_pupils_are_searched_at_once(record_property: Callable[[str, object], None]) -> None:
    """A keystroke among 5,000 pupils takes a blink."""
    gevouwen = [f"{GEVOUWEN[nummer % 6]} {nummer}" for nummer in range(5_000)]
    duur = []
    for vraag in ("l", "lu", "luk", "luka", "n", "no", "noe", "zzz", "lvds", "groep 5", "6b 12"):
        begin = clock.monotonic()
        zoek(vraag, gevouwen)
        duur.append((clock.monotonic() - begin) * 1000)
    p95 = quantiles(duur, n=20)[-1]
    record_property("zoeken in 5.000 namen, p95 (ms)", round(p95, 2))
    assert p95 < 100


@pytest.fixture
def gedaan() -> list[str]:
    """Return what was done."""
    return []


@pytest.fixture
def venster(qtbot: QtBot) -> QWidget:
    """Show a window with a field, to see the focus go and come back."""
    houder = QWidget()
    houder.resize(900, 600)
    veld = QLineEdit()
    veld.setObjectName("veld")
    QVBoxLayout(houder).addWidget(veld)
    qtbot.addWidget(houder)
    houder.show()
    houder.activateWindow()
    with qtbot.waitActive(houder):
        pass
    veld.setFocus()
    return houder


@pytest.fixture
def palet(venster: QWidget, gedaan: list[str]) -> Opdrachtenpalet:
    """Open the palette over the window."""
    een = Opdrachtenpalet(venster)
    een.open([Opdracht(titel, "", "", partial(gedaan.append, titel)) for titel in TITELS])
    return een


def test_from_the_keyboard_alone(palet: Opdrachtenpalet, venster: QWidget, gedaan: list[str]) -> None:
    """Type, walk, Enter: it is done, the palette is gone, the focus is back where it was."""
    veld = palet.findChildren(QLineEdit)[0]
    assert veld.hasFocus()
    QTest.keyClicks(veld, "l")
    QTest.keyClick(veld, Qt.Key.Key_Down)
    QTest.keyClick(veld, Qt.Key.Key_Up)
    QTest.keyClick(veld, Qt.Key.Key_Down)
    assert palet.findChildren(QListView)[0].currentIndex().row() == 1
    QTest.keyClick(veld, Qt.Key.Key_Return)
    assert gedaan == ["Loes van der Sar groep 5"]
    assert palet.isHidden()
    terug = venster.focusWidget()
    assert terug is not None
    assert terug.objectName() == "veld"


def test_the_ends_of_the_list_hold(palet: Opdrachtenpalet) -> None:
    """Walking past an end stays there; page keys jump."""
    veld, lijst = palet.findChildren(QLineEdit)[0], palet.findChildren(QListView)[0]
    QTest.keyClick(veld, Qt.Key.Key_Up)
    assert lijst.currentIndex().row() == 0
    QTest.keyClick(veld, Qt.Key.Key_PageDown)
    assert lijst.currentIndex().row() == len(TITELS) - 1


def test_escape_and_a_click_beside_close(palet: Opdrachtenpalet, gedaan: list[str], qtbot: QtBot) -> None:
    """Both ways out do nothing and forget what was shown."""
    with qtbot.waitSignal(palet.gesloten):
        QTest.keyClick(palet.findChildren(QLineEdit)[0], Qt.Key.Key_Escape)
    palet.open([Opdracht("Elif Şahin", "groep 5", "", partial(gedaan.append, "x"))])
    with qtbot.waitSignal(palet.gesloten):
        QTest.mouseClick(palet, Qt.MouseButton.LeftButton, pos=QPoint(5, 590))
    assert gedaan == []
    assert palet.findChildren(QListView)[0].model().rowCount() == 0


def test_a_click_chooses(palet: Opdrachtenpalet, gedaan: list[str]) -> None:
    """The mouse works too."""
    lijst = palet.findChildren(QListView)[0]
    plek = lijst.visualRect(lijst.model().index(1, 0)).center()
    QTest.mouseClick(lijst.viewport(), Qt.MouseButton.LeftButton, pos=plek)
    assert gedaan == ["Klassenlijst importeren"]


def test_nothing_found_says_so(palet: Opdrachtenpalet, gedaan: list[str]) -> None:
    """Without a match there is a sentence instead of a list, and Enter does nothing."""
    veld, lijst = palet.findChildren(QLineEdit)[0], palet.findChildren(QListView)[0]
    QTest.keyClicks(veld, "qqqq")
    assert not lijst.isVisible()
    QTest.keyClick(veld, Qt.Key.Key_Return)
    assert gedaan == []
    assert palet.isVisible()


def test_it_is_named(palet: Opdrachtenpalet) -> None:
    """Line and list have names; each line says title and hint."""
    assert namen_ontbreken(palet) == []
    palet.open([Opdracht("Elif Şahin", "groep 5", "Ctrl+E", palet.sluit, "persoon")])
    lijst = palet.findChildren(QListView)[0]
    assert lijst.model().index(0, 0).data() == "Elif Şahin, groep 5"
    assert not palet.grab().toImage().isNull()
