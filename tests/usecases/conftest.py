"""Vaults for the tests of use cases: the OPP of Noël, complete or just begun, on a day that stands still."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opp_desk.ground import clock
from tests.noel import NU, kopie_van_noel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.noel import Noel


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
