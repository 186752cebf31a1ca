"""A school's own colour, made readable for people with poor sight."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from opp_desk.ground.kleur import contrast, helderheid

WIT: Final = "#FFFFFF"
LEESBAAR: Final = 4.5
"""The least contrast of text with its ground (WCAG 2.2, success criterion 1.4.3)."""

_KLEUR: Final = re.compile(r"#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})")
_STAPPEN: Final = 100


@dataclass(frozen=True, slots=True)
class Huiskleur:
    """A school's colour for text: as ``#RRGGBB``, and whether it had to change to be read."""

    kleur: str
    aangepast: bool = False


def lees_kleur(tekst: str) -> str | None:
    """Return a typed colour ("0b6470", "#06c") as ``#RRGGBB``, None when it is none."""
    gevonden = _KLEUR.fullmatch(tekst.strip())
    if gevonden is None:
        return None
    cijfers = gevonden[1] if len(gevonden[1]) > 3 else "".join(teken * 2 for teken in gevonden[1])  # noqa: PLR2004  the short form
    return f"#{cijfers.upper()}"


def meng(kleur: str, met: str, deel: float) -> str:
    """Return ``kleur`` with a part (0 to 1) of another colour in it."""
    paren = ((int(kleur[i : i + 2], 16), int(met[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(eigen + (ander - eigen) * deel):02X}" for eigen, ander in paren)


def leesbaar(kleur: str, op: str = WIT) -> Huiskleur:
    """Return the colour, darkened (or on a dark ground lightened) just until text in it can be read."""
    doel = "#000000" if helderheid(op) > helderheid("#777777") else WIT
    for stap in range(_STAPPEN + 1):
        gemengd = meng(kleur, doel, stap / _STAPPEN)
        if contrast(gemengd, op) >= LEESBAAR:
            return Huiskleur(gemengd, aangepast=stap > 0)
    return Huiskleur(doel, aangepast=True)
