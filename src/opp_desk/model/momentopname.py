"""A momentopname: everything that one OPP says at one moment, as canonical JSON that describes itself.

Here belong the walk through the declarations, the canonical bytes and the hashes over them. A paper, a
comparison of versions and the check of an akkoord read nothing else. No session: the rows come in loaded.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from unicodedata import normalize
from uuid import UUID

from opp_desk.model.basis import naar_json
from opp_desk.model.keuzes import Keuzelijst
from opp_desk.model.opp import Opp
from opp_desk.model.veld import Plek, deellijsten, velden

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opp_desk.model.akkoord import Akkoord
    from opp_desk.model.basis import Rij
    from opp_desk.model.evaluatie import Meting
    from opp_desk.model.leerling import Leerling
    from opp_desk.model.ouder import Ouder
    from opp_desk.model.school import School
    from opp_desk.model.sector import Groepsaanbod

SCHEMA = 1
_NIET_IN_INHOUD = frozenset(
    {
        "verwijderd",
        "status",
        "leerling",
        "opp",
        "volgorde",
        "hoorgesprek",
        "evaluatie",
        "groepsaanbod",
        "rod_begin_op",
        "rod_eind_op",
        "handtekening",
        "scan",
        "bewaarstop",
        "meelezen",
        "meelezen_gevraagd_op",
        "meelezen_toelichting",
        "tlv_vooraf_weken",
        "arrangement_vooraf_weken",
        "bewaarjaren",
        "swv_neemt_voorlegversie",
        "website",
        "kleur",
        "aanmelden",
    }
)
# A box that came after the first texts were frozen: not ticked says nothing, so that their codes stay.
_UIT_IS_LEEG = frozenset({"tlv_hele_loopbaan", "plaatjes"})


@dataclass(frozen=True, slots=True)
class Leerkracht:
    """A leerkracht or mentor as printed: the name and the days."""

    naam: str
    dagen: str | None


@dataclass(frozen=True, slots=True)
class Omgeving:
    """What surrounds an OPP on paper: school, pupil, group, people. ``logo`` is a PNG in base64.

    ``groepsaanbod`` is the text for the whole group that this OPP points to, ``metingen`` are those of its
    goals, oldest first.
    """

    school: School
    leerling: Leerling
    groep: str | None
    leerkrachten: tuple[Leerkracht, ...]
    aanspreekpunt: str | None
    ouders: tuple[Ouder, ...]
    logo: str | None = None
    groepsaanbod: Groepsaanbod | None = None
    metingen: tuple[Meting, ...] = ()


@dataclass(frozen=True, slots=True)
class Vaststelling:
    """By whom and when a version is fixed on behalf of the bevoegd gezag; ``op`` in ISO 8601."""

    nummer: int
    vastgesteld_op: str
    namens_naam: str
    namens_functie: str
    handelingsdeel_wacht: bool


def canoniek(waarde: Any) -> bytes:
    """Return canonical JSON: RFC 8785 for ASCII keys, integers and NFC text; floats are refused."""
    return json.dumps(
        _nfc(waarde), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    ).encode()


def hash_van(inhoud: bytes) -> str:
    """Return the SHA-256 of stored bytes, 64 hexadecimal digits (FIPS 180-4)."""
    return sha256(inhoud).hexdigest()


def inhoud(rij: Rij) -> dict[str, Any]:
    """Return the content of a row with its loaded lists: values by field name, empty ones left out."""
    waarden: dict[str, Any] = {"id": rij.id.hex}
    for plek in velden(type(rij)):
        waarde = naar_json(getattr(rij, plek.naam))
        if not _leeg(plek, waarde):
            waarden[plek.naam] = waarde
    for naam, _klasse in deellijsten(type(rij)):
        if delen := [inhoud(deel) for deel in getattr(rij, naam)]:
            waarden[naam] = delen
    return waarden


def _leeg(plek: Plek, waarde: object) -> bool:
    """Return whether a value says nothing on paper."""
    if plek.naam in _NIET_IN_INHOUD or waarde in (None, ""):
        return True
    return waarde is False and plek.naam in _UIT_IS_LEEG


def handelingsdeel(opp: Opp) -> dict[str, Any]:
    """Return what needs the parents' akkoord (WVO 2020 art. 2.44 lid 2): goals, begeleiding, approach."""
    deel: dict[str, Any] = {}
    for naam, klasse in deellijsten(Opp):
        namen = [plek.naam for plek in velden(klasse) if plek.veld.handelingsdeel]
        if not namen:
            continue
        rijen = [
            {k: v for k, v in inhoud(rij).items() if k in namen or k == "id"} for rij in getattr(opp, naam)
        ]
        if rijen := [rij for rij in rijen if len(rij) > 1]:
            deel[naam] = rijen
    return deel


def hash_handelingsdeel(opp: Opp) -> str:
    """Return the code of the text that parents agree to; an edit inside it makes an akkoord lapse."""
    return code_van(handelingsdeel(opp))


def code_van(deel: Mapping[str, Any]) -> str:
    """Return the code of a handelingsdeel as `handelingsdeel` gives it: of what people read, in its order.

    In which rows it stands says nothing: a goal that was taken away and typed again word for word is the same
    text. What points to a goal counts by the number of that goal (docs/decisions/0012).
    """
    return hash_van(canoniek(_zonder_ids(deel)))


def codes_van(deel: Mapping[str, Any]) -> frozenset[str]:
    """Return every code under which this text may have been frozen: also that of release 0.1, by row id."""
    return frozenset({code_van(deel), hash_van(canoniek(dict(deel)))})


def _zonder_ids(deel: Mapping[str, Any]) -> dict[str, Any]:
    nummers = {rij["id"]: nummer for rijen in deel.values() for nummer, rij in enumerate(rijen, 1)}
    gelezen: dict[str, Any] = {}
    for naam, klasse in deellijsten(Opp):
        wijst = {plek.naam for plek in velden(klasse) if plek.soort is UUID}
        if rijen := deel.get(naam):
            gelezen[naam] = [
                {
                    veld: nummers[waarde] if veld in wijst else waarde
                    for veld, waarde in rij.items()
                    if veld != "id" and (veld not in wijst or waarde in nummers)
                }
                for rij in rijen
            ]
    return gelezen


def hash_geheel(opp: Opp) -> str:
    """Return the code of the whole text of the OPP."""
    return hash_van(canoniek(inhoud(opp)))


def maak_momentopname(
    opp: Opp,
    omgeving: Omgeving,
    akkoorden: tuple[Akkoord, ...] = (),
    vaststelling: Vaststelling | None = None,
) -> bytes:
    """Return the momentopname of an OPP with all its lists loaded: UTF-8 bytes of canonical JSON."""
    leerling = omgeving.leerling
    return canoniek(
        {
            "soort": "opp",
            "schema": SCHEMA,
            "stand": "vastgesteld" if vaststelling else opp.status.value,
            "school": inhoud(omgeving.school) | {"logo": omgeving.logo},
            "leerling": inhoud(leerling)
            | {
                "naam": leerling.naam,
                "groep": omgeving.groep,
                "leerkrachten": [{"naam": each.naam, "dagen": each.dagen} for each in omgeving.leerkrachten],
                "aanspreekpunt": omgeving.aanspreekpunt,
            },
            "opp": inhoud(opp),
            "ouders": [_ouder(ouder) for ouder in omgeving.ouders],
            "akkoorden": [inhoud(akkoord) for akkoord in akkoorden],
            "vaststelling": None if vaststelling is None else _vaststelling(vaststelling),
            "hash_handelingsdeel": hash_handelingsdeel(opp),
            "teksten": _teksten(opp, *akkoorden, *omgeving.ouders),
        }
        | _erbij(omgeving)
    )


def _erbij(omgeving: Omgeving) -> dict[str, Any]:
    """Return what not every OPP has: the text of the group, and the measurements without their notes."""
    erbij: dict[str, Any] = {}
    aanbod = omgeving.groepsaanbod
    if aanbod is not None and aanbod.tekst:
        erbij["groepsaanbod"] = {"naam": aanbod.naam or "", "tekst": aanbod.tekst}
    metingen = [
        {"doel": each.doel.hex, "datum": each.datum.isoformat(), "waarde": each.waarde}
        for each in omgeving.metingen
        if each.datum and each.waarde
    ]
    if metingen:
        erbij["metingen"] = metingen
    return erbij


def _ouder(ouder: Ouder) -> dict[str, Any]:
    """Return what paper may say of a parent: never contact data."""
    namen = ("id", "naam", "instelling", "contactpersoon", "relatie", "gezag", "aanspreekvorm", "tolk_nodig")
    return {naam: waarde for naam, waarde in inhoud(ouder).items() if naam in namen}


def _vaststelling(vaststelling: Vaststelling) -> dict[str, Any]:
    return {naam: getattr(vaststelling, naam) for naam in Vaststelling.__slots__}


def _teksten(*rijen: Rij) -> dict[str, Any]:
    """Return the labels and the texts of the choices that are used, so that the paper never changes."""
    labels: dict[str, str] = {}
    keuzes: dict[str, dict[str, str]] = {}
    for rij in _alle(rijen):
        for plek in velden(type(rij)):
            waarde = getattr(rij, plek.naam)
            if _leeg(plek, waarde):
                continue
            labels[_adres(plek)] = plek.veld.label
            if isinstance(waarde, Keuzelijst):
                keuzes.setdefault(_adres(plek), {})[waarde.value] = waarde.label
    return {"labels": labels, "keuzes": keuzes}


def _alle(rijen: tuple[Rij, ...]) -> list[Rij]:
    gevonden: list[Rij] = []
    for rij in rijen:
        gevonden.append(rij)
        for naam, _klasse in deellijsten(type(rij)):
            gevonden.extend(_alle(tuple(getattr(rij, naam))))
    return gevonden


def _adres(plek: Plek) -> str:
    return f"{plek.klasse.__tablename__}.{plek.naam}"


def _nfc(waarde: Any) -> Any:
    if isinstance(waarde, str):
        return normalize("NFC", waarde)
    if isinstance(waarde, dict):
        return {sleutel: _nfc(deel) for sleutel, deel in waarde.items()}
    if isinstance(waarde, list):
        return [_nfc(deel) for deel in waarde]
    if isinstance(waarde, float):
        raise TypeError
    return waarde
