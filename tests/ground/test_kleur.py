"""Contrast is that of WCAG: from the same colour twice to black on white."""

from __future__ import annotations

import pytest

from opp_desk.ground.kleur import contrast, helderheid


@pytest.mark.parametrize(
    ("een", "ander", "verwacht"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#777777", "#FFFFFF", 4.48),
        ("#767676", "#FFFFFF", 4.54),
        ("#0000FF", "#FFFFFF", 8.59),
        ("#FF0000", "#FFFFFF", 4.0),
        ("#0B6470", "#0B6470", 1.0),
    ],
)
def test_known_contrasts(een: str, ander: str, verwacht: float) -> None:
    """Values as others publish them, whichever colour comes first."""
    assert contrast(een, ander) == pytest.approx(verwacht, abs=0.01)
    assert contrast(een, ander) == contrast(ander, een)


def test_black_is_dark_and_white_is_light() -> None:
    """From 0 to 1."""
    assert helderheid("#000000") == 0
    assert helderheid("#FFFFFF") == pytest.approx(1)
