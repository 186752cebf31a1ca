"""What is found beside OPP's in the vault, one question per table, for ``oppkort`` alone.

Mapped rows are read only of the few OPP's whose handelingsdeel lies before parents, because only the text
itself tells whether it changed.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import String, func, select, type_coerce
from sqlalchemy.orm import selectinload

from opp_desk.model.akkoord import Akkoord
from opp_desk.model.doel import Begeleiding, Doel
from opp_desk.model.evaluatie import Evaluatie
from opp_desk.model.hoorrecht import Hoorgesprek
from opp_desk.model.keuzes import Hoormoment, HoorUitkomst, OppStatus
from opp_desk.model.momentopname import codes_van, handelingsdeel
from opp_desk.model.opp import Opp
from opp_desk.model.ouder import Ouder
from opp_desk.model.school import Groep
from opp_desk.model.veld import deellijsten, velden
from opp_desk.model.versie import OppVersie, Voorlegversie

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID

    from opp_desk.model.keuzes import Antwoord
    from opp_desk.vault.lezer import Lezer

_GEDAAN: Final = frozenset({HoorUitkomst.GEHOORD, HoorUitkomst.KANS_GEGEVEN})
_NIEUWE_TEKST: Final = frozenset({Hoormoment.OPSTELLEN, Hoormoment.BIJSTELLEN, None})
_IN_DE_MAAK: Final = frozenset({OppStatus.VOORGELEGD, OppStatus.BIJSTELLING})
_OUDER: Final = ("id", "leerling", "naam", "relatie", "instelling", "gezag", "gezag_gecontroleerd_op")
_BEGELEIDING: Final = ("wat", "vorm", "wie", "waar", "keer_per_week", "minuten", "van", "tot", "doel")
_HANGT: Final = frozenset({"opp", "leerling", "voorlegversie", "ouder", "doel"})
_HOREN: Final = (
    "opp", "moment", "uitkomst", "aangeboden_op", "nogmaals_aanbieden_op", "terugkoppeling_op",
)  # fmt: skip


@dataclass(slots=True)
class Bij:
    """What is found beside one OPP, gathered while reading."""

    versies: list[Any] = field(default_factory=list)
    voorgelegd: list[Any] = field(default_factory=list)
    horen: list[Any] = field(default_factory=list)
    evaluaties: list[Any] = field(default_factory=list)
    doeldagen: list[date] = field(default_factory=list)
    begeleiding: bool = False


@dataclass(frozen=True, slots=True)
class Bereik:
    """Which OPP's and pupils are asked about, as `een_van`: years that are past are not even read."""

    lezer: Lezer
    opps: Any
    kinderen: Any

    def van(self, klasse: type[Any], *kolommen: str) -> Iterable[Any]:
        """Return columns of every row that hangs under them and was not removed, in a fixed order.

        What a row hangs under comes as it is stored (hexadecimal): making an id of each takes longer than
        reading the row.
        """
        tabel = klasse.__table__
        volgorde = [tabel.c[naam] for naam in ("volgorde", "nummer", "voorgelegd_op") if naam in tabel.c]
        hangt = tabel.c.opp.in_(self.opps) if "opp" in tabel.c else tabel.c.leerling.in_(self.kinderen)
        gelezen = (rauw(tabel.c[naam]) if naam in _HANGT else tabel.c[naam] for naam in kolommen)
        vraag = select(*gelezen).where(hangt, tabel.c.verwijderd.is_(False))
        return self.lezer.verbinding.execute(vraag.order_by(*volgorde, tabel.c.id)).all()


def een_van(ids: Iterable[UUID]) -> Any:
    """Return these ids as a question within a question: one statement, however many there are."""
    lijst = json.dumps([each.hex for each in ids])
    return select(func.json_each(lijst).table_valued("value").c.value)


@dataclass(frozen=True, slots=True)
class Vondst:
    """Everything that was read, by the id it hangs under as it is stored."""

    groepen: dict[str, str]
    bij: dict[str, Bij]
    ouders: dict[str, list[Any]]
    antwoorden: dict[tuple[str, str | None], Antwoord]
    gewijzigd: frozenset[str]


def rauw(kolom: Any) -> Any:
    """Return a column as it is stored, under its own name."""
    return type_coerce(kolom, String).label(kolom.name)


def groepsnamen(lezer: Lezer) -> dict[UUID, str]:
    """Return the name of every group by its id."""
    vraag = select(Groep.id, Groep.naam, Groep.jaargroep).where(Groep.verwijderd.is_(False))
    return {row.id: row.naam or row.jaargroep or "" for row in lezer.verbinding.execute(vraag)}


def lees_bij(bereik: Bereik, opps: Iterable[Any]) -> Vondst:
    """Read everything that hangs under these OPP's, one question per table."""
    bij = {row.id.hex: Bij() for row in opps}
    _lees_tekst(bereik, bij)
    _lees_gebeurd(bereik, bij)
    ouders: dict[str, list[Any]] = {}
    for row in bereik.van(Ouder, *_OUDER):
        ouders.setdefault(row.leerling, []).append(row)
    lezer = bereik.lezer
    groepen = {groep.hex: naam for groep, naam in groepsnamen(lezer).items()}
    return Vondst(groepen, bij, ouders, _antwoorden(bereik, bij), _gewijzigd(lezer, opps, bij))


def _lees_tekst(bereik: Bereik, bij: dict[str, Bij]) -> None:
    """Read what was fixed, what was laid before parents, and what the text of now holds."""
    for row in bereik.van(OppVersie, "opp", "nummer", "vastgesteld_op", "handelingsdeel_wacht"):
        bij[row.opp].versies.append(row)
    for row in bereik.van(Voorlegversie, "id", "opp", "voorgelegd_op", "hash_handelingsdeel"):
        bij[row.opp].voorgelegd.append(row)
    for row in bereik.van(Doel, "opp", "evaluatie_op"):
        if row.evaluatie_op:
            bij[row.opp].doeldagen.append(row.evaluatie_op)
    for row in bereik.van(Begeleiding, *_BEGELEIDING, "opp"):
        if any(row[:-1]):
            bij[row.opp].begeleiding = True


def _lees_gebeurd(bereik: Bereik, bij: dict[str, Bij]) -> None:
    """Read the hearings about a text that have an outcome, and the evaluations that were held."""
    for row in bereik.van(Hoorgesprek, *_HOREN):
        if row.moment in _NIEUWE_TEKST and row.uitkomst in _GEDAAN:
            bij[row.opp].horen.append(row)
    for row in bereik.van(Evaluatie, "opp", "datum", "met_ouders", "met_leerling"):
        if row.datum:
            bij[row.opp].evaluaties.append(row)


def _antwoorden(bereik: Bereik, bij: dict[str, Bij]) -> dict[tuple[str, str | None], Antwoord]:
    """Return the answer of each parent to the last voorlegversie of each OPP."""
    laatste = {een.voorgelegd[-1].id.hex for een in bij.values() if een.voorgelegd}
    return {
        (row.voorlegversie, row.ouder): row.antwoord
        for row in bereik.van(Akkoord, "voorlegversie", "ouder", "antwoord")
        if row.antwoord and row.voorlegversie in laatste
    }


def _gewijzigd(lezer: Lezer, opps: Iterable[Any], bij: dict[str, Bij]) -> frozenset[str]:
    """Return the OPP's whose handelingsdeel no longer reads as it was laid before the parents."""
    voorgelegd = {
        row.id: zijn.voorgelegd[-1].hash_handelingsdeel
        for row in opps
        if (zijn := bij[row.id.hex]).voorgelegd and (row.status in _IN_DE_MAAK or wacht_op_akkoord(zijn))
    }
    if not voorgelegd:
        return frozenset()
    lijsten = [
        selectinload(getattr(Opp, naam))
        for naam, klasse in deellijsten(Opp)
        if any(each.veld.handelingsdeel for each in velden(klasse))
    ]
    rijen = lezer.lees(select(Opp).where(Opp.id.in_(voorgelegd)).options(*lijsten))
    return frozenset(opp.id.hex for opp in rijen if voorgelegd[opp.id] not in codes_van(handelingsdeel(opp)))


def wacht_op_akkoord(bij: Bij) -> bool:
    """Return whether the last version was fixed while its handelingsdeel waits for akkoord."""
    return bool(bij.versies and bij.versies[-1].handelingsdeel_wacht)
