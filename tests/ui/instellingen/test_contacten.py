"""The section with whom to ask when people do not agree, typed by a person on a real vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from opp_desk.model.keuzes import ContactSoort
from opp_desk.ui.instellingen.contacten import ContactenSectie
from opp_desk.usecases import contacten
from tests.ui.horen.opstelling import Werkbank, werkbank
from tests.ui.toegankelijk import namen_ontbreken

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def bank(tmp_path: Path, qtbot: QtBot) -> Iterator[Werkbank]:
    """Give a vault without contacts."""
    with werkbank(tmp_path, qtbot, vol=False) as gemaakt:
        yield gemaakt


def rust(bank: Werkbank, sectie: ContactenSectie) -> None:
    """Wait until nothing is under way and the screen shows it."""
    sectie.verlaat()
    bank.qtbot.waitUntil(lambda: bank.jobs.onderweg == 0 and not sectie._vers.isActive(), timeout=20_000)


def open_sectie(bank: Werkbank) -> ContactenSectie:
    """Open the section."""
    sectie = ContactenSectie(bank.werk)
    bank.toon(sectie, 820)
    sectie.toon()
    rust(bank, sectie)
    return sectie


def knop(sectie: ContactenSectie, tekst: str) -> QPushButton:
    """Return a button in sight."""
    QApplication.processEvents()
    return next(
        each
        for each in sectie.findChildren(QPushButton)
        if each.isVisible() and tekst in {each.text(), each.accessibleName()}
    )


def test_an_empty_list_says_what_it_is_for(bank: Werkbank) -> None:
    """Without contacts there is one thing to do, and it makes the first."""
    sectie = open_sectie(bank)
    assert sectie._leeg.isVisible()
    knop(sectie, "Contact toevoegen").click()
    bank.qtbot.waitUntil(sectie._lijst.isVisible, timeout=20_000)
    rust(bank, sectie)
    assert not sectie._leeg.isVisible()
    assert len(sectie._lijst.regels()) == 1


def test_what_is_typed_is_kept(bank: Werkbank) -> None:
    """Kind, name and telephone are in the vault, and the closed card says them."""
    sectie = open_sectie(bank)
    knop(sectie, "Contact toevoegen").click()
    bank.qtbot.waitUntil(lambda: bool(sectie._lijst.regels()), timeout=20_000)
    rust(bank, sectie)
    blad = sectie._lijst.regels()[0].blad
    assert blad is not None
    assert namen_ontbreken(sectie) == []
    soort = blad.invoer("soort")
    soort.zet_waarde(ContactSoort.SWV)
    soort.gewijzigd.emit()
    QTest.keyClicks(blad.invoer("naam"), "SWV Het Water")
    QTest.keyClicks(blad.invoer("telefoon"), "030 123 45 67")
    rust(bank, sectie)
    bank.qtbot.waitUntil(
        lambda: (
            [(each.soort, each.naam, each.telefoon) for each in bank.lees(contacten.lees_contacten)]
            == [(ContactSoort.SWV, "SWV Het Water", "030 123 45 67")]
        ),
        timeout=20_000,
    )
    rust(bank, sectie)
    assert knop(sectie, "SWV Het Water · samenwerkingsverband").isVisible()
    assert bank.fouten == []


def test_taking_one_away_can_be_undone(bank: Werkbank) -> None:
    """A contact goes with a notice that offers the way back."""
    bank.noel.kluis.voer_uit(contacten.voeg_contact_toe)
    sectie = open_sectie(bank)
    regel = sectie._lijst.regels()[0]
    regel.richt()
    knop(sectie, "Contact 1 weghalen").click()
    bank.qtbot.waitUntil(lambda: bool(bank.meldingen), timeout=20_000)
    rust(bank, sectie)
    assert sectie._leeg.isVisible()
    assert bank.meldingen[0][:2] == ("Contact weggehaald", "Ongedaan maken")
    bank.meldingen[0][2]()
    bank.qtbot.waitUntil(lambda: len(sectie._lijst.regels()) == 1, timeout=20_000)
