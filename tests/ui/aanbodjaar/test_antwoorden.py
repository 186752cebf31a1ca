"""Typing in the grid of the yearly question: numbers of groups, and first letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.model.keuzes_aanbod import Gedaan, Voorzieningbesluit
from opp_desk.ui.aanbodjaar.antwoorden import KOLOMMEN, PIL, lees_groepen


@pytest.mark.parametrize(
    ("getypt", "gelezen"),
    [
        ("7", (7, None)),
        (" 7 van 8 ", (7, 8)),
        ("7/8", (7, 8)),
        ("7 van de 8", (7, 8)),
        ("0 van 8", (0, 8)),
        ("", (None, None)),
        ("9 van 8", None),
        ("negen", None),
        ("-1", None),
        ("1234", None),
    ],
)
def test_groups_as_people_type_them(getypt: str, gelezen: tuple[int | None, int | None] | None) -> None:
    """A number, with or without of how many; more than there are is no number of groups."""
    assert lees_groepen(getypt) == gelezen


@given(st.text(max_size=12))
def test_whatever_is_typed_is_a_number_or_nothing(getypt: str) -> None:
    """Never an error, and never more groups than there are."""
    gelezen = lees_groepen(getypt)
    if gelezen is not None and gelezen[0] is not None and gelezen[1] is not None:
        assert 0 <= gelezen[0] <= gelezen[1]


def test_every_choice_has_its_own_letter_and_pill() -> None:
    """One key is enough: no two choices of a question begin alike."""
    for kolom in KOLOMMEN:
        letters = [each.label[0] for each in kolom.keuzes]
        assert len(set(letters)) == len(letters)
        assert [kolom.met_letter(letter.upper()) for letter in letters] == list(kolom.keuzes)
    assert set(PIL) == {*Gedaan, *Voorzieningbesluit}
    assert KOLOMMEN[1].met_letter("") is None
    assert KOLOMMEN[1].met_letter("x") is None
