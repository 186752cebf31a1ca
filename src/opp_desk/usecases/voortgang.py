"""How the goals of one OPP go, and whether the help was given: read at one moment, for screen and paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from opp_desk.ground import clock
from opp_desk.model.doel import Begeleiding, Doel
from opp_desk.model.evaluatie import Evaluatie, Gegeven, Meting
from opp_desk.model.keuzes import GegevenAntwoord, OppStatus
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.model.versie import OppVersie
from opp_desk.rules.doel import streven_van
from opp_desk.rules.grafiek import maak_grafiek
from opp_desk.rules.meting import is_gehaald, maat_van, probeer_meting, schrijf
from opp_desk.rules.schooldagen import is_schooldag
from opp_desk.usecases.metingen import maandag
from opp_desk.usecases.opps import school
from opp_desk.usecases.recht import vakanties

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from opp_desk.model.keuzes import Vakantieregio
    from opp_desk.rules.grafiek import Grafiek
    from opp_desk.rules.meting import Maat
    from opp_desk.vault.lezer import Lezer

_WEEKDAGEN = 5


@dataclass(frozen=True, slots=True)
class Meetregel:
    """One measurement: ``geschreven`` as typed, ``tekst`` in full ("4 van de 10")."""

    id: UUID
    datum: date | None
    geschreven: str
    tekst: str
    notitie: str


@dataclass(frozen=True, slots=True)
class Doelvoortgang:
    """A goal with its measurements, newest first. ``gehaald`` when the last is at the target or beyond."""

    id: UUID
    gebied: str
    kan_straks: str
    kinddoel: str
    maat_tekst: str
    nu: str
    nu_datum: date | None
    streef: str
    evaluatie_op: date | None
    maat: Maat
    metingen: tuple[Meetregel, ...]
    grafiek: Grafiek | None
    gehaald: bool


@dataclass(frozen=True, slots=True)
class Week:
    """One school week: whether the help was given; None is unknown."""

    maandag: date
    antwoord: GegevenAntwoord | None
    reden: str


@dataclass(frozen=True, slots=True)
class Begeleidvoortgang:
    """A begeleiding with its school weeks from ``van`` to today, oldest first. ``doel`` is whom it serves."""

    id: UUID
    wat: str
    wie: str
    hoe_vaak: str
    van: date | None
    tot: date | None
    doel: UUID | None
    weken: tuple[Week, ...]

    def tel(self, antwoord: GegevenAntwoord | None) -> int:
        """Return in how many weeks this was the answer."""
        return sum(week.antwoord == antwoord for week in self.weken)

    @property
    def bekend(self) -> int:
        """Return of how many weeks it is known."""
        return len(self.weken) - self.tel(None)

    @property
    def aandeel(self) -> float | None:
        """Return in what part of the known weeks it was given whole, 0 to 1; None when nothing is known."""
        return self.tel(GegevenAntwoord.JA) / self.bekend if self.bekend else None


@dataclass(frozen=True, slots=True)
class Voortgang:
    """One OPP in progress. ``open_evaluatie`` is one that was begun and has no day yet."""

    opp: UUID
    leerling: UUID
    naam: str
    roepnaam: str
    status: OppStatus
    versie: int
    evaluatie_op: date | None
    geevalueerd_op: date | None
    open_evaluatie: UUID | None
    laatste_evaluatie: UUID | None
    doelen: tuple[Doelvoortgang, ...]
    begeleidingen: tuple[Begeleidvoortgang, ...]


def lees_voortgang(lezer: Lezer, opp_id: UUID, vandaag: date | None = None) -> Voortgang:
    """Return how the goals of an OPP go, up to today."""
    opp = lezer.haal(Opp, opp_id)
    leerling = lezer.haal(Leerling, opp.leerling)
    evaluaties = lezer.lees(select(Evaluatie).where(Evaluatie.opp == opp_id).order_by(Evaluatie.id))
    gedaan = sorted((each for each in evaluaties if each.datum), key=lambda each: str(each.datum))
    nummer = select(func.max(OppVersie.nummer)).where(OppVersie.opp == opp_id)
    return Voortgang(
        opp_id,
        leerling.id,
        leerling.naam,
        leerling.roepnaam or leerling.naam,
        opp.status,
        lezer.verbinding.execute(nummer).scalar_one() or 0,
        opp.evaluatie_op,
        gedaan[-1].datum if gedaan else None,
        next((each.id for each in evaluaties if each.datum is None), None),
        gedaan[-1].id if gedaan else None,
        doelen_van(lezer, opp_id),
        begeleidingen_van(lezer, opp_id, vandaag or clock.today()),
    )


def doelen_van(lezer: Lezer, opp_id: UUID) -> tuple[Doelvoortgang, ...]:
    """Return the goals of an OPP with their measurements."""
    doelen = lezer.lees(select(Doel).where(Doel.opp == opp_id).order_by(Doel.volgorde, Doel.id))
    vraag = select(Meting).where(Meting.doel.in_([doel.id for doel in doelen]))
    metingen = lezer.lees(vraag.order_by(Meting.datum, Meting.id))
    return tuple(_doel(doel, [each for each in metingen if each.doel == doel.id]) for doel in doelen)


def begeleidingen_van(lezer: Lezer, opp_id: UUID, vandaag: date) -> tuple[Begeleidvoortgang, ...]:
    """Return the begeleiding of an OPP with its school weeks up to ``vandaag``."""
    rijen = lezer.lees(
        select(Begeleiding).where(Begeleiding.opp == opp_id).order_by(Begeleiding.volgorde, Begeleiding.id)
    )
    vraag = select(Gegeven).where(Gegeven.begeleiding.in_([rij.id for rij in rijen]))
    antwoorden = {(each.begeleiding, each.week): each for each in lezer.lees(vraag)}
    regio = school(lezer).vakantieregio
    return tuple(
        Begeleidvoortgang(
            rij.id,
            rij.wat or "",
            rij.wie or "",
            _hoe_vaak(rij),
            rij.van,
            rij.tot,
            rij.doel,
            tuple(
                _week(week, antwoorden.get((rij.id, week)))
                for week in schoolweken(rij.van, min(rij.tot or vandaag, vandaag), regio)
            ),
        )
        for rij in rijen
    )


def schoolweken(van: date | None, tot: date, regio: Vakantieregio | None) -> tuple[date, ...]:
    """Return the Mondays of the weeks from ``van`` to ``tot`` in which there is at least one school day."""
    if van is None or van > tot:
        return ()
    weken = []
    week = maandag(van)
    while week <= tot:
        dagen = (week + timedelta(nummer) for nummer in range(_WEEKDAGEN))
        if any(van <= dag <= tot and is_schooldag(dag, regio, vakanties()) for dag in dagen):
            weken.append(week)
        week += timedelta(weeks=1)
    return tuple(weken)


def _doel(doel: Doel, metingen: Sequence[Meting]) -> Doelvoortgang:
    streven = streven_van(doel)
    maat = maat_van(streven)
    gelezen = [probeer_meting(each.waarde or "", maat) for each in metingen]
    laatste = next((waarde for waarde in reversed(gelezen) if waarde is not None), None)
    return Doelvoortgang(
        doel.id,
        doel.gebied or "",
        doel.kan_straks or "",
        doel.kinddoel or "",
        doel.maat or "",
        doel.nu or "",
        doel.nu_datum,
        doel.streef or "",
        doel.evaluatie_op,
        maat,
        tuple(
            Meetregel(
                each.id,
                each.datum,
                each.waarde or "",
                each.waarde or "" if waarde is None else schrijf(waarde, maat),
                each.notitie or "",
            )
            for each, waarde in reversed(list(zip(metingen, gelezen, strict=True)))
        ),
        maak_grafiek(streven, [(each.datum, each.waarde) for each in metingen], doel.evaluatie_op),
        laatste is not None and is_gehaald(laatste, streven),
    )


def _week(week: date, rij: Gegeven | None) -> Week:
    return Week(week, rij.antwoord if rij else None, (rij.reden or "") if rij else "")


def _hoe_vaak(rij: Begeleiding) -> str:
    keer, minuten = rij.keer_per_week, rij.minuten
    if keer and minuten:
        return f"{keer} × {minuten} minuten per week"
    return f"{keer} × per week" if keer else ""
