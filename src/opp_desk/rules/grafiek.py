"""What a chart of one goal shows: points in time, the target, the axis, and the same in words.

Screen and paper draw exactly this. No colours and no pixels here.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, log10
from typing import TYPE_CHECKING, Final

from opp_desk.rules.datum import MAANDEN
from opp_desk.rules.meetwoorden import Soort
from opp_desk.rules.meting import (
    Maat,
    beginwaarde,
    is_gehaald,
    maat_van,
    probeer_meting,
    schrijf,
    schrijf_getal,
    streefwaarde,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from opp_desk.rules.meting import Streven

_STREPEN: Final = 4
_STAPPEN: Final = (1, 2, 5, 10)


@dataclass(frozen=True, slots=True)
class Punt:
    """One value on one day. ``begin`` is where the goal started, not a measurement."""

    dag: date
    waarde: float
    tekst: str
    begin: bool = False


@dataclass(frozen=True, slots=True)
class Grafiek:
    """A chart: points by day, axis from ``onder`` to ``boven`` with ``merken`` (value, text), the target.

    ``tot`` is the last day of the time axis: when the goal is evaluated, or the last point.
    """

    punten: tuple[Punt, ...]
    onder: float
    boven: float
    merken: tuple[tuple[float, str], ...]
    streef: float | None
    streef_tekst: str
    van: date
    tot: date
    gehaald: bool

    def plek(self, punt: Punt) -> tuple[float, float]:
        """Return where a point stands, both from 0 (left, below) to 1 (right, above)."""
        dagen = (self.tot - self.van).days
        breed = (punt.dag - self.van).days / dagen if dagen else 0.5
        return breed, self.hoogte(punt.waarde)

    def hoogte(self, waarde: float) -> float:
        """Return how high a value stands, 0 to 1."""
        return (waarde - self.onder) / (self.boven - self.onder)

    @property
    def metingen(self) -> tuple[Punt, ...]:
        """Return the points that were measured."""
        return tuple(punt for punt in self.punten if not punt.begin)


def maak_grafiek(
    streven: Streven, metingen: Iterable[tuple[date | None, str | None]], evaluatie_op: date | None = None
) -> Grafiek | None:
    """Return the chart of (day, text as written); None while there is nothing to draw.

    What cannot be read in the measure of the goal, or has no day, is left out: the list shows it.
    """
    maat = maat_van(streven)
    punten = [
        Punt(dag, waarde, schrijf(waarde, maat))
        for dag, tekst in metingen
        if dag is not None and (waarde := probeer_meting(tekst or "", maat)) is not None
    ]
    punten.sort(key=lambda punt: punt.dag)
    begin = beginwaarde(streven)
    if begin is not None and streven.nu_datum and all(streven.nu_datum < punt.dag for punt in punten):
        punten.insert(0, Punt(streven.nu_datum, begin, schrijf(begin, maat), begin=True))
    if not punten:
        return None
    streef = streefwaarde(streven)
    onder, boven = _as(maat, [punt.waarde for punt in punten] + ([] if streef is None else [streef]))
    laatste = punten[-1]
    return Grafiek(
        tuple(punten),
        onder,
        boven,
        _merken(maat, onder, boven),
        streef,
        "" if streef is None else schrijf(streef, maat),
        punten[0].dag,
        max(laatste.dag, evaluatie_op or laatste.dag),
        not laatste.begin and is_gehaald(laatste.waarde, streven),
    )


def in_woorden(grafiek: Grafiek) -> str:
    """Return the chart as one or two sentences, for who does not see it."""
    delen = [f"{punt.tekst} op {dag_kort(punt.dag)}" for punt in grafiek.punten]
    zin = f"Van {delen[0]} naar {', '.join(delen[1:])}." if len(delen) > 1 else f"{delen[0]}."
    zin = zin[0].upper() + zin[1:]
    if grafiek.streef is None:
        return zin
    return f"{zin} Straks: {grafiek.streef_tekst}{', gehaald' if grafiek.gehaald else ''}."


def dag_kort(dag: date) -> str:
    """Return a day as "14 september"."""
    return f"{dag.day} {MAANDEN[dag.month - 1]}"


def dag_smal(dag: date) -> str:
    """Return a day as "14 sep", for under an axis."""
    return f"{dag.day} {MAANDEN[dag.month - 1][:3]}"


def _as(maat: Maat, waarden: list[float]) -> tuple[float, float]:
    """Return where the axis begins and ends: the whole, or from 0 to a round number."""
    if maat.soort is Soort.GAS:
        return -2.0, 2.0
    if maat.soort is Soort.JA_NEE:
        return 0.0, 1.0
    if maat.van is not None:
        return 0.0, maat.van
    hoogste = max([*waarden, 1.0])
    stap = _stap(hoogste)
    return 0.0, ceil(hoogste / stap) * stap


def _merken(maat: Maat, onder: float, boven: float) -> tuple[tuple[float, str], ...]:
    """Return the lines of the axis with their texts, a few whole numbers."""
    if maat.soort is Soort.JA_NEE:
        return (0.0, "kan niet"), (1.0, "kan wel")
    if maat.soort is Soort.GAS:
        return tuple((float(n), schrijf_getal(n, teken=True)) for n in range(-2, 3))
    stap = _stap(boven)
    waarden = [onder + nummer * stap for nummer in range(floor((boven - onder) / stap) + 1)]
    if boven - waarden[-1] >= stap / 2:
        waarden.append(boven)
    else:
        waarden[-1] = boven
    achter = "%" if maat.eenheid == "%" else " min" if maat.soort is Soort.TIJD else ""
    return tuple((waarde, f"{schrijf_getal(waarde)}{achter}") for waarde in waarden)


def _stap(boven: float) -> float:
    """Return a round step that gives at most `_STREPEN` lines above the first."""
    ruw = boven / _STREPEN
    macht = 10.0 ** floor(log10(ruw))
    return next(factor * macht for factor in _STAPPEN if factor * macht >= ruw * 0.999)
