"""What the tests themselves must not do: wait for time, be passed over, or replace our own code."""

from __future__ import annotations

import ast

import pytest

from tests.architecture.bronnen import WORTEL, Bron, bron, bronnen, gebruikt

VERBODEN = {
    "time.sleep",
    "pytest.skip",
    "pytest.xfail",
    "pytest.importorskip",
    "pytest.mark.skip",
    "pytest.mark.skipif",
    "pytest.mark.xfail",
    "unittest.mock",
    "PySide6.QtTest.QTest.qSleep",
}


def overtredingen(stuk: Bron) -> list[str]:
    """Return where a test sleeps, is passed over, mocks, or is a class method's mere shell."""
    return sorted(
        {
            f"{stuk.plek}:{regel} {naam}"
            for regel, naam in gebruikt(stuk.boom)
            if any(naam == verboden or naam.startswith(f"{verboden}.") for verboden in VERBODEN)
        }
    )


def bewijst_niets(stuk: Bron) -> list[str]:
    """Return the tests that hold no assert, no ``raises`` and no call that could fail for them."""
    leeg = []
    for knoop in ast.walk(stuk.boom):
        if isinstance(knoop, ast.FunctionDef) and knoop.name.startswith("test_"):
            doet = [deel for deel in ast.walk(knoop) if isinstance(deel, ast.Assert | ast.Call | ast.With)]
            if not doet:
                leeg.append(f"{stuk.plek}:{knoop.lineno} {knoop.name}")
    return leeg


def test_no_test_sleeps_is_passed_over_or_mocks() -> None:
    """Every test runs always, on real things, and never waits a fixed time."""
    assert [fout for stuk in bronnen(WORTEL / "tests") for fout in overtredingen(stuk)] == []


def test_every_test_can_fail() -> None:
    """There is no test without anything in it that could fail."""
    assert [fout for stuk in bronnen(WORTEL / "tests") for fout in bewijst_niets(stuk)] == []


@pytest.mark.parametrize(
    "tekst",
    [
        "import time\ntime.sleep(1)",
        "import pytest\n@pytest.mark.skip(reason='x')\ndef test_a(): ...",
        "from unittest import mock",
        "from unittest.mock import patch",
        "import pytest\npytest.importorskip('x')",
    ],
)
def test_it_is_noticed(tekst: str) -> None:
    """Each forbidden thing is found."""
    assert overtredingen(bron(tekst))


def test_an_empty_test_is_noticed() -> None:
    """A test that only passes is found, one that asserts is not."""
    assert bewijst_niets(bron("def test_a():\n    pass"))
    assert bewijst_niets(bron("def test_a():\n    assert f()")) == []
