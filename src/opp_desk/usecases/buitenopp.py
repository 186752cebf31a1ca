"""What has a date beside an OPP that runs, as plain columns: one question per kind.

What follows from it is the affair of ``opp_desk.rules.termen.buiten``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, or_, select

from opp_desk.model.aanmelding import Aanmelding
from opp_desk.model.dossier import Aanwezigheid
from opp_desk.model.gesprek import Verzoek
from opp_desk.model.keuzes import OppStatus
from opp_desk.model.leerling import Leerling
from opp_desk.model.naam import volledige_naam
from opp_desk.model.opp import Opp
from opp_desk.model.versie import OppVersie
from opp_desk.rules.aanmelding import termijn
from opp_desk.rules.kort import AanmeldKort, AanwezigKort, Buiten, LeerlingKort, RodKort, VerzoekKort
from opp_desk.usecases.aanbodjaar_termen import lees_aanbodstappen
from opp_desk.usecases.oppkort_bron import groepsnamen

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from opp_desk.rules.kort import Kader
    from opp_desk.vault.lezer import Lezer

_JAAR: Final = 365
_NAAM: Final = (
    Leerling.id.label("kind"),
    Leerling.roepnaam,
    Leerling.voorletters,
    Leerling.voorvoegsel,
    Leerling.achternaam,
    Leerling.jaargroep,
    Leerling.groep,
)


def lees_buiten(lezer: Lezer, school: Kader, leerling: UUID | None = None) -> Buiten:
    """Return everything as it is on the day of ``school``: of all pupils and the school itself, or of one."""
    namen = groepsnamen(lezer)
    return Buiten(
        _aanmeldingen(lezer, school, leerling),
        _aanwezigheid(lezer, school, namen, leerling),
        lees_rod(lezer, school.vandaag, namen, leerling),
        _vertrokken(lezer, school, namen, leerling),
        _verzoeken(lezer, namen, leerling),
        lees_aanbodstappen(lezer, school) if leerling is None else (),
    )


def lees_rod(
    lezer: Lezer, vandaag: date, namen: dict[UUID, str], leerling: UUID | None = None
) -> tuple[RodKort, ...]:
    """Return the dates up to ``vandaag`` that nobody recorded as put in the leerlingadministratie.

    The begin is the day on which the first version was fixed; of an OPP that was taken over it stands there
    already. The end is that of a closed OPP that was ever fixed.
    """
    eerste = (
        select(OppVersie.opp.label("opp"), func.min(OppVersie.vastgesteld_op).label("dag"))
        .where(OppVersie.verwijderd.is_(False))
        .group_by(OppVersie.opp)
        .subquery()
    )
    vraag = (
        select(
            *_NAAM,
            Opp.id.label("opp_id"),
            Opp.status,
            Opp.einddatum,
            Opp.rod_begin_op,
            Opp.rod_eind_op,
            Opp.overname_vastgesteld_op,
            eerste.c.dag,
        )
        .join(Leerling, Leerling.id == Opp.leerling)
        .outerjoin(eerste, eerste.c.opp == Opp.id)
        .where(
            Opp.verwijderd.is_(False),
            or_(Opp.rod_begin_op.is_(None), Opp.rod_eind_op.is_(None)),
            or_(eerste.c.dag.is_not(None), Opp.overname_vastgesteld_op.is_not(None)),
        )
    )
    gevonden = []
    for row in _van(lezer, vraag, leerling):
        dicht = row.status == OppStatus.AFGESLOTEN
        begin = row.dag if row.rod_begin_op is None and row.overname_vastgesteld_op is None else None
        eind = row.einddatum if dicht and row.rod_eind_op is None else None
        wie = (row.opp_id, row.kind, *_noem(row), _groep(row, namen))
        gevonden += [
            RodKort(*wie, dag, einde)
            for dag, einde in ((begin, False), (eind, True))
            if dag is not None and dag <= vandaag
        ]
    return tuple(gevonden)


def _aanmeldingen(lezer: Lezer, school: Kader, leerling: UUID | None) -> tuple[AanmeldKort, ...]:
    """Return the aanmeldingen without a decision."""
    dagen = ("ontvangen_op", "verlengd_op", "tijdelijk_geplaatst_op")
    tabel = Aanmelding.__table__
    vraag = (
        select(*_NAAM, tabel.c.id.label("aanmelding"), *(tabel.c[naam] for naam in dagen))
        .join(Leerling, Leerling.id == tabel.c.leerling)
        .where(tabel.c.verwijderd.is_(False), tabel.c.besluit.is_(None))
    )
    gevonden = []
    for row in _van(lezer, vraag, leerling):
        rij = Aanmelding(**{naam: getattr(row, naam) for naam in dagen})
        telling = termijn(rij, school.recht.getallen, school.vandaag)
        gevonden.append(AanmeldKort(row.aanmelding, row.kind, *_noem(row), row.ontvangen_op, telling))
    return tuple(gevonden)


def _aanwezigheid(
    lezer: Lezer, school: Kader, namen: dict[UUID, str], leerling: UUID | None
) -> tuple[AanwezigKort, ...]:
    """Return per pupil the first agreed day to look again that no later signal answered."""
    vraag = (
        select(*_NAAM, Aanwezigheid.datum, Aanwezigheid.bekijken_op)
        .join(Leerling, Leerling.id == Aanwezigheid.leerling)
        .where(Aanwezigheid.verwijderd.is_(False), _nog_hier(school.vandaag))
    )
    rijen: dict[UUID, list[Any]] = {}
    for row in _van(lezer, vraag, leerling):
        if row.datum is None or row.datum <= school.vandaag:
            rijen.setdefault(row.kind, []).append(row)
    gevonden = []
    for zijn in rijen.values():
        laatste = max((row.datum for row in zijn if row.datum), default=None)
        open_ = [row for row in zijn if row.bekijken_op and (laatste is None or laatste < row.bekijken_op)]
        if open_:
            row = min(open_, key=lambda een: een.bekijken_op)
            gevonden.append(
                AanwezigKort(row.kind, *_noem(row), _groep(row, namen), row.datum, row.bekijken_op)
            )
    return tuple(gevonden)


def _vertrokken(
    lezer: Lezer, school: Kader, namen: dict[UUID, str], leerling: UUID | None
) -> tuple[LeerlingKort, ...]:
    """Return who left so long ago that keeping the dossier comes to its end, unless somebody stopped that."""
    jaren, ver = school.getal("bewaarjaren"), school.recht.getallen.vooruit_dagen
    grens = school.vandaag + timedelta(ver - jaren * _JAAR)
    open_ = select(Opp.leerling).where(Opp.verwijderd.is_(False), Opp.status != OppStatus.AFGESLOTEN)
    vraag = select(*_NAAM, Leerling.uitstroomdatum).where(
        Leerling.uitstroomdatum <= grens,
        func.coalesce(func.trim(Leerling.bewaarstop), "") == "",
        Leerling.id.not_in(open_),
    )
    return tuple(
        replace(LeerlingKort(row.kind, *_noem(row), _groep(row, namen)), uitstroomdatum=row.uitstroomdatum)
        for row in _van(lezer, vraag, leerling)
    )


def _verzoeken(lezer: Lezer, namen: dict[UUID, str], leerling: UUID | None) -> tuple[VerzoekKort, ...]:
    """Return the requests about a dossier that wait for an answer."""
    vraag = (
        select(*_NAAM, Verzoek.id.label("verzoek"), Verzoek.soort, Verzoek.ontvangen_op)
        .join(Leerling, Leerling.id == Verzoek.leerling)
        .where(Verzoek.verwijderd.is_(False), Verzoek.besluit.is_(None), Verzoek.ontvangen_op.is_not(None))
    )
    return tuple(
        VerzoekKort(
            row.verzoek,
            row.kind,
            *_noem(row),
            _groep(row, namen),
            row.ontvangen_op,
            row.soort.label if row.soort else "een vraag",
        )
        for row in _van(lezer, vraag, leerling)
    )


def _van(lezer: Lezer, vraag: Any, leerling: UUID | None) -> Any:
    """Return the rows of pupils that were not removed: of all, or of one."""
    vraag = vraag.where(Leerling.verwijderd.is_(False))
    if leerling is not None:
        vraag = vraag.where(Leerling.id == leerling)
    return lezer.verbinding.execute(vraag)


def _nog_hier(dag: date) -> Any:
    return or_(Leerling.uitstroomdatum.is_(None), Leerling.uitstroomdatum > dag)


def _noem(row: Any) -> tuple[str, str]:
    """Return the whole name, and the one in a sentence."""
    roepnaam = row.roepnaam or row.voorletters or ""
    return volledige_naam(roepnaam, row.voorvoegsel, row.achternaam), roepnaam or row.achternaam or ""


def _groep(row: Any, namen: dict[UUID, str]) -> str | None:
    return namen.get(row.groep) or row.jaargroep
