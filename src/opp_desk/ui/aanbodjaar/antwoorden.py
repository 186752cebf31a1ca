"""The grid of the yearly question: its columns, what can be chosen, and how typing is read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opp_desk.model.keuzes_aanbod import Gedaan, Voorzieningbesluit

if TYPE_CHECKING:
    from opp_desk.model.keuzes import Keuzelijst
    from opp_desk.usecases.aanbodjaar_evalueren import Evaluatieregel

_GROEPEN: Final = re.compile(r"(\d{1,3})(?:\s*(?:van|/|-)\s*(?:de\s*)?(\d{1,3}))?", re.ASCII)
PIL: Final[dict[Keuzelijst, str]] = {
    Gedaan.JA: "goed",
    Gedaan.DEELS: "let_op",
    Gedaan.NEE: "laat",
    Gedaan.WEET_NIET: "stil",
    Voorzieningbesluit.HOUDEN: "goed",
    Voorzieningbesluit.ANDERS: "let_op",
    Voorzieningbesluit.STOPPEN: "laat",
}
"""In which kind of pill an answer stands; the word itself always stands there too."""


@dataclass(frozen=True, slots=True)
class Vraagkolom:
    """One question. ``naam`` is the field of the answer, ``keuzes`` what can be chosen, empty for typing."""

    naam: str
    kop: str
    breedte: int
    keuzes: tuple[Keuzelijst, ...] = ()

    def met_letter(self, letter: str) -> Keuzelijst | None:
        """Return the choice that begins with a letter ("j" ja, "a" anders doen), or None."""
        return next((each for each in self.keuzes if each.label[:1] == letter.lower()), None)

    def tekst(self, regel: Evaluatieregel) -> str:
        """Return the answer in words, empty while there is none."""
        if self.naam == "plekken":
            if regel.plekken is None:
                return ""
            van = f" van {regel.plekken_van}" if regel.plekken_van else ""
            return f"{regel.plekken}{van}"
        if self.keuzes:
            gekozen: Keuzelijst | None = getattr(regel, self.naam)
            return gekozen.label if gekozen else ""
        return regel.toelichting


KOLOMMEN: Final = (
    Vraagkolom("", "Voorziening", 300),
    Vraagkolom("gedaan", "Deden we het?", 132, tuple(Gedaan)),
    Vraagkolom("plekken", "Groepen", 96),
    Vraagkolom("hielp", "Hielp het?", 132, tuple(Gedaan)),
    Vraagkolom("besluit", "Volgend jaar", 124, tuple(Voorzieningbesluit)),
    Vraagkolom("toelichting", "Toelichting", 0),
)


PLEKKEN: Final = next(nr for nr, each in enumerate(KOLOMMEN) if each.naam == "plekken")
"""The column in which groups are typed."""


def eerste_open(regel: Evaluatieregel) -> int:
    """Return the number of the first column with a choice that was not made; the first one when all were."""
    return next((nr for nr, each in enumerate(KOLOMMEN) if each.keuzes and not each.tekst(regel)), 1)


def lees_groepen(tekst: str) -> tuple[int | None, int | None] | None:
    """Return the numbers of "7", "7 van 8" or "7/8"; (None, None) for nothing, None when it is no number."""
    if not tekst.strip():
        return None, None
    gevonden = _GROEPEN.fullmatch(tekst.strip().lower())
    if gevonden is None:
        return None
    aantal, van = int(gevonden[1]), int(gevonden[2]) if gevonden[2] else None
    return (aantal, van) if van is None or aantal <= van else None
