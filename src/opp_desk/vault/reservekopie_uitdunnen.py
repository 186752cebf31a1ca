"""Which backups may go: the newest always stays, then three days, three weeks and four months.

A day, week or month counts when there is a backup of it, so a summer without school costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable
    from datetime import date, datetime

P = TypeVar("P")


def _dag(dag: date) -> Hashable:
    return dag


def _week(dag: date) -> Hashable:
    return dag.isocalendar()[:2]


def _maand(dag: date) -> Hashable:
    return dag.year, dag.month


_REGELS: Final[tuple[tuple[Callable[[date], Hashable], int], ...]] = ((_dag, 3), (_week, 3), (_maand, 4))


def te_verwijderen(
    kopieen: Iterable[tuple[P, datetime, int]], nu: datetime, maximum_bytes: int | None = None
) -> tuple[P, ...]:
    """Return the backups that may go, the oldest first.

    ``kopieen`` are (path, moment made, size in bytes), moments aware. The newest of each of the last three
    days, three weeks and four months stays; above ``maximum_bytes`` in all, the oldest of those go too, but
    never the newest. A backup from the future (a clock that ran ahead) is left alone and counts for nothing
    but its size, so that it cannot push a real one out. Doing it twice removes nothing more.
    """
    alle = sorted(kopieen, key=lambda kopie: kopie[1], reverse=True)
    toekomst = [kopie for kopie in alle if kopie[1] > nu]
    eerdere = [kopie for kopie in alle if kopie[1] <= nu]
    blijft = _te_bewaren([moment.astimezone(nu.tzinfo).date() for _, moment, _ in eerdere])
    ruimte = None if maximum_bytes is None else maximum_bytes - sum(maat for _, _, maat in toekomst)
    weg = []
    for i, (pad, _, maat) in enumerate(eerdere):
        if ruimte is not None and i in blijft:
            ruimte -= maat
        if i not in blijft or (ruimte is not None and ruimte < 0 and i > 0):
            weg.append(pad)
    return tuple(reversed(weg))


def _te_bewaren(dagen: list[date]) -> set[int]:
    """Return the places, in a list from new to old, of the newest of each period that is kept."""
    blijft = {0}
    for periode, aantal in _REGELS:
        gezien: set[Hashable] = set()
        for i, dag in enumerate(dagen):
            if (deze := periode(dag)) not in gezien and len(gezien) < aantal:
                gezien.add(deze)
                blijft.add(i)
    return blijft
