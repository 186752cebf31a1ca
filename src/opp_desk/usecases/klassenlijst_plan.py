"""What a class list would change of the pupils: new, changed field by field, left, unclear.

Nothing is written here. Who is who is decided in `klassenlijst_wie`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from opp_desk.ground import clock, ids
from opp_desk.model.keuzes import Geslacht
from opp_desk.rules.bewaren import kenmerken
from opp_desk.usecases.klassenlijst_wie import koppel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from opp_desk.interchange.klassenlijst import LeerlingIn
    from opp_desk.model.leerling import Leerling
    from opp_desk.usecases.klassenlijst_wie import Bestand


class Soort(StrEnum):
    """What becomes of one pupil of the file; each counts in exactly one."""

    NIEUW = "nieuw"
    BIJGEWERKT = "bijgewerkt"
    ONGEWIJZIGD = "ongewijzigd"
    VERTROKKEN = "vertrokken"
    ONDUIDELIJK = "onduidelijk"


@dataclass(frozen=True, slots=True)
class Wijziging:
    """One field that the file would change; a group is its id."""

    veld: str
    oud: Any
    nieuw: Any


@dataclass(frozen=True, slots=True)
class Kandidaat:
    """A pupil in the vault that an unclear one may be."""

    id: UUID
    naam: str
    geboortedatum: date | None
    groep: UUID | None = None


@dataclass(frozen=True, slots=True)
class LeerlingPlan:
    """One pupil of the file: what would happen, with which pupil of the vault, and what would change.

    ``leerling`` is None while it is unclear, and for who has left without ever having been in the vault; for
    a new pupil it is the id to come. ``gewist``: the dossier was erased, and the list does not bring it back.
    """

    nummer: int
    invoer: LeerlingIn
    soort: Soort
    leerling: UUID | None = None
    wijzigingen: tuple[Wijziging, ...] = ()
    kandidaten: tuple[Kandidaat, ...] = ()
    nieuw: bool = False
    gewist: bool = False


@dataclass(frozen=True, slots=True)
class Kader:
    """What comparing needs besides the pupils.

    ``groepen`` are the ids of groups by their key in the file, ``plaatsen`` the combined groups of each pupil
    in the vault. ``volledig`` when the file tells everything of a pupil, so that silence means "not".
    ``gewist`` is what erased pupils of ``school`` are known by.
    """

    groepen: Mapping[str, UUID]
    plaatsen: Mapping[UUID, frozenset[UUID]]
    volledig: bool
    school: UUID | None = None
    gewist: frozenset[str] = frozenset()


def maak_plannen(
    invoer: Sequence[LeerlingIn], bestand: Bestand, kader: Kader, gekozen: Mapping[int, UUID | None]
) -> tuple[LeerlingPlan, ...]:
    """Return what would happen with each pupil of the file.

    ``gekozen`` is what a person decided about unclear ones by number: a pupil of the vault, or None for "a
    new pupil".
    """
    plannen: list[LeerlingPlan] = []
    for nummer, (each, wie) in enumerate(zip(invoer, koppel(invoer, bestand, gekozen), strict=True)):
        if wie.leerling is not None:
            plannen.append(_bestaand(nummer, each, wie.leerling, kader))
        elif wie.kandidaten:
            kandidaten = tuple(Kandidaat(k.id, k.naam, k.geboortedatum, k.groep) for k in wie.kandidaten)
            plannen.append(LeerlingPlan(nummer, each, Soort.ONDUIDELIJK, kandidaten=kandidaten))
        elif nummer not in gekozen and _is_gewist(each, kader):
            plannen.append(LeerlingPlan(nummer, each, Soort.VERTROKKEN, gewist=True))
        else:
            plannen.append(_nieuw(nummer, each, kader))
    return tuple(plannen)


def waarden(invoer: LeerlingIn, groepen: Mapping[str, UUID]) -> dict[str, Any]:
    """Return the fields that the file tells of a pupil; what it does not tell is not there."""
    verteld: dict[str, Any] = {
        "sleutel": invoer.sleutel,
        "leerlingnummer": invoer.leerlingnummer,
        "roepnaam": invoer.roepnaam or None,
        "achternaam": invoer.achternaam or None,
        "voorletters": invoer.voorletters or None,
        "geboortedatum": invoer.geboortedatum,
        "geslacht": Geslacht(invoer.geslacht) if invoer.geslacht else None,
        "jaargroep": invoer.jaargroep,
        "groep": groepen.get(invoer.groep or ""),
        "vestiging": invoer.vestiging,
        "instroomdatum": invoer.instroomdatum,
        "uitstroomdatum": invoer.uitstroomdatum,
    }
    verteld = {naam: waarde for naam, waarde in verteld.items() if waarde is not None}
    if invoer.achternaam:
        verteld["voorvoegsel"] = invoer.voorvoegsel or None
    return verteld


def andere_groepen(invoer: LeerlingIn, kader: Kader) -> frozenset[UUID]:
    """Return the combined groups that the file tells."""
    return frozenset(
        kader.groepen[sleutel] for sleutel in invoer.samengestelde_groepen if sleutel in kader.groepen
    )


def _is_gewist(invoer: LeerlingIn, kader: Kader) -> bool:
    if kader.school is None or not kader.gewist:
        return False
    nummer, dag = invoer.leerlingnummer, invoer.geboortedatum
    return not kader.gewist.isdisjoint(kenmerken(kader.school, invoer.sleutel, nummer, invoer.naam, dag))


def _bestaand(nummer: int, invoer: LeerlingIn, leerling: Leerling, kader: Kader) -> LeerlingPlan:
    verteld = waarden(invoer, kader.groepen)
    vertrok = leerling.uitstroomdatum
    if kader.volledig and invoer.uitstroomdatum is None and vertrok is not None and vertrok <= clock.today():
        verteld["uitstroomdatum"] = None  # who stands in a class list is at school again
    wijzigingen = [
        Wijziging(veld, getattr(leerling, veld), nieuw)
        for veld, nieuw in verteld.items()
        if getattr(leerling, veld) != nieuw
    ]
    eerst = kader.plaatsen.get(leerling.id, frozenset())
    straks = andere_groepen(invoer, kader) | (frozenset() if kader.volledig else eerst)
    if eerst != straks:
        wijzigingen.append(Wijziging("andere_groepen", eerst, straks))
    soort = Soort.BIJGEWERKT if wijzigingen else Soort.ONGEWIJZIGD
    if invoer.uitstroomdatum is not None:
        soort = Soort.VERTROKKEN
    return LeerlingPlan(nummer, invoer, soort, leerling.id, tuple(wijzigingen))


def _nieuw(nummer: int, invoer: LeerlingIn, kader: Kader) -> LeerlingPlan:
    """Plan a new pupil; who has left already is counted, not taken in: there is no need of the data."""
    soort = Soort.NIEUW if invoer.uitstroomdatum is None else Soort.VERTROKKEN
    if invoer.uitstroomdatum is not None and invoer.uitstroomdatum <= clock.today():
        return LeerlingPlan(nummer, invoer, soort)
    velden = [Wijziging(veld, None, waarde) for veld, waarde in waarden(invoer, kader.groepen).items()]
    if anders := andere_groepen(invoer, kader):
        velden.append(Wijziging("andere_groepen", frozenset(), anders))
    return LeerlingPlan(nummer, invoer, soort, ids.new_id(), tuple(velden), nieuw=True)
