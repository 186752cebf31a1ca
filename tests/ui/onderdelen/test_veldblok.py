"""A field with its label and lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from opp_desk.ui.onderdelen import Invoer, TekstKnop, Tekstvak, Veldblok
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def zichtbaar(blok: Veldblok) -> list[str]:
    """Return the texts that can be read."""
    labels = [een.text() for een in blok.findChildren(QLabel) if een.isVisible()]
    return labels + [een.text() for een in blok.findChildren(TekstKnop) if een.isVisible()]


def test_only_what_says_something_takes_room(qtbot: QtBot) -> None:
    """A bare field shows its label; help, warning and history appear when there is something to say."""
    blok = Veldblok("Uitstroom", Invoer())
    qtbot.addWidget(blok)
    blok.show()
    assert zichtbaar(blok) == ["Uitstroom"]
    kaal = blok.sizeHint().height()
    blok.zet_hulp("Waar werkt de leerling naartoe?")
    blok.zet_waarschuwing("Noem een aantal.")
    blok.zet_geschiedenis("Eerdere tekst: Marieke, dinsdag 14:02", 3)
    assert "bekijk 3 versies" in zichtbaar(blok)
    assert blok.sizeHint().height() > kaal
    blok.zet_hulp("")
    blok.zet_waarschuwing("")
    blok.zet_geschiedenis("", 0)
    assert zichtbaar(blok) == ["Uitstroom"]


def test_help_and_warning_are_spoken_with_the_field(qtbot: QtBot) -> None:
    """A screen reader hears the label as name, warning and help as description."""
    veld = Invoer()
    blok = Veldblok("Uitstroom", veld, "Waar werkt de leerling naartoe?")
    qtbot.addWidget(blok)
    blok.zet_waarschuwing("Nog leeg.")
    assert veld.accessibleName() == "Uitstroom"
    assert veld.accessibleDescription() == "Nog leeg. Waar werkt de leerling naartoe?"


def test_words_are_counted_while_typing(qtbot: QtBot) -> None:
    """The count follows the text and is silent about an empty field."""
    veld = Tekstvak()
    blok = Veldblok("Doel", veld, max_woorden=60)
    qtbot.addWidget(blok)
    blok.show()
    assert zichtbaar(blok) == ["Doel"]
    veld.setPlainText("Noël vraagt zelf  hulp")
    assert "4 van 60 woorden" in zichtbaar(blok)


def test_links_lead_to_history_and_conflict(qtbot: QtBot) -> None:
    """Both links are told, one version is written in the singular, one version is no conflict."""
    blok = Veldblok("Doel", Invoer())
    qtbot.addWidget(blok)
    blok.show()
    blok.zet_geschiedenis("", 1)
    blok.zet_botsing(1)
    assert zichtbaar(blok) == ["Doel", "bekijk 1 versie"]
    blok.zet_botsing(2)
    versies, botsing = (
        next(knop for knop in blok.findChildren(TekstKnop) if wat in knop.text())
        for wat in ("bekijk", "kies")
    )
    with qtbot.waitSignal(blok.geschiedenis_gevraagd):
        QTest.mouseClick(versies, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(blok.botsing_gevraagd):
        QTest.keyClick(botsing, Qt.Key.Key_Space)
    assert namen_ontbreken(blok) == []
    assert niet_met_tab_bereikbaar(blok) == []


def test_fields_beside_each_other_stay_level(qtbot: QtBot) -> None:
    """A conflict link above one of two fields does not push it down."""
    gewoon, botst = Veldblok("A", Invoer()), Veldblok("B", Invoer())
    for blok in (gewoon, botst):
        qtbot.addWidget(blok)
        blok.resize(300, 80)
        blok.show()
    botst.zet_botsing(2)
    assert gewoon.veld.y() == botst.veld.y()
