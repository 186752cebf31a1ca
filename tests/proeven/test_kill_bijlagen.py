"""Kill -9 while files are added: each that was in is there whole, and no half one is."""

from __future__ import annotations

import shutil
import signal
from contextlib import suppress
from functools import partial
from subprocess import TimeoutExpired
from time import monotonic
from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.ground import ids
from opp_desk.model.gesprek import Bijlage
from opp_desk.model.leerling import Leerling
from opp_desk.usecases.dossier_papieren import lees_papier
from opp_desk.usecases.zoeken import zoek
from opp_desk.vault.controle import controleer
from opp_desk.vault.kluis import Kluis
from tests.bouw import SLEUTEL, maak_school, nieuw
from tests.omvang import omvang
from tests.proeven.bijlager import GROOTTE
from tests.proeven.proefkluis import begin_proces

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from uuid import UUID


def _kill_tijdens(map_: Path, kluis: Path, leerling: UUID, wacht: float) -> int:
    """Let a process add files and kill it ``wacht`` seconds after the first was in; return how many were."""
    teken = map_ / "teken"
    proces = begin_proces(map_, "-m", "tests.proeven.bijlager", str(kluis), str(leerling), str(teken))
    try:
        einde = monotonic() + 60
        while not (teken.exists() and teken.stat().st_size) and monotonic() < einde and proces.poll() is None:
            with suppress(TimeoutExpired):
                proces.wait(0.01)
        with suppress(TimeoutExpired):
            proces.wait(wacht)
    finally:
        proces.send_signal(signal.SIGKILL)
        _uit, fout = proces.communicate()
    assert teken.exists(), fout.decode()[-2000:]
    return len(teken.read_bytes().split())


def test_kill_tijdens_toevoegen(tmp_path: Path, record_property: Callable[[str, object], None]) -> None:
    """Whatever the moment: the vault is whole, files and index agree; one untold file may stand there."""
    school = maak_school(tmp_path / "school.oppdesk")
    leerling = nieuw(school, Leerling, roepnaam="Noël", achternaam="Hondt")
    school.sluit()
    keren, samen = omvang(3, 30), 0
    for keer in range(keren):
        map_ = tmp_path / str(keer)
        map_.mkdir()
        shutil.copy(school.pad, map_ / "school.oppdesk")
        gezegd = _kill_tijdens(map_, map_ / "school.oppdesk", leerling, ids.seeded(keer).uniform(0.0, 1.0))
        weer = Kluis(map_ / "school.oppdesk", SLEUTEL)
        rijen = weer.lees(lambda lezer: lezer.lees(select(Bijlage)))
        assert len(rijen) in {gezegd, gezegd + 1}
        for rij in rijen:
            papier = weer.lees(partial(lees_papier, papier_id=rij.id))
            assert len(papier.inhoud) == GROOTTE
        assert weer.lees(controleer).bevindingen == ()
        gevonden = weer.lees(partial(zoek, vraag="soort:bijlage bestand", aantal=100))
        assert len(gevonden.treffers) == len(rijen)
        samen += gezegd
        weer.sluit()
    record_property("keren kill -9 tijdens het toevoegen", keren)
    record_property("bestanden van 2 MB die erin stonden", samen)
