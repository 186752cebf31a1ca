"""How a day was counted, for "Welke regel?": "1 september + 6 weken = 13 oktober"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from opp_desk.rules.datum import MAANDEN, schrijf_datum
from opp_desk.rules.termen.tabel import duur

_WEEK: Final = 7


def optellen(
    van: date, aantal: int, op: date, *, eenheid: str = "dagen", terug: bool = False, dan: str = ""
) -> str:
    """Return the sum of a start and a length: "1 september + 6 weken = 13 oktober".

    ``terug`` counts back from ``van``, ``dan`` stands behind. The year is written when there are two.
    """
    teken = "−" if terug else "+"
    return f"{_dag(van, op)} {teken} {duur(aantal, eenheid)}{dan} = {_dag(op, van)}"


def gelijk(links: str, op: date) -> str:
    """Return "laatste schooldag van 2026-2027 = 16 juli 2027"."""
    return f"{links} = {schrijf_datum(op)}"


def weken_voor(dag: date, weken: int) -> date:
    """Return the day ``weken`` weeks before ``dag``."""
    return dag - timedelta(weken * _WEEK)


def jaren_na(dag: date, jaren: int) -> date:
    """Return the same day of a later year; after 29 February that is 1 March in an ordinary year."""
    try:
        return dag.replace(year=dag.year + jaren)
    except ValueError:
        return date(dag.year + jaren, 3, 1)


def _dag(dag: date, ander: date) -> str:
    return f"{dag.day} {MAANDEN[dag.month - 1]}" if dag.year == ander.year else schrijf_datum(dag)
