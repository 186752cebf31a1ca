"""Undo and redo: the inverse of a set, written forward as a new set; nothing is ever taken away.

Refused when somebody has since changed what the set wrote. Vaststellen, voorleggen and wissen are thresholds:
nothing before them is undone.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import Integer, exists, func, literal, select
from sqlalchemy.orm import aliased

from opp_desk.ground.errors import RegelFout
from opp_desk.model.basis import tabellen, uit_json
from opp_desk.vault.tabellen import veldversie, wijzigingsset
from opp_desk.vault.uow import Soort, Uitkomst, UnitOfWork
from opp_desk.vault.versies import TOMBSTONE, koppen, plek_van, van_veld, winnaar

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from sqlalchemy import Connection

    from opp_desk.model.veld import Plek
    from opp_desk.vault.versies import Versie


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
    if kop is None or kop.soort == Soort.DREMPEL.value:
        raise RegelFout("niet_meer_ongedaan")
    geschreven = verbinding.execute(select(veldversie).where(veldversie.c.seq == seq)).all()
    nieuwe_rijen = {(row.tbl, row.rij) for row in geschreven if row.fld == TOMBSTONE and row.prev == "[]"}
    for row in geschreven:
        if not _staat_er_nog(verbinding, row):
            raise RegelFout("niet_meer_ongedaan")
        if (row.tbl, row.rij) not in nieuwe_rijen or row.fld == TOMBSTONE:
            _keer_veld_om(uow, row)
    soort = Soort.HERDAAN if kop.soort == Soort.ONGEDAAN.value else Soort.ONGEDAAN
    return uow.commit(kop.label, soort, keert_om=seq)


def _staat_er_nog(verbinding: Connection, row: Any) -> bool:
    """Whether the field still holds what the set wrote, also after an undo and a redo of something later."""
    hoofden = koppen(van_veld(verbinding, (row.tbl, row.rij, row.fld)))
    return all(versie.waarde == json.loads(row.waarde) for versie in hoofden)


def _keer_veld_om(uow: UnitOfWork, row: Any) -> None:
    klasse, plek = tabellen().get(row.tbl), plek_van(row.tbl, row.fld)
    if klasse is None or plek is None or klasse.BEVROREN:
        raise RegelFout("niet_meer_ongedaan")
    rij = uow.zoek(klasse, UUID(row.rij), ook_verwijderd=True)
    if rij is None or (rij.verwijderd and row.fld != TOMBSTONE):
        raise RegelFout("niet_meer_ongedaan")
    versies = van_veld(uow.verbinding, (row.tbl, row.rij, row.fld))
    setattr(rij, plek.naam, _eerdere_waarde(plek, versies, row.seq))


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


def _zoek(verbinding: Connection, persoon: UUID | None, soorten: Sequence[Soort]) -> Omkeerbaar | None:
    """Return the last set of these kinds that no standing undo has turned round, after the last threshold."""
    wie = persoon.hex if persoon else None
    eigen, omkering, heromkering = wijzigingsset, aliased(wijzigingsset), aliased(wijzigingsset)
    drempel = select(func.coalesce(func.max(eigen.c.seq), literal(0, Integer))).where(
        eigen.c.soort == Soort.DREMPEL.value, eigen.c.persoon == wie
    )
    herdaan = exists().where(heromkering.c.keert_om == omkering.c.seq)
    ongedaan = exists().where(omkering.c.keert_om == eigen.c.seq, ~herdaan)
    row = verbinding.execute(
        select(eigen.c.seq, eigen.c.label)
        .where(
            eigen.c.persoon == wie,
            eigen.c.ontvangen == 1,
            eigen.c.soort.in_([soort.value for soort in soorten]),
            eigen.c.seq > drempel.scalar_subquery(),
            ~ongedaan,
        )
        .order_by(eigen.c.seq.desc())
        .limit(1)
    ).one_or_none()
    return None if row is None else Omkeerbaar(row.seq, row.label)
