"""Settings inside the vault."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from opp_desk.usecases import instellingen
from tests.usecases.schoolbouw import bouw_school
from tests.vertaald import nieuw_vertaald

if TYPE_CHECKING:
    from pathlib import Path


def test_a_setting_is_remembered_and_forgotten(tmp_path: Path) -> None:
    """`onthoud` keeps any plain value, the last one wins, and None forgets it."""
    kluis, _code = bouw_school(tmp_path)
    lees = partial(instellingen.lees, naam="kolommen")
    assert kluis.lees(lees) is None
    waarden: tuple[instellingen.Json, ...] = ({"naam": 2, "groep": [3, None]}, "tekst", True, 12)
    for waarde in waarden:
        kluis.voer_uit(partial(instellingen.onthoud, naam="kolommen", waarde=waarde))
        assert kluis.lees(lees) == waarde
    kluis.voer_uit(partial(instellingen.onthoud, naam="kolommen", waarde=None))
    assert kluis.lees(lees) is None
    kluis.sluit()


def test_a_setting_outlives_no_vault(tmp_path: Path) -> None:
    """Compiled statements stay when the vault is locked; what was set is in none of them."""
    kluis, _code = bouw_school(tmp_path)
    with nieuw_vertaald() as bewaard:
        kluis.voer_uit(partial(instellingen.onthoud, naam="kolommen", waarde="bij Noël"))
    kluis.sluit()
    assert not {tekst for tekst in bewaard if "bij No" in tekst}
