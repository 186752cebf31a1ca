"""Nothing in the tree names the machine where it was made or the place where packages come from."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest

from tests.architecture.bronnen import WORTEL

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Folders that git does not keep; their names stand in .gitignore.
NIET_VAN_ONS = {
    ".git", ".hypothesis", ".import_linter_cache", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".venv",
    "__pycache__", "build", "demo-uit", "dist", "schermen",
}  # fmt: skip
# Written in pieces, because this file is searched too. Homes of invented people may stand in tests.
PLEKKEN = re.compile(
    "|".join(
        (
            "pypi" + r"\.org",
            "python" + r"hosted\.org",
            "--(extra-)?index" + "-url",
            "--find" + "-links",
            "/ro" + "ot/",
            "/wo" + "rk/",
            "/tm" + "p/v/",
            "/opt/" + r"\w",
        )
    )
)


def bestanden(wortel: Path) -> Iterator[Path]:
    """Yield every file that a clone has."""
    for map_, mappen, namen in os.walk(wortel):
        mappen[:] = [m for m in mappen if m not in NIET_VAN_ONS and not m.endswith(".egg-info")]
        yield from (wortel.__class__(map_) / naam for naam in namen)


def sporen(wortel: Path) -> list[str]:
    """Return every line of text below ``wortel`` that names a machine or a registry."""
    gevonden = []
    for pad in bestanden(wortel):
        inhoud = pad.read_bytes()
        if b"\0" in inhoud:
            continue
        for nummer, regel in enumerate(inhoud.decode("utf-8", "replace").splitlines(), 1):
            if PLEKKEN.search(regel):
                gevonden.append(f"{pad.relative_to(wortel)}:{nummer}: {regel.strip()[:80]}")
    return gevonden


def test_tree_names_no_machine_and_no_registry() -> None:
    """No file that a clone has tells where it was made or where packages must be fetched."""
    assert sporen(WORTEL) == []


@pytest.mark.parametrize(
    "regel",
    ["--index" + "-url https://voorbeeld", "see /ro" + "ot/oppdesk", "https://py" + "pi.org/simple"],
)
def test_a_trace_is_found(tmp_path: Path, regel: str) -> None:
    """A planted trace is found with its line number, and not in a folder that git leaves out."""
    (tmp_path / "notitie.md").write_text(f"eerste regel\n{regel}\n", encoding="utf-8")
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "cfg").write_text(regel, encoding="utf-8")
    assert [spoor.split(": ")[0] for spoor in sporen(tmp_path)] == ["notitie.md:2"]


def test_left_out_folders_are_ignored_by_git() -> None:
    """Every folder that the search leaves out is one that .gitignore names, so nothing can hide there."""
    genoemd = {regel.strip("/") for regel in (WORTEL / ".gitignore").read_text(encoding="utf-8").split()}
    assert NIET_VAN_ONS - genoemd == {".git"}
