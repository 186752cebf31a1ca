"""What ReportLab needs to embed our typeface: the font, and a ToUnicode map that is true."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_BFCHAR_LIMIT = 100  # ISO 32000-1, 9.7.5.4: one block of a CMap holds no more


def register(name: str, path: Path) -> Any:
    """Return the font in a TrueType file, known to ReportLab by ``name`` from then on."""
    font = EmbeddedFont(name, str(path), asciiReadable=False)
    pdfmetrics.registerFont(font)
    return font


class EmbeddedFont(TTFont):  # type: ignore[misc]  # ReportLab has no types
    """A TrueType font whose ToUnicode map tells only what is true.

    ReportLab's own map says that the empty slots mean U+0000, which PDF/UA-1 forbids, and it writes letters
    beyond U+FFFF wrongly.
    """

    def addObjects(self, doc: Any) -> None:  # noqa: N802  ReportLab's name, without types
        """Write the font with our own map."""
        subsets = self.state[doc].subsets
        names = [self.getSubsetInternalName(number, doc)[1:] for number in range(len(subsets))]
        super().addObjects(doc)
        fonts = doc.idToObject["BasicFonts"].dict
        for name, subset in zip(names, subsets, strict=True):
            base = fonts[name].BaseFont
            doc.idToObject["toUnicodeCMap:" + base].content = to_unicode(base, subset)


def to_unicode(name: str, subset: Sequence[int]) -> str:
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
