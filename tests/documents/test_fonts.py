"""The typeface draws every Latin name, and what it cannot draw stays visible."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.documents.fonts import UNKNOWN, Face, load, missing, printable, width
from opp_desk.documents.fonts_embedded import to_unicode
from opp_desk.ground import paths

NAMEN = "Şahin Łukasz Ğ ığdır İpek Çağrı Żółć ñ ø æ œ ß ẞ đ ð þ Ÿ ĳ Ő ű ț ș Nguyễn Đặng Ươ Ỳ ệ ẵ ’“”–—…·•€½"


@pytest.mark.parametrize("face", list(Face))
def test_every_face_draws_the_names_of_our_pupils(face: Face) -> None:
    """Turkish, Polish, Nordic, Romanian and Vietnamese letters are in each of the four faces."""
    assert [sign for sign in NAMEN if ord(sign) not in load(face).face.charToGlyph] == []
    assert missing(NAMEN) == ""


def test_the_licence_stands_beside_the_typeface() -> None:
    """Who gets the program gets the licence of the letters with it (OFL 1.1, condition 2)."""
    folder = paths.resources() / "fonts"
    assert "SIL OPEN FONT LICENSE" in (folder / "OFL.txt").read_text(encoding="utf-8")
    assert sorted(file.stem for file in folder.glob("*.ttf")) == sorted(Face)


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("S\u0327ahin", "Şahin"),
        ("een  twee\tdrie", "een twee drie"),
        ("regel\r\nregel\rregel", "regel\nregel\nregel"),
        ("zacht\u00adkoppel\u200bteken\ufeff", "zachtkoppelteken"),
        ("18\u00a0december", "18\u00a0december"),
        ("18\u202fdecember", "18\u00a0december"),
        ("half \ud800 teken", "half teken"),
        ("blij 😀😀👍🏽", f"blij {UNKNOWN}"),
        ("van 4 → 8, ≥ 6, ✓", "van 4 -> 8, >= 6, [x]"),
        ("\x00\x07a\x7f", "a"),
    ],
)
def test_text_becomes_what_can_be_drawn(given_text: str, expected: str) -> None:
    """Letters are composed, invisible signs go, unknown signs leave one visible mark."""
    assert printable(given_text) == expected


@given(st.text())
def test_printable_text_can_always_be_measured(text: str) -> None:
    """Whatever somebody pastes: afterwards every sign has a width, and doing it again changes nothing."""
    drawn = printable(text)
    assert all(width(sign, face, 10) >= 0 for sign in drawn if sign != "\n" for face in Face)
    assert printable(drawn) == drawn


def test_missing_names_each_unknown_sign_once() -> None:
    """A screen can warn which signs paper will not show."""
    assert missing("blij 😀 en 😀, عمر") == "😀عمر"


def test_the_mapto_unicode_tells_only_what_is_true() -> None:
    """Empty slots mean nothing, letters beyond U+FFFF are UTF-16, and a block has at most 100 entries."""
    cmap = to_unicode("AAAAAA+Naam", [0, 32, 0x1D11E, *range(0x100, 0x180)])
    assert "<0000>" not in cmap
    assert "<02> <D834DD1E>" in cmap
    assert "100 beginbfchar" in cmap
    assert "30 beginbfchar" in cmap


def test_normal_text_is_not_touched() -> None:
    """A plain Dutch sentence comes out as it went in."""
    zin = "Noël zei: “Ik weet het wel, maar dan gaan er te veel dingen tegelijk.”"
    assert printable(zin) == unicodedata.normalize("NFC", zin)
