"""Quiet hints about words that seldom belong in an OPP: diagnosis, IQ, medicine, home, judgement.

A hint is a question to the writer, never a refusal: a word can be right in its place. The words stand in
``resources/niet_in_opp.toml``; the text of that file comes in.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Woorden:
    """The words to look for, per kind and ``samen`` of every kind. Made by `lees_woorden`."""

    patronen: tuple[tuple[str, re.Pattern[str]], ...]
    samen: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Hint:
    """A word at ``van`` up to ``tot``; its question is the sentence ``niet_in_opp_<soort>``."""

    soort: str
    van: int
    tot: int


def lees_woorden(toml: str) -> Woorden:
    """Return the words as written in ``niet_in_opp.toml``; a mistake in that file is a bug and raises."""
    soorten = {soort: tabel["woorden"] for soort, tabel in tomllib.loads(toml).items()}
    alle = [woord for lijst in soorten.values() for woord in lijst]
    return Woorden(tuple((soort, _patroon(lijst)) for soort, lijst in soorten.items()), _patroon(alle))


def hints(tekst: str, woorden: Woorden) -> tuple[Hint, ...]:
    """Return every word of the list in ``tekst``, in the order of the text."""
    kaal = _kaal(tekst)
    if not woorden.samen.search(kaal):  # nearly always, and somebody is typing
        return ()
    gevonden = [
        Hint(soort, plek.start(), plek.end())
        for soort, patroon in woorden.patronen
        for plek in patroon.finditer(kaal)
    ]
    return tuple(sorted(gevonden, key=lambda hint: (hint.van, hint.tot, hint.soort)))


def _patroon(woorden: list[str]) -> re.Pattern[str]:
    """Return one pattern for a list of words; the longest is tried first."""
    vormen = sorted((_kaal(woord) for woord in woorden), key=len, reverse=True)
    delen = (re.escape(woord.rstrip("*")) + (r"\w*" if woord.endswith("*") else "") for woord in vormen)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(delen)})(?![\w-])")


class _Letters(dict[int, str]):
    """The bare letter of every letter that was seen."""

    def __missing__(self, code: int) -> str:
        teken = chr(code)
        self[code] = kaal = unicodedata.normalize("NFD", teken.lower())[:1] or teken
        return kaal


_LETTERS: Final = _Letters()


def _kaal(tekst: str) -> str:
    """Return ``tekst`` in lower case without accents, letter for letter, so that places stay the same."""
    return tekst.translate(_LETTERS)
