"""One process per vault, and a lock that goes with its process."""

from __future__ import annotations

import os
import platform
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground.errors import WereldFout
from opp_desk.vault.openen_bezet import Bezet, Houder, wie_heeft
from opp_desk.vault.plek_namen import bezetbestand
from tests.vault.sleutelbouw import start

if TYPE_CHECKING:
    from pathlib import Path

HOUD_VAST = """
import sys
from pathlib import Path
from opp_desk.vault.openen_bezet import Bezet
bezet = Bezet.neem(Path(sys.argv[1]))
print("klaar", flush=True)
sys.stdin.read()
bezet.laat_los()
"""


def test_een_tegelijk(tmp_path: Path) -> None:
    """A second time is refused, also in the same process, and says who has it; letting go leaves no file."""
    pad = tmp_path / "school.oppdesk"
    ik = Houder(os.getpid(), platform.node())
    with Bezet.neem(pad) as bezet:
        assert bezet.vorige is None
        assert wie_heeft(pad) == ik
        with pytest.raises(WereldFout, match="kluis_al_open") as fout:
            Bezet.neem(pad)
        assert fout.value.values == {"pid": ik.pid, "toestel": ik.toestel}
    assert wie_heeft(pad) is None
    assert list(tmp_path.iterdir()) == []
    bezet.laat_los()
    Bezet.neem(pad).laat_los()


def test_twee_processen(tmp_path: Path) -> None:
    """A vault held by another process is refused, and free as soon as that ends in peace."""
    pad = tmp_path / "school.oppdesk"
    proces = start(HOUD_VAST, pad)
    with pytest.raises(WereldFout, match="kluis_al_open") as fout:
        Bezet.neem(pad)
    assert fout.value.values["pid"] == proces.pid
    assert wie_heeft(pad) == Houder(proces.pid, platform.node())
    proces.communicate("")
    assert proces.returncode == 0
    Bezet.neem(pad).laat_los()


def test_na_een_kill(tmp_path: Path) -> None:
    """What a killed process left behind is taken over, and says whose it was."""
    pad = tmp_path / "school.oppdesk"
    proces = start(HOUD_VAST, pad)
    proces.kill()
    proces.communicate()
    assert bezetbestand(pad).exists()
    assert wie_heeft(pad) is None
    with Bezet.neem(pad) as bezet:
        assert bezet.vorige == Houder(proces.pid, platform.node())


@pytest.mark.parametrize("inhoud", [b"", b"rommel", b"{}", b"[1]", b"\xff" * 9000])
def test_onleesbaar_bestand(tmp_path: Path, inhoud: bytes) -> None:
    """A lock file with anything in it is no reason to refuse."""
    pad = tmp_path / "school.oppdesk"
    bezetbestand(pad).write_bytes(inhoud)
    with Bezet.neem(pad) as bezet:
        assert bezet.vorige is None
        assert wie_heeft(pad) == Houder(os.getpid(), platform.node())


def test_map_is_weg(tmp_path: Path) -> None:
    """A folder that is not there is said as such."""
    with pytest.raises(WereldFout, match="bestand_weg"):
        Bezet.neem(tmp_path / "weg" / "school.oppdesk")


def test_naam_verwisseld_tijdens_wachten(tmp_path: Path) -> None:
    """Whoever locks a file that was removed meanwhile does not believe to have the vault."""
    pad = tmp_path / "school.oppdesk"
    with Bezet.neem(pad):
        bezetbestand(pad).unlink()
        with Bezet.neem(pad):
            assert wie_heeft(pad) is not None
