"""What is hard to read in a text for parents, while somebody writes it: where, and one calm line."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from opp_desk.ground import paths
from opp_desk.rules.leesbaarheid import Leesbaarheid, meet, waardering
from opp_desk.rules.leesbaarheid_zinnen import lees_woordenboek, liever, moeilijke_zinnen
from opp_desk.rules.zinnen import zin

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opp_desk.rules.leesbaarheid_zinnen import Moeilijk, Woordenboek


@cache
def woordenboek() -> Woordenboek:
    """Return the hard words that this release knows."""
    pad = paths.resources() / "aanbod" / "moeilijk.toml"
    return lees_woordenboek(pad.read_text(encoding="utf-8"))


@lru_cache(maxsize=1_024)
def lees_moeilijk(tekst: str) -> tuple[Moeilijk, ...]:
    """Return the hard sentences of a text, in order."""
    return moeilijke_zinnen(tekst, woordenboek())


@lru_cache(maxsize=1_024)
def meet_tekst(tekst: str) -> Leesbaarheid:
    """Return what there is to count in a text."""
    return meet(tekst)


@dataclass(frozen=True, slots=True)
class Leesgemak:
    """How easy texts read together: the Flesch-Douma score, and how many sentences are hard."""

    score: float | None
    moeilijk: int

    @property
    def zin(self) -> str:
        """Return it in a line: "Leesgemak 78 van 100: tamelijk gemakkelijk · 2 moeilijke zinnen"."""
        if self.score is None:
            return ""
        getal = max(0, min(100, round(self.score)))
        delen = [zin("leesgemak", {"getal": getal, "woord": waardering(getal)})]
        if self.moeilijk:
            delen.append(
                zin("leesgemak_een" if self.moeilijk == 1 else "leesgemak_meer", {"aantal": self.moeilijk})
            )
        return " · ".join(delen)


def leesgemak(teksten: Iterable[str]) -> Leesgemak:
    """Return how easy these texts read together."""
    alle = [tekst for tekst in teksten if tekst]
    geteld = sum((meet_tekst(tekst) for tekst in alle), Leesbaarheid(0, 0, 0))
    return Leesgemak(geteld.score, sum(len(lees_moeilijk(tekst)) for tekst in alle))


def moeilijke_plekken(tekst: str) -> tuple[tuple[int, int], ...]:
    """Return where the hard sentences stand: (from, to)."""
    return tuple((each.van, each.tot) for each in lees_moeilijk(tekst))


def leeshint(tekst: str) -> str:
    """Return one line about the first hard sentence of a text, or "".

    It names the words, with what could stand there when it is one word, or the length of the sentence.
    """
    gevonden = lees_moeilijk(tekst)
    if not gevonden:
        return ""
    eerste, meer = gevonden[0], len(gevonden) - 1
    hint = _hint(eerste)
    return (
        hint if not meer else f"{hint} {zin('lezen_nog_een' if meer == 1 else 'lezen_nog', {'aantal': meer})}"
    )


def _hint(eerste: Moeilijk) -> str:
    woorden = ", ".join(f"“{woord}”" for woord in eerste.woorden)
    if not woorden:
        return zin("lezen_lang", {"woorden": eerste.lengte})
    if len(eerste.woorden) == 1 and (anders := liever(eerste.woorden[0], woordenboek())):
        return zin("lezen_woord", {"woord": woorden, "anders": anders})
    return zin("lezen_moeilijk", {"woorden": woorden})
