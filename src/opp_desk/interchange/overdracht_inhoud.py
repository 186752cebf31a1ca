"""What of an OPP goes to the next school: a momentopname without ids, people, and what is kept back.

Rows have no ids; a link is the number of a row in its list, from 1. Left out: contact data and names of
parents, the words that the pupil keeps out of the plan, the adult's reading of them, notes, and dates that
only count at this school. Gespreksnotities and meldcode are in no momentopname, and so not here.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from opp_desk.model.evaluatie import Meting
from opp_desk.model.keuzes import InPlan
from opp_desk.model.leerling import Leerling
from opp_desk.model.momentopname import canoniek, hash_van
from opp_desk.model.opp import Opp
from opp_desk.model.ouder import Ouder
from opp_desk.model.veld import deellijsten, velden

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opp_desk.model.basis import Rij
    from opp_desk.model.veld import Plek

Rijwaarden = dict[str, Any]

VERWIJST: Final = {
    "doel": "doelen",
    "begeleiding": "begeleidingen",
    "afwijking": "afwijkingen",
    "ouder": "ouders",
}
"""Fields that link to another row, and the list in which that row stands."""
_ALLEEN: Final = {
    Leerling: ("roepnaam", "voorvoegsel", "achternaam", "geboortedatum"),
    Ouder: ("relatie",),
    Meting: ("doel", "datum", "waarde"),
}
_NOOIT: Final = frozenset(
    {
        *("verwijderd", "status", "leerling", "opp", "volgorde", "hoorgesprek", "evaluatie", "groepsaanbod"),
        *("startgebeurtenis", "startdatum", "opsteller", "geldig_vanaf", "rod_begin_op", "rod_eind_op"),
        *("overname_vastgesteld_op", "overname_geevalueerd_op", "overname_akkoord_op"),
        *("overname_gehoord_op", "overname_document", "einddatum", "eindreden"),
        *("duiding", "vraag", "tekening", "uitkomst_reden", "terugkoppeling_reactie"),
    }
)
_OP_DATUM: Final = {"overleggen", "evaluaties", "hoorgesprekken", "opbouwstappen"}


@cache
def velden_van(klasse: type[Rij]) -> Mapping[str, Plek]:
    """Return the fields of a class that are handed over, by name."""
    gekozen = _ALLEEN.get(klasse)
    return {
        plek.naam: plek
        for plek in velden(klasse)
        if (plek.naam in gekozen if gekozen else plek.naam not in _NOOIT)
    }


def maak_inhoud(momentopname: Mapping[str, Any]) -> Rijwaarden:
    """Return what is handed over of a parsed momentopname."""
    opp: Rijwaarden = momentopname["opp"]
    ouders = [each for each in momentopname.get("ouders", []) if each.get("relatie")]
    lijsten = {naam: _vol(klasse, opp.get(naam, [])) for naam, klasse in deellijsten(Opp)}
    nummers = {
        naam: {rij["id"]: nummer for nummer, rij in enumerate(rijen, 1) if "id" in rij}
        for naam, rijen in (lijsten | {"ouders": ouders}).items()
    }
    inhoud = _rij(Opp, opp, nummers)
    for naam, klasse in deellijsten(Opp):
        if rijen := _lijst(naam, klasse, lijsten[naam], nummers):
            inhoud[naam] = rijen
    metingen = [_rij(Meting, each, nummers) for each in momentopname.get("metingen", [])]
    metingen = sorted((each for each in metingen if "doel" in each), key=canoniek)
    geheel = {
        "leerling": _rij(Leerling, momentopname["leerling"], {}),
        "ouders": [_rij(Ouder, each, {}) for each in ouders],
        "opp": inhoud,
        "metingen": metingen,
    }
    return {naam: waarde for naam, waarde in geheel.items() if waarde}


def code_van(inhoud: Mapping[str, Any]) -> str:
    """Return the code of what is handed over: the SHA-256 of its canonical JSON (RFC 8785)."""
    return hash_van(canoniek(dict(inhoud)))


def _lijst(naam: str, klasse: type[Rij], rijen: list[Rijwaarden], nummers: Any) -> list[Rijwaarden]:
    """Return the rows of a list with what stands in them, in an order that follows from the content."""
    klaar = []
    for rij in rijen:
        waarden = _rij(klasse, rij, nummers)
        for dieper, kleiner in deellijsten(klasse):
            if delen := _lijst(dieper, kleiner, _vol(kleiner, rij.get(dieper, [])), nummers):
                waarden[dieper] = delen
        klaar.append(waarden)
    return sorted(klaar, key=canoniek) if naam in _OP_DATUM else klaar


def _rij(klasse: type[Rij], rij: Rijwaarden, nummers: Mapping[str, Mapping[str, int]]) -> Rijwaarden:
    """Return the values of one row; an empty text and a box that is not ticked say nothing."""
    rij = _zoals_toegestaan(rij) if "in_plan" in velden_van(klasse) else rij
    waarden = {}
    for naam, plek in velden_van(klasse).items():
        waarde = rij.get(naam)
        if plek.soort is UUID:
            waarde = nummers.get(VERWIJST.get(naam, ""), {}).get(waarde or "")
        if waarde not in (None, "", False):
            waarden[naam] = waarde
    return waarden


def _zoals_toegestaan(inbreng: Rijwaarden) -> Rijwaarden:
    """Return an uitspraak as the pupil allows it: said otherwise, the first words stay behind."""
    weg = {"woorden", "bron"} if inbreng.get("in_plan") == InPlan.ANDERS else {"anders_gezegd"}
    return {naam: waarde for naam, waarde in inbreng.items() if naam not in weg}


def _vol(klasse: type[Rij], rijen: list[Rijwaarden]) -> list[Rijwaarden]:
    """Return the rows that say something and may leave the school."""
    return list(_mag_mee(klasse, rijen))


def _mag_mee(klasse: type[Rij], rijen: list[Rijwaarden]) -> Iterator[Rijwaarden]:
    namen = [naam for naam, plek in velden_van(klasse).items() if plek.soort is not UUID]
    for rij in rijen:
        verteld = "in_plan" not in velden_van(klasse) or rij.get("in_plan") in {InPlan.ZO, InPlan.ANDERS}
        if verteld and any(rij.get(naam) not in (None, "", False) for naam in namen):
            yield rij
