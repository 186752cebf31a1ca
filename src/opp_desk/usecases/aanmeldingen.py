"""Children whose parents asked for a place: registering one, and the list with its days (zorgplicht).

Fields are written by ``velden``; which days hold stands in ``rules.aanmelding``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.ground.errors import RegelFout
from opp_desk.model.aanmelding import Aanmelding
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.rules.aanmelding import Aanmeldstand, termijn
from opp_desk.usecases.formulier import maak_formulieren
from opp_desk.usecases.opps import school
from opp_desk.usecases.recht import recht
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from uuid import UUID

    from opp_desk.rules.aanmelding import Aanmeldtermijn
    from opp_desk.rules.recht import Eis, Getallen
    from opp_desk.usecases.formulier import Formulier
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Aangemeld:
    """One aanmelding with its child."""

    formulier: Formulier
    leerling: UUID
    naam: str
    roepnaam: str
    geboortedatum: date | None
    termijn: Aanmeldtermijn


@dataclass(frozen=True, slots=True)
class Aanmeldbeeld:
    """Every aanmelding, open ones first and by their last day; what is done comes after, newest first."""

    aanmeldingen: tuple[Aangemeld, ...]
    eis: Eis

    @property
    def per_id(self) -> Mapping[UUID, Aangemeld]:
        """Return the aanmeldingen by their row."""
        return {each.formulier.id: each for each in self.aanmeldingen}


@handeling("Kind aangemeld")
def meld_aan(
    uow: UnitOfWork,
    *,
    roepnaam: str,
    voorvoegsel: str = "",
    achternaam: str,
    geboortedatum: date | None = None,
    ontvangen_op: date | None = None,
    van_school: str = "",
) -> UUID:
    """Register a child that may be in no class list, and return the aanmelding.

    A pupil of the same name and day of birth is taken, so that a second aanmelding makes no second child.
    RegelFout("naam_leeg") without a roepnaam or without an achternaam.
    """
    if not roepnaam.strip() or not achternaam.strip():
        raise RegelFout("naam_leeg")
    nieuw = Leerling(
        roepnaam=roepnaam.strip(),
        voorvoegsel=voorvoegsel.strip() or None,
        achternaam=achternaam.strip(),
        geboortedatum=geboortedatum,
    )
    kind = _zelfde(uow, nieuw) or uow.voeg_toe(nieuw)
    rij = Aanmelding(leerling=kind.id, ontvangen_op=ontvangen_op, van_school=van_school.strip() or None)
    return uow.voeg_toe(rij).id


def lees_aanmeldingen(lezer: Lezer, vandaag: date) -> Aanmeldbeeld:
    """Return every aanmelding with its days as they are on ``vandaag``."""
    gevonden = lezer.lees(select(Aanmelding))
    wie = select(Leerling).where(Leerling.id.in_([each.leerling for each in gevonden]))
    kinderen = {kind.id: kind for kind in lezer.lees(wie)}
    getallen = recht().getallen
    rijen = [
        (aanmelding, _aangemeld(formulier, kinderen[aanmelding.leerling], aanmelding, getallen, vandaag))
        for aanmelding, formulier in zip(gevonden, maak_formulieren(lezer, gevonden, None), strict=True)
        if aanmelding.leerling in kinderen
    ]
    rijen.sort(key=lambda paar: _volgorde(*paar))
    eis = recht().eis("aanmelding", school(lezer).sector)
    return Aanmeldbeeld(tuple(aangemeld for _aanmelding, aangemeld in rijen), eis)


def alleen_aangemeld(lezer: Lezer) -> frozenset[UUID]:
    """Return the children who are no pupils of this school: an aanmelding, never enrolled, never an OPP."""
    vraag = select(Aanmelding.leerling).join(Leerling, Leerling.id == Aanmelding.leerling)
    vraag = vraag.where(
        Aanmelding.verwijderd.is_(False),
        Leerling.verwijderd.is_(False),
        Leerling.instroomdatum.is_(None),
        Leerling.groep.is_(None),
        Leerling.id.not_in(select(Opp.leerling).where(Opp.verwijderd.is_(False))),
    )
    return frozenset(row.leerling for row in lezer.verbinding.execute(vraag))


def _aangemeld(
    formulier: Formulier, kind: Leerling, aanmelding: Aanmelding, getallen: Getallen, vandaag: date
) -> Aangemeld:
    return Aangemeld(
        formulier,
        kind.id,
        kind.naam,
        kind.roepnaam or kind.naam,
        kind.geboortedatum,
        termijn(aanmelding, getallen, vandaag),
    )


def _volgorde(aanmelding: Aanmelding, een: Aangemeld) -> tuple[bool, int, str]:
    klaar = een.termijn.stand is Aanmeldstand.AFGEROND
    dag = aanmelding.besluit_op if klaar else een.termijn.besluit_voor
    nummer = dag.toordinal() if dag is not None else 0
    return klaar, -nummer if klaar else nummer, een.naam


def _zelfde(uow: UnitOfWork, nieuw: Leerling) -> Leerling | None:
    """Return the pupil with these names and day of birth; without a birthday nobody is the same."""
    if nieuw.geboortedatum is None:
        return None
    vraag = select(Leerling).where(
        Leerling.roepnaam == nieuw.roepnaam,
        Leerling.voorvoegsel.is_not_distinct_from(nieuw.voorvoegsel),
        Leerling.achternaam == nieuw.achternaam,
        Leerling.geboortedatum == nieuw.geboortedatum,
    )
    gevonden = uow.lees(vraag)
    return gevonden[0] if len(gevonden) == 1 else None
