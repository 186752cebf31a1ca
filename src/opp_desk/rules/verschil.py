"""The words that differ between two texts. Only for showing; a hash decides what counts as a change."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final

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
    stukken: list[Stuk] = []
    for _tag, i1, i2, j1, j2 in SequenceMatcher(None, links, rechts, autojunk=False).get_opcodes():
        if links[i1:i2] == rechts[j1:j2]:
            stukken.append(Stuk(StukSoort.GELIJK, "".join(links[i1:i2])))
            continue
        if i1 < i2:
            stukken.append(Stuk(StukSoort.WEG, "".join(links[i1:i2])))
        if j1 < j2:
            stukken.append(Stuk(StukSoort.NIEUW, "".join(rechts[j1:j2])))
    return tuple(stukken)
