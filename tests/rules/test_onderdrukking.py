"""No table gives away a group under five: not by subtraction, and not to who knows how rows are chosen."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.rules.onderdrukking import GRENS, Telrij, Toontabel, onderdruk

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WAARDEN = 4
"""What a hidden number can be at least: 1, 2, 3 or 4."""


def _tabel(tellingen: Sequence[Sequence[int]]) -> Toontabel:
    """Publish counts of pupils, who stand in one row each; a part counts each of them once."""
    rijen, eerste = [], 0
    for nr, delen in enumerate(tellingen):
        wie = frozenset(range(eerste, eerste + sum(delen)))
        rijen.append(Telrij(str(nr), wie, tuple(delen), (100 + nr,)))
        eerste += sum(delen)
    return onderdruk(rijen, "samen")


def _openbaar(tabel: Toontabel) -> tuple[object, ...]:
    return tuple(rij.delen for rij in (*tabel.rijen, tabel.totaal))


def _verdelingen(rijen: int, som: int) -> Iterator[tuple[int, ...]]:
    if rijen == 1:
        yield (som,)
        return
    for eerste in range(som + 1):
        for rest in _verdelingen(rijen - 1, som - eerste):
            yield (eerste, *rest)


def test_without_small_groups_everything_leaves() -> None:
    """Rows of five and more, their other numbers and the total stay as they are."""
    tabel = _tabel([[5], [8], [12]])
    assert tabel.heel
    assert [rij.delen for rij in tabel.rijen] == [(5,), (8,), (12,)]
    assert (tabel.totaal.naam, tabel.totaal.delen, tabel.totaal.erbij) == ("samen", (25,), (303,))


@pytest.mark.parametrize(
    ("tellingen", "weg"),
    [
        ([3, 9, 6, 7], {0, 1}),  # one small cell: what it is paired to goes along
        ([9, 0, 6, 7], set()),  # nobody is no group
        ([0, 3, 6, 7], {0, 1, 2, 3}),  # but nobody hides nobody: two more rows go along
        ([2, 2, 9, 6], {0, 1, 2, 3}),  # two small cells are a small group together: the next pair goes along
        ([3, 4, 9, 6], {0, 1}),  # two small cells that are no small group together
        ([9, 6, 9, 6, 1], {2, 3, 4}),  # the last of an odd number makes three
        ([9, 6, 1, 0], {0, 1, 2, 3}),  # after the last pair comes the first
        ([4], {0}),
        ([0, 0, 5], set()),
        ([5], set()),
    ],
)
def test_small_rows_take_others_along(tellingen: list[int], weg: set[int]) -> None:
    """No small cell stands alone, and what is kept back together is never small."""
    tabel = _tabel([[each] for each in tellingen])
    assert {nr for nr, rij in enumerate(tabel.rijen) if rij.delen == (None,)} == weg
    assert all(rij.erbij == (None,) for nr, rij in enumerate(tabel.rijen) if nr in weg)


def test_a_small_school_publishes_nothing() -> None:
    """The complement of everything is the total: under five pupils that goes too."""
    tabel = _tabel([[2], [2]])
    assert tabel.totaal.delen == (None,)
    assert tabel.totaal.erbij == (None,)


def test_a_part_that_is_small_everywhere_is_kept_back_everywhere() -> None:
    """Three goals of the whole school that were not reached say of whom; the rest of the rows may go."""
    tabel = _tabel([[20, 1], [20, 2]])
    assert [rij.delen for rij in (*tabel.rijen, tabel.totaal)] == [(None, None)] * 3
    assert [rij.erbij for rij in tabel.rijen] == [(100,), (101,)]


def test_who_is_counted_twice_counts_once() -> None:
    """Six goals of two pupils are a group of two."""
    wie = frozenset({"a", "b"})
    vijf = frozenset("cdefg")
    tabel = onderdruk([Telrij("een", wie, (6,)), Telrij("twee", vijf, (9,))], "samen")
    assert [rij.delen for rij in tabel.rijen] == [(None,), (None,)]
    assert tabel.totaal.delen == (15,)


def test_a_part_is_as_small_as_the_pupils_it_is_about() -> None:
    """Nine goals of two pupils take their row and its pair along, and the whole school has enough of both."""
    a, b, c = (frozenset(letters) for letters in ("abcde", "fghij", "klmno"))
    rijen = [
        Telrij("een", a, (9, 9), (18,), (a, frozenset("ab"))),
        Telrij("twee", b, (9, 9), (18,), (b, b)),
        Telrij("drie", c, (9, 9), (18,), (c, c)),
        Telrij("vier", b | c, (9, 9), (18,), (b, c)),
    ]
    tabel = onderdruk(rijen, "samen")
    assert [rij.delen for rij in tabel.rijen] == [(None, None)] * 2 + [(9, 9)] * 2
    assert tabel.totaal.delen == (36, 36)


@pytest.mark.parametrize(("rijen", "hoogste"), [(1, 14), (2, 24), (3, 22), (4, 18), (5, 15)])
def test_nobody_can_tell_a_hidden_number(rijen: int, hoogste: int) -> None:
    """Of all tables that publish the same, every hidden cell has four values or more: no reasoning helps.

    Every table of this size up to a total is made, so this holds for who knows the rules too.
    """
    zelfde: dict[tuple[object, ...], list[tuple[int, ...]]] = defaultdict(list)
    for som in range(hoogste + 1):
        for tellingen in _verdelingen(rijen, som):
            zelfde[_openbaar(_tabel([[each] for each in tellingen]))].append(tellingen)
    assert len(zelfde) > 1
    for openbaar, tabellen in zelfde.items():
        for nr in range(rijen):
            if openbaar[nr] == (None,):
                assert len({tellingen[nr] for tellingen in tabellen}) >= _WAARDEN


def test_nobody_can_tell_a_hidden_number_of_two_parts() -> None:
    """The same where each row falls in two parts, as reached and not reached."""
    zelfde: dict[tuple[object, ...], list[tuple[int, ...]]] = defaultdict(list)
    for som in range(21):
        for tellingen in _verdelingen(4, som):
            zelfde[_openbaar(_tabel([tellingen[:2], tellingen[2:]]))].append(tellingen)
    for openbaar, tabellen in zelfde.items():
        for nr in range(4):
            if openbaar[nr // 2] == (None, None):
                assert len({tellingen[nr] for tellingen in tabellen}) >= _WAARDEN


@given(st.lists(st.lists(st.integers(0, 40), min_size=1, max_size=1), min_size=2, max_size=14))
def test_a_hidden_number_could_be_another(tellingen: list[list[int]]) -> None:
    """Of every hidden cell in any table: moving pupils to another hidden row publishes exactly the same."""
    tabel = _tabel(tellingen)
    weg = [nr for nr, rij in enumerate(tabel.rijen) if rij.delen == (None,)]
    som = sum(tellingen[nr][0] for nr in weg)
    assert not weg or tabel.totaal.delen == (None,) or som >= GRENS
    assert all(rij.delen[0] == 0 or rij.delen[0] >= GRENS for rij in tabel.rijen if rij.delen[0] is not None)
    for nr in weg:
        assert (
            any(
                _openbaar(_tabel(_verplaatst(tellingen, van, naar, aantal))) == _openbaar(tabel)
                for andere in weg
                if andere != nr
                for van, naar in ((nr, andere), (andere, nr))
                for aantal in range(1, tellingen[van][0] + 1)
            )
            or sum(map(sum, tellingen)) < GRENS
        )


def _verplaatst(tellingen: list[list[int]], van: int, naar: int, aantal: int) -> list[list[int]]:
    anders = [list(rij) for rij in tellingen]
    anders[van][0] -= aantal
    anders[naar][0] += aantal
    return anders
