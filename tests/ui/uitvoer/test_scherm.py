"""Saving notes, or everything, outside the vault."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from PySide6.QtWidgets import QApplication

from opp_desk.ground import clock
from opp_desk.ui.onderdelen import Bevestiging
from opp_desk.ui.uitvoer.gesprekken import ALLES, KIND
from opp_desk.ui.uitvoer.scherm import UitvoerPage
from tests.documents.keuring import tekst
from tests.noel import NU
from tests.ui.horen.opstelling import Werkbank
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar
from tests.usecases.avgbouw import NOOIT, maak_rijk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


class Bank(Werkbank):
    """The workplace with the page on it."""

    pagina: UitvoerPage

    def open(self) -> UitvoerPage:
        """Show the page for Noël."""
        self.pagina = UitvoerPage(self.werk)
        self.toon(self.pagina)
        self.pagina.toon(leerling=self.noel.leerling)
        self.klaar()
        return self.pagina

    def klaar(self) -> None:
        """Wait until nothing is under way."""
        self.qtbot.waitUntil(lambda: self.jobs.onderweg == 0, timeout=20_000)
        QApplication.processEvents()  # what came on the page is shown a moment later


@pytest.fixture
def bank(tmp_path: Path, qtbot: QtBot) -> Iterator[Bank]:
    """Give Noël's full dossier and the page's workplace."""
    with clock.fixed(NU):
        rijk = maak_rijk(tmp_path)
        bank = Bank(rijk.noel, qtbot)
        yield bank
        bank.jobs.sluit()
        rijk.noel.kluis.sluit()
        assert bank.fouten == []


def test_notes_of_one_pupil(bank: Bank, tmp_path: Path) -> None:
    """The pupil that was open is chosen; the PDF holds the note, masked, and nothing closed."""
    pagina = bank.open()
    assert pagina.gesprekken.wie.waarde() == KIND
    assert pagina.gesprekken.vraag().leerling == bank.noel.leerling
    doel = tmp_path / "gesprekken.pdf"
    pagina.bewaar_gesprekken(doel)
    bank.klaar()
    papier = tekst(doel.read_bytes())
    assert "[andere leerling]" in papier
    assert [each for each in NOOIT if each in papier] == []


def test_an_empty_period_makes_no_file(bank: Bank, tmp_path: Path) -> None:
    """Nothing to save is said, and no file is made."""
    pagina = bank.open()
    pagina.gesprekken.wie.zet_waarde(ALLES)
    pagina.gesprekken.van.zet_waarde(NU.date())
    pagina.bewaar_gesprekken(tmp_path / "leeg.pdf")
    bank.klaar()
    assert not (tmp_path / "leeg.pdf").exists()
    assert bank.meldingen[-1][0] == "Er zijn geen gesprekken in deze periode."


def test_everything_after_a_warning(bank: Bank, tmp_path: Path) -> None:
    """The question says that it is not encrypted; then the zip stands there."""
    pagina = bank.open()
    pagina.alles.click()
    vraag = pagina.findChild(Bevestiging)
    assert isinstance(vraag, Bevestiging)
    assert "niet versleuteld" in vraag.accessibleDescription()
    vraag.reject()
    doel = tmp_path / "kluis.zip"
    pagina.bewaar_alles(doel)
    assert not pagina.alles.isEnabled()
    bank.klaar()
    with ZipFile(doel) as archief:
        assert "LEESMIJ.txt" in archief.namelist()
    assert pagina.alles.isEnabled()


def test_the_keyboard_reaches_everything(bank: Bank) -> None:
    """Every control has a name and a place in the order of Tab."""
    pagina = bank.open()
    assert namen_ontbreken(pagina) == []
    assert niet_met_tab_bereikbaar(pagina) == []
