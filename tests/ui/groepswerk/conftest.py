"""Group 6b with three pupils in a real vault, and somebody without a group."""

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
def klas(bank: Bank) -> tuple[UUID, ...]:
    """Give the OPP's of Sam, Noël and Zoë in 6b (by surname), just begun, and of Bo in 7a."""
    zes, zeven = bouw.maak_groep(bank.kluis, "6b", "6"), bouw.maak_groep(bank.kluis, "7a", "7")
    wie = [bouw.maak_leerling(bank.kluis, naam, zes) for naam in ("Sam Bos", "Noël d'|Hondt", "Zoë Mulder")]
    wie.append(bouw.maak_leerling(bank.kluis, "Bo Prins", zeven))
    return tuple(bouw.maak_opp(bank.kluis, each, date(2026, 9, 14)) for each in wie)
