"""What of a row can be searched: its text, its marks and its day, read from the declarations and the row.

Everything of a document follows from its own row, the name of the pupil, the version that made it and, of a
fixed OPP, its frozen text; so that two copies of a school with the same history have the same index. Writing
it is the affair of ``zoekindex``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from opp_desk.ground.errors import WereldFout
from opp_desk.model.basis import tabellen
from opp_desk.model.keuzes import Keuzelijst
from opp_desk.model.opp import Opp
from opp_desk.model.veld import deellijsten, velden
from opp_desk.model.versie import OppVersie
from opp_desk.rules.zoeksoort import codemerk, tabelmerk
from opp_desk.rules.zoekvraag import ALLES
from opp_desk.rules.zoekwoorden import gevouwen, woorden
from opp_desk.vault.blobs import lees as lees_blob
from opp_desk.vault.engine import ruw

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Connection

    from opp_desk.model.basis import Rij

VORM: Final = 2
"""Raised when a document is made in another way than before: then every index is built anew."""
_DAGEN: Final = ("datum", "vastgesteld_op", "ontvangen_op", "startdatum")
_DOOR: Final = ("door", "wie_anders")
_MENSEN: Final = ("eigenaar", "wie")
_GEMAAKT: Final = """(
    select s.tijd || coalesce(s.persoon, '') from veldversie v join wijzigingsset s on s.seq = v.seq
    where v.tbl = {tbl} and v.rij = r.id and v.fld = 0 order by s.tijd, s.id limit 1)"""
_NAAM: Final = """(
    select coalesce(l.roepnaam, '') || ' ' || coalesce(l.voorvoegsel, '') || ' ' || coalesce(l.achternaam, '')
    from leerling l where l.id = r.{leerling})"""
_TIJD_LANG: Final = len("2026-11-16T09:00:00.000000+00:00")


@dataclass(frozen=True, slots=True)
class Bron:
    """How the rows of one table are searched: which fields are its text, and where the rest stands."""

    tbl: int
    klasse: type[Rij]
    tekst: tuple[str, ...]
    dag: str | None
    door: tuple[str, ...]
    mensen: tuple[str, ...]
    soort: bool
    leerling: str | None
    velden: frozenset[int]

    @property
    def vraag(self) -> str:
        """Return the question for rows, without its condition."""
        bij = [*self.tekst, *self.door, *self.mensen]
        kolommen = [
            self.leerling or "null",
            "eigenaar" if "eigenaar" in self.mensen else "null",
            self.dag or "null",
            "soort" if self.soort else "null",
            *bij,
        ]
        gemaakt = _GEMAAKT.format(tbl=self.tbl)
        naam = _NAAM.format(leerling=self.leerling) if self.leerling else "null"
        return (
            f"select r.id, r.ruimte, r.verwijderd, {gemaakt}, {naam}, {', '.join(kolommen)}"  # noqa: S608  own names
            f" from {self.klasse.__tablename__} r"
        )


@dataclass(frozen=True, slots=True)
class Document:
    """One row as the index holds it."""

    tbl: int
    rij: str
    leerling: str | None
    ruimte: str
    eigenaar: str | None
    dag: int
    tekst: str
    kenmerk: str

    @property
    def merk(self) -> int:
        """Return a code of everything in it, 64 bits."""
        alles = "\0".join((self.tekst, self.kenmerk, self.leerling or "", self.ruimte, self.eigenaar or ""))
        return int.from_bytes(blake2b(alles.encode(), digest_size=8).digest(), "big", signed=True)


@cache
def bronnen() -> dict[int, Bron]:
    """Return every table that can be searched, by number."""
    gevonden = {tbl: _bron(klasse) for tbl, klasse in sorted(tabellen().items())}
    return {tbl: bron for tbl, bron in gevonden.items() if bron is not None}


@cache
def vingerafdruk() -> int:
    """Return a code of what is searched and how: a release that searches more builds the index anew."""
    alles = [VORM, *((b.tbl, b.tekst, b.dag, b.door, b.mensen, b.soort) for b in bronnen().values())]
    return int.from_bytes(blake2b(repr(alles).encode(), digest_size=6).digest(), "big")


def lees_rijen(verbinding: Connection, bron: Bron, namen: Iterable[str]) -> dict[str, Document]:
    """Return the documents of these rows; of a row that is not there or was removed none."""
    vraag = f"{bron.vraag} where r.id = ?"
    rauw = ruw(verbinding)
    alle = (row for naam in namen for row in rauw.execute(vraag, (naam,)).fetchall())
    return _documenten(verbinding, bron, alle)


def lees_volgende(
    verbinding: Connection, bron: Bron, na: str, aantal: int
) -> tuple[dict[str, Document], str]:
    """Return the documents of the rows after id ``na``, at most so many, and the last id; "" at the end."""
    vraag = f"{bron.vraag} where r.id > ? order by r.id limit ?"
    rijen = ruw(verbinding).execute(vraag, (na, aantal)).fetchall()
    return _documenten(verbinding, bron, rijen), rijen[-1][0] if len(rijen) == aantal else ""


def opname_teksten(inhoud: bytes) -> list[str]:
    """Return the searched texts in a momentopname, in the order of the declarations."""
    try:
        opname = json.loads(inhoud)
        return list(_uit_opname(Opp, opname["opp"]))
    except (ValueError, KeyError, TypeError, AttributeError):
        return []  # not a momentopname that we know: nothing to search, and the check of frozen texts says so


def zoekteksten(rij: Rij) -> list[str]:
    """Return the texts of a row that are searched, as they are; of a fixed OPP none."""
    bron = bronnen()[rij.TABEL]
    if issubclass(bron.klasse, OppVersie):
        return []
    return [tekst for naam in bron.tekst if (tekst := getattr(rij, naam))]


def _bron(klasse: type[Rij]) -> Bron | None:
    plekken = {plek.naam: plek for plek in velden(klasse)}
    if issubclass(klasse, OppVersie):
        tekst: tuple[str, ...] = ("momentopname",)
    else:
        tekst = tuple(naam for naam, plek in plekken.items() if plek.veld.zoek or naam == "voorvoegsel")
        if not any(plekken[naam].veld.zoek for naam in tekst):
            return None
    door = tuple(naam for naam in _DOOR if naam in plekken)
    mensen = tuple(naam for naam in _MENSEN if naam in plekken and plekken[naam].soort is UUID)
    dag = next((naam for naam in _DAGEN if naam in plekken), None)
    soort = "soort" in plekken and issubclass(plekken["soort"].soort, Keuzelijst)
    genoemd = {*tekst, *door, *mensen, *((dag,) if dag else ()), *(("soort",) if soort else ())}
    eigen = "leerling" if "leerling" in plekken else "id" if klasse.__tablename__ == "leerling" else None
    nummers = frozenset({0, *(plekken[naam].veld.nummer for naam in genoemd)})
    return Bron(klasse.TABEL, klasse, tekst, dag, door, mensen, soort, eigen, nummers)


def _documenten(verbinding: Connection, bron: Bron, rijen: Iterable[Any]) -> dict[str, Document]:
    return {row[0]: _document(verbinding, bron, row) for row in rijen if not row[2]}


def _document(verbinding: Connection, bron: Bron, row: Any) -> Document:
    rij, ruimte, _weg, gemaakt, naam, leerling, eigenaar, dag, soort, *rest = row
    teksten, rest = rest[: len(bron.tekst)], rest[len(bron.tekst) :]
    door, mensen = rest[: len(bron.door)], rest[len(bron.door) :]
    if issubclass(bron.klasse, OppVersie):
        teksten = teksten_van_opname(verbinding, teksten[0])
    gemaakt = gemaakt or ""
    merken = {ALLES, tabelmerk(bron.tbl), codemerk(bron.tbl, soort) if soort else ALLES}
    merken |= {leerlingmerk(leerling)} if leerling else set()
    merken |= {f"n{woord}" for woord in woorden(naam or "")}
    merken |= {f"p{each}" for each in (gemaakt[_TIJD_LANG:], *mensen) if each}
    merken |= {f"d{woord}" for tekst in door if tekst for woord in woorden(tekst)}
    return Document(
        bron.tbl,
        rij,
        leerling,
        ruimte,
        eigenaar,
        _dag(dag or gemaakt[:10]),
        gevouwen("\n".join(tekst for tekst in teksten if tekst)),
        " ".join(sorted(merken)),
    )


def _dag(tekst: str) -> int:
    """Return the day as a number; what has none is older than everything."""
    try:
        return date.fromisoformat(tekst).toordinal()
    except ValueError:
        return 1


def teksten_van_opname(verbinding: Connection, naam: str | None) -> list[str]:
    """Return the searched texts of a fixed OPP by the hash of its momentopname; none if it cannot be read."""
    try:
        return opname_teksten(lees_blob(verbinding, naam)) if naam else []
    except WereldFout:
        return []  # it has not arrived, or is damaged: the check of the vault names it


def _uit_opname(klasse: type[Rij], inhoud: dict[str, Any]) -> Iterator[str]:
    for plek in velden(klasse):
        if plek.veld.zoek and (tekst := inhoud.get(plek.naam)):
            yield str(tekst)
    for naam, deel in deellijsten(klasse):
        for each in inhoud.get(naam, ()):
            yield from _uit_opname(deel, each)


def leerlingmerk(leerling: str) -> str:
    """Return the mark of everything of one pupil, by the id in hex."""
    return f"l{leerling}"


def merk_van(rij: UUID) -> str:
    """Return the mark of what somebody wrote or has to do."""
    return f"p{rij.hex}"
