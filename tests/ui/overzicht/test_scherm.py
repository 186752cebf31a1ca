"""The overview of a schooljaar on the screen, on a real vault."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel

from opp_desk.model.doel import Begeleiding
from opp_desk.model.keuzes import GegevenAntwoord, Vorm
from opp_desk.ui.instellingen.logboek import wat_in_woorden
from opp_desk.ui.overzicht.balkenvlak import Balkenvlak
from opp_desk.ui.overzicht.blok import Blokkaart
from opp_desk.ui.overzicht.scherm import OverzichtPage
from opp_desk.usecases import metingen
from opp_desk.usecases.logboek import lees_logboek
from opp_desk.vault.uow import Wat
from tests.bouw import bevries, doe, maak_leerling, maak_opp, nieuw
from tests.documents.keuring import fouten
from tests.ui.leerlingen.opstelling import Bank, maak_bank
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from pytestqt.qtbot import QtBot

BEGIN = date(2026, 9, 7)


@pytest.fixture
def bank(tmp_path: Path, qtbot: QtBot) -> Iterator[Bank]:
    """Give a school without pupils, on Monday 5 October 2026."""
    with maak_bank(tmp_path, qtbot) as gemaakt:
        yield gemaakt


def met_hulp(bank: Bank) -> UUID:
    """Give a pupil a fixed OPP with help for four weeks, and return the help."""
    leerling = maak_leerling(bank.kluis, "Noël d'|Hondt")
    opp = maak_opp(bank.kluis, leerling, date(2026, 8, 24))
    hulp = nieuw(
        bank.kluis, Begeleiding, {"leerling": leerling, "opp": opp}, vorm=Vorm.GROEPJE, van=BEGIN,
        tot=date(2026, 10, 2),
    )  # fmt: skip
    bevries(bank.kluis, opp, date(2026, 9, 4))
    doe(bank.kluis, metingen.beantwoord_week, begeleiding_id=hulp, week=BEGIN, antwoord=GegevenAntwoord.JA)
    return hulp


def woorden(pagina: OverzichtPage) -> str:
    """Return what the page and its charts say."""
    grafieken = [each.accessibleDescription() for each in pagina.findChildren(Balkenvlak)]
    return "\n".join([each.text() for each in pagina.findChildren(QLabel) if each.isVisible()] + grafieken)


def test_without_fixed_opps_it_says_what_it_is_for(bank: Bank) -> None:
    """Nothing to count yet: what comes here, and where to begin."""
    pagina = bank.toon(OverzichtPage(bank.werk))
    assert "Nog niets om te laten zien" in Bank.woorden(pagina)
    bank.klik(pagina, "Naar Leerlingen")
    assert bank.gegaan == [("leerlingen", {})]


def test_the_screen_shows_real_numbers_and_follows_what_changes(bank: Bank) -> None:
    """One pupil stands there with the weeks; a tick elsewhere is counted at once."""
    hulp = met_hulp(bank)
    pagina = bank.toon(OverzichtPage(bank.werk))
    assert "in een groepje: 1 gegeven, 0 deels, 0 niet gegeven, 3 niet ingevuld" in woorden(pagina)
    assert "gegeven in 1 van 4 geplande weken" in woorden(pagina)
    assert "door terug te rekenen" in woorden(pagina)
    assert namen_ontbreken(pagina) == []
    assert niet_met_tab_bereikbaar(pagina) == []
    tik: dict[str, Any] = {"begeleiding_id": hulp, "week": date(2026, 9, 14), "antwoord": GegevenAntwoord.JA}
    bank.jobs.run(partial(metingen.beantwoord_week, **tik))
    bank.rust()
    assert "gegeven in 2 van 4 geplande weken" in woorden(pagina)


def test_every_chart_has_its_table(bank: Bank) -> None:
    """One button shows the same numbers in rows, and hides them again."""
    met_hulp(bank)
    pagina = bank.toon(OverzichtPage(bank.werk))
    kaart = pagina.findChildren(Blokkaart)[0]
    assert not kaart.tabel.isVisible()
    bank.klik(kaart, "Als tabel")
    assert kaart.tabel.isVisible()
    model = kaart.tabel.model()
    koppen = [model.headerData(nr, Qt.Orientation.Horizontal) for nr in range(3)]
    assert koppen == ["Vorm", "Leerlingen", "Weken gegeven"]
    assert [model.index(0, nr).data() for nr in range(4)] == ["in een groepje", "1", "1", "4"]
    bank.klik(kaart, "Tabel verbergen")
    assert not kaart.tabel.isVisible()


def test_what_is_saved_holds_no_small_group(bank: Bank, tmp_path: Path) -> None:
    """PDF and table leave without the numbers of one pupil."""
    met_hulp(bank)
    pagina = bank.toon(OverzichtPage(bank.werk))
    for naam in ("overzicht.pdf", "overzicht.csv"):
        pagina.bewaar(tmp_path / naam)
        bank.rust()
    assert fouten((tmp_path / "overzicht.pdf").read_bytes()) == []
    csv = (tmp_path / "overzicht.csv").read_text(encoding="utf-8-sig")
    assert "Is de hulp gegeven?;samen;Leerlingen;afgeschermd" in csv
    assert [tekst for tekst, _actie, _doe in bank.meldingen] == [
        "Opgeslagen: overzicht.pdf",
        "Opgeslagen: overzicht.csv",
    ]
    assert pagina.waar() == {"schooljaar": "2026-2027"}


def test_what_is_printed_is_noted(bank: Bank, tmp_path: Path) -> None:
    """The pages go to the printer, and the logboek says that an overview left on paper, without names."""
    met_hulp(bank)
    pagina = bank.toon(OverzichtPage(bank.werk))
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "gedrukt.pdf"))
    pagina._druk_af(printer)
    bank.rust()
    assert (tmp_path / "gedrukt.pdf").read_bytes().startswith(b"%PDF")
    regels = bank.kluis.lees(lees_logboek)
    assert [(regel.wat, regel.leerling) for regel in regels if regel.onderwerp == "overzicht"] == [
        (Wat.GEPRINT, None)
    ]
    assert "overzicht van een schooljaar afgedrukt" in {wat_in_woorden(regel) for regel in regels}


def test_basisondersteuning_that_was_not_asked_leads_to_the_question(bank: Bank) -> None:
    """It is never counted from OPP's: without answers there is only the way to ask."""
    met_hulp(bank)
    pagina = bank.toon(OverzichtPage(bank.werk))
    assert "staat in geen OPP" in woorden(pagina)
    bank.klik(pagina, "Naar de jaarlijkse vraag")
    assert bank.gegaan == [("aanbodjaar", {})]
