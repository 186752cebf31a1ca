"""Which rows go along with a package: those of the pupils chosen that the colleague may read, and the school.

Never what is closed (meldcode), never a private note, never what a colleague has no need of: requests of
parents, transfers, disputes, applications.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from sqlalchemy import or_, select

from opp_desk.model.aanbod import Vestiging
from opp_desk.model.aanmelding import Aanmelding
from opp_desk.model.basis import Besloten, Dossierdeel, Rij, tabellen
from opp_desk.model.dossier import Escalatiestap, Overdracht
from opp_desk.model.gesprek import Bijlage, Gesprekssoort, Verzoek
from opp_desk.model.keuzes import Ruimte
from opp_desk.model.leerling import Leerling
from opp_desk.model.school import Groep, Groepsleerkracht, Medewerker, School
from opp_desk.model.school_lijsten import Contact, Geennaam, Hoorvraag, Tekstblok, Woord
from opp_desk.model.sector import Groepsaanbod
from opp_desk.sync.inhoud import Bestand
from opp_desk.vault.blobs import lees as lees_blob
from opp_desk.vault.sets import lees_rijen
from opp_desk.vault.tabellen import blob, veldversie, wijzigingsset
from opp_desk.vault.versies import TOMBSTONE, plek_van

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Connection

    from opp_desk.rules.ruimte import Kijker
    from opp_desk.vault.sets import Schrijving, Setdeel

GROOTSTE_BIJLAGE: Final = 5 << 20
"""A larger attachment (bytes) stays in the vault: a package has to fit in a mail."""
VAN_SCHOOL: Final[tuple[type[Rij], ...]] = (
    School,
    Vestiging,
    Medewerker,
    Groep,
    Groepsleerkracht,
    Groepsaanbod,
    Gesprekssoort,
    Hoorvraag,
    Contact,
    Tekstblok,
    Woord,
    Geennaam,
)
NIET: Final = frozenset({Aanmelding.TABEL, Overdracht.TABEL, Verzoek.TABEL, Escalatiestap.TABEL})
NOOIT: Final = frozenset({Ruimte.PRIVE, Ruimte.GESLOTEN})
_HASH: Final = re.compile(r"[0-9a-f]{64}")
Adres = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Keuze:
    """What goes along. ``niet_mee`` counts rows that stay: not for this colleague, or too large."""

    delen: tuple[Setdeel, ...]
    niet_mee: int


def kies(verbinding: Connection, leerlingen: Iterable[UUID], voor: Kijker) -> Keuze:
    """Return the history of these dossiers as far as ``voor`` may read it, and of the school."""
    gekozen = list(leerlingen)
    mee: dict[Adres, dict[str, Any]] = {}
    niet_mee = 0
    for klasse in VAN_SCHOOL:
        table: Any = klasse.__table__
        mee |= {(klasse.TABEL, row["id"].hex): dict(row) for row in _lees(verbinding, select(table))}
    for klasse in sorted(tabellen().values(), key=lambda each: each.TABEL):
        for row in _lees(verbinding, _van_leerlingen(klasse, gekozen)):
            if _mag_mee(klasse, row, voor):
                mee[klasse.TABEL, row["id"].hex] = dict(row)
            else:
                niet_mee += _telt(row)
    weg = {adres for adres, row in mee.items() if _is_weggehaald(adres[0], row)}
    return Keuze(_kaal(lees_rijen(verbinding, _zonder_losse_einden(mee)), weg), niet_mee)


def kies_eigen(verbinding: Connection, persoon: UUID) -> Keuze:
    """Return what one person wrote in the dossiers of this copy, except what is private or closed."""
    s, v = wijzigingsset.c, veldversie.c
    vraag = (
        select(v.tbl, v.rij)
        .join(wijzigingsset, s.seq == v.seq)
        .where(s.persoon == persoon.hex, s.ontvangen == 1)
        .distinct()
    )
    alle = tabellen()
    mee: list[Adres] = []
    weg: set[Adres] = set()
    niet_mee = 0
    for tbl, rij in verbinding.execute(vraag).all():
        if (klasse := alle.get(tbl)) is None or not issubclass(klasse, Dossierdeel | Leerling):
            continue
        table: Any = klasse.__table__
        row = verbinding.execute(select(table).where(table.c.id == UUID(rij))).mappings().first()
        if row is not None and row["ruimte"] not in NOOIT and not _te_groot(klasse, row):
            mee.append((tbl, rij))
            weg |= {(tbl, rij)} if _is_weggehaald(tbl, row) else set()
        else:
            niet_mee += row is not None and not row["verwijderd"]
    return Keuze(_kaal(lees_rijen(verbinding, mee, persoon), weg), niet_mee)


def bestanden(verbinding: Connection, delen: Iterable[Setdeel]) -> Iterator[Bestand]:
    """Yield the files that these parts refer to, each once."""
    genoemd = {
        each.waarde
        for deel in delen
        for each in deel.schrijvingen
        if isinstance(each.waarde, str) and _HASH.fullmatch(each.waarde)
    }
    aanwezig = set(verbinding.execute(select(blob.c.hash).distinct()).scalars())
    for naam in sorted(genoemd & aanwezig):
        yield Bestand(naam, lees_blob(verbinding, naam))


def _lees(verbinding: Connection, vraag: Any) -> list[Any]:
    return list(verbinding.execute(vraag).mappings()) if vraag is not None else []


def _van_leerlingen(klasse: type[Rij], leerlingen: list[UUID]) -> Any:
    table: Any = klasse.__table__
    if klasse is Leerling:
        return select(table).where(table.c.id.in_(leerlingen))
    if not issubclass(klasse, Dossierdeel) or klasse.TABEL in NIET:
        return None
    vraag = select(table).where(table.c.leerling.in_(leerlingen))
    if issubclass(klasse, Besloten):
        vraag = vraag.where(or_(table.c.verwijderd.is_(False), table.c.ruimte.not_in(NOOIT)))
    return vraag


def _mag_mee(klasse: type[Rij], row: Any, voor: Kijker) -> bool:
    leest = row["ruimte"] not in NOOIT and voor.leest(row["ruimte"], row.get("eigenaar"))
    return leest and not _te_groot(klasse, row)


def _telt(row: Any) -> bool:
    """Tell whether a row that stays is counted: that there is one about safety is nobody's to know."""
    return not row["verwijderd"] and row["ruimte"] != Ruimte.GESLOTEN


def _is_weggehaald(tbl: int, row: Any) -> bool:
    return bool(row["verwijderd"]) and issubclass(tabellen()[tbl], Besloten)


def _kaal(delen: Iterable[Setdeel], weg: set[Adres]) -> tuple[Setdeel, ...]:
    """Leave of notes and attachments that were taken away only that they are gone, and whose they were.

    A note that becomes closed is a new row, and the one that it was is taken away: what it said before it
    was closed goes to nobody.
    """
    over = [
        replace(
            deel,
            schrijvingen=tuple(
                each for each in deel.schrijvingen if (each.tbl, each.rij) not in weg or _zegt_niets(each)
            ),
        )
        for deel in delen
    ]
    return tuple(deel for deel in over if deel.schrijvingen)


def _zegt_niets(each: Schrijving) -> bool:
    plek = plek_van(each.tbl, each.fld)
    return plek is not None and (each.fld == TOMBSTONE or plek.soort is UUID)


def _te_groot(klasse: type[Rij], row: Any) -> bool:
    return klasse is Bijlage and (row["grootte"] or 0) > GROOTSTE_BIJLAGE


def _zonder_losse_einden(mee: dict[Adres, dict[str, Any]]) -> list[Adres]:
    """Leave out rows that point to a row that stays: they could not stand in the other vault."""
    per_tabel = {klasse.__tablename__: klasse.TABEL for klasse in tabellen().values()}
    links: dict[int, tuple[tuple[str, int], ...]] = {}
    for tbl, klasse in tabellen().items():
        table: Any = klasse.__table__
        links[tbl] = tuple(
            (kolom.name, per_tabel[link.column.table.name])
            for kolom in table.columns
            for link in kolom.foreign_keys
        )
    while los := [
        adres
        for adres, row in mee.items()
        if any(row[naam] is not None and (doel, row[naam].hex) not in mee for naam, doel in links[adres[0]])
    ]:
        for adres in los:
            del mee[adres]
    return list(mee)
