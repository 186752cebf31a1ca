"""Every OPP of the school in short, as the terms need it: plain columns, a fixed number of questions.

What follows from it is the affair of ``opp_desk.rules.termijnen``. Mapped rows are read only of the few OPP's
whose handelingsdeel lies before parents, because only the text itself tells whether it changed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import or_, select
from sqlalchemy.orm import selectinload

from opp_desk.model.akkoord import Akkoord
from opp_desk.model.doel import Begeleiding, Doel
from opp_desk.model.hoorrecht import Hoorgesprek
from opp_desk.model.keuzes import Hoormoment, HoorUitkomst, OppStatus
from opp_desk.model.leerling import Leerling
from opp_desk.model.momentopname import hash_handelingsdeel
from opp_desk.model.naam import volledige_naam
from opp_desk.model.opp import Evaluatie, Opp
from opp_desk.model.ouder import Ouder
from opp_desk.model.school import Groep, School
from opp_desk.model.veld import deellijsten, velden
from opp_desk.model.versie import OppVersie, Voorlegversie
from opp_desk.rules.gezag import is_meerderjarig
from opp_desk.rules.kort import Kader, OppKort, OuderKort
from opp_desk.usecases.recht import recht, vakanties

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from opp_desk.model.keuzes import Antwoord
    from opp_desk.vault.lezer import Lezer

_GEDAAN: Final = frozenset({HoorUitkomst.GEHOORD, HoorUitkomst.KANS_GEGEVEN})
_NIEUWE_TEKST: Final = frozenset({Hoormoment.OPSTELLEN, Hoormoment.BIJSTELLEN, None})
_IN_DE_MAAK: Final = frozenset({OppStatus.VOORGELEGD, OppStatus.BIJSTELLING})
_NASLEEP: Final = timedelta(days=60)
"""An OPP that was closed longer ago asks nothing any more."""


@dataclass(slots=True)
class _Bij:
    """What is found beside one OPP, gathered while reading."""

    versies: list[Any] = field(default_factory=list)
    voorgelegd: list[Any] = field(default_factory=list)
    horen: list[Any] = field(default_factory=list)
    evaluaties: list[Any] = field(default_factory=list)
    doeldagen: list[date] = field(default_factory=list)
    begeleiding: bool = False


@dataclass(frozen=True, slots=True)
class _Vondst:
    """Everything that was read, by the id it hangs under."""

    groepen: dict[UUID, str]
    bij: dict[UUID, _Bij]
    ouders: dict[UUID, list[Any]]
    antwoorden: dict[tuple[UUID, UUID | None], Antwoord]
    gewijzigd: frozenset[UUID]


def kader(lezer: Lezer, vandaag: date) -> Kader:
    """Return the day, the law and what the school agreed."""
    gevonden = lezer.verbinding.execute(
        select(School.sector, School.vakantieregio, School.terugkoppeling_dagen).order_by(School.id)
    ).first()
    sector, regio, dagen = gevonden or (None, None, None)
    return Kader(vandaag, recht(), vakanties(), sector, regio, dagen)


def lees_opps(lezer: Lezer, vandaag: date, leerling: UUID | None = None) -> tuple[OppKort, ...]:
    """Return every OPP that may ask something on ``vandaag``: of the school, or of one pupil."""
    vraag = (
        select(Opp.__table__, *_leerlingkolommen())
        .join(Leerling, Leerling.id == Opp.leerling)
        .where(
            Opp.verwijderd.is_(False),
            Leerling.verwijderd.is_(False),
            or_(Opp.status != OppStatus.AFGESLOTEN, Opp.einddatum >= vandaag - _NASLEEP),
        )
    )
    if leerling is not None:
        vraag = vraag.where(Opp.leerling == leerling)
    rijen = lezer.verbinding.execute(vraag).all()
    vondst = _lees_bij(lezer, rijen)
    return tuple(_kort(row, vondst, vandaag) for row in rijen)


def groepsnamen(lezer: Lezer) -> dict[UUID, str]:
    """Return the name of every group by its id."""
    vraag = select(Groep.id, Groep.naam, Groep.jaargroep).where(Groep.verwijderd.is_(False))
    return {row.id: row.naam or row.jaargroep or "" for row in lezer.verbinding.execute(vraag)}


def _leerlingkolommen() -> tuple[Any, ...]:
    """Return the columns of the pupil, under names of their own."""
    namen = ("roepnaam", "voorletters", "voorvoegsel", "achternaam", "groep", "jaargroep", "geboortedatum")
    tabel = Leerling.__table__
    return tuple(tabel.c[naam].label(f"kind_{naam}") for naam in (*namen, "uitstroomdatum"))


def _lees_bij(lezer: Lezer, opps: Iterable[Any]) -> _Vondst:
    """Read everything that hangs under these OPP's, one question per table."""
    bij = {row.id: _Bij() for row in opps}
    _lees_tekst(lezer, bij)
    _lees_gebeurd(lezer, bij)
    ouders: dict[UUID, list[Any]] = {}
    for row in _van(lezer, Ouder, *_OUDER):
        ouders.setdefault(row.leerling, []).append(row)
    return _Vondst(groepsnamen(lezer), bij, ouders, _antwoorden(lezer, bij), _gewijzigd(lezer, opps, bij))


def _lees_tekst(lezer: Lezer, bij: dict[UUID, _Bij]) -> None:
    """Read what was fixed, what was laid before parents, and what the text of now holds."""
    for row in _van(lezer, OppVersie, "opp", "nummer", "vastgesteld_op", "handelingsdeel_wacht"):
        _in(bij, row).versies.append(row)
    for row in _van(lezer, Voorlegversie, "id", "opp", "voorgelegd_op", "hash_handelingsdeel"):
        _in(bij, row).voorgelegd.append(row)
    for row in _van(lezer, Doel, "opp", "evaluatie_op"):
        if row.evaluatie_op:
            _in(bij, row).doeldagen.append(row.evaluatie_op)
    for row in _van(lezer, Begeleiding, *_BEGELEIDING, "opp"):
        if any(row[:-1]):
            _in(bij, row).begeleiding = True


def _lees_gebeurd(lezer: Lezer, bij: dict[UUID, _Bij]) -> None:
    """Read the hearings about a text that have an outcome, and the evaluations that were held."""
    for row in _van(
        lezer,
        Hoorgesprek,
        *("opp", "moment", "uitkomst", "aangeboden_op", "nogmaals_aanbieden_op", "terugkoppeling_op"),
    ):
        if row.moment in _NIEUWE_TEKST and row.uitkomst in _GEDAAN:
            _in(bij, row).horen.append(row)
    for row in _van(lezer, Evaluatie, "opp", "datum", "met_ouders", "met_leerling"):
        if row.datum:
            _in(bij, row).evaluaties.append(row)


_OUDER: Final = (
    "id", "leerling", "naam", "relatie", "instelling", "gezag", "gezag_gecontroleerd_op", "volgorde",
)  # fmt: skip


_BEGELEIDING: Final = ("wat", "vorm", "wie", "waar", "keer_per_week", "minuten", "van", "tot", "doel")


def _van(lezer: Lezer, klasse: type[Any], *kolommen: str) -> Iterable[Any]:
    """Return columns of every row that was not removed, in a fixed order."""
    tabel = klasse.__table__
    volgorde = [tabel.c[naam] for naam in ("volgorde", "nummer", "voorgelegd_op") if naam in tabel.c]
    vraag = select(*(tabel.c[naam] for naam in kolommen)).where(tabel.c.verwijderd.is_(False))
    return lezer.verbinding.execute(vraag.order_by(*volgorde, tabel.c.id))


def _in(bij: dict[UUID, _Bij], row: Any) -> _Bij:
    """Return where a row belongs; a row of an OPP that asks nothing is let go."""
    return bij.get(row.opp) or _Bij()


def _antwoorden(lezer: Lezer, bij: dict[UUID, _Bij]) -> dict[tuple[UUID, UUID | None], Antwoord]:
    """Return the answer of each parent to the last voorlegversie of each OPP."""
    laatste = {een.voorgelegd[-1].id for een in bij.values() if een.voorgelegd}
    return {
        (row.voorlegversie, row.ouder): row.antwoord
        for row in _van(lezer, Akkoord, "voorlegversie", "ouder", "antwoord")
        if row.antwoord and row.voorlegversie in laatste
    }


def _gewijzigd(lezer: Lezer, opps: Iterable[Any], bij: dict[UUID, _Bij]) -> frozenset[UUID]:
    """Return the OPP's whose handelingsdeel no longer reads as it was laid before the parents."""
    voorgelegd = {
        row.id: bij[row.id].voorgelegd[-1].hash_handelingsdeel
        for row in opps
        if bij[row.id].voorgelegd and (row.status in _IN_DE_MAAK or _wacht(bij[row.id]))
    }
    if not voorgelegd:
        return frozenset()
    lijsten = [
        selectinload(getattr(Opp, naam))
        for naam, klasse in deellijsten(Opp)
        if any(each.veld.handelingsdeel for each in velden(klasse))
    ]
    rijen = lezer.lees(select(Opp).where(Opp.id.in_(voorgelegd)).options(*lijsten))
    return frozenset(opp.id for opp in rijen if hash_handelingsdeel(opp) != voorgelegd[opp.id])


def _wacht(bij: _Bij) -> bool:
    return bool(bij.versies and bij.versies[-1].handelingsdeel_wacht)


def _kort(row: Any, vondst: _Vondst, vandaag: date) -> OppKort:
    bij = vondst.bij[row.id]
    voorgelegd = bij.voorgelegd[-1] if bij.voorgelegd else None
    versie = bij.versies[-1] if bij.versies else None
    roepnaam = row.kind_roepnaam or row.kind_voorletters or ""
    return OppKort(
        opp_id=row.id,
        leerling_id=row.leerling,
        naam=volledige_naam(roepnaam, row.kind_voorvoegsel, row.kind_achternaam),
        roepnaam=roepnaam or row.kind_achternaam or "",
        status=row.status,
        groep=vondst.groepen.get(row.kind_groep) or row.kind_jaargroep,
        geboortedatum=row.kind_geboortedatum,
        uitstroomdatum=row.kind_uitstroomdatum,
        startgebeurtenis=row.startgebeurtenis,
        startdatum=row.startdatum,
        geldig_vanaf=row.geldig_vanaf,
        evaluatie_op=row.evaluatie_op,
        versie=versie.nummer or 0 if versie else 0,
        vastgesteld_op=versie.vastgesteld_op if versie else None,
        handelingsdeel_wacht=_wacht(bij),
        heeft_begeleiding=bij.begeleiding,
        voorgelegd_op=_dag(voorgelegd),
        tekst_gewijzigd=row.id in vondst.gewijzigd,
        ouders=_ouders(row, vondst, voorgelegd.id if voorgelegd else None),
        leerling_antwoord=_eigen_antwoord(row, vondst, voorgelegd),
        arrangement_tot=row.arrangement_tot,
        arrangement_evaluatie_op=row.arrangement_evaluatie_op,
        einddatum=row.einddatum,
        overname_vastgesteld_op=row.overname_vastgesteld_op,
        overname_geevalueerd_op=row.overname_geevalueerd_op,
        overname_gehoord_op=row.overname_gehoord_op,
        **_gehoord(bij, vandaag),
        **_geevalueerd(bij, row, vandaag),
    )


def _dag(voorgelegd: Any | None) -> date | None:
    """Return the local day on which a text was laid before the parents."""
    op = voorgelegd.voorgelegd_op if voorgelegd else None
    return op.astimezone().date() if op else None


def _ouders(row: Any, vondst: _Vondst, voorlegversie: UUID | None) -> tuple[OuderKort, ...]:
    return tuple(
        OuderKort(
            ouder.id,
            ouder.naam,
            ouder.relatie,
            ouder.instelling,
            ouder.gezag,
            ouder.gezag_gecontroleerd_op,
            vondst.antwoorden.get((voorlegversie, ouder.id)) if voorlegversie else None,
        )
        for ouder in vondst.ouders.get(row.leerling, ())
    )


def _eigen_antwoord(row: Any, vondst: _Vondst, voorgelegd: Any | None) -> Antwoord | None:
    """Return what the pupil of 18 or older answered; such an answer names no parent."""
    if voorgelegd is None:
        return None
    gegeven = (vondst.antwoorden.get((voorgelegd.id, wie)) for wie in (None, row.leerling))
    return next((antwoord for antwoord in gegeven if antwoord), None)


def _gehoord(bij: _Bij, vandaag: date) -> dict[str, Any]:
    """Return the last hearing about a text, and whether the pupil was told what was done with it.

    A hearing for a text that is still being made waits for that text; one for an earlier text is past.
    """
    horen = [row for row in bij.horen if row.aangeboden_op is None or row.aangeboden_op <= vandaag]
    if not horen:
        return {}
    laatste = max(horen, key=lambda row: row.aangeboden_op or date.min)
    nogmaals = laatste.nogmaals_aanbieden_op if laatste.uitkomst == HoorUitkomst.KANS_GEGEVEN else None
    dagen = [versie.vastgesteld_op for versie in bij.versies if versie.vastgesteld_op]
    tot = dagen[-1] if dagen else date.max
    vanaf = dagen[-2] if len(dagen) > 1 else date.min
    open_ = any(
        row.uitkomst == HoorUitkomst.GEHOORD
        and row.terugkoppeling_op is None
        and vanaf < (row.aangeboden_op or tot) <= tot
        for row in horen
    )
    return {
        "gehoord_op": laatste.aangeboden_op,
        "nogmaals_aanbieden_op": nogmaals,
        "terug_te_koppelen": open_,
    }


def _geevalueerd(bij: _Bij, opp: Any, vandaag: date) -> dict[str, Any]:
    """Return the last evaluations up to ``vandaag``, and the first agreed day of goals after them.

    From 18 an evaluation with the pupil is a whole one.
    """
    zelf = is_meerderjarig(opp.kind_geboortedatum, vandaag)
    gehad = [row for row in bij.evaluaties if row.datum <= vandaag]
    heel = [row.datum for row in gehad if row.met_leerling and (row.met_ouders or zelf)]
    deels = [row.datum for row in gehad if not (row.met_leerling and (row.met_ouders or zelf))]
    laatste = max((*heel, *deels, opp.overname_geevalueerd_op or date.min), default=date.min)
    straks = [dag for dag in bij.doeldagen if dag > laatste]
    eerste = min(straks, default=None)
    return {
        "geevalueerd_op": max(heel, default=None),
        "deels_geevalueerd_op": max(deels, default=None),
        "doelen_evaluatie_op": eerste,
        "doelen_evaluatie_aantal": straks.count(eerste) if eerste else 0,
    }
