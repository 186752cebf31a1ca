"""Years of school from codes and from the names of groups."""

from __future__ import annotations

import pytest

from opp_desk.interchange.jaargroep import JAARGROEPEN, jaargroep_uit_naam, lees_jaargroep


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        ("5", "5"), ("05", "5"), ("groep 5", "5"), ("Groep 5a", "5"), ("5A", "5"), ("5-1", "5"),
        ("gr. 7", "7"),
        ("leerjaar 3", "3"), ("5/6", "C"), ("groep 1/2 a", "C"), ("3-4-", None), ("7+8", "C"), ("5a/6a", "C"),
        ("Vlinders", None), ("9", None), ("", None), ("v", "V"), ("S", "S"), ("16", "16"), ("0", "0"),
        ("0/1", "C"),
    ],
)  # fmt: skip
def test_basisschool(tekst: str, code: str | None) -> None:
    """In po a number is the group; two of them are a combination."""
    assert lees_jaargroep(tekst) == code


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        ("3", "13"), ("leerjaar 3", "13"), ("H3a", "13"), ("3B", "13"), ("2vmbo1", "12"), ("V4", "14"),
        ("13", "13"),
        ("klas 1", "11"), ("TL2c", "12"), ("Brugklas", None), ("7", None), ("", None), ("a6.2", "16"),
    ],
)  # fmt: skip
def test_voortgezet_onderwijs(tekst: str, code: str | None) -> None:
    """In vo a number is the leerjaar, whatever letters stand around it."""
    assert lees_jaargroep(tekst, vo=True) == code


def test_all_codes_of_the_standard_are_read() -> None:
    """Every code of EDEXML is its own reading."""
    assert {lees_jaargroep(code) for code in JAARGROEPEN} == JAARGROEPEN


def test_a_name_gives_no_code_letter() -> None:
    """A group that is called V or S is not a school for special education."""
    assert jaargroep_uit_naam("V") is None
    assert jaargroep_uit_naam("S") is None
