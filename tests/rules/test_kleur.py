"""A school's own colour is kept where it can be, and is always readable."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.ground.kleur import contrast
from opp_desk.rules.kleur import LEESBAAR, WIT, lees_kleur, leesbaar

kleuren = st.integers(0, 0xFFFFFF).map(lambda getal: f"#{getal:06X}")


@given(kleuren, st.sampled_from([WIT, "#14191D", "#F7F5F0"]))
def test_every_colour_becomes_readable_on_its_ground(kleur: str, grond: str) -> None:
    """WCAG 2.2, 1.4.3: at least 4.5 to 1, whatever a school types."""
    assert contrast(leesbaar(kleur, grond).kleur, grond) >= LEESBAAR


@given(kleuren)
def test_a_colour_that_can_be_read_stays(kleur: str) -> None:
    """Only what has to change is changed, and then it is said."""
    gemaakt = leesbaar(kleur)
    assert gemaakt.aangepast == (contrast(kleur, WIT) < LEESBAAR)
    assert gemaakt.aangepast or gemaakt.kleur == kleur


@pytest.mark.parametrize(
    ("getypt", "gelezen"),
    [("#0b6470", "#0B6470"), ("0B6470", "#0B6470"), (" #06c ", "#0066CC"), ("groen", None), ("", None)],
)
def test_reading_a_typed_colour(getypt: str, gelezen: str | None) -> None:
    """People type colours with or without a hash, long or short."""
    assert lees_kleur(getypt) == gelezen
