"""Asking the search index: numbers of rows, newest first, and only of rows that the reader may see.

What is closed to the reader is left out by the question itself, before anything is counted or shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from sqlcipher3 import dbapi2

from opp_desk.ground.errors import Gestopt
from opp_desk.model.keuzes import Ruimte
from opp_desk.vault.engine import ruw
from opp_desk.vault.zoekindex import PER_DAG

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection

    from opp_desk.rules.ruimte import Kijker

_OPCODES: Final = 2000
_VRAAG: Final = """
select d.nr, d.tbl, d.rij, d.leerling from zoekwoord w cross join zoekdoc d on d.nr = w.rowid
where w.zoekwoord match ? and w.rowid >= ? and w.rowid < ?
and d.ruimte <> ? and (d.ruimte in ({}) or d.eigenaar = ?)
order by w.rowid desc limit ?"""


@dataclass(frozen=True, slots=True)
class Plaats:
    """A row that was found. ``nr`` orders: it goes down as days go back."""

    nr: int
    tbl: int
    rij: str
    leerling: str | None

    @property
    def dag(self) -> date:
        """Return its day."""
        return date.fromordinal(self.nr // PER_DAG)


def vind(  # noqa: PLR0913  each bounds the answer
    verbinding: Connection,
    fts: str,
    kijker: Kijker,
    *,
    vanaf: date | None = None,
    tot: date | None = None,
    voor_nr: int | None = None,
    aantal: int = 50,
    gesloten: bool = True,
    stop: Callable[[], bool] | None = None,
) -> list[Plaats]:
    """Return at most ``aantal`` rows of days from ``vanaf`` to before ``tot``, below the number ``voor_nr``.

    Without ``gesloten`` closed notes stay away, whoever reads. Gestopt as soon as ``stop`` says so.
    """
    onder = vanaf.toordinal() * PER_DAG if vanaf else 0
    boven = min(tot.toordinal() * PER_DAG if tot else 1 << 62, voor_nr if voor_nr is not None else 1 << 62)
    ruimten = [each.value for each in kijker.ruimten]
    eigen = kijker.persoon.hex if kijker.persoon else None
    nooit = "" if gesloten else Ruimte.GESLOTEN.value
    vraag = _VRAAG.format(", ".join("?" * len(ruimten)))
    waarden = (fts, onder, boven, nooit, *ruimten, eigen, aantal)
    return [Plaats(*row) for row in _onderbreekbaar(ruw(verbinding), vraag, waarden, stop)]


def _onderbreekbaar(
    rauw: Any, vraag: str, waarden: tuple[Any, ...], stop: Callable[[], bool] | None
) -> list[Any]:
    """Ask, and give up as soon as nobody waits for the answer any more."""
    if stop is None:
        return list(rauw.execute(vraag, waarden).fetchall())
    rauw.set_progress_handler(stop, _OPCODES)
    try:
        return list(rauw.execute(vraag, waarden).fetchall())
    except dbapi2.OperationalError as fout:
        if stop():
            raise Gestopt from fout
        raise
    finally:
        rauw.set_progress_handler(None, 0)
