"""A class with its packages, on a fixed day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opp_desk.ground import clock
from tests.sync.pakketbouw import NU, maak_klas

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.sync.pakketbouw import Klas


@pytest.fixture(autouse=True)
def _vlug(argon_vlug: None) -> None:
    """Each package and each small vault has a password of its own; nothing outside these tests opens one."""


@pytest.fixture
def klas(tmp_path: Path) -> Iterator[Klas]:
    """A school with a class of two and a mentor."""
    with clock.fixed(NU):
        gemaakt = maak_klas(tmp_path)
        yield gemaakt
        gemaakt.sluit()
