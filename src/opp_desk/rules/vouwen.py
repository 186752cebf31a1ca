"""Folding of text for searching: what a hurried person types finds what was carefully written.

Only for comparing, never for showing or keeping: a folded name is wrong on paper.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

_TABEL: Final = str.maketrans(
    {
        "ł": "l",
        "ı": "i",
        "đ": "d",
        "ð": "d",
        "ø": "o",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ħ": "h",
        "ŋ": "n",
        "ŧ": "t",
        "ə": "e",
        "ʼ": "'",
        "ʻ": "'",
        "ʿ": "'",
        "ʾ": "'",
        "’": "'",
        "‘": "'",
        "–": "-",
        "‐": "-",
        "‑": "-",
        "\N{SOFT HYPHEN}": "",
    }
)
"""Letters that Unicode does not take apart (Łukasz, Yılmaz, Søren) and signs that a keyboard lacks."""


@lru_cache(maxsize=16_384)
def vouw(tekst: str) -> str:
    """Return ``tekst`` without accents, in lower case, with single spaces.

    "Łukasz" becomes "lukasz", "Yılmaz" and "YILMAZ" become "yilmaz", "d’Hondt" becomes "d'hondt". Folding a
    folded text changes nothing.
    """
    if tekst.isascii():
        return " ".join(tekst.lower().split())
    los = _zonder_tekens(tekst).casefold()
    return " ".join(_zonder_tekens(los.translate(_TABEL)).split())


def _zonder_tekens(tekst: str) -> str:
    """Take letters apart (NFKD) and drop the marks."""
    return "".join(
        teken for teken in unicodedata.normalize("NFKD", tekst) if not unicodedata.combining(teken)
    )
