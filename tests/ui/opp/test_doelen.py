"""What helps to write a goal: the way to its progress, why a question is asked, goals that were reached."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from opp_desk.model.evaluatie import Doelresultaat, Evaluatie
from opp_desk.model.keuzes import OppStatus, Resultaat, Vervolg
from opp_desk.model.opp import Opp
from opp_desk.ui.onderdelen import Pil, TekstKnop
from opp_desk.ui.opp.voorbeelden import Voorbeelden
from opp_desk.ui.opp.waarom import Waarom
from tests.bouw import nieuw, zet

if TYPE_CHECKING:
    from collections.abc import Callable

    from opp_desk.ui.opp.regel import Regel
    from tests.ui.opp.conftest import Werkstuk


def doel(stuk: Werkstuk, plek: int) -> Regel:
    """Return the row of a goal, open."""
    regel = stuk.sectie._lijsten[0][1].regels()[plek]
    regel.richt()
    QApplication.processEvents()
    return regel


def evalueer(stuk: Werkstuk, resultaat: Resultaat, vervolg: Vervolg) -> None:
    """Note the outcome of the first goal."""
    evaluatie = stuk.noel.nieuw(Evaluatie, datum=date(2026, 10, 15))
    nieuw(
        stuk.noel.kluis,
        Doelresultaat,
        {"leerling": stuk.noel.leerling, "evaluatie": evaluatie},
        doel=stuk.noel.doelen[0],
        resultaat=resultaat,
        vervolg=vervolg,
    )


def test_links_lead_to_the_progress(stuk: Werkstuk) -> None:
    """From the goals to their progress, and from the evaluation straight to evaluating per goal."""
    stuk.open("doelen")
    stuk.knop("Voortgang").click()
    stuk.open("evaluatie")
    stuk.knop("Evalueren per doel").click()
    assert stuk.gegaan == [
        ("voortgang", {"opp": stuk.noel.opp}),
        ("voortgang", {"opp": stuk.noel.opp, "evaluatie": True}),
    ]


def test_without_goals_there_is_no_progress(maak: Callable[..., Werkstuk]) -> None:
    """An OPP in which nobody wrote a goal yet offers neither link."""
    stuk = maak(vol=False)
    for sectie in ("doelen", "evaluatie"):
        stuk.open(sectie)
        namen = {knop.text() for knop in stuk.sectie.findChildren(TekstKnop) if knop.isVisible()}
        assert not namen & {"Voortgang", "Evalueren per doel"}


def test_a_question_tells_why_when_asked(stuk: Werkstuk) -> None:
    """The reason stands closed under the question, opens on the keyboard, and goes with the question."""
    stuk.open("doelen")
    regel = doel(stuk, 1)
    assert regel.blad is not None
    assert not any(each.isVisible() for each in regel.findChildren(Waarom))
    stuk.typ(regel.blad.invoer("maat"), " ")
    stuk.rust()
    (waarom,) = (each for each in regel.findChildren(Waarom) if each.isVisible())
    assert not waarom._reden.isVisible()
    waarom._knop.setFocus()
    QTest.keyClick(waarom._knop, Qt.Key.Key_Return)
    assert waarom._reden.isVisible()
    assert waarom._reden.text().startswith("Zonder maat")
    stuk.typ(regel.blad.invoer("maat"), "aantal goed van de 10")
    stuk.rust()
    assert not waarom.isVisible()


def test_a_goal_to_adjust_says_so_until_it_is_written(stuk: Werkstuk) -> None:
    """While a bijstelling is made, the goal that the evaluation wants changed carries that word."""
    evalueer(stuk, Resultaat.DEELS, Vervolg.AANPASSEN)
    zet(stuk.noel.kluis, Opp, stuk.noel.opp, status=OppStatus.BIJSTELLING)
    stuk.open("doelen")
    eerste, tweede = stuk.sectie._lijsten[0][1].regels()
    stuk.bot.waitUntil(lambda: stuk.eerste(Pil, eerste).tekst() == "aanpassen", timeout=20_000)
    assert stuk.eerste(Pil, tweede).tekst() == "concreet en meetbaar"


def test_an_empty_goal_offers_what_was_reached_here(stuk: Werkstuk) -> None:
    """A click on an example fills the words of the goal with this pupil's name and goes on to "nu"."""
    evalueer(stuk, Resultaat.BEHAALD, Vervolg.STOPPEN)
    stuk.open("doelen")
    assert not [each for each in doel(stuk, 0).findChildren(Voorbeelden) if each.isVisible()]
    stuk.knop("Doel toevoegen").click()
    stuk.bot.waitUntil(lambda: len(stuk.sectie._lijsten[0][1].regels()) == 3, timeout=20_000)
    stuk.rust()
    leeg = stuk.sectie._lijsten[0][1].regels()[2]
    lijst = stuk.eerste(Voorbeelden, leeg)
    stuk.bot.waitUntil(lijst.isVisible, timeout=20_000)
    (knop,) = (each for each in lijst.findChildren(TekstKnop) if each.isVisible())
    assert "Noël" in knop.accessibleName()
    knop.setFocus()
    QTest.keyClick(knop, Qt.Key.Key_Return)
    stuk.rust()
    waarden, voorbeeld = (stuk.beeld.lijsten["doelen"][plek].waarden for plek in (2, 0))
    for naam in ("kan_straks", "maat", "gebied"):
        assert waarden[naam] == voorbeeld[naam]
    assert not waarden["streef"]
    assert leeg.blad is not None
    assert leeg.blad.invoer("nu").hasFocus()
    assert not lijst.isVisible()
