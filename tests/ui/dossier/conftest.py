"""A school in a real vault for the tests of this page."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests import bouw
from tests.ui.leerlingen.opstelling import Bank, maak_bank

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from pytestqt.qtbot import QtBot


@pytest.fixture
def bank(tmp_path: Path, qtbot: QtBot) -> Iterator[Bank]:
    """Give a school without pupils on 5 October 2026."""
    with maak_bank(tmp_path, qtbot) as gemaakt:
        yield gemaakt


@pytest.fixture
def noel(bank: Bank) -> UUID:
    """Give Noël, who has no OPP yet."""
    groep = bouw.maak_groep(bank.kluis, "6b", "6", "Anouk Visser (ma–wo)")
    return bouw.maak_leerling(bank.kluis, "Noël d'|Hondt", groep, geboortedatum=date(2016, 3, 9))


@pytest.fixture
def opp(bank: Bank, noel: UUID) -> UUID:
    """Give the OPP of Noël, just begun."""
    return bouw.maak_opp(bank.kluis, noel, date(2026, 9, 14))
