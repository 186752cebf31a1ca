"""An overleg as people hold it: prepared, at the table with the keyboard, read together, signed, kept."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QListWidget, QPlainTextEdit, QWidget
from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.model.gesprek import Bespreking, Gesprek
from opp_desk.model.keuzes import GesprekSoort, Ruimte
from opp_desk.ui.overleg.scherm import BesprekingPage
from opp_desk.usecases import besprekingen, besprekingen_verslag, metingen, taken
from opp_desk.usecases.besprekingen_beeld import Besprekingsbeeld, lees_bespreking
from tests.bouw import doe, maak_leerling, nieuw, zet
from tests.noel import NU, VANDAAG, kopie_van_noel
from tests.ui.horen.opstelling import Werkbank
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from opp_desk.ui.overleg.tafel import Tafelvenster

GEHEIM = "Geheim van het team"


class Tafel(Werkbank):
    """The page of an overleg about Noël, in a vault with other pupils and with notes that are not for all."""

    pagina: BesprekingPage
    stil: int = 0

    def rust(self, pagina: Any = None) -> None:
        """Wait until nothing is under way and the page shows it."""
        self.stil = 0
        self.qtbot.waitUntil(self._rustig, timeout=20_000)

    def _rustig(self) -> bool:
        """Say whether it was quiet twice in a row: an answer may start a reading."""
        bezig = self.jobs.onderweg or self.pagina._vers.isActive()
        self.stil = 0 if bezig else self.stil + 1
        return self.stil > 1

    @property
    def venster(self) -> Tafelvenster:
        """Return the shared screen."""
        assert self.pagina.gang.venster is not None
        return self.pagina.gang.venster

    @property
    def vak(self) -> Any:
        """Return the point in sight at the table."""
        return self.venster.vak()

    def beeld(self) -> Besprekingsbeeld:
        """Return what the vault holds."""
        rij = self.pagina.beeld.bespreking if self.pagina.beeld else None
        gelezen: Besprekingsbeeld = self.lees(
            partial(lees_bespreking, leerling=self.noel.leerling, bespreking=rij)
        )
        return gelezen

    def klik(self, waarin: QWidget, tekst: str) -> None:
        """Press the visible button that begins with this text."""
        knoppen = [een for een in waarin.findChildren(QAbstractButton) if een.isVisible()]
        knop = next(een for een in knoppen if een.text().startswith(tekst))
        knop.setFocus()
        QTest.keyClick(knop, Qt.Key.Key_Space)
        self.rust()

    def toets(self, toets: Qt.Key, met: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key wherever the focus of the table is."""
        wie = self.venster.focusWidget()
        assert wie is not None
        QTest.keyClick(wie, toets, met)
        self.rust()

    def aan_tafel(self) -> None:
        """Make the agenda and go to the table."""
        self.klik(self.pagina, "Agenda maken")
        self.klik(self.pagina, "Aan tafel")

    def woorden(self, waarin: QWidget) -> str:
        """Return every text in sight."""
        teksten = [een.text() for een in waarin.findChildren(QLabel) if een.isVisible()]
        teksten += [een.text() for een in waarin.findChildren(QAbstractButton) if een.isVisible()]
        teksten += [een.toPlainText() for een in waarin.findChildren(QPlainTextEdit) if een.isVisible()]
        for lijst in waarin.findChildren(QListWidget):
            teksten += [lijst.item(nr).text() for nr in range(lijst.count())]
        return "\n".join(teksten)


@pytest.fixture
def tafel(tmp_path: Path, qtbot: QtBot) -> Iterator[Tafel]:
    """Give the page; at the end nothing may have failed unseen."""
    with clock.fixed(NU):
        noel = kopie_van_noel(tmp_path)
        doe(noel.kluis, metingen.voeg_toe, doel_id=noel.doelen[0], waarde="6", datum=date(2026, 10, 9))
        doe(noel.kluis, taken.maak_taak, leerling=noel.leerling, wat="hulpkaart maken")
        doe(
            noel.kluis,
            taken.maak_taak,
            leerling=noel.leerling,
            wat=GEHEIM,
            ruimte=Ruimte.VERTROUWELIJK,
        )
        maak_leerling(noel.kluis, "Elif Yildiz")
        bank = Tafel(noel, qtbot)
        bank.pagina = BesprekingPage(bank.werk)
        bank.toon(bank.pagina)
        bank.pagina.toon(leerling=noel.leerling)
        bank.rust()
        yield bank
        bank.jobs.sluit()
        bank.noel.kluis.sluit()
        assert bank.fouten == []


def test_de_agenda_op_volgorde_met_het_toetsenbord(tafel: Tafel) -> None:
    """Alt with an arrow moves a point and the focus stays with it; a point is added and taken off."""
    tafel.klik(tafel.pagina, "Agenda maken")
    assert tafel.pagina.voorbereiding is not None
    agenda = tafel.pagina.voorbereiding.agenda
    wie = agenda.rijen[2].punt
    agenda.rijen[2].omhoog.setFocus()
    QTest.keyClick(agenda.rijen[2].omhoog, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    tafel.rust()
    assert agenda.rijen[1].punt.id == wie.id
    assert agenda.rijen[1].omhoog.hasFocus()
    QTest.keyClicks(agenda.nieuw, "De overstap")
    QTest.keyClick(agenda.nieuw, Qt.Key.Key_Return)
    tafel.rust()
    assert agenda.rijen[-1].punt.kop == "De overstap"
    agenda.rijen[-1].haal_weg.click()
    tafel.rust()
    assert [een.punt.kop for een in agenda.rijen][-1] == "Hulpkaart maken"
    tekst, actie, terug = tafel.meldingen[-1]
    assert (tekst, actie) == ("Van de agenda gehaald", "Ongedaan maken")
    terug()
    tafel.rust()
    assert agenda.rijen[-1].punt.kop == "De overstap"
    agenda.rijen[-1].oog.click()
    tafel.rust()
    assert agenda.rijen[-1].punt.niet_voor_ouders
    tafel.klik(tafel.pagina, "Aanvullen met wat nieuw is")
    assert tafel.meldingen[-1][0] == "De agenda is bij: er is niets nieuws"


def test_wie_erbij_is_met_een_klik(tafel: Tafel) -> None:
    """Parents and teachers are offered; one who is named is not offered again."""
    tafel.klik(tafel.pagina, "Agenda maken")
    tafel.klik(tafel.pagina, "Claire d’Hondt (moeder)")
    tafel.klik(tafel.pagina, "Bart d’Hondt (vader)")
    assert tafel.beeld().waarde("aanwezig") == "Claire d’Hondt (moeder), Bart d’Hondt (vader)"
    assert "Anouk Visser (leerkracht)" in tafel.woorden(tafel.pagina)
    knoppen = [een.text() for een in tafel.pagina.findChildren(QAbstractButton) if een.isVisible()]
    assert "Claire d’Hondt (moeder)" not in knoppen


def test_van_tafel_tot_getekend_verslag(tafel: Tafel) -> None:
    """Minutes and decisions by keyboard, the verslag at the end, a name under it; then nothing changes."""
    zichtbaar: list[bool] = []
    tafel.werk.aan_tafel.connect(zichtbaar.append)
    tafel.aan_tafel()
    assert zichtbaar == [True]
    tafel.toets(Qt.Key.Key_PageDown)
    assert "Rekenen" in tafel.woorden(tafel.vak)
    assert tafel.venster.focusWidget() is tafel.vak.tekst
    QTest.keyClicks(tafel.vak.tekst, "Het gaat beter")
    tafel.toets(Qt.Key.Key_Tab)
    regel = tafel.vak.besluit.regel
    assert tafel.venster.focusWidget() is regel
    QTest.keyClicks(regel, "Meten, juf Anouk, 23 oktober")
    assert tafel.vak.besluit.uitleg.text() == "Enter: taak voor juf Anouk, vóór vrijdag 23 oktober 2026"
    tafel.toets(Qt.Key.Key_Return)
    QTest.keyClicks(regel, "Elke dag lezen")
    assert tafel.vak.besluit.uitleg.text() == "Enter: afspraak, komt in het verslag"
    tafel.toets(Qt.Key.Key_Return)
    QTest.keyClicks(regel, "Streef 9 van de 10")
    tafel.toets(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    punt = tafel.beeld().punten[1]
    assert punt.tekst == "Het gaat beter"
    assert punt.afspraken == ("Elke dag lezen",)
    assert [een.wat.wat for een in punt.taken] == ["Meten", "Doel aanpassen: Streef 9 van de 10"]
    for _ in range(3):
        tafel.toets(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert tafel.venster.bij_verslag()
    tafel.rust()
    assert "Het gaat beter." in tafel.beeld().waarde("verslag")
    assert "versie" not in tafel.woorden(tafel.venster)
    verslag = tafel.venster.verslag
    QTest.keyClicks(verslag.rest.invoer("terugkijken_op"), "17-12-2026")
    verslag.bewaar_nu()
    tafel.rust()
    assert "Op donderdag 17 december 2026 kijken we samen terug." in tafel.beeld().waarde("verslag")
    QTest.keyClicks(verslag.rest.invoer("akkoord_naam"), "Claire")
    tafel.klik(tafel.venster, "Overleg afronden")
    assert tafel.beeld().afgerond
    assert tafel.beeld().akkoord_op == VANDAAG
    assert "Claire is akkoord, op 16 oktober 2026." in tafel.woorden(tafel.venster)
    assert verslag.tekst.invoer("verslag").isReadOnly()
    tafel.klik(tafel.venster, "Afronden ongedaan maken")
    assert not tafel.beeld().afgerond
    tafel.klik(tafel.venster, "Overleg afronden")
    tafel.klik(tafel.venster, "Sluiten")
    assert zichtbaar == [True, False]
    assert "Elke dag lezen." in tafel.woorden(tafel.pagina)
    tafel.klik(tafel.pagina, "Doelen aanpassen in het OPP")
    assert tafel.gegaan[-1] == ("opp", {"opp": tafel.noel.opp, "sectie": "doelen"})


def test_niets_van_een_ander_op_het_scherm(tafel: Tafel) -> None:
    """At the table there is no other pupil, no closed note and no way out but to close it."""
    for ruimte in (Ruimte.VERTROUWELIJK, Ruimte.PRIVE, Ruimte.GESLOTEN):
        nieuw(
            tafel.noel.kluis,
            Gesprek,
            {"leerling": tafel.noel.leerling},
            soort=GesprekSoort.TEAM,
            ruimte=ruimte,
            eigenaar=tafel.noel.kluis.persoon,
            tekst=GEHEIM,
            datum=VANDAAG,
        )
    tafel.aan_tafel()
    venster = tafel.venster
    assert venster.isModal()
    assert venster.isFullScreen()
    for plek in range(len(tafel.beeld().punten) + 1):
        venster.ga_naar(plek)
        tafel.rust()
        alles = tafel.woorden(venster)
        assert "Elif" not in alles
        assert "Leerlingen" not in alles
        assert GEHEIM not in alles


def test_half_getypt_gaat_niet_verloren(tafel: Tafel) -> None:
    """Who closes or locks in the middle of a word finds everything again; the meeting goes on there."""
    tafel.aan_tafel()
    QTest.keyClicks(tafel.vak.tekst, "Midden in een zin")
    QTest.keyClicks(tafel.vak.besluit.regel, "Bijna besloten")
    tafel.pagina.verlaat()
    tafel.rust()
    punt = tafel.beeld().punten[0]
    assert (punt.tekst, punt.afspraken) == ("Midden in een zin", ("Bijna besloten",))
    QTest.keyClicks(tafel.vak.tekst, " verder")
    tafel.toets(Qt.Key.Key_Escape)
    assert tafel.pagina.gang.venster is None
    assert tafel.beeld().punten[0].tekst == "Midden in een zin verder"
    tafel.klik(tafel.pagina, "Verder aan tafel")
    assert tafel.vak.tekst.waarde() == "Midden in een zin verder"


def test_een_besluit_weghalen(tafel: Tafel) -> None:
    """A taak and an agreement go away where they stand."""
    tafel.aan_tafel()
    for regel in ("Bellen, moeder, 20 oktober", "Rustig aan"):
        QTest.keyClicks(tafel.vak.besluit.regel, regel)
        tafel.vak.besluit.regel.setFocus()
        tafel.toets(Qt.Key.Key_Return)
    for _ in range(2):
        namen = [een for een in tafel.vak.findChildren(QAbstractButton) if een.isVisible()]
        next(een for een in namen if een.accessibleName().startswith("Besluit weghalen")).click()
        tafel.rust()
    punt = tafel.beeld().punten[0]
    assert (punt.taken, punt.afspraken) == ((), ())
    assert "Besluit weggehaald" in tafel.woorden(tafel.venster)
    tafel.toets(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert tafel.beeld().punten[0].afspraken == ("Rustig aan",)
    assert not tafel.venster.bericht.isVisible()


def test_een_verslag_dat_je_verandert_blijft_zo(tafel: Tafel) -> None:
    """What was changed by hand is not written over; the page offers to write it anew."""
    tafel.aan_tafel()
    tafel.venster.ga_naar(99)
    tafel.rust()
    verslag = tafel.venster.verslag
    assert tafel.beeld().waarde("verslag") == "Er is nog niets opgeschreven."
    verslag.tekst.invoer("verslag").setPlainText("Mijn eigen tekst")
    tafel.venster.ga_naar(0)
    QTest.keyClicks(tafel.vak.tekst, "Later erbij")
    tafel.venster.ga_naar(99)
    tafel.rust()
    assert tafel.beeld().waarde("verslag") == "Mijn eigen tekst"
    assert verslag._anders.isVisible()
    verslag._anders.gevraagd.emit()
    tafel.rust()
    assert "Later erbij." in tafel.beeld().waarde("verslag")
    assert not verslag._anders.isVisible()


def test_wat_niet_kan_blijft_in_de_regel(tafel: Tafel) -> None:
    """A decision that the vault refuses stands in its line again, with the reason on the shared screen."""
    tafel.aan_tafel()
    rij = tafel.beeld().bespreking
    zet(tafel.noel.kluis, Bespreking, rij, verslag="Klaar")  # type: ignore[arg-type]  # there is one
    doe(tafel.noel.kluis, besprekingen_verslag.rond_af, bespreking=rij)
    QTest.keyClicks(tafel.vak.besluit.regel, "Te laat")
    tafel.vak.besluit.neem("afspraak")
    tafel.rust()
    assert tafel.vak.besluit.regel.waarde() == "Te laat"
    assert "Dit overleg is afgerond." in tafel.woorden(tafel.venster)


def test_op_papier(tafel: Tafel, tmp_path: Path) -> None:
    """The agenda before and the verslag after are saved as PDF, each noted in the logboek of the dossier."""
    tafel.klik(tafel.pagina, "Agenda maken")
    beeld = tafel.pagina.beeld
    assert beeld is not None
    wat = tafel.pagina.papier.agenda(beeld)
    assert wat.naam == "Noël d’Hondt - Overleg - agenda 2026-10-16.pdf"
    doel = tmp_path / "overleg.pdf"
    tafel.pagina.papier.uitgave.bewaar_als(wat, doel)
    tafel.qtbot.waitUntil(doel.exists, timeout=20_000)
    tafel.rust()
    with pypdfium2.PdfDocument(doel.read_bytes()) as pdf:
        assert "Overleg over Noël" in pdf[0].get_textpage().get_text_range()
    doe(tafel.noel.kluis, besprekingen_verslag.stel_op, bespreking=beeld.bespreking)
    doe(tafel.noel.kluis, besprekingen_verslag.rond_af, bespreking=beeld.bespreking)
    verslag = tmp_path / "verslag.pdf"
    tafel.pagina.papier.uitgave.bewaar_als(tafel.pagina.papier.verslag(beeld), verslag)
    tafel.qtbot.waitUntil(verslag.exists, timeout=20_000)
    tafel.rust()
    with pypdfium2.PdfDocument(verslag.read_bytes()) as pdf:
        assert "Verslag van ons overleg" in pdf[0].get_textpage().get_text_range()


def test_akkoord_komt_later(tafel: Tafel) -> None:
    """A verslag that was closed without a name gets it on the page, once; then a next meeting can begin."""
    rij: UUID = doe(tafel.noel.kluis, besprekingen.begin_bespreking, leerling=tafel.noel.leerling)
    doe(tafel.noel.kluis, besprekingen_verslag.stel_op, bespreking=rij)
    doe(tafel.noel.kluis, besprekingen_verslag.rond_af, bespreking=rij)
    tafel.pagina.toon(bespreking=rij)
    tafel.rust()
    assert "Er is nog geen akkoord op dit verslag." in tafel.woorden(tafel.pagina)
    binder = tafel.pagina.afgerond._binder
    assert binder is not None
    QTest.keyClicks(binder.invoer("akkoord_naam"), "Bart")
    tafel.klik(tafel.pagina, "Akkoord vastleggen")
    assert "Bart is akkoord, op 16 oktober 2026." in tafel.woorden(tafel.pagina)
    tafel.klik(tafel.pagina, "Volgend overleg voorbereiden")
    assert "Eerder overleg" in tafel.woorden(tafel.pagina)
    tafel.klik(tafel.pagina, "Agenda maken")
    assert len(tafel.lees(lambda lezer: lezer.lees(select(Bespreking)))) == len({rij, None})


def test_alles_met_namen_en_toetsen(tafel: Tafel) -> None:
    """Every control of the page and of the table has a name and is reached with Tab."""
    tafel.klik(tafel.pagina, "Agenda maken")
    assert namen_ontbreken(tafel.pagina) == []
    assert niet_met_tab_bereikbaar(tafel.pagina) == []
    tafel.klik(tafel.pagina, "Aan tafel")
    for plek in (1, 99):
        tafel.venster.ga_naar(plek)
        tafel.rust()
        assert namen_ontbreken(tafel.venster) == []
        assert niet_met_tab_bereikbaar(tafel.venster) == []


def test_zonder_leerling(tafel: Tafel) -> None:
    """Opened from nowhere the page says what to do, and goes to the pupils."""
    leeg = BesprekingPage(tafel.werk)
    tafel.toon(leeg)
    leeg.toon()
    assert "Kies eerst een leerling" in tafel.woorden(leeg)
    tafel.klik(leeg, "Naar alle leerlingen")
    assert tafel.gegaan[-1] == ("leerlingen", {})
    assert leeg.waar() == {}
