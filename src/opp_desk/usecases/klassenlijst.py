"""Taking in a class list: first the plan that the user sees, then all of it in one action.

The same list twice changes nothing; pupils who are not in it are reported and never removed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.interchange.klassenlijst import Klassenlijst, LeerlingIn
from opp_desk.model.leerling import Leerling
from opp_desk.usecases.klassenlijst_plan import Bestand, LeerlingPlan, Soort, maak_plannen, waarden
from opp_desk.usecases.klassenlijst_school import (
    vind_groepen,
    zet_groepen,
    zet_medewerkers,
    zet_ouder,
    zet_plaatsen,
)
from opp_desk.usecases.opps import school
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Ontbrekend:
    """A pupil of the vault who is not in the file."""

    id: UUID
    naam: str
    groep: str | None


@dataclass(frozen=True, slots=True)
class Importplan:
    """What a class list would change, before anything does."""

    lijst: Klassenlijst
    leerlingen: tuple[LeerlingPlan, ...]
    ontbreekt: tuple[Ontbrekend, ...]
    waarschuwingen: tuple[str, ...]

    def aantal(self, soort: Soort) -> int:
        """Count the pupils of one kind."""
        return sum(plan.soort is soort for plan in self.leerlingen)

    def tellingen(self) -> dict[str, int | list[str]]:
        """Return the counts as the command line answers them; each pupil in the file counts once."""
        overgeslagen = sum(each.soort == "leerling" for each in self.lijst.overgeslagen)
        soorten: dict[str, int | list[str]] = {soort.value: self.aantal(soort) for soort in Soort}
        return soorten | {
            "overgeslagen": overgeslagen,
            "ontbreekt": len(self.ontbreekt),
            "groepen": len(self.lijst.groepen),
            "medewerkers": len(self.lijst.medewerkers),
            "ouders": len(self.lijst.ouders),
            "waarschuwingen": list(self.waarschuwingen),
        }


def vergelijk(
    lezer: Lezer, lijst: Klassenlijst, gekozen: Mapping[int, UUID | None] | None = None
) -> Importplan:
    """Return what the list would change. ``gekozen``: what a person decided about unclear pupils, by number."""
    alle = lezer.lees(select(Leerling))
    plannen = maak_plannen(lijst.leerlingen, Bestand(alle), vind_groepen(lezer, lijst), gekozen or {})
    genoemd = {plan.leerling for plan in plannen} | {
        each.id for plan in plannen if plan.soort is Soort.ONDUIDELIJK for each in plan.kandidaten
    }
    weg = tuple(
        Ontbrekend(each.id, each.naam, each.jaargroep)
        for each in alle
        if each.id not in genoemd and not _vertrokken(each) and lijst.leerlingen
    )
    return Importplan(lijst, plannen, weg, _waarschuwingen(lezer, lijst))


@handeling("Klassenlijst overgenomen")
def neem_over(uow: UnitOfWork, lijst: Klassenlijst, gekozen: Mapping[int, UUID | None] | None = None) -> Importplan:
    """Do what `vergelijk` says, in one action that can be undone; unclear pupils are left alone."""
    plan = vergelijk(uow, lijst, gekozen)
    groepen = zet_groepen(uow, lijst)
    zet_medewerkers(uow, lijst, groepen)
    per_invoer: dict[int, UUID] = {}
    for each in plan.leerlingen:
        leerling = _zet_leerling(uow, each, groepen)
        if leerling is not None:
            per_invoer[each.nummer] = leerling
            if lijst.bron in {"edexml", "uwlr"}:
                zet_plaatsen(uow, leerling, each.invoer.samengestelde_groepen, groepen)
    gelaten = _zet_ouders(uow, lijst)
    if lijst.schooljaar:
        school(uow).schooljaar = lijst.schooljaar
    if gelaten:
        zin = f"Bij {gelaten} ouders staat in het bestand ander gezag dan jullie hebben nagekeken. Dat bleef staan."
        return Importplan(plan.lijst, plan.leerlingen, plan.ontbreekt, (*plan.waarschuwingen, zin))
    return plan


def _zet_leerling(uow: UnitOfWork, plan: LeerlingPlan, groepen: Mapping[str, UUID]) -> UUID | None:
    if plan.soort is Soort.ONDUIDELIJK:
        return None
    if plan.leerling is None:
        if plan.soort is not Soort.NIEUW:
            return None
        return uow.voeg_toe(Leerling(**waarden(plan.invoer, groepen))).id
    rij = uow.haal(Leerling, plan.leerling)
    for veld, nieuw in waarden(plan.invoer, groepen).items():
        if getattr(rij, veld) != nieuw:
            setattr(rij, veld, nieuw)
    return rij.id


def _zet_ouders(uow: UnitOfWork, lijst: Klassenlijst) -> int:
    """Take in the parents; return how often gezag was left as the school looked it up."""
    if not lijst.ouders:
        return 0
    bestand = Bestand(uow.lees(select(Leerling)))
    gelaten = 0
    for ouder in lijst.ouders:
        wie = ouder.leerling
        gevonden, _kandidaten = bestand.zoek(
            LeerlingIn(
                sleutel=wie.sleutel,
                leerlingnummer=wie.leerlingnummer,
                roepnaam=wie.roepnaam,
                voorvoegsel=wie.voorvoegsel,
                achternaam=wie.achternaam,
                geboortedatum=wie.geboortedatum,
            )
        )
        if gevonden is not None:
            gelaten += zet_ouder(uow, gevonden.id, ouder)[1]
    return gelaten


def _waarschuwingen(lezer: Lezer, lijst: Klassenlijst) -> tuple[str, ...]:
    zinnen = [each.zin() for each in lijst.waarschuwingen]
    eigen = (school(lezer).brin or "")[:4]
    if lijst.brin and eigen and lijst.brin != eigen:
        zinnen.insert(
            0, f"Dit bestand is van een andere school: BRIN {lijst.brin}. Jullie BRIN is {eigen}. Klopt dat?"
        )
    return tuple(zinnen)


def _vertrokken(leerling: Leerling) -> bool:
    return leerling.uitstroomdatum is not None and leerling.uitstroomdatum <= clock.today()
