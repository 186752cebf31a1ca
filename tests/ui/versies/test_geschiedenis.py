"""The earlier texts of a field and the choice between two, apart from any screen."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from opp_desk.ground import clock
from opp_desk.model.keuzes import Vorm
from opp_desk.ui.versies.botsing import Botsing
from opp_desk.ui.versies.geschiedenis import Geschiedenis
from opp_desk.ui.versies.weergave import toon_moment, toon_waarde
from opp_desk.usecases.formulier import EerdereTekst

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from opp_desk.model.veld import Waarde

NU = datetime(2026, 10, 16, 14, 30).astimezone()
VERSIES = (
    EerdereTekst("nieuwste tekst", NU, "Marieke de Vries", True),
    EerdereTekst("eerste tekst", NU.replace(day=13), "Mo Jansen", False),
)


@pytest.mark.parametrize(
    ("waarde", "tekst"),
    [
        (None, "leeg"),
        ("", "leeg"),
        (True, "ja"),
        (False, "nee"),
        (15, "15"),
        (date(2027, 3, 3), "3 maart 2027"),
        (Vorm.GROEPJE, "in een groepje"),
        (UUID(int=1), "Doel 1, Rekenen"),
        (UUID(int=2), "een regel die er niet meer is"),
    ],
)
def test_every_kind_of_value_reads_as_words(waarde: Waarde, tekst: str) -> None:
    """A date, a choice, a link and an empty field are shown as a person says them."""
    assert toon_waarde(waarde, {UUID(int=1): "Doel 1, Rekenen"}) == tekst


@pytest.mark.parametrize(
    ("moment", "tekst"),
    [
        (NU, "vandaag 14:30"),
        (NU.replace(day=15), "gisteren 14:30"),
        (NU.replace(day=13), "dinsdag 14:30"),
        (NU.replace(day=9), "9 oktober 2026 14:30"),
    ],
)
def test_a_moment_is_short(moment: datetime, tekst: str) -> None:
    """Today, yesterday, a day of this week, or the date."""
    with clock.fixed(NU):
        assert toon_moment(moment) == tekst


def test_an_earlier_text_is_put_back(qtbot: QtBot) -> None:
    """Terugzetten stands at what is not the present text, gives that value and closes the window."""
    anker = QWidget()
    qtbot.addWidget(anker)
    anker.show()
    with clock.fixed(NU):
        venster = Geschiedenis("Aanleiding", VERSIES, anker)
        venster.open_bij(anker)
    knoppen = [knop for knop in venster.findChildren(QPushButton) if knop.text() == "Terugzetten"]
    assert [knop.accessibleName() for knop in knoppen] == ["Terugzetten: tekst van Mo Jansen, dinsdag 14:30"]
    assert {"nieuwste tekst", "eerste tekst"} <= {label.text() for label in venster.findChildren(QLabel)}
    with qtbot.waitSignal(venster.teruggezet) as sein:
        knoppen[0].click()
    assert sein.args == ["eerste tekst"]
    assert not venster.isVisible()


def test_a_fixed_field_only_shows(qtbot: QtBot) -> None:
    """In a fixed OPP the history can be read; nothing can be put back; Escape closes it."""
    anker = QWidget()
    qtbot.addWidget(anker)
    anker.show()
    venster = Geschiedenis("Aanleiding", VERSIES, anker, vast=True)
    venster.open_bij(anker)
    assert all(knop.text() != "Terugzetten" for knop in venster.findChildren(QPushButton))
    QTest.keyClick(venster, Qt.Key.Key_Escape)
    assert not venster.isVisible()


def test_both_texts_stand_side_by_side(qtbot: QtBot) -> None:
    """Each version is shown whole with who and when; choosing gives exactly that value."""
    keuze = (VERSIES[0], EerdereTekst("andere tekst", NU.replace(tzinfo=UTC), None, True))
    botsing = Botsing(keuze)
    qtbot.addWidget(botsing)
    botsing.show()
    teksten = {label.text() for label in botsing.findChildren(QLabel)}
    assert {"nieuwste tekst", "andere tekst"} <= teksten
    knoppen = botsing.findChildren(QPushButton, "gebruik")
    with qtbot.waitSignal(botsing.gekozen) as sein:
        knoppen[1].click()
    assert sein.args == ["andere tekst"]


def test_a_date_is_chosen_not_typed_together(qtbot: QtBot) -> None:
    """Only texts can be merged by hand."""
    keuze = tuple(EerdereTekst(date(2026, 12, dag), NU, "Mo", True) for dag in (17, 18))
    botsing = Botsing(keuze, is_tekst=False)
    qtbot.addWidget(botsing)
    botsing.show()
    assert not botsing._samen.isVisible()
