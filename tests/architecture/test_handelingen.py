"""Every use case has a Dutch label and a test that names it."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

import opp_desk.usecases
from opp_desk.vault.handeling import HANDELINGEN

TESTS = Path(__file__).parents[1]


def _alle() -> dict[str, str]:
    for module in pkgutil.iter_modules(opp_desk.usecases.__path__, "opp_desk.usecases."):
        importlib.import_module(module.name)
    return {
        naam: handeling.label
        for naam, handeling in HANDELINGEN.items()
        if (Path(opp_desk.usecases.__path__[0]) / f"{naam.partition('.')[0]}.py").exists()
    }


def test_every_use_case_has_a_label() -> None:
    """The undo menu says what it undoes."""
    assert [naam for naam, label in _alle().items() if len(label) < len("OPP")] == []


def test_every_use_case_is_named_in_a_test() -> None:
    """A use case that no test calls is not done."""
    teksten = "\n".join(
        pad.read_text(encoding="utf-8") for pad in TESTS.rglob("*.py") if pad != Path(__file__)
    )
    assert [naam for naam in _alle() if f"{naam.partition('.')[2]}" not in teksten] == []
