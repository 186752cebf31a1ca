"""Fuzzy search of the command palette, without Qt: which titles fit, best first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from opp_desk.rules.vouwen import vouw

if TYPE_CHECKING:
    from collections.abc import Sequence

_BEGIN, _WOORD, _ERGENS, _LOS = 100, 80, 50, 20
_KORTSTE_LOS: Final = 2
_HOEVEEL: Final = 50


def zoek(vraag: str, gevouwen: Sequence[str], hoeveel: int = _HOEVEEL) -> list[int]:
    """Return the places of at most ``hoeveel`` fitting texts, best first; all typed words must fit.

    ``gevouwen`` are texts folded with `vouw`. A word fits at the start, at the start of a word, inside, or
    with its letters in order from the start of a word ("vds" finds "van der Sar"). No question finds
    the first.
    """
    woorden = vouw(vraag).split()
    if not woorden:
        return list(range(min(hoeveel, len(gevouwen))))
    punten = dict.fromkeys(range(len(gevouwen)), 0)
    for woord in woorden:
        punten = _weeg(woord, gevouwen, punten)
    beste = sorted(punten, key=lambda plek: (-punten[plek], len(gevouwen[plek]), plek))
    return beste[:hoeveel]


def _weeg(woord: str, gevouwen: Sequence[str], punten: dict[int, int]) -> dict[int, int]:
    """Keep the places where one word fits, with its points added."""
    los = re.compile(r"\b" + ".*?".join(map(re.escape, woord))) if len(woord) >= _KORTSTE_LOS else None
    begin = re.compile(r"\b" + re.escape(woord))
    over: dict[int, int] = {}
    for plek, was in punten.items():
        tekst = gevouwen[plek]
        if woord in tekst:
            waarde = _BEGIN if tekst.startswith(woord) else _WOORD if begin.search(tekst) else _ERGENS
            over[plek] = was + waarde
        elif los is not None and los.search(tekst):
            over[plek] = was + _LOS
    return over
