"""Erasing one dossier for good: rows, versions, drafts, files and the search index, in one transaction.

What stays: the sets (who did what kind of thing and when, no texts), the logboek (ids only), and the row
Gewist that answers for it. What arrives later from another copy is kept out here. Who may be erased, and what
a person has to confirm, is decided elsewhere.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from sqlalchemy import delete, insert, select
from sqlcipher3 import dbapi2

from opp_desk.ground.errors import WereldFout
from opp_desk.model.basis import tabellen
from opp_desk.model.leerling import Leerling
from opp_desk.model.school_lijsten import Gewist
from opp_desk.model.veld import velden
from opp_desk.vault import zoekindex
from opp_desk.vault.engine import ruw, unlock_connection
from opp_desk.vault.tabellen import instelling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from sqlalchemy import Connection

    from opp_desk.model.basis import Rij
    from opp_desk.vault.sets import Setdeel

Plaats = tuple[int, str]  # table number, row id (hex)
_INSTELLING: Final = "gewiste_rijen"
_KORT: Final = 12
"""So many digits of an id are kept to know an erased row again: 48 bits, of a random number."""
_VAN_RIJ: Final = ("veldversie", "klad", "wachtrij")
_HASH: Final = 66  # a SHA-256 in hexadecimal digits, as JSON text
_BUNDEL: Final = 500


@dataclass(frozen=True, slots=True)
class Wisuitslag:
    """What went, in numbers: rows by table name, versions of fields, files, drafts, texts in the index."""

    rijen: dict[str, int]
    versies: int
    bestanden: int
    klad: int
    zoekteksten: int


def wis(verbinding: Connection, leerling: UUID) -> Wisuitslag:
    """Erase everything of one pupil. Runs inside the transaction of the caller; nothing brings it back.

    ``secure_delete`` overwrites what is freed; what lay free in the file before is the work of `maak_schoon`.
    """
    rauw = ruw(verbinding)
    rauw.execute("pragma secure_delete=on").fetchall()
    teksten = zoekindex.vergeet(verbinding, leerling)
    rijen = sorted(_rijen(verbinding, leerling))
    kandidaten = _bestanden_van(verbinding, rijen)
    _maak_los(verbinding, rijen)
    weg = {naam: _wis_van(verbinding, naam, rijen) for naam in _VAN_RIJ}
    geteld = _wis_rijen(verbinding, rijen)
    bestanden = _wis_bestanden(verbinding, kandidaten)
    _wis_instellingen(verbinding, leerling.hex)
    _onthoud(verbinding, (rij for _tbl, rij in rijen))
    return Wisuitslag(geteld, weg["veldversie"], bestanden, weg["klad"], teksten)


def maak_schoon(pad: Path, sleutel: bytes) -> None:
    """Write the file anew without anything that lies free in it, and empty the -wal.

    WereldFout("kluis_bezet") while somebody reads or writes: the dossier is gone, pages with old pieces of it
    may still be in the file; do it again later.
    """
    verbinding = dbapi2.connect(f"{pad.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)
    try:
        unlock_connection(verbinding, sleutel)
        for opdracht in ("temp_store=memory", "busy_timeout=5000"):
            verbinding.execute(f"pragma {opdracht}").fetchall()
        verbinding.execute("vacuum")
        [(bezig, *_rest)] = verbinding.execute("pragma wal_checkpoint(truncate)").fetchall()
    except dbapi2.OperationalError as fout:
        raise WereldFout("kluis_bezet") from fout
    finally:
        verbinding.close()
    if bezig:
        raise WereldFout("kluis_bezet")


def zonder_gewiste(verbinding: Connection, delen: Iterable[Setdeel]) -> Iterator[Setdeel]:
    """Yield parts of sets without what was written in a dossier that was erased here.

    A row that such a dossier got elsewhere is remembered, so that its next change is kept out too.
    """
    wie = {naam for (naam,) in verbinding.execute(select(Gewist.__table__.c.leerling)) if naam}
    bekend = _onthouden(verbinding) if wie else frozenset[str]()
    for deel in delen:
        if not wie:
            yield deel
            continue
        nieuw = {each.rij for each in deel.schrijvingen if _hoort_bij(each.tbl, each.fld, each.waarde, wie)}
        if nieuw:
            bekend |= _onthoud(verbinding, nieuw)
        blijft = tuple(
            each for each in deel.schrijvingen if each.rij not in wie and each.rij[:_KORT] not in bekend
        )
        if blijft:
            yield replace(deel, schrijvingen=blijft)


def _hoort_bij(tbl: int, fld: int, waarde: object, wie: set[str]) -> bool:
    return waarde in wie and fld == _leerlingveld(tabellen().get(tbl))


def _leerlingveld(klasse: type[Rij] | None) -> int | None:
    """Return the number of the field that says whose dossier a row is of, None for other tables."""
    if klasse is None:
        return None
    table: Any = klasse.__table__
    doel = Leerling.__table__.c.id
    return next(
        (
            plek.veld.nummer
            for plek in velden(klasse)
            if any(link.column is doel for link in table.c[plek.naam].foreign_keys)
        ),
        None,
    )


def _rijen(verbinding: Connection, leerling: UUID) -> Iterator[Plaats]:
    """Yield every row of a dossier: those that stand, those removed, and those that wait to be made."""
    yield Leerling.TABEL, leerling.hex
    gezien: set[Plaats] = set()
    for tbl, klasse in tabellen().items():
        if (fld := _leerlingveld(klasse)) is None:
            continue
        table: Any = klasse.__table__
        kolom = next(plek.naam for plek in velden(klasse) if plek.veld.nummer == fld)
        staat = verbinding.execute(select(table.c.id).where(table.c[kolom] == leerling)).scalars()
        gezien |= {(tbl, rij.hex) for rij in staat}
        geschreven = ruw(verbinding).execute(
            "select rij from veldversie where tbl = ? and fld = ? and waarde = ?",
            (tbl, fld, json.dumps(leerling.hex)),
        )
        gezien |= {(tbl, rij) for (rij,) in geschreven.fetchall()}
    yield from gezien


def _bestanden_van(verbinding: Connection, rijen: Iterable[Plaats]) -> set[str]:
    """Return the hashes of the files that these rows ever named."""
    gevonden: set[str] = set()
    for tbl, rij in rijen:
        vraag = "select waarde from veldversie where tbl = ? and rij = ? and length(waarde) = ?"
        gevonden |= {
            json.loads(waarde) for (waarde,) in ruw(verbinding).execute(vraag, (tbl, rij, _HASH)).fetchall()
        }
    return gevonden


def _maak_los(verbinding: Connection, rijen: list[Plaats]) -> None:
    """Let rows of other dossiers that point to one of these point to nothing, now and in their history."""
    per_tabel: dict[str, set[str]] = {}
    alle = tabellen()
    for tbl, rij in rijen:
        per_tabel.setdefault(alle[tbl].__tablename__, set()).add(rij)
    eigen = set(rijen)
    for tbl, klasse in alle.items():
        table: Any = klasse.__table__
        for plek in velden(klasse):
            doelen = [link.column.table.name for link in table.c[plek.naam].foreign_keys]
            namen = per_tabel.get(doelen[0], set()) if doelen else set()
            for bundel in _bundels(sorted(namen)):
                wijst = select(table.c.id).where(table.c[plek.naam].in_([UUID(rij) for rij in bundel]))
                for rij in verbinding.execute(wijst).scalars().all():
                    if (tbl, rij.hex) not in eigen:
                        verbinding.execute(table.update().where(table.c.id == rij).values({plek.naam: None}))
                        ruw(verbinding).execute(
                            "delete from veldversie where tbl = ? and rij = ? and fld = ?",
                            (tbl, rij.hex, plek.veld.nummer),
                        )


def _wis_van(verbinding: Connection, naam: str, rijen: list[Plaats]) -> int:
    """Delete what one of the vault's own tables keeps of these rows; return how many went."""
    opdracht = f"delete from {naam} where tbl = ? and rij = ?"  # noqa: S608  own names
    cursor = ruw(verbinding).executemany(opdracht, rijen)
    return max(0, int(cursor.rowcount))


def _wis_rijen(verbinding: Connection, rijen: list[Plaats]) -> dict[str, int]:
    geteld: Counter[str] = Counter()
    alle = tabellen()
    for tbl, rij in rijen:
        table: Any = alle[tbl].__table__
        geteld[table.name] += verbinding.execute(delete(table).where(table.c.id == UUID(rij))).rowcount
    return {naam: aantal for naam, aantal in sorted(geteld.items()) if aantal}


def _wis_bestanden(verbinding: Connection, kandidaten: set[str]) -> int:
    """Delete the files that no version of any row names any more."""
    blijft: set[str] = set()
    for bundel in _bundels(sorted(json.dumps(naam) for naam in kandidaten)):
        tekens = ",".join("?" * len(bundel))
        vraag = f"select distinct waarde from veldversie where waarde in ({tekens})"  # noqa: S608  only ?
        blijft |= {json.loads(waarde) for (waarde,) in ruw(verbinding).execute(vraag, bundel).fetchall()}
    weg = [
        naam
        for naam in sorted(kandidaten - blijft)
        if ruw(verbinding).execute("select 1 from blob where hash = ? limit 1", (naam,)).fetchall()
    ]
    ruw(verbinding).executemany("delete from blob where hash = ?", [(naam,) for naam in weg])
    return len(weg)


def _wis_instellingen(verbinding: Connection, leerling: str) -> None:
    """Forget what the program remembers under the id of a pupil, such as a line of an OPP half taken over."""
    n = instelling.c
    vraag = select(n.naam, n.waarde).where(n.waarde.contains(leerling), n.naam != _INSTELLING)
    for naam, waarde in verbinding.execute(vraag).all():
        inhoud = json.loads(waarde)
        over = {k: w for k, w in inhoud.items() if k != leerling} if isinstance(inhoud, dict) else {}
        verbinding.execute(delete(instelling).where(n.naam == naam))
        if over:
            verbinding.execute(insert(instelling), {"naam": naam, "waarde": json.dumps(over)})


def _onthouden(verbinding: Connection) -> frozenset[str]:
    vraag = select(instelling.c.waarde).where(instelling.c.naam == _INSTELLING)
    gevonden = verbinding.execute(vraag).scalar_one_or_none()
    return frozenset(json.loads(gevonden)) if gevonden else frozenset()


def _onthoud(verbinding: Connection, rijen: Iterable[str]) -> frozenset[str]:
    """Remember ids of rows that were erased: random numbers, shortened; nothing of the pupil."""
    alle = _onthouden(verbinding) | {rij[:_KORT] for rij in rijen}
    verbinding.execute(delete(instelling).where(instelling.c.naam == _INSTELLING))
    verbinding.execute(insert(instelling), {"naam": _INSTELLING, "waarde": json.dumps(sorted(alle))})
    return alle


def _bundels(namen: list[str]) -> Iterator[list[str]]:
    for begin in range(0, len(namen), _BUNDEL):
        yield namen[begin : begin + _BUNDEL]
