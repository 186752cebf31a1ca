"""The class list of the demonstration school: invented pupils, groups and people, the same for the same day.

Two schools: a basisschool of 226 pupils and a vo school of 1,500. What happens with them stands in ``demo``.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from opp_desk.ground import ids, paths
from opp_desk.interchange.klassenlijst import GroepIn, Klassenlijst, LeerlingIn, MedewerkerIn
from opp_desk.model.keuzes import Sector
from opp_desk.rules.schooljaar import schooljaar

if TYPE_CHECKING:
    from random import Random

ZAAD: Final = 2026
HOOFDPERSOON: Final = "Noël"


@dataclass(frozen=True, slots=True)
class Demoschool:
    """Which school: its size, how many OPP's, and the first age of its pupils (years)."""

    naam: str
    plaats: str
    bestuur: str
    brin: str
    sector: Sector
    groepen: tuple[tuple[str, str], ...]
    leerlingen: int
    opps: int
    vanaf: int


BASISSCHOOL: Final = Demoschool(
    "basisschool De Waterlelie",
    "Lageveen",
    "Stichting Het Water",
    "99ZZ",
    Sector.PO,
    tuple(
        (f"{jaar}{letter}", str(jaar))
        for jaar in range(1, 9)
        for letter in ("a", "b")
        if (jaar, letter) not in {(1, "b"), (8, "b")}
    ),
    226,
    20,
    4,
)
VO_SCHOOL: Final = Demoschool(
    "Het Veenlyceum",
    "Lageveen",
    "Stichting Veenonderwijs",
    "99ZY",
    Sector.VO,
    tuple(
        (f"{niveau}{jaar}{letter}", str(10 + jaar))
        for jaar in range(1, 5)
        for niveau in ("m", "h", "v")
        for letter in "abcde"
    ),
    1500,
    150,
    12,
)


@cache
def namen() -> dict[str, list[str]]:
    """Return the invented names."""
    gelezen: dict[str, list[str]] = tomllib.loads((_map() / "namen.toml").read_text(encoding="utf-8"))
    return gelezen


@cache
def sjablonen(*, vo: bool) -> tuple[dict[str, Any], ...]:
    """Return the texts of OPP's for a basisschool or a vo school."""
    alle = tomllib.loads((_map() / "opps.toml").read_text(encoding="utf-8"))["sjabloon"]
    return tuple(each for each in alle if each.get("vo", False) is vo)


@cache
def notities(*, vo: bool) -> tuple[tuple[str, str], ...]:
    """Return (kind, text) of notes."""
    alle = tomllib.loads((_map() / "notities.toml").read_text(encoding="utf-8"))["vo" if vo else "po"]
    return tuple((soort, tekst) for soort, _, tekst in (each.partition("|") for each in alle))


def klassenlijst(school: Demoschool, vandaag: date) -> Klassenlijst:
    """Return the class list of the schooljaar of ``vandaag``."""
    toeval = ids.seeded(ZAAD)
    groepen = tuple(GroepIn(f"G{nr:03}", naam, jaar) for nr, (naam, jaar) in enumerate(school.groepen, 1))
    leerlingen = [
        _leerling(school, toeval, groepen[nr % len(groepen)], nr, vandaag) for nr in range(school.leerlingen)
    ]
    if school is BASISSCHOOL:
        leerlingen[0] = _noel(groepen, vandaag)
    return Klassenlijst(
        bron="edexml",
        schooljaar=schooljaar(vandaag),
        brin=school.brin,
        vestigingsnummer=f"{school.brin}00",
        peildatum=vandaag,
        groepen=groepen,
        leerlingen=tuple(leerlingen),
        medewerkers=_medewerkers(groepen),
    )


def geslacht(leerling: LeerlingIn) -> str:
    """Return "jongen" or "meisje": the demonstration texts need a pronoun."""
    return leerling.geslacht or "meisje"


def _leerling(school: Demoschool, toeval: Random, groep: GroepIn, nummer: int, vandaag: date) -> LeerlingIn:
    jongen = toeval.random() < 0.5  # noqa: PLR2004  half of them
    roepnaam = toeval.choice(namen()["m" if jongen else "v"])
    voorvoegsel, achternaam = _achternaam(toeval.choice(namen()["achternamen"]))
    jaar = int(groep.jaargroep or "1") % 10
    leeftijd = school.vanaf + jaar - 1
    geboren = date(vandaag.year - leeftijd - 1, 10, 1) + timedelta(days=toeval.randrange(365))
    return LeerlingIn(
        sleutel=f"L{nummer + 1:05}",
        roepnaam=roepnaam,
        voorvoegsel=voorvoegsel,
        achternaam=achternaam,
        geboortedatum=geboren,
        geslacht="jongen" if jongen else "meisje",
        jaargroep=groep.jaargroep,
        groep=groep.sleutel,
        instroomdatum=date(vandaag.year - min(jaar, 3), 8, 24),
        leerlingnummer=str(20000 + nummer),
    )


def _noel(groepen: tuple[GroepIn, ...], vandaag: date) -> LeerlingIn:
    """The pupil of the first tour: group 6b, ten years old."""
    groep = next(each for each in groepen if each.naam == "6b")
    return LeerlingIn(
        sleutel="L00001",
        roepnaam=HOOFDPERSOON,
        voorvoegsel="d'",
        achternaam="Hondt",
        geboortedatum=date(vandaag.year - 10, 3, 14),
        geslacht="jongen",
        jaargroep=groep.jaargroep,
        groep=groep.sleutel,
        instroomdatum=date(vandaag.year - 6, 8, 24),
        leerlingnummer="20000",
    )


def _medewerkers(groepen: tuple[GroepIn, ...]) -> tuple[MedewerkerIn, ...]:
    """Two people at most at a group; every person at one or some groups."""
    mensen = [tuple(each.split("|")) for each in namen()["medewerkers"]]
    bij: dict[int, list[tuple[str, tuple[str, ...]]]] = {nr: [] for nr in range(len(mensen))}
    for nr, groep in enumerate(groepen):
        for wie in (0, 1) if groep.naam == "6b" else ((nr + 2) % len(mensen),):
            bij[wie].append((groep.sleutel, ("LRK",)))
    return tuple(
        MedewerkerIn(
            sleutel=f"M{nr + 1:03}",
            roepnaam=roepnaam,
            voorvoegsel=familienaam.rpartition(" ")[0],
            achternaam=familienaam.rpartition(" ")[2],
            groepen=tuple(bij[nr]),
        )
        for nr, (roepnaam, familienaam, _aanspreek) in enumerate(mensen)
    )


def _achternaam(naam: str) -> tuple[str, str]:
    voorvoegsel, bar, achternaam = naam.partition("|")
    return (voorvoegsel, achternaam) if bar else ("", naam)


def _map() -> Any:
    return paths.resources() / "demo"
