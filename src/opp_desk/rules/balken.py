"""What a chart with bars shows: rows with parts next to each other, and the same in words.

Screen and paper draw exactly this. No colours and no pixels here.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Balk:
    """One row: ``delen`` from left to right, none of them below 0; ``tekst`` stands at its end.

    A row that is kept back has no parts; its text says so.
    """

    naam: str
    delen: tuple[int, ...]
    tekst: str


@dataclass(frozen=True, slots=True)
class Balken:
    """Rows on one scale, and what each part means. ``titel`` says what is counted."""

    titel: str
    legenda: tuple[str, ...]
    balken: tuple[Balk, ...]

    @property
    def hoogste(self) -> int:
        """Return the length of the longest row, at least 1."""
        return max((sum(balk.delen) for balk in self.balken), default=0) or 1

    def vakken(self, balk: Balk) -> tuple[tuple[float, float], ...]:
        """Return where each part of a row begins and how long it is, both from 0 to 1."""
        plaats, vakken = 0, []
        for deel in balk.delen:
            vakken.append((plaats / self.hoogste, deel / self.hoogste))
            plaats += deel
        return tuple(vakken)


def in_woorden(balken: Balken) -> str:
    """Return the chart in sentences, for who does not see it."""
    rijen = ". ".join(f"{balk.naam}: {_delen(balken, balk)}" for balk in balken.balken)
    return f"{balken.titel}. {rijen}." if rijen else f"{balken.titel}."


def _delen(balken: Balken, balk: Balk) -> str:
    if not balk.delen:
        return balk.tekst
    return ", ".join(f"{deel} {wat}" for deel, wat in zip(balk.delen, balken.legenda, strict=True))
