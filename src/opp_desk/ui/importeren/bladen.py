"""What the tabs of the preview show: one frozen row per pupil, change or parent, and the columns."""

from __future__ import annotations

from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from opp_desk.rules.datum import schrijf_datum
from opp_desk.ui.importeren.woorden import toon, tr, veldnaam, waarom_niet
from opp_desk.ui.onderdelen import Kolom
from opp_desk.usecases.klassenlijst_ouders import OuderSoort
from opp_desk.usecases.klassenlijst_plan import Soort

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opp_desk.usecases.klassenlijst import Importplan
    from opp_desk.usecases.klassenlijst_plan import LeerlingPlan


@dataclass(frozen=True, slots=True)
class Regel:
    """One row: a key, and up to four texts."""

    sleutel: object
    a: str = ""
    b: str = ""
    c: str = ""
    d: str = ""


@dataclass(frozen=True, slots=True)
class Blad:
    """One tab: its title, one line that explains it, the columns and the rows."""

    titel: str
    uitleg: str
    kolommen: tuple[Kolom, ...]
    regels: tuple[Regel, ...]


def maak_bladen(plan: Importplan) -> tuple[Blad, ...]:
    """Return the tabs that have rows, in the order to look at them."""
    makers: Sequence[Callable[[Importplan], Blad]] = (
        _nieuw,
        _gewijzigd,
        _vertrokken,
        _ouders,
        _zonder_leerling,
        _ontbreekt,
        _overgeslagen,
        _gelijk,
    )
    bladen = (_zonder_lege_kolommen(maak(plan)) for maak in makers)
    return tuple(blad for blad in bladen if blad.regels)


def _zonder_lege_kolommen(blad: Blad) -> Blad:
    vol = tuple(kolom for kolom in blad.kolommen if any(kolom.tekst(regel) for regel in blad.regels))
    return replace(blad, kolommen=vol)


def _nieuw(plan: Importplan) -> Blad:
    return Blad(
        tr("Nieuw"),
        tr("Deze leerlingen komen erbij."),
        _kolommen(tr("Naam"), tr("Groep"), tr("Geboortedatum"), tr("Leerlingnummer")),
        tuple(_leerling(plan, each) for each in _van(plan, Soort.NIEUW)),
    )


def _gelijk(plan: Importplan) -> Blad:
    return Blad(
        tr("Blijft zo"),
        tr("Bij deze leerlingen verandert niets."),
        _kolommen(tr("Naam"), tr("Groep"), tr("Geboortedatum"), tr("Leerlingnummer")),
        tuple(_leerling(plan, each) for each in _van(plan, Soort.ONGEWIJZIGD)),
    )


def _gewijzigd(plan: Importplan) -> Blad:
    namen = plan.groepsnamen
    return Blad(
        tr("Gewijzigd"),
        tr("Dit verandert er, veld voor veld."),
        _kolommen(tr("Leerling"), tr("Veld"), tr("Nu"), tr("Wordt")),
        tuple(
            Regel(
                (each.nummer, wijziging.veld),
                each.invoer.naam,
                veldnaam(wijziging.veld),
                toon(wijziging.oud, namen),
                toon(wijziging.nieuw, namen),
            )
            for each in _van(plan, Soort.BIJGEWERKT)
            for wijziging in each.wijzigingen
        ),
    )


def _vertrokken(plan: Importplan) -> Blad:
    return Blad(
        tr("Vertrokken"),
        tr("In het bestand staat een vertrekdatum. Wie nooit in OPP Desk stond, wordt niet overgenomen."),
        _kolommen(tr("Naam"), tr("Vertrekt op"), tr("Wat er gebeurt"), ""),
        tuple(
            Regel(
                each.nummer,
                each.invoer.naam,
                schrijf_datum(each.invoer.uitstroomdatum) if each.invoer.uitstroomdatum else "",
                _wat(each),
            )
            for each in _van(plan, Soort.VERTROKKEN)
        ),
    )


def _ouders(plan: Importplan) -> Blad:
    soorten = {OuderSoort.NIEUW: tr("nieuw"), OuderSoort.BIJGEWERKT: tr("gewijzigd")}
    return Blad(
        tr("Ouders"),
        tr("Deze ouders komen erbij of veranderen. Gezag dat jullie al invulden, blijft staan."),
        _kolommen(tr("Ouder"), tr("Van"), tr("Relatie"), tr("Wat er gebeurt")),
        tuple(
            Regel(
                each.nummer,
                each.invoer.naam,
                each.leerling_naam,
                each.invoer.relatie or "",
                soorten[each.soort]
                if each.soort is OuderSoort.NIEUW
                else ", ".join(veldnaam(w.veld).lower() for w in each.wijzigingen),
            )
            for each in plan.ouders
            if each.soort in soorten
        ),
    )


def _zonder_leerling(plan: Importplan) -> Blad:
    return Blad(
        tr("Ouders zonder leerling"),
        tr("Deze ouders worden niet overgenomen: de leerling is niet gevonden."),
        _kolommen(tr("Ouder"), tr("Leerling in de lijst"), tr("Waarom"), ""),
        tuple(
            Regel(
                each.nummer,
                each.invoer.naam,
                each.invoer.leerling.naam or each.invoer.leerling.leerlingnummer or "",
                waarom_niet(each.reden),
            )
            for each in plan.ouders
            if each.soort is OuderSoort.ZONDER_LEERLING and not each.kandidaten
        ),
    )


def _ontbreekt(plan: Importplan) -> Blad:
    return Blad(
        tr("Niet in het bestand"),
        tr(
            "Deze leerlingen blijven staan. Is iemand van school? Vul dan de vertrekdatum in bij de leerling."
        ),
        _kolommen(tr("Naam"), tr("Groep"), "", ""),
        tuple(Regel(each.id, each.naam, each.groep) for each in plan.ontbreekt),
    )


def _overgeslagen(plan: Importplan) -> Blad:
    return Blad(
        tr("Overgeslagen"),
        tr("Deze regels zijn niet te lezen. Verbeter ze in het bestand en importeer het opnieuw."),
        _kolommen(tr("Wat"), "", "", ""),
        tuple(Regel(plek, each.zin()) for plek, each in enumerate(plan.lijst.overgeslagen)),
    )


def _kolommen(*koppen: str) -> tuple[Kolom, ...]:
    return tuple(
        Kolom(kop, attrgetter(veld), vet=veld == "a" and len([k for k in koppen if k]) > 1)
        for kop, veld in zip(koppen, "abcd", strict=True)
        if kop
    )


def _van(plan: Importplan, soort: Soort) -> tuple[LeerlingPlan, ...]:
    return tuple(each for each in plan.leerlingen if each.soort is soort)


def _leerling(plan: Importplan, each: LeerlingPlan) -> Regel:
    invoer: Any = each.invoer
    groep = next((g.naam for g in plan.lijst.groepen if g.sleutel == invoer.groep), invoer.jaargroep or "")
    dag = schrijf_datum(invoer.geboortedatum) if invoer.geboortedatum else ""
    return Regel(each.nummer, invoer.naam, groep, dag, invoer.leerlingnummer or "")


def _wat(each: LeerlingPlan) -> str:
    if each.leerling is None:
        return tr("wordt niet overgenomen")
    if each.nieuw:
        return tr("komt erbij, tot deze dag")
    return tr("krijgt deze vertrekdatum") if each.wijzigingen else tr("staat al zo")
