"""The school's own questions, as somebody who types them: worded anew, left out, one more, put back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from opp_desk.ui.instellingen.vragen import VragenSectie
from opp_desk.usecases.hoorpin import heeft_pin, kies_pin
from opp_desk.usecases.hoorvragen import hoorvragen, vragen_van_school
from tests.bouw import doe
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from opp_desk.ui.werkplek import Werkplek
    from tests.ui.instellingen.huis import Huis


@pytest.fixture
def werk(huis: Huis) -> Werkplek:
    """Give the workplace of an open vault."""
    return huis.werk


def open_sectie(werk: Werkplek, qtbot: QtBot) -> VragenSectie:
    """Show the section."""
    sectie = VragenSectie(werk)
    qtbot.addWidget(sectie)
    sectie.resize(900, 700)
    sectie.show()
    sectie.toon()
    rust(werk, qtbot)
    return sectie


def rust(werk: Werkplek, qtbot: QtBot) -> None:
    """Wait until nothing is under way."""
    qtbot.waitUntil(lambda: werk.jobs.onderweg == 0)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: werk.jobs.onderweg == 0)


def van_school(werk: Werkplek, reeks: str = "8-12") -> list[str]:
    """Return the questions as the school puts them."""
    assert werk.jobs.kluis is not None
    return [each.tekst for each in werk.jobs.kluis.lees(vragen_van_school).set(reeks).vragen]


def klik(wat: object) -> None:
    """Click."""
    QTest.mouseClick(wat, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]  # any widget


def test_a_question_is_worded_anew_and_put_back(werk: Werkplek, qtbot: QtBot) -> None:
    """What is typed is kept on leaving; the wording of this release comes back with a click."""
    sectie = open_sectie(werk, qtbot)
    eerste = sectie.regels[0]
    eerste.tekst.selectAll()
    QTest.keyClicks(eerste.tekst, "Waar ben je blij mee?")
    sectie.verlaat()
    qtbot.waitUntil(lambda: van_school(werk)[0] == "Waar ben je blij mee?")
    qtbot.waitUntil(lambda: not sectie.regels[0].terug.isHidden())
    klik(sectie.regels[0].terug)
    qtbot.waitUntil(lambda: van_school(werk)[0] == hoorvragen().set("8-12").vragen[0].tekst)
    rust(werk, qtbot)


def test_looking_changes_nothing(werk: Werkplek, qtbot: QtBot) -> None:
    """Leaving without typing, or emptying a question, keeps what was there."""
    sectie = open_sectie(werk, qtbot)
    sectie.verlaat()
    sectie.regels[0].tekst.clear()
    sectie.verlaat()
    rust(werk, qtbot)
    assert sectie.regels[0].tekst.waarde() == hoorvragen().set("8-12").vragen[0].tekst
    assert werk.jobs.kluis is not None
    assert werk.jobs.kluis.lees(vragen_van_school) == hoorvragen()


def test_a_question_less_and_one_more(werk: Werkplek, qtbot: QtBot) -> None:
    """Left out it stays in sight here, to come back; a new one comes at the end and can go again."""
    sectie = open_sectie(werk, qtbot)
    klik(sectie.regels[1].stel)
    qtbot.waitUntil(lambda: len(van_school(werk)) == 7)
    rust(werk, qtbot)
    assert len(sectie.regels) == 8
    klik(sectie.erbij)
    QTest.keyClicks(sectie.regels[-1].tekst, "Hoe gaat het bij gym?")
    sectie.verlaat()
    qtbot.waitUntil(lambda: van_school(werk)[-1] == "Hoe gaat het bij gym?")
    rust(werk, qtbot)
    klik(sectie.regels[-1].terug)
    qtbot.waitUntil(lambda: len(van_school(werk)) == 7)
    rust(werk, qtbot)


def test_other_lists_have_their_own_questions(werk: Werkplek, qtbot: QtBot) -> None:
    """A moment and the school's offer are lists as well."""
    sectie = open_sectie(werk, qtbot)
    for reeks, eerste in (
        ("evalueren", "Wat is gelukt?"),
        ("aanbod", "Wat doet onze school goed als iemand"),
    ):
        sectie.reeks.zet_waarde(reeks)
        sectie.reeks.gewijzigd.emit()
        rust(werk, qtbot)
        assert sectie.regels[0].tekst.waarde().startswith(eerste)


def test_the_code_can_be_wiped(werk: Werkplek, qtbot: QtBot) -> None:
    """Only who has one sees it; after wiping a new one is chosen the next time."""
    assert werk.jobs.kluis is not None
    sectie = open_sectie(werk, qtbot)
    assert sectie._code.isHidden()
    doe(werk.jobs.kluis, kies_pin, persoon=werk.wie.id, pin="0427")
    sectie.toon()
    rust(werk, qtbot)
    klik(sectie.wis_code)
    qtbot.waitUntil(sectie._code.isHidden)
    assert not werk.jobs.kluis.lees(partial(heeft_pin, persoon=werk.wie.id))


def test_everything_has_a_name_and_tab_reaches_it(werk: Werkplek, qtbot: QtBot) -> None:
    """Whole from the keyboard and for a screen reader."""
    sectie = open_sectie(werk, qtbot)
    assert namen_ontbreken(sectie) == []
    assert niet_met_tab_bereikbaar(sectie) == []
