"""The momentopname of the ondersteuningsaanbod: what the school tells parents, as canonical JSON.

It holds only what is public: no names of people in the team, no yearly answers, no proposals. Chapters stand
in the order of the schoolgids and parts in the order of the school, so every paper and the open data have the
same order. The rows come in loaded; what the law lets the school say about rights comes in as text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from opp_desk.model.basis import naar_json
from opp_desk.model.keuzes import Keuzelijst
from opp_desk.model.keuzes_aanbod import Aanbodgebied, Hoofdstuk
from opp_desk.model.momentopname import canoniek

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from opp_desk.model.aanbod import (
        Aanbodjaar,
        Ambitie,
        Deskundigheid,
        Leerlingstem,
        Profieldeel,
        Vestiging,
        Voorziening,
    )
    from opp_desk.model.basis import Rij
    from opp_desk.model.school import School
    from opp_desk.model.school_lijsten import Contact

AANBOD_SCHEMA: Final = 1
_SCHOOL: Final = ("naam", "brin", "plaats", "bestuur", "website", "kleur", "aanmelden", "swv")
_CONTACT: Final = ("naam", "functie", "bereikbaar", "telefoon", "email", "website")


@dataclass(frozen=True, slots=True)
class Trede:
    """A step of the escalatieladder on paper; ``contacten`` are the codes of the kinds of contact to show."""

    titel: str
    tekst: str
    contacten: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rechten:
    """What parents are told of the zorgplicht, a paragraph each, and whom they can ask, step by step."""

    zorgplicht: tuple[str, ...] = ()
    ladder: tuple[Trede, ...] = ()


@dataclass(frozen=True, slots=True)
class Aanbod:
    """Everything of one aanbod, loaded and in order. ``logo`` is a PNG in base64."""

    school: School
    jaar: Aanbodjaar
    vestigingen: Sequence[Vestiging] = ()
    delen: Sequence[Profieldeel] = ()
    voorzieningen: Sequence[Voorziening] = ()
    deskundigheid: Sequence[Deskundigheid] = ()
    stemmen: Sequence[Leerlingstem] = ()
    ambities: Sequence[Ambitie] = ()
    contacten: Sequence[Contact] = ()
    rechten: Rechten = Rechten()
    logo: str | None = None


@dataclass(frozen=True, slots=True)
class Aanneming:
    """By whom and when the aanbod was adopted on behalf of the bevoegd gezag; ``op`` in ISO 8601."""

    nummer: int
    vastgesteld_op: str
    namens_naam: str
    namens_functie: str


def maak_aanbodopname(aanbod: Aanbod, aanneming: Aanneming | None = None) -> bytes:
    """Return the momentopname: UTF-8 bytes of canonical JSON, a concept when nobody adopted it yet."""
    return canoniek(
        {
            "soort": "ondersteuningsaanbod",
            "schema": AANBOD_SCHEMA,
            "stand": "vastgesteld" if aanneming else "concept",
            "schooljaar": aanbod.jaar.schooljaar or "",
            "school": _school(aanbod),
            "vestigingen": [_waarden(rij, ("naam", "adres", "brin")) for rij in aanbod.vestigingen],
            "hoofdstukken": [deel for code in Hoofdstuk if len(deel := _hoofdstuk(code, aanbod)) > _KAAL],
            "mr": _mr(aanbod.jaar),
            "vaststelling": None
            if aanneming is None
            else {naam: getattr(aanneming, naam) for naam in Aanneming.__slots__},
        }
    )


_KAAL: Final = 2  # a chapter with only its code and its title says nothing


def _school(aanbod: Aanbod) -> dict[str, Any]:
    sector = aanbod.school.sector
    return {
        **_zonder_leeg({naam: getattr(aanbod.school, naam) for naam in _SCHOOL}),
        **_keuze("sector", sector),
        "logo": aanbod.logo,
    }


def _hoofdstuk(code: Hoofdstuk, aanbod: Aanbod) -> dict[str, Any]:
    """Return one chapter: its texts, shared first, and the list that belongs to it."""
    delen = [deel for deel in aanbod.delen if deel.hoofdstuk == code]
    elders = next((deel.elders for deel in delen if deel.elders and deel.vestiging is None), None)
    teksten = [
        {**_vestiging(deel), "tekst": tekst} for deel in delen if (tekst := (deel.tekst or "").strip())
    ]
    return _zonder_leeg(
        {
            "code": code.value,
            "titel": code.label,
            "elders": elders,
            "teksten": teksten,
            **_lijst(code, aanbod),
        }
    )


def _lijst(code: Hoofdstuk, aanbod: Aanbod) -> dict[str, Any]:
    match code:
        case Hoofdstuk.BASIS | Hoofdstuk.EXTRA:
            return {"gebieden": _gebieden(code, aanbod.voorzieningen)}
        case Hoofdstuk.TEAM:
            return {"deskundigheid": _rijen(aanbod.deskundigheid, ("waarin", "aantal", "uitleg"), "waarin")}
        case Hoofdstuk.LEERLINGEN:
            return {
                "stemmen": _rijen(aanbod.stemmen, ("groep", "hoe", "datum", "gezegd", "gedaan"), "gezegd")
            }
        case Hoofdstuk.AMBITIES:
            return {"ambities": _rijen(aanbod.ambities, ("doel", "wie", "voor", "resultaat"), "doel")}
        case Hoofdstuk.CONTACT:
            return {
                "contacten": [_contact(rij) for rij in aanbod.contacten if _zegt_iets(rij)],
                "zorgplicht": list(aanbod.rechten.zorgplicht),
                "ladder": [
                    {"titel": trede.titel, "tekst": trede.tekst, "contacten": list(trede.contacten)}
                    for trede in aanbod.rechten.ladder
                ],
            }
        case _:
            return {}


def _gebieden(code: Hoofdstuk, voorzieningen: Iterable[Voorziening]) -> list[dict[str, Any]]:
    """Return the areas of a chapter with their voorzieningen; one without a title is still being written."""
    van: dict[Aanbodgebied, list[dict[str, Any]]] = {}
    for rij in voorzieningen:
        if rij.gebied is not None and rij.gebied.hoofdstuk == code and (rij.titel or "").strip():
            velden = _waarden(rij, ("titel", "voor_wie", "wat", "begin"))
            van.setdefault(rij.gebied, []).append({**velden, **_keuze("stand", rij.stand), **_vestiging(rij)})
    return [
        {"code": gebied.value, "titel": gebied.label, "voorzieningen": van[gebied]}
        for gebied in Aanbodgebied
        if gebied in van
    ]


def _rijen(rijen: Iterable[Rij], namen: tuple[str, ...], nodig: str) -> list[dict[str, Any]]:
    return [{**_waarden(rij, namen), **_vestiging(rij)} for rij in rijen if getattr(rij, nodig)]


def _contact(rij: Contact) -> dict[str, Any]:
    namen = tuple(naam for naam in _CONTACT if not (naam == "naam" and rij.zonder_naam))
    return {**_waarden(rij, namen), **_keuze("soort", rij.soort), **_vestiging(rij)}


def _zegt_iets(rij: Contact) -> bool:
    return any(getattr(rij, naam) for naam in _CONTACT)


def _mr(jaar: Aanbodjaar) -> dict[str, Any]:
    """Return what the MR said: advies on the aanbod and instemming of a geleding, each with its day."""
    return _zonder_leeg(
        {
            "advies_op": naar_json(jaar.advies_op),
            **_keuze("advies", jaar.advies),
            "instemming_op": naar_json(jaar.instemming_op),
            **_keuze("instemming", jaar.instemming),
            "instemming_wie": jaar.instemming_wie,
        }
    )


def _waarden(rij: Rij, namen: tuple[str, ...]) -> dict[str, Any]:
    return {"id": rij.id.hex, **_zonder_leeg({naam: naar_json(getattr(rij, naam)) for naam in namen})}


def _vestiging(rij: Any) -> dict[str, str]:
    return {} if rij.vestiging is None else {"vestiging": rij.vestiging.hex}


def _keuze(naam: str, waarde: Keuzelijst | None) -> dict[str, str]:
    """Return the code and the text of a choice, so that a label changed next year changes no paper."""
    return {} if waarde is None else {naam: waarde.value, f"{naam}_tekst": waarde.label}


def _zonder_leeg(waarden: Mapping[str, Any]) -> dict[str, Any]:
    return {naam: waarde for naam, waarde in waarden.items() if waarde not in (None, "", [], ())}
