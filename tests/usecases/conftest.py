"""Vaults for the tests of use cases: the OPP of Noël, complete or just begun, on a day that stands still."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground import clock
from tests.bouw import kopie_van_school
from tests.noel import NU, kopie_van_noel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from opp_desk.vault.kluis import Kluis
    from tests.noel import Noel


@pytest.fixture(autouse=True)
def _vlug(argon_vlug: None) -> None:
    """Many slots are made here, and no other process opens one."""


@pytest.fixture
def noel(tmp_path: Path) -> Iterator[Noel]:
    """Give a vault in which the OPP of Noël is complete but for voorleggen and akkoord."""
    with clock.fixed(NU):
        noel = kopie_van_noel(tmp_path)
        yield noel
        noel.kluis.sluit()


@pytest.fixture
def begonnen(tmp_path: Path) -> Iterator[Noel]:
    """Give a vault in which the OPP of Noël has just begun."""
    with clock.fixed(NU):
        noel = kopie_van_noel(tmp_path, vol=False)
        yield noel
        noel.kluis.sluit()


@pytest.fixture
def school(tmp_path: Path) -> Iterator[Kluis]:
    """Give the vault of a basisschool without pupils, on 22 November 2026."""
    with clock.fixed(datetime(2026, 11, 22, 14, 0, tzinfo=UTC)):
        kluis = kopie_van_school(tmp_path)
        yield kluis
        kluis.sluit()
