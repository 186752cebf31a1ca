"""Help with writing on a real vault: marks under misspelt words, what was meant, and snippets."""

from __future__ import annotations

import statistics
from dataclasses import replace
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from opp_desk.ui import voorkeuren
from opp_desk.ui.keurmeester import Keurmeester
from opp_desk.ui.onderdelen import Invoer, Tekstvak, Veldblok
from opp_desk.ui.onderdelen.spelling import Speltekens
from opp_desk.ui.onderdelen.tekstblok import Tekstblokvuller
from opp_desk.ui.schrijfhulp import ROEPNAAM, Schrijfhulp
from opp_desk.usecases import tekstblokken, woordenlijst
from tests.bouw import doe
from tests.ui.horen.opstelling import Werkbank, werkbank

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

REGEL = "Noël werkt met een stappenkaart aan de instructietafel en vraagt zelf om hulp."


class Bureau:
    """A box and a field on the screen, with the help of an open vault."""

    def __init__(self, bank: Werkbank) -> None:
        self.bank = bank
        self.hulp = Schrijfhulp(bank.werk, bank.werk)
        self.blad = QWidget()
        self.blad.setProperty(ROEPNAAM, "Noël")
        self.veld, self.vak = Invoer(ouder=self.blad), Tekstvak(ouder=self.blad)
        self.vak.setGeometry(0, 60, 600, 400)
        bank.toon(self.blad, 640)

    def schrijf(self, tekst: str) -> None:
        """Put a text in the box, the cursor at its end, and go there."""
        self.vak.setPlainText(tekst)
        self.vak.moveCursor(QTextCursor.MoveOperation.End)
        self.vak.setFocus()

    def gemerkt(self) -> list[str]:
        """Return the words that are marked now."""
        tekens = self.vak.findChild(Speltekens)
        return [tekens._tekst(*plek) for plek in tekens.plekken()] if tekens else []

    def wacht_op(self, *woorden: str) -> None:
        """Wait until exactly these words are marked."""
        self.bank.qtbot.waitUntil(lambda: self.gemerkt() == list(woorden), timeout=60_000)

    def menu(self, plek: int) -> QMenu:
        """Open the menu from the keyboard, with the cursor at a place; wait for the proposals."""
        cursor = self.vak.textCursor()
        cursor.setPosition(plek)
        self.vak.setTextCursor(cursor)
        QApplication.sendEvent(
            self.vak, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
        )
        (menu,) = self.vak.findChildren(QMenu)
        self.bank.qtbot.waitUntil(lambda: "Voorstellen zoeken…" not in teksten(menu), timeout=60_000)
        return menu


def teksten(menu: QMenu) -> list[str]:
    """Return what can be chosen."""
    return [keuze.text() for keuze in menu.actions() if keuze.text()]


def kies(menu: QMenu, tekst: str) -> None:
    """Choose from a menu, as Enter does."""
    keuze: QAction = next(each for each in menu.actions() if each.text() == tekst)
    menu.close()
    keuze.trigger()


@pytest.fixture
def bureau(tmp_path: Path, qtbot: QtBot) -> Iterator[Bureau]:
    """Give a box on the vault of Noël."""
    with werkbank(tmp_path, qtbot, vol=True) as bank:
        bureau = Bureau(bank)
        yield bureau
        bureau.hulp.sluit()
        bureau.blad.close()


def test_nothing_is_loaded_before_somebody_writes(bureau: Bureau) -> None:
    """A field of one line loads nothing; the first text box does."""
    bureau.veld.setFocus()
    assert bureau.hulp.findChild(Keurmeester) is None
    bureau.vak.setFocus()
    assert bureau.hulp.findChild(Keurmeester) is not None


def test_what_is_misspelt_is_marked(bureau: Bureau) -> None:
    """Dutch, school words and names of this school are right; a mistake is marked, the text stays."""
    bureau.schrijf("Noël d’Hondt krijgt begeleding bij een minsom.\nZijn juf Anouk is zelfstadig.\n")
    bureau.wacht_op("begeleding", "zelfstadig")
    assert not bureau.vak.document().isModified()


def test_the_word_that_is_typed_is_left_alone(bureau: Bureau) -> None:
    """Nobody is corrected in the middle of a word; behind it the mark comes."""
    bureau.schrijf("een begeleding en leerlig")
    bureau.wacht_op("begeleding")
    QTest.keyClick(bureau.vak, Qt.Key.Key_Space)
    bureau.wacht_op("begeleding", "leerlig")


def test_a_proposal_replaces_and_can_be_undone(bureau: Bureau) -> None:
    """The menu from the keyboard offers what was meant; Ctrl+Z brings the old word back."""
    bureau.schrijf("Een leerlig \n")
    bureau.wacht_op("leerlig")
    menu = bureau.menu(6)
    assert teksten(menu)[0] == "leerling"
    kies(menu, "leerling")
    assert bureau.vak.toPlainText() == "Een leerling \n"
    bureau.wacht_op()
    bureau.vak.undo()
    assert bureau.vak.toPlainText() == "Een leerlig \n"
    bureau.vak.moveCursor(QTextCursor.MoveOperation.End)
    bureau.wacht_op("leerlig")


def test_a_word_of_this_school_is_accepted(bureau: Bureau) -> None:
    """Added from the menu it stands in the list and is marked nowhere; taken away it is again."""
    bureau.schrijf("In de Zwaluwkrong en de Zwaluwkrong \n")
    bureau.wacht_op("Zwaluwkrong", "Zwaluwkrong")
    kies(bureau.menu(8), "Toevoegen aan woordenlijst")
    bureau.wacht_op()
    bureau.bank.qtbot.waitUntil(lambda: bureau.bank.jobs.onderweg == 0, timeout=20_000)
    (regel,) = bureau.bank.noel.kluis.lees(woordenlijst.lees_woordenlijst)
    assert regel.woord == "Zwaluwkrong"
    bureau.bank.jobs.run(partial(woordenlijst.haal_woord_weg, woord_id=regel.id))
    bureau.wacht_op("Zwaluwkrong", "Zwaluwkrong")


def test_the_check_can_be_switched_off(bureau: Bureau) -> None:
    """Off in the settings, the marks are gone at the next field; on again they are back."""
    bureau.schrijf("Een leerlig \n")
    bureau.wacht_op("leerlig")
    for aan, gemerkt in ((False, ()), (True, ("leerlig",))):
        bureau.veld.setFocus()
        voorkeuren.bewaar(replace(voorkeuren.lees(), spelling=aan))
        bureau.vak.setFocus()
        bureau.wacht_op(*gemerkt)


@pytest.mark.usefixtures("eigen_proces")
def test_a_process_that_dies_twice_stays_away(bureau: Bureau) -> None:
    """Once it comes back, however much it was asked; after the second time no field calls it again."""
    meester = bureau.hulp.keurmeester
    gegeven: list[tuple[str, ...]] = []
    for woord in ("leerlig", "zelfstadig"):
        bureau.schrijf(f"Een {woord} \n")
        bureau.wacht_op(woord)
        proces = meester._proces
        assert proces is not None
        for _keer in range(2):
            meester.stel_voor(woord, gegeven.append)
        for each in list(proces._processes.values()):
            each.kill()
        bureau.bank.qtbot.waitUntil(lambda: meester._proces is None, timeout=60_000)
    bureau.wacht_op()
    bureau.veld.setFocus()
    bureau.vak.setFocus()
    assert (meester.aan, meester._proces, bureau.gemerkt()) == (False, None, [])


def test_only_paragraphs_in_sight_are_looked_at(bureau: Bureau) -> None:
    """What is below the edge is marked when it comes in sight; signs of two units shift nothing."""
    bureau.vak.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    vak = Tekstvak(ouder=bureau.blad, max_regels=10)
    vak.setGeometry(0, 60, 600, 200)
    vak.show()
    bureau.vak.hide()
    bureau.vak = vak
    bureau.schrijf("🎈 Een leerlig.\n" + f"{REGEL}\n" * 300 + "Zijn begeleding is klaar. ")
    bureau.wacht_op("begeleding")
    vak.verticalScrollBar().setValue(0)
    tekens = vak.findChild(Speltekens)
    assert tekens is not None
    bureau.bank.qtbot.waitUntil(lambda: tekens.plekken() == [(7, 14)], timeout=60_000)


def test_a_key_never_waits_for_the_check(bureau: Bureau) -> None:
    """In a text of 300 lines with a mistake on each, a key is in the text at once; the check comes later."""
    bureau.schrijf(f"{REGEL} Een begeleding.\n" * 300)
    bureau.bank.qtbot.waitUntil(lambda: "begeleding" in bureau.gemerkt(), timeout=60_000)
    met, zonder = toetstijd(bureau), 0.0
    bureau.hulp.keurmeester.zet_aan(False)
    bureau.wacht_op()
    zonder = toetstijd(bureau)
    assert met < 3 * zonder + 0.005  # against the same machine, so that a slow one proves it too


def toetstijd(bureau: Bureau) -> float:
    """Return the median time of a key, painted, in seconds."""
    tijden = []
    for _keer in range(60):
        begin = perf_counter()
        QTest.keyClick(bureau.vak, Qt.Key.Key_A)
        QApplication.processEvents()
        tijden.append(perf_counter() - begin)
    return statistics.median(tijden)


@pytest.fixture
def blokken(bureau: Bureau) -> Bureau:
    """Give the box in a school with two snippets."""
    for naam, tekst in (("Doe wel", "Geef {roepnaam} één taak tegelijk."), ("Dag", "maandag")):
        doe(bureau.bank.noel.kluis, tekstblokken.voeg_tekstblok_toe, naam=naam, tekst=tekst)
    bureau.schrijf("")
    bureau.bank.qtbot.waitUntil(lambda: len(bureau.hulp._blokken) == 2, timeout=20_000)
    return bureau


@pytest.mark.parametrize(("toets", "erna"), [(Qt.Key.Key_Space, " "), (Qt.Key.Key_Return, "")])
def test_a_name_becomes_its_text(blokken: Bureau, toets: Qt.Key, erna: str) -> None:
    """Space and Enter put the text about this pupil in place; one Ctrl+Z brings the name back."""
    QTest.keyClicks(blokken.vak, "Zo: ;doe-wel")
    QTest.keyClick(QApplication.activePopupWidget() or blokken.vak, toets)
    assert blokken.vak.toPlainText() == f"Zo: Geef Noël één taak tegelijk.{erna}"
    blokken.vak.undo()
    assert blokken.vak.toPlainText() == "Zo: ;doe-wel"


def test_a_list_offers_the_names(blokken: Bureau) -> None:
    """Behind a semicolon the names stand ready; Enter takes the chosen one, Escape closes the list."""
    QTest.keyClicks(blokken.vak, ";d")
    vuller = blokken.vak.findChild(Tekstblokvuller)
    assert vuller is not None
    lijst = vuller._lijst
    assert lijst is not None
    assert lijst.venster.isVisible()
    assert lijst.completionCount() == 2
    QTest.keyClick(lijst.venster, Qt.Key.Key_Escape)
    assert not lijst.venster.isVisible()
    QTest.keyClick(blokken.vak, Qt.Key.Key_A)
    assert lijst.completionCount() == 1
    QTest.keyClick(lijst.venster, Qt.Key.Key_Return)
    assert blokken.vak.toPlainText() == "maandag"
    assert not lijst.venster.isVisible()


@pytest.mark.parametrize("tekst", ["a;dag ", ";niets ", "; dag ", "1;2 "])
def test_other_semicolons_stay(blokken: Bureau, tekst: str) -> None:
    """A semicolon in a sentence, and a name that is none, are typed as they are."""
    QTest.keyClicks(blokken.vak, tekst)
    assert blokken.vak.toPlainText() == tekst


def test_a_new_snippet_is_there_at_once(blokken: Bureau) -> None:
    """What is added elsewhere can be typed in a box that is open."""
    blokken.bank.jobs.run(partial(tekstblokken.voeg_tekstblok_toe, naam="oefen", tekst="Oefen thuis."))
    blokken.bank.qtbot.waitUntil(lambda: len(blokken.hulp._blokken) == 3, timeout=20_000)
    QTest.keyClicks(blokken.vak, ";oefen ")
    assert blokken.vak.toPlainText() == "Oefen thuis. "


def test_every_box_asks_about_its_words(bureau: Bureau) -> None:
    """Also outside the editor a label gets its question; the words of parents and pupils do not."""
    for naam, verwacht in (("verschil", "Beschrijf liever wat Noël"), ("ouders_vinden", "")):
        vak = Tekstvak()
        vak.setObjectName(naam)
        blok = Veldblok("Tekst", vak, ouder=bureau.blad)
        blok.setGeometry(0, 60, 600, 200)
        blok.show()
        vak.setFocus()
        QTest.keyClicks(vak, "Door ADHD ")
        assert blok.waarschuwing().startswith(verwacht)
        assert bool(blok.waarschuwing()) is bool(verwacht)
        blok.hide()
