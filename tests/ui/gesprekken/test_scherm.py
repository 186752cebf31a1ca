"""The page Gesprekken: empty, filled while somebody writes, filtered, part by part, opened in the panel."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from opp_desk.model.keuzes import GesprekSoort
from opp_desk.ui.gesprekken.leespaneel import Leespaneel
from opp_desk.ui.gesprekken.paneel import Notitiepaneel
from tests.noel import VANDAAG
from tests.ui.gesprekken.test_lezen import schrijf

if TYPE_CHECKING:
    from tests.ui.gesprekken.opstelling import Bank


def pagina(bank: Bank) -> Any:
    """Open the page."""
    bank.ga("gesprekken")
    return bank.schil.pagina("gesprekken")


def begin(pagina: Any) -> list[str]:
    """Return the first words of the rows in sight."""
    return [rij.regel.begin for rij in pagina.lijst.rijen]


def test_empty_says_what_it_is_for(bank: Bank) -> None:
    """The first action opens the panel; what is written there stands on the page at once, as unfinished."""
    blad = pagina(bank)
    bank.hand.klik("Gesprek noteren", -1)
    bank.rust()
    bank.typ("noel")
    bank.toets(Qt.Key.Key_Return)
    bank.toets(Qt.Key.Key_Return)
    bank.typ("Fijn")
    bank.paneel.bewaar_nu()
    bank.wacht(lambda: begin(blad) == ["Waar het over ging: Fijn"], "de lijst")
    assert blad.lijst.rijen[0].regel in blad._onaf
    bank.toets(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    bank.wacht(lambda: not blad._onaf, "een vastgelegde notitie")
    assert begin(blad) == ["Waar het over ging: Fijn"]


def test_filters_and_kinds(bank: Bank) -> None:
    """Only those of one kind; a filter that leaves nothing says so."""
    schrijf(bank, "Van ouders.", soort=GesprekSoort.OUDERS)
    schrijf(bank, "Zomaar.")
    blad = pagina(bank)
    assert sorted(begin(blad)) == ["Van ouders.", "Zomaar."]
    bank.hand.kies("Soort", "Gesprek met ouders")
    bank.rust()
    assert begin(blad) == ["Van ouders."]
    bank.hand.kies("Soort", "Observatie")
    bank.rust()
    assert begin(blad) == []
    assert blad._lagen.currentIndex() == 3
    bank.hand.kies("Soort", "Alle soorten")
    bank.hand.klik("Van mij")
    bank.rust()
    assert sorted(begin(blad)) == ["Van ouders.", "Zomaar."]


def test_older_ones_come_while_scrolling(bank: Bank) -> None:
    """Seventy notes: sixty at once, the rest at the end of the list, each one time."""
    for nummer in range(70):
        schrijf(bank, f"Notitie {nummer}", datum=VANDAAG - timedelta(nummer), rust=False)
    blad = pagina(bank)
    assert len(begin(blad)) == 60
    balk = blad.lijst.verticalScrollBar()
    bank.wacht(balk.maximum, "een lange lijst")
    balk.setValue(balk.maximum())
    bank.wacht(lambda: len(begin(blad)) == 70, "de rest")
    assert begin(blad) == [f"Notitie {nummer}" for nummer in range(70)]


def test_opening_from_the_list(bank: Bank) -> None:
    """A closed note opens to read, an unfinished one to write; Escape gives the focus back to its row."""
    schrijf(bank, "Klaar.")
    schrijf(bank, "Nog bezig.", klaar=False)
    blad = pagina(bank)
    rijen = {rij.regel.begin: rij for rij in blad.lijst.rijen}
    rijen["Klaar."].setFocus()
    QTest.keyClick(rijen["Klaar."], Qt.Key.Key_Space)
    bank.rust()
    assert isinstance(bank.schil.paneel(), Leespaneel)
    QTest.keyClick(bank.schil.paneel(), Qt.Key.Key_Escape)
    bank.rust()
    assert bank.schil.paneel() is None
    assert rijen["Klaar."].hasFocus()
    QTest.keyClick(rijen["Nog bezig."], Qt.Key.Key_Space)
    bank.rust()
    assert isinstance(bank.schil.paneel(), Notitiepaneel)
    assert bank.paneel.vorm.tekst.waarde() == "Nog bezig."


def test_news_does_not_stop_what_is_older(bank: Bank) -> None:
    """Who is at the end of the list gets the rest, also when a note comes in at that moment."""
    for nummer in range(70):
        schrijf(bank, f"Notitie {nummer}", datum=VANDAAG - timedelta(nummer), rust=False)
    blad = pagina(bank)
    bank.wacht(lambda: len(begin(blad)) == 60 and not blad._vers.isActive(), "zestig")
    blad._lees_verder()
    blad._lees()
    blad._lees()
    bank.wacht(lambda: len(begin(blad)) == 70, "de rest")
