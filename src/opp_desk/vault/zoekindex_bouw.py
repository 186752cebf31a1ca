"""Filling the search index of a vault that was made before there was one, or before so much was searched.

In steps, each a transaction of its own, so that whoever types never waits long. A step that is done again
finds everything in place and writes nothing. Also here: comparing the index with the rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opp_desk.vault.engine import ruw
from opp_desk.vault.zoekindex import PER_DAG, leeg, werk_bij, zet
from opp_desk.vault.zoekindex_bron import bronnen, lees_volgende, vingerafdruk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

PER_STAP: Final = 200
_TELLER: Final = "zoekindex"
_LEES: Final = "select waarde from teller where naam = ?"
_ZET: Final = """
insert into teller (naam, waarde) values (?, ?) on conflict (naam) do update set waarde = excluded.waarde"""
_ER_IS: Final = "select 1 from sqlite_master where name = 'zoekdoc'"


@dataclass(frozen=True, slots=True)
class Bouwplaats:
    """How far the index is: the table and the last row that were done. ``gedaan`` and ``totaal`` in rows."""

    tbl: int = 0
    na: str = ""
    gedaan: int = 0
    totaal: int = 0


def is_heel(verbinding: Connection) -> bool:
    """Return whether every row is in the index, with everything that this release searches."""
    gevonden = ruw(verbinding).execute(_LEES, (_TELLER,)).fetchone()
    return gevonden is not None and gevonden[0] == vingerafdruk()


def begin_heel(verbinding: Connection) -> None:
    """Say of a new vault that its index is whole: there is nothing in either."""
    if ruw(verbinding).execute(_ER_IS).fetchone() is not None:
        ruw(verbinding).execute(_ZET, (_TELLER, vingerafdruk()))


def begin_opnieuw(verbinding: Connection) -> None:
    """Empty the index; the steps fill it again."""
    leeg(verbinding)
    ruw(verbinding).execute("delete from teller where naam = ?", (_TELLER,))


def stap(
    verbinding: Connection, plaats: Bouwplaats | None = None, aantal: int = PER_STAP
) -> Bouwplaats | None:
    """Index the next rows and return where to go on; None when the index is whole."""
    if is_heel(verbinding):
        return None
    plaats = plaats or Bouwplaats(totaal=_hoeveel(verbinding))
    later = [tbl for tbl in bronnen() if tbl > plaats.tbl]
    tbl = plaats.tbl if plaats.na else (later[0] if later else 0)
    if not tbl:
        werk_bij(verbinding, _zonder_rij(verbinding))
        ruw(verbinding).execute(_ZET, (_TELLER, vingerafdruk()))
        return None
    documenten, laatste = lees_volgende(verbinding, bronnen()[tbl], plaats.na, aantal)
    zet(verbinding, {(tbl, rij): document for rij, document in documenten.items()})
    gedaan = min(plaats.gedaan + len(documenten), plaats.totaal)
    return Bouwplaats(tbl, laatste, gedaan, plaats.totaal)


def afwijkingen(verbinding: Connection) -> Iterator[tuple[int, str]]:
    """Yield the rows of which the index says something else: missing, surplus, another text or day.

    Nothing while the index is still being built.
    """
    if not is_heel(verbinding):
        return
    rauw = ruw(verbinding)
    staat = {
        (tbl, rij): (nr, merk)
        for nr, tbl, rij, merk in rauw.execute("select nr, tbl, rij, merk from zoekdoc")
    }
    woorden = {nr for (nr,) in rauw.execute("select rowid from zoekwoord")}
    for tbl, bron in bronnen().items():
        na, verder = "", True
        while verder:
            documenten, na = lees_volgende(verbinding, bron, na, PER_STAP)
            for rij, document in documenten.items():
                nr, merk = staat.pop((tbl, rij), (-1, 0))
                if merk != document.merk or nr // PER_DAG != document.dag or nr not in woorden:
                    yield tbl, rij
                woorden.discard(nr)
            verder = bool(na)
    yield from staat
    for nr in sorted(woorden - {nr for nr, _merk in staat.values()}):
        yield 0, str(nr)


def _hoeveel(verbinding: Connection) -> int:
    vraag = " union all ".join(
        f"select count(*) from {bron.klasse.__tablename__} where not verwijderd"  # noqa: S608  own names
        for bron in bronnen().values()
    )
    return sum(aantal for (aantal,) in ruw(verbinding).execute(vraag))


def _zonder_rij(verbinding: Connection) -> list[tuple[int, str]]:
    """Return what the index holds of rows that are gone."""
    weg = []
    for tbl, bron in bronnen().items():
        vraag = (
            f"select d.rij from zoekdoc d where d.tbl = ? and not exists ("  # noqa: S608  own names
            f"select 1 from {bron.klasse.__tablename__} r where r.id = d.rij and not r.verwijderd)"
        )
        weg += [(tbl, rij) for (rij,) in ruw(verbinding).execute(vraag, (tbl,)).fetchall()]
    return weg
