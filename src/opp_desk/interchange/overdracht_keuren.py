"""Checking the content of an overdracht of another school, value by value, against our own declarations.

What is not declared is refused rather than dropped: the code of the content would no longer be true.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any, Final, NoReturn
from unicodedata import category
from uuid import UUID

from opp_desk.ground.errors import WereldFout
from opp_desk.interchange.overdracht_inhoud import VERWIJST, velden_van
from opp_desk.model.evaluatie import Meting
from opp_desk.model.keuzes import Keuzelijst
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.model.ouder import Ouder
from opp_desk.model.veld import deellijsten

if TYPE_CHECKING:
    from opp_desk.model.basis import Rij
    from opp_desk.model.veld import Plek

MEESTE_RIJEN: Final = 500
LANGSTE_TEKST: Final = 20_000
HOOGSTE_GETAL: Final = 100_000
_JAREN: Final = range(1900, 2200)
_DATUM: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_CODE: Final = re.compile(r"[a-z0-9_]{1,40}")
_REGELS: Final = "\n\r\t"


def keur(inhoud: object) -> dict[str, Any]:
    """Return the content when every value in it is of its own kind.

    Raises WereldFout ``import_overdracht_onjuist``; ``waar`` names fields, never a text of the file.
    """
    geheel = _woordenboek(inhoud, "inhoud", {"leerling", "ouders", "opp", "metingen"})
    lengten = _lengten(geheel)
    leerling = _woordenboek(geheel.get("leerling"), "leerling", set(velden_van(Leerling)))
    _keur_waarden(Leerling, leerling, "leerling", lengten)
    if not (leerling.get("roepnaam") or leerling.get("achternaam")):
        _onjuist("leerling")
    _keur_rij(Opp, geheel.get("opp"), "opp", lengten)
    for naam, klasse in (("ouders", Ouder), ("metingen", Meting)):
        for rij in _lijst(geheel.get(naam, []), naam):
            _keur_rij(klasse, rij, naam, lengten)
    return geheel


def keur_tekst(waarde: object, waar: str) -> str:
    """Return a text of a length that a person types, without signs that are no text."""
    if not isinstance(waarde, str) or len(waarde) > LANGSTE_TEKST:
        _onjuist(waar)
    if any(category(teken) in {"Cc", "Cs", "Co"} and teken not in _REGELS for teken in waarde):
        _onjuist(waar)
    return waarde


def keur_datum(waarde: object, waar: str) -> date:
    """Return a day in ISO 8601 (yyyy-mm-dd) of a year that a school can mean."""
    try:
        dag = date.fromisoformat(waarde) if isinstance(waarde, str) and _DATUM.fullmatch(waarde) else None
    except ValueError:
        dag = None
    if dag is None or dag.year not in _JAREN:
        _onjuist(waar)
    return dag


def _lengten(geheel: dict[str, Any]) -> dict[str, int]:
    """Return how many rows each list has that a link may point to."""
    opp = geheel.get("opp")
    bron = (opp if isinstance(opp, dict) else {}) | {"ouders": geheel.get("ouders", [])}
    return {naam: len(_lijst(bron.get(naam, []), naam)) for naam in VERWIJST.values()}


def _keur_rij(klasse: type[Rij], rij: object, waar: str, lengten: dict[str, int]) -> None:
    lijsten = dict(deellijsten(klasse)) if klasse is not Meting else {}
    waarden = _woordenboek(rij, waar, {*velden_van(klasse), *lijsten})
    _keur_waarden(klasse, waarden, waar, lengten)
    for naam, kleiner in lijsten.items():
        for deel in _lijst(waarden.get(naam, []), f"{waar}.{naam}"):
            _keur_rij(kleiner, deel, f"{waar}.{naam}", lengten)


def _keur_waarden(klasse: type[Rij], waarden: dict[str, Any], waar: str, lengten: dict[str, int]) -> None:
    for naam, plek in velden_van(klasse).items():
        if naam in waarden:
            _keur_waarde(plek, waarden[naam], f"{waar}.{naam}", lengten)


def _keur_waarde(plek: Plek, waarde: object, waar: str, lengten: dict[str, int]) -> None:
    """Refuse a value that this field cannot have."""
    soort = plek.soort
    if soort is bool:
        goed = waarde is True
    elif soort is date:
        goed = bool(keur_datum(waarde, waar))
    elif soort is int:
        goed = _getal(waarde, HOOGSTE_GETAL)
    elif soort is UUID:
        goed = _getal(waarde, lengten[VERWIJST[plek.naam]]) and waarde != 0
    elif issubclass(soort, Keuzelijst):
        goed = isinstance(waarde, str) and _CODE.fullmatch(waarde) is not None
    else:
        goed = bool(keur_tekst(waarde, waar))
    if not goed:
        _onjuist(waar)


def _getal(waarde: object, hoogste: int) -> bool:
    return isinstance(waarde, int) and not isinstance(waarde, bool) and 0 <= waarde <= hoogste


def _woordenboek(waarde: object, waar: str, namen: set[str]) -> dict[str, Any]:
    if not isinstance(waarde, dict) or not set(waarde) <= namen:
        _onjuist(waar)
    return waarde


def _lijst(waarde: object, waar: str) -> list[Any]:
    if not isinstance(waarde, list) or len(waarde) > MEESTE_RIJEN:
        _onjuist(waar)
    return waarde


def _onjuist(waar: str) -> NoReturn:
    raise WereldFout("import_overdracht_onjuist", waar=waar)
