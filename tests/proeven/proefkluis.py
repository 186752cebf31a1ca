"""A small school with OPP's in all stages for the proofs: made once, copied for each; a process of ours."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.model.keuzes import OppStatus
from opp_desk.model.opp import Opp
from opp_desk.usecases.demo import WACHTWOORD
from opp_desk.usecases.kluizen import open_met_wachtwoord

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis

WORTEL = Path(__file__).resolve().parents[2]
_BEWAARD = WORTEL / "tests" / "upgrade" / "schema1" / "demo.oppdesk"


def sleutels(pad: Path) -> Path:
    """Return the slots file that belongs to a vault."""
    return pad.with_name(pad.name + "-sleutels")


@cache
def _sjabloon() -> tuple[Path, UUID]:
    """Return the kept school, brought to this release, and an OPP in it that is being written."""
    pad = Path(mkdtemp(prefix="opp-proef-")) / "demo.oppdesk"
    shutil.copy(_BEWAARD, pad)
    shutil.copy(sleutels(_BEWAARD), sleutels(pad))
    kluis = open_met_wachtwoord(pad, WACHTWOORD)
    opp = kluis.lees(lambda lezer: lezer.lees(select(Opp).where(Opp.status == OppStatus.CONCEPT)))[0].id
    kluis.sluit()
    return pad, opp


def school(map_: Path) -> tuple[Path, UUID]:
    """Return the path of a closed vault in ``map_``, and an OPP that is being written."""
    bron, opp = _sjabloon()
    map_.mkdir(parents=True, exist_ok=True)
    pad = map_ / "demo.oppdesk"
    shutil.copy(bron, pad)
    shutil.copy(sleutels(bron), sleutels(pad))
    return pad, opp


def open_school(map_: Path) -> tuple[Kluis, UUID]:
    """Return such a vault, open, and its OPP."""
    pad, opp = school(map_)
    return open_met_wachtwoord(pad, WACHTWOORD), opp


def begin_proces(map_: Path, *woorden: str, groep: bool = False, **anders: str) -> subprocess.Popen[bytes]:
    """Start one of our own modules, with folders of its own below ``map_``; its output is kept.

    With ``groep`` it and whatever it starts are a group of processes with its id.
    """
    env = os.environ | {
        "PYTHONPATH": os.pathsep.join((str(WORTEL / "src"), str(WORTEL), os.environ.get("PYTHONPATH", ""))),
        "OPP_DESK_DATA": str(map_ / "gegevens"),
        "OPP_DESK_CONFIG": str(map_ / "instellingen"),
        "QT_QPA_PLATFORM": "offscreen",
        "TMPDIR": str(map_),
        **anders,
    }
    return subprocess.Popen(
        [sys.executable, *woorden],
        cwd=WORTEL,
        env=env,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=groep,
    )
