"""Two pupils with notes, a task and a goal in a real vault, to search in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import pytest

from opp_desk.model.gesprek import Gesprek, Taak
from opp_desk.model.keuzes import GesprekSoort
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


@dataclass(frozen=True, slots=True)
class Stof:
    """What there is to find."""

    elif_: UUID
    bo: UUID
    gym: UUID
    taak: UUID


@pytest.fixture
def stof(bank: Bank) -> Stof:
    """Give notes about gym and rekenen of Elif and Bo, and a task."""
    groep = bouw.maak_groep(bank.kluis, "6b", "6")
    kind, bo = (bouw.maak_leerling(bank.kluis, naam, groep) for naam in ("Elif Yılmaz", "Bo Prins"))
    notities = [
        bouw.nieuw(
            bank.kluis,
            Gesprek,
            {"leerling": wie},
            datum=date(2026, 9, dag),
            soort=GesprekSoort.OBSERVATIE,
            tekst=tekst,
        )
        for dag, wie, tekst in (
            (3, kind, "Gym ging goed, samen met Łukasz"),
            (2, bo, "Rekenen en gym"),
            (1, kind, "Rekenen kostte moeite; gym niet"),
        )
    ]
    taak = bouw.nieuw(bank.kluis, Taak, {"leerling": bo}, wat="Rekenmachine aanvragen")
    return Stof(kind, bo, notities[0], taak)
