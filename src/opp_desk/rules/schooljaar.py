"""The schooljaar: 1 August to 31 July (WVO 2020 art. 1.1), written as "2026-2027".

Not here: which days of it are school days.
"""

from __future__ import annotations

from datetime import date
from typing import Final

_EERSTE_MAAND: Final = 8


def schooljaar(dag: date) -> str:
    """Return the schooljaar in which ``dag`` falls: "2026-2027"."""
    jaar = beginjaar(dag)
    return f"{jaar}-{jaar + 1}"


def beginjaar(dag: date) -> int:
    """Return the calendar year in which the schooljaar of ``dag`` began; good for counting schooljaren."""
    return dag.year if dag.month >= _EERSTE_MAAND else dag.year - 1


def begin(dag: date) -> date:
    """Return the first day (1 August) of the schooljaar of ``dag``."""
    return date(beginjaar(dag), _EERSTE_MAAND, 1)


def einde(dag: date) -> date:
    """Return the last day (31 July) of the schooljaar of ``dag``."""
    return date(beginjaar(dag) + 1, _EERSTE_MAAND - 1, 31)
