"""Checking a vault from the inside: the cipher, the files, the fixed versions, history against tables."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Integer, String, func, literal_column, select, type_coerce

from opp_desk.ground.errors import WereldFout
from opp_desk.model.aanbod import Aanbodpapier, Aanbodversie
from opp_desk.model.basis import naar_json, tabellen
from opp_desk.model.veld import velden
from opp_desk.model.versie import Document, OppVersie, Voorlegversie
from opp_desk.rules.keten import geldig, in_keten
from opp_desk.vault import zoekindex_bouw
from opp_desk.vault.blobs import lees as lees_blob
from opp_desk.vault.tabellen import blob, veldversie, wachtrij, wijzigingsset
from opp_desk.vault.versies import TOMBSTONE, Versie, is_weg, koppen, van_rij, winnaar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from opp_desk.model.basis import JsonWaarde, Rij
    from opp_desk.vault.lezer import Lezer

_BEVROREN: Final = (
    (OppVersie, "momentopname"),
    (Voorlegversie, "momentopname"),
    (Document, "inhoud"),
    (Aanbodversie, "momentopname"),
    (Aanbodpapier, "inhoud"),
)
"""Where a frozen text or paper is named."""


@dataclass(frozen=True, slots=True)
class Bevinding:
    """Something that is not as it should be: a code, and the id of the row or file (never a text)."""

    code: str
    waar: str


@dataclass(frozen=True, slots=True)
class Controle:
    """What was checked, in numbers, and what was found; a good vault has no bevindingen."""

    bladzijden: int
    sets: int
    versies: int
    rijen: int
    bestanden: int
    vastgesteld: int
    bevindingen: tuple[Bevinding, ...]


def controleer(lezer: Lezer) -> Controle:
    """Check the whole vault of one moment. Reads everything: seconds for a large one.

    When the file itself is damaged, nothing in it is read further; when a value in it cannot be read (an id
    that is none, a date that is none), only where that is.
    """
    bladzijden = int(lezer.verbinding.exec_driver_sql("pragma page_count").scalar_one())
    if stuk := _bladzijden(lezer):
        return Controle(bladzijden, 0, 0, 0, 0, 0, stuk)
    try:
        return _inhoud(lezer, bladzijden)
    except (TypeError, ValueError):
        if not (onleesbaar := tuple(_onleesbaar(lezer))):
            raise
        return Controle(bladzijden, 0, 0, 0, 0, 0, onleesbaar)


def _inhoud(lezer: Lezer, bladzijden: int) -> Controle:
    verbinding = lezer.verbinding
    rijen, ongelijk = _geschiedenis(lezer)
    bestanden = verbinding.execute(select(blob.c.hash).distinct()).scalars().all()
    versies = lezer.lees(select(OppVersie).order_by(OppVersie.opp, OppVersie.nummer), ook_verwijderd=True)
    aanbod = lezer.lees(select(Aanbodversie).order_by(Aanbodversie.nummer), ook_verwijderd=True)
    bevindingen = (
        *_links(lezer),
        *(Bevinding("inhoud_beschadigd", naam) for naam in bestanden if not _heel(lezer, naam)),
        *_ketens(versies),
        *_aanbodketen(aanbod),
        *_verwijzingen(lezer, frozenset(bestanden)),
        *ongelijk,
        *_zoekindex(lezer),
    )
    return Controle(
        bladzijden=bladzijden,
        sets=verbinding.execute(select(func.count()).select_from(wijzigingsset)).scalar_one(),
        versies=verbinding.execute(select(func.count()).select_from(veldversie)).scalar_one(),
        rijen=rijen,
        bestanden=len(bestanden),
        vastgesteld=len(versies) + len(aanbod),
        bevindingen=bevindingen,
    )


def _onleesbaar(lezer: Lezer) -> Iterator[Bevinding]:
    """Find the rows of which a value or a version cannot be read; named by their place in the table."""
    for tbl, klasse in gevuld(lezer):
        table: Any = klasse.__table__
        plaats: Any = literal_column("rowid", Integer)
        vraag = select(plaats, type_coerce(table.c.id, String)).select_from(table)
        for nummer, naam in lezer.verbinding.execute(vraag).all():
            try:
                lezer.lees(select(klasse).where(plaats == nummer), ook_verwijderd=True)
                van_rij(lezer.verbinding, tbl, naam)
            except (TypeError, ValueError):
                yield Bevinding("geschiedenis_wijkt_af", f"{tbl}:{nummer}")


def gevuld(lezer: Lezer) -> list[tuple[int, type[Rij]]]:
    """Return the tables that hold a row, in the order of their numbers, in one question."""
    alle = tabellen()
    vraag = " union all ".join(
        f"select {tbl} where exists (select 1 from {klasse.__tablename__})"  # noqa: S608  own names and numbers
        for tbl, klasse in sorted(alle.items())
    )
    return [(tbl, alle[tbl]) for (tbl,) in lezer.verbinding.exec_driver_sql(vraag)]


def _bladzijden(lezer: Lezer) -> tuple[Bevinding, ...]:
    """Check every page against its HMAC, and the b-trees when all pages are good."""
    meldingen = lezer.verbinding.exec_driver_sql("pragma cipher_integrity_check").scalars().all()
    if meldingen:
        return tuple(Bevinding("bladzijde_beschadigd", str(melding)) for melding in meldingen)
    oordeel = lezer.verbinding.exec_driver_sql("pragma quick_check").scalars().first()
    return () if oordeel == "ok" else (Bevinding("bestand_beschadigd", ""),)


def _links(lezer: Lezer) -> Iterator[Bevinding]:
    """Check the links between rows."""
    for tabel, nummer, *_rest in lezer.verbinding.exec_driver_sql("pragma foreign_key_check"):
        yield Bevinding("verwijzing_stuk", f"{tabel}:{nummer}")


def _heel(lezer: Lezer, naam: str) -> bool:
    try:
        lees_blob(lezer.verbinding, naam)
    except WereldFout:
        return False
    return True


def _ketens(versies: Any) -> Iterator[Bevinding]:
    """Each fixed version names the one before it; the numbers have no gap, an erratum keeps its number."""
    for _opp, groep in groupby(versies, key=attrgetter("opp")):
        vorige: OppVersie | None = None
        for versie in in_keten(tuple(groep)):
            if not geldig(versie, vorige):
                yield Bevinding("keten_gebroken", versie.id.hex)
            vorige = versie


def _aanbodketen(versies: Iterable[Aanbodversie]) -> Iterator[Bevinding]:
    """Each adopted aanbod names the one before it; the numbers have no gap."""
    nummer, hash_ = 0, None
    for versie in versies:
        if (versie.nummer, versie.vorige_hash) != (nummer + 1, hash_):
            yield Bevinding("keten_gebroken", versie.id.hex)
        nummer, hash_ = versie.nummer or 0, versie.momentopname


def _verwijzingen(lezer: Lezer, bestanden: frozenset[str]) -> Iterator[Bevinding]:
    """Every frozen text and paper is really there."""
    for klasse, kolom in _BEVROREN:
        for rij in lezer.lees(select(klasse), ook_verwijderd=True):
            if getattr(rij, kolom) not in bestanden:
                yield Bevinding("inhoud_ontbreekt", rij.id.hex)


def _zoekindex(lezer: Lezer) -> Iterator[Bevinding]:
    """The search index holds every row that is there, with its words and its day, and nothing else."""
    for tbl, rij in zoekindex_bouw.afwijkingen(lezer.verbinding):
        yield Bevinding("zoekindex_wijkt_af", f"{tbl}:{rij}")


def _geschiedenis(lezer: Lezer) -> tuple[int, list[Bevinding]]:
    """The plain tables are the projection of the heads, row by row; return the number of rows too."""
    gevonden: list[Bevinding] = []
    aanwezig: set[tuple[int, str]] = set()
    for tbl, klasse in gevuld(lezer):
        for rij in lezer.lees(select(klasse), ook_verwijderd=True):
            aanwezig.add((tbl, rij.id.hex))
            if not _is_projectie(rij, van_rij(lezer.verbinding, tbl, rij.id.hex)):
                gevonden.append(Bevinding("geschiedenis_wijkt_af", f"{tbl}:{rij.id.hex}"))
    wachtend = {(row.tbl, row.rij) for row in lezer.verbinding.execute(select(wachtrij))}
    bekend = {
        (row.tbl, row.rij)
        for row in lezer.verbinding.execute(select(veldversie.c.tbl, veldversie.c.rij).distinct())
    }
    gevonden += [
        Bevinding("rij_ontbreekt", f"{tbl}:{rij}") for tbl, rij in sorted(bekend - aanwezig - wachtend)
    ]
    return len(aanwezig), gevonden


def _is_projectie(rij: Rij, versies: list[Versie]) -> bool:
    per_veld: dict[int, list[Versie]] = {}
    for versie in versies:
        per_veld.setdefault(versie.fld, []).append(versie)
    if TOMBSTONE not in per_veld or rij.verwijderd != is_weg(versies):
        return False
    for plek in velden(type(rij)):
        if plek.veld.nummer == TOMBSTONE:
            continue
        hier = naar_json(getattr(rij, plek.naam))
        eigen = per_veld.get(plek.veld.nummer)
        daar = winnaar(koppen(eigen)).waarde if eigen else _standaard(rij, plek.naam)
        if hier != daar:
            return False
    return True


def _standaard(rij: Rij, naam: str) -> JsonWaarde:
    kolom: Any = rij.__table__.c[naam]
    return naar_json(kolom.default.arg) if kolom.default is not None else None
