"""A school in a real vault for the tests of the schoolprofiel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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
