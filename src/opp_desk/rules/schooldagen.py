"""Which days are school days: no weekend, no public holiday, no school holiday of the region.

Belongs here: reading ``resources/vakanties.toml``, computing public holidays, moving a date to a school day.
The holidays of a school may differ: `Vakanties.met` adds its own. After the last listed holiday only
weekends and public holidays are known.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from opp_desk.model.keuzes import Vakantieregio
from opp_desk.rules.datum import DAGEN

if TYPE_CHECKING:
    from collections.abc import Mapping

_ZATERDAG: Final = 5
_ZONDAG: Final = 6
_DAG: Final = timedelta(days=1)
_PASEN: Final = {-2: "Goede Vrijdag", 0: "Eerste Paasdag", 1: "Tweede Paasdag", 39: "Hemelvaartsdag"} | {
    49: "Eerste Pinksterdag",
    50: "Tweede Pinksterdag",
}
_VAST: Final = {
    (1, 1): "Nieuwjaarsdag",
    (5, 5): "Bevrijdingsdag",
    (12, 25): "Eerste Kerstdag",
    (12, 26): "Tweede Kerstdag",
}


@dataclass(frozen=True, slots=True)
class Vakantie:
    """One school holiday, ``van`` and ``tot`` both included; ``regio`` None means every region."""

    naam: str
    regio: Vakantieregio | None
    van: date
    tot: date


@dataclass(frozen=True, slots=True)
class Vakanties:
    """The school holidays that we know, with their mark. Made by `lees_vakanties`."""

    lijst: tuple[Vakantie, ...]
    merk: str

    def met(self, *eigen: Vakantie) -> Vakanties:
        """Return these holidays with days that this school added."""
        return Vakanties((*self.lijst, *eigen), self.merk)


def lees_vakanties(toml: str) -> Vakanties:
    """Return the holidays as written in ``vakanties.toml``; a mistake in that file is a bug and raises."""
    bron = tomllib.loads(toml)
    lijst = []
    for tabel in bron["vakantie"]:
        for sleutel, (van, tot) in ((k, v) for k, v in tabel.items() if k != "naam"):
            regio = None if sleutel == "alle" else Vakantieregio(sleutel)
            lijst.append(Vakantie(tabel["naam"], regio, van, tot))
    return Vakanties(tuple(lijst), bron["merk"])


def vrij_omdat(dag: date, regio: Vakantieregio | None, vakanties: Vakanties) -> str | None:
    """Return why there is no school on ``dag`` ("zaterdag", "Koningsdag", "herfstvakantie"), or None.

    Without a region only the holidays that hold everywhere count.
    """
    if feestdag := feestdagen(dag.year).get(dag):
        return feestdag
    for vakantie in vakanties.lijst:
        if vakantie.regio in {None, regio} and vakantie.van <= dag <= vakantie.tot:
            return vakantie.naam
    return DAGEN[dag.weekday()] if dag.weekday() >= _ZATERDAG else None


def is_schooldag(dag: date, regio: Vakantieregio | None, vakanties: Vakanties) -> bool:
    """Tell whether there is school on ``dag``, as far as we know."""
    return vrij_omdat(dag, regio, vakanties) is None


def schooldag_vanaf(dag: date, regio: Vakantieregio | None, vakanties: Vakanties) -> date:
    """Return the first school day on or after ``dag``."""
    while not is_schooldag(dag, regio, vakanties):
        dag += _DAG
    return dag


def schooldag_tot(dag: date, regio: Vakantieregio | None, vakanties: Vakanties) -> date:
    """Return the last school day on or before ``dag``."""
    while not is_schooldag(dag, regio, vakanties):
        dag -= _DAG
    return dag


@lru_cache(maxsize=64)
def feestdagen(jaar: int) -> Mapping[date, str]:
    """Return the public holidays of a calendar year on which schools are closed, with their Dutch names."""
    pasen = eerste_paasdag(jaar)
    dagen = {pasen + timedelta(verschil): naam for verschil, naam in _PASEN.items()}
    dagen |= {date(jaar, maand, dag): naam for (maand, dag), naam in _VAST.items()}
    dagen[koningsdag(jaar)] = "Koningsdag"
    return dagen


def koningsdag(jaar: int) -> date:
    """Return 27 April, or the day before when that is a Sunday."""
    dag = date(jaar, 4, 27)
    return dag - _DAG if dag.weekday() == _ZONDAG else dag


def eerste_paasdag(jaar: int) -> date:
    """Return Easter Sunday of a year in the Gregorian calendar (Gauss, with Lichtenberg's correction)."""
    eeuw = jaar // 100
    maan = 15 + (3 * eeuw + 3) // 4 - (8 * eeuw + 13) // 25
    zon = 2 - (3 * eeuw + 3) // 4
    gulden = jaar % 19
    epacta = (19 * gulden + maan) % 30
    correctie = (epacta + gulden // 11) // 29
    volle_maan = 21 + epacta - correctie
    zondag = 7 - (jaar + jaar // 4 + zon) % 7
    na = 7 - (volle_maan - zondag) % 7
    return date(jaar, 3, 1) + timedelta(volle_maan + na - 1)
