"""Writing what one unit of work changed into the history: the set, the versions, what they replace.

Autosaves of one field by one person fold into one set for at most a minute. What a version replaces is what
the user really saw; only settling a conflict replaces everything.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from opp_desk.ground import clock, ids
from opp_desk.vault import zoekindex
from opp_desk.vault.engine import ruw
from opp_desk.vault.versies import (
    TOMBSTONE,
    herbereken_bestaan,
    herbereken_veld,
    koppen,
    koppen_van_rij,
    koppen_van_veld,
    schrijf_kaal,
    van_rij,
    van_veld,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from uuid import UUID

    from sqlalchemy import Connection

    from opp_desk.model.basis import JsonWaarde
    from opp_desk.vault.uow import Gezien, Soort, Vangst
    from opp_desk.vault.versies import Sleutel, Versie, Verwijzing

VOUWTIJD = timedelta(seconds=60)

# As text, for the reason that `versies` gives.
_LEES_TIK = "select waarde from teller where naam = 'tik'"
_VERHOOG_TIK = "update teller set waarde = waarde + 1 where naam = 'tik' returning waarde"
_OPEN_AUTOSAVE = """
select s.seq, s.id, s.tijd, v.tbl, v.rij, v.fld, v.kop
from wijzigingsset s join veldversie v on v.seq = s.seq
where s.seq = (select max(seq) from wijzigingsset)
and s.soort = 'autosave' and s.verzonden = 0 and s.ontvangen = 1 and s.persoon is ?"""
_NIEUWE_SET = """
insert into wijzigingsset (id, tijd, persoon, label, soort, keert_om) values (?, ?, ?, ?, ?, ?)
returning seq"""
_NIEUWE_VERSIE = """
insert into veldversie (tbl, rij, fld, seq, waarde, prev, kop, tik) values (?, ?, ?, ?, ?, ?, 1, ?)"""
_HERSCHRIJF = """
update veldversie set waarde = ?, tik = ? where tbl = ? and rij = ? and fld = ? and seq = ?"""


@dataclass(frozen=True, slots=True)
class Vastlegging:
    """Who did what, and what was on the screen."""

    label: str
    soort: Soort
    persoon: UUID | None
    keert_om: int | None
    gezien: Gezien
    opgelost: frozenset[Sleutel]


@dataclass(frozen=True, slots=True)
class Vastgelegd:
    """What was written: the counter, the set and the version per field."""

    stand: int
    set_id: str | None = None
    gevouwen: bool = False
    versies: Mapping[Sleutel, tuple[int, int]] = field(default_factory=dict)


def leg_vast(verbinding: Connection, wat: Vastlegging, vangst: Vangst) -> Vastgelegd:
    """Write the changes of ``vangst`` as one set; nothing is written when nothing changed."""
    waarden = vangst.netto()
    tik = _tik(verbinding, verhoog=bool(waarden))
    if not waarden:
        return Vastgelegd(tik)
    vervangt = {
        sleutel: _vervangt(verbinding, wat, vangst, sleutel, waarde) for sleutel, waarde in waarden.items()
    }
    if vouw := _te_vouwen(verbinding, wat, vervangt):
        seq, set_id = vouw
        _vouw(verbinding, seq, tik, waarden)
    else:
        seq, set_id = _nieuwe_set(verbinding, wat)
        _schrijf(verbinding, seq, tik, waarden, vervangt)
    _werk_bij(verbinding, waarden, vangst)
    zoekindex.werk_bij(verbinding, zoekindex.geraakt(waarden))
    return Vastgelegd(tik, set_id, bool(vouw), dict.fromkeys(waarden, (seq, tik)))


def _tik(verbinding: Connection, *, verhoog: bool) -> int:
    return _getal(verbinding, _VERHOOG_TIK if verhoog else _LEES_TIK)


def _vervangt(
    verbinding: Connection, wat: Vastlegging, vangst: Vangst, sleutel: Sleutel, waarde: JsonWaarde
) -> frozenset[Verwijzing]:
    """Return the versions that this write replaces."""
    tbl, rij, fld = sleutel
    if (tbl, rij) in vangst.nieuw:
        return frozenset()
    if fld == TOMBSTONE and waarde:
        if wat.gezien.stand is None:
            return koppen_van_rij(verbinding, tbl, rij)
        return _gezien_van(wat, van_rij(verbinding, tbl, rij))
    hoofden = koppen_van_veld(verbinding, sleutel)
    getoond = wat.gezien.getoond.get(sleutel)
    if sleutel in wat.opgelost or (getoond is None and wat.gezien.stand is None):
        return frozenset(versie.verwijzing for versie in hoofden)
    if getoond is None:
        return _gezien_van(wat, van_veld(verbinding, sleutel))
    per_seq = {versie.seq: versie for versie in hoofden}
    if any(seq not in per_seq for seq, _tik in getoond):
        per_seq = {versie.seq: versie for versie in van_veld(verbinding, sleutel)}
    return _werkelijk_getoond(per_seq, getoond)


def _gezien_van(wat: Vastlegging, versies: Iterable[Versie]) -> frozenset[Verwijzing]:
    """Return the heads as they were when the screen was read; the present heads without a screen."""
    stand = wat.gezien.stand
    return frozenset(
        versie.verwijzing for versie in koppen(v for v in versies if stand is None or v.tik <= stand)
    )


def _werkelijk_getoond(
    versies: Mapping[int, Versie], getoond: tuple[tuple[int, int], ...]
) -> frozenset[Verwijzing]:
    """Return what was shown; a version that was folded since then was not: only what it replaced was."""
    gezien: set[Verwijzing] = set()
    for seq, tik in getoond:
        if (versie := versies.get(seq)) is not None:
            gezien |= {versie.verwijzing} if versie.tik == tik else versie.prev
    return frozenset(gezien)


def _te_vouwen(
    verbinding: Connection, wat: Vastlegging, vervangt: Mapping[Sleutel, frozenset[Verwijzing]]
) -> tuple[int, str] | None:
    """Return the last set if this autosave continues it: same person and fields, unsent, within a minute."""
    if wat.soort != "autosave":
        return None
    persoon = wat.persoon.hex if wat.persoon else None
    geschreven = ruw(verbinding).execute(_OPEN_AUTOSAVE, (persoon,)).fetchall()
    if not geschreven or any(kop != 1 for *_rest, kop in geschreven):
        return None
    seq, set_id, begonnen = geschreven[0][:3]
    if not timedelta(0) <= clock.now() - datetime.fromisoformat(begonnen) < VOUWTIJD:
        return None
    zelfde = {(tbl, rij, fld) for _s, _i, _t, tbl, rij, fld, _k in geschreven} == set(vervangt)
    past = all(prev == {(fld, seq)} for (_tbl, _rij, fld), prev in vervangt.items())
    return (seq, set_id) if zelfde and past else None


def _vouw(verbinding: Connection, seq: int, tik: int, waarden: Mapping[Sleutel, JsonWaarde]) -> None:
    for sleutel, waarde in waarden.items():
        ruw(verbinding).execute(_HERSCHRIJF, (_json(waarde), tik, *sleutel, seq))


def _nieuwe_set(verbinding: Connection, wat: Vastlegging) -> tuple[int, str]:
    set_id = ids.new_id().hex
    persoon = wat.persoon.hex if wat.persoon else None
    waarden = (set_id, clock.now_utc_text(), persoon, wat.label, wat.soort.value, wat.keert_om)
    return _getal(verbinding, _NIEUWE_SET, waarden), set_id


def _schrijf(
    verbinding: Connection,
    seq: int,
    tik: int,
    waarden: Mapping[Sleutel, JsonWaarde],
    vervangt: Mapping[Sleutel, frozenset[Verwijzing]],
) -> None:
    ruw(verbinding).executemany(
        _NIEUWE_VERSIE,
        [
            (*sleutel, seq, _json(waarde), _json(sorted(vervangt[sleutel])), tik)
            for sleutel, waarde in waarden.items()
        ],
    )


def _werk_bij(verbinding: Connection, waarden: Mapping[Sleutel, JsonWaarde], vangst: Vangst) -> None:
    """Keep the plain table equal to the winners, and every touched row's existence up to date."""
    geraakt: dict[tuple[int, str], dict[int, JsonWaarde]] = {}
    for (tbl, rij, fld), waarde in waarden.items():
        if (tbl, rij) in vangst.nieuw:
            continue
        kaal = geraakt.setdefault((tbl, rij), {})
        wint = herbereken_veld(verbinding, (tbl, rij, fld), hier=True) if fld != TOMBSTONE else None
        if wint is not None and wint.waarde != waarde:
            kaal[fld] = wint.waarde
    for (tbl, rij), kaal in geraakt.items():
        weg = herbereken_bestaan(verbinding, tbl, rij)
        if weg is not None and weg != vangst.verwijderd.get((tbl, rij)):
            kaal[TOMBSTONE] = weg
        schrijf_kaal(verbinding, tbl, rij, kaal)


def _getal(verbinding: Connection, opdracht: str, waarden: tuple[object, ...] = ()) -> int:
    """Run a statement that returns one number. Fetch all of it: a statement that waits blocks the commit."""
    [[getal]] = ruw(verbinding).execute(opdracht, waarden).fetchall()
    return int(getal)


def _json(waarde: object) -> str:
    return json.dumps(waarde, ensure_ascii=False, separators=(",", ":"))
