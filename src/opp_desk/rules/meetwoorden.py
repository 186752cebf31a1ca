"""A value in Dutch words: a count, a part of a whole, a time, or whether something can be done.

Belongs here: from text to a number. Whether that number fits a goal is for `opp_desk.rules.meting`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

_TELLEN: Final = (
    "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
    "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig",
)  # fmt: skip
_WOORDEN: Final = {woord: float(getal) for getal, woord in enumerate(_TELLEN)} | {
    "geen": 0.0,
    "dertig": 30.0,
    "veertig": 40.0,
    "vijftig": 50.0,
    "honderd": 100.0,
}
_DELEN: Final = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_GETAL: Final = rf"(?:(?<![\w.,-])(?:\d+(?:[.,]\d+)?\s?[½¼¾]?|[½¼¾]|(?:{'|'.join(_WOORDEN)})\b))"
_UITGESCHREVEN: Final = (
    (re.compile(r"\b(?:een )?half ?uur\b"), "30 min"),
    (re.compile(r"\b(?:een )?kwartier\b"), "15 min"),
    (re.compile(r"\banderhalf uur\b"), "90 min"),
    (re.compile(r"\banderhalve minuut\b"), "90 sec"),
)
_VAN: Final = re.compile(
    rf"(?P<a>{_GETAL})\s*(?:keer\s+)?(?:\b(?:van|uit|op)\b(?:\s+de\b)?|/)\s*(?P<b>{_GETAL})"
)
_PROCENT: Final = re.compile(rf"(?P<a>{_GETAL})\s*(?:%|\bprocent\b)")
_KLOK: Final = re.compile(r"\b(?P<m>\d{1,3}):(?P<s>[0-5]\d)\b")
_UUR: Final = rf"(?:(?P<u>{_GETAL})\s*(?:uur|uren|u)\b)"
_MIN: Final = rf"(?:(?P<m>{_GETAL})\s*(?:minuten|minuut|min\.?|['’′])(?!\w))"
_SEC: Final = rf"(?:(?P<s>{_GETAL})\s*(?:seconden|seconde|sec\.?|s|[\"”″])(?!\w))"
_LOSSE_SEC: Final = r"(?P<los>[0-5]?\d)(?![\w.,])"
_TIJD: Final = tuple(
    re.compile(vorm)
    for vorm in (
        rf"{_UUR}(?:\s*(?:en\s+)?{_MIN})?",
        rf"{_MIN}(?:\s*(?:en\s+)?(?:{_SEC}|{_LOSSE_SEC}))?",
        _SEC,
    )
)
_KAAL: Final = re.compile(rf"(?P<a>{_GETAL})(?:\s*(?P<wat>[^\W\d_][\w-]*))?")
_NIET: Final = re.compile(r"\b(?:nee|neen|niet|nog niet)\b")
_JA_NEE: Final = re.compile(
    r"(?:(?:hij|zij|ze|het|dat|dit)\s+)?"
    r"(?:ja|nee|neen|(?:(?:kan|kon|lukt|lukte|doet|deed)\b(?:\s+(?:het|dit|dat))?\s*)?(?:nog\s+)?(?:wel|niet)"
    r"|lukt|lukte)[.]?"
)
_KAN: Final = re.compile(r"\b(?:kan|lukt|doet)(?:\s+(?:het|dit|dat))?\s+(?:nog\s+)?(?:wel|niet)\b")
_MIN_TEKENS: Final = str.maketrans("−–—", "---")
_EEN_GETAL: Final = re.compile(rf"\d|[½¼¾]|\b(?:{'|'.join(_WOORDEN)})\b")
_AANLOOP: Final = re.compile(r"(?:(?:in|ongeveer|ca\.?|bijna|ruim)\s+)?")
_HONDERD: Final = 100.0
_GEEN_EENHEID: Final = frozenset({"tot", "en", "of", "à", "a", "goed", "per", "in", "x", "de", "het"})
_MINUUT: Final = 60.0


class Soort(StrEnum):
    """In what a value is written; values of one kind can be compared."""

    AANTAL = "aantal"
    DEEL = "deel"
    TIJD = "tijd"
    JA_NEE = "ja_nee"
    GAS = "gas"


@dataclass(frozen=True, slots=True)
class Gelezen:
    """A value that was read: a count, a count out of ``van``, minutes, or 0 and 1 for no and yes."""

    getal: float
    soort: Soort
    van: float | None = None
    eenheid: str = ""


_Vondst = tuple[re.Match[str] | None, Gelezen | None]


def lees_tekst(tekst: str) -> Gelezen | None:
    """Return the first value inside running text ("in 4 van de 5 lessen"), or None when there is none."""
    return _vind(kaal(tekst))[0]


def _vind(plat: str) -> tuple[Gelezen | None, int, int]:
    """Return the first value in a text, with where it begins and ends."""
    for zoek in (_deel, _procent, _klok, _duur, _kan, _aantal):
        gevonden, gelezen = zoek(plat)
        if gevonden is not None:
            return gelezen, *gevonden.span()
    return None, 0, 0


def _deel(plat: str) -> _Vondst:
    if (gevonden := _VAN.search(plat)) is None:
        return None, None
    van = _getal(gevonden["b"])
    return gevonden, Gelezen(_getal(gevonden["a"]), Soort.DEEL, van) if van else None


def _procent(plat: str) -> _Vondst:
    if (gevonden := _PROCENT.search(plat)) is None:
        return None, None
    return gevonden, Gelezen(_getal(gevonden["a"]), Soort.DEEL, _HONDERD, "%")


def _klok(plat: str) -> _Vondst:
    if (gevonden := _KLOK.search(plat)) is None:
        return None, None
    return gevonden, Gelezen(int(gevonden["m"]) + int(gevonden["s"]) / _MINUUT, Soort.TIJD)


def _duur(plat: str) -> _Vondst:
    gevonden = next((treffer for vorm in _TIJD if (treffer := vorm.search(plat))), None)
    if gevonden is None:
        return None, None
    return gevonden, Gelezen(_minuten(gevonden.groupdict()), Soort.TIJD)


def _kan(plat: str) -> _Vondst:
    if (gevonden := _JA_NEE.fullmatch(plat) or _KAN.search(plat)) is None:
        return None, None
    return gevonden, Gelezen(float(not _NIET.search(gevonden[0])), Soort.JA_NEE)


def _aantal(plat: str) -> _Vondst:
    if (gevonden := _KAAL.search(plat)) is None:
        return None, None
    woord = gevonden["wat"]
    eenheid = "" if woord is None or woord in _GEEN_EENHEID else woord
    return gevonden, Gelezen(_getal(gevonden["a"]), Soort.AANTAL, eenheid=eenheid)


def _minuten(delen: dict[str, str | None]) -> float:
    """Return hours, minutes and seconds together in minutes."""
    uren, minuten = delen.get("u"), delen.get("m")
    seconden = delen.get("s") or delen.get("los")
    return (
        (_getal(uren) * _MINUUT if uren else 0.0)
        + (_getal(minuten) if minuten else 0.0)
        + (_getal(seconden) / _MINUUT if seconden else 0.0)
    )


def lees_heel(tekst: str) -> Gelezen | None:
    """Return the value that the whole text is; words around it may stay, another number may not."""
    plat = kaal(tekst)
    gelezen, begin, eind = _vind(plat)
    if gelezen is None or _EEN_GETAL.search(plat[eind:]) or not _AANLOOP.fullmatch(plat[:begin]):
        return None
    return gelezen


def kaal(tekst: str) -> str:
    """Return a text in small letters with single spaces, and half an hour as 30 min."""
    plat = " ".join(tekst.translate(_MIN_TEKENS).casefold().split())
    for vorm, gelijk in _UITGESCHREVEN:
        plat = vorm.sub(gelijk, plat)
    return plat


def _getal(tekst: str) -> float:
    """Return "4", "4,5", "2½" or "vier" as a number."""
    plat = tekst.strip()
    if plat in _WOORDEN:
        return _WOORDEN[plat]
    deel = _DELEN.get(plat[-1], 0.0)
    cijfers = plat.rstrip("½¼¾ ").replace(",", ".")
    return float(cijfers or 0) + deel
