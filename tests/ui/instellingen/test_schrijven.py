"""The sections Tekstblokken and Spelling, used by a person on a real vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from opp_desk.ui import voorkeuren
from opp_desk.usecases import tekstblokken, woordenlijst
from tests.ui.toegankelijk import namen_ontbreken

if TYPE_CHECKING:
    from tests.ui.instellingen.huis import Huis


def test_a_snippet_is_written_and_taken_away(huis: Huis) -> None:
    """The empty state begins the first; its head says what to type; taken away it is gone."""
    sectie = huis.open("tekstblokken")
    huis.klik("Tekstblok toevoegen", sectie._leeg)
    huis.qtbot.waitUntil(lambda: len(sectie._lijst.regels()) == 1, timeout=20_000)
    huis.rust()
    (regel,) = sectie._lijst.regels()
    QTest.keyClicks(regel.blad.invoer("naam"), "Start gesprek")
    QTest.keyClicks(regel.blad.invoer("tekst"), "Elke maandag een startgesprek met {roepnaam}.")
    sectie.verlaat()
    huis.qtbot.waitUntil(lambda: regel._kop.accessibleName() == ";start-gesprek", timeout=20_000)
    assert not namen_ontbreken(sectie)
    huis.qtbot.waitUntil(lambda: len(huis.kluis.lees(tekstblokken.lees_tekstblokken)) == 1, timeout=20_000)
    huis.klik("Tekstblok 1 weghalen")
    huis.qtbot.waitUntil(sectie._leeg.isVisible, timeout=20_000)
    assert huis.kluis.lees(tekstblokken.lees_tekstblokken) == ()


def test_words_are_added_and_taken_away(huis: Huis) -> None:
    """Enter adds a word, two words at once are refused beside the field, the bin takes one away."""
    sectie = huis.open("spelling")
    QTest.keyClicks(sectie.woord, "Zwaluwkring")
    QTest.keyClick(sectie.woord, Qt.Key.Key_Return)
    huis.rust()
    assert [each.woord for each in huis.kluis.lees(woordenlijst.lees_woordenlijst)] == ["Zwaluwkring"]
    assert sectie.woord.waarde() == ""
    QTest.keyClicks(sectie.woord, "twee woorden")
    huis.klik("Toevoegen", sectie)
    assert sectie._veld.waarschuwing().startswith("Dit is geen los woord")
    assert not namen_ontbreken(sectie)
    huis.qtbot.waitUntil(lambda: len(sectie._rijen) == 1, timeout=20_000)
    huis.klik("Zwaluwkring weghalen", sectie)
    huis.qtbot.waitUntil(sectie._leeg.isVisible, timeout=20_000)
    assert huis.kluis.lees(woordenlijst.lees_woordenlijst) == ()


def test_marking_is_a_choice_of_this_computer(huis: Huis) -> None:
    """The tick stands in the preferences, and is there again the next time."""
    sectie = huis.open("spelling")
    assert sectie.aan.waarde()
    sectie.aan.click()
    assert not voorkeuren.lees().spelling
    assert not huis.open("spelling").aan.waarde()
