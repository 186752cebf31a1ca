"""Words keep their order and their spaces, and no line is wider than it may be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.documents.fonts import Face, printable, width
from opp_desk.documents.text import Line, Paragraph, Run, TextStyle

STIJL = TextStyle(10, 14, (0, 0, 0))


def plat(line: Line) -> str:
    """Return the text of a line."""
    return "".join(text for text, _, _ in line)


def breedte(line: Line) -> float:
    """Return the width of a line without the space that keeps it apart from the next."""
    stukken = [*line[:-1], (line[-1][0].rstrip(" "), *line[-1][1:])] if line else []
    return sum(width(text, face, STIJL.size) for text, face, _ in stukken)


@given(st.text(), st.floats(min_value=20, max_value=500))
def test_lines_hold_the_whole_text_and_fit(text: str, limit: float) -> None:
    """Joined again the lines are the text with single spaces; each is within the limit or one letter wide."""
    lines = Paragraph(text, STIJL).lines(limit)
    assert "".join(plat(line) for line in lines).split() == printable(text).split()
    assert all(breedte(line) <= limit + 0.01 or len(plat(line).strip(" ")) <= 1 for line in lines)


def test_each_line_but_the_last_ends_in_a_space() -> None:
    """Who listens hears words, not words glued at line ends."""
    lines = Paragraph("de ouders zijn het eens met het plan " * 5, STIJL).lines(120)
    assert len(lines) > 3
    assert all(plat(line).endswith(" ") for line in lines[:-1])
    assert not plat(lines[-1]).endswith(" ")


def test_a_word_longer_than_the_line_is_cut_without_an_invented_sign() -> None:
    """A long word goes on below, with no hyphen and no space that nobody typed."""
    woord = "Hottentottententententoonstelling" * 4
    lines = Paragraph(woord, STIJL).lines(100)
    assert len(lines) > 4
    assert "".join(plat(line) for line in lines) == woord


def test_a_pasted_string_without_spaces_takes_no_time_to_speak_of() -> None:
    """A hundred thousand letters in a row are cut in one walk, not in one walk per line."""
    lines = Paragraph("x" * 100_000, STIJL).lines(340)
    assert sum(len(plat(line)) for line in lines) == 100_000


def test_a_hyphen_is_no_place_to_break() -> None:
    """Readers join a word at a hyphen at the line's end; "vmbo-kader" must stay "vmbo-kader"."""
    lines = Paragraph("naar vmbo-kader en vmbo-tl", STIJL).lines(70)
    assert any("vmbo-kader" in plat(line) for line in lines)


def test_a_day_stays_on_one_line() -> None:
    """A no-break space holds "18 december 2026" together."""
    lines = Paragraph("tot de evaluatie op 18\u00a0december\u00a02026", STIJL).lines(110)
    assert any("18\u00a0december\u00a02026" in plat(line) for line in lines)


def test_faces_change_inside_a_word() -> None:
    """A full stop after a bold word stays against it."""
    lines = Paragraph([Run("Vet", Face.BOLD), Run(". Gewoon")], STIJL).lines(300)
    assert plat(lines[0]) == "Vet. Gewoon"
    assert [face for _, face, _ in lines[0]] == [Face.BOLD, Face.REGULAR]


def test_a_line_break_is_kept() -> None:
    """A typed line break and an empty line stay."""
    assert [plat(line) for line in Paragraph("een\n\ntwee", STIJL).lines(300)] == ["een ", "", "twee"]


@pytest.mark.parametrize(
    ("height", "first", "rest"), [(14, 0, 5), (28, 2, 3), (42, 3, 2), (56, 3, 2), (70, 5, 0)]
)
def test_no_line_is_left_alone(height: float, first: int, rest: int) -> None:
    """Five lines never leave one line behind on either page."""
    paragraph = Paragraph("\n".join("abcde"), STIJL)
    upper, lower = paragraph.split(300, height, force=False)
    assert (len(upper.lines(300)) if upper else 0, len(lower.lines(300)) if lower else 0) == (first, rest)


def test_force_always_places_a_line() -> None:
    """A page without room for two lines still moves on."""
    upper, lower = Paragraph("\n".join("abcde"), STIJL).split(300, 3, force=True)
    assert upper is not None
    assert lower is not None
    assert (len(upper.lines(300)), len(lower.lines(300))) == (1, 4)
