"""Painted rows: where `drawText` would put them, cut where their room ends, right after any change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from opp_desk.ui import thema, tokens
from opp_desk.ui.onderdelen import Kolom, Tabel
from opp_desk.ui.onderdelen.tabel_model import TabelModel
from opp_desk.ui.onderdelen.tabel_verf import Raster, Rijverf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

HOOG = tokens.RIJ_HOOGTE
BREED = 300


@dataclass(frozen=True, slots=True)
class Rij:
    """A row with one text."""

    id: int
    tekst: str


@pytest.fixture(autouse=True)
def licht(qapp: QApplication) -> Iterator[None]:
    """Paint in the light look, and leave it so."""
    thema.pas_toe(qapp, thema.Modus.LICHT)
    yield
    thema.pas_toe(qapp, thema.Modus.LICHT)


def sleutel(rij: Rij) -> int:
    """Return the key of a row."""
    return rij.id


def doek(breed: int = BREED, hoog: int = HOOG, schaal: float = 1.0) -> QImage:
    """Return an empty picture of a screen with this scale."""
    beeld = QImage(int(breed * schaal), int(hoog * schaal), QImage.Format.Format_RGB32)
    beeld.setDevicePixelRatio(schaal)
    beeld.fill(thema.kleur("vlak"))
    return beeld


def geverfd(tekst: str, *, vet: bool, rechts: bool, schaal: float) -> QImage:
    """Paint one cell twice over as a table does, the second time from what was laid out."""
    model = TabelModel((Kolom("K", lambda rij: rij.tekst, vet=vet, rechts=rechts),), sleutel)
    model.zet_rijen([Rij(1, tekst)])
    verf, beeld = Rijverf(model), doek(schaal=schaal)
    for _keer in range(2):
        painter = QPainter(beeld)
        verf.teken(painter, Raster(((0, 0),), ((0, 0, BREED),), HOOG, frozenset()))
        painter.end()
    return beeld


def getekend(tekst: str, *, vet: bool, rechts: bool, schaal: float) -> QImage:
    """Paint the same with `QPainter.drawText`."""
    beeld = doek(schaal=schaal)
    painter = QPainter(beeld)
    painter.setPen(thema.kleur("lijn"))
    painter.drawLine(0, HOOG - 1, BREED - 1, HOOG - 1)
    painter.setPen(thema.kleur("tekst"))
    painter.setFont(thema.letter(vet=vet))
    kant = Qt.AlignmentFlag.AlignRight if rechts else Qt.AlignmentFlag.AlignLeft
    tekst = thema.maten(vet=vet).elidedText(tekst, Qt.TextElideMode.ElideRight, BREED - 24)
    painter.drawText(QRect(12, 0, BREED - 24, HOOG), int(kant | Qt.AlignmentFlag.AlignVCenter), tekst)
    painter.end()
    return beeld


@pytest.mark.parametrize("schaal", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("vet", [True, False])
@pytest.mark.parametrize("rechts", [True, False])
@pytest.mark.parametrize(
    "tekst",
    [
        "Elif Şahin",
        "Noël d’Hondt",
        "<b>&x</b>",
        "14",
        "een naam die niet past " * 9,
        "eerste\ntweede",
        "a\tb",
    ],
)
def test_a_text_stands_where_drawtext_puts_it(tekst: str, *, vet: bool, rechts: bool, schaal: float) -> None:
    """Laid out once or anew, at every scale: the same pixels as Qt's slow way."""
    assert geverfd(tekst, vet=vet, rechts=rechts, schaal=schaal) == getekend(
        tekst, vet=vet, rechts=rechts, schaal=schaal
    )


def tabel_met(qtbot: QtBot, rijen: list[Rij]) -> Tabel:
    """Show a table of three columns, one hidden later on."""
    kolommen = (
        Kolom("A", lambda rij: rij.tekst, 120, vet=True),
        Kolom("B", lambda rij: str(rij.id), 90, rechts=True),
        Kolom("C", lambda rij: rij.tekst, 140, pil=lambda rij: "laat" if rij.id % 3 else ""),
    )
    tabel = Tabel("Proef", kolommen, sleutel)
    qtbot.addWidget(tabel)
    tabel.zet_rijen(rijen)
    tabel.resize(420, 300)
    tabel.show()
    qtbot.waitExposed(tabel)
    return tabel


def beeld_van(tabel: Tabel) -> QImage:
    """Return what the rows look like."""
    return tabel.viewport().grab().toImage()


def test_the_chosen_row_has_its_own_ground_and_stripe(qtbot: QtBot) -> None:
    """Soft ground over the whole row, the accent at its left; other rows are plain."""
    tabel = tabel_met(qtbot, [Rij(nummer, "x") for nummer in range(3)])
    tabel.kies(1)
    beeld = beeld_van(tabel)
    assert beeld.pixelColor(1, HOOG + 5) == thema.kleur("accent")
    assert beeld.pixelColor(5, HOOG + 5) == thema.kleur("accent_zacht")
    assert beeld.pixelColor(340, HOOG + 5) == thema.kleur("accent_zacht")
    assert beeld.pixelColor(1, 5) == thema.kleur("vlak")
    assert beeld.pixelColor(100, HOOG - 1) == thema.kleur("lijn")


def test_part_of_a_table_is_painted_as_the_whole(qtbot: QtBot) -> None:
    """A strip that comes free looks as it does when everything is painted anew."""
    tabel = tabel_met(qtbot, [Rij(nummer, f"leerling {nummer}") for nummer in range(40)])
    tabel.kies(4)
    tabel.verticalScrollBar().setValue(57)
    heel = beeld_van(tabel)
    deel = QRect(40, 70, 200, 90)
    assert tabel.viewport().grab(deel).toImage() == heel.copy(deel)


def test_what_was_laid_out_follows_rows_look_and_columns(qtbot: QtBot, qapp: QApplication) -> None:
    """After other rows, another look and a hidden column a table looks like one that never was otherwise."""
    tabel = tabel_met(qtbot, [Rij(nummer, "oud") for nummer in range(9)])
    beeld_van(tabel)
    nieuw = [Rij(nummer, f"nieuw {nummer}") for nummer in range(900)]
    tabel.zet_rijen(nieuw)
    for plek in range(0, tabel.verticalScrollBar().maximum(), 230):  # more texts than are kept
        tabel.verticalScrollBar().setValue(plek)
        tabel.viewport().repaint()
    tabel.verticalScrollBar().setValue(0)
    thema.pas_toe(qapp, thema.Modus.DONKER)
    tabel.setColumnHidden(1, True)
    vers = tabel_met(qtbot, nieuw)
    vers.setColumnHidden(1, True)
    assert beeld_van(tabel) == beeld_van(vers)
    assert beeld_van(tabel).pixelColor(5, 5) == thema.kleur("vlak")


def test_an_empty_table_paints_nothing(qtbot: QtBot) -> None:
    """Without rows, or without columns in sight, there is nothing but the ground."""
    tabel = tabel_met(qtbot, [])
    leeg = beeld_van(tabel)
    tabel.zet_rijen([Rij(1, "x")])
    for kolom in range(3):
        tabel.setColumnHidden(kolom, True)
    assert beeld_van(tabel) == leeg
