"""The way to an overleg from the dossier: the button in its head, and its row on the timeline."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton

from opp_desk.ui.dossier import DossierPage
from opp_desk.usecases import besprekingen
from tests import bouw
from tests.ui.leerlingen.opstelling import Bank, maak_bank

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def bank(tmp_path: Path, qtbot: QtBot) -> Iterator[Bank]:
    """Give a school without pupils on 5 October 2026."""
    with maak_bank(tmp_path, qtbot) as gemaakt:
        yield gemaakt


def test_van_dossier_naar_overleg(bank: Bank) -> None:
    """The head begins one about this pupil; the row on the timeline opens the one that is there."""
    kind = bouw.maak_leerling(bank.kluis, "Noël d'|Hondt")
    overleg = bouw.doe(bank.kluis, besprekingen.begin_bespreking, leerling=kind, datum=date(2026, 10, 5))
    pagina = bank.toon(DossierPage(bank.werk), leerling=kind)
    bank.klik(pagina.hoofd, "Overleg")
    assert bank.gegaan[-1] == ("bespreking", {"leerling": kind})
    rij = next(een for een in pagina.tijdlijn.rijen if een.een.rij == overleg)
    assert "Overleg voorbereid, nog niet afgerond" in rij.knop.accessibleName()
    rij.knop.click()
    bank.rust()
    open_ = next(een for een in rij.findChildren(QAbstractButton) if een.text() == "Overleg openen")
    open_.click()
    assert bank.gegaan[-1] == ("bespreking", {"bespreking": overleg, "leerling": kind})
