"""The yearly cycle of the ondersteuningsaanbod: its steps, when each is planned, and how far the school is.

The law gives no days (WVO 2020 art. 2.92 lid 1 and 4: yearly, for the coming schooljaar, and available as
soon as possible): the planned days are an agreement of the school and always fall on a school day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from opp_desk.model.keuzes_aanbod import Aanbodstap, MrInstemming
from opp_desk.rules.datum import MAANDEN
from opp_desk.rules.schooldagen import schooldag_tot
from opp_desk.rules.schooljaar import beginjaar
from opp_desk.rules.schooljaar import schooljaar as van_dag

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from opp_desk.model.aanbod import Aanbodjaar
    from opp_desk.model.keuzes import Vakantieregio
    from opp_desk.rules.schooldagen import Vakanties

_GEWOON: Final = {
    Aanbodstap.EVALUEREN: (3, 15),
    Aanbodstap.LEERLINGEN: (4, 12),
    Aanbodstap.TEAM: (4, 22),
    Aanbodstap.MR: (5, 31),
    Aanbodstap.VASTSTELLEN: (6, 20),
    Aanbodstap.PUBLICEREN: (7, 31),
}


class Stapstand(StrEnum):
    """How far a step is."""

    KLAAR = "klaar"
    NU = "nu"
    LATER = "later"
    TE_LAAT = "te_laat"


@dataclass(frozen=True, slots=True)
class Stapbeeld:
    """One step as the bar at the top shows it; ``wanneer`` in words: "12 maart", "uiterlijk 29 mei"."""

    stap: Aanbodstap
    titel: str
    wanneer: str
    stand: Stapstand


@dataclass(frozen=True, slots=True)
class Stapdagen:
    """The day before the end of which a step is planned, and the day on which it was done."""

    stap: Aanbodstap
    uiterlijk: date | None
    gedaan_op: date | None


def komend_schooljaar(dag: date) -> str:
    """Return the schooljaar for which a school works on its aanbod: the one after that of ``dag``."""
    jaar = beginjaar(dag) + 1
    return f"{jaar}-{jaar + 1}"


def is_voorbij(schooljaar: str | None, dag: date) -> bool:
    """Tell whether a schooljaar ("2026-2027") is over on ``dag``; one that is not named never is."""
    return schooljaar is not None and schooljaar < van_dag(dag)


def planning(schooljaar: str, regio: Vakantieregio | None, vakanties: Vakanties) -> Mapping[Aanbodstap, date]:
    """Return the last day on which each step is planned, in the calendar year in which the aanbod begins.

    Always a school day: where the usual day is none, the last school day before it.
    """
    jaar = int(schooljaar[:4])
    return {
        stap: schooldag_tot(date(jaar, maand, dag), regio, vakanties)
        for stap, (maand, dag) in _GEWOON.items()
    }


def gedaan_op(naam: str, lees: Callable[[str], Any], vandaag: date) -> date | None:
    """Return the day on which something of the cycle was done, None while it was not.

    ``naam`` is the field with the day ("advies_op"), ``lees`` gives the value of a field by name. A day that
    is ahead is a plan. Advies was given when it says what it was, and only a yes is instemming.
    """
    dag: date | None = lees(naam)
    if dag is None or dag > vandaag:
        return None
    if naam == "advies_op" and lees("advies") is None:
        return None
    if naam == "instemming_op" and lees("instemming") != MrInstemming.JA:
        return None
    return dag


def dagen(jaar: Aanbodjaar, vastgesteld_op: date | None, vandaag: date) -> tuple[Stapdagen, ...]:
    """Return the days of every step, in order, as far as it was done on ``vandaag``.

    Team and parents were both asked, and the MR gave both its advies on the aanbod and the instemming of the
    geleding with the schoolgids, on the later of the two days.
    """
    op = partial(gedaan_op, lees=partial(getattr, jaar), vandaag=vandaag)
    gedaan = {
        Aanbodstap.EVALUEREN: op("evalueren_op"),
        Aanbodstap.LEERLINGEN: op("leerlingen_op"),
        Aanbodstap.TEAM: _beide(op("team_op"), op("ouders_op")),
        Aanbodstap.MR: _beide(op("advies_op"), op("instemming_op")),
        Aanbodstap.VASTSTELLEN: vastgesteld_op,
        Aanbodstap.PUBLICEREN: op("gepubliceerd_op"),
    }
    return tuple(Stapdagen(stap, getattr(jaar, f"{stap.value}_voor"), gedaan[stap]) for stap in Aanbodstap)


def stappen(
    van: Sequence[Stapdagen], vandaag: date, bij: Mapping[Aanbodstap, str] | None = None
) -> tuple[Stapbeeld, ...]:
    """Return how far each step is on ``vandaag``; the first that is not done is the one of now.

    ``bij`` is what to say behind the day of a step that was done: "4 groepen". A step may be done before an
    earlier one; what was adopted needs no earlier step any more.
    """
    eerste = huidige(van)
    return tuple(_beeld(each, eerste, vandaag, (bij or {}).get(each.stap, "")) for each in van)


def huidige(van: Sequence[Stapdagen]) -> Aanbodstap | None:
    """Return the step that asks attention now, None when everything was done.

    After vaststellen only publiceren is left, and after that nothing.
    """
    klaar = {each.stap for each in van if each.gedaan_op}
    if Aanbodstap.PUBLICEREN in klaar:
        return None
    if Aanbodstap.VASTSTELLEN in klaar:
        return Aanbodstap.PUBLICEREN
    return next((each.stap for each in van if each.stap not in klaar), None)


def dag_en_maand(dag: date) -> str:
    """Return "12 maart"."""
    return f"{dag.day} {MAANDEN[dag.month - 1]}"


def _beeld(van: Stapdagen, eerste: Aanbodstap | None, vandaag: date, bij: str) -> Stapbeeld:
    if van.gedaan_op:
        wanneer = dag_en_maand(van.gedaan_op) + (f", {bij}" if bij else "")
        return Stapbeeld(van.stap, van.stap.label, wanneer, Stapstand.KLAAR)
    wanneer = f"uiterlijk {dag_en_maand(van.uiterlijk)}" if van.uiterlijk else "nog geen dag"
    if _voorbij(van, eerste):
        return Stapbeeld(van.stap, van.stap.label, "overgeslagen", Stapstand.LATER)
    if van.uiterlijk and van.uiterlijk < vandaag:
        return Stapbeeld(van.stap, van.stap.label, wanneer, Stapstand.TE_LAAT)
    return Stapbeeld(
        van.stap, van.stap.label, wanneer, Stapstand.NU if van.stap is eerste else Stapstand.LATER
    )


def _voorbij(van: Stapdagen, eerste: Aanbodstap | None) -> bool:
    """Tell whether a step was not done and the aanbod was adopted all the same."""
    volgorde = list(Aanbodstap)
    grens = volgorde.index(eerste) if eerste else len(volgorde)
    return volgorde.index(van.stap) < grens


def _beide(een: date | None, ander: date | None) -> date | None:
    return max(een, ander) if een and ander else None
