"""The section Ondersteuningsteam: a tick puts somebody in the team."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opp_desk.model.keuzes import Rol
from opp_desk.model.school import Medewerker
from opp_desk.ui.instellingen.team import TeamSectie
from opp_desk.ui.onderdelen import Vinkje
from opp_desk.usecases.team import lees_team
from tests import bouw
from tests.ui.leerlingen.opstelling import Bank, maak_bank

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def bank(tmp_path: Path, qtbot: QtBot) -> Iterator[Bank]:
    """Give a school with one teacher beside the IB'er."""
    with maak_bank(tmp_path, qtbot) as gemaakt:
        bouw.nieuw(gemaakt.kluis, Medewerker, roepnaam="Joost", achternaam="Aal", rol=Rol.LEERKRACHT)
        yield gemaakt


def test_een_vinkje_is_genoeg(bank: Bank) -> None:
    """The IB'er is ticked and stays so; the teacher comes in with one click."""
    sectie = bank.toon(TeamSectie(bank.werk))
    joost, marieke = sectie.findChildren(Vinkje)
    assert (marieke.isChecked(), marieke.isEnabled(), joost.isChecked()) == (True, False, False)
    joost.click()
    bank.rust()
    assert [lid.erbij for lid in bank.kluis.lees(lees_team).mensen] == [True, True]
    assert [each.isChecked() for each in sectie.findChildren(Vinkje) if each.isVisible()] == [True, True]
