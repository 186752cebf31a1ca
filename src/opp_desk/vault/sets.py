"""Wijzigingssets as they travel between copies of one school: out, and in.

A set that touches several ruimten travels in parts. Receiving is idempotent per (set, ruimte), the order does
not matter, nobody overwrites anybody. How a part is sealed and carried is not decided here.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import insert, select, update

from opp_desk.model.basis import JsonWaarde, Rij, tabellen, uit_json
from opp_desk.model.keuzes import Ruimte
from opp_desk.model.veld import velden
from opp_desk.vault import zoekindex
from opp_desk.vault.engine import ruw
from opp_desk.vault.tabellen import teller, veldversie, wachtrij, wijzigingsset
from opp_desk.vault.versies import (
    TOMBSTONE,
    herbereken_bestaan,
    herbereken_rij,
    nieuwe_sleutel,
    plek_van,
    schrijf_kaal,
    van_rij,
    winnaars_van,
)
from opp_desk.vault.wissen import zonder_gewiste

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Connection, Row


_VAN_SET = "select tbl, rij, fld, waarde, prev from veldversie where seq = ?"
_SEQ = "select seq from wijzigingsset where id = ?"
_LAAT_WACHTEN = "insert or ignore into wachtrij (tbl, rij, ruimte) values (?, ?, ?)"
_WACHT_NIET_MEER = "delete from wachtrij where tbl = ? and rij = ?"
_VAN_RIJ = "select seq, fld, waarde, prev from veldversie where tbl = ? and rij = ?"


@dataclass(frozen=True, slots=True)
class Schrijving:
    """One field written: by table, row and field number; ``prev`` names (field, set id) pairs it replaced."""

    tbl: int
    rij: str
    fld: int
    waarde: JsonWaarde
    prev: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Setdeel:
    """The part of one wijzigingsset that lies in one ruimte."""

    id: str
    ruimte: str
    tijd: str
    persoon: str | None
    label: str
    soort: str
    keert_om: str | None
    schrijvingen: tuple[Schrijving, ...]


def lees_sets(verbinding: Connection, na_seq: int = 0) -> Iterator[Setdeel]:
    """Give the sets of this copy with a local number above ``na_seq``, oldest first, in parts per ruimte."""
    namen: dict[int, str] = {
        row.seq: row.id for row in verbinding.execute(select(wijzigingsset.c.seq, wijzigingsset.c.id))
    }
    ruimten: dict[tuple[int, str], str] = {}
    for kop in verbinding.execute(
        select(wijzigingsset)
        .where(wijzigingsset.c.seq > na_seq, wijzigingsset.c.ontvangen == 1)
        .order_by(wijzigingsset.c.seq)
    ).all():
        per_ruimte: dict[str, list[Schrijving]] = {}
        for tbl, rij, fld, waarde, vorige in ruw(verbinding).execute(_VAN_SET, (kop.seq,)).fetchall():
            prev = tuple(sorted((nummer, namen[seq]) for nummer, seq in json.loads(vorige)))
            if (ruimte := ruimten.get((tbl, rij))) is None:
                ruimte = ruimten[tbl, rij] = _ruimte_van(verbinding, tbl, rij)
            per_ruimte.setdefault(ruimte, []).append(Schrijving(tbl, rij, fld, json.loads(waarde), prev))
        for ruimte, schrijvingen in sorted(per_ruimte.items()):
            yield _deel(kop, ruimte, schrijvingen, namen)


def lees_rijen(
    verbinding: Connection, rijen: Iterable[tuple[int, str]], persoon: UUID | None = None
) -> tuple[Setdeel, ...]:
    """Return the history of these rows (table number, id in hex) in parts of sets, oldest first.

    Of a set that touched other rows too only what it wrote in these; with ``persoon`` only what that person
    wrote.
    """
    koppen_van = {
        row.seq: row
        for row in verbinding.execute(select(wijzigingsset).where(wijzigingsset.c.ontvangen == 1))
    }
    namen = dict(ruw(verbinding).execute("select seq, id from wijzigingsset").fetchall())
    wie = persoon.hex if persoon else None
    per_deel: dict[tuple[int, str], list[Schrijving]] = {}
    for tbl, rij in rijen:
        ruimte = _ruimte_van(verbinding, tbl, rij)
        for seq, fld, waarde, vorige in ruw(verbinding).execute(_VAN_RIJ, (tbl, rij)).fetchall():
            if (kop := koppen_van.get(seq)) is None or (wie and kop.persoon != wie):
                continue
            prev = tuple(sorted((nummer, namen[each]) for nummer, each in json.loads(vorige)))
            schrijving = Schrijving(tbl, rij, fld, json.loads(waarde), prev)
            per_deel.setdefault((seq, ruimte), []).append(schrijving)
    return tuple(
        _deel(koppen_van[seq], ruimte, per_deel[seq, ruimte], namen) for seq, ruimte in sorted(per_deel)
    )


def _deel(kop: Row[Any], ruimte: str, schrijvingen: list[Schrijving], namen: dict[int, str]) -> Setdeel:
    return Setdeel(
        kop.id,
        ruimte,
        kop.tijd,
        kop.persoon,
        kop.label,
        kop.soort,
        namen.get(kop.keert_om),
        tuple(sorted(schrijvingen, key=lambda each: (each.tbl, each.rij, each.fld))),
    )


def sluit_sets(verbinding: Connection) -> None:
    """Close every set: from now on none of them is folded into again, because it was sent."""
    verbinding.execute(update(wijzigingsset).values(verzonden=1))


def pas_toe(verbinding: Connection, delen: Iterable[Setdeel]) -> int:
    """Take in parts of sets that others made; return how many were new. Runs inside a transaction."""
    nieuw = 0
    geraakt: dict[tuple[int, str], str] = {}
    tik = _volgende_tik(verbinding)
    for deel in zonder_gewiste(verbinding, delen):
        vers = _ontvang(verbinding, deel, tik)
        nieuw += bool(vers)
        geraakt |= dict.fromkeys(vers, deel.ruimte)
    for (tbl, rij), ruimte in geraakt.items():  # once for each row, however many sets wrote in it
        if _staat_er(verbinding, tbl, rij):
            _projecteer(verbinding, tbl, rij)
        else:
            ruw(verbinding).execute(_LAAT_WACHTEN, (tbl, rij, ruimte))
    zoekindex.werk_bij(verbinding, geraakt.keys() | _maak_wachtenden(verbinding))
    return nieuw


def _ontvang(verbinding: Connection, deel: Setdeel, tik: int) -> set[tuple[int, str]]:
    """Keep the versions of one part that are new; return the rows that they belong to."""
    seq = _seq(verbinding, deel.id)
    bekend = {row[:3] for row in ruw(verbinding).execute(_VAN_SET, (seq,))}
    verbinding.execute(
        update(wijzigingsset).where(wijzigingsset.c.seq == seq).values(**_kop(verbinding, deel))
    )
    vers = [each for each in deel.schrijvingen if (each.tbl, each.rij, each.fld) not in bekend]
    if vers:
        verbinding.execute(insert(veldversie), [_rij(verbinding, each, seq, tik) for each in vers])
    return {(each.tbl, each.rij) for each in vers}


def _kop(verbinding: Connection, deel: Setdeel) -> dict[str, Any]:
    return {
        "tijd": deel.tijd,
        "persoon": deel.persoon,
        "label": deel.label,
        "soort": deel.soort,
        "keert_om": _seq(verbinding, deel.keert_om) if deel.keert_om else None,
        "verzonden": 1,
        "ontvangen": 1,
    }


def _rij(verbinding: Connection, each: Schrijving, seq: int, tik: int) -> dict[str, JsonWaarde]:
    prev = sorted((fld, _seq(verbinding, set_id)) for fld, set_id in each.prev)
    return {
        "tbl": each.tbl,
        "rij": each.rij,
        "fld": each.fld,
        "seq": seq,
        "waarde": json.dumps(each.waarde, ensure_ascii=False, separators=(",", ":")),
        "prev": json.dumps(prev, separators=(",", ":")),
        "kop": 0,
        "tik": tik,
    }


def _seq(verbinding: Connection, set_id: str) -> int:
    """Return the local number of a set; a set that has not arrived gets a row that stands in for it."""
    if gevonden := ruw(verbinding).execute(_SEQ, (set_id,)).fetchone():
        return int(gevonden[0])
    return nieuwe_sleutel(
        verbinding.execute(insert(wijzigingsset).values(id=set_id, ontvangen=0, verzonden=1))
    )


def _volgende_tik(verbinding: Connection) -> int:
    verbinding.execute(update(teller).where(teller.c.naam == "tik").values(waarde=teller.c.waarde + 1))
    return int(verbinding.execute(select(teller.c.waarde).where(teller.c.naam == "tik")).scalar_one())


@cache
def _tabelnaam(tbl: int) -> str | None:
    """Return the name of a table of this release by its number."""
    klasse = tabellen().get(tbl)
    return klasse.__tablename__ if klasse else None


def _staat_er(verbinding: Connection, tbl: int, rij: str) -> bool:
    if (naam := _tabelnaam(tbl)) is None:
        return False
    vraag = f"select 1 from {naam} where id = ?"  # noqa: S608  one of our own names
    return ruw(verbinding).execute(vraag, (rij,)).fetchone() is not None


def _projecteer(verbinding: Connection, tbl: int, rij: str) -> None:
    """Put the winners of every field into the plain row."""
    waarden = herbereken_rij(verbinding, tbl, rij)
    weg = herbereken_bestaan(verbinding, tbl, rij)
    schrijf_kaal(verbinding, tbl, rij, waarden | {TOMBSTONE: bool(weg)})


def _maak_wachtenden(verbinding: Connection) -> set[tuple[int, str]]:
    """Make the rows of which everything has arrived, the row itself and those it points to; return them."""
    alle: set[tuple[int, str]] = set()
    while True:
        gemaakt = [
            row
            for row in verbinding.execute(select(wachtrij).order_by(wachtrij.c.tbl)).all()
            if _maak(verbinding, row.tbl, row.rij, row.ruimte)
        ]
        klaar = [(row.tbl, row.rij) for row in gemaakt]
        if klaar:
            ruw(verbinding).executemany(_WACHT_NIET_MEER, klaar)
        alle.update(klaar)
        if not gemaakt:
            return alle


def _maak(verbinding: Connection, tbl: int, rij: str, ruimte: str) -> bool:
    klasse = tabellen().get(tbl)
    versies = van_rij(verbinding, tbl, rij) if klasse else []
    if klasse is None or all(versie.fld != TOMBSTONE for versie in versies):
        return False
    winnaars = winnaars_van(versies)
    if not _ouders_staan_er(verbinding, klasse, winnaars):
        return False
    table: Any = klasse.__table__
    kolommen = {
        plek.naam: uit_json(plek, waarde)
        for fld, waarde in winnaars.items()
        if (plek := plek_van(tbl, fld)) is not None
    }
    verbinding.execute(insert(table), {"id": UUID(rij), "ruimte": Ruimte(ruimte), **kolommen})
    herbereken_rij(verbinding, tbl, rij)
    if herbereken_bestaan(verbinding, tbl, rij):
        schrijf_kaal(verbinding, tbl, rij, {TOMBSTONE: True})
    return True


def _ouders_staan_er(verbinding: Connection, klasse: type[Rij], winnaars: dict[int, JsonWaarde]) -> bool:
    return all(
        _staat_er(verbinding, doel, str(waarde))
        for fld, doel in _links(klasse)
        if (waarde := winnaars.get(fld))
    )


@cache
def _links(klasse: type[Rij]) -> tuple[tuple[int, int], ...]:
    """Return (field number, table number that it points to) of every link of a class."""
    table: Any = klasse.__table__
    per_tabel = {each.__tablename__: each.TABEL for each in tabellen().values()}
    return tuple(
        (plek.veld.nummer, per_tabel[link.column.table.name])
        for plek in velden(klasse)
        for link in table.c[plek.naam].foreign_keys
    )


def _ruimte_van(verbinding: Connection, tbl: int, rij: str) -> str:
    if (naam := _tabelnaam(tbl)) is not None:
        vraag = f"select ruimte from {naam} where id = ?"  # noqa: S608  one of our own names
        if gevonden := ruw(verbinding).execute(vraag, (rij,)).fetchone():
            return str(gevonden[0])
    return str(
        verbinding.execute(
            select(wachtrij.c.ruimte).where(wachtrij.c.tbl == tbl, wachtrij.c.rij == rij)
        ).scalar_one()
    )
