"""What a chart with bars shows: rows with parts next to each other, and the same in words.

Screen and paper draw exactly this. No colours and no pixels here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


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
    """Rows on one scale, and what each part means. ``titel`` says what is counted.

    The scale goes to the longest row, and at least to ``schaal``: for a chart that is a piece of another.
    """

    titel: str
    legenda: tuple[str, ...]
    balken: tuple[Balk, ...]
    schaal: int = 1

    @property
    def hoogste(self) -> int:
        """Return where the scale ends."""
        return max(self.schaal, *(sum(balk.delen) for balk in self.balken), 1)

    def stukken(self, rijen: int) -> tuple[Balken, ...]:
        """Return the chart in pieces of at most so many rows, all on the same scale."""
        return tuple(
            replace(self, balken=self.balken[nr : nr + rijen], schaal=self.hoogste)
            for nr in range(0, len(self.balken), rijen)
        )

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
