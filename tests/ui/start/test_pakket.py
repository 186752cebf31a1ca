"""Who got a package from a colleague: from the first screen to a small vault with the own pupils."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from opp_desk.ground import clock, paths
from opp_desk.model.leerling import Leerling
from opp_desk.ui.start import EersteStartPage, HerstelbladPage
from opp_desk.ui.start.pakket import PakketPage
from tests.sync.pakketbouw import NU, WACHTWOORD, WACHTZIN, maak_klas
from tests.ui.test_programma import Bank
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def start(qapp: QApplication, tmp_path: Path) -> Iterator[Bank]:
    """The program before there is a vault, and nothing left running afterwards."""
    with clock.fixed(NU):
        bank = Bank(qapp, tmp_path)
        yield bank
        bank.programma.sluit_af()
        bank.programma.schil.close()
        for deel in (bank.programma.schil, bank.programma.slot, bank.programma):
            deel.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_van_pakket_naar_eigen_kluis(start: Bank, tmp_path: Path) -> None:
    """A wrong word is named and makes nothing; the right words lead by the Herstelblad to the own pupils."""
    (tmp_path / "school").mkdir()
    klas = maak_klas(tmp_path / "school")
    pakket = klas.geef(naam="Anouk Visser")
    klas.sluit()
    start.begin()
    start.hand.klik("Ik kreeg een pakket van een collega")
    pagina = start.pagina()
    assert isinstance(pagina, PakketPage)
    start.hand.klik("Pakket openen")
    assert pagina._mist.isVisible()
    pagina.zet_pakket(pakket)
    start.typ("Wachtzin", "heel andere woorden")
    for veld in ("Bedenk een wachtwoord", "Nog een keer"):
        start.typ(veld, WACHTWOORD)
    start.hand.klik("Pakket openen")
    assert "wachtzin past niet" in start.fout()
    assert not list(paths.data_dir().glob("*.oppdesk"))
    start.typ("Wachtzin", WACHTZIN.replace("-", " "))
    start.hand.klik("Pakket openen")
    start.hand.wacht(lambda: isinstance(start.pagina(), HerstelbladPage), "het Herstelblad")
    start.hand.vink("Het Herstelblad ligt")
    start.hand.klik("Begin")
    start.binnen()
    werkplek = start.programma.sessie.werkplek
    assert (werkplek.wie.naam, werkplek.school.naam) == ("Anouk Visser", "De Wilgenboom")
    assert werkplek.pad.name == "anouk-visser.oppdesk"
    assert len(werkplek.jobs.kluis.lees(lambda lezer: lezer.zoek(Leerling, klas.leerlingen[0])).naam) > 0


def test_terug_naar_het_eerste_scherm(start: Bank) -> None:
    """Who has no package goes back."""
    start.begin()
    start.hand.klik("Ik kreeg een pakket van een collega")
    start.hand.klik("Terug")
    assert isinstance(start.pagina(), EersteStartPage)


def test_bereikbaar_en_zegt_wat_ontbreekt(qtbot: QtBot) -> None:
    """Everything has a name and a key; each thing that is missing is said at its own field."""
    pagina = PakketPage()
    qtbot.addWidget(pagina)
    pagina.show()
    assert namen_ontbreken(pagina) == []
    assert niet_met_tab_bereikbaar(pagina) == []
    with qtbot.assertNotEmitted(pagina.klaar):
        pagina._vraag_open()
