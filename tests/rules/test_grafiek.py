"""What a chart shows: every point in its place, the target, the axis, and the same in words."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.model.keuzes import Meetschaal
from opp_desk.rules.grafiek import in_woorden, maak_grafiek
from opp_desk.rules.meting import Streven

START = date(2026, 9, 14)
SOMMEN = Streven(nu="4 van de 10", nu_datum=START, streef="8 van de 10 goed")


def test_begin_points_and_target() -> None:
    """The beginning comes first, what cannot be read is left out, and days are in order."""
    rijen = [
        (date(2026, 11, 6), "7"),
        (date(2026, 10, 30), "5"),
        (date(2026, 11, 13), "ging goed"),
        (None, "9"),
    ]
    grafiek = maak_grafiek(SOMMEN, rijen, date(2026, 12, 17))
    assert grafiek is not None
    assert [(p.dag, p.waarde, p.begin) for p in grafiek.punten] == [
        (START, 4, True),
        (date(2026, 10, 30), 5, False),
        (date(2026, 11, 6), 7, False),
    ]
    assert (grafiek.onder, grafiek.boven, grafiek.streef, grafiek.gehaald) == (0, 10, 8, False)
    assert (grafiek.van, grafiek.tot) == (START, date(2026, 12, 17))
    assert len(grafiek.metingen) == 2
    assert in_woorden(grafiek) == (
        "Van 4 van de 10 op 14 september naar 5 van de 10 op 30 oktober, 7 van de 10 op 6 november. "
        "Straks: 8 van de 10."
    )


def test_nothing_to_draw_gives_no_chart() -> None:
    """A goal without a beginning and without measurements has no chart; with one day it has."""
    assert maak_grafiek(Streven(streef="8 van de 10"), []) is None
    alleen = maak_grafiek(SOMMEN, [])
    assert alleen is not None
    assert in_woorden(alleen) == "4 van de 10 op 14 september. Straks: 8 van de 10."
    assert alleen.plek(alleen.punten[0]) == (0.5, 0.4)


def test_a_measurement_on_the_first_day_takes_its_place() -> None:
    """The beginning is not drawn twice."""
    grafiek = maak_grafiek(SOMMEN, [(START, "4"), (START + timedelta(7), "8")])
    assert grafiek is not None
    assert [punt.begin for punt in grafiek.punten] == [False, False]
    assert grafiek.gehaald
    assert in_woorden(grafiek).endswith("Straks: 8 van de 10, gehaald.")


@pytest.mark.parametrize(
    ("streven", "meting", "merken"),
    [
        (Streven(streef="kan wel"), "nee", ["kan niet", "kan wel"]),
        (Streven(schaal=Meetschaal.GAS, streef="0"), "-1", ["−2", "−1", "0", "+1", "+2"]),
        (Streven(streef="80%"), "60%", ["0%", "50%", "100%"]),
        (Streven(streef="15 min"), "12", ["0 min", "5 min", "10 min", "15 min"]),
        (Streven(streef="8 van de 10"), "4", ["0", "5", "10"]),
        (Streven(streef="4 van de 5"), "4", ["0", "2", "4", "5"]),
    ],
)
def test_the_axis_speaks_the_language_of_the_goal(streven: Streven, meting: str, merken: list[str]) -> None:
    """A few round lines, with the whole on top."""
    grafiek = maak_grafiek(streven, [(START, meting)])
    assert grafiek is not None
    assert [tekst for _waarde, tekst in grafiek.merken] == merken


@given(
    st.lists(
        st.tuples(
            st.dates(date(2026, 8, 1), date(2027, 7, 31)), st.floats(0, 5000).map(lambda g: f"{g:.1f}")
        ),
        min_size=1,
        max_size=40,
    ),
    st.integers(0, 3000),
)
def test_every_point_stands_within_the_frame(rijen: list[tuple[date, str]], streef: int) -> None:
    """Whatever is measured: points, target and lines stay between the edges, few lines, in order of day."""
    grafiek = maak_grafiek(Streven(streef=f"{streef} woorden"), rijen)
    assert grafiek is not None
    for punt in grafiek.punten:
        assert all(0 <= deel <= 1 for deel in grafiek.plek(punt))
    assert 0 <= grafiek.hoogte(grafiek.streef or 0) <= 1
    assert 2 <= len(grafiek.merken) <= 6
    assert [punt.dag for punt in grafiek.punten] == sorted(punt.dag for punt in grafiek.punten)
    assert in_woorden(grafiek).endswith(".")
