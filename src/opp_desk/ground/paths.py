"""Where things live: the user's local data, settings that hold no pupil, and the program's own resources."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import appdirs

_NAAM = "opp-desk"


def data_dir() -> Path:
    """Return the local (never roaming) data folder; default place of a vault. It may not exist yet."""
    if wished := os.environ.get("OPP_DESK_DATA"):
        return Path(wished)
    return Path(appdirs.user_data_dir(_NAAM, appauthor=False, roaming=False))


def config_dir() -> Path:
    """Return the folder of settings without pupil data (window size, last vault). It may not exist yet."""
    if wished := os.environ.get("OPP_DESK_CONFIG"):
        return Path(wished)
    return Path(appdirs.user_config_dir(_NAAM, appauthor=False, roaming=False))


def home() -> Path:
    """Return the user's own folder: where a file dialog begins."""
    return Path.home()


def log_dir() -> Path:
    """Return the folder of the log files. It may not exist yet."""
    return data_dir() / "logboeken"


def resources() -> Path:
    """Return the folder ``resources``, in the source tree and in the frozen program alike."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen) / "resources"
    return Path(__file__).resolve().parents[3] / "resources"
