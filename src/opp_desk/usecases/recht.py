"""The law as this release knows it: reads ``resources/recht.toml`` and the holidays, once."""

from __future__ import annotations

from functools import cache

from opp_desk.ground import paths
from opp_desk.rules.recht import Recht, lees_recht
from opp_desk.rules.schooldagen import Vakanties, lees_vakanties


@cache
def recht() -> Recht:
    """Return the requirements with their articles, marks and dates."""
    return lees_recht((paths.resources() / "recht.toml").read_text(encoding="utf-8"))


@cache
def vakanties() -> Vakanties:
    """Return the school holidays of every region."""
    return lees_vakanties((paths.resources() / "vakanties.toml").read_text(encoding="utf-8"))
