"""Vaults for the tests of the vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.vault.kluisbouw import kopie

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from opp_desk.vault.kluis import Kluis


@pytest.fixture
def kluis(tmp_path: Path) -> Iterator[Kluis]:
    """Give an empty, open, real vault."""
    kluis = kopie(tmp_path)
    yield kluis
    kluis.sluit()
