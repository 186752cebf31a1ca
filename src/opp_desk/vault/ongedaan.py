"""Undo and redo: the inverse of a set, written forward as a new set; nothing is ever taken away.

Refused when somebody has since changed what the set wrote, or built on a row that it made. Vaststellen,
voorleggen and wissen are thresholds: nothing before them is undone, whoever did them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import Integer, String, exists, func, literal, select, type_coerce
from sqlalchemy.orm import aliased

from opp_desk.ground.errors import RegelFout
from opp_desk.model.basis import tabellen, uit_json
from opp_desk.vault.tabellen import veldversie, wijzigingsset
from opp_desk.vault.uow import Soort, Uitkomst, UnitOfWork
from opp_desk.vault.versies import TOMBSTONE, koppen, plek_van, van_set, winnaar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Any

    from sqlalchemy import Connection, Select

    from opp_desk.model.basis import Rij
    from opp_desk.model.veld import Plek
    from opp_desk.vault.versies import Sleutel, Versie

_BUNDEL = 500


@dataclass(frozen=True, slots=True)
class Omkeerbaar:
    """A set that can be undone, or whose undo can be redone; ``label`` as the user knows it."""

    seq: int
    label: str


def laatste(verbinding: Connection, persoon: UUID | None) -> Omkeerbaar | None:
    """Return what Ctrl+Z would undo: this person's last set that still stands, unless a threshold follows."""
    return _zoek(verbinding, persoon, (Soort.ACTIE, Soort.AUTOSAVE))


def laatste_ongedaan(verbinding: Connection, persoon: UUID | None) -> Omkeerbaar | None:
    """Return what redo would bring back: the last undo, unless this person did something new since."""
    gevonden = _zoek(verbinding, persoon, (Soort.ONGEDAAN,))
    if gevonden is None:
        return None
    later = select(wijzigingsset.c.seq).where(
        wijzigingsset.c.seq > gevonden.seq,
        wijzigingsset.c.persoon == (persoon.hex if persoon else None),
        wijzigingsset.c.soort.in_([Soort.ACTIE.value, Soort.AUTOSAVE.value, Soort.DREMPEL.value]),
    )
    return None if verbinding.execute(later.limit(1)).first() else gevonden


def keer_om(uow: UnitOfWork, seq: int) -> Uitkomst:
    """Write the inverse of a set. RegelFout("niet_meer_ongedaan") if something was changed after it."""
    verbinding = uow.verbinding
    kop = verbinding.execute(select(wijzigingsset).where(wijzigingsset.c.seq == seq)).one_or_none()
    if kop is None or seq <= verbinding.execute(select(_drempel())).scalar_one():
        raise RegelFout("niet_meer_ongedaan")
    if _is_op_gebouwd(verbinding, seq):
        raise RegelFout("niet_meer_ongedaan")
    if _is_later_gewijzigd(verbinding, seq):
        raise RegelFout("niet_meer_ongedaan")
    geschreven = van_set(verbinding, seq)
    rijen = _rijen(uow, geschreven)
    for sleutel, versies in geschreven.items():
        _keer_veld_om(rijen, sleutel, versies, seq)
    soort = Soort.HERDAAN if kop.soort == Soort.ONGEDAAN.value else Soort.ONGEDAAN
    return uow.commit(kop.label, soort, keert_om=seq)


def _is_later_gewijzigd(verbinding: Connection, seq: int) -> bool:
    """Whether a field holds something else than the set wrote; the same again after an undo and its redo."""
    eigen, later = veldversie.alias(), veldversie.alias()
    vraag = select(later.c.seq).where(
        eigen.c.seq == seq,
        eigen.c.tbl == later.c.tbl,
        eigen.c.rij == later.c.rij,
        eigen.c.fld == later.c.fld,
        later.c.kop > 0,
        later.c.waarde != eigen.c.waarde,
    )
    return verbinding.execute(vraag.limit(1)).first() is not None


def _is_op_gebouwd(verbinding: Connection, seq: int) -> bool:
    """Whether a row that the set made was filled in since, or another row hangs under it or names it."""
    eigen, later = veldversie.alias(), veldversie.alias()
    geschreven = exists().where(
        eigen.c.seq == seq, eigen.c.tbl == later.c.tbl, eigen.c.rij == later.c.rij, eigen.c.fld == later.c.fld
    )
    gemaakt = veldversie.c.seq == seq, veldversie.c.fld == TOMBSTONE, veldversie.c.prev == "[]"
    zelfde_rij = later.c.tbl == veldversie.c.tbl, later.c.rij == veldversie.c.rij
    ingevuld = select(later.c.seq).where(
        *gemaakt, *zelfde_rij, later.c.seq != seq, later.c.kop > 0, later.c.waarde != "null", ~geschreven
    )
    if verbinding.execute(ingevuld.limit(1)).first():
        return True
    nieuw = {
        row.tbl: select(veldversie.c.rij).where(*gemaakt, veldversie.c.tbl == row.tbl)
        for row in verbinding.execute(select(veldversie.c.tbl).where(*gemaakt).distinct())
    }
    return any(verbinding.execute(vraag.limit(1)).first() for vraag in _verwijzingen(nieuw))


def _verwijzingen(nieuw: Mapping[int, Select[Any]]) -> Iterator[Select[Any]]:
    """Yield a question per column for rows that name one of the new rows, and are not new themselves."""
    per_naam = {klasse.__tablename__: tbl for tbl, klasse in tabellen().items()}
    for tbl, klasse in tabellen().items():
        table: Any = klasse.__table__
        for link in table.foreign_keys:
            if (doel := nieuw.get(per_naam[link.column.table.name])) is None:
                continue
            vraag = select(table.c.id).where(
                type_coerce(link.parent, String).in_(doel), table.c.verwijderd.is_(False)
            )
            yield vraag.where(type_coerce(table.c.id, String).not_in(nieuw[tbl])) if tbl in nieuw else vraag


def _rijen(uow: UnitOfWork, sleutels: Iterable[Sleutel]) -> dict[tuple[int, str], Rij]:
    """Return the rows that these fields belong to, removed ones too; a bundle at a time, not one by one."""
    per_tabel: dict[int, set[str]] = {}
    for tbl, rij, _fld in sleutels:
        per_tabel.setdefault(tbl, set()).add(rij)
    gevonden: dict[tuple[int, str], Rij] = {}
    for tbl, namen in per_tabel.items():
        if (klasse := tabellen().get(tbl)) is None:
            continue
        volgorde = [UUID(naam) for naam in sorted(namen)]
        for begin in range(0, len(volgorde), _BUNDEL):
            vraag = select(klasse).where(klasse.id.in_(volgorde[begin : begin + _BUNDEL]))
            gevonden |= {(tbl, rij.id.hex): rij for rij in uow.lees(vraag, ook_verwijderd=True)}
    return gevonden


def _keer_veld_om(
    rijen: Mapping[tuple[int, str], Rij], sleutel: Sleutel, versies: Sequence[Versie], seq: int
) -> None:
    tbl, naam, fld = sleutel
    rij, plek = rijen.get((tbl, naam)), plek_van(tbl, fld)
    if rij is None or plek is None or rij.staat_vast(plek) or (rij.verwijderd and fld != TOMBSTONE):
        raise RegelFout("niet_meer_ongedaan")
    setattr(rij, plek.naam, _eerdere_waarde(plek, versies, seq))


def _eerdere_waarde(plek: Plek, versies: Sequence[Versie], seq: int) -> Any:
    """Return the winner of what the version replaced, or the field's default if it was the first."""
    eigen = next(versie for versie in versies if versie.seq == seq)
    if plek.veld.nummer == TOMBSTONE:
        return not eigen.waarde
    vorige = [versie for versie in versies if versie.verwijzing in eigen.prev]
    if vorige:
        return uit_json(plek, winnaar(koppen(vorige)).waarde)
    kolom: Any = plek.klasse.__table__.c[plek.naam]
    return kolom.default.arg if kolom.default is not None else None


def _drempel() -> Any:
    """Return the number of the last threshold, 0 without one, as a question within a question."""
    return (
        select(func.coalesce(func.max(wijzigingsset.c.seq), literal(0, Integer)))
        .where(wijzigingsset.c.soort == Soort.DREMPEL.value)
        .scalar_subquery()
    )


def _zoek(verbinding: Connection, persoon: UUID | None, soorten: Sequence[Soort]) -> Omkeerbaar | None:
    """Return the last set of these kinds that no standing undo has turned round, after the last threshold."""
    wie = persoon.hex if persoon else None
    eigen, omkering, heromkering = (aliased(wijzigingsset) for _ in range(3))
    herdaan = exists().where(heromkering.c.keert_om == omkering.c.seq)
    ongedaan = exists().where(omkering.c.keert_om == eigen.c.seq, ~herdaan)
    row = verbinding.execute(
        select(eigen.c.seq, eigen.c.label)
        .where(
            eigen.c.persoon == wie,
            eigen.c.ontvangen == 1,
            eigen.c.soort.in_([soort.value for soort in soorten]),
            eigen.c.seq > _drempel(),
            ~ongedaan,
        )
        .order_by(eigen.c.seq.desc())
        .limit(1)
    ).one_or_none()
    return None if row is None else Omkeerbaar(row.seq, row.label)
