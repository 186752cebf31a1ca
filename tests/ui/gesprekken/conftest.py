"""The program with somebody at the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.gesprekken.opstelling import Bank, maak_bank

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def bank(qapp: QApplication, tmp_path: Path) -> Iterator[Bank]:
    """Give the program on a school with three pupils."""
    with maak_bank(qapp, tmp_path) as bank:
        yield bank
