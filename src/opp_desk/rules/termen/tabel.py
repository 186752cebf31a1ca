"""One row per kind of term: where it starts, how long, who, what closes it, on what it rests.

The table itself stands in ``resources/recht.toml`` under ``[term]``; Vandaag, the filters, the head of a
dossier, the agenda and the page Recht read it. Not here: in which state of an OPP a term holds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class Term:
    """One kind of term.

    ``naam`` names it without a pupil ("OPP vaststellen"); ``vanaf``, ``wie`` and ``klaar`` say where it
    starts, who does it and what closes it. The length is ``getal``, a number of recht.toml in ``eenheid``
    (dagen, weken, jaar), or else the words ``lengte``; with ``vooraf`` it counts back from ``vanaf``.
    ``school`` is the field of School with the own number, empty when the school cannot choose. ``eis`` names
    the requirement with article, mark and day of checking. ``agenda`` tells that it goes into the calendar,
    ``loopt_af`` that it counts for the filter "loopt af".
    """

    soort: str
    naam: str
    vanaf: str
    wie: str
    klaar: str
    eis: str
    lengte: str = ""
    getal: str = ""
    eenheid: str = "dagen"
    school: str = ""
    vooraf: bool = False
    agenda: bool = False
    loopt_af: bool = False

    def duur(self, aantal: int | None) -> str:
        """Return how long in words: "6 weken", "12 weken vooraf", "1 keer per schooljaar"."""
        if aantal is None:
            return self.lengte
        return f"{duur(aantal, self.eenheid)} vooraf" if self.vooraf else duur(aantal, self.eenheid)


def duur(aantal: int, eenheid: str = "dagen") -> str:
    """Return a length in words; whole weeks are counted as weeks: "6 weken", "10 dagen", "2 jaar"."""
    if eenheid == "dagen" and aantal and aantal % _WEEK == 0:
        aantal, eenheid = aantal // _WEEK, "weken"
    if aantal == 1:
        eenheid = {"dagen": "dag", "weken": "week"}.get(eenheid, eenheid)
    return f"{aantal} {eenheid}"
