"""A program that dies while somebody types loses two seconds at most, also when typing never pauses."""

from __future__ import annotations

import json
import signal
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground import ids
from opp_desk.model.opp import Opp
from opp_desk.usecases.demo import WACHTWOORD
from opp_desk.usecases.kluizen import open_met_wachtwoord
from opp_desk.vault.controle import controleer
from tests.omvang import omvang
from tests.proeven.proefkluis import begin_proces, school
from tests.proeven.venster import VELDEN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from uuid import UUID

OUDER_DAN = 2.0
REEKSEN = 5
"""Tests of their own, so that the workers can share them; in each two kills, or twenty, two at a time."""


def getypt(bestand: Path) -> list[tuple[float, str, str]]:
    """Return (moment, field, what stood in it) for every key that was typed."""
    if not bestand.exists():
        return []
    heel = bestand.read_text(encoding="utf-8").split("\n")[:-1]  # the last line may have been cut off
    return [tuple(json.loads(regel)) for regel in heel]


def begonnen(bestand: Path) -> float | None:
    """Return when the first key was typed, or None."""
    if not bestand.exists():
        return None
    with bestand.open(encoding="utf-8") as regels:
        eerste = regels.readline()
    return float(json.loads(eerste)[0]) if eerste.endswith("\n") else None


def wacht_op_typen(proces: subprocess.Popen[bytes], bestand: Path, duur: float) -> None:
    """Wait until somebody has been typing for ``duur`` seconds; what the process says when it never does."""
    einde = monotonic() + 90
    while monotonic() < einde:
        with suppress(subprocess.TimeoutExpired):
            proces.wait(0.05)
            break
        if (eerste := begonnen(bestand)) is not None and monotonic() - eerste >= duur:
            return
    proces.kill()
    pytest.fail(f"er werd niet getypt: {proces.communicate()[1].decode()[-2000:]}")


@dataclass(frozen=True, slots=True)
class Schrijver:
    """Somebody who types in the real window, in a process of its own, until it is killed."""

    nummer: int
    pad: Path
    opp: UUID
    bestand: Path
    proces: subprocess.Popen[bytes]

    @classmethod
    def begin(cls, map_: Path, nummer: int) -> Schrijver:
        """Open a vault of its own and type; what is typed depends on ``nummer``."""
        pad, opp = school(map_)
        bestand = map_ / "getypt.jsonl"
        eigen = ("-m", "tests.proeven.venster", "typ", str(pad), str(opp), str(bestand), str(nummer))
        return cls(nummer, pad, opp, bestand, begin_proces(map_, *eigen))

    def dood(self) -> float:
        """Kill it at a random moment of typing; return when, on the clock that the keys are kept with."""
        try:
            wacht_op_typen(self.proces, self.bestand, ids.seeded(self.nummer).uniform(1.5, 4.5))
        finally:
            self.proces.send_signal(signal.SIGKILL)
            dood = monotonic()
            self.proces.communicate()
        return dood


@pytest.mark.parametrize("reeks", range(REEKSEN))
def test_kill_tijdens_typen(
    tmp_path: Path, record_property: Callable[[str, object], None], reeks: int
) -> None:
    """After kill -9 every text older than two seconds is in the vault, and the vault is whole."""
    keren = omvang(10, 100) // REEKSEN
    nummers = range(reeks * keren, (reeks + 1) * keren)
    verlies: list[float] = []
    toetsen = 0
    for paar in zip(nummers[::2], nummers[1::2], strict=True):
        schrijvers = [Schrijver.begin(tmp_path / str(nr), nr) for nr in paar]
        try:
            verlies += [_verloren(each, each.dood()) for each in schrijvers]
        finally:
            for each in schrijvers:
                each.proces.kill()  # when the first was no good
        toetsen += sum(len(getypt(each.bestand)) for each in schrijvers)
    record_property("keren kill -9 tijdens het typen", keren)
    record_property("keren dat er niets ontbrak", verlies.count(0.0))
    record_property("oudste toets die verloren ging, in seconden voor de kill", round(max(verlies), 2))
    record_property("getypte toetsen", toetsen)
    assert max(verlies) <= OUDER_DAN


def _verloren(schrijver: Schrijver, dood: float) -> float:
    """Return how old the oldest lost key was when the process died (seconds); the vault is checked too."""
    kluis = open_met_wachtwoord(schrijver.pad, WACHTWOORD)
    rij = kluis.lees(lambda lezer: lezer.haal(Opp, schrijver.opp))
    assert kluis.lees(controleer).bevindingen == ()
    kluis.sluit()
    verloren = 0.0
    for moment, naam, tekst in getypt(schrijver.bestand):
        assert naam in VELDEN
        if tekst not in (getattr(rij, naam) or ""):  # typed in or after what stood there
            verloren = max(verloren, dood - moment)
    return verloren
