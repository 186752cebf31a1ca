"""Keeping the search index equal to the rows: written in the transaction that changes a row, or not at all.

The index holds words and where they stand, never a text to read. A document is a row of today: what was
removed is in no index. Asking it stands in ``zoekindex_lezen``, filling it for an older vault in
``zoekindex_bouw``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opp_desk.model.leerling import Leerling
from opp_desk.vault.engine import ruw
from opp_desk.vault.zoekindex_bron import bronnen, leerlingmerk, lees_rijen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from uuid import UUID

    from sqlalchemy import Connection

    from opp_desk.vault.versies import Sleutel
    from opp_desk.vault.zoekindex_bron import Document

PER_DAG: Final = 1 << 32
"""How many documents of one day have a number; ``nr`` divided by this is the day."""
_OUD: Final = "select nr, merk from zoekdoc where tbl = ? and rij = ?"
_VAN_LEERLING: Final = """
select d.tbl, d.rij from zoekwoord w cross join zoekdoc d on d.nr = w.rowid where w.zoekwoord match ?"""
_LAATSTE: Final = "select max(nr) from zoekdoc where nr between ? and ?"
_NIEUW: Final = (
    "insert into zoekdoc (nr, tbl, rij, leerling, ruimte, eigenaar, merk) values (?, ?, ?, ?, ?, ?, ?)"
)
_WOORDEN: Final = "insert into zoekwoord (rowid, tekst, kenmerk) values (?, ?, ?)"
_WEG: Final = "delete from zoekdoc where nr = ?"
_WOORDEN_WEG: Final = "delete from zoekwoord where rowid = ?"


def geraakt(sleutels: Iterable[Sleutel]) -> set[tuple[int, str]]:
    """Return the rows of which something changed that the index holds, from the fields that were written."""
    bekend = bronnen()
    return {(tbl, rij) for tbl, rij, fld in sleutels if tbl in bekend and fld in bekend[tbl].velden}


def werk_bij(verbinding: Connection, rijen: Iterable[tuple[int, str]]) -> None:
    """Make the documents of these rows anew, inside the transaction that changed them.

    The name of a pupil stands in everything of that pupil.
    """
    alle = set(rijen)
    for tbl, rij in tuple(alle):
        if tbl == Leerling.TABEL and ruw(verbinding).execute(_OUD, (tbl, rij)).fetchall():
            alle.update(ruw(verbinding).execute(_VAN_LEERLING, (f'kenmerk : "{leerlingmerk(rij)}"',)))
    per_tabel: dict[int, list[str]] = {}
    for tbl, rij in alle:
        if tbl in bronnen():
            per_tabel.setdefault(tbl, []).append(rij)
    for tbl, namen in per_tabel.items():
        documenten = lees_rijen(verbinding, bronnen()[tbl], namen)
        zet(verbinding, {(tbl, naam): documenten.get(naam) for naam in namen})


def zet(verbinding: Connection, documenten: Mapping[tuple[int, str], Document | None]) -> int:
    """Write documents where they differ from what stands there (None: it goes); return how many differed."""
    rauw = ruw(verbinding)
    weg: list[tuple[int]] = []
    erin: list[tuple[int, Document]] = []
    volgend: dict[int, int] = {}
    for (tbl, rij), nieuw in documenten.items():
        oud = rauw.execute(_OUD, (tbl, rij)).fetchall()
        staat = next((nr for nr, _merk in oud if nieuw is not None and nr // PER_DAG == nieuw.dag), None)
        if nieuw is not None and (staat, nieuw.merk) in oud:
            continue
        weg += [(nr,) for nr, _merk in oud]
        if nieuw is not None:
            erin.append((_nummer(rauw, nieuw.dag, volgend) if staat is None else staat, nieuw))
    _schrijf(rauw, weg, sorted(erin, key=lambda each: each[0]))
    return len(weg) + len(erin)


def vergeet(verbinding: Connection, leerling: UUID) -> int:
    """Take everything of one pupil out of the index for good; return how many documents went.

    The words too leave the file: a document that is only marked as gone keeps its words in the segments until
    they are merged, so all of it is merged now (a second for a large school). Pages that come free are wiped
    when the connection has ``secure_delete`` on.
    """
    rauw = ruw(verbinding)
    nummers = rauw.execute("select nr from zoekdoc where leerling = ?", (leerling.hex,)).fetchall()
    _schrijf(rauw, nummers, [])
    rauw.execute("insert into zoekwoord (zoekwoord) values ('optimize')")
    return len(nummers)


def leeg(verbinding: Connection) -> None:
    """Empty the index, to build it anew."""
    rauw = ruw(verbinding)
    rauw.execute("delete from zoekdoc")
    rauw.execute("insert into zoekwoord (zoekwoord) values ('delete-all')")


def _nummer(rauw: Any, dag: int, volgend: dict[int, int]) -> int:
    """Return the next free number of a day."""
    if dag not in volgend:
        begin = dag * PER_DAG
        [(laatste,)] = rauw.execute(_LAATSTE, (begin, begin + PER_DAG - 1)).fetchall()
        volgend[dag] = begin if laatste is None else laatste + 1
    nummer = volgend[dag]
    volgend[dag] += 1
    return nummer


def _schrijf(rauw: Any, weg: list[tuple[int]], erin: list[tuple[int, Document]]) -> None:
    """Write in the order of the numbers: FTS5 begins a segment for each step back."""
    rauw.executemany(_WOORDEN_WEG, weg)
    rauw.executemany(_WEG, weg)
    rauw.executemany(
        _NIEUW,
        [(nr, d.tbl, d.rij, d.leerling, d.ruimte, d.eigenaar, d.merk) for nr, d in erin],
    )
    rauw.executemany(_WOORDEN, [(nr, d.tekst, d.kenmerk) for nr, d in erin])
