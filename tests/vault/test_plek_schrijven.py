"""Writing in one stroke, and what the disk says no to."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground.errors import WereldFout
from opp_desk.vault.plek_schrijven import kopieer, nieuw_bestand, schijffouten, schrijf_heel, vingerafdruk
from tests.vault.sleutelbouw import draai

if TYPE_CHECKING:
    from pathlib import Path


def test_schrijven_en_vorige(tmp_path: Path) -> None:
    """The new content stands there whole, the old one under its other name, and nothing else is left."""
    pad, vorige = tmp_path / "bestand", tmp_path / "bestand.vorige"
    schrijf_heel(pad, b"een", vorige=vorige)
    assert not vorige.exists()
    schrijf_heel(pad, b"twee", vorige=vorige)
    schrijf_heel(pad, b"drie", vorige=vorige)
    assert (pad.read_bytes(), vorige.read_bytes()) == (b"drie", b"twee")
    assert len(list(tmp_path.iterdir())) == 2


VOL = """
import resource, signal, sys
from pathlib import Path
from opp_desk.ground.errors import WereldFout
from opp_desk.vault.plek_schrijven import schrijf_heel
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    schrijf_heel(Path(sys.argv[1]), bytes(5000), vorige=Path(sys.argv[1] + ".vorige"))
except WereldFout as fout:
    print(fout.code)
"""


def test_schijf_vol(tmp_path: Path) -> None:
    """When it does not fit, the old content is there, untouched, and no half file beside it."""
    pad = tmp_path / "bestand"
    pad.write_bytes(b"oud")
    assert draai(VOL, pad).stdout.strip() == "schijf_vol"
    assert pad.read_bytes() == b"oud"
    assert list(tmp_path.iterdir()) == [pad]


@pytest.mark.parametrize(
    ("nummer", "code"),
    [
        (errno.ENOSPC, "schijf_vol"),
        (errno.EDQUOT, "schijf_vol"),
        (errno.EACCES, "geen_toegang"),
        (errno.EROFS, "geen_toegang"),
        (errno.ENOENT, "bestand_weg"),
        (errno.EIO, "schijf_fout"),
    ],
)
def test_vertaling(tmp_path: Path, nummer: int, code: str) -> None:
    """What the operating system says becomes one of our codes, with the name of the file beside it."""
    with pytest.raises(WereldFout, match=code) as fout, schijffouten(tmp_path / "bestand"):
        raise OSError(nummer, "van het systeem")
    assert fout.value.values["naam"] == "bestand"


def test_onze_eigen_fout_blijft_onze_fout(tmp_path: Path) -> None:
    """An error of ours is not blamed on the disk."""
    with pytest.raises(ZeroDivisionError), schijffouten(tmp_path):
        raise ZeroDivisionError


def test_half_bestand_gaat_weg(tmp_path: Path) -> None:
    """A file that could not be finished is removed."""

    def breek_af() -> None:
        with nieuw_bestand(tmp_path / "half") as bestand:
            bestand.write(b"half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        breek_af()
    assert list(tmp_path.iterdir()) == []


def test_kopieren(tmp_path: Path) -> None:
    """A copy is equal, and what was read has the fingerprint that is returned."""
    bron, doel = tmp_path / "bron", tmp_path / "doel"
    bron.write_bytes(bytes(range(256)) * 9000)
    assert kopieer(bron, doel) == vingerafdruk(bron) == vingerafdruk(doel)
    assert doel.read_bytes() == bron.read_bytes()
