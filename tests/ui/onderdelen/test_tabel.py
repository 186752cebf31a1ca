"""The table: order, filter, and the chosen row that stays chosen."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import quantiles
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from opp_desk.ground import clock, ids
from opp_desk.rules.vouwen import vouw
from opp_desk.ui.onderdelen import Kolom, Tabel, TabelModel
from tests.ui.toegankelijk import namen_ontbreken

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot


@dataclass(frozen=True, slots=True)
class Rij:
    """A row as a query gives it."""

    id: int
    naam: str
    groep: str
    dagen: int | None = None


KOLOMMEN = (
    Kolom("Naam", lambda rij: rij.naam, vet=True),
    Kolom("Groep", lambda rij: rij.groep, 110),
    Kolom("Dagen", lambda rij: str(rij.dagen or ""), 90, sorteer=lambda rij: rij.dagen, rechts=True),
)
RIJEN = (
    Rij(1, "Zoë", "groep 10", 3),
    Rij(2, "éva", "groep 2"),
    Rij(3, "IJsbrand", "groep 1", 12),
    Rij(4, "Łukasz Wójcik", "", -4),
)


def sleutel(rij: Rij) -> int:
    """Return the key of a row."""
    return rij.id


def maak(qtbot: QtBot, rijen: tuple[Rij, ...] = RIJEN) -> Tabel:
    """Show a table."""
    tabel = Tabel("Leerlingen", KOLOMMEN, sleutel)
    qtbot.addWidget(tabel)
    tabel.resize(700, 400)
    tabel.zet_rijen(rijen)
    tabel.show()
    return tabel


def getoond(tabel: Tabel) -> list[int]:
    """Return the keys in the order of the screen."""
    model = tabel.model()
    assert isinstance(model, TabelModel)
    return [int(str(model.sleutel(plek))) for plek in range(model.rowCount())]


def test_dutch_order_with_numbers_by_value(qtbot: QtBot) -> None:
    """éva before IJsbrand before Łukasz before Zoë; groep 2 before groep 10; nothing comes last."""
    tabel = maak(qtbot)
    tabel.sorteer(0)
    assert getoond(tabel) == [2, 3, 4, 1]
    tabel.sorteer(1)
    assert getoond(tabel) == [3, 2, 1, 4]
    tabel.sorteer(2)
    assert getoond(tabel) == [4, 1, 3, 2]
    tabel.sorteer(2, Qt.SortOrder.DescendingOrder)
    assert getoond(tabel)[1:] == [3, 1, 4]
    tabel.sorteer(-1)
    assert getoond(tabel) == [1, 2, 3, 4]


def test_typing_filters_on_every_word_without_accents(qtbot: QtBot) -> None:
    """Words may stand in any column and order; the numbers shown are told."""
    tabel = maak(qtbot)
    with qtbot.waitSignal(tabel.aantal_gewijzigd) as gemeld:
        tabel.zeef("lukasz woj")
    assert gemeld.args == [1, 4]
    assert getoond(tabel) == [4]
    tabel.zeef("10 zoe")
    assert getoond(tabel) == [1]
    tabel.zeef("groep")
    tabel.zeef_op(lambda rij: rij.dagen is not None)
    assert getoond(tabel) == [1, 3]
    tabel.zeef_op(None)
    tabel.zeef("")
    assert tabel.aantal() == tabel.totaal() == 4


def test_the_chosen_row_stays_chosen(qtbot: QtBot) -> None:
    """Sorting, filtering and refreshing keep the row by its key, without telling a choice nobody made."""
    tabel = maak(qtbot)
    tabel.kies(3)
    gemeld: list[object] = []
    tabel.gekozen.connect(gemeld.append)
    tabel.sorteer(0)
    tabel.zeef("ij")
    tabel.zeef("")
    tabel.zet_rijen(tuple(reversed(RIJEN)))
    assert tabel.sleutel() == 3
    assert tabel.rij() == RIJEN[2]
    assert gemeld == []
    tabel.zet_rijen(RIJEN[:2])
    assert tabel.sleutel() is None
    assert gemeld == [None]
    assert not tabel.kies(99)


def test_enter_opens_the_row(qtbot: QtBot) -> None:
    """Enter and a double click open by key; arrows choose."""
    tabel = maak(qtbot)
    tabel.setFocus()
    tabel.kies(1)
    with qtbot.waitSignal(tabel.gekozen) as gekozen:
        QTest.keyClick(tabel, Qt.Key.Key_Down)
    assert gekozen.args == [2]
    with qtbot.waitSignal(tabel.geopend) as geopend:
        QTest.keyClick(tabel, Qt.Key.Key_Return)
    assert geopend.args == [2]
    with qtbot.waitSignal(tabel.geopend) as geopend:
        tabel.doubleClicked.emit(tabel.model().index(2, 0))
    assert geopend.args == [3]


def test_tab_passes_the_table_and_it_has_a_name(qtbot: QtBot) -> None:
    """A table is one Tab stop with a name."""
    tabel = maak(qtbot)
    assert not tabel.tabKeyNavigation()
    assert namen_ontbreken(tabel) == []


def test_the_model_keeps_the_promises_of_qt(qtbot: QtBot) -> None:
    """Qt's own model test finds nothing wrong while rows, filter and order change."""
    model = TabelModel(KOLOMMEN, sleutel)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for rijen in (RIJEN, (), RIJEN[:1], RIJEN):
        model.zet_rijen(rijen)
        for kolom in (-1, 0, 1, 2):
            model.sort(kolom)
            model.zeef("e")
            model.zeef("")
    assert isinstance(tester.model(), QAbstractItemModel)


@given(
    st.lists(st.builds(Rij, st.integers(0, 999), st.text(max_size=8), st.text(max_size=4)), max_size=20),
    st.text(max_size=4),
)
def test_filter_and_order_lose_nothing(rijen: list[Rij], vraag: str) -> None:
    """What is shown is exactly what fits, whatever the order."""
    model = TabelModel(KOLOMMEN, sleutel)
    model.sort(0)
    model.zet_rijen(rijen)
    model.zeef(vraag)
    zien = [model.rij(plek) for plek in range(model.rowCount())]
    past = [
        rij
        for rij in rijen
        if all(woord in vouw(f"{rij.naam} {rij.groep} {rij.dagen or ''}") for woord in vouw(vraag).split())
    ]
    assert sorted(zien, key=repr) == sorted(past, key=repr)


@given(
    st.lists(st.builds(Rij, st.integers(0, 9), st.text("abé1 ", max_size=5), st.just("")), max_size=12),
    st.lists(st.text("abe1 ", max_size=4), max_size=6),
)
def test_typing_on_shows_what_typing_at_once_shows(rijen: list[Rij], vragen: list[str]) -> None:
    """Filtering what was left of the query before never shows less or more than filtering all."""
    model = TabelModel(KOLOMMEN, sleutel)
    model.zet_rijen(rijen)
    for vraag in vragen:
        model.zeef(vraag)
        vers = TabelModel(KOLOMMEN, sleutel)
        vers.zet_rijen(rijen)
        vers.zeef(vraag)
        assert [model.rij(n) for n in range(model.rowCount())] == [
            vers.rij(n) for n in range(vers.rowCount())
        ]


VRAGEN = ("z", "zo", "zoe", "zoe v", "zoe va", "zoe", "", "1", "12", "", "sahin", "5", "groep 3", "")


def duizenden() -> tuple[Rij, ...]:
    """Make 5,000 rows."""
    kans = ids.seeded(7)
    namen = ("Elif Şahin", "Noël d’Hondt", "IJsbrand Mulder", "Zoë van der Meulen", "Łukasz Wójcik", "Yılmaz")
    return tuple(
        Rij(nummer, f"{kans.choice(namen)} {nummer}", f"groep {kans.randint(1, 8)}")
        for nummer in range(5_000)
    )


def toetsen(tabel: Tabel) -> list[float]:
    """Return per keystroke how long filtering and painting took, in milliseconds."""
    duur = []
    for vraag in VRAGEN:
        begin = clock.monotonic()
        tabel.zeef(vraag)
        QApplication.processEvents()
        tabel.viewport().repaint()
        duur.append((clock.monotonic() - begin) * 1000)
    return duur


def test_five_thousand_rows_stay_fluent(qtbot: QtBot, record_property: Callable[[str, object], None]) -> None:
    """A keystroke in the filter, painted, is far below what the hand notices."""
    tabel = maak(qtbot, duizenden())
    tabel.sorteer(0)
    tabel.kies(2_500)
    duur = [min(beurt) for beurt in zip(*(toetsen(tabel) for _keer in range(3)), strict=True)]
    p95 = quantiles(duur, n=20)[-1]
    record_property("toets in het filter boven 5.000 rijen, p95 (ms)", round(p95, 2))
    assert p95 < 50  # the bench holds 16 ms on a quiet machine; this one is shared
    assert tabel.sleutel() in {2_500, None}


def test_cells_tell_their_alignment_and_pill() -> None:
    """Numbers stand at the right, names are bold, heads follow their column, nothing outside is answered."""
    model = TabelModel((*KOLOMMEN, Kolom("OPP", lambda _rij: "concept", pil=lambda _rij: "let_op")), sleutel)
    model.zet_rijen(RIJEN)
    rol = Qt.ItemDataRole
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Groep"
    assert model.headerData(1, Qt.Orientation.Vertical) is None
    rechts = model.headerData(2, Qt.Orientation.Horizontal, rol.TextAlignmentRole)
    assert rechts == int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    assert model.cel(0, 3)[:2] == ("concept", "let_op")
    assert model.cel(0, 2) == ("3", "", False, rechts)
    assert model.cel(1, 0)[2]
    assert model.data(model.index(0, 0), rol.AccessibleTextRole) == "Zoë"
    assert model.data(model.index(0, 1), rol.FontRole) is None
    assert model.data(model.index(9, 9)) is None


@pytest.mark.parametrize("soort", ["laat", "goed", "stil"])
def test_pills_are_painted(qtbot: QtBot, soort: str) -> None:
    """A pill changes the picture of a row."""
    kaal = Tabel("A", (Kolom("OPP", lambda _rij: "concept"),), sleutel)
    pil = Tabel("A", (Kolom("OPP", lambda _rij: "concept", pil=lambda _rij: soort),), sleutel)
    beelden = []
    for tabel in (kaal, pil):
        qtbot.addWidget(tabel)
        tabel.zet_rijen(RIJEN)
        tabel.resize(300, 200)
        tabel.show()
        beelden.append(tabel.grab().toImage())
    assert beelden[0] != beelden[1]
