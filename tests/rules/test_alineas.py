"""Putting two texts together: each paragraph that somebody changed is there once, or there is no proposal."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opp_desk.rules.alineas import samengevoegd
from tests.omvang import VOORBEELDEN

_ALINEA = st.text("abcdefgh ", min_size=1, max_size=8)
_TEKST = st.lists(_ALINEA, min_size=1, max_size=8, unique=True)


@pytest.mark.parametrize(
    ("oud", "een", "ander", "samen"),
    [
        ("a\nb\nc\nd", "A\nb\nc\nd", "a\nb\nc\nD", "A\nb\nc\nD"),
        ("a\nb\nc\nd", "a\nb\nc\nd\ne", "x\na\nb\nc\nd", "x\na\nb\nc\nd\ne"),
        ("a\nb\nc\nd", "b\nc\nd", "a\nb\nc\nD", "b\nc\nD"),
        ("a\nb\nc\nd", "A\nb\nc\nd", "x\nb\nc\nd", None),
        ("a\nb\nc\nd", "A\nb\nc\nd", "a\nB\nc\nd", None),
        ("a\na\nc\nd", "A\na\nc\nd", "a\na\nc\nD", None),
        ("Moeder is niet akkoord", "Moeder is akkoord", "Moeder is helemaal niet akkoord", None),
    ],
)
def test_gevallen(oud: str, een: str, ander: str, samen: str | None) -> None:
    """Other paragraphs come together; the same one, a neighbour, and a double one ask a person."""
    assert samengevoegd(oud, een, ander) == samen
    assert samengevoegd(oud, ander, een) == samen


@given(oud=_TEKST, een=_TEKST, ander=_TEKST)
@settings(max_examples=VOORBEELDEN)
def test_niets_verzonnen_en_niets_kwijt(oud: list[str], een: list[str], ander: list[str]) -> None:
    """No paragraph is in the result that nobody wrote, and each that somebody added is in it."""
    samen = samengevoegd(*("\n".join(each) for each in (oud, een, ander)))
    if samen is None:
        return
    regels = samen.split("\n")
    assert set(regels) <= {*oud, *een, *ander}
    assert set(een) - set(oud) <= set(regels)
    assert set(ander) - set(oud) <= set(regels)


@given(oud=_TEKST, een=_TEKST)
@settings(max_examples=VOORBEELDEN)
def test_wie_alleen_schrijft(oud: list[str], een: list[str]) -> None:
    """When only one changed something, the proposal is what that one wrote."""
    a, b = "\n".join(oud), "\n".join(een)
    assert samengevoegd(a, b, a) == b
