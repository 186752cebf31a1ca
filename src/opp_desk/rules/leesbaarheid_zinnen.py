"""Which sentences of a text for parents are hard to read, and why: length, or words that few people use.

A hint to the writer, never a refusal. The words stand in ``resources/aanbod/moeilijk.toml``; the text of that
file comes in. How a text is counted stands in ``leesbaarheid``.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opp_desk.rules.leesbaarheid import WOORD, lettergrepen, zinnen

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGE_ZIN: Final = 20
"""A sentence with more words than this is long."""
LANG_WOORD: Final = 6
"""A word with this many syllables or more is long."""


@dataclass(frozen=True, slots=True)
class Woordenboek:
    """Hard words with what could stand there; long words that parents know. Made by `lees_woordenboek`."""

    liever: Mapping[str, str]
    patroon: re.Pattern[str]
    gewoon: frozenset[str]


@dataclass(frozen=True, slots=True)
class Moeilijk:
    """A hard sentence: where it stands, how many words it has, and which of them are hard."""

    van: int
    tot: int
    lengte: int
    woorden: tuple[str, ...]

    @property
    def lang(self) -> bool:
        """Tell whether it is hard because of its length."""
        return self.lengte > LANGE_ZIN


def lees_woordenboek(toml: str) -> Woordenboek:
    """Return the words of ``moeilijk.toml``; ``*`` stands for an ending. A mistake in that file raises."""
    boek = tomllib.loads(toml)
    liever: dict[str, str] = boek["liever"]
    vormen = sorted(liever, key=len, reverse=True)
    delen = (re.escape(vorm.rstrip("*")) + (r"\w*" if vorm.endswith("*") else "") for vorm in vormen)
    patroon = re.compile(rf"(?<![\w-])(?:{'|'.join(delen)})(?![\w-])", re.IGNORECASE)
    return Woordenboek(liever, patroon, frozenset(boek["gewoon"]))


def moeilijke_zinnen(tekst: str, boek: Woordenboek) -> tuple[Moeilijk, ...]:
    """Return the hard sentences in the order of the text."""
    gevonden = (
        Moeilijk(zin.van, zin.tot, len(zin.woorden), moeilijke_woorden(zin.tekst, boek))
        for zin in zinnen(tekst)
    )
    return tuple(zin for zin in gevonden if zin.lang or zin.woorden)


def moeilijke_woorden(tekst: str, boek: Woordenboek) -> tuple[str, ...]:
    """Return the hard words of a text as they are written, each once, in order."""
    plekken = [(plek.start(), plek.end()) for plek in boek.patroon.finditer(tekst)]
    lang = (
        (woord.start(), woord.end())
        for woord in WOORD.finditer(tekst)
        if _is_lang(woord.group(), boek) and not any(van <= woord.start() < tot for van, tot in plekken)
    )
    return tuple(dict.fromkeys(tekst[van:tot] for van, tot in sorted([*plekken, *lang])))


def liever(woord: str, boek: Woordenboek) -> str:
    """Return what could stand there instead, "" when there is no advice."""
    kaal = woord.lower()
    passend = (
        vorm for vorm in boek.liever if kaal == vorm or (vorm[-1] == "*" and kaal.startswith(vorm[:-1]))
    )
    return boek.liever.get(max(passend, key=len, default=""), "")


def _is_lang(woord: str, boek: Woordenboek) -> bool:
    if lettergrepen(woord) < LANG_WOORD or woord[1:2].isupper():
        return False
    kaal = woord.lower()
    return not any(kaal in {vorm, f"{vorm}s", f"{vorm}en"} for vorm in boek.gewoon)
