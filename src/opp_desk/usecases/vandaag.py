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
from opp_desk.rules.kort import LeerlingKort
from opp_desk.rules.termijnen import Groep, Periode, TermijnSoort, groepeer, termijnen, wie_zonder_opp
from opp_desk.usecases.aanmeldingen import alleen_aangemeld
from opp_desk.usecases.buitenopp import lees_buiten
from opp_desk.usecases.oppkort import kader, lees_opps
from opp_desk.usecases.oppkort_bron import groepsnamen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from opp_desk.rules.kort import Kader, OppKort
    from opp_desk.rules.termijnen import Termijn
    from opp_desk.vault.lezer import Lezer


@dataclass(frozen=True, slots=True)
class Vandaagbeeld:
    """The terms on ``dag``, grouped; ``leerlingen`` and ``opps`` count what the school has at all."""

    dag: date
    groepen: tuple[Groep, ...]
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
    school, opps = kader(lezer, dag), lees_opps(lezer, dag)
    rijen = termen_van(lezer, school, opps)
    return Vandaagbeeld(dag, groepeer(rijen, dag), _tel(lezer), len(opps))


def termen_van(
    lezer: Lezer, school: Kader, opps: tuple[OppKort, ...], vooruit: int | None = None
) -> tuple[Termijn, ...]:
    """Return every row of the whole school, in order of date, at most ``vooruit`` days ahead."""
    rijen = termijnen(opps, school, lees_buiten(lezer, school), vooruit)
    zonder = wie_zonder_opp(_zonder_opp(lezer, school), school)
    return (*met_hoorgesprek(lezer, rijen), *zonder)


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


def _zonder_opp(lezer: Lezer, school: Kader) -> Iterator[LeerlingKort]:
    """Yield the pupils without a running OPP, only where every pupil should have one.

    A child that is only aangemeld is no pupil yet.
    """
    if not school.recht.heeft_iedereen_een_opp(school.sector):
        return
    namen, aangemeld = groepsnamen(lezer), alleen_aangemeld(lezer)
    met = select(Opp.leerling).where(Opp.verwijderd.is_(False), Opp.status != OppStatus.AFGESLOTEN)
    vraag = select(Leerling.__table__).where(Leerling.verwijderd.is_(False), Leerling.id.not_in(met))
    for row in lezer.verbinding.execute(vraag):
        if row.id in aangemeld:
            continue
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
    return int(lezer.verbinding.execute(vraag).scalar_one()) - len(alleen_aangemeld(lezer))
