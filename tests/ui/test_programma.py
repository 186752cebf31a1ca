"""The real program on a real vault: first start, unlocking, locking while somebody types, undo, quitting."""

from __future__ import annotations

import shutil
from datetime import timedelta
from functools import cache, partial
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from sqlalchemy import select

from opp_desk.app import maak_programma
from opp_desk.ground import clock
from opp_desk.ground.errors import WereldFout
from opp_desk.model.gesprek import Gesprek
from opp_desk.model.keuzes import Startgebeurtenis
from opp_desk.model.opp import Beginfeit, Opp
from opp_desk.ui import autoslot, voorkeuren
from opp_desk.ui.rondleiding.hand import Hand
from opp_desk.ui.start import EersteStartPage, HerstelbladPage, OntgrendelPage
from opp_desk.usecases import besprekingen, gesprekken, kopieen, opps, velden
from opp_desk.usecases.besprekingen_beeld import lees_bespreking
from opp_desk.usecases.kluizen import open_met_herstelcode, open_met_wachtwoord
from opp_desk.vault.plek_namen import sleutelbestand
from tests.bouw import doe, maak_groep, maak_hoorgesprek, maak_leerling, maak_ouder
from tests.noel import NU
from tests.ui.schijf import schijf_vol
from tests.usecases.schoolbouw import WACHTWOORD, bouw_school

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from opp_desk.ui.programma import Programma
    from opp_desk.vault.kluis import Kluis

KANARIE = "Xqzeldzaam"
"""A name that stands nowhere but in the vault."""


@cache
def _sjabloon() -> tuple[Path, str, UUID]:
    """Make a school with two pupils and an OPP once: its path, the code of its Herstelblad, the OPP."""
    with clock.fixed(NU):
        kluis, code = bouw_school(Path(mkdtemp(prefix="opp-programma-")))
        groep = maak_groep(kluis, "6b", "6", "Anouk Visser")
        leerling = maak_leerling(kluis, f"Noor {KANARIE}", groep)
        maak_leerling(kluis, "Łukasz Żurek", groep)
        maak_ouder(kluis, leerling, f"moeder {KANARIE}")
        opp = doe(
            kluis,
            opps.begin,
            leerling=leerling,
            startgebeurtenis=Startgebeurtenis.INSCHRIJVING,
            startdatum=NU.date(),
            opsteller=None,
        )
        maak_hoorgesprek(kluis, leerling, opp, NU.date(), f"{KANARIE} zegt iets")
        kluis.sluit()
    return kluis.pad, code, opp


class Bank:
    """The program with somebody at the keyboard."""

    def __init__(self, app: QApplication, map_: Path) -> None:
        self.app, self.map = app, map_
        self.hand = Hand(app)
        self.programma: Programma
        bron, self.code, self.opp = _sjabloon()
        self.pad = map_ / bron.name
        shutil.copy(bron, self.pad)
        shutil.copy(sleutelbestand(bron), sleutelbestand(self.pad))

    def begin(self, pad: Path | None = None) -> Programma:
        """Start the program."""
        self.programma = maak_programma(self.app, pad)
        return self.programma

    def start(self) -> Programma:
        """Start the program on the school."""
        return self.begin(self.pad)

    def pagina(self) -> Any:
        """Return the page that is shown alone."""
        return self.programma.schil.alleen_getoond()

    def typ(self, naam: str, tekst: str) -> None:
        """Type in a field without leaving it."""
        veld = self.hand.veld(naam)
        veld.setFocus()
        veld.selectAll()
        for teken in tekst:
            self.hand.toets(veld, teken)

    def ontgrendel(self, wachtwoord: str = WACHTWOORD) -> None:
        """Type the password and Enter."""
        self.typ("Wachtwoord", wachtwoord)
        self.hand.toets(self.hand.veld("Wachtwoord"), Qt.Key.Key_Return)

    def open(self) -> None:
        """Start and unlock."""
        self.start()
        self.ontgrendel()
        self.binnen()

    def binnen(self) -> None:
        """Wait until the first page shows and nothing is under way."""
        self.hand.wacht(lambda: not self.programma.schil.vergrendeld(), "een open kluis")
        self.rust()

    def rust(self) -> None:
        """Wait until nothing is under way."""
        self.hand.wacht(lambda: self.programma.jobs.onderweg == 0, "rust")

    def editor(self) -> None:
        """Open the OPP at its first section."""
        self.programma.sessie.werkplek.ga_naar.emit("opp", {"opp": self.opp, "sectie": "aanleiding"})
        self.hand.wacht(lambda: self.hand.aantal("Opgesteld door"), "het formulier")
        self.rust()

    def fout(self) -> str:
        """Wait for the sentence on the page that is shown alone, and return it."""
        pagina = self.pagina()
        self.hand.wacht(pagina.foutbalk.isVisible, "een foutmelding")
        return " ".join(each.text() for each in pagina.foutbalk.findChildren(QLabel))

    def in_bestand(self) -> Opp:
        """Open the vault by itself and return the OPP."""
        kluis = open_met_wachtwoord(self.pad, WACHTWOORD)
        opp = kluis.lees(lambda lezer: lezer.haal(Opp, self.opp))
        kluis.sluit()
        return opp


@pytest.fixture
def bank(qapp: QApplication, tmp_path: Path) -> Iterator[Bank]:
    """Give the program and a school, on a day that stands still; nothing is left running."""
    with clock.fixed(NU):
        bank = Bank(qapp, tmp_path)
        yield bank
        bank.programma.sluit_af()
        bank.programma.schil.close()
        bank.programma.schil.deleteLater()
        bank.programma.slot.deleteLater()
        bank.programma.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def teksten() -> str:
    """Return every text that stands in any widget of the program, after what was put away is gone."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    alles = []
    for een in QApplication.allWidgets():
        for vraag in (
            "text",
            "toPlainText",
            "windowTitle",
            "accessibleName",
            "accessibleDescription",
            "toolTip",
        ):
            methode = getattr(een, vraag, None)
            if callable(methode):
                alles.append(str(methode()))
    return "\n".join(alles)


# ── first start ─────────────────────────────────────────────────────────────────────────────────────────
def test_from_first_start_to_the_first_page(bank: Bank) -> None:
    """Four questions, the Herstelblad, and then the page that was asked for; the code opens the vault."""
    bank.begin()
    assert isinstance(bank.pagina(), EersteStartPage)
    pad = bank.map / "nieuw" / "de-beuk.oppdesk"
    bank.pagina().zet_plek(pad)
    vul_eerste_start(bank)
    bank.hand.klik("Leeg beginnen")
    bank.hand.wacht(lambda: isinstance(bank.pagina(), HerstelbladPage), "het Herstelblad")
    assert not bank.hand.ziet("Begin")
    bank.hand.vink("Het Herstelblad ligt")
    bank.hand.klik("Begin")
    bank.binnen()
    assert bank.programma.schil.sleutel() == "leerlingen"
    assert bank.programma.sessie.werkplek.wie.naam == "Marieke de Boer"
    assert bank.programma.sessie.werkplek.school.naam == "De Beuk"
    assert voorkeuren.lees().kluis == str(pad)
    assert voorkeuren.lees().persoon_naam == "Marieke de Boer"


def test_the_herstelblad_comes_back_until_somebody_confirms_it(bank: Bank, tmp_path: Path) -> None:
    """Closed on the sheet: the next time a password leads to a new sheet, whose code opens the vault."""
    pad = tmp_path / "beuk.oppdesk"
    bank.begin()
    bank.pagina().zet_plek(pad)
    vul_eerste_start(bank)
    bank.hand.klik("Leeg beginnen")
    bank.hand.wacht(lambda: isinstance(bank.pagina(), HerstelbladPage), "het Herstelblad")
    eerste = code_op(bank.pagina())
    bank.rust()
    bank.programma.schil.close()
    bank.programma.sluit_af()
    bank.begin()
    bank.ontgrendel()
    bank.hand.wacht(lambda: isinstance(bank.pagina(), HerstelbladPage), "het Herstelblad")
    code = code_op(bank.pagina())
    assert code != eerste
    assert any("nieuwe code" in label.text() for label in bank.pagina().findChildren(QLabel))
    bank.hand.vink("Het Herstelblad ligt")
    bank.hand.klik("Begin")
    bank.binnen()
    assert voorkeuren.lees().herstelblad == ""
    bank.programma.sluit_af()
    open_met_herstelcode(pad, code, "Marieke").sluit()
    with pytest.raises(WereldFout):
        open_met_herstelcode(pad, eerste, "Marieke")


def test_a_herstelblad_that_could_not_be_written_says_so(bank: Bank, tmp_path: Path) -> None:
    """A stick that was pulled out: a sentence, no way past the sheet, and another folder works."""
    bank.begin()
    bank.pagina().zet_plek(tmp_path / "beuk.oppdesk")
    vul_eerste_start(bank)
    bank.hand.klik("Leeg beginnen")
    bank.hand.wacht(lambda: isinstance(bank.pagina(), HerstelbladPage), "het Herstelblad")
    bank.pagina().bewaren_gevraagd.emit(tmp_path / "weg" / "blad.pdf")
    bank.rust()
    assert "kon niet worden opgeslagen" in bank.fout()
    assert not bank.pagina().verder.isEnabled()
    bank.pagina().bewaren_gevraagd.emit(tmp_path / "blad.pdf")
    bank.rust()
    assert (tmp_path / "blad.pdf").read_bytes().startswith(b"%PDF-")


def vul_eerste_start(bank: Bank) -> None:
    """Answer the four questions."""
    bank.hand.typ("Welke school?", "De Beuk")
    bank.hand.kies("Soort school", "basisschool")
    bank.hand.typ("Wie ben jij?", "Marieke de Boer")
    bank.hand.typ("Kies een wachtwoord", WACHTWOORD)
    bank.hand.typ("Nog een keer", WACHTWOORD)


def code_op(pagina: HerstelbladPage) -> str:
    """Return the code that the sheet on the screen shows."""
    namen = (label.accessibleName() for label in pagina.findChildren(QLabel))
    return next(naam.removeprefix("Herstelcode ") for naam in namen if naam.startswith("Herstelcode "))


def test_a_first_start_that_is_refused_says_why(bank: Bank) -> None:
    """A place where a vault stands already: one sentence, the answers stay, nothing is made."""
    voor = bank.pad.read_bytes()
    bank.begin()
    bank.pagina().zet_plek(bank.pad)
    bank.hand.typ("Welke school?", "De Beuk")
    bank.hand.kies("Soort school", "basisschool")
    bank.hand.typ("Wie ben jij?", "Marieke")
    bank.hand.typ("Kies een wachtwoord", WACHTWOORD)
    bank.hand.typ("Nog een keer", WACHTWOORD)
    bank.hand.klik("Leeg beginnen")
    assert bank.fout()
    assert bank.hand.veld("Welke school?").text() == "De Beuk"
    assert bank.hand.ziet("Leeg beginnen")
    assert bank.pad.read_bytes() == voor


# ── unlocking ───────────────────────────────────────────────────────────────────────────────────────────
def test_the_right_password_opens_as_the_right_person(bank: Bank) -> None:
    """Vandaag comes up, the bar knows who works, and the vault is remembered for next time."""
    bank.open()
    assert bank.programma.schil.sleutel() == "vandaag"
    assert bank.programma.sessie.werkplek.wie.naam == "Marieke de Boer"
    assert voorkeuren.lees().kluis == str(bank.pad)


def test_a_wrong_password_changes_nothing_and_shows_ways_out(bank: Bank) -> None:
    """One sentence, the way to the Herstelblad, and the next try works."""
    bank.start()
    bank.rust()
    voor = {pad.name: pad.read_bytes() for pad in bank.map.glob("*.oppdesk*")}
    bank.ontgrendel("een verkeerd wachtwoord")
    zin = bank.fout()
    assert "wachtwoord" in zin.lower()
    assert bank.hand.ziet("Wachtwoord vergeten? Herstelblad gebruiken")
    assert {pad.name: pad.read_bytes() for pad in bank.map.glob("*.oppdesk*")} == voor
    assert bank.programma.sessie is None
    bank.ontgrendel()
    bank.binnen()


def test_the_herstelblad_opens_under_the_name_that_is_given(bank: Bank) -> None:
    """Who uses the code says who it is, and comes in at the settings to choose a password."""
    bank.start()
    bank.rust()
    bank.hand.klik("Wachtwoord vergeten?")
    bank.typ("Herstelcode", bank.code)
    bank.typ("Je naam", "Selim")
    bank.hand.klik("Openen")
    bank.binnen()
    assert bank.programma.schil.sleutel() == "instellingen"
    assert bank.programma.sessie.werkplek.wie.naam == "Selim"


def test_a_vault_that_is_gone_offers_other_ways(bank: Bank) -> None:
    """The vault of last time is not there: a sentence at once, and the ways to another one."""
    bank.begin(bank.map / "weg.oppdesk")
    assert bank.fout()
    assert bank.hand.ziet("Andere kluis openen")
    assert bank.hand.ziet("Nieuwe school beginnen")


def test_a_second_window_says_that_the_vault_is_open(bank: Bank) -> None:
    """Two programs never write in one file: the second one says so and stays locked."""
    ander = open_met_wachtwoord(bank.pad, WACHTWOORD)
    bank.start()
    assert "open" in bank.fout()
    bank.ontgrendel()
    bank.rust()
    assert "open" in bank.fout()
    assert bank.programma.sessie is None
    ander.sluit()
    bank.ontgrendel()
    bank.binnen()


# ── locking ─────────────────────────────────────────────────────────────────────────────────────────────
def test_locking_keeps_what_is_typed_and_leaves_nothing_to_read(bank: Bank) -> None:
    """Two half-typed fields of one row are in the file, the key is gone, and no widget holds a name."""
    bank.open()
    bank.editor()
    assert KANARIE in teksten()
    bank.typ("Opgesteld door", "Juf Anouk")
    bank.typ("Wat heeft Noor nodig", f"half getypt over {KANARIE}")
    kluis = bank.programma.jobs.kluis
    assert kluis is not None
    QTest.keyClick(bank.programma.schil, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(bank.pagina(), OntgrendelPage)
    assert bank.programma.jobs.kluis is None
    assert bank.programma.sessie is None
    assert kluis.sleutel == b""
    bank.rust()
    assert KANARIE not in teksten()
    opp = bank.in_bestand()
    assert (opp.opsteller, opp.aanleiding) == ("Juf Anouk", f"half getypt over {KANARIE}")


def test_locking_waits_for_a_save_under_way(bank: Bank) -> None:
    """A save that was just given to the writer is in the file, and so is what was typed after it."""
    bank.open()
    bank.editor()
    bank.typ("Opgesteld door", "Anouk")
    bank.hand.toets(bank.hand.veld("Opgesteld door"), Qt.Key.Key_Tab)
    bank.typ("Opgesteld door", "Anouk en Mo")
    bank.programma.vergrendel()
    assert bank.in_bestand().opsteller == "Anouk en Mo"


def test_after_unlocking_it_is_the_place_of_before(bank: Bank) -> None:
    """The same page of the same OPP is built again and shows what was written."""
    bank.open()
    bank.editor()
    bank.typ("Opgesteld door", "Anouk")
    bank.programma.vergrendel()
    bank.ontgrendel()
    bank.binnen()
    assert bank.programma.schil.sleutel() == "opp"
    assert bank.hand.veld("Opgesteld door").text() == "Anouk"


def test_a_disk_that_says_no_keeps_the_text_in_sight(bank: Bank) -> None:
    """Locking would lose what could not be written, so it waits; with room on the disk all is there."""
    bank.open()
    bank.editor()
    with schijf_vol(bank.programma.jobs.kluis):
        bank.typ("Opgesteld door", "Anouk")
        bank.programma.vergrendel()
        assert not bank.programma.schil.vergrendeld()
        assert bank.hand.veld("Opgesteld door").text() == "Anouk"
    bank.programma.vergrendel()
    assert isinstance(bank.pagina(), OntgrendelPage)
    assert bank.programma.jobs.kluis is None
    assert KANARIE not in teksten()
    assert bank.in_bestand().opsteller == "Anouk"


def test_closing_waits_for_the_disk_unless_the_user_insists(bank: Bank) -> None:
    """The window stays with the text in sight and says why; "Toch sluiten" closes it, and the vault too."""
    bank.open()
    bank.editor()
    with schijf_vol(bank.programma.jobs.kluis):
        bank.typ("Opgesteld door", "Anouk")
        bank.programma.schil.close()
        assert bank.programma.schil.isVisible()
        assert kluis_van(bank).pad == bank.pad
        bank.hand.klik("Toch sluiten")
    assert not bank.programma.schil.isVisible()
    assert bank.programma.jobs.kluis is None
    assert bank.in_bestand().opsteller is None


def test_it_locks_by_itself_and_later_at_the_table(bank: Bank, monkeypatch: pytest.MonkeyPatch) -> None:
    """Five minutes without a key, forty-five while a pupil is heard, however that page came up."""
    bank.open()
    (klok,) = [each for each in bank.programma.slot.children() if each.metaObject().className() == "QTimer"]
    interval: Any = klok.property
    assert interval("interval") == 5 * 60_000
    bank.programma.sessie.werkplek.ga_naar.emit("horen", {"opp": bank.opp})
    bank.rust()
    assert interval("interval") == 45 * 60_000
    bank.programma.schil.toon("leerlingen")
    assert interval("interval") == 5 * 60_000
    bank.programma.schil.terug()
    assert interval("interval") == 45 * 60_000

    bank.programma.sessie.werkplek.aan_tafel.emit(True)  # parents read what they sign
    assert interval("interval") == 45 * 60_000
    bank.programma.sessie.werkplek.aan_tafel.emit(False)

    monkeypatch.setattr(autoslot, "_MINUUT", 1)  # five milliseconds without a key
    bank.programma.schil.toon("vandaag")
    bank.hand.wacht(bank.programma.schil.vergrendeld, "de kluis op slot")
    assert bank.programma.sessie is None


def test_every_key_is_a_sign_of_life(bank: Bank) -> None:
    """Typing starts the clock again; without an open vault it does not run."""
    bank.start()
    (klok,) = [each for each in bank.programma.slot.children() if each.metaObject().className() == "QTimer"]
    assert not klok.property("active")
    bank.ontgrendel()
    bank.binnen()
    assert klok.property("active")
    bank.programma.vergrendel()
    assert not klok.property("active")


# ── working ─────────────────────────────────────────────────────────────────────────────────────────────
def test_quitting_writes_what_is_typed(bank: Bank) -> None:
    """Closing the window in the middle of a word loses nothing, and the vault is free for another program."""
    bank.open()
    bank.editor()
    bank.typ("Opgesteld door", "Anouk")
    bank.programma.schil.close()
    assert bank.programma.jobs.kluis is None
    assert bank.in_bestand().opsteller == "Anouk"


def test_closing_while_the_vault_opens_is_no_accident(bank: Bank) -> None:
    """A window that is closed between the password and the first page leaves a closed vault."""
    bank.start()
    bank.ontgrendel()
    bank.hand.wacht(lambda: bank.programma.sessie is not None, "de sessie")
    bank.programma.schil.close()
    bank.rust()
    assert bank.programma.jobs.kluis is None
    assert bank.in_bestand().id == bank.opp


def test_undo_and_redo_from_the_window(bank: Bank) -> None:
    """Ctrl+Z outside a field undoes the last action; the quiet bar offers to do it again."""
    bank.open()
    kluis = bank.programma.jobs.kluis
    assert kluis is not None

    def feiten() -> list[str | None]:
        return [each.feit for each in kluis.lees(lambda lezer: lezer.lees(select(Beginfeit)))]

    leerling = kluis.lees(lambda lezer: lezer.haal(Opp, bank.opp)).leerling
    ouders = {"leerling": leerling, "opp": bank.opp}
    bank.programma.jobs.run(partial(velden.voeg_toe, klasse=Beginfeit, ouders=ouders, feit="Leest vlot."))
    bank.rust()
    QTest.keyClick(bank.programma.schil, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    bank.hand.wacht(lambda: feiten() == [], "geen feit meer")
    bank.hand.klik("Opnieuw doen")
    bank.hand.wacht(lambda: feiten() == ["Leest vlot."], "het feit terug")
    bank.rust()


def kluis_van(bank: Bank) -> Kluis:
    """Return the vault that is open in the program."""
    kluis = bank.programma.jobs.kluis
    assert kluis is not None
    return kluis


def leerling_van(bank: Bank) -> UUID:
    """Return whose OPP it is."""
    return kluis_van(bank).lees(lambda lezer: lezer.haal(Opp, bank.opp)).leerling


def notities(bank: Bank) -> list[str | None]:
    """Return the texts of the notes that are there."""
    return [een.tekst for een in kluis_van(bank).lees(lambda lezer: lezer.lees(select(Gesprek)))]


def vastgelegd(bank: Bank) -> bool:
    """Return whether a note is closed."""
    rijen = kluis_van(bank).lees(lambda lezer: lezer.lees(select(Gesprek)))
    return any(een.vastgelegd_op for een in rijen)


def in_de_tekst() -> QWidget | None:
    """Return the text of a note when the cursor stands in it."""
    veld = QApplication.focusWidget()
    return veld if veld is not None and veld.objectName() == "tekst" else None


def begin_notitie(bank: Bank) -> None:
    """Go to the timeline and begin a note."""
    waar = {"leerling": leerling_van(bank), "tab": "tijdlijn"}
    bank.programma.sessie.werkplek.ga_naar.emit("dossier", waar)
    bank.hand.wacht(lambda: "Notitie toevoegen" in bank.hand.namen(), "de tijdlijn")
    bank.hand.klik("Notitie toevoegen")


def test_undo_of_a_note_takes_the_note_and_brings_it_back_whole(bank: Bank) -> None:
    """Ctrl+Z opens a closed note; once more and no empty note stays; one click brings text and all again."""
    bank.open()
    begin_notitie(bank)
    veld = bank.hand.wacht(in_de_tekst, "de notitie")
    QTest.keyClicks(veld, "Moeder belt.")
    bank.hand.klik("Klaar")
    bank.rust()
    bank.hand.wacht(lambda: vastgelegd(bank), "een vastgelegde notitie")
    bank.rust()
    QTest.keyClick(bank.programma.schil, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    bank.hand.wacht(lambda: not vastgelegd(bank), "een open notitie")
    bank.rust()
    assert notities(bank) == ["Moeder belt."]
    QTest.keyClick(bank.programma.schil, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    bank.hand.wacht(lambda: notities(bank) == [], "geen notitie meer")
    bank.rust()
    bank.hand.klik("Opnieuw doen")
    bank.hand.wacht(lambda: notities(bank) == ["Moeder belt."], "de notitie terug")
    bank.rust()


def test_undo_of_an_empty_note_is_one_step(bank: Bank) -> None:
    """Leaving takes it away already; Ctrl+Z then brings nothing empty back, and nothing older goes."""
    bank.open()
    doe(kluis_van(bank), gesprekken.noteer, leerling=leerling_van(bank), tekst="Van eerder.")
    begin_notitie(bank)
    bank.hand.wacht(lambda: len(notities(bank)) == 2, "de notitie")
    bank.rust()
    QTest.keyClick(bank.programma.schil, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    bank.hand.wacht(lambda: notities(bank) == ["Van eerder."], "alleen die van eerder")
    bank.rust()
    assert notities(bank) == ["Van eerder."]


def test_the_palette_finds_whatever_a_keyboard_can_type(bank: Bank) -> None:
    """Ctrl+K and "lukasz" open the dossier of Łukasz."""
    bank.open()
    QTest.keyClick(bank.programma.schil, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    bank.typ("Zoek of doe iets", "lukasz")
    bank.hand.toets(bank.hand.veld("Zoek of doe iets"), Qt.Key.Key_Return)
    bank.hand.wacht(lambda: bank.programma.schil.sleutel() == "dossier", "het dossier")
    bank.rust()
    assert "Łukasz Żurek" in teksten()


def test_an_overleg_begins_from_the_dossier_in_sight(bank: Bank) -> None:
    """Ctrl+K and "overleg voorb" in a dossier: the page is about that pupil."""
    bank.open()
    bank.programma.schil.toon("dossier", leerling=leerling_van(bank))
    bank.rust()
    QTest.keyClick(bank.programma.schil, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    bank.typ("Zoek of doe iets", "overleg voorb")
    bank.hand.toets(bank.hand.veld("Zoek of doe iets"), Qt.Key.Key_Return)
    bank.hand.wacht(lambda: bank.programma.schil.sleutel() == "bespreking", "het overleg")
    bank.rust()
    assert "De agenda maakt zichzelf" in teksten()


def test_locking_at_the_table_keeps_the_minutes(bank: Bank) -> None:
    """Half a sentence and half a decision are in the vault; nothing of the table stays on the screen."""
    bank.open()
    overleg = doe(kluis_van(bank), besprekingen.begin_bespreking, leerling=leerling_van(bank))
    pagina: Any = bank.programma.schil.toon("bespreking", leerling=leerling_van(bank))
    bank.rust()
    bank.hand.klik("Aan tafel")
    bank.hand.wacht(lambda: pagina.gang.venster is not None, "het scherm voor aan tafel")
    bank.rust()
    vak = pagina.gang.venster.vak()
    QTest.keyClicks(vak.tekst, "Halve zin")
    QTest.keyClicks(vak.besluit.regel, "Half besluit")
    bank.programma.vergrendel()
    assert bank.programma.schil.vergrendeld()
    assert "Halve zin" not in teksten()
    assert not [each for each in QApplication.topLevelWidgets() if each.isVisible() and each.isModal()]
    bank.ontgrendel()
    bank.hand.wacht(lambda: not bank.programma.schil.vergrendeld(), "een open kluis")
    bank.rust()
    beeld = kluis_van(bank).lees(partial(lees_bespreking, bespreking=overleg))
    assert (beeld.punten[0].tekst, beeld.punten[0].afspraken) == ("Halve zin", ("Half besluit",))


def test_searching_everything_is_one_key_away(bank: Bank) -> None:
    """Ctrl+F, a name, Enter: the dossier; coming back the question is there, and Escape goes on."""
    bank.open()
    begin = bank.programma.schil.sleutel()
    QTest.keyClick(bank.programma.schil, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bank.hand.wacht(lambda: bank.programma.schil.sleutel() == "zoeken", "de zoekpagina")
    bank.typ("Zoek in alles", "zurek soort:leerling")
    bank.hand.toets(bank.hand.veld("Zoek in alles"), Qt.Key.Key_Return)
    bank.hand.wacht(lambda: bank.programma.schil.sleutel() == "dossier", "het dossier")
    bank.rust()
    assert "Łukasz Żurek" in teksten()
    bank.programma.schil.terug()
    bank.rust()
    veld = bank.hand.veld("Zoek in alles")
    assert veld.text() == "zurek soort:leerling"
    bank.hand.toets(veld, Qt.Key.Key_Escape)
    bank.hand.wacht(lambda: bank.programma.schil.sleutel() == begin, "waar het begon")


def test_a_backup_is_made_once_a_day(bank: Bank) -> None:
    """With a folder chosen, opening makes one; opening again on the same day makes none, the next day one."""
    map_ = bank.map / "stick"
    map_.mkdir()
    zet_map(bank.pad, map_)
    bank.open()
    assert len(kopieen_in(map_)) == 1
    bank.editor()
    bank.typ("Opgesteld door", "Anouk")
    bank.programma.vergrendel()
    bank.ontgrendel()
    bank.binnen()
    assert len(kopieen_in(map_)) == 1
    bank.programma.vergrendel()
    with clock.fixed(NU + timedelta(days=1, minutes=1)):
        bank.ontgrendel()
        bank.binnen()
    assert len(kopieen_in(map_)) == 2


def test_a_folder_for_backups_that_is_gone_is_said(bank: Bank) -> None:
    """The stick is not there: one quiet line with the way to another folder, and the work goes on."""
    map_ = bank.map / "stick"
    map_.mkdir()
    zet_map(bank.pad, map_)
    map_.rmdir()
    bank.open()
    assert "De map voor reservekopieën is er niet" in teksten()
    bank.hand.klik("Instellingen", -1)
    bank.hand.wacht(lambda: bank.programma.schil.sleutel() == "instellingen", "de instellingen")
    bank.rust()


def zet_map(pad: Path, map_: Path) -> None:
    """Choose a folder for backups."""
    kluis = open_met_wachtwoord(pad, WACHTWOORD)
    doe(kluis, kopieen.kies_map, map_=map_)
    kluis.sluit()


def kopieen_in(map_: Path) -> list[Path]:
    """Return the backups in a folder."""
    return sorted(map_.glob("*.oppdesk-kopie"))
