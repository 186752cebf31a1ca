"""A chart with bars: one scale for all rows, and the same in words."""

from __future__ import annotations

from opp_desk.rules.balken import Balk, Balken, in_woorden

BALKEN = Balken(
    "Weken", ("ja", "nee"), (Balk("lezen", (6, 2), "6 van 8"), Balk("rekenen", (), "afgeschermd"))
)


def test_the_longest_row_fills_the_width() -> None:
    """Parts lie next to each other, on the scale of the longest row."""
    assert BALKEN.hoogste == 8
    assert BALKEN.vakken(BALKEN.balken[0]) == ((0.0, 0.75), (0.75, 0.25))
    assert BALKEN.vakken(BALKEN.balken[1]) == ()


def test_in_words_a_row_says_its_parts_or_that_it_is_kept_back() -> None:
    """Who does not see the chart hears every row."""
    assert in_woorden(BALKEN) == "Weken. lezen: 6 ja, 2 nee. rekenen: afgeschermd."
    assert in_woorden(Balken("Weken", ("ja",), ())) == "Weken."


def test_rows_without_anything_have_a_scale_too() -> None:
    """Nothing is divided by nothing."""
    leeg = Balken("Weken", ("ja",), (Balk("lezen", (0,), "geen"),))
    assert leeg.vakken(leeg.balken[0]) == ((0.0, 0.0),)


def test_pieces_of_a_chart_share_its_scale() -> None:
    """A long chart goes over pages, and a short row stays short there."""
    lang = Balken("Weken", ("ja",), tuple(Balk(str(nr), (nr,), "") for nr in range(1, 6)))
    stukken = lang.stukken(2)
    assert [[balk.naam for balk in stuk.balken] for stuk in stukken] == [["1", "2"], ["3", "4"], ["5"]]
    assert {stuk.hoogste for stuk in stukken} == {5}
    assert Balken("Weken", ("ja",), ()).stukken(2) == ()
