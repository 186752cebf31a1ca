"""What counts as a correction of a typo (erratum) in a fixed version, and not as another agreement.

A change of substance is a bijstelling, with hearing, overleg and akkoord (WVO 2020 art. 2.44 lid 4 and 5).
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Final

_CIJFERS: Final = re.compile(r"\d+")
_WOORDEN: Final = re.compile(r"\w+")
_KEREN_OM: Final = frozenset({"niet", "geen", "wel", "nooit", "altijd", "nee", "ja", "zonder", "met"})
_GELIJKENIS: Final = 0.75


def is_schrijffout(oud: str, nieuw: str) -> bool:
    """Return whether ``nieuw`` says the same as ``oud``: no other number or "niet", nearly all letters.

    A guard against rewriting a fixed text, no proof: a person reads the correction and gives the reason.
    """
    if _CIJFERS.findall(oud) != _CIJFERS.findall(nieuw) or _omkeringen(oud) != _omkeringen(nieuw):
        return False
    return SequenceMatcher(None, oud, nieuw, autojunk=False).ratio() >= _GELIJKENIS


def _omkeringen(tekst: str) -> list[str]:
    return [woord for woord in _WOORDEN.findall(tekst.lower()) if woord in _KEREN_OM]
