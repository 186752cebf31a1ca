"""The screen of the parents on a real vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.horen.opstelling import Werkbank, werkbank

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def bank(tmp_path: Path, qtbot: QtBot) -> Iterator[Werkbank]:
    """Give a vault in which Noël has two parents."""
    with werkbank(tmp_path, qtbot, vol=False) as gemaakt:
        yield gemaakt


@pytest.fixture
def volle_bank(tmp_path: Path, qtbot: QtBot) -> Iterator[Werkbank]:
    """Give a vault in which the parents said how they see it."""
    with werkbank(tmp_path, qtbot, vol=True) as gemaakt:
        yield gemaakt
