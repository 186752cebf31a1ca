"""Reading JSON of somebody else into frozen classes: strict, by their types, saying where it is wrong.

Known here: text, whole numbers, days, fixed choices, "or nothing", lists and classes. What a class does not
have may not be there: what was never meant to be public cannot slip through.
"""

from __future__ import annotations

import json
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")

GROOTSTE: Final = 8 * 1024 * 1024
"""More bytes than this are refused unread."""


class Ongeldig(Exception):  # noqa: N818  Dutch for invalid; the suffix would say it twice
    """The bytes are not what they should be: ``code`` says why and ``plek`` where ("school.naam").

    Codes: te_groot, geen_json, ontbreekt, onbekend, soort, waarde. Never holds what was read.
    """

    def __init__(self, code: str, plek: str = "") -> None:
        super().__init__(code, plek)
        self.code, self.plek = code, plek


def lees(inhoud: bytes, soort: type[T]) -> T:
    """Return the bytes as an instance of a frozen class; raises `Ongeldig`."""
    if len(inhoud) > GROOTSTE:
        raise Ongeldig("te_groot")
    try:
        waarde = json.loads(inhoud)
    except (ValueError, RecursionError) as fout:
        raise Ongeldig("geen_json") from fout
    gelezen = _lees(waarde, soort, "")
    if not isinstance(gelezen, soort):
        raise Ongeldig("soort")
    return gelezen


def _lees(waarde: Any, soort: Any, plek: str) -> Any:
    if get_origin(soort) in (Union, UnionType):
        return _keuze(waarde, soort, plek)
    if get_origin(soort) is Literal:
        if waarde not in get_args(soort) or isinstance(waarde, bool):
            raise Ongeldig("waarde", plek)
        return waarde
    if get_origin(soort) is tuple:
        if not isinstance(waarde, list):
            raise Ongeldig("soort", plek)
        return tuple(_lees(each, get_args(soort)[0], f"{plek}[{nr}]") for nr, each in enumerate(waarde))
    if is_dataclass(soort):
        return _klasse(waarde, soort, plek)
    return _enkel(waarde, soort, plek)


def _keuze(waarde: Any, soort: Any, plek: str) -> Any:
    """Return a value that may also be nothing."""
    if waarde is None:
        return None
    (enige,) = (deel for deel in get_args(soort) if deel is not NoneType)
    return _lees(waarde, enige, plek)


def _enkel(waarde: Any, soort: Any, plek: str) -> Any:
    if soort is date:
        return _dag(waarde, plek)
    if not isinstance(waarde, soort) or isinstance(waarde, bool):
        raise Ongeldig("soort", plek)
    return waarde


def _dag(waarde: Any, plek: str) -> date:
    if not isinstance(waarde, str):
        raise Ongeldig("soort", plek)
    try:
        dag = date.fromisoformat(waarde)
    except ValueError as fout:
        raise Ongeldig("waarde", plek) from fout
    if dag.isoformat() != waarde:
        raise Ongeldig("waarde", plek)
    return dag


def _klasse(waarde: Any, soort: Any, plek: str) -> Any:
    if not isinstance(waarde, dict):
        raise Ongeldig("soort", plek)
    soorten = _soorten(soort)
    if vreemd := sorted(set(waarde) - set(soorten)):
        raise Ongeldig("onbekend", _bij(plek, vreemd[0]))
    moet = verplicht(soort)
    for naam in moet:
        if naam not in waarde:
            raise Ongeldig("ontbreekt", _bij(plek, naam))
    for naam in waarde:
        if waarde[naam] is None and naam not in moet:  # what is not there is left out
            raise Ongeldig("soort", _bij(plek, naam))
    return soort(**{naam: _lees(each, soorten[naam], _bij(plek, naam)) for naam, each in waarde.items()})


def verplicht(soort: Any) -> tuple[str, ...]:
    """Return the names of a class that have no value of their own."""
    return tuple(veld.name for veld in fields(soort) if veld.default is MISSING)


@cache
def _soorten(soort: Any) -> dict[str, Any]:
    return get_type_hints(soort)


def _bij(plek: str, naam: str) -> str:
    return f"{plek}.{naam}" if plek else naam
