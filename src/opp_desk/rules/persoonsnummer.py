"""Finds a BSN or onderwijsnummer that somebody typed in free text. The program has no need of them: warn.

A finding tells where it stands, never the number itself, so that it may travel anywhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

_GEWICHTEN: Final = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_ONDERWIJSREST: Final = 5
_BEGIN: Final = re.compile(r"\d{3}", re.ASCII)
_VORM: Final = re.compile(
    r"(?<!\d)\d{9}(?!\d)"
    r"|(?<![\d.,+-])(?<!\d\s)(?:\d{4}[. ]\d{2}[. ]\d{3}|\d{3}[. ]\d{3}[. ]\d{3})(?!\d)(?![.,\s-]\d)",
    re.ASCII,
)


class NummerSoort(StrEnum):
    """Which persoonsgebonden nummer it looks like (WVO 2020 art. 1.1)."""

    BSN = "bsn"
    ONDERWIJSNUMMER = "onderwijsnummer"


@dataclass(frozen=True, slots=True)
class Nummervondst:
    """Where in the text a number stands: from ``van`` up to, not including, ``tot``."""

    soort: NummerSoort
    van: int
    tot: int


def vind_persoonsnummers(tekst: str) -> tuple[Nummervondst, ...]:
    """Return where a BSN (elfproef, sum 0 modulo 11) or onderwijsnummer (begins with 10, sum 5) stands.

    Nine digits in a row, or grouped by dots or spaces as people write them. One in eleven other numbers
    passes too: a reason to ask, never to refuse.
    """
    if not _BEGIN.search(tekst):  # far cheaper than the whole form, and somebody is typing
        return ()
    plekken = [(_soort(plek[0]), plek.span()) for plek in _VORM.finditer(tekst)]
    return tuple(Nummervondst(soort, *waar) for soort, waar in plekken if soort)


def _soort(nummer: str) -> NummerSoort | None:
    cijfers = [int(teken) for teken in nummer if teken.isdigit()]
    rest = sum(gewicht * cijfer for gewicht, cijfer in zip(_GEWICHTEN, cijfers, strict=True)) % 11
    if rest == 0 and any(cijfers):
        return NummerSoort.BSN
    if rest == _ONDERWIJSREST and cijfers[:2] == [1, 0]:
        return NummerSoort.ONDERWIJSNUMMER
    return None
