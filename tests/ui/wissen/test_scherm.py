"""Erasing as an IB'er does it: one by one, after the name was typed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from opp_desk.ground import clock
from opp_desk.model.leerling import Leerling
from opp_desk.ui.wissen.scherm import WissenPage
from opp_desk.ui.wissen.vraag import Wisvraag
from tests.bouw import maak_leerling
from tests.documents.keuring import tekst
from tests.noel import NU, kopie_van_noel
from tests.ui.horen.opstelling import Werkbank
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from pytestqt.qtbot import QtBot


class Bank(Werkbank):
    """The workplace with the page on it, and a pupil who left long ago."""

    sem: UUID
    pagina: WissenPage

    def open(self) -> WissenPage:
        """Show the page."""
        self.pagina = WissenPage(self.werk)
        self.toon(self.pagina)
        self.pagina.toon()
        self.klaar()
        return self.pagina

    def klaar(self) -> None:
        """Wait until nothing is under way and what came on the page is shown: Qt does that a moment later."""
        self.qtbot.waitUntil(lambda: self.jobs.onderweg == 0, timeout=20_000)
        QApplication.processEvents()


@pytest.fixture
def bank(tmp_path: Path, qtbot: QtBot) -> Iterator[Bank]:
    """Give a school with one dossier that may go."""
    with clock.fixed(NU):
        noel = kopie_van_noel(tmp_path, vol=False)
        bank = Bank(noel, qtbot)
        bank.sem = maak_leerling(noel.kluis, "Sem Bakker", uitstroomdatum=date(2022, 7, 15))
        yield bank
        bank.jobs.sluit()
        noel.kluis.sluit()
        assert bank.fouten == []


def test_erased_after_the_name_was_typed(bank: Bank, tmp_path: Path) -> None:
    """The button works only with the name; then the dossier is gone, and a report without a name remains."""
    pagina = bank.open()
    assert list(pagina.rijen) == [bank.sem]
    pagina.rijen[bank.sem].wis.click()
    vraag = pagina.findChild(Wisvraag)
    assert isinstance(vraag, Wisvraag)
    assert not vraag.doe_knop.isEnabled()
    QTest.keyClicks(vraag.naam, "Sem")
    assert not vraag.doe_knop.isEnabled()
    QTest.keyClicks(vraag.naam, " bakker")
    vraag.doe_knop.click()
    bank.klaar()
    bank.klaar()
    assert bank.lees(lambda lezer: lezer.zoek(Leerling, bank.sem, ook_verwijderd=True)) is None
    assert pagina.rijen == {}
    [gewist] = pagina.gewist
    doel = tmp_path / "verslag.pdf"
    pagina.bewaar_verslag(gewist, doel)
    bank.klaar()
    papier = tekst(doel.read_bytes())
    assert bank.sem.hex in papier.replace("\n", "")
    assert "Marieke de Vries" in papier
    assert "Sem" not in papier


def test_kept_longer_with_a_reason(bank: Bank) -> None:
    """A bewaarstop asks why, stands apart, and can be taken away."""
    pagina = bank.open()
    pagina.rijen[bank.sem].houd.click()
    QTest.keyClicks(pagina.rijen[bank.sem].reden, "Klacht loopt")
    pagina.rijen[bank.sem].houd.click()
    bank.klaar()
    assert pagina.rijen[bank.sem].regel.bewaarstop == "Klacht loopt"
    assert not pagina.rijen[bank.sem].wis.isVisible()
    pagina.rijen[bank.sem].houd.click()
    bank.klaar()
    assert pagina.rijen[bank.sem].wis.isVisible()


def test_the_question_shows_all_its_words(bank: Bank) -> None:
    """The question is as high as its text: nothing of what goes is cut off."""
    pagina = bank.open()
    pagina.rijen[bank.sem].wis.click()
    vraag = pagina.findChild(Wisvraag)
    assert isinstance(vraag, Wisvraag)
    QApplication.processEvents()
    indeling = vraag.layout()
    assert indeling is not None
    assert vraag.height() >= indeling.totalHeightForWidth(vraag.width())
    vraag.reject()


def test_the_keyboard_reaches_everything(bank: Bank) -> None:
    """Every control has a name and a place in the order of Tab."""
    pagina = bank.open()
    assert namen_ontbreken(pagina) == []
    assert niet_met_tab_bereikbaar(pagina) == []


def test_the_list_is_read_again_when_the_page_comes_back(bank: Bank) -> None:
    """Who left while nobody looked at the page stands there the next time."""
    pagina = bank.open()
    pagina.hide()
    later = maak_leerling(bank.noel.kluis, "Fatima Idrissi", uitstroomdatum=date(2021, 7, 15))
    pagina.show()
    bank.qtbot.waitUntil(lambda: later in pagina.rijen, timeout=20_000)


def test_the_name_can_be_typed_at_once(bank: Bank) -> None:
    """The cursor is in the field of the name; Enter there erases nothing while it is not right."""
    pagina = bank.open()
    pagina.rijen[bank.sem].wissen.emit(pagina.rijen[bank.sem].regel)
    vraag = next(each for each in pagina.findChildren(Wisvraag))
    bank.qtbot.waitUntil(lambda: QApplication.focusWidget() is vraag.naam, timeout=20_000)
    QTest.keyClick(vraag.naam, Qt.Key.Key_Return)
    assert vraag.result() != Wisvraag.DialogCode.Accepted
    vraag.reject()
