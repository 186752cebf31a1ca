"""Two pupils of one first name: messages and labels say which of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from opp_desk.ui.onderdelen import TekstKnop
from opp_desk.usecases import taken
from tests.bouw import maak_leerling
from tests.ui.gesprekken.test_lezen import schrijf, woorden

if TYPE_CHECKING:
    from tests.ui.gesprekken.opstelling import Bank


def tweede_noel(bank: Bank) -> None:
    """Let another Noël come to school."""
    bank.leerlingen = {**bank.leerlingen, "ander": maak_leerling(bank.programma.jobs.kluis, "Noël Bakker")}
    bank.rust()


def noteer_bij(bank: Bank, *wie: str) -> None:
    """Begin a note about these pupils, with a text."""
    bank.noteer()
    for naam in wie:
        bank.typ(naam)
        bank.toets(Qt.Key.Key_Return)
    bank.toets(Qt.Key.Key_Return)
    bank.typ("Fijn")
    bank.rust()


def gemeld(bank: Bank) -> list[str]:
    """Return the list in which notices come from now on."""
    zinnen: list[str] = []
    bank.programma.sessie.werkplek.melding.connect(lambda tekst, *_meer: zinnen.append(tekst))
    return zinnen


def test_a_notice_says_which_of_two(bank: Bank) -> None:
    """With another Noël at school the surname is said, and who reads along says it too."""
    tweede_noel(bank)
    zinnen = gemeld(bank)
    noteer_bij(bank, "noel b")
    assert "leerkrachten van Noël Bakker" in bank.paneel.lezers.tekst.text()
    bank.toets(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    bank.wacht(lambda: zinnen, "de melding")
    assert zinnen == ["Vastgelegd bij Noël Bakker"]


def test_one_of_a_name_needs_no_surname(bank: Bank) -> None:
    """Elif is Elif; the lines in the text name a pupil by first name, whoever else is called so."""
    tweede_noel(bank)
    zinnen = gemeld(bank)
    noteer_bij(bank, "elif", "noel b")
    assert bank.paneel.vorm.roepnaam() == "Elif en Noël"
    bank.toets(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    bank.wacht(lambda: zinnen, "de melding")
    assert zinnen == ["Vastgelegd bij Elif en Noël Bakker"]


def test_both_in_one_note(bank: Bank) -> None:
    """Links for a text about one of them, and what is still open with one of them, tell them apart."""
    tweede_noel(bank)
    kluis = bank.programma.jobs.kluis
    kluis.voer_uit(partial(taken.maak_taak, leerling=bank.leerlingen["ander"], wat="Bril kopen"))
    noteer_bij(bank, "noel b", "noel d")
    links = {knop.text() for knop in bank.paneel.vorm.findChildren(TekstKnop) if knop.isVisible()}
    assert {"Alleen bij Noël Bakker…", "Alleen bij Noël d’Hondt…"} <= links
    assert [vinkje.text() for vinkje in bank.paneel.open_taken.vinkjes] == ["Bril kopen (Noël Bakker)"]


def test_an_unfinished_note_says_which_of_two(bank: Bank) -> None:
    """The offer to go on names the pupil in full."""
    tweede_noel(bank)
    schrijf(bank, "Nog bezig.", wie=("ander",), klaar=False)
    bank.ga("gesprek", over=bank.leerlingen["Elif"])
    assert bank.paneel._onaf.text() == "Je hebt nog een notitie over Noël Bakker."


def test_a_closed_note_says_which_of_two(bank: Bank) -> None:
    """Its head, and the way to the dossier."""
    tweede_noel(bank)
    gesprek = schrijf(bank, "Klaar.", wie=("ander", "Noël"))
    bank.ga("gesprek", gesprek=gesprek, lezen=True)
    gezien = woorden(bank.schil.paneel())
    namen = ["Noël Bakker", "Noël d’Hondt"]
    [naam] = [een for een in namen if f"Gesprek over {een}" in gezien]
    [ander] = [een for een in namen if f"ook bij {een}" in gezien]
    assert naam != ander
    assert bank.schil.paneel()._dossier.text() == f"Naar het dossier van {naam}"
