"""The table of running OPP's as a user types in it: fast, in any notation, kept until it is taken over."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from sqlalchemy import select

from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.ui.overnemen.invultabel import Invultabel
from opp_desk.ui.overnemen.model import EERSTE, PDF
from opp_desk.ui.overnemen.scherm import OvernemenPage
from tests.bouw import maak_leerling
from tests.ui.toegankelijk import namen_ontbreken

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from opp_desk.ui.werkplek import Werkplek

NAMEN = ("Bram Bakker", "Noël d'|Hondt", "Elif Şahin")


@pytest.fixture(name="vol")
def _vol(qtbot: QtBot, werk: Werkplek, pagina: OvernemenPage) -> OvernemenPage:
    """Give the screen with three pupils."""
    assert werk.jobs.kluis is not None
    for naam in NAMEN:
        maak_leerling(werk.jobs.kluis, naam)
    pagina.toon()
    rust(qtbot, werk)
    return pagina


def rust(qtbot: QtBot, werk: Werkplek) -> None:
    """Wait until nothing is under way; one answer may ask the next question."""
    for _keer in range(4):
        qtbot.waitUntil(lambda: werk.jobs.onderweg == 0)
        QApplication.processEvents()


def tabel(pagina: OvernemenPage) -> Invultabel:
    """Return the table."""
    gevonden = pagina.findChild(Invultabel)
    assert isinstance(gevonden, Invultabel)
    return gevonden


def begin(pagina: OvernemenPage) -> Invultabel:
    """Put the cursor at the first date."""
    gevonden = tabel(pagina)
    pagina.activateWindow()
    gevonden.setFocus()
    gevonden.ga_naar(0)
    return gevonden


def cel(gevonden: Invultabel, rij: int, kolom: int) -> str:
    """Return what a cell shows."""
    return str(gevonden.model().index(rij, kolom).data() or "")


def typ(gevonden: Invultabel, tekst: str, toets: Qt.Key) -> None:
    """Type in the cell with the cursor and leave it with a key."""
    QTest.keyClicks(gevonden, tekst[:1])
    veld = gevonden.indexWidget(gevonden.currentIndex())
    assert isinstance(veld, QLineEdit)
    QTest.keyClicks(veld, tekst[1:])
    QTest.keyClick(veld, toets)


def opps(werk: Werkplek) -> list[Opp]:
    """Return every OPP."""
    assert werk.jobs.kluis is not None
    return list(werk.jobs.kluis.lees(lambda lezer: lezer.lees(select(Opp))))


def leerling(werk: Werkplek, achternaam: str) -> UUID:
    """Return a pupil's id."""
    assert werk.jobs.kluis is not None
    vraag = select(Leerling).where(Leerling.achternaam == achternaam)
    return werk.jobs.kluis.lees(lambda lezer: lezer.lees(vraag)[0].id)


def zichtbaar(pagina: OvernemenPage) -> str:
    """Return every text in sight."""
    labels = [each.text() for each in pagina.findChildren(QLabel) if each.isVisible()]
    return "\n".join(labels + [each.text() for each in pagina.findChildren(QPushButton) if each.isVisible()])


def test_leeg_wijst_naar_de_klassenlijst(qtbot: QtBot, werk: Werkplek, pagina: OvernemenPage) -> None:
    """Without pupils the page says what comes first and opens it."""
    rust(qtbot, werk)
    knop = next(k for k in pagina.findChildren(QPushButton) if k.text() == "Klassenlijst importeren")
    with qtbot.waitSignal(werk.ga_naar) as gegaan:
        QTest.mouseClick(knop, Qt.MouseButton.LeftButton)
    assert gegaan.args == ["importeren", {}]


def test_typen_enter_tab_en_overnemen(qtbot: QtBot, werk: Werkplek, vol: OvernemenPage) -> None:
    """Tab goes right, Enter goes down, dates are written out; the button takes all over; undo brings back."""
    gevonden = begin(vol)
    typ(gevonden, "12-3-25", Qt.Key.Key_Tab)
    typ(gevonden, "3 april 2025", Qt.Key.Key_Return)
    assert (gevonden.currentIndex().row(), gevonden.currentIndex().column()) == (1, EERSTE + 1)
    gevonden.ga_naar(1, EERSTE)
    typ(gevonden, "1/9/2025", Qt.Key.Key_Return)
    assert cel(gevonden, 0, EERSTE + 1) == "3-4-2025"
    assert vol.neem_over_knop().text() == "2 OPP’s overnemen"
    with qtbot.waitSignal(werk.melding) as gemeld:
        QTest.mouseClick(vol.neem_over_knop(), Qt.MouseButton.LeftButton)
    rust(qtbot, werk)
    assert sorted(str(each.startdatum) for each in opps(werk)) == ["2025-03-12", "2025-09-01"]
    assert vol.neem_over_knop().isEnabled() is False
    terug: Callable[[], None] = gemeld.args[2]
    terug()
    rust(qtbot, werk)
    assert not opps(werk)
    assert vol.neem_over_knop().text() == "2 OPP’s overnemen"


def test_wat_niet_klopt_zegt_het_en_blijft(qtbot: QtBot, werk: Werkplek, vol: OvernemenPage) -> None:
    """A line with trouble says what, keeps the text, and does not hold up the others."""
    gevonden = begin(vol)
    typ(gevonden, "ergens in mei", Qt.Key.Key_Return)
    typ(gevonden, "1-9-25", Qt.Key.Key_Return)
    assert cel(gevonden, 0, EERSTE) == "ergens in mei"
    assert "1 OPP klaar om over te nemen. Bij 1 leerling klopt nog iets niet." in zichtbaar(vol)
    QTest.mouseClick(vol.neem_over_knop(), Qt.MouseButton.LeftButton)
    rust(qtbot, werk)
    assert len(opps(werk)) == 1


def test_halve_cel_overleeft_weggaan(qtbot: QtBot, werk: Werkplek, vol: OvernemenPage) -> None:
    """What is half typed when the page is left or locked is there again in a new page."""
    gevonden = begin(vol)
    QTest.keyClicks(gevonden, "1")
    veld = gevonden.indexWidget(gevonden.currentIndex())
    assert isinstance(veld, QLineEdit)
    QTest.keyClicks(veld, "-9-")
    vol.verlaat()
    werk.jobs.wacht_op_schrijver()
    rust(qtbot, werk)
    opnieuw = OvernemenPage(werk)
    qtbot.addWidget(opnieuw)
    opnieuw.toon()
    rust(qtbot, werk)
    assert cel(tabel(opnieuw), 0, EERSTE) == "1-9-"


def test_blok_plakken(qtbot: QtBot, werk: Werkplek, vol: OvernemenPage) -> None:
    """A block of dates fills from the cursor on; one with names finds the pupils and tells who is unknown."""
    gevonden = begin(vol)
    QApplication.clipboard().setText("1-9-2025\t3-10-2025\n2-9-2025\t4-10-2025\n")
    QTest.keyClick(gevonden, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [cel(gevonden, rij, EERSTE + 1) for rij in (0, 1)] == ["3-10-2025", "4-10-2025"]
    vol.plak("Leerling\tStart\nElif Şahin\t5-9-2025\nPiet Onbekend\t1-1-2025\n")
    assert cel(gevonden, 2, EERSTE) == "5-9-2025"
    assert "Niet gevonden: Piet Onbekend." in zichtbaar(vol)


def test_pdf_erbij(qtbot: QtBot, werk: Werkplek, vol: OvernemenPage, tmp_path: Path) -> None:
    """A PDF goes with its line into the vault; what is no PDF is told and holds up that line."""
    wie = leerling(werk, "Bakker")
    vol.vul_in(wie, startdatum="1-9-2025")
    fout, goed = tmp_path / "opp.docx", tmp_path / "opp.pdf"
    fout.write_bytes(b"PK")
    goed.write_bytes(b"%PDF-1.7 iets")
    vol.zet_pdf(wie, fout)
    rust(qtbot, werk)
    assert vol.neem_over_knop().isEnabled() is False
    vol.zet_pdf(wie, goed)
    rust(qtbot, werk)
    assert cel(tabel(vol), 0, PDF) == "opp.pdf"
    QTest.mouseClick(vol.neem_over_knop(), Qt.MouseButton.LeftButton)
    rust(qtbot, werk)
    assert [bool(each.overname_document) for each in opps(werk)] == [True]


def test_zoeken_en_terug(vol: OvernemenPage) -> None:
    """The filter folds accents; Enter goes to the first date, Escape comes back."""
    vol.zoek("sahin")
    gevonden = tabel(vol)
    assert gevonden.model().rowCount() == 1
    zoekveld = next(v for v in vol.findChildren(QLineEdit) if v.accessibleName() == "Zoek op naam of groep")
    vol.activateWindow()
    zoekveld.setFocus()
    QTest.keyClick(zoekveld, Qt.Key.Key_Return)
    assert gevonden.currentIndex().column() == EERSTE
    QTest.keyClick(gevonden, Qt.Key.Key_Escape)
    assert zoekveld.hasFocus()


def test_wie_een_opp_heeft_is_dicht(qtbot: QtBot, werk: Werkplek, vol: OvernemenPage) -> None:
    """A pupil whose OPP runs cannot be filled in, and comes last."""
    vol.vul_in(leerling(werk, "Bakker"), startdatum=date(2025, 9, 1).isoformat())
    vol.neem_over()
    rust(qtbot, werk)
    index = tabel(vol).model().index(2, EERSTE)
    assert cel(tabel(vol), 2, 0) == "Bram Bakker"
    assert not index.flags() & Qt.ItemFlag.ItemIsEditable


def test_toegankelijk(vol: OvernemenPage) -> None:
    """Each control has a name, and each cell says whose it is and what it asks."""
    assert namen_ontbreken(vol) == []
    index = tabel(vol).model().index(0, EERSTE)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Bram Bakker, Start: leeg"
