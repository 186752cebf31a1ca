"""The piece of a text that is shown under what was found, with the places that fit the question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opp_desk.rules.zoekwoorden import patroon_van, vindplaatsen

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from opp_desk.rules.zoekvraag import Zoekvraag

LENGTE: Final = 220
_ERVOOR: Final = 60
_MEESTE: Final = 40
_WIT: Final = str.maketrans("\r\n\t", "   ")


@dataclass(frozen=True, slots=True)
class Fragment:
    """Some 200 letters of a text; ``merken`` are (begin, end) in ``tekst`` itself, in order."""

    tekst: str = ""
    merken: tuple[tuple[int, int], ...] = ()


def zoekpatroon(vraag: Zoekvraag) -> re.Pattern[str] | None:
    """Return what finds the words of a question; None when it asks no words."""
    return patroon_van([term.reeks for term in vraag.wel]) if vraag.wel else None


def fragment(teksten: Sequence[str], patroon: re.Pattern[str] | None) -> Fragment:
    """Return the piece around the first place that fits, or else how the first text begins."""
    if patroon is not None:
        for tekst in teksten:
            if plekken := vindplaatsen(tekst, patroon, _MEESTE):
                return _knip(tekst, plekken)
    return _knip(teksten[0], []) if teksten else Fragment()


def _knip(tekst: str, plekken: list[tuple[int, int]]) -> Fragment:
    begin = _begin(tekst, plekken[0][0]) if plekken else 0
    eind = _eind(tekst, begin)
    kern = tekst[begin:eind].translate(_WIT).rstrip()
    voor, na = "… " if begin else "", " …" if eind < len(tekst) else ""
    schuif = len(voor) - begin
    merken = tuple(
        (van + schuif, min(tot, begin + len(kern)) + schuif)
        for van, tot in plekken
        if van < begin + len(kern)
    )
    return Fragment(f"{voor}{kern}{na}", merken)


def _begin(tekst: str, plek: int) -> int:
    """Return where the piece begins: at a word, somewhat before the first place that fits."""
    begin = max(0, plek - _ERVOOR)
    if begin == 0:
        return 0
    wit = (tekst.find(teken, begin, plek) for teken in " \n")
    eerste = min((each for each in wit if each >= 0), default=-1)
    return eerste + 1 if eerste >= 0 else plek


def _eind(tekst: str, begin: int) -> int:
    """Return where the piece ends: after a word."""
    if len(tekst) - begin <= LENGTE:
        return len(tekst)
    spatie = tekst.rfind(" ", begin + LENGTE // 2, begin + LENGTE)
    return spatie if spatie > 0 else begin + LENGTE
