"""Writing a file whole or not at all."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground.errors import WereldFout
from opp_desk.usecases.bestanden import schrijf_bestand

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    """The new content takes the place of the old, and nothing else is left in the folder."""
    doel = tmp_path / "plan.pdf"
    doel.write_bytes(b"oud")
    schrijf_bestand(doel, b"nieuw")
    assert doel.read_bytes() == b"nieuw"
    assert [pad.name for pad in tmp_path.iterdir()] == ["plan.pdf"]


def test_a_refusal_leaves_everything_as_it_was(tmp_path: Path) -> None:
    """When the name is taken by a folder, that stays and no half file lies beside it."""
    doel = tmp_path / "plan.pdf"
    doel.mkdir()
    (doel / "erin").write_bytes(b"blijft")
    with pytest.raises(WereldFout) as fout:
        schrijf_bestand(doel, b"nieuw")
    assert fout.value.code == "bestand_niet_geschreven"
    assert [pad.name for pad in tmp_path.iterdir()] == ["plan.pdf"]
    assert (doel / "erin").read_bytes() == b"blijft"


def test_a_folder_that_goes_away_is_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A share that is gone halfway refuses the file and the tidying up: the sentence is still ours."""
    map_ = tmp_path / "schijf"
    map_.mkdir()

    def valt_weg(_bestand: int) -> None:
        map_.rename(tmp_path / "elders")
        map_.write_bytes(b"geen map meer")

    monkeypatch.setattr(os, "fsync", valt_weg)
    with pytest.raises(WereldFout) as fout:
        schrijf_bestand(map_ / "plan.pdf", b"nieuw")
    assert fout.value.code == "bestand_niet_geschreven"
    assert isinstance(fout.value.__cause__, NotADirectoryError)
