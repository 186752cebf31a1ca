"""Giving pupils along and taking work back, as an IB'er and a mentor do it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog

from opp_desk.model.doel import Doel
from opp_desk.model.keuzes import Rol, Sector
from opp_desk.ui.jobs import Jobs
from opp_desk.ui.meegeven.scherm import MeegevenPage
from opp_desk.ui.onderdelen import Bevestiging
from opp_desk.ui.vandaag.scherm import VandaagPage
from opp_desk.ui.werkplek import Schoolgegevens, Werkplek, Wie
from opp_desk.usecases.pakketkluis import begin_kleine_kluis
from opp_desk.usecases.velden import kies_versie
from opp_desk.vault.wachtzin import woorden as wachtwoorden
from tests.bouw import doe, maak_groep, maak_leerling, maak_opp, nieuw, zet
from tests.sync.pakketbouw import WACHTWOORD
from tests.ui.leerlingen.opstelling import NU, Bank, maak_bank
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from opp_desk.vault.kluis import Kluis

NAMEN = ("Elif Sahin", "Joep de Bruijn", "Saar Mulder", "Yusuf Demir", "Fenna Kok", "Sem van Dijk")


@pytest.fixture
def bank(tmp_path: Path, qtbot: QtBot) -> Iterator[Bank]:
    """A school with a mentor and a class."""
    with maak_bank(tmp_path, qtbot) as gemaakt:
        yield gemaakt


def vul(kluis: Kluis) -> tuple[UUID, UUID]:
    """Make a class of six with one OPP; return the OPP and its goal."""
    groep = maak_groep(kluis, "6A", "6", "Anouk Visser (ma–wo)")
    maak_groep(kluis, "7B", "7", "Bas van den Berg")
    kinderen = [maak_leerling(kluis, naam, groep) for naam in NAMEN]
    maak_leerling(kluis, "Ties Bos", maak_groep(kluis, "8", "8"))
    opp = maak_opp(kluis, kinderen[0], NU.date())
    doel = nieuw(kluis, Doel, {"leerling": kinderen[0], "opp": opp}, kan_straks="vlot lezen")
    return opp, doel


def open_(bank: Bank) -> MeegevenPage:
    """Show the page."""
    return bank.toon(MeegevenPage(bank.werk))


def kies(bank: Bank, pagina: MeegevenPage, naam: str) -> None:
    """Choose a colleague in the list."""
    lijst = pagina.maken.wie
    plek = next(nr for nr in range(lijst.count()) if lijst.itemText(nr).startswith(naam))
    lijst.setCurrentIndex(plek)
    lijst.activated.emit(plek)
    bank.rust()


def wachtzin(bank: Bank, pagina: MeegevenPage) -> str:
    """Return the five words that are in sight."""
    regels = [each for each in bank.woorden(pagina).split("\n") if each.count("-") == 4]
    (zin,) = (each for each in regels if set(each.split("-")) <= set(wachtwoorden()))
    return zin


def test_zonder_collega_zegt_de_pagina_waar_het_voor_is(bank: Bank) -> None:
    """Empty: what this is for, and the way to a class list."""
    pagina = open_(bank)
    bank.klik(pagina, "Klassenlijst importeren")
    assert bank.gegaan == [("importeren", {})]


def test_pakket_maken_en_werk_terugnemen(bank: Bank, tmp_path: Path) -> None:
    """The whole way: choose, read the words, the mentor works, the work comes back, two texts are named."""
    _opp, doel = vul(bank.kluis)
    pagina = open_(bank)
    assert not pagina.maken.doe.isEnabled()
    kies(bank, pagina, "Anouk")
    assert "6 van 7 gekozen." in bank.woorden(pagina)
    assert namen_ontbreken(pagina) == []
    assert niet_met_tab_bereikbaar(pagina) == []
    pagina.maken.maak(tmp_path / "Anouk Visser")
    bank.rust()
    tekst = bank.woorden(pagina)
    assert "Erin: 6 leerlingen, voor Anouk Visser." in tekst
    assert "Anouk Visser hoort daar niet bij." in tekst
    assert "Anouk Visser.oppakket" in tekst
    assert "meegegeven" in tekst
    begin = begin_kleine_kluis(
        tmp_path / "klein.oppdesk", tmp_path / "Anouk Visser.oppakket", wachtzin(bank, pagina), WACHTWOORD
    )
    zet(begin.kluis, Doel, doel, kan_straks="van de mentor")
    zet(bank.kluis, Doel, doel, kan_straks="van de IB")
    _geef_terug(bank, begin.kluis, tmp_path / "terug")
    pagina.neem_terug(tmp_path / "terug.oppakket")
    bank.rust()
    tekst = bank.woorden(pagina)
    assert "1 wijziging teruggenomen van Anouk Visser." in tekst
    assert "Op 1 plek staan nu twee teksten." in tekst
    assert "teruggenomen op 5 oktober 2026" in tekst
    assert "Met de sleutel van Anouk Visser" in tekst
    bank.klik(pagina, "Twee teksten bekijken")
    assert bank.gegaan == [("bekijken", {})]
    doe(bank.kluis, kies_versie, klasse=Doel, rij_id=doel, naam="kan_straks", waarde="samen")
    begin.kluis.sluit()


def _geef_terug(bank: Bank, kluis: Kluis, doel: Path) -> None:
    """Give the work back on the page of the small vault, then open a package of somebody else there."""
    jobs = Jobs(kluis)
    assert kluis.persoon is not None
    wie = Wie(kluis.persoon, "Anouk Visser", Rol.LEERKRACHT)
    werk = Werkplek(jobs, kluis.pad, wie, Schoolgegevens("De Wilgenboom", Sector.PO, None))
    fouten: list[str] = []
    werk.fout.connect(lambda fout, _weer: fouten.append(fout.code))
    pagina = MeegevenPage(werk)
    bank.qtbot.addWidget(pagina)
    bank._wacht.paginas.append(pagina)
    pagina.resize(1080, 740)
    pagina.show()
    pagina.toon()
    bank.qtbot.waitUntil(lambda: jobs.onderweg == 0 and pagina.klein.isVisible())
    assert "Marieke de Vries" in Bank.woorden(pagina)
    assert not pagina.terugnemen.isVisible()
    pagina.klein.geef_terug(doel)
    bank.qtbot.waitUntil(lambda: jobs.onderweg == 0)
    assert "Geef dit bestand aan Marieke de Vries." in Bank.woorden(pagina)
    pagina.klein.werk_bij(doel.with_name("terug.oppakket"))
    bank.qtbot.waitUntil(lambda: jobs.onderweg == 0)
    assert fouten == ["pakket_is_terug"]
    vandaag = VandaagPage(werk)
    bank.qtbot.addWidget(vandaag)
    bank._wacht.paginas.append(vandaag)
    vandaag.show()
    vandaag.toon()
    bank.qtbot.waitUntil(lambda: jobs.onderweg == 0 and vandaag.pakket.isVisible())
    assert any(
        "Dit is een pakket van Marieke de Vries" in tekst for tekst in Bank.woorden(vandaag).split("\n")
    )
    jobs.sluit()


def test_wat_mislukt_staat_er_en_verandert_niets(bank: Bank, tmp_path: Path) -> None:
    """Another file, and a package that was not made here: a sentence, and the page goes on."""
    vul(bank.kluis)
    pagina = open_(bank)
    anders = tmp_path / "anders.oppakket"
    anders.write_bytes(b"iets anders")
    pagina.neem_terug(anders)
    bank.rust()
    assert [fout.code for fout in bank.fouten] == ["geen_pakket"]
    bank.fouten.clear()
    assert pagina.terugnemen.isEnabled()
    kies(bank, pagina, "Bas")
    assert "0 van 7 gekozen." in bank.woorden(pagina)
    assert not pagina.maken.doe.isEnabled()
    vinkje = next(iter(pagina.maken.kinderen.vinkjes.values()))
    vinkje.click()
    bank.rust()
    assert pagina.maken.doe.isEnabled()
    bank.klik(pagina, "Niemand")
    assert not pagina.maken.doe.isEnabled()
    pagina.maken.kinderen.zoek.setText("ties")
    bank.rust()
    (gevonden,) = pagina.maken.kinderen.vinkjes.values()
    assert gevonden.text() == "Ties Bos"
    gevonden.click()
    pagina.maken.kinderen.zoek.setText("6a")
    assert len(pagina.maken.kinderen.vinkjes) == 6
    assert "1 van 7 gekozen." in bank.woorden(pagina)
    pagina.verlaat()
    assert pagina.waar() == {}


def test_wie_niet_meegaat_en_genoemd_wordt_staat_in_een_vraag(bank: Bank) -> None:
    """A package leaves the school: whoever stays and is named in it is asked about first."""
    _opp, doel = vul(bank.kluis)
    zet(bank.kluis, Doel, doel, kan_straks="samen met Ties Bos lezen")
    pagina = open_(bank)
    kies(bank, pagina, "Anouk")
    pagina.maken.doe.click()
    bank.rust()
    (vraag,) = pagina.window().findChildren(Bevestiging)
    assert "Genoemd: Ties Bos." in bank.woorden(vraag)
    vraag.reject()
    bank.rust()
    assert pagina.window().findChildren(QFileDialog) == []
