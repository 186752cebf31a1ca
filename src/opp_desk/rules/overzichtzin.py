"""A sentence in place of a table that says little: one row, or nothing but numbers that are kept back.

It is made of the table as it may leave and of nothing else, so it never tells more than that table did. Pure.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from opp_desk.rules.onderdrukking import GRENS
from opp_desk.rules.overzichtblad import AFGESCHERMD

if TYPE_CHECKING:
    from opp_desk.rules.overzichtblad import Blok

_WAAROM: Final = f"bij minder dan {GRENS} leerlingen kan een kind herkend worden."
TE_WEINIG: Final = f"Te weinig leerlingen om cijfers te laten zien: {_WAAROM}"
GEEN_VERDELING: Final = f"Te weinig leerlingen om de verdeling te laten zien: {_WAAROM}"
_SAMEN: Final = "samen"


def met_zin(blok: Blok) -> Blok:
    """Return a block that leaves the school with its sentence, and without a chart that shows nothing."""
    blok = _zonder_verdeling(blok)
    leeg = blok.balken is not None and not any(balk.delen for balk in blok.balken.balken)
    return replace(blok, zin=_zin(blok), balken=None if leeg else blok.balken)


def _zonder_verdeling(blok: Blok) -> Blok:
    """Return a block with only its total when no row of it says how many; others as they are."""
    if not blok.totaal or any(set(regel[1:]) - {AFGESCHERMD, "0"} for regel in blok.regels[:-1]):
        return blok
    return replace(blok, regels=blok.regels[-1:], balken=None)


def _zin(blok: Blok) -> str:
    """Return what is read in place of the table; empty for a table that says enough."""
    if all(cel == AFGESCHERMD for regel in blok.regels for cel in regel[1:]):
        return TE_WEINIG
    if len(blok.regels) > 1:
        return ""
    ((naam, *cellen),) = blok.regels
    gezegd = [
        _getal(kop, cel) for kop, cel in zip(blok.koppen[1:], cellen, strict=True) if cel != AFGESCHERMD
    ]
    zin = f"{naam[:1].upper()}{naam[1:]}: {', '.join(gezegd)}."
    return f"{zin} {GEEN_VERDELING}" if blok.totaal or AFGESCHERMD in cellen else zin


def _getal(kop: str, cel: str) -> str:
    """Return "6 leerlingen", and "samen 11" for a total."""
    kop = kop.lower()
    return f"{kop} {cel}" if kop == _SAMEN else f"{cel} {kop}"
