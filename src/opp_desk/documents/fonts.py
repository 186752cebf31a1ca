"""The embedded typeface: loading, measuring, and what it can draw. Sizes and colours stand in `stijl`."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from opp_desk.ground import paths

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

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
_BFCHAR_LIMIT = 100  # ISO 32000-1, 9.7.5.4: one block of a CMap holds no more


class Face(StrEnum):
    """The four faces; the value is the name of the file and of the font inside ReportLab."""

    REGULAR = "NotoSans-Regular"
    BOLD = "NotoSans-Bold"
    ITALIC = "NotoSans-Italic"
    BOLD_ITALIC = "NotoSans-BoldItalic"


class _EmbeddedFont(TTFont):  # type: ignore[misc]  # ReportLab has no types
    """A TrueType font whose ToUnicode map tells only what is true.

    ReportLab's own map says that the empty slots mean U+0000, which PDF/UA-1 forbids, and it writes letters
    beyond U+FFFF wrongly.
    """

    def addObjects(self, doc: Any) -> None:  # noqa: N802  ReportLab's name, without types
        subsets = self.state[doc].subsets
        names = [self.getSubsetInternalName(number, doc)[1:] for number in range(len(subsets))]
        super().addObjects(doc)
        fonts = doc.idToObject["BasicFonts"].dict
        for name, subset in zip(names, subsets, strict=True):
            base = fonts[name].BaseFont
            doc.idToObject["toUnicodeCMap:" + base].content = _to_unicode(base, subset)


def _to_unicode(name: str, subset: Sequence[int]) -> str:
    """Return the CMap that gives the text back of a subset (ISO 32000-1, 9.10.3)."""
    pairs = [f"<{slot:02X}> <{_utf16(code)}>" for slot, code in enumerate(subset) if code]
    blocks = [pairs[start : start + _BFCHAR_LIMIT] for start in range(0, len(pairs), _BFCHAR_LIMIT)]
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
        f"/CMapName /{name} def /CMapType 2 def",
        f"1 begincodespacerange <00> <{len(subset) - 1:02X}> endcodespacerange",
    ]
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join([*lines, "endcmap CMapName currentdict /CMap defineresource pop end end"])


def _utf16(code: int) -> str:
    return chr(code).encode("utf-16-be").hex().upper()


@cache
def load(face: Face) -> Any:
    """Return the font of ``face``, read once per process and known to ReportLab from then on."""
    font = _EmbeddedFont(face.value, str(paths.resources() / "fonts" / f"{face}.ttf"), asciiReadable=False)
    pdfmetrics.registerFont(font)
    return font


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
