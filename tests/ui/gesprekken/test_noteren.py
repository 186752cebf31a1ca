"""A note from anywhere with the keyboard alone; kept from the first letter; closed, undone, gone on with."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from opp_desk.model.gesprek import Gesprek, Taak
from opp_desk.model.keuzes import GesprekSoort, Ruimte
from opp_desk.ui.gesprekken.paneel import Notitiepaneel
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.gesprekken.opstelling import Bank

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_note_with_an_agreement_from_another_screen(
    bank: Bank, record_property: Callable[[str, object], None]
) -> None:
    """From Instellingen: Ctrl+N, a name, the text, what was agreed, Ctrl+Enter; all of it is in the vault."""
    bank.ga("instellingen")
    bank.noteer()
    bank.typ("@no")
    bank.toets(Qt.Key.Key_Return)
    bank.toets(Qt.Key.Key_Return)
    tekst = "Noel vergeet de hulpkaart als hij boos is."
    bank.typ(tekst)
    bank.toets(Qt.Key.Key_Tab)
    afspraak = "Kaart plakken; ik; wo"
    bank.typ(afspraak)
    bank.toets(Qt.Key.Key_Return, CTRL)
    bank.rust()
    bank.wacht(lambda: bank.schil.paneel() is None, "een gesloten paneel")
    [gesprek] = bank.rijen(Gesprek)
    [taak] = bank.rijen(Taak)
    noel = bank.leerlingen["Noël"]
    assert (gesprek.leerling, gesprek.soort, gesprek.ruimte) == (noel, GesprekSoort.LEERLING, Ruimte.DOSSIER)
    assert gesprek.tekst == f"Waar het over ging: {tekst}"
    assert gesprek.vastgelegd_op is not None
    assert (taak.leerling, taak.wat, taak.gesprek) == (noel, "Kaart plakken", gesprek.id)
    assert (taak.wie, taak.voor) == (bank.programma.sessie.werkplek.wie.id, date(2026, 10, 21))
    eigen = bank.toetsen - len(tekst) - len(afspraak)
    record_property("toetsen_naast_de_tekst", eigen)
    record_property("seconden_van_het_programma", round(bank.seconden, 3))
    assert eigen <= 8
    assert bank.schil.sleutel() == "instellingen"


def test_closing_loses_nothing(bank: Bank) -> None:
    """Escape in the middle of a sentence: Ctrl+N goes on where it was, and locking keeps it too."""
    bank.noteer()
    bank.typ("elif")
    bank.toets(Qt.Key.Key_Tab)
    bank.toets(Qt.Key.Key_Return)
    bank.typ("Te druk")
    bank.toets(Qt.Key.Key_Escape)
    bank.rust()
    assert bank.schil.paneel() is None
    assert [rij.tekst for rij in bank.rijen(Gesprek)] == ["Waar het over ging: Te druk"]
    paneel = bank.noteer()
    assert paneel.vorm.roepnaam() == "Elif"
    assert "Te druk" in paneel.vorm.tekst.waarde()
    paneel.vorm.naar_tekst()
    bank.typ(" in de gang")
    bank.programma.vergrendel()
    assert bank.programma.jobs.kluis is None
    bank._ontgrendel()
    assert [rij.tekst for rij in bank.rijen(Gesprek)] == ["Waar het over ging: Te druk in de gang"]


def test_text_without_a_pupil_waits(bank: Bank) -> None:
    """Who types before choosing anybody loses nothing, and Klaar asks about whom it is."""
    paneel = bank.noteer()
    paneel.vorm.naar_tekst()
    bank.typ("wie ook weer")
    bank.toets(Qt.Key.Key_Return, CTRL)
    assert paneel.vorm.met_wie.waarschuwing() == "Kies eerst over wie dit gaat."
    bank.toets(Qt.Key.Key_Escape)
    bank.rust()
    paneel = bank.noteer()
    assert "wie ook weer" in paneel.vorm.tekst.waarde()
    paneel.vorm.leerlingen.richt()
    bank.typ("noel")
    bank.toets(Qt.Key.Key_Return)
    bank.toets(Qt.Key.Key_Return, CTRL)
    bank.rust()
    assert [rij.tekst for rij in bank.rijen(Gesprek)] == ["Waar het over ging: wie ook weer"]


def test_two_pupils_and_a_part_about_one(bank: Bank) -> None:
    """A mention adds a chip; the part about Elif comes in her dossier only; taking her out takes it along."""
    paneel = bank.noteer()
    bank.typ("noel")
    bank.toets(Qt.Key.Key_Return)
    bank.toets(Qt.Key.Key_Return)
    bank.typ("Samen met @el")
    bank.toets(Qt.Key.Key_Down)
    bank.toets(Qt.Key.Key_Up)
    bank.toets(Qt.Key.Key_Return)
    assert [een.roepnaam for een in paneel.vorm.leerlingen.waarde()] == ["Noël", "Elias"]
    assert "Samen met Elias " in paneel.vorm.tekst.waarde()
    bank.hand.klik("Alleen bij Elias")
    bank.typ("Hij vond het eng.")
    bank.toets(Qt.Key.Key_Escape)
    bank.rust()
    rijen = bank.rijen(Gesprek)
    van = {naam: [rij.tekst for rij in rijen if rij.leerling == id_] for naam, id_ in bank.leerlingen.items()}
    gedeeld = "Waar het over ging: Samen met Elias"
    assert (van["Noël"], sorted(van["Elias"])) == ([gedeeld], ["Hij vond het eng.", gedeeld])
    assert van["Elif"] == []


def test_klaar_can_be_undone_and_gone_on_with(bank: Bank) -> None:
    """The message undoes it and opens the note again, agreements and all."""
    bank.noteer()
    bank.typ("noel")
    bank.toets(Qt.Key.Key_Return)
    bank.toets(Qt.Key.Key_Return)
    bank.typ("Kort")
    bank.toets(Qt.Key.Key_Tab)
    bank.typ("Bellen; moeder; morgen")
    bank.toets(Qt.Key.Key_Return, CTRL)
    bank.rust()
    bank.hand.klik("Ongedaan maken")
    bank.rust()
    assert bank.rijen(Taak) == []
    assert bank.rijen(Gesprek)[0].vastgelegd_op is None
    assert bank.paneel.vorm.afspraken.waarde() == "Bellen; moeder; morgen"


def test_the_pupil_in_sight_is_filled_in(bank: Bank) -> None:
    """On a dossier the note begins with that pupil and the cursor in the text."""
    bank.ga("dossier", leerling=bank.leerlingen["Elif"])
    paneel = bank.noteer()
    assert paneel.vorm.roepnaam() == "Elif"
    assert paneel.vorm.tekst.hasFocus()
    bank.typ("x")
    bank.toets(Qt.Key.Key_Backspace)
    bank.toets(Qt.Key.Key_Escape)
    bank.rust()
    assert bank.rijen(Gesprek) == []


def test_who_reads_along(bank: Bank) -> None:
    """In words; another choice moves the note, and out of a work note only after a question."""
    paneel = bank.noteer()
    bank.typ("noel")
    bank.toets(Qt.Key.Key_Return)
    assert "ondersteuningsteam en leerkrachten van Noël" in paneel.lezers.tekst.text()
    paneel.kies_lezers(Ruimte.PRIVE)
    assert "alleen jij" in paneel.lezers.tekst.text()
    assert paneel.lezers.geheim.isVisible()
    bank.toets(Qt.Key.Key_Return)
    bank.typ("Idee")
    paneel.bewaar_nu()
    bank.rust()
    assert [rij.ruimte for rij in bank.rijen(Gesprek)] == [Ruimte.PRIVE]
    paneel.kies_lezers(Ruimte.DOSSIER)
    bank.wacht(lambda: bank.hand.ziet("In het dossier zetten"), "de vraag")
    assert [rij.ruimte for rij in bank.rijen(Gesprek)] == [Ruimte.PRIVE]
    bank.hand.klik("In het dossier zetten")
    bank.rust()
    assert [rij.ruimte for rij in bank.rijen(Gesprek)] == [Ruimte.DOSSIER]


def test_the_kind_about_safety_reads_apart(bank: Bank) -> None:
    """Choosing it says who reads along, and the kind stays once it is kept."""
    paneel = bank.noteer()
    bank.typ("noel")
    bank.toets(Qt.Key.Key_Return)
    bank.hand.kies("Soort", "Zorgen over veiligheid")
    assert "Zorgen over veiligheid" in paneel.lezers.tekst.text()
    paneel.vorm.naar_tekst()
    bank.typ("Feit")
    paneel.bewaar_nu()
    bank.rust()
    assert [rij.ruimte for rij in bank.rijen(Gesprek)] == [Ruimte.GESLOTEN]
    assert not paneel.vorm.soort.isEnabled()


def test_undoing_while_the_panel_is_open(bank: Bank) -> None:
    """Undoing the note from outside makes room for a new one; taking it away can be undone."""
    paneel = bank.noteer()
    bank.typ("noel")
    bank.toets(Qt.Key.Key_Return)
    bank.toets(Qt.Key.Key_Return)
    bank.typ("Toch niet")
    paneel.bewaar_nu()
    bank.rust()
    bank.hand.klik("Weghalen")
    bank.rust()
    assert bank.rijen(Gesprek) == []
    assert bank.schil.paneel() is None
    bank.hand.klik("Ongedaan maken")
    bank.rust()
    assert [rij.tekst for rij in bank.rijen(Gesprek)] == ["Waar het over ging: Toch niet"]
    bank.wacht(lambda: "Toch niet" in bank.paneel.vorm.tekst.waarde(), "de notitie")


def test_the_panel_without_eyes_or_mouse(bank: Bank) -> None:
    """Every control in it has a name and Tab comes there, also beside the page Gesprekken."""
    bank.ga("gesprekken")
    assert niet_met_tab_bereikbaar(bank.schil) == []
    paneel = bank.noteer()
    for naam in ("noel", "elif"):
        bank.typ(naam)
        bank.toets(Qt.Key.Key_Return)
    bank.toets(Qt.Key.Key_Return)
    bank.typ("x")
    paneel.bewaar_nu()
    bank.rust()
    assert namen_ontbreken(bank.schil) == []
    assert niet_met_tab_bereikbaar(bank.schil) == []
    paneel.vorm.leerlingen.richt()
    gezien = []
    for _keer in range(3):
        bank.toets(Qt.Key.Key_Tab)
        gezien.append(QApplication.focusWidget())
    assert gezien[:2] == [paneel.vorm.soort, paneel.vorm.tekst]


def test_typing_before_the_panel_was_read(bank: Bank) -> None:
    """Who types at once loses no letter: it is a name, or the text when the pupil is known."""
    bank.toets(Qt.Key.Key_N, CTRL)
    bank.typ("noel")
    bank.rust()
    bank.toets(Qt.Key.Key_Return)
    assert bank.paneel.vorm.roepnaam() == "Noël"
    bank.toets(Qt.Key.Key_Escape)
    bank.ga("dossier", leerling=bank.leerlingen["Elif"])
    bank.toets(Qt.Key.Key_N, CTRL)
    bank.typ("Fijn")
    bank.rust()
    assert bank.paneel.vorm.tekst.waarde().startswith("Waar het over ging: Fijn\n")


def test_the_next_note_begins_on_an_empty_form(bank: Bank) -> None:
    """A form stands ready after the first; nothing of the note before is in it, and early keys go along."""
    bank.noteer()
    bank.typ("elif")
    bank.toets(Qt.Key.Key_Return, keer=2)
    bank.typ("Te druk in de gang")
    bank.toets(Qt.Key.Key_Return, CTRL)
    bank.wacht(lambda: bank.schil.paneel() is None, "een gesloten paneel")
    bank.rust()
    [gereed] = bank.schil.findChildren(Notitiepaneel)
    assert not gereed.isVisible()
    bank.toets(Qt.Key.Key_N, CTRL)
    assert bank.paneel is gereed
    assert not gereed.vorm.leerlingen.waarde()
    assert "Te druk" not in gereed.vorm.tekst.waarde()
    bank.typ("no")
    bank.rust()
    bank.toets(Qt.Key.Key_Return, keer=2)
    bank.typ("Rustig")
    bank.toets(Qt.Key.Key_Return, CTRL)
    bank.wacht(lambda: bank.schil.paneel() is None, "een gesloten paneel")
    teksten = {rij.leerling: rij.tekst for rij in bank.rijen(Gesprek)}
    assert teksten[bank.leerlingen["Noël"]] == "Waar het over ging: Rustig"
    assert len(teksten) == 2


def test_no_form_stays_when_the_vault_is_locked(bank: Bank) -> None:
    """The form that stands ready goes with everything else."""
    bank.noteer()
    bank.toets(Qt.Key.Key_Escape)
    bank.rust()
    assert len(bank.schil.findChildren(Notitiepaneel)) == 1
    bank.programma.vergrendel()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert bank.schil.findChildren(Notitiepaneel) == []
    bank._ontgrendel()
    bank.noteer()
    bank.typ("noel")
    bank.toets(Qt.Key.Key_Return, keer=2)
    bank.typ("Weer verder")
    bank.toets(Qt.Key.Key_Escape)
    bank.rust()
    assert [rij.tekst for rij in bank.rijen(Gesprek)] == ["Waar het over ging: Weer verder"]
