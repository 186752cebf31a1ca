"""Giving inzage as an IB'er does it: who asks, a look through all of it, and the file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from opp_desk.ground import clock
from opp_desk.model.keuzes import Verzoekbesluit, Verzoeksoort
from opp_desk.rules.inzage import Uitreden
from opp_desk.ui.inzage.scherm import InzagePage
from opp_desk.usecases import verzoeken
from tests.documents.keuring import tekst
from tests.noel import NU
from tests.ui.horen.opstelling import Werkbank
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar
from tests.usecases.avgbouw import NOOIT, Rijk, maak_rijk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from opp_desk.usecases.verzoeken import Verzoekbeeld


class Bank(Werkbank):
    """The workplace with the page of Noël on it."""

    rijk: Rijk
    pagina: InzagePage

    def open(self) -> InzagePage:
        """Show the page."""
        self.pagina = InzagePage(self.werk)
        self.toon(self.pagina)
        self.pagina.toon(leerling=self.noel.leerling)
        self.klaar()
        return self.pagina

    def klaar(self) -> None:
        """Wait until nothing is under way."""
        self.qtbot.waitUntil(lambda: self.jobs.onderweg == 0, timeout=20_000)
        QApplication.processEvents()  # what came on the page is shown a moment later

    def kies(self, naam: str) -> None:
        """Choose who asks."""
        kaart = self.pagina.wie
        plaats = next(nr for nr, each in enumerate(kaart._vragers) if naam in (each.naam, each.rol))
        kaart.wie.zet_waarde(plaats)
        kaart._anders()

    def verzoeken(self) -> tuple[Verzoekbeeld, ...]:
        """Return the requests in the vault."""
        return self.lees(partial(verzoeken.lees_verzoeken, leerling=self.noel.leerling))


@pytest.fixture
def bank(tmp_path: Path, qtbot: QtBot) -> Iterator[Bank]:
    """Give Noël's full dossier and the page's workplace."""
    with clock.fixed(NU):
        rijk = maak_rijk(tmp_path)
        bank = Bank(rijk.noel, qtbot)
        bank.rijk = rijk
        yield bank
        bank.jobs.sluit()
        rijk.noel.kluis.sluit()
        assert bank.fouten == []


def test_from_question_to_file(bank: Bank, tmp_path: Path) -> None:
    """A parent is chosen, the request runs, all is looked through, and the copy tells what is not in it."""
    pagina = bank.open()
    assert not pagina.stukken.isVisible()
    bank.kies("Claire d’Hondt")
    pagina.wie.verder.click()
    bank.klaar()
    [verzoek] = bank.verzoeken()
    assert (verzoek.soort, verzoek.besluit) == (Verzoeksoort.INZAGE, None)
    assert pagina.stukken.isVisible()
    assert pagina._opslaan.isEnabled()
    rij = pagina.stukken.rijen[bank.rijk.gesprek.hex]
    rij.mee.click()
    assert not pagina._opslaan.isEnabled()
    rij.reden.zet_waarde(Uitreden.DERDEN)
    rij.gewijzigd.emit()
    assert pagina._opslaan.isEnabled()
    doel = tmp_path / "inzage.pdf"
    pagina.bewaar(doel)
    bank.klaar()
    papier = " ".join(tekst(doel.read_bytes()).split())
    assert "Leerlinggesprek (30-9-2026)" in papier
    assert [each for each in NOOIT if each in papier] == []
    [verzoek] = bank.verzoeken()
    assert verzoek.besluit == Verzoekbesluit.DEELS
    assert not pagina.stukken.isVisible()


def test_a_name_that_stays_keeps_what_was_chosen(bank: Bank) -> None:
    """Taking a tick from a name shows it in the texts; ticks and reasons of the pieces stay."""
    pagina = bank.open()
    bank.kies("Claire d’Hondt")
    pagina.wie.verder.click()
    bank.klaar()
    sleutel = bank.rijk.bijlage.hex
    pagina.stukken.rijen[sleutel].mee.click()
    pagina.stukken.rijen[sleutel].reden.zet_waarde(Uitreden.DERDEN)
    pagina.namen._vinkjes["elif"].click()
    bank.klaar()
    regels = dict(pagina.stukken.rijen[bank.rijk.gesprek.hex].beeld.stuk.regels)
    assert "Elif hielp hem" in regels["Waar ging het over?"]
    assert pagina.stukken.weg()[sleutel] == Uitreden.DERDEN


def test_what_adds_to_a_note_stays_out_with_it(bank: Bank) -> None:
    """A correction or an agreement without its note says too much; each can be ticked again."""
    pagina = bank.open()
    bank.kies("Claire d’Hondt")
    pagina.wie.verder.click()
    bank.klaar()
    rijen = pagina.stukken.rijen
    notitie = rijen[bank.rijk.gesprek.hex]
    erbij = [rij for rij in rijen.values() if rij.beeld.boven == bank.rijk.gesprek.hex]
    assert erbij
    assert all(rij.mee.waarde() for rij in erbij)
    notitie.mee.click()
    notitie.reden.zet_waarde(Uitreden.DERDEN)
    notitie.reden.gewijzigd.emit()
    assert [rij.weg() for rij in erbij] == [Uitreden.DERDEN] * len(erbij)
    erbij[0].mee.click()
    assert erbij[0].weg() is None


def test_the_law_speaks_before_the_copy(bank: Bank) -> None:
    """A pupil under 16 cannot ask; somebody else needs a name and a mandate that was seen."""
    pagina = bank.open()
    bank.kies("de leerling zelf")
    assert not pagina.wie.verder.isEnabled()
    assert "nog geen 16" in pagina.wie.uitleg.text()
    bank.kies("iemand anders")
    assert not pagina.wie.verder.isEnabled()
    QTest.keyClicks(pagina.wie.naam, "mr. Jansen")
    pagina.wie.zeker.click()
    assert pagina.wie.verder.isEnabled()


def test_a_remark_and_a_decision(bank: Bank) -> None:
    """A remark is noted at once; a correction waits for a decision with a reason."""
    pagina = bank.open()
    for soort in (Verzoeksoort.OPMERKING, Verzoeksoort.CORRECTIE):
        pagina.vragen.soort.zet_waarde(soort)
        pagina.vragen.van_wie.setText("Bart d'Hondt")
        pagina.vragen.tekst.setPlainText("Ik was er niet bij")
        pagina.vragen.bewaar.click()
        bank.klaar()
    rij = next(each for each in pagina.vragen.rijen if hasattr(each, "keuze"))
    rij.keuze.zet_waarde(Verzoekbesluit.GEDAAN)
    rij._besluit()
    bank.klaar()
    assert [each.besluit for each in bank.verzoeken()] == [Verzoekbesluit.GEDAAN] * 2


def test_the_keyboard_reaches_everything(bank: Bank) -> None:
    """Every control has a name and a place in the order of Tab, also in the review."""
    pagina = bank.open()
    bank.kies("Claire d’Hondt")
    pagina.wie.verder.click()
    bank.klaar()
    assert namen_ontbreken(pagina) == []
    assert niet_met_tab_bereikbaar(pagina) == []


def test_a_copy_that_takes_long_is_shown_and_can_be_stopped(bank: Bank, tmp_path: Path) -> None:
    """Once it takes long it says so; Stoppen writes nothing and keeps the choices; then it can be written."""
    pagina = bank.open()
    assert pagina.uitgang._traag.interval() == 1000
    pagina.uitgang._traag.setInterval(0)  # the process that makes papers begins later than that
    bank.kies("Claire d’Hondt")
    pagina.wie.verder.click()
    bank.klaar()
    assert pagina.uitgang.isHidden()
    doel = tmp_path / "inzage.pdf"
    pagina.bewaar(doel)
    assert not pagina._opslaan.isEnabled()
    bank.qtbot.waitUntil(lambda: pagina.uitgang.voortgang is not None, timeout=10_000)
    assert pagina.uitgang.isVisible()
    voortgang = pagina.uitgang.voortgang
    assert voortgang is not None
    assert niet_met_tab_bereikbaar(pagina.uitgang) == []
    voortgang._stop.click()
    assert pagina.uitgang.isHidden()
    assert pagina._opslaan.isEnabled()
    bank.klaar()
    assert not doel.exists()
    assert [each.besluit for each in bank.verzoeken()] == [None]
    pagina.bewaar(doel)
    bank.klaar()
    assert doel.read_bytes().startswith(b"%PDF")
    assert [each.besluit for each in bank.verzoeken()] == [Verzoekbesluit.DEELS]
    assert not pagina.uitgang.bezig
    assert not pagina.stukken.isVisible()
