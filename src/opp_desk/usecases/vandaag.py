"""What has to be done on a day, for the whole school: the terms of every OPP, and who has none and should."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from opp_desk.model.hoorrecht import Hoorgesprek
from opp_desk.model.keuzes import HoorUitkomst, OppStatus
from opp_desk.model.leerling import Leerling
from opp_desk.model.naam import volledige_naam
from opp_desk.model.opp import Opp
from opp_desk.rules.kort import Kader, LeerlingKort
from opp_desk.rules.termijnen import Groep, Periode, TermijnSoort, groepeer, termijnen, wie_zonder_opp
from opp_desk.usecases.oppkort import kader, lees_opps
from opp_desk.usecases.oppkort_bron import groepsnamen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date
    from uuid import UUID

    from opp_desk.rules.kort import OppKort
    from opp_desk.rules.termijnen import Termijn
    from opp_desk.vault.lezer import Lezer


@dataclass(frozen=True, slots=True)
class Persoon:
    """A pupil in a row about several; ``dag`` is the date that the row is about."""

    id: UUID
    naam: str
    groep: str | None
    dag: date | None


@dataclass(frozen=True, slots=True)
class Vandaagbeeld:
    """The terms on ``dag``, grouped; ``leerlingen`` and ``opps`` count what the school has at all.

    ``personen`` are the pupils of the rows about several.
    """

    dag: date
    groepen: tuple[Groep, ...]
    personen: Mapping[UUID, Persoon]
    leerlingen: int
    opps: int

    @property
    def aantal(self) -> int:
        """Return how many things ask attention: everything but what is later."""
        return sum(len(g.termijnen) for g in self.groepen if g.periode is not Periode.LATER)

    def in_periode(self, *perioden: Periode) -> int:
        """Return how many things stand in these groups."""
        return sum(len(g.termijnen) for g in self.groepen if g.periode in perioden)


def lees_vandaag(lezer: Lezer, dag: date) -> Vandaagbeeld:
    """Return what has to be done as it will be on ``dag``, if nobody does anything until then."""
    school = kader(lezer, dag)
    opps = lees_opps(lezer, dag)
    rijen = [*met_hoorgesprek(lezer, termijnen(opps, school))]
    rijen += wie_zonder_opp(_zonder_opp(lezer, school), school)
    return Vandaagbeeld(
        dag,
        groepeer(rijen, dag),
        {
            opp.leerling_id: _persoon(opp)
            for rij in rijen
            for opp in opps
            if opp.leerling_id in rij.leerlingen
        },
        _tel(lezer),
        sum(opp.status != OppStatus.AFGESLOTEN for opp in opps),
    )


def met_hoorgesprek(lezer: Lezer, rijen: tuple[Termijn, ...]) -> tuple[Termijn, ...]:
    """Return the rows, those about telling back with the hearing that the pupil was not told about yet."""
    opps = [rij.opp_id for rij in rijen if rij.soort is TermijnSoort.TERUGKOPPELING]
    vraag = (
        select(Hoorgesprek.opp, Hoorgesprek.id)
        .where(
            Hoorgesprek.opp.in_(opps),
            Hoorgesprek.verwijderd.is_(False),
            Hoorgesprek.uitkomst == HoorUitkomst.GEHOORD,
            Hoorgesprek.terugkoppeling_op.is_(None),
        )
        .order_by(Hoorgesprek.aangeboden_op, Hoorgesprek.id)
    )
    open_ = {row.opp: row.id for row in lezer.verbinding.execute(vraag)} if opps else {}
    return tuple(
        replace(rij, actie=replace(rij.actie, rij=open_.get(rij.opp_id)))
        if rij.soort is TermijnSoort.TERUGKOPPELING and rij.opp_id
        else rij
        for rij in rijen
    )


def _persoon(opp: OppKort) -> Persoon:
    """Return a pupil with the date for the leerlingadministratie: when the OPP ended, or else began."""
    begin = opp.vastgesteld_op or opp.startdatum
    return Persoon(opp.leerling_id, opp.naam, opp.groep, opp.einddatum or begin)


def _zonder_opp(lezer: Lezer, school: Kader) -> Iterator[LeerlingKort]:
    """Yield the pupils without a running OPP, only where every pupil should have one."""
    if not school.recht.heeft_iedereen_een_opp(school.sector):
        return
    namen = groepsnamen(lezer)
    met = select(Opp.leerling).where(Opp.verwijderd.is_(False), Opp.status != OppStatus.AFGESLOTEN)
    vraag = select(Leerling.__table__).where(Leerling.verwijderd.is_(False), Leerling.id.not_in(met))
    for row in lezer.verbinding.execute(vraag):
        roepnaam = row.roepnaam or row.voorletters or ""
        yield LeerlingKort(
            row.id,
            volledige_naam(roepnaam, row.voorvoegsel, row.achternaam),
            roepnaam or row.achternaam or "",
            namen.get(row.groep) or row.jaargroep,
            row.instroomdatum,
            row.uitstroomdatum,
        )


def _tel(lezer: Lezer) -> int:
    vraag = select(func.count()).select_from(Leerling.__table__).where(Leerling.verwijderd.is_(False))
    return int(lezer.verbinding.execute(vraag).scalar_one())
