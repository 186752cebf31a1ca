"""The recovery code (herstelcode) on the Herstelblad: 160 random bits, written so that people can copy it.

Eight groups of five characters in Crockford's base 32. The fifth of each group is a check character, so
that a mistake in typing is found and the group is named. Which key the code opens is the affair of
``sloten``; how the sheet looks that of ``documents``.
"""

from __future__ import annotations

from typing import Final

from opp_desk.ground.errors import WereldFout
from opp_desk.ground.ids import random_bytes

_ALFABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's alphabet: no I, L, O or U."""
_VERLEZEN: Final = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})
_SCHEIDING: Final = frozenset(" \t\r\n-–—_.,:;/|")

BYTES: Final = 20
_GROEPEN: Final = 8
_PER_GROEP: Final = 4
TEKENS: Final = _GROEPEN * (_PER_GROEP + 1)
"""How many characters a complete code has, without separators."""


def nieuwe_herstelcode() -> str:
    """Return a new code, as it is printed: ``7K2MX-...`` (eight groups with hyphens)."""
    return schrijf(random_bytes(BYTES))


def schrijf(geheim: bytes) -> str:
    """Write twenty bytes as a code."""
    getal = int.from_bytes(geheim, "big")
    tekens = [(getal >> schuif) & 31 for schuif in range(BYTES * 8 - 5, -1, -5)]
    groepen = [tekens[i : i + _PER_GROEP] for i in range(0, len(tekens), _PER_GROEP)]
    return "-".join(
        "".join(_ALFABET[w] for w in [*groep, _controle(groep, plaats)])
        for plaats, groep in enumerate(groepen)
    )


def lees(tekst: str) -> bytes:
    """Return the twenty bytes of a code that a person typed or scanned.

    Lower case, spaces and hyphens do not matter; o is read as 0, i and l as 1, u as v.
    Raises `WereldFout`: ``herstelcode_lengte`` (values aantal, verwacht), ``herstelcode_teken`` (teken) or
    ``herstelcode_tikfout`` (groep, counted from one).
    """
    waarden = _waarden(tekst)
    if len(waarden) != TEKENS:
        raise WereldFout("herstelcode_lengte", aantal=len(waarden), verwacht=TEKENS)
    getal = 0
    for plaats in range(_GROEPEN):
        *groep, controle = waarden[plaats * (_PER_GROEP + 1) : (plaats + 1) * (_PER_GROEP + 1)]
        if controle != _controle(groep, plaats):
            raise WereldFout("herstelcode_tikfout", groep=plaats + 1)
        for waarde in groep:
            getal = getal << 5 | waarde
    return getal.to_bytes(BYTES, "big")


def _waarden(tekst: str) -> list[int]:
    schoon = "".join(teken for teken in tekst.upper() if teken not in _SCHEIDING).translate(_VERLEZEN)
    if vreemd := next((teken for teken in schoon if teken not in _ALFABET), None):
        raise WereldFout("herstelcode_teken", teken=vreemd)
    return [_ALFABET.index(teken) for teken in schoon]


def _controle(groep: list[int], plaats: int) -> int:
    """Return the check value of the group at ``plaats`` (from zero).

    A sum in GF(32) with a different factor for each place: any one wrong character, any two that changed
    places and any two groups that changed places give another value.
    """
    som = _maal(plaats + 1, 19)
    for factor, waarde in enumerate(groep, start=2):
        som ^= _maal(factor, waarde)
    return som


def _maal(a: int, b: int) -> int:
    """Multiply in GF(32), with the polynomial x⁵ + x² + 1."""
    uit = 0
    while b:
        if b & 1:
            uit ^= a
        b >>= 1
        a <<= 1
        if a & 32:
            a ^= 0b100101
    return uit
