"""Data stays on this computer, settings hold no pupil, and the program finds what it carries."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from opp_desk.ground import paths

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_de_omgeving_wijst_de_mappen_aan(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Tests and demonstrations work in folders of their own."""
    monkeypatch.setenv("OPP_DESK_DATA", str(tmp_path / "d"))
    monkeypatch.setenv("OPP_DESK_CONFIG", str(tmp_path / "c"))
    assert (paths.data_dir(), paths.config_dir()) == (tmp_path / "d", tmp_path / "c")
    assert paths.log_dir().parent == paths.data_dir()
    assert not paths.log_dir().exists()


def test_zonder_omgeving_van_de_gebruiker_zelf(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without a wish the folders are the user's own, named after the program, and different."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for naam in ("OPP_DESK_DATA", "OPP_DESK_CONFIG", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(naam, raising=False)
    assert paths.data_dir() != paths.config_dir()
    assert {paths.data_dir().name, paths.config_dir().name} == {"opp-desk"}


def test_de_eigen_middelen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Rules, fonts and demonstration texts are found in the source tree and in the frozen program."""
    assert (paths.resources() / "recht.toml").is_file()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resources() == tmp_path / "resources"
