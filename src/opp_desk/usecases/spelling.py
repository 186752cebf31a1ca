"""Dutch spelling: which words of a text to ask about, which of them are wrong, and what was meant.

The words are those of OpenTaal (``resources/woorden/opentaal``), with words of schools beside them. A screen
asks in a process of its own: suggesting takes up to a second, in which Python would do nothing else. Here is
nothing of a vault; the words of one school and the names of people stand in `opp_desk.usecases.woordenlijst`.
"""

from __future__ import annotations

import importlib.util
import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from opp_desk.ground import paths

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_STUK: Final = re.compile(r"\S+")
_WOORD: Final = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_OVERSLAAN: Final = re.compile(r"\d|@|://|^www\.|^[;{]|\}", re.IGNORECASE)
_AFKORTING: Final = 6
_KORTSTE: Final = 2
_LANGSTE: Final = 60
_HOOGSTENS: Final = 5


class Woordplek(NamedTuple):
    """A word of a text, from ``van`` up to ``tot``."""

    woord: str
    van: int
    tot: int


def is_er() -> bool:
    """Return whether this computer has the library; not every kind of processor has one."""
    return importlib.util.find_spec("hunspell") is not None


def woorden(tekst: str) -> Iterator[Woordplek]:
    """Yield the words that can be wrong: no numbers, addresses, snippets, or abbreviations in capitals."""
    for stuk in _STUK.finditer(tekst):
        if _OVERSLAAN.search(stuk.group()):
            continue
        for gevonden in _WOORD.finditer(stuk.group()):
            woord = gevonden.group()
            kort = len(woord) < _KORTSTE or (woord.isupper() and len(woord) <= _AFKORTING)
            if not kort and len(woord) <= _LANGSTE:
                van = stuk.start() + gevonden.start()
                yield Woordplek(woord.replace("’", "'"), van, van + len(woord))


def is_bekend(woord: str, bekend: frozenset[str]) -> bool:
    """Return whether a word is one of ``bekend`` (in lower case), also as "Noëls", "Noël's" or "Iris'"."""
    klein = woord.casefold()
    vormen = {klein, klein.removesuffix("s"), klein.removesuffix("'s"), klein.removesuffix("'")}
    return not bekend.isdisjoint(vormen)


def fouten(te_keuren: Iterable[str]) -> frozenset[str]:
    """Return the words that no Dutch word list has. A word with hyphens is right when its parts are."""
    lijst = _lijst()
    return frozenset(woord for woord in te_keuren if not _goed(lijst, woord))


def voorstellen(woord: str) -> tuple[str, ...]:
    """Return what was probably meant, the likeliest first, at most five. Takes up to a second."""
    return tuple(each.replace("'", "’") for each in _lijst().suggest(woord)[:_HOOGSTENS])


def _goed(lijst: Any, woord: str) -> bool:
    if lijst.spell(woord):
        return True
    delen = woord.split("-")
    return len(delen) > 1 and all(len(deel) < _KORTSTE or lijst.spell(deel) for deel in delen)


@cache
def _lijst() -> Any:
    """Load the word lists: 0.2 s and 20 MB."""
    from hunspell import Hunspell  # noqa: PLC0415  not before somebody writes

    map_ = paths.resources() / "woorden"
    lijst = Hunspell("nl", hunspell_data_dir=str(map_ / "opentaal"), system_encoding="UTF-8")
    for regel in (map_ / "school.txt").read_text(encoding="utf-8").splitlines():
        if regel and not regel.startswith("#"):
            lijst.add(regel)
    return lijst
