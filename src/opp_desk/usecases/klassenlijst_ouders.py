"""The parents of a class list: whose they are, what would change, and doing it.

A parent whose pupil is not found is told, never dropped in silence. Gezag that the school has filled in is
never overwritten by a file (WVO 2020 art. 1.1 makes who has it a parent).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from opp_desk.ground import ids
from opp_desk.model.keuzes import Gezag, Relatie
from opp_desk.model.ouder import Ouder
from opp_desk.rules.vouwen import vouw
from opp_desk.usecases.klassenlijst_plan import Kandidaat, Soort, Wijziging

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from uuid import UUID

    from opp_desk.interchange.klassenlijst import Klassenlijst, LeerlingVerwijzing, OuderIn
    from opp_desk.usecases.klassenlijst_plan import LeerlingPlan
    from opp_desk.usecases.klassenlijst_wie import Bestand
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork


class OuderSoort(StrEnum):
    """What becomes of one parent of the file."""

    NIEUW = "nieuw"
    BIJGEWERKT = "bijgewerkt"
    ONGEWIJZIGD = "ongewijzigd"
    ZONDER_LEERLING = "zonder_leerling"


class Reden(StrEnum):
    """Why a parent cannot be taken in."""

    ONBEKEND = "onbekend"
    MEER = "meer"
    WACHT = "wacht"
    VERTROKKEN = "vertrokken"


@dataclass(frozen=True, slots=True)
class OuderPlan:
    """One parent of one pupil: what would happen, and what would change.

    ``gezag_gelaten`` when the file says something else about gezag than the school has filled in.
    """

    nummer: int
    invoer: OuderIn
    soort: OuderSoort
    leerling: UUID | None = None
    leerling_naam: str = ""
    ouder: UUID | None = None
    wijzigingen: tuple[Wijziging, ...] = ()
    gezag_gelaten: bool = False
    reden: Reden | None = None
    kandidaten: tuple[Kandidaat, ...] = ()


@dataclass(frozen=True, slots=True)
class _Plek:
    """Which pupil a parent belongs to, or why that is not known."""

    leerling: UUID | None = None
    naam: str = ""
    reden: Reden | None = None
    kandidaten: tuple[Kandidaat, ...] = ()


def lees_ouders(lezer: Lezer, lijst: Klassenlijst) -> dict[UUID, list[Ouder]]:
    """Return the parents in the vault by pupil; nothing is read when the file has none."""
    uit: dict[UUID, list[Ouder]] = {}
    for each in lezer.lees(select(Ouder)) if lijst.ouders else ():
        uit.setdefault(each.leerling, []).append(each)
    return uit


def maak_ouderplannen(
    lijst: Klassenlijst,
    plannen: Sequence[LeerlingPlan],
    bestand: Bestand,
    bestaand: Mapping[UUID, list[Ouder]],
    gekozen: Mapping[int, UUID],
) -> tuple[OuderPlan, ...]:
    """Return what would happen with each parent; rows about the same parent are one.

    ``gekozen`` is the pupil that a person pointed out, by number of the parent in the file.
    """
    wijzer = _Wijzer(plannen, bestand)
    uit: list[OuderPlan] = []
    samen: dict[tuple[UUID, str], tuple[int, _Plek, dict[str, Any]]] = {}
    for nummer, each in enumerate(lijst.ouders):
        plek = wijzer.wijs(each.leerling, gekozen.get(nummer))
        if plek.leerling is None:
            soort = OuderSoort.ZONDER_LEERLING
            uit.append(OuderPlan(nummer, each, soort, reden=plek.reden, kandidaten=plek.kandidaten))
            continue
        eerste, _plek, verteld = samen.setdefault((plek.leerling, vouw(each.naam)), (nummer, plek, {}))
        samen[plek.leerling, vouw(each.naam)] = (eerste, plek, verteld | _verteld(each))
    for nummer, plek, verteld in samen.values():
        uit.append(_vergelijk(nummer, lijst.ouders[nummer], plek, verteld, bestaand))
    return tuple(sorted(uit, key=_nummer))


def zet_ouders(uow: UnitOfWork, plannen: Iterable[OuderPlan], bestaand: Mapping[UUID, list[Ouder]]) -> None:
    """Make and update the parents as planned."""
    op_id = {each.id: each for ouders in bestaand.values() for each in ouders}
    for plan in plannen:
        if plan.ouder is None or plan.leerling is None or not plan.wijzigingen:
            continue
        nieuw = {each.veld: each.nieuw for each in plan.wijzigingen}
        if (rij := op_id.get(plan.ouder)) is None:
            uow.voeg_toe(Ouder(id=plan.ouder, leerling=plan.leerling, **({"gezag": Gezag.ONBEKEND} | nieuw)))
            continue
        for veld, waarde in nieuw.items():
            setattr(rij, veld, waarde)


class _Wijzer:
    """Finds the pupil of a parent: among the pupils of the same file first, then in the vault."""

    def __init__(self, plannen: Sequence[LeerlingPlan], bestand: Bestand) -> None:
        self._bestand = bestand
        self._in_lijst: dict[tuple[object, ...], list[LeerlingPlan]] = {}
        for plan in plannen:
            for kenmerk in _kenmerken(plan.invoer):
                self._in_lijst.setdefault(kenmerk, []).append(plan)

    def wijs(self, wie: LeerlingVerwijzing, gekozen: UUID | None) -> _Plek:
        """Return the pupil, or why there is none."""
        if gekozen is not None and (leerling := self._bestand.op_id.get(gekozen)):
            return _Plek(leerling.id, leerling.naam)
        for kenmerk in _kenmerken(wie):
            if len(gevonden := self._in_lijst.get(kenmerk, [])) == 1:
                plan = gevonden[0]
                wacht = Reden.WACHT if plan.soort is Soort.ONDUIDELIJK else Reden.VERTROKKEN
                return _Plek(plan.leerling, plan.invoer.naam, None if plan.leerling else wacht)
        lijkend = self._bestand.bij_ouder(wie)
        if len(lijkend) == 1:
            return _Plek(lijkend[0].id, lijkend[0].naam)
        kandidaten = tuple(Kandidaat(k.id, k.naam, k.geboortedatum, k.groep) for k in lijkend)
        return _Plek(reden=Reden.MEER if kandidaten else Reden.ONBEKEND, kandidaten=kandidaten)


def _kenmerken(wie: Any) -> tuple[tuple[object, ...], ...]:
    """Return by what a row can be pointed at, the surest first."""
    naam = vouw(f"{wie.roepnaam} {wie.voorvoegsel} {wie.achternaam}")
    alle = (
        ("sleutel", wie.sleutel),
        ("nummer", wie.leerlingnummer, naam),
        ("naam", naam, wie.geboortedatum, wie.groep),
    )
    return tuple(each for each in alle if each[1])


def _verteld(invoer: OuderIn) -> dict[str, Any]:
    """Return the fields that the file tells of a parent."""
    verteld: dict[str, Any] = {
        "naam": invoer.naam,
        "instelling": invoer.instelling or None,
        "contactpersoon": invoer.contactpersoon,
        "relatie": Relatie(invoer.relatie) if invoer.relatie else None,
        "gezag": Gezag(invoer.gezag) if invoer.gezag else None,
        "aanspreekvorm": invoer.aanspreekvorm,
        "taal": invoer.taal,
        "tolk_nodig": invoer.tolk_nodig,
        "telefoon": invoer.telefoon,
        "email": invoer.email,
        "adres": invoer.adres,
        "afgeschermd": invoer.afgeschermd,
    }
    return {veld: waarde for veld, waarde in verteld.items() if waarde is not None and waarde != ""}


def _vergelijk(
    nummer: int, invoer: OuderIn, plek: _Plek, verteld: dict[str, Any], bestaand: Mapping[UUID, list[Ouder]]
) -> OuderPlan:
    if plek.leerling is None:
        raise ValueError
    rij = _zelfde(bestaand.get(plek.leerling, ()), verteld)
    if rij is None:
        velden = tuple(Wijziging(veld, None, waarde) for veld, waarde in verteld.items())
        return OuderPlan(nummer, invoer, OuderSoort.NIEUW, plek.leerling, plek.naam, ids.new_id(), velden)
    gezag = verteld.get("gezag")
    gelaten = gezag is not None and gezag != rij.gezag and _is_ingevuld(rij)
    wijzigingen = tuple(
        Wijziging(veld, getattr(rij, veld), waarde)
        for veld, waarde in verteld.items()
        if getattr(rij, veld) != waarde and not _blijft(rij, veld, waarde)
    )
    soort = OuderSoort.BIJGEWERKT if wijzigingen else OuderSoort.ONGEWIJZIGD
    return OuderPlan(nummer, invoer, soort, plek.leerling, plek.naam, rij.id, wijzigingen, gelaten)


def _blijft(rij: Ouder, veld: str, waarde: object) -> bool:
    """Whether a file may not touch this: the name, gezag that was filled in, shielding that is on."""
    afgeschermd = veld == "afgeschermd" and not waarde
    return veld == "naam" or afgeschermd or (veld == "gezag" and _is_ingevuld(rij))


def _is_ingevuld(ouder: Ouder) -> bool:
    """Whether somebody at school said who has gezag."""
    return ouder.gezag_gecontroleerd_op is not None or ouder.gezag not in {None, Gezag.ONBEKEND}


def _zelfde(ouders: Iterable[Ouder], verteld: Mapping[str, Any]) -> Ouder | None:
    """Return the parent of this name; a name written otherwise counts when e-mail and relation agree."""
    ouders = tuple(ouders)
    if gevonden := next((each for each in ouders if vouw(each.naam or "") == vouw(verteld["naam"])), None):
        return gevonden
    email, relatie = verteld.get("email"), verteld.get("relatie")
    if not email or relatie not in {Relatie.MOEDER, Relatie.VADER}:
        return None
    zelfde = [e for e in ouders if e.relatie == relatie and (e.email or "").casefold() == email.casefold()]
    return zelfde[0] if len(zelfde) == 1 else None


def _nummer(plan: OuderPlan) -> int:
    return plan.nummer
