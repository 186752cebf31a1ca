"""The mentorronde as a mentor does it: a class of 28, with the keyboard, in a real vault."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from opp_desk.ground import clock
from opp_desk.model.keuzes import Rondemerk
from opp_desk.model.school import Groepsleerkracht
from opp_desk.ui.mentorronde.scherm import MentorrondePage
from opp_desk.ui.onderdelen import LegeStaat
from opp_desk.usecases.mentorronde import Ronde, lees_ronde, schrijf_regel
from tests import bouw
from tests.ui.leerlingen.opstelling import NU, Bank, maak_bank
from tests.ui.schijf import schijf_vol
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

AANTAL = 28
LETTERS = "abcdefghijklmnopqrstuvwxyzaa"


@pytest.fixture
def bank(tmp_path: Path, qtbot: QtBot) -> Iterator[Bank]:
    """Give a school without pupils on 5 October 2026."""
    with maak_bank(tmp_path, qtbot) as gemaakt:
        yield gemaakt


@pytest.fixture
def pagina(bank: Bank) -> MentorrondePage:
    """Give the page on a class of 28 of who looks."""
    groep = bouw.maak_groep(bank.kluis, "6b", "6", "Anouk Visser (ma–wo)")
    bouw.nieuw(bank.kluis, Groepsleerkracht, {"groep": groep, "medewerker": bouw.wie(bank.kluis)})
    for nummer in range(AANTAL):
        bouw.maak_leerling(bank.kluis, f"Kind {nummer}|{LETTERS[nummer]}{nummer:02}", groep)
    gemaakt: MentorrondePage = bank.toon(MentorrondePage(bank.werk))
    return gemaakt


def ronde(bank: Bank) -> Ronde:
    """Return what stands in the vault."""
    gelezen: Ronde = bank.kluis.lees(partial(lees_ronde, dag=NU.date()))
    return gelezen


def druk(
    pagina: MentorrondePage, toets: Qt.Key, met: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key wherever the focus of the page is."""
    wie = pagina.focusWidget()
    assert wie is not None
    QTest.keyClick(wie, toets, met)


def test_een_klas_van_28_met_een_toets_per_leerling(
    bank: Bank, pagina: MentorrondePage, record_property: Callable[[str, Any], None]
) -> None:
    """Enter marks and goes on: one key for each pupil about whom there is nothing to say."""
    assert pagina.focusWidget() is pagina.rijen[0].veld
    for _ in range(AANTAL):
        druk(pagina, Qt.Key.Key_Return)
    bank.rust()
    assert ronde(bank).gedaan == AANTAL
    assert f"{AANTAL} van {AANTAL} aangekruist" in bank.woorden(pagina)
    record_property("toetsen per leerling zonder bijzonderheden", 1)


def test_een_zorg_met_een_zin(bank: Bank, pagina: MentorrondePage) -> None:
    """A mark by a digit, a sentence, on to the next: it is one note, and it is there after coming back."""
    druk(pagina, Qt.Key.Key_Return)
    druk(pagina, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(pagina.rijen[1].veld, "Slaapt slecht")
    druk(pagina, Qt.Key.Key_Return)
    assert pagina.focusWidget() is pagina.rijen[2].veld
    bank.rust()
    assert [(each.merk, each.tekst) for each in ronde(bank).regels[:3]] == [
        (Rondemerk.GESPROKEN, ""),
        (Rondemerk.ZORG, "Slaapt slecht"),
        (None, ""),
    ]
    weer: MentorrondePage = bank.toon(MentorrondePage(bank.werk))
    assert weer.rijen[1].veld.text() == "Slaapt slecht"
    assert weer.focusWidget() is weer.rijen[2].veld


def test_een_merk_gaat_weer_weg(bank: Bank, pagina: MentorrondePage) -> None:
    """The same digit again takes the mark away, and the line with it."""
    for _keer in range(2):
        druk(pagina, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        bank.rust()
    assert ronde(bank).gedaan == 0
    druk(pagina, Qt.Key.Key_Down)
    druk(pagina, Qt.Key.Key_Up)
    assert pagina.focusWidget() is pagina.rijen[0].veld


def test_weggaan_bewaart_wat_getypt_is(bank: Bank, pagina: MentorrondePage) -> None:
    """Leaving at once writes the line; another day does so too, on the day that it was typed for."""
    QTest.keyClicks(pagina.rijen[0].veld, "Net getypt")
    pagina.verlaat()
    bank.rust()
    assert ronde(bank).regels[0].tekst == "Net getypt"
    QTest.keyClicks(pagina.rijen[0].veld, " en meer")
    pagina.datum.zet_waarde(clock.today() - timedelta(days=7))
    pagina.datum.verlaten.emit()
    bank.rust()
    assert ronde(bank).regels[0].tekst == "Net getypt en meer"
    assert pagina.rijen[0].veld.text() == ""
    bank.klik(pagina, "Vandaag")
    bank.rust()
    assert pagina.rijen[0].veld.text() == "Net getypt en meer"


def test_een_ander_schrijft_en_het_eigen_veld_blijft(bank: Bank, pagina: MentorrondePage) -> None:
    """A change elsewhere shows by itself, and does not touch what is being typed."""
    QTest.keyClicks(pagina.rijen[0].veld, "Bezig")
    ander = ronde(bank).regels[3].leerling
    doe = partial(schrijf_regel, leerling=ander, dag=NU.date(), tekst="van elders")
    bank.werk.jobs.run(doe)
    bank.qtbot.waitUntil(lambda: pagina.rijen[3].veld.text() == "van elders")
    assert pagina.rijen[0].veld.text() == "Bezig"


def test_zonder_groep(bank: Bank) -> None:
    """A school without pupils is told what to do first."""
    leeg: MentorrondePage = bank.toon(MentorrondePage(bank.werk))
    staat = leeg.findChild(LegeStaat)
    assert staat is not None
    assert staat.isVisible()


def test_voor_iedereen_te_gebruiken(pagina: MentorrondePage) -> None:
    """Every control has a name and can be reached with the keyboard."""
    assert namen_ontbreken(pagina) == []
    assert niet_met_tab_bereikbaar(pagina) == []


def test_een_schijf_die_weigert_kost_geen_zin(bank: Bank, pagina: MentorrondePage) -> None:
    """What could not be written stays in its line, says so, and is written as soon as the disk takes it."""
    with schijf_vol(bank.kluis):
        QTest.keyClicks(pagina.rijen[0].veld, "Blijft staan")
        pagina.rijen[0].schrijf()
        bank.qtbot.waitUntil(lambda: pagina.wacht_op_schijf)
    assert bank.fouten
    bank.fouten.clear()
    pagina.verlaat()
    bank.rust()
    assert not pagina.wacht_op_schijf
    assert ronde(bank).regels[0].tekst == "Blijft staan"
