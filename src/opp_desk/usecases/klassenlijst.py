"""Taking in a class list: first the plan that the user sees, then all of it in one action.

The same list twice changes nothing; pupils who are not in it are reported and never removed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.model.leerling import Leerling
from opp_desk.usecases.klassenlijst_ouders import (
    OuderPlan,
    OuderSoort,
    lees_ouders,
    maak_ouderplannen,
    zet_ouders,
)
from opp_desk.usecases.klassenlijst_plan import Kader, LeerlingPlan, Soort, maak_plannen
from opp_desk.usecases.klassenlijst_school import (
    Groepen,
    lees_plaatsen,
    plan_groepen,
    zet_groepen,
    zet_medewerkers,
    zet_plaatsen,
)
from opp_desk.usecases.klassenlijst_wie import Bestand
from opp_desk.usecases.opps import school
from opp_desk.usecases.wissen import gewiste_kenmerken
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from opp_desk.interchange.klassenlijst import Klassenlijst
    from opp_desk.model.ouder import Ouder
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

VOLLEDIG = frozenset({"edexml", "uwlr"})
"""Sources that tell everything of a pupil: what they leave out is not so."""

_STAP = 25


@dataclass(frozen=True, slots=True)
class Keuzes:
    """What a person decided, by number in the file.

    About unclear pupils: a pupil of the vault, or None for a new one. About parents: the pupil.
    """

    leerlingen: Mapping[int, UUID | None] = field(default_factory=dict)
    ouders: Mapping[int, UUID] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ontbrekend:
    """A pupil of the vault who is not in the file."""

    id: UUID
    naam: str
    groep: str


@dataclass(frozen=True, slots=True)
class Importplan:
    """What a class list would change, before anything does. ``groepsnamen`` are the names of groups by id."""

    lijst: Klassenlijst
    leerlingen: tuple[LeerlingPlan, ...]
    ouders: tuple[OuderPlan, ...]
    ontbreekt: tuple[Ontbrekend, ...]
    waarschuwingen: tuple[str, ...]
    groepsnamen: Mapping[UUID, str]
    andere_school: str = ""

    def aantal(self, soort: Soort) -> int:
        """Count the pupils of one kind."""
        return sum(plan.soort is soort for plan in self.leerlingen)

    def aantal_ouders(self, soort: OuderSoort) -> int:
        """Count the parents of one kind."""
        return sum(plan.soort is soort for plan in self.ouders)

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
            "ouders_nieuw": self.aantal_ouders(OuderSoort.NIEUW),
            "ouders_bijgewerkt": self.aantal_ouders(OuderSoort.BIJGEWERKT),
            "ouders_zonder_leerling": self.aantal_ouders(OuderSoort.ZONDER_LEERLING),
            "waarschuwingen": list(self.waarschuwingen),
        }


@dataclass(frozen=True, slots=True)
class _Stand:
    """What the vault has, read once: the rows stay in memory for the writing that follows."""

    bestand: Bestand
    groepen: Groepen
    kader: Kader
    ouders: dict[UUID, list[Ouder]]


def vergelijk(lezer: Lezer, lijst: Klassenlijst, keuzes: Keuzes | None = None) -> Importplan:
    """Return what the list would change; unclear pupils are left alone until ``keuzes`` says who they are."""
    return _plan(lezer, lijst, _lees(lezer, lijst), keuzes or Keuzes())


@handeling("Klassenlijst overgenomen")
def neem_over(
    uow: UnitOfWork,
    lijst: Klassenlijst,
    keuzes: Keuzes | None = None,
    meld: Callable[[int, int], None] | None = None,
) -> Importplan:
    """Do what `vergelijk` says, in one action that can be undone; unclear pupils are left alone.

    ``meld`` gets (done, total) and may raise Gestopt: then nothing was changed.
    """
    stand = _lees(uow, lijst)
    plan = _plan(uow, lijst, stand, keuzes or Keuzes())
    zet_groepen(uow, lijst, stand.groepen)
    zet_medewerkers(uow, lijst, stand.groepen.ids)
    for nummer, each in enumerate(plan.leerlingen):
        if meld is not None and nummer % _STAP == 0:
            meld(nummer, len(plan.leerlingen))
        _zet_leerling(uow, each, stand)
    zet_ouders(uow, plan.ouders, stand.ouders)
    if lijst.schooljaar and plan.leerlingen:
        school(uow).schooljaar = lijst.schooljaar
    if meld is not None:
        meld(len(plan.leerlingen), len(plan.leerlingen))
    return plan


def _lees(lezer: Lezer, lijst: Klassenlijst) -> _Stand:
    groepen = plan_groepen(lezer, lijst)
    sleutels = [each.sleutel for each in lijst.leerlingen]
    bestand = Bestand(lezer.lees(select(Leerling)), groepen.namen_kluis, sleutels)
    kader = Kader(
        groepen.ids,
        lees_plaatsen(lezer),
        lijst.bron in VOLLEDIG,
        school(lezer).id,
        gewiste_kenmerken(lezer),
    )
    return _Stand(bestand, groepen, kader, lees_ouders(lezer, lijst))


def _plan(lezer: Lezer, lijst: Klassenlijst, stand: _Stand, keuzes: Keuzes) -> Importplan:
    plannen = maak_plannen(lijst.leerlingen, stand.bestand, stand.kader, keuzes.leerlingen)
    ouders = maak_ouderplannen(lijst, plannen, stand.bestand, stand.ouders, keuzes.ouders)
    genoemd = {plan.leerling for plan in plannen} | {k.id for plan in plannen for k in plan.kandidaten}
    namen = stand.groepen.namen_kluis
    weg = tuple(
        Ontbrekend(each.id, each.naam, namen.get(each.groep, "") if each.groep else "")
        for each in stand.bestand.alle
        if each.id not in genoemd and not _vertrokken(each) and lijst.leerlingen
    )
    vreemd = _andere_school(lezer, lijst)
    zinnen = [vreemd] if vreemd else []
    zinnen += [each.zin() for each in lijst.waarschuwingen] + _gezag(ouders) + _gewist(plannen)
    return Importplan(lijst, plannen, ouders, weg, tuple(zinnen), stand.groepen.namen, vreemd)


def _zet_leerling(uow: UnitOfWork, plan: LeerlingPlan, stand: _Stand) -> None:
    if plan.leerling is None:
        return
    velden = {each.veld: each.nieuw for each in plan.wijzigingen}
    straks = velden.pop("andere_groepen", None)
    if plan.nieuw:
        uow.voeg_toe(Leerling(id=plan.leerling, **velden))
    else:
        rij = stand.bestand.op_id[plan.leerling]
        for veld, waarde in velden.items():
            setattr(rij, veld, waarde)
    if straks is not None:
        zet_plaatsen(uow, plan.leerling, stand.kader.plaatsen.get(plan.leerling, frozenset()), straks)


def _gewist(plannen: tuple[LeerlingPlan, ...]) -> list[str]:
    aantal = sum(plan.gewist for plan in plannen)
    if not aantal:
        return []
    wie = "1 leerling is" if aantal == 1 else f"{aantal} leerlingen zijn"
    zin = (
        f"{wie} eerder gewist en komt niet terug."
        if aantal == 1
        else f"{wie} eerder gewist en komen niet terug."
    )
    return [f"{zin} Is iemand weer bij jullie op school? Voeg die leerling zelf toe bij Leerlingen."]


def _gezag(ouders: tuple[OuderPlan, ...]) -> list[str]:
    aantal = sum(plan.gezag_gelaten for plan in ouders)
    if not aantal:
        return []
    wie = "1 ouder" if aantal == 1 else f"{aantal} ouders"
    zin = f"Bij {wie} staat in het bestand ander gezag dan jullie hebben ingevuld."
    return [f"{zin} Wat jullie invulden, blijft staan. Kijk het na bij de leerling."]


def _andere_school(lezer: Lezer, lijst: Klassenlijst) -> str:
    eigen = (school(lezer).brin or "")[:4]
    if not lijst.brin or not eigen or lijst.brin == eigen:
        return ""
    return f"Dit bestand is van een andere school: BRIN {lijst.brin}. Jullie BRIN is {eigen}. Klopt dat?"


def _vertrokken(leerling: Leerling) -> bool:
    return leerling.uitstroomdatum is not None and leerling.uitstroomdatum <= clock.today()
