"""Sentences: plain Dutch, filled in full."""

from __future__ import annotations

import re
from datetime import date

import pytest

from opp_desk.rules.zinnen import ZINNEN, met_hoofdletter, opsomming, telwoord, zin


@pytest.mark.parametrize("code", sorted(ZINNEN))
def test_tone(code: str) -> None:
    """No exclamation mark, no "u" to the user, no jargon that has a plain word, no straight apostrophes.

    *Instemming* is a word of the MR only: of parents it is akkoord.
    """
    tekst = ZINNEN[code]
    van_mr = "" if code.startswith("aanbod_") else "|instemming"
    assert "!" not in tekst
    assert not re.search(rf"\b(?:u|uw|OOGO|loggen|te jong{van_mr})\b", tekst, re.IGNORECASE)
    assert "'" not in tekst
    assert '"' not in tekst


def test_values_as_they_are_written() -> None:
    """Days with and without year, numbers as words, several names, a capital where a sentence begins."""
    dag = date(2026, 10, 2)
    ZINNEN["proef"] = "{Wie} {dag} {dag_kort} {aantal} {aantal_woord} {Aantal_woord} {wie}"
    try:
        gevuld = zin("proef", {"wie": ("vader", "moeder"), "dag": dag, "aantal": 1})
    finally:
        del ZINNEN["proef"]
    assert gevuld == "Vader en moeder 2 oktober 2026 2 oktober 1 één Eén vader en moeder"


def test_missing_code_or_value() -> None:
    """A code or value that is not there is a bug and is not hidden."""
    with pytest.raises(KeyError):
        zin("bestaat_niet", {})
    with pytest.raises(KeyError):
        zin("punt_horen", {})


def test_small_words() -> None:
    """Lists, numbers and capitals as Dutch writes them."""
    assert [opsomming(d) for d in ((), ("a",), ("a", "b"), ("a", "b", "c"))] == [
        "",
        "a",
        "a en b",
        "a, b en c",
    ]
    assert [telwoord(n) for n in (0, 1, 11, 12)] == ["nul", "één", "elf", "12"]
    assert [met_hoofdletter(t) for t in ("vader", "ijsbrand", "één", "", "Şahin")] == [
        "Vader", "IJsbrand", "Eén", "", "Şahin",
    ]  # fmt: skip
