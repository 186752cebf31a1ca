"""Versions of fields: reading them, finding the heads, keeping the plain table equal to the winners.

A version names what it replaced (``prev``). Heads are versions that nobody replaced. Clocks order a list on
screen and break ties between heads; they never decide who is right.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import bindparam, update

from opp_desk.model.basis import tabellen, uit_json
from opp_desk.model.veld import Merge, velden
from opp_desk.vault.engine import ruw

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection, CursorResult

    from opp_desk.model.basis import JsonWaarde
    from opp_desk.model.veld import Plek

Sleutel = tuple[int, str, int]  # table number, row id (hex), field number
Verwijzing = tuple[int, int]  # field number, local sequence number of the set
TOMBSTONE = 0
_NIETS: frozenset[Verwijzing] = frozenset()


@dataclass(frozen=True, slots=True)
class Versie:
    """One version of one field, with the set that wrote it."""

    fld: int
    seq: int
    tik: int
    waarde: JsonWaarde
    prev: frozenset[Verwijzing]
    kop: int
    tijd: str
    set_id: str
    persoon: str | None

    @property
    def verwijzing(self) -> Verwijzing:
        """Return how other versions name this one."""
        return self.fld, self.seq

    @property
    def rang(self) -> tuple[str, str]:
        """Return what decides which of several heads the plain table shows, the same on every copy."""
        return self.tijd, self.set_id


# As text, not as SQLAlchemy statements: the history is read and written at every autosave, and building and
# looking up a statement cost five times what the database itself needs.
_VAN_RIJ = """
select v.fld, v.seq, v.tik, v.waarde, v.prev, v.kop, s.tijd, s.id, s.persoon
from veldversie v join wijzigingsset s on s.seq = v.seq
where v.tbl = ? and v.rij = ? order by v.fld, v.seq"""
_VAN_VELD = """
select v.fld, v.seq, v.tik, v.waarde, v.prev, v.kop, s.tijd, s.id, s.persoon
from veldversie v join wijzigingsset s on s.seq = v.seq
where v.tbl = ? and v.rij = ? and v.fld = ? order by v.seq"""
_KOPPEN_VAN_VELD = """
select v.fld, v.seq, v.tik, v.waarde, v.prev, v.kop, s.tijd, s.id, s.persoon
from veldversie v join wijzigingsset s on s.seq = v.seq
where v.tbl = ? and v.rij = ? and v.fld = ? and v.kop > 0 order by v.seq"""
_KOPPEN_VAN_RIJ = "select fld, seq from veldversie where tbl = ? and rij = ? and kop > 0"
_VAN_SET = """
select v.tbl, v.rij, v.fld, v.seq, v.tik, v.waarde, v.prev, v.kop, s.tijd, s.id, s.persoon
from veldversie e
join veldversie v on v.tbl = e.tbl and v.rij = e.rij and v.fld = e.fld
join wijzigingsset s on s.seq = v.seq
where e.seq = ?1 and (e.fld = 0 or not exists (
    select 1 from veldversie n
    where n.tbl = e.tbl and n.rij = e.rij and n.fld = 0 and n.seq = ?1 and n.prev = '[]'))
order by v.tbl, v.rij, v.fld, v.seq"""
_BOTSINGEN = "select distinct tbl, rij, fld from veldversie where kop = 2 order by tbl, rij, fld"
_ZET_KOP = "update veldversie set kop = ? where tbl = ? and rij = ? and fld = ? and seq = ?"


def van_veld(verbinding: Connection, sleutel: Sleutel) -> list[Versie]:
    """Return every version of one field, oldest first."""
    return [_versie(row) for row in verbinding.exec_driver_sql(_VAN_VELD, sleutel)]


def koppen_van_veld(verbinding: Connection, sleutel: Sleutel) -> list[Versie]:
    """Return the marked heads of one field: what `koppen` would find, without reading its whole history."""
    return _lees(verbinding, _KOPPEN_VAN_VELD, *sleutel)


def van_set(verbinding: Connection, seq: int) -> dict[Sleutel, list[Versie]]:
    """Return every version of the fields that a set wrote, per field in the order of their numbers.

    Of a row that the set made only field 0: its other fields go with it.
    """
    per_veld: dict[Sleutel, list[Versie]] = {}
    for tbl, rij, *row in ruw(verbinding).execute(_VAN_SET, (seq,)):
        versie = _versie(row)
        per_veld.setdefault((tbl, rij, versie.fld), []).append(versie)
    return per_veld


def van_rij(verbinding: Connection, tbl: int, rij: str) -> list[Versie]:
    """Return every version of every field of one row."""
    return [_versie(row) for row in verbinding.exec_driver_sql(_VAN_RIJ, (tbl, rij))]


def koppen_van_rij(verbinding: Connection, tbl: int, rij: str) -> frozenset[Verwijzing]:
    """Return the marked heads of every field of one row, without what they say."""
    return frozenset(ruw(verbinding).execute(_KOPPEN_VAN_RIJ, (tbl, rij)))


def koppen(versies: Iterable[Versie]) -> list[Versie]:
    """Return the versions that no other version of the same field replaced.

    A tombstone names versions of other fields too: what it saw, not what it replaced.
    """
    alle = list(versies)
    vervangen = {each for versie in alle for each in versie.prev if each[0] == versie.fld}
    return [versie for versie in alle if versie.verwijzing not in vervangen]


def winnaar(versies: Iterable[Versie]) -> Versie:
    """Return the head that the plain table shows."""
    return max(versies, key=lambda versie: versie.rang)


def herbereken_veld(verbinding: Connection, sleutel: Sleutel, *, hier: bool = False) -> Versie | None:
    """Mark the heads of one field; return the winner, if any version is there.

    After a write ``hier`` (on this copy) nothing that was replaced before can be a head, and only the marked
    ones are read. What another copy wrote may arrive after what replaced it.
    """
    alle = _lees(verbinding, _KOPPEN_VAN_VELD if hier else _VAN_VELD, *sleutel)
    return _herbereken(verbinding, sleutel, alle) if alle else None


def _herbereken(verbinding: Connection, sleutel: Sleutel, alle: list[Versie]) -> Versie:
    tbl, rij, fld = sleutel
    hoofden = koppen(alle)
    merk = 2 if len({json.dumps(versie.waarde) for versie in hoofden}) > 1 else 1
    _markeer(verbinding, tbl, rij, fld, alle, {versie.seq for versie in hoofden}, merk)
    return winnaar(hoofden)


def winnaars_van(versies: Iterable[Versie]) -> dict[int, JsonWaarde]:
    """Return what the plain row shows, by field number, from all its versions; not whether it is gone."""
    per_veld = _per_veld(versies)
    return {fld: winnaar(koppen(eigen)).waarde for fld, eigen in per_veld.items() if fld != TOMBSTONE}


def herbereken_rij(verbinding: Connection, tbl: int, rij: str) -> dict[int, JsonWaarde]:
    """Mark the heads of every field of one row but field 0; return what the plain row shows."""
    waarden: dict[int, JsonWaarde] = {}
    for fld, alle in _per_veld(_lees(verbinding, _VAN_RIJ, tbl, rij)).items():
        if fld != TOMBSTONE:
            waarden[fld] = _herbereken(verbinding, (tbl, rij, fld), alle).waarde
    return waarden


def _per_veld(versies: Iterable[Versie]) -> dict[int, list[Versie]]:
    per_veld: dict[int, list[Versie]] = {}
    for versie in versies:
        per_veld.setdefault(versie.fld, []).append(versie)
    return per_veld


def herbereken_bestaan(verbinding: Connection, tbl: int, rij: str) -> bool | None:
    """Decide whether a row is gone; None if the row itself has not arrived.

    Gone means: every head of field 0 says so and has seen every (marked) head of the other fields. Otherwise
    somebody changed the row without knowing: it stays, and field 0 is marked as a conflict.
    """
    eigen = _lees(verbinding, _VAN_VELD, tbl, rij, TOMBSTONE)
    if not eigen:
        return None
    hoofden = koppen(eigen)
    weg, merk = False, 1
    if any(versie.waarde for versie in hoofden):
        gezien = {each for versie in hoofden if versie.waarde for each in versie.prev}
        anderen = {each for each in koppen_van_rij(verbinding, tbl, rij) if each[0] != TOMBSTONE}
        weg = all(versie.waarde for versie in hoofden) and anderen <= gezien
        merk = 1 if weg else 2
    _markeer(verbinding, tbl, rij, TOMBSTONE, eigen, {versie.seq for versie in hoofden}, merk)
    return weg


def is_weg(versies: Iterable[Versie]) -> bool:
    """Return whether a row is gone, from all its versions: the rule of `herbereken_bestaan`, only read."""
    per_veld = _per_veld(versies)
    hoofden = koppen(per_veld.pop(TOMBSTONE, []))
    gezien = {each for versie in hoofden for each in versie.prev}
    anderen = {versie.verwijzing for lijst in per_veld.values() for versie in koppen(lijst)}
    return bool(hoofden) and all(versie.waarde for versie in hoofden) and anderen <= gezien


def _markeer(
    verbinding: Connection, tbl: int, rij: str, fld: int, alle: list[Versie], hoofden: set[int], merk: int
) -> None:
    nieuw = [(merk if versie.seq in hoofden else 0, versie) for versie in alle]
    anders = [(kop, tbl, rij, fld, versie.seq) for kop, versie in nieuw if versie.kop != kop]
    if anders:
        ruw(verbinding).executemany(_ZET_KOP, anders)


def open_botsingen(verbinding: Connection) -> list[Sleutel]:
    """Return every field with heads that differ, for a person to choose; a trivial field asks nobody.

    Also those in rows that the reader may not see: whoever shows them asks for the rows themselves.
    """
    gevonden = ruw(verbinding).execute(_BOTSINGEN).fetchall()
    return [
        sleutel
        for sleutel in gevonden
        if (plek := plek_van(sleutel[0], sleutel[2])) is not None and plek.veld.merge is not Merge.PICK
    ]


@cache
def plek_van(tbl: int, fld: int) -> Plek | None:
    """Return the declaration of a field, or None when a newer release made it."""
    klasse = tabellen().get(tbl)
    return None if klasse is None else next((p for p in velden(klasse) if p.veld.nummer == fld), None)


def schrijf_kaal(verbinding: Connection, tbl: int, rij: str, waarden: dict[int, JsonWaarde]) -> None:
    """Put values (by field number, as JSON) into the plain table; unknown fields wait in the history."""
    klasse = tabellen().get(tbl) if waarden else None
    if klasse is None:
        return
    kolommen = {
        plek.naam: uit_json(plek, waarden[nr])
        for plek in velden(klasse)
        if (nr := plek.veld.nummer) in waarden
    }
    if kolommen:
        table: Any = klasse.__table__
        verbinding.execute(
            update(table).where(table.c.id == bindparam("b_rij")), {"b_rij": UUID(rij), **kolommen}
        )


def nieuwe_sleutel(resultaat: CursorResult[Any]) -> int:
    """Return the number that the database gave to a row that was just inserted."""
    sleutel = resultaat.inserted_primary_key
    return int(sleutel[0]) if sleutel else 0


def _lees(verbinding: Connection, vraag: str, *waarden: object) -> list[Versie]:
    """Ask the driver itself: what writing reads, it reads for every field and row that it touches."""
    return [_versie(row) for row in ruw(verbinding).execute(vraag, waarden)]


def _versie(row: Any) -> Versie:
    fld, seq, tik, waarde, prev, kop, tijd, set_id, persoon = row
    vervangen = frozenset((each[0], each[1]) for each in json.loads(prev)) if prev != "[]" else _NIETS
    return Versie(fld, seq, tik, json.loads(waarde), vervangen, kop, tijd, set_id, persoon)
