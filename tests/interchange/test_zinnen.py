"""Every code has a sentence, and every sentence gets its values."""

from __future__ import annotations

import ast
import string
from pathlib import Path

import opp_desk.interchange
from opp_desk.interchange.zinnen import ZINNEN, zin

BRONNEN = [pad for pad in Path(opp_desk.interchange.__path__[0]).glob("*.py") if pad.name != "zinnen.py"]
EIGEN = {"aantal", "leerlingen", "personen", "groepen", "keer", "waarde"}


def codes() -> set[str]:
    """Return every code that the package uses."""
    return {
        knoop.value
        for pad in BRONNEN
        for knoop in ast.walk(ast.parse(pad.read_text("utf-8")))
        if isinstance(knoop, ast.Constant)
        and isinstance(knoop.value, str)
        and knoop.value.startswith("import_")
        and " " not in knoop.value
    }


def gaten(tekst: str) -> set[str]:
    """Return the names of the values that a sentence needs."""
    return {naam for _, naam, _, _ in string.Formatter().parse(tekst) if naam}


def test_every_code_has_a_sentence_and_the_other_way_round() -> None:
    """No code without words, no words without a code."""
    assert codes() == set(ZINNEN)


def test_errors_bring_the_values_of_their_sentence() -> None:
    """Wherever a WereldFout is raised with a literal code, the values of its sentence are given too."""
    gevonden = 0
    for pad in BRONNEN:
        for knoop in ast.walk(ast.parse(pad.read_text("utf-8"))):
            if not (isinstance(knoop, ast.Call) and getattr(knoop.func, "id", "") == "WereldFout"):
                continue
            if isinstance(knoop.args[0], ast.Constant):
                code = str(knoop.args[0].value)
                assert gaten(ZINNEN[code]) <= {sleutel.arg for sleutel in knoop.keywords}, code
                gevonden += 1
    assert gevonden > 20


def test_refusals_say_that_nothing_changed() -> None:
    """A refusal says what happened, what is safe and what to do; none shouts."""
    for code, tekst in ZINNEN.items():
        assert "!" not in tekst
        if "Er is niets gewijzigd." in tekst:
            voor, na = tekst.split("Er is niets gewijzigd.")
            assert voor.strip(), code
            assert na.strip(), code


def test_numbers_in_words() -> None:
    """One and more are each said right, and a sentence begins with a capital."""
    assert zin("import_groep_onbekend", aantal=1, waarde="7").startswith("1 persoon zit in groep ‘7’")
    assert zin("import_gezag_onleesbaar", aantal=2).startswith("2 keer is niet te lezen")
    assert zin("import_geen_naam") == "er staat geen naam bij."
    assert all(zin(code, waarde="x") for code, tekst in ZINNEN.items() if gaten(tekst) <= EIGEN)
