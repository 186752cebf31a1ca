"""What the user reads of an error: every code has a Dutch sentence that can be filled in."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

from opp_desk.ground.errors import RegelFout, WereldFout
from opp_desk.ui.zinnen import ZINNEN, zin

BRON = Path(__file__).resolve().parents[2] / "src" / "opp_desk"


def gebruikt() -> dict[str, set[str]]:
    """Return every code that is raised with its name in the source, and the values that go along."""
    codes: dict[str, set[str]] = {}
    teksten = (pad.read_text(encoding="utf-8") for pad in BRON.rglob("*.py"))
    for tekst in (een for een in teksten if "Fout(" in een):  # to take every file apart takes seconds
        for knoop in ast.walk(ast.parse(tekst)):
            if (
                isinstance(knoop, ast.Call)
                and isinstance(knoop.func, ast.Name)
                and knoop.func.id in {"RegelFout", "WereldFout"}
                and knoop.args
                and isinstance(knoop.args[0], ast.Constant)
            ):
                waarden = {each.arg for each in knoop.keywords if each.arg}
                code = str(knoop.args[0].value)
                codes[code] = codes[code] & waarden if code in codes else waarden
    return codes


GEBRUIKT = gebruikt()


def test_every_code_that_is_raised_has_a_sentence() -> None:
    """Nobody ever reads a bare code."""
    assert len(GEBRUIKT) > 40
    assert set(GEBRUIKT) - set(ZINNEN) == set()


@pytest.mark.parametrize("code", sorted(GEBRUIKT))
def test_a_sentence_asks_only_for_what_is_given(code: str) -> None:
    """Each blank in the sentence is filled by everyone who raises the error."""
    nodig = {naam for _vast, naam, _vorm, _om in Formatter().parse(ZINNEN[code]) if naam}
    assert nodig <= GEBRUIKT[code] | {"code"}


@pytest.mark.parametrize("code", sorted(GEBRUIKT))
def test_a_sentence_of_an_error_is_a_sentence(code: str) -> None:
    """It begins and ends as one."""
    assert re.match(r"[‘A-ZÀ-Ý{]", ZINNEN[code])
    assert ZINNEN[code].rstrip().endswith((".", "?", "}"))


def test_no_sentence_raises_its_voice_or_speaks_of_python() -> None:
    """Calm Dutch, in errors and in everything else that has a code."""
    engels = re.compile(r"!|\b(error|exception|invalid|none|null|file|failed)\b", re.IGNORECASE)
    assert [code for code, tekst in ZINNEN.items() if engels.search(tekst)] == []


def test_values_are_filled_in() -> None:
    """What happened is said with the names that matter."""
    assert "99XX1" in zin(RegelFout("brin_onjuist", brin="99XX1"))


def test_an_unknown_code_still_says_what_is_safe() -> None:
    """A sentence that nobody wrote is no reason for silence."""
    gezegd = zin(WereldFout("nog_nooit_gezien"))
    assert "nog_nooit_gezien" in gezegd
    assert "niets verloren" in gezegd
