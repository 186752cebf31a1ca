"""Registering a child that asks for a place, as an IB'er does it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from opp_desk.model.aanmelding import Aanmelding
from opp_desk.model.keuzes import AanmeldBesluit
from opp_desk.ui.aanmeldingen.scherm import AanmeldingenPage
from opp_desk.usecases import aanmeldingen
from tests.bouw import doe
from tests.noel import VANDAAG
from tests.ui.horen.opstelling import Werkbank, werkbank
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from opp_desk.ui.opp.blad import Blad


class Bank(Werkbank):
    """The workplace with the page on it."""

    pagina: AanmeldingenPage

    def open(self) -> AanmeldingenPage:
        """Show the page."""
        self.pagina = AanmeldingenPage(self.werk)
        self.toon(self.pagina)
        self.pagina.toon()
        self.klaar()
        return self.pagina

    def klaar(self) -> None:
        """Wait until the screen shows what is in the vault."""
        self.qtbot.waitUntil(lambda: self.jobs.onderweg == 0 and not self.pagina._vers.isActive())
        QApplication.processEvents()  # what came on the page is shown a moment later

    def meld_aan(self, naam: str, dag: date) -> None:
        """Register a child without the screen."""
        doe(self.noel.kluis, aanmeldingen.meld_aan, roepnaam=naam, achternaam="Bos", ontvangen_op=dag)


@pytest.fixture
def bank(tmp_path: Path, qtbot: QtBot) -> Iterator[Bank]:
    """Give the vault of Noël and the page's workplace."""
    with werkbank(tmp_path, qtbot, vol=False) as gemaakt:
        gemaakt.__class__ = Bank
        assert isinstance(gemaakt, Bank)
        yield gemaakt


def zichtbaar(blad: Blad, naam: str) -> bool:
    """Tell whether a field is in sight."""
    blok = blad.binder.blok(naam)
    return blok is not None and blok.isVisible()


def test_the_first_child_with_the_keyboard(bank: Bank) -> None:
    """Empty says what this is for; names and a day are enough, and the last day to decide stands there."""
    pagina = bank.open()
    assert pagina._geen.isVisible()
    pagina._geen.gevraagd.emit()
    for naam, tekst in (("roepnaam", "Saar"), ("achternaam", "Bos"), ("ontvangen_op", "1-9-2026")):
        QTest.keyClicks(pagina._erbij.veld(naam), tekst)
    QTest.keyClick(pagina._erbij.veld("ontvangen_op"), Qt.Key.Key_Return)
    bank.klaar()
    (regel,) = pagina._lijst.regels()
    assert regel.formulier is not None
    assert regel.formulier.waarden["ontvangen_op"] == date(2026, 9, 1)
    assert not pagina._geen.isVisible()
    assert bank.meldingen[-1][0] == "Saar Bos staat bij de aanmeldingen"


def test_a_card_asks_only_what_can_be_known(bank: Bank) -> None:
    """The day of the decision and the other school come up with the decision; typing is saved."""
    bank.meld_aan("Saar", VANDAAG)
    pagina = bank.open()
    (regel,) = pagina._lijst.regels()
    assert regel.formulier is not None
    pagina.toon(rij=regel.formulier.id)
    bank.klaar()
    blad = regel.blad
    assert blad is not None
    assert not any(zichtbaar(blad, naam) for naam in ("besluit_op", "andere_school"))
    keuze = blad.invoer("besluit")
    for _keer in range(keuze.findText(AanmeldBesluit.ANDERE_SCHOOL.label) + 1):
        QTest.keyClick(keuze, Qt.Key.Key_Down)
    assert zichtbaar(blad, "andere_school")
    pagina.verlaat()
    bank.klaar()
    assert bank.rij(Aanmelding, regel.formulier.id).waarden["besluit"] is AanmeldBesluit.ANDERE_SCHOOL


def test_every_control_is_reached_and_named(bank: Bank) -> None:
    """Keyboard and screen reader find everything, also with a card open."""
    bank.meld_aan("Saar", VANDAAG)
    pagina = bank.open()
    pagina._erbij.open()
    (regel,) = pagina._lijst.regels()
    assert regel.formulier is not None
    pagina.toon(rij=regel.formulier.id)
    bank.klaar()
    assert namen_ontbreken(pagina) == []
    assert niet_met_tab_bereikbaar(pagina) == []
