"""The words that differ between two texts. Only for showing; a hash decides what counts as a change."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DELEN: Final = re.compile(r"\s+|\w+(?:['’\-]\w+)*|[^\w\s]")


class StukSoort(StrEnum):
    """Whether a piece of text stayed, went or came."""

    GELIJK = "gelijk"
    WEG = "weg"
    NIEUW = "nieuw"


@dataclass(frozen=True, slots=True)
class Stuk:
    """A piece of text that stayed, went or came."""

    soort: StukSoort
    tekst: str


def woordverschil(oud: str, nieuw: str) -> tuple[Stuk, ...]:
    """Return the pieces of both texts in order; a changed word is first WEG, then NIEUW.

    GELIJK and WEG together are exactly ``oud``, GELIJK and NIEUW together exactly ``nieuw``.
    """
    links, rechts = _DELEN.findall(oud), _DELEN.findall(nieuw)
    begin = _zelfde(links, rechts)
    einde = _zelfde(links[begin:][::-1], rechts[begin:][::-1])
    midden = _anders(links[begin : len(links) - einde], rechts[begin : len(rechts) - einde])
    delen = (_gelijk(links[:begin]), *midden, _gelijk(links[len(links) - einde :]))
    return tuple(stuk for stuk in delen if stuk.tekst)


def _zelfde(links: Sequence[str], rechts: Sequence[str]) -> int:
    """Return how many words both begin with: most changes are small, and the rest need not be searched."""
    paren = enumerate(zip(links, rechts, strict=False))
    return next((nr for nr, (een, ander) in paren if een != ander), min(len(links), len(rechts)))


def _anders(links: Sequence[str], rechts: Sequence[str]) -> Iterator[Stuk]:
    for _tag, i1, i2, j1, j2 in SequenceMatcher(None, links, rechts, autojunk=False).get_opcodes():
        if links[i1:i2] == rechts[j1:j2]:
            yield _gelijk(links[i1:i2])
            continue
        if i1 < i2:
            yield Stuk(StukSoort.WEG, "".join(links[i1:i2]))
        if j1 < j2:
            yield Stuk(StukSoort.NIEUW, "".join(rechts[j1:j2]))


def _gelijk(delen: Sequence[str]) -> Stuk:
    return Stuk(StukSoort.GELIJK, "".join(delen))
