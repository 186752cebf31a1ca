"""A paper that names another pupil leaves only when somebody says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from opp_desk.ui.naamcontrole import Naamcontrole
from opp_desk.ui.onderdelen import Bevestiging
from tests import bouw
from tests.interchange.test_bijlage import pdf
from tests.ui.leerlingen.opstelling import Bank, maak_bank

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from pytestqt.qtbot import QtBot


@pytest.fixture
def bank(tmp_path: Path, qtbot: QtBot) -> Iterator[Bank]:
    """Give a school with Elif."""
    with maak_bank(tmp_path, qtbot) as gemaakt:
        bouw.maak_leerling(gemaakt.kluis, "Elif |Demir")
        yield gemaakt


@pytest.fixture
def noel(bank: Bank) -> UUID:
    """Give Noël."""
    return bouw.maak_leerling(bank.kluis, "Noël d'|Hondt")


@pytest.fixture
def venster(qtbot: QtBot) -> QWidget:
    """Give a window for the question."""
    gemaakt = QWidget()
    qtbot.addWidget(gemaakt)
    return gemaakt


def vraag_in(bank: Bank, venster: QWidget) -> Bevestiging | None:
    """Return the question that is open."""
    bank.qtbot.waitUntil(lambda: bank.jobs.onderweg == 0)
    return venster.findChild(Bevestiging)


def test_een_papier_zonder_andere_namen_gaat_meteen(bank: Bank, noel: UUID, venster: QWidget) -> None:
    """Nobody is asked anything."""
    gegaan: list[bool] = []
    Naamcontrole(bank.werk, venster).kijk_na(pdf("Noël leest graag."), {noel}, lambda: gegaan.append(True))
    assert vraag_in(bank, venster) is None
    assert gegaan == [True]


@pytest.mark.parametrize("mag", [True, False])
def test_een_andere_naam_wordt_gevraagd(bank: Bank, noel: UUID, venster: QWidget, mag: bool) -> None:
    """The question names who it is; only yes lets the paper go."""
    gegaan: list[bool] = []
    controle = Naamcontrole(bank.werk, venster)
    controle.kijk_na(pdf("Noël zit naast Elif."), {noel}, lambda: gegaan.append(True))
    vraag = vraag_in(bank, venster)
    assert vraag is not None
    assert "Elif Demir" in vraag.accessibleDescription()
    (vraag.doe_knop if mag else vraag.terug_knop).click()
    assert gegaan == [True] * mag


def test_wat_niet_te_lezen_is_gaat_ook(bank: Bank, noel: UUID, venster: QWidget) -> None:
    """A file in which no text can be read keeps nobody waiting."""
    gegaan: list[bool] = []
    Naamcontrole(bank.werk, venster).kijk_na(b"%PDF-1.7 stuk", {noel}, lambda: gegaan.append(True))
    assert vraag_in(bank, venster) is None
    assert gegaan == [True]
