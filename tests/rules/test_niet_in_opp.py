"""Quiet hints: words that seldom belong in an OPP are found as words, and only as words."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.ground import paths
from opp_desk.rules.niet_in_opp import hints, lees_woorden
from opp_desk.rules.zinnen import zin

TOML = (paths.resources() / "niet_in_opp.toml").read_text(encoding="utf-8")
WOORDEN = lees_woorden(TOML)


@pytest.mark.parametrize(
    ("tekst", "soorten"),
    [
        ("Noël heeft ADHD en slikt Ritalin.", ["diagnose", "medicijnen"]),
        ("Zijn IQ is laag", ["iq"]),
        ("De thuissituatie is onrustig", ["thuis"]),
        ("Hij is lui en brutaal.", ["oordeel", "oordeel"]),
        ("autistische trekken", ["diagnose"]),
        ("PDD-NOS", ["diagnose"]),
        ("intelligentiequotiënt", ["iq"]),
        ("Hij luistert, loopt naar de klas en past op", []),
        ("vult de kladblaadjes in", []),
        ("", []),
    ],
)
def test_words(tekst: str, soorten: list[str]) -> None:
    """Words are found without regard to capitals and accents, and never inside another word."""
    assert [hint.soort for hint in hints(tekst, WOORDEN)] == soorten


def test_place_of_a_word() -> None:
    """A hint stands exactly on its word."""
    tekst = "Één ding: zijn IQ is bekend."
    (hint,) = hints(tekst, WOORDEN)
    assert tekst[hint.van : hint.tot] == "IQ"


@given(st.text(max_size=80))
def test_any_text(tekst: str) -> None:
    """Whatever is typed, hints lie inside the text and in its order."""
    plekken = [(hint.van, hint.tot) for hint in hints(tekst, WOORDEN)]
    assert plekken == sorted(plekken)
    assert all(0 <= van < tot <= len(tekst) for van, tot in plekken)


@pytest.mark.parametrize("soort", tomllib.loads(TOML))
def test_every_kind_has_a_question(soort: str) -> None:
    """Every kind of word has a question to show, and each of its words is found."""
    assert "{" not in zin(f"niet_in_opp_{soort}", {"roepnaam": "Noël"})
    for woord in tomllib.loads(TOML)[soort]["woorden"]:
        assert soort in {hint.soort for hint in hints(woord.rstrip("*"), WOORDEN)}
