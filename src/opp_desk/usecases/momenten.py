"""When rows were made and when a field got a value, out of the history: for many rows with one question."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.model.veld import plek
from opp_desk.vault.tabellen import veldversie, wijzigingsset
from opp_desk.vault.versies import TOMBSTONE

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from opp_desk.model.basis import Rij
    from opp_desk.vault.lezer import Lezer


def gemaakt_op(lezer: Lezer, klasse: type[Rij], rijen: Iterable[UUID]) -> dict[UUID, date]:
    """Return the local day on which each row was made."""
    gevonden: dict[UUID, date] = {}
    for rij, dag, _waarde in _geschiedenis(lezer, klasse, TOMBSTONE, rijen):
        gevonden.setdefault(rij, dag)
    return gevonden


def gezet_op(
    lezer: Lezer, klasse: type[Rij], naam: str, waarde: str, rijen: Iterable[UUID]
) -> dict[UUID, tuple[date, ...]]:
    """Return the local days on which a field of each row was set to this text, oldest first."""
    gevonden: dict[UUID, tuple[date, ...]] = {}
    for rij, dag, toen in _geschiedenis(lezer, klasse, plek(klasse, naam).veld.nummer, rijen):
        if json.loads(toen) == waarde:
            gevonden[rij] = (*gevonden.get(rij, ()), dag)
    return gevonden


def _geschiedenis(
    lezer: Lezer, klasse: type[Rij], fld: int, rijen: Iterable[UUID]
) -> Iterable[tuple[UUID, date, str]]:
    """Yield (row, local day, value as it is stored) of every version of one field, oldest first."""
    per_hex = {rij.hex: rij for rij in rijen}
    if not per_hex:
        return
    v, s = veldversie.c, wijzigingsset.c
    vraag = (
        select(v.rij, s.tijd, v.waarde)
        .join_from(veldversie, wijzigingsset, s.seq == v.seq)
        .where(v.tbl == klasse.TABEL, v.fld == fld, v.rij.in_(per_hex))
        .order_by(v.seq)
    )
    for rij, tijd, waarde in lezer.verbinding.execute(vraag):
        yield per_hex[rij], datetime.fromisoformat(tijd).astimezone().date(), waarde
