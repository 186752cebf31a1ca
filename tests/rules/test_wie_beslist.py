"""Whose akkoord is needed, for every kind of family and age, and whether there was a real talk: one table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from opp_desk.model.doel import Begeleiding
from opp_desk.model.keuzes import Antwoord, Gezag, Relatie
from opp_desk.model.ouder import Ouder
from opp_desk.rules.akkoord import akkoorden
from opp_desk.rules.eisen.ouders import Overlegsoort, Ronde, overlegstand
from opp_desk.rules.vaststellen import ontbreekt
from tests.rules.dossierbouw import RECHT, VAKANTIES, VANDAAG, Bouw, volledig

JA, NEE, DEELS, ONBEKEND = Gezag.JA, Gezag.NEE, Gezag.DEELS, Gezag.ONBEKEND
M, V, R = Relatie.MOEDER, Relatie.VADER, Relatie
ACHTTIEN = date(2008, 10, 16)
ZEVENTIEN = date(2008, 10, 17)
SCHRIKKEL = date(2008, 2, 29)


@dataclass(frozen=True)
class Gezin:
    """Who stand beside a pupil, whose akkoord that asks, and what waits; ``artikel`` says why."""

    naam: str
    ouders: tuple[tuple[Relatie, Gezag | None], ...]
    vraagt: tuple[str, ...]
    wacht: frozenset[str]
    artikel: str
    geboren: date | None = date(2016, 5, 3)
    begeleiding: bool = True
    instelling: int | None = None


ZELF = frozenset({"voorleggen"})
GEZAG = frozenset({"gezag_onbekend"})
NIEMAND = frozenset({"geen_gezaghouder"})
WVO = "WVO 2020, artikel 1.1 en 2.44 lid 2"
BW = "BW boek 1, artikel 233 en 245"
GEZINNEN = (
    Gezin("twee ouders met gezag", ((M, JA), (V, JA)), ("moeder", "vader"), ZELF, WVO),
    Gezin("een ouder met gezag", ((M, JA), (V, NEE)), ("moeder",), ZELF, WVO),
    Gezin("alleen moeder", ((M, JA),), ("moeder",), ZELF, WVO),
    Gezin("vader deels", ((M, JA), (V, DEELS)), ("moeder", "vader"), ZELF, WVO),
    Gezin("vader onbekend", ((M, JA), (V, ONBEKEND)), ("moeder",), ZELF | GEZAG, WVO),
    Gezin("vader niet ingevuld", ((M, JA), (V, None)), ("moeder",), ZELF | GEZAG, WVO),
    Gezin("beide onbekend", ((M, ONBEKEND), (V, ONBEKEND)), (), GEZAG, WVO),
    Gezin("niemand met gezag", ((M, NEE), (V, NEE)), (), NIEMAND, WVO),
    Gezin("geen ouders bekend", (), (), NIEMAND, WVO),
    Gezin("twee moeders", ((M, JA), (M, JA)), ("Ouder 1", "Ouder 2"), ZELF, WVO),
    Gezin("stiefouder beslist niet", ((M, JA), (R.STIEFOUDER, NEE)), ("moeder",), ZELF, WVO),
    Gezin("pleegouder zonder gezag", ((R.PLEEGOUDER, NEE), (R.VOOGD, JA)), ("voogd",), ZELF, WVO),
    Gezin("pleegouder met gezag", ((R.PLEEGOUDER, JA),), ("pleegouder",), ZELF, WVO),
    Gezin("opa en oma als voogd", ((R.GROOTOUDER, JA),), ("opa of oma",), ZELF, WVO),
    Gezin("instelling als voogd", ((M, NEE), (R.VOOGD, JA)), ("Ouder 2",), ZELF, WVO, instelling=1),
    Gezin(
        "gezinsvoogd naast ouders met deels gezag",
        ((M, DEELS), (V, DEELS), (R.GEZINSVOOGD, NEE)),
        ("moeder", "vader"),
        ZELF,
        WVO,
    ),
    Gezin("mentor onder de 18 zonder gezag", ((M, JA), (R.MENTOR_CURATOR, NEE)), ("moeder",), ZELF, WVO),
    Gezin("de dag voor 18", ((M, JA), (V, JA)), ("moeder", "vader"), ZELF, BW, ZEVENTIEN),
    Gezin("op de dag van 18", ((M, JA), (V, JA)), ("Noël",), ZELF, BW, ACHTTIEN),
    Gezin("18, geboren op 29 februari", ((M, JA),), ("Noël",), ZELF, BW, SCHRIKKEL),
    Gezin("18 zonder ouders", (), ("Noël",), ZELF, BW, ACHTTIEN),
    Gezin("18, gezag onbekend telt niet meer", ((M, ONBEKEND),), ("Noël",), ZELF, BW, ACHTTIEN),
    Gezin("18 met curator", ((M, JA), (R.MENTOR_CURATOR, JA)), ("mentor of curator",), ZELF, BW, ACHTTIEN),
    Gezin(
        "18, curator nog niet nagekeken",
        ((R.MENTOR_CURATOR, ONBEKEND),),
        ("Noël",),
        ZELF | GEZAG,
        BW,
        ACHTTIEN,
    ),
    Gezin("18, geen curator", ((M, JA), (R.MENTOR_CURATOR, NEE)), ("Noël",), ZELF, BW, ACHTTIEN),
    Gezin("geboortedatum onbekend", ((M, JA),), ("moeder",), ZELF, BW, None),
    Gezin("16 jaar: de ouders", ((M, JA),), ("moeder",), ZELF, BW, date(2010, 10, 16)),
    Gezin(
        "geen begeleiding, twee ouders",
        ((M, JA), (V, JA)),
        ("moeder", "vader"),
        frozenset(),
        "L5, 2.44 lid 2",
        begeleiding=False,
    ),
    Gezin("geen begeleiding, gezag onbekend", ((M, ONBEKEND),), (), frozenset(), "L5", begeleiding=False),
    Gezin("geen begeleiding, niemand met gezag", ((M, NEE),), (), frozenset(), "L5", begeleiding=False),
    Gezin("geen begeleiding, 18", (), ("Noël",), frozenset(), "L5", ACHTTIEN, begeleiding=False),
)


def bouw(gezin: Gezin) -> Bouw:
    """Return a complete dossier of this family in which nobody was asked yet."""
    gemaakt = volledig()
    gemaakt.leerling.geboortedatum = gezin.geboren
    gemaakt.ouders = [
        Ouder(
            leerling=gemaakt.leerling.id,
            naam=f"Ouder {nummer}",
            relatie=relatie,
            gezag=gezag,
            instelling=gezin.instelling == nummer - 1,
        )
        for nummer, (relatie, gezag) in enumerate(gezin.ouders, 1)
    ]
    gemaakt.voorlegversies, gemaakt.akkoorden = [], []
    if not gezin.begeleiding:
        gemaakt.zet("begeleidingen", gemaakt.deel(Begeleiding))
    return gemaakt


@pytest.mark.parametrize("gezin", GEZINNEN, ids=lambda gezin: gezin.naam)
def test_who_decides_and_what_waits(gezin: Gezin) -> None:
    """Exactly these people are asked, and the handelingsdeel waits for exactly these things."""
    dossier = bouw(gezin).dossier()
    assert tuple(stand.wie for stand in akkoorden(dossier, VANDAAG)) == gezin.vraagt
    punten = ontbreekt(dossier, RECHT, VANDAAG, VAKANTIES)
    gevonden = {punt.code for punt in punten if punt.soort.value == "handelingsdeel wacht"}
    assert gevonden == gezin.wacht, gezin.artikel


@pytest.mark.parametrize("gezin", GEZINNEN, ids=lambda gezin: gezin.naam)
def test_nothing_waits_when_they_all_agree(gezin: Gezin) -> None:
    """After everybody who is asked agreed only gezag can still be a reason to wait."""
    gemaakt = bouw(gezin)
    gemaakt.leg_voor()
    for stand in akkoorden(gemaakt.dossier(), VANDAAG):
        gemaakt.antwoord(stand.ouder_id, Antwoord.AKKOORD)
    punten = ontbreekt(gemaakt.dossier(), RECHT, VANDAAG, VAKANTIES)
    gevonden = {punt.code for punt in punten if punt.soort.value == "handelingsdeel wacht"}
    assert gevonden == gezin.wacht - ZELF


def ronde(datum: date | None = date(2026, 10, 12), wie: str | None = "vader", inhoud: Any = True) -> Ronde:
    """Return a talk."""
    return Ronde(datum, wie, inhoud)


@pytest.mark.parametrize(
    ("rondes", "vorige", "soort", "aantal"),
    [
        ((), None, Overlegsoort.GEEN, 0),
        ((ronde(),), None, Overlegsoort.ECHT, 1),
        ((ronde(inhoud=False),), None, Overlegsoort.LEEG, 0),
        ((ronde(wie=" "),), None, Overlegsoort.LEEG, 0),
        ((ronde(wie=None), ronde()), None, Overlegsoort.ECHT, 1),
        ((ronde(), ronde(date(2026, 10, 1))), None, Overlegsoort.ECHT, 2),
        ((ronde(None),), None, Overlegsoort.GEEN, 0),
        ((ronde(date(2026, 10, 17)),), None, Overlegsoort.GEEN, 0),
        ((ronde(),), date(2026, 10, 12), Overlegsoort.GEEN, 0),
        ((ronde(),), date(2026, 10, 11), Overlegsoort.ECHT, 1),
        ((ronde(), ronde(date(2026, 9, 1))), date(2026, 10, 11), Overlegsoort.ECHT, 1),
    ],
)
def test_a_real_talk_says_who_and_what(
    rondes: tuple[Ronde, ...], vorige: date | None, soort: Overlegsoort, aantal: int
) -> None:
    """A day alone is no talk, tomorrow neither, and what was said about the text before counts no more."""
    assert overlegstand(rondes, vorige, VANDAAG) == (soort, aantal)
