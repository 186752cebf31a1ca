"""A program that dies while it indexes leaves an index that says exactly what the rows say."""

from __future__ import annotations

import signal
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from opp_desk.ground import clock, ids
from opp_desk.model.gesprek import Gesprek
from opp_desk.usecases import zoekbeheer
from opp_desk.usecases.demo import WACHTWOORD
from opp_desk.usecases.kluizen import open_met_wachtwoord
from opp_desk.usecases.zoeken import zoek
from opp_desk.vault.controle import controleer
from tests.omvang import omvang
from tests.proeven.proefkluis import begin_proces, school

if TYPE_CHECKING:
    from pathlib import Path


def wacht(proces: Any, seconden: float) -> None:
    """Let the process go on for a while after it said that it is under way."""
    assert proces.stdout.readline() == b"begonnen\n", proces.communicate()[1].decode()[-2000:]
    eind = clock.monotonic() + seconden
    while clock.monotonic() < eind:
        assert proces.poll() is None


@pytest.mark.parametrize("hoe", ["schrijf", "bouw"])
def test_kill_tijdens_indexeren(tmp_path: Path, hoe: str) -> None:
    """After kill -9, at any moment of writing or building: whole, everything found, the vault is checked."""
    for nummer in range(omvang(2, 25)):
        pad, _opp = school(tmp_path / f"{hoe}{nummer}")
        proces = begin_proces(tmp_path / f"{hoe}{nummer}", "-m", "tests.proeven.zoeker", str(pad), hoe)
        wacht(proces, ids.seeded(nummer).uniform(0.05, 0.9))
        proces.send_signal(signal.SIGKILL)
        proces.communicate()
        kluis = open_met_wachtwoord(pad, WACHTWOORD)
        if hoe == "schrijf":
            assert kluis.lees(zoekbeheer.is_heel)
        else:
            zoekbeheer.bouw_alles(kluis)
        assert kluis.kijk_na(controleer).bevindingen == ()
        geschreven = kluis.lees(lambda lezer: lezer.lees(select(Gesprek).where(Gesprek.tekst.like("woord%"))))
        gevonden = kluis.lees(partial(zoek, vraag="woord", aantal=10_000)).treffers
        assert {each.rij for each in gevonden} == {each.id for each in geschreven}
        assert geschreven
        kluis.sluit()
