"""The settings on a real vault: the school De Wilgenroos, opened by Marieke de Boer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import keyring
import pytest

from opp_desk.vault import sleutelring
from tests.conftest import GeheugenSleutelhanger
from tests.ui.instellingen.huis import Huis, bouw_huis

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def _vlug(argon_vlug: None) -> None:
    """Many slots are made here, and no other process opens one."""


@pytest.fixture
def huis(qtbot: QtBot, tmp_path: Path) -> Iterator[Huis]:
    """Give the settings page on an open school."""
    huis = bouw_huis(qtbot, tmp_path / "school")
    yield huis
    huis.sluit()


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> GeheugenSleutelhanger:
    """Give this computer a keyring that the program trusts."""
    soort = (GeheugenSleutelhanger.__module__, GeheugenSleutelhanger.__name__)
    monkeypatch.setattr(sleutelring, "TOEGESTAAN", frozenset({soort}))
    eigen = GeheugenSleutelhanger()
    keyring.set_keyring(eigen)
    return eigen
