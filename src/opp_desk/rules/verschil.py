"""The words that differ between two texts. Only for showing; a hash decides what counts as a change."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

D = TypeVar("D", str, tuple[str, ...])
Deel = str | tuple[str, ...]
_VEEL: Final = 250_000
"""So many pairs of words are compared in about a tenth of a second; it grows with both texts."""
_LOS: Final = 2
"""So many words between two changes that are longer than they are, are read with them."""
_EINDE: Final = frozenset(".!?…")
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
    return _leesbaar([stuk for stuk in delen if stuk.tekst])


def _leesbaar(stukken: Sequence[Stuk]) -> tuple[Stuk, ...]:
    """Return the pieces with a few loose words between larger changes taken along.

    A sentence that was written anew is read as gone and come, not word by word through each other.
    """
    blokken: list[list[str]] = []  # what stayed, went and came, one after the other
    for stuk in stukken:
        if stuk.soort is StukSoort.GELIJK or not blokken:
            blokken.append(["", "", ""])
        blokken[-1][list(StukSoort).index(stuk.soort)] += stuk.tekst
    samen: list[list[str]] = []
    for gelijk, weg, nieuw in blokken:
        vorig = samen[-1] if samen else ["", "", ""]
        rondom = min(max(len(vorig[1]), len(vorig[2])), max(len(weg), len(nieuw)))
        if gelijk and len(gelijk.strip()) < rondom and len(gelijk.split()) <= _LOS:
            vorig[1] += gelijk + weg
            vorig[2] += gelijk + nieuw
        else:
            samen.append([gelijk, weg, nieuw])
    return tuple(
        Stuk(soort, tekst) for blok in samen for soort, tekst in zip(StukSoort, blok, strict=True) if tekst
    )


def _zelfde(links: Sequence[str], rechts: Sequence[str]) -> int:
    """Return how many words both begin with: most changes are small, and the rest need not be searched."""
    paren = enumerate(zip(links, rechts, strict=False))
    return next((nr for nr, (een, ander) in paren if een != ander), min(len(links), len(rechts)))


def _anders(links: Sequence[str], rechts: Sequence[str]) -> Iterator[Stuk]:
    """Yield the difference by word; of two long texts by sentence, and within these by word."""
    if len(links) * len(rechts) <= _VEEL:
        yield from _naast(links, rechts, _heel)
        return
    zinnen, andere = _zinnen(links), _zinnen(rechts)
    yield from _naast(zinnen, andere, _per_woord)


def _naast(
    links: Sequence[D], rechts: Sequence[D], anders: Callable[[Sequence[D], Sequence[D]], Iterator[Stuk]]
) -> Iterator[Stuk]:
    """Yield what is the same in both, and ``anders`` of what is not."""
    for _tag, i1, i2, j1, j2 in SequenceMatcher(None, links, rechts, autojunk=False).get_opcodes():
        if links[i1:i2] == rechts[j1:j2]:
            yield Stuk(StukSoort.GELIJK, _tekst(links[i1:i2]))
        else:
            yield from anders(links[i1:i2], rechts[j1:j2])


def _heel(links: Sequence[Deel], rechts: Sequence[Deel]) -> Iterator[Stuk]:
    """Yield all of it as gone and come."""
    if links:
        yield Stuk(StukSoort.WEG, _tekst(links))
    if rechts:
        yield Stuk(StukSoort.NIEUW, _tekst(rechts))


def _per_woord(links: Sequence[Deel], rechts: Sequence[Deel]) -> Iterator[Stuk]:
    """Yield the difference by word, unless that takes longer than somebody wants to wait."""
    woorden, andere = _woorden(links), _woorden(rechts)
    kort = len(woorden) * len(andere) <= _VEEL
    yield from _naast(woorden, andere, _heel) if kort else _heel(woorden, andere)


def _zinnen(woorden: Sequence[str]) -> list[tuple[str, ...]]:
    """Return the words by sentence; what follows a full stop belongs to the next one."""
    zinnen: list[tuple[str, ...]] = []
    zin: list[str] = []
    for woord in woorden:
        zin.append(woord)
        if woord in _EINDE or "\n" in woord:
            zinnen.append(tuple(zin))
            zin = []
    return [*zinnen, tuple(zin)] if zin else zinnen


def _woorden(delen: Sequence[Deel]) -> list[str]:
    return [woord for deel in delen for woord in ([deel] if isinstance(deel, str) else deel)]


def _tekst(delen: Sequence[Deel]) -> str:
    return "".join(_woorden(delen))


def _gelijk(delen: Sequence[str]) -> Stuk:
    return Stuk(StukSoort.GELIJK, "".join(delen))
