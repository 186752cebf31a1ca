"""Years of school (jaargroep) in the codes of EDEXML 2.1, from a code or from what people call a group."""

from __future__ import annotations

import re

JAARGROEPEN = frozenset("B D 0 1 2 3 4 5 6 7 8 11 12 13 14 15 16 S V C N H".split())  # noqa: SIM905  reads better
"""B and D babies and toddlers, 0–8 po, 11–16 years 1–6 of vo, S s(b)o, V vso, C combination of years,
N neither po nor vo, H historical."""

COMBINATIE = "C"

_VOORAF = r"(?:groep|groepen|gr|jaargroep|leerjaar|jaar|klas|unit)?\.? *"
_PO = re.compile(rf"{_VOORAF}0?([1-8]) *(?:[a-z]|[-.][0-9a-z])?", re.IGNORECASE)
_PO_COMBINATIE = re.compile(rf"{_VOORAF}([0-8]) *[a-z]? *[-/+&,] *([1-8]) *[a-z]?", re.IGNORECASE)
_VO = re.compile(rf"{_VOORAF}(?:[a-z]{{0,5}}[ -]?)?([1-6])(?:[ -]?[a-z].*|[.-]?\d)?", re.IGNORECASE)


def lees_jaargroep(tekst: str, *, vo: bool = False) -> str | None:
    """Return the code that the text means, None when it means none.

    With ``vo`` "3" and "leerjaar 3" are the third year of vo (code 13), otherwise groep 3.
    """
    kaal = tekst.strip()
    if vo:
        return kaal if len(kaal) == 2 and kaal in JAARGROEPEN else _vo(kaal)  # noqa: PLR2004  codes 11–16
    return kaal.upper() if kaal.upper() in JAARGROEPEN else jaargroep_uit_naam(kaal)


def jaargroep_uit_naam(naam: str, *, vo: bool = False) -> str | None:
    """Return the year that the name of a group tells: "5a" is 5, "groep 5/6" is C, "Vlinders" is None."""
    if vo:
        return _vo(naam)
    jaren = _PO_COMBINATIE.fullmatch(naam.strip())
    if jaren and jaren[1] < jaren[2]:  # "5-1" is the first of two groups 5
        return COMBINATIE
    gevonden = _PO.fullmatch(naam.strip())
    return gevonden[1] if gevonden else None


def _vo(naam: str) -> str | None:
    gevonden = _VO.fullmatch(naam.strip())
    return f"1{gevonden[1]}" if gevonden else None
