"""Getting the bytes of a file, within limits."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground.errors import WereldFout
from opp_desk.interchange.lezen import STUK, begin, inhoud, stukken
from opp_desk.interchange.zinnen import ZINNEN

if TYPE_CHECKING:
    from pathlib import Path


def code(bron: Path | bytes, grens: int = 1000) -> str:
    """Return the code that reading gives; its sentence can be made."""
    with pytest.raises(WereldFout) as gevangen:
        inhoud(bron, grens=grens)
    assert ZINNEN[gevangen.value.code].format(**gevangen.value.values)
    return gevangen.value.code


def test_whole_file_in_pieces(tmp_path: Path) -> None:
    """A file and bytes come in the same pieces, and together they are the whole."""
    alles = os.urandom(2 * STUK + 5)
    (tmp_path / "a").write_bytes(alles)
    assert list(stukken(tmp_path / "a")) == list(stukken(alles))
    assert inhoud(tmp_path / "a") == alles
    assert begin(tmp_path / "a") == alles[:STUK]


def test_trouble_with_the_file(tmp_path: Path) -> None:
    """Not there, a folder, a pipe, empty, too large: each its own sentence."""
    (tmp_path / "leeg").write_bytes(b"")
    (tmp_path / "groot").write_bytes(b"x" * 1001)
    os.mkfifo(tmp_path / "pijp")
    assert code(tmp_path / "weg") == "import_niet_gevonden"
    assert code(tmp_path) == "import_is_map"
    assert code(tmp_path / "pijp") == "import_leesfout"
    assert code(tmp_path / "leeg") == "import_leeg"
    assert code(b"") == "import_leeg"
    assert code(tmp_path / "groot") == "import_te_groot"
    assert code(b"x" * 1001) == "import_te_groot"
    assert code(tmp_path / ("n" * 300)) == "import_leesfout"


def test_no_access(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that another program holds, or that is not ours, is told as that."""
    pad = tmp_path / "dicht"
    pad.write_bytes(b"x")

    def weiger(*args: object, **kwargs: object) -> None:
        raise PermissionError(13, "in gebruik")

    monkeypatch.setattr(type(pad), "open", weiger)  # root may open everything, so the refusal is played
    assert code(pad) == "import_geen_toegang"


def test_file_that_grows_while_it_is_read(tmp_path: Path) -> None:
    """The limit holds while reading too: a file that was small may not stay so."""
    pad = tmp_path / "groeit"
    pad.write_bytes(b"x" * STUK)
    lezer = stukken(pad, grens=2 * STUK)
    next(lezer)
    with pad.open("ab") as bestand:
        bestand.write(b"x" * 3 * STUK)
    with pytest.raises(WereldFout, match="import_te_groot"):
        list(lezer)
