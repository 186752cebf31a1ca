"""Searching on the screen: while typing, from the keyboard alone, and back again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from opp_desk.model.gesprek import Gesprek
from opp_desk.ui.zoeken.klaarzetten import Klaarzetter
from opp_desk.ui.zoeken.lijst import Groepskop
from opp_desk.ui.zoeken.scherm import ZoekenPage
from opp_desk.usecases import zoekbeheer
from opp_desk.vault.controle import controleer
from tests import bouw

if TYPE_CHECKING:
    from tests.ui.leerlingen.opstelling import Bank
    from tests.ui.zoeken.conftest import Stof


def typ(bank: Bank, pagina: ZoekenPage, tekst: str) -> None:
    """Type something else and wait for the answer."""
    pagina.veld.selectAll()
    QTest.keyClicks(pagina.veld, tekst)
    bank.rust()


def regels(pagina: ZoekenPage) -> list[str]:
    """Return what the list shows: heads by name, hits by their text."""
    return [
        each.naam if isinstance(each, Groepskop) else each.fragment.tekst
        for each in pagina.lijst.vondsten.regels
    ]


def test_typing_finds_per_leerling(bank: Bank, stof: Stof) -> None:
    """Beginnings find at once, grouped by who it is about, the newest first; the first one is chosen."""
    pagina = bank.toon(ZoekenPage(bank.werk))
    assert pagina.veld.hasFocus()
    typ(bank, pagina, "gy")
    assert regels(pagina) == [
        "Elif Yılmaz",
        "Gym ging goed, samen met Łukasz",
        "Rekenen kostte moeite; gym niet",
        "Bo Prins",
        "Rekenen en gym",
    ]
    assert "3 gevonden" in bank.woorden(pagina)
    gekozen = pagina.lijst.gekozen()
    assert gekozen is not None
    assert gekozen.rij == stof.gym
    typ(bank, pagina, "van:yilm rekenen")
    assert regels(pagina) == ["Elif Yılmaz", "Rekenen kostte moeite; gym niet"]


def test_whole_from_the_keyboard(bank: Bank, stof: Stof) -> None:
    """Arrows pass over heads and stop at the ends, Enter opens, Escape goes back; typing never stops."""
    pagina = bank.toon(ZoekenPage(bank.werk), vraag="gym")
    for toets, plek in (("Down", 2), ("Down", 4), ("Down", 4), ("Up", 2), ("PageUp", 1), ("PageDown", 4)):
        QTest.keyClick(pagina.veld, getattr(Qt.Key, f"Key_{toets}"))
        assert pagina.lijst.currentIndex().row() == plek
    QTest.keyClick(pagina.veld, Qt.Key.Key_Home)
    QTest.keyClick(pagina.veld, Qt.Key.Key_PageUp)
    QTest.keyClick(pagina.veld, Qt.Key.Key_Return)
    assert bank.gegaan == [("gesprek", {"gesprek": stof.gym, "lezen": True})]
    terug: list[bool] = []
    pagina.terug_gevraagd.connect(partial(terug.append, True))
    QTest.keyClick(pagina.veld, Qt.Key.Key_Escape)
    assert terug == [True]
    assert pagina.veld.hasFocus()
    assert pagina.waar() == {"vraag": "gym"}


def test_enter_means_what_was_typed(bank: Bank, stof: Stof) -> None:
    """Enter before the answer is there opens what belongs to the last letter, not what was shown before."""
    pagina = bank.toon(ZoekenPage(bank.werk), vraag="gym")
    pagina.veld.selectAll()
    QTest.keyClicks(pagina.veld, "rekenmachine")
    QTest.keyClick(pagina.veld, Qt.Key.Key_Return)
    bank.rust()
    assert [waar["rij"] for _pagina, waar in bank.gegaan] == [stof.taak]


def test_a_click_opens_it_too(bank: Bank, stof: Stof) -> None:
    """A task opens where it stands: in the dossier of its pupil."""
    pagina = bank.toon(ZoekenPage(bank.werk), vraag="soort:taak")
    vak = pagina.lijst.visualRect(pagina.lijst.vondsten.index(1, 0))
    QTest.mouseClick(pagina.lijst.viewport(), Qt.MouseButton.LeftButton, pos=vak.center())
    ((pagina_, waar),) = bank.gegaan
    assert (pagina_, waar["leerling"], waar["rij"]) == ("dossier", stof.bo, stof.taak)


def test_before_and_without_anything(bank: Bank, stof: Stof) -> None:
    """An empty field explains the filters and a press begins one; nothing found gives hints."""
    assert stof.taak.int
    pagina = bank.toon(ZoekenPage(bank.werk))
    assert "Zo zoek je preciezer" in bank.woorden(pagina)
    bank.klik(pagina, "soort:")
    assert pagina.veld.text() == "soort:"
    assert pagina.veld.hasFocus()
    typ(bank, pagina, "zebra soort:taxi")
    assert "Niets gevonden" in bank.woorden(pagina)
    assert "Niet begrepen: soort:taxi" in bank.woorden(pagina)
    assert not pagina.lijst.isVisible()
    QTest.keyClick(pagina.veld, Qt.Key.Key_Down)
    QTest.keyClick(pagina.veld, Qt.Key.Key_Return)
    assert bank.gegaan == []


def test_kept_questions(bank: Bank, stof: Stof) -> None:
    """A question is kept, asked again with one press, and taken away."""
    assert stof.taak.int
    pagina = bank.toon(ZoekenPage(bank.werk), vraag="soort:taak reken")
    bank.klik(pagina, "Bewaar deze zoekvraag")
    pagina.veld.clear()
    bank.rust()
    bank.klik(pagina, "soort:taak reken")
    assert regels(pagina) == ["Bo Prins", "Rekenmachine aanvragen"]
    pagina.veld.clear()
    bank.rust()
    (weg,) = (
        knop
        for knop in pagina.begin.findChildren(QAbstractButton)
        if knop.accessibleName() == "Weghalen: soort:taak reken"
    )
    weg.click()
    bank.rust()
    assert "soort:taak reken" not in bank.woorden(pagina)
    assert [tekst for tekst, _actie, _doe in bank.meldingen][-1] == "Zoekvraag weggehaald"


def test_more_comes_when_the_end_is_in_sight(bank: Bank, stof: Stof) -> None:
    """Page after page while going down; what was chosen stays chosen."""
    for nr in range(60):
        bouw.nieuw(bank.kluis, Gesprek, {"leerling": stof.bo}, tekst=f"zwemles {nr}")
    pagina = bank.toon(ZoekenPage(bank.werk), vraag="zwemles")
    assert "De nieuwste 25; er is meer" in bank.woorden(pagina)
    gezien = set()
    for _keer in range(59):
        gekozen = pagina.lijst.gekozen()
        assert gekozen is not None
        gezien.add(gekozen.rij)
        QTest.keyClick(pagina.veld, Qt.Key.Key_Down)
        bank.rust()
    gekozen = pagina.lijst.gekozen()
    assert gekozen is not None
    assert len(gezien | {gekozen.rij}) == 60
    assert "60 gevonden" in bank.woorden(pagina)


def test_what_changed_meanwhile_is_found(bank: Bank, stof: Stof) -> None:
    """A page that is in sight follows the vault, and the choice stays where it was."""
    pagina = bank.toon(ZoekenPage(bank.werk), vraag="gym")
    QTest.keyClick(pagina.veld, Qt.Key.Key_Down)
    voor = pagina.lijst.gekozen()
    bouw.nieuw(bank.kluis, Gesprek, {"leerling": stof.elif_}, tekst="Gym, vandaag")
    bank.rust()
    assert "Gym, vandaag" in regels(pagina)
    na = pagina.lijst.gekozen()
    assert voor is not None
    assert na is not None
    assert na.rij == voor.rij


def test_an_older_vault_is_made_ready_beside_the_work(bank: Bank, stof: Stof) -> None:
    """Until then the page says that not everything is there; afterwards it is, and the vault is whole."""
    assert stof.taak.int
    bouw.doe(bank.kluis, zoekbeheer.begin_opnieuw)
    pagina = bank.toon(ZoekenPage(bank.werk), vraag="gym")
    assert "je vindt nog niet alles" in bank.woorden(pagina)
    zetter = Klaarzetter(bank.jobs, pagina)
    zetter.begin()
    bank.rust()
    assert bank.kluis.lees(zoekbeheer.is_heel)
    pagina.toon(vraag="gym")
    bank.rust()
    assert len(regels(pagina)) == 5
    assert "nog niet alles" not in bank.woorden(pagina)
    zetter.begin()
    bank.rust()
    assert bank.kluis.lees(controleer).bevindingen == ()
