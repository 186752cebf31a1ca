"""The words of a text as searching knows them: folded, and each with its place in the text itself.

Index, question and highlighting fold letter by letter in the same way, so that what was found can be shown
where it stands. Not here: the query language (``zoekvraag``), and comparing names (``vouwen``).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from opp_desk.rules.vouwen import vouw

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WOORD: Final = re.compile(r"[^\W_]+")
_BIJZONDER: Final = re.compile(r"[^\x00-\x7f]")


class _Letters(dict[int, str]):
    """Each letter folded once; `str.translate` asks for those that are new."""

    def __missing__(self, code: int) -> str:
        teken = chr(code)
        los = teken.lower() if teken.isascii() else " " if teken.isspace() else vouw(teken)
        self[code] = los
        return los


_LETTERS: Final = _Letters()


def gevouwen(tekst: str) -> str:
    """Return ``tekst`` folded letter by letter: "Łukasz" is "lukasz", a ligature becomes its letters."""
    return tekst.lower() if tekst.isascii() else tekst.translate(_LETTERS)


def woorden(tekst: str) -> list[str]:
    """Return the folded words: what stands between signs and spaces. "d’Hondt" is two words."""
    return _WOORD.findall(gevouwen(tekst))


def vindplaatsen(tekst: str, patroon: re.Pattern[str], hoogstens: int) -> list[tuple[int, int]]:
    """Return where in ``tekst`` a pattern over its folded form fits: (begin, end), at most so many."""
    plat = gevouwen(tekst)
    gevonden = [each.span() for each in _eerste(patroon.finditer(plat), hoogstens)]
    return gevonden if tekst.isascii() else _terug(tekst, gevonden)


def patroon_van(reeksen: Sequence[tuple[Sequence[str], bool]]) -> re.Pattern[str]:
    """Return what finds these runs of folded words in a folded text; True: the last may go on."""
    delen = []
    for reeks, begin in reeksen:
        tussen = r"[\W_]+".join(re.escape(woord) for woord in reeks)
        delen.append(tussen if begin else tussen + r"(?![^\W_])")
    return re.compile(r"(?<![^\W_])(?:" + "|".join(delen) + ")")


def _eerste(vondsten: Iterator[re.Match[str]], hoogstens: int) -> Iterator[re.Match[str]]:
    for _keer, vondst in zip(range(hoogstens), vondsten, strict=False):
        yield vondst


def _terug(tekst: str, plekken: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Bring places in the folded text back to the text itself, where a letter may have become none or two."""
    knikken, hier, daar = [0], [0], [1]
    verschil = 0
    for vondst in _BIJZONDER.finditer(tekst):
        lang = len(_LETTERS[ord(vondst.group())])
        if lang != 1:
            knikken += [vondst.start() + verschil, vondst.start() + verschil + lang]
            hier += [vondst.start(), vondst.end()]
            daar += [0, 1]
            verschil += lang - 1
    return [
        (_plek(begin, knikken, hier, daar), _plek(eind - 1, knikken, hier, daar) + 1)
        for begin, eind in plekken
    ]


def _plek(gevouwen_plek: int, knikken: list[int], hier: list[int], daar: list[int]) -> int:
    nr = bisect_right(knikken, gevouwen_plek) - 1
    if nr and not daar[nr]:
        return hier[nr]  # within a letter that became several
    return hier[nr] + gevouwen_plek - knikken[nr]
