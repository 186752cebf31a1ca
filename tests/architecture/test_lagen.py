"""The contracts of import-linter hold, and they bite: an upward import or an undecided package fails."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.bronnen import SRC, WORTEL

LINT = Path(sys.executable).parent / "lint-imports"


def _lint(map_: Path) -> subprocess.CompletedProcess[str]:
    opdracht = [str(LINT), "--no-cache", "--config", "pyproject.toml"]
    return subprocess.run(
        opdracht, cwd=map_, env={"PYTHONPATH": str(map_ / "src")}, check=False, capture_output=True, text=True
    )


@pytest.fixture
def huisje(tmp_path: Path) -> Path:
    """Return a tiny program that has our contracts and keeps them."""
    shutil.copy(WORTEL / "pyproject.toml", tmp_path)
    for kamer in ("ground", "model", "rules", "usecases", "ui"):
        _schrijf(tmp_path, f"{kamer}/__init__.py", "")
    _schrijf(tmp_path, "__init__.py", "")
    _schrijf(tmp_path, "../opp_protocol/__init__.py", "")
    _schrijf(tmp_path, "ui/venster.py", "import PySide6.QtWidgets\nimport opp_desk.usecases\n")
    return tmp_path


def _schrijf(map_: Path, plek: str, tekst: str) -> None:
    pad = map_ / "src" / "opp_desk" / plek
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_text(tekst, encoding="utf-8")


def test_everything_flows_down() -> None:
    """The program itself keeps every contract."""
    uitkomst = _lint(WORTEL)
    assert uitkomst.returncode == 0, uitkomst.stdout


def test_tiny_program_keeps_the_contracts(huisje: Path) -> None:
    """The little house of the next tests is sound, so what they break is what they added."""
    uitkomst = _lint(huisje)
    assert uitkomst.returncode == 0, uitkomst.stdout


@pytest.mark.parametrize(
    ("plek", "tekst"),
    [
        ("model/omhoog.py", "import opp_desk.rules\n"),
        ("model/lui.py", "def later() -> None:\n    import opp_desk.usecases\n"),
        ("usecases/scherm.py", "import opp_desk.ui\n"),
        ("ground/lus.py", "from opp_desk import model\n"),
        ("rules/qt.py", "from PySide6.QtCore import QDate\n"),
        ("cli.py", "import opp_desk.ui\n"),
        ("cli.py", "from PySide6 import QtCore\n"),
        ("telepathie/__init__.py", ""),
        ("los.py", ""),
        ("../opp_protocol/leunt.py", "def later() -> None:\n    import opp_desk.ground\n"),
    ],
)
def test_contract_bites(huisje: Path, plek: str, tekst: str) -> None:
    """An upward, lazy, sideways or Qt import fails, and so does a package whose layer nobody decided."""
    _schrijf(huisje, plek, tekst)
    assert _lint(huisje).returncode == 1


def test_every_room_is_a_package() -> None:
    """A folder with code has an ``__init__.py``; without one the contracts would not see it."""
    mappen = {pad.parent for pad in SRC.rglob("*.py")}
    assert [str(map_.relative_to(SRC)) for map_ in mappen if not (map_ / "__init__.py").exists()] == []
