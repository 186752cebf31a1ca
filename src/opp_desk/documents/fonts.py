"""The embedded typeface: measuring, and what it can draw. Sizes and colours stand in `stijl`.

Loading this module does not load ReportLab: a program that only asks for paper in another process needs none.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from opp_desk.ground import paths

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

UNKNOWN = "\ufffd"
"""What stands on paper for a sign that the typeface lacks: visible, so that nothing is lost unseen."""

_SPELLED = str.maketrans(
    {
        "→": "->",
        "←": "<-",
        "≥": ">=",
        "≤": "<=",
        "☐": "[ ]",
        "☑": "[x]",
        "✓": "[x]",
        "✔": "[x]",
        "●": "•",
        "\u202f": "\u00a0",
    }
)
_SPACES = re.compile(r"[^\S\n\u00a0]+")


class Face(StrEnum):
    """The four faces; the value is the name of the file and of the font inside ReportLab."""

    REGULAR = "NotoSans-Regular"
    BOLD = "NotoSans-Bold"
    ITALIC = "NotoSans-Italic"
    BOLD_ITALIC = "NotoSans-BoldItalic"


@cache
def load(face: Face) -> Any:
    """Return the font of ``face``, read once per process and known to ReportLab from then on."""
    from opp_desk.documents.fonts_embedded import register  # noqa: PLC0415  ReportLab only where paper is made

    return register(face.value, paths.resources() / "fonts" / f"{face}.ttf")


@cache
def _widths(face: Face) -> Mapping[int, float]:
    widths: Mapping[int, float] = load(face).face.charWidths
    return widths


def width(text: str, face: Face, size: float) -> float:
    """Return the width in points of ``text``, which must be `printable`, in ``face`` at ``size`` points."""
    widths = _widths(face)
    return sum([widths[ord(sign)] for sign in text]) * size / 1000


def printable(text: str) -> str:
    """Return ``text`` as the typeface can draw it.

    Composed letters (NFC), single spaces, line breaks kept. Invisible signs go (a soft hyphen, marks for the
    direction of writing). A sign that the typeface lacks becomes a plain spelling or `UNKNOWN`.
    """
    composed = unicodedata.normalize("NFC", text).translate(_SPELLED)
    composed = _SPACES.sub(" ", composed.replace("\r\n", "\n").replace("\r", "\n"))
    if composed.isascii() and composed.isprintable():
        return composed
    drawn = "".join(_drawn(composed))
    return _SPACES.sub(" ", re.sub(f"{UNKNOWN}+", UNKNOWN, drawn))


def _drawn(text: str) -> Iterator[str]:
    known = _drawable()
    for sign in text:
        if sign in known:
            yield sign
        elif not _invisible(sign):
            plain = unicodedata.normalize("NFKC", sign)
            yield plain if all(letter in known for letter in plain) else UNKNOWN


def _invisible(sign: str) -> bool:
    return unicodedata.category(sign) in {"Cc", "Cf", "Co", "Cs"} or "\ufe00" <= sign <= "\ufe0f"


@cache
def _drawable() -> frozenset[str]:
    """Return what all four faces draw, without invisible signs."""
    shared = set.intersection(*(set(load(face).face.charToGlyph) for face in Face))
    signs = {chr(code) for code in shared} - {UNKNOWN}
    return frozenset({sign for sign in signs if not _invisible(sign)} | {"\n", UNKNOWN})


def missing(text: str) -> str:
    """Return the signs of ``text`` that the typeface cannot draw, each once: for a warning while typing."""
    return "".join(dict.fromkeys(sign for sign in text if UNKNOWN in printable(sign) and sign != UNKNOWN))
