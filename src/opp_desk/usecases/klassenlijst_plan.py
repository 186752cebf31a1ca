"""What a class list would change: new, changed field by field, left, unclear, missing. Nothing is written here.

Matching: by key, then by pupil number, then by name and birthday. Where that leaves doubt a person decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from opp_desk.model.keuzes import Geslacht
from opp_desk.rules.vouwen import vouw

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from opp_desk.interchange.klassenlijst import LeerlingIn
    from opp_desk.model.leerling import Leerling


class Soort(StrEnum):
    """What becomes of one pupil of the file; each counts in exactly one."""

    NIEUW = "nieuw"
    BIJGEWERKT = "bijgewerkt"
    ONGEWIJZIGD = "ongewijzigd"
    VERTROKKEN = "vertrokken"
    ONDUIDELIJK = "onduidelijk"


@dataclass(frozen=True, slots=True)
class Wijziging:
    """One field that the file would change."""

    veld: str
    oud: Any
    nieuw: Any


@dataclass(frozen=True, slots=True)
class Kandidaat:
    """A pupil in the vault that an unclear one may be."""

    id: UUID
    naam: str
    geboortedatum: date | None


@dataclass(frozen=True, slots=True)
class LeerlingPlan:
    """One pupil of the file: what would happen, with which pupil of the vault, and what would change."""

    nummer: int
    invoer: LeerlingIn
    soort: Soort
    leerling: UUID | None = None
    wijzigingen: tuple[Wijziging, ...] = ()
    kandidaten: tuple[Kandidaat, ...] = ()


class Bestand:
    """The pupils that the vault has, findable by key, number, and name with birthday."""

    def __init__(self, leerlingen: Iterable[Leerling]) -> None:
        """Index every pupil."""
        self.alle = list(leerlingen)
        self._sleutel = {each.sleutel: each for each in self.alle if each.sleutel}
        self._nummer: dict[str, list[Leerling]] = {}
        self._naam: dict[str, list[Leerling]] = {}
        for each in self.alle:
            if each.leerlingnummer:
                self._nummer.setdefault(each.leerlingnummer, []).append(each)
            self._naam.setdefault(_naam(each.roepnaam, each.voorvoegsel, each.achternaam), []).append(each)

    def zoek(self, invoer: LeerlingIn) -> tuple[Leerling | None, tuple[Leerling, ...]]:
        """Return (the pupil, ()) when sure, (None, candidates) when unclear, (None, ()) when new."""
        if invoer.sleutel and (gevonden := self._sleutel.get(invoer.sleutel)):
            return gevonden, ()
        nummer = self._nummer.get(invoer.leerlingnummer or "", [])
        if len(nummer) == 1 and self._vrij(nummer[0], invoer):
            return nummer[0], ()
        namen = self._naam.get(_naam(invoer.roepnaam, invoer.voorvoegsel, invoer.achternaam), [])
        lijkend = [each for each in namen if _kan(each, invoer)]
        zeker = [each for each in lijkend if each.geboortedatum and each.geboortedatum == invoer.geboortedatum]
        if len(zeker) == 1 and self._vrij(zeker[0], invoer):
            return zeker[0], ()
        return None, tuple(lijkend)

    @staticmethod
    def _vrij(leerling: Leerling, invoer: LeerlingIn) -> bool:
        """Whether the file may be about this pupil without asking: no key on either side contradicts it."""
        return not (invoer.sleutel and leerling.sleutel and invoer.sleutel != leerling.sleutel)


def maak_plannen(
    invoer: Iterable[LeerlingIn], bestand: Bestand, groepen: Mapping[str, UUID], gekozen: Mapping[int, UUID | None]
) -> tuple[LeerlingPlan, ...]:
    """Return what would happen with each pupil of the file.

    ``groepen`` gives the id of a group in the vault by its key in the file; ``gekozen`` what a person decided
    about unclear ones: a pupil of the vault, or None for "a new pupil".
    """
    plannen: list[LeerlingPlan] = []
    bezet: set[UUID] = set()
    for nummer, each in enumerate(invoer):
        gevonden, kandidaten = bestand.zoek(each)
        nieuw = gevonden is None and not kandidaten
        if nummer in gekozen and gevonden is None:
            gevonden = next((rij for rij in bestand.alle if rij.id == gekozen[nummer]), None)
            nieuw = gevonden is None
        if gevonden is not None and gevonden.id in bezet:
            plannen.append(_onduidelijk(nummer, each, (gevonden,)))
        elif gevonden is not None:
            bezet.add(gevonden.id)
            plannen.append(_bestaand(nummer, each, gevonden, groepen))
        elif nieuw:
            plannen.append(_nieuw(nummer, each, groepen))
        else:
            plannen.append(_onduidelijk(nummer, each, kandidaten))
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


def _bestaand(nummer: int, invoer: LeerlingIn, leerling: Leerling, groepen: Mapping[str, UUID]) -> LeerlingPlan:
    wijzigingen = tuple(
        Wijziging(veld, getattr(leerling, veld), nieuw)
        for veld, nieuw in waarden(invoer, groepen).items()
        if getattr(leerling, veld) != nieuw
    )
    soort = Soort.BIJGEWERKT if wijzigingen else Soort.ONGEWIJZIGD
    if invoer.uitstroomdatum is not None:
        soort = Soort.VERTROKKEN
    return LeerlingPlan(nummer, invoer, soort, leerling.id, wijzigingen)


def _nieuw(nummer: int, invoer: LeerlingIn, groepen: Mapping[str, UUID]) -> LeerlingPlan:
    """A pupil who has left and is not in the vault is counted, not taken in: there is no need of the data."""
    soort = Soort.NIEUW if invoer.uitstroomdatum is None else Soort.VERTROKKEN
    velden = waarden(invoer, groepen) if soort is Soort.NIEUW else {}
    return LeerlingPlan(nummer, invoer, soort, None, tuple(Wijziging(v, None, w) for v, w in velden.items()))


def _onduidelijk(nummer: int, invoer: LeerlingIn, kandidaten: tuple[Leerling, ...]) -> LeerlingPlan:
    return LeerlingPlan(
        nummer,
        invoer,
        Soort.ONDUIDELIJK,
        kandidaten=tuple(Kandidaat(each.id, each.naam, each.geboortedatum) for each in kandidaten),
    )


def _naam(roepnaam: str | None, voorvoegsel: str | None, achternaam: str | None) -> str:
    return vouw(" ".join((roepnaam or "", voorvoegsel or "", achternaam or "")))


def _kan(leerling: Leerling, invoer: LeerlingIn) -> bool:
    """Whether birthdays do not contradict each other."""
    if leerling.geboortedatum is None or invoer.geboortedatum is None:
        return True
    return leerling.geboortedatum == invoer.geboortedatum
