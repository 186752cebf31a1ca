"""What the overview of a schooljaar is counted from: one question per table, for ``overzicht`` alone.

Help and goals that a bijstelling took away still count for the weeks in which they were there, so those rows
are read too. Closed notes are not read at all.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, select

from opp_desk.model.aanbod import Aanbodjaar, Voorziening, Voorzieningjaar
from opp_desk.model.doel import Begeleiding, Doel
from opp_desk.model.evaluatie import Doelresultaat, Evaluatie, Gegeven
from opp_desk.model.hoorrecht import Hoorgesprek
from opp_desk.model.keuzes_aanbod import Aanbodgebied
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.model.versie import OppVersie
from opp_desk.rules.schooldagen import is_schooldag
from opp_desk.usecases.metingen import maandag
from opp_desk.usecases.recht import vakanties

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from uuid import UUID

    from sqlalchemy import ColumnElement

    from opp_desk.model.keuzes import GegevenAntwoord, Vakantieregio
    from opp_desk.vault.lezer import Lezer

_OPP: Final = (
    "id", "leerling", "status", "startdatum", "einddatum", "evaluatie_op", "overname_vastgesteld_op",
    "overname_geevalueerd_op",
)  # fmt: skip
_HULP: Final = ("id", "opp", "vorm", "keer_per_week", "minuten", "van", "tot", "middelen", "verwijderd")


@dataclass(frozen=True, slots=True)
class Periode:
    """A schooljaar from ``van`` up to ``tot`` (its last day, or today), with its school days in order."""

    van: date
    tot: date
    dagen: tuple[date, ...]
    vandaag: date

    def weken(self, van: date | None, tot: date | None) -> frozenset[date]:
        """Return the Mondays of the school weeks between two days, both included, within this period."""
        if van is None:
            return frozenset()
        eerste, laatste = bisect_left(self.dagen, van), bisect_right(self.dagen, tot or self.tot)
        return frozenset(maandag(dag) for dag in self.dagen[eerste:laatste])

    def verstreken(self, dag: date | None) -> bool:
        """Return whether a last day that falls in it is over; on that day itself there is still time."""
        return dag is not None and dag in self and dag < self.vandaag

    def __contains__(self, dag: date | None) -> bool:
        """Return whether a day falls in it."""
        return dag is not None and self.van <= dag <= self.tot


@dataclass(slots=True)
class Oppbron:
    """One OPP with what hangs under it, gathered while reading."""

    rij: Any
    versies: list[date] = field(default_factory=list)
    gehoord: list[Any] = field(default_factory=list)
    evaluaties: list[Any] = field(default_factory=list)
    wacht: bool = False
    """Whether its handelingsdeel still waits for akkoord: then the help has not begun."""

    @property
    def vast(self) -> date | None:
        """Return when it was first fixed, here or where it was taken over from."""
        return min(self.versies, default=self.rij.overname_vastgesteld_op)

    @property
    def einde(self) -> date | None:
        """Return its last day: that on which it was closed, or on which the pupil left the school."""
        return _einde(self.rij)

    def voorbij_op(self, dag: date) -> bool:
        """Return whether it had ended before a day: what was due then was not asked any more."""
        return self.einde is not None and self.einde < dag


@dataclass(frozen=True, slots=True)
class Bron:
    """Everything of the OPP's. ``weken`` has per begeleiding the answer to each week, by its Monday."""

    opps: dict[UUID, Oppbron]
    hulp: Sequence[Any]
    weken: dict[UUID, dict[date, GegevenAntwoord]]
    resultaten: Sequence[Any]


def periode(begin: int, vandaag: date, regio: Vakantieregio | None) -> Periode:
    """Return the schooljaar that begins in a calendar year, as far as it has come."""
    van, einde = date(begin, 8, 1), date(begin + 1, 7, 31)
    tot = min(einde, max(vandaag, van))
    alle = (van + timedelta(nr) for nr in range((tot - van).days + 1))
    return Periode(van, tot, tuple(dag for dag in alle if is_schooldag(dag, regio, vakanties())), vandaag)


def lees_bron(lezer: Lezer, jaar: Periode) -> Bron:
    """Read every OPP that was fixed before the end of the year and had not ended before its begin."""
    tabel = Opp.__table__
    vraag = (
        select(*(tabel.c[naam] for naam in _OPP), Leerling.uitstroomdatum)
        .join(Leerling, Leerling.id == tabel.c.leerling)
        .where(tabel.c.verwijderd.is_(False), Leerling.verwijderd.is_(False))
        .order_by(tabel.c.id)
    )
    opps = {rij.id: Oppbron(rij) for rij in lezer.verbinding.execute(vraag) if not _voorbij(rij, jaar)}
    for rij in _van(lezer, OppVersie, "opp", "nummer", "vastgesteld_op", "handelingsdeel_wacht"):
        if rij.opp in opps and rij.vastgesteld_op and rij.vastgesteld_op <= jaar.tot:
            opps[rij.opp].versies.append(rij.vastgesteld_op)
            opps[rij.opp].wacht = rij.handelingsdeel_wacht
    for rij in _van(lezer, Hoorgesprek, "opp", "uitkomst", "aangeboden_op", "terugkoppeling_op"):
        if rij.opp in opps and rij.aangeboden_op and rij.aangeboden_op <= jaar.tot:
            opps[rij.opp].gehoord.append(rij)
    for rij in _van(lezer, Evaluatie, "opp", "id", "datum", "met_ouders", "met_leerling"):
        if rij.opp in opps and rij.datum in jaar:
            opps[rij.opp].evaluaties.append(rij)
    hulp = [rij for rij in _van(lezer, Begeleiding, *_HULP, weg=True) if rij.opp in opps]
    return Bron(opps, hulp, _weken(lezer, jaar), _resultaten(lezer, opps))


def beginjaren(lezer: Lezer) -> tuple[date, ...]:
    """Return the first and the last day on which an OPP of this school began, or nothing."""
    uiterst = select(func.min(Opp.startdatum), func.max(Opp.startdatum)).where(Opp.verwijderd.is_(False))
    rij = lezer.verbinding.execute(uiterst).one()
    return tuple(dag for dag in rij if dag is not None)


def lees_jaarvraag(
    lezer: Lezer, schooljaar: str
) -> tuple[Sequence[Voorziening], dict[UUID, Voorzieningjaar]]:
    """Return the voorzieningen, and what the team answered about each on the way to ``schooljaar``."""
    vraag = (
        select(Voorzieningjaar)
        .join(Aanbodjaar, Aanbodjaar.id == Voorzieningjaar.aanbodjaar)
        .where(Aanbodjaar.schooljaar == schooljaar)
    )
    antwoorden = {rij.voorziening: rij for rij in lezer.lees(vraag)}
    return sorted(lezer.lees(select(Voorziening)), key=_plaats), antwoorden


def lees_antwoorden(
    lezer: Lezer, welke: ColumnElement[bool]
) -> tuple[tuple[Voorziening, Voorzieningjaar], ...]:
    """Return these voorzieningen with what the team answered last; those without an answer are left out."""
    vraag = (
        select(Voorzieningjaar)
        .join(Aanbodjaar, Aanbodjaar.id == Voorzieningjaar.aanbodjaar)
        .join(Voorziening, Voorziening.id == Voorzieningjaar.voorziening)
        .where(welke, Voorzieningjaar.gedaan.is_not(None))
        .order_by(Aanbodjaar.schooljaar, Voorzieningjaar.id.desc())
    )
    laatste = {rij.voorziening: rij for rij in lezer.lees(vraag)}
    rijen = sorted(lezer.lees(select(Voorziening).where(welke)), key=_plaats) if laatste else []
    return tuple((rij, laatste[rij.id]) for rij in rijen if rij.id in laatste)


def _plaats(rij: Voorziening) -> tuple[int, str, str]:
    """Return where a voorziening stands in the aanbod; one without an area stands last."""
    gebieden = tuple(Aanbodgebied)
    nummer = len(gebieden) if rij.gebied is None else gebieden.index(rij.gebied)
    return nummer, rij.volgorde or "", rij.id.hex


def _einde(rij: Any) -> date | None:
    return min((dag for dag in (rij.einddatum, rij.uitstroomdatum) if dag is not None), default=None)


def _voorbij(rij: Any, jaar: Periode) -> bool:
    einde = _einde(rij)
    return einde is not None and einde < jaar.van


def _weken(lezer: Lezer, jaar: Periode) -> dict[UUID, dict[date, GegevenAntwoord]]:
    """Return the answers of the year per begeleiding and week."""
    tabel = Gegeven.__table__
    vraag = select(tabel.c.begeleiding, tabel.c.week, tabel.c.antwoord).where(
        tabel.c.verwijderd.is_(False),
        tabel.c.antwoord.is_not(None),
        tabel.c.week.between(maandag(jaar.van), jaar.tot),
    )
    weken: dict[UUID, dict[date, GegevenAntwoord]] = {}
    for begeleiding, week, antwoord in lezer.verbinding.execute(vraag):
        weken.setdefault(begeleiding, {})[maandag(week)] = antwoord
    return weken


def _resultaten(lezer: Lezer, opps: dict[UUID, Oppbron]) -> list[Any]:
    """Return (pupil, area, result) of every goal that these evaluations looked back on."""
    evaluaties = {each.id for opp in opps.values() for each in opp.evaluaties}
    rij, doel = Doelresultaat.__table__, Doel.__table__
    vraag = (
        select(rij.c.evaluatie, rij.c.leerling, doel.c.gebied, rij.c.resultaat)
        .join(doel, doel.c.id == rij.c.doel)
        .where(rij.c.verwijderd.is_(False), rij.c.resultaat.is_not(None))
        .order_by(rij.c.id)
    )
    return [each for each in lezer.verbinding.execute(vraag) if each.evaluatie in evaluaties]


def _van(lezer: Lezer, klasse: type[Any], *kolommen: str, weg: bool = False) -> Iterable[Any]:
    """Return columns of a table; ``weg`` with the rows that were taken away."""
    tabel = klasse.__table__
    volgorde = (tabel.c.nummer, tabel.c.id) if "nummer" in kolommen else (tabel.c.id,)
    vraag = select(*(tabel.c[naam] for naam in kolommen)).order_by(*volgorde)
    return lezer.verbinding.execute(vraag if weg else vraag.where(tabel.c.verwijderd.is_(False)))
