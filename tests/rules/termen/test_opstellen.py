"""From start to fixed: the six weeks, the next step, a change, a handelingsdeel that waits."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.model.keuzes import Antwoord, Gezag, OppStatus, Startgebeurtenis
from opp_desk.rules.actie import ActieCode
from opp_desk.rules.termen.opstellen import vaststel_voor
from opp_desk.rules.termijnen import (
    Periode,
    TermijnSoort,
    periode,
)
from opp_desk.rules.zinnen import actie_zin, termijn_zin, waarom_zin, wanneer
from tests.rules.dossierbouw import RECHT
from tests.rules.kortbouw import MAANDAG, MOEDER, VADER, S, elif_, rijen, vast


def test_six_weeks_with_a_missing_akkoord() -> None:
    """The first row of the picture: three days late, why, and the button names the father."""
    (rij,) = rijen(elif_()).values()
    assert (rij.op, periode(rij, MAANDAG), wanneer(rij, MAANDAG)) == (
        date(2026, 10, 2),
        Periode.TE_LAAT,
        "3 dagen te laat",
    )
    assert (rij.naam, rij.groep, termijn_zin(rij)) == ("Elif Şahin", "5a", "OPP vaststellen")
    assert waarom_zin(rij) == (
        "Zes weken na inschrijving op 21 augustus. "
        "Vader heeft nog geen akkoord gegeven op het handelingsdeel van 28 september."
    )
    assert (actie_zin(rij), rij.actie.rij) == ("Vader om akkoord vragen", VADER.ouder_id)
    assert rij.eis.bron == "WPO artikel 40a · nog niet geverifieerd"


@pytest.mark.parametrize("start", [*Startgebeurtenis, None])
def test_start_event_is_named(start: Startgebeurtenis | None) -> None:
    """Whatever the six weeks count from, the row says it, and the date is the same."""
    rij = rijen(elif_(startgebeurtenis=start))[S.VASTSTELLEN]
    assert rij.op == date(2026, 10, 2)
    assert "21 augustus" in waarom_zin(rij)


@pytest.mark.parametrize(
    ("anders", "actie", "woorden"),
    [
        ({"gehoord_op": None}, ActieCode.HOOR, "als Elif de kans heeft gehad een mening te geven"),
        ({"voorgelegd_op": None}, ActieCode.OPEN_OPP, "nog niet voorgelegd"),
        ({"heeft_begeleiding": False}, ActieCode.OPEN_OPP, "nog niet voorgelegd"),
        (
            {"tekst_gewijzigd": True},
            ActieCode.LEG_OPNIEUW_VOOR,
            "van 28 september is gewijzigd na het akkoord van moeder",
        ),
        (
            {
                "tekst_gewijzigd": True,
                "geboortedatum": date(2008, 10, 5),
                "leerling_antwoord": Antwoord.AKKOORD,
            },
            ActieCode.LEG_OPNIEUW_VOOR,
            "na het akkoord van Elif",
        ),
        (
            {"tekst_gewijzigd": True, "ouders": (VADER,)},
            ActieCode.LEG_OPNIEUW_VOOR,
            "gewijzigd na het voorleggen op 28 september",
        ),
        (
            {"ouders": (replace(MOEDER, antwoord=None), VADER)},
            ActieCode.VRAAG_AKKOORD,
            "Moeder en vader hebben nog geen akkoord gegeven",
        ),
        (
            {"ouders": (MOEDER, replace(VADER, antwoord=Antwoord.NIET_AKKOORD))},
            ActieCode.NOTEER_OVERLEG,
            "Vader heeft gezegd niet akkoord te gaan met het handelingsdeel van 28 september.",
        ),
        (
            {"ouders": (replace(MOEDER, antwoord=None), replace(VADER, antwoord=Antwoord.NIET_AKKOORD))},
            ActieCode.NOTEER_OVERLEG,
            "Vader heeft gezegd niet akkoord te gaan",
        ),
        (
            {"ouders": tuple(replace(wie, antwoord=Antwoord.NIET_AKKOORD) for wie in (MOEDER, VADER))},
            ActieCode.NOTEER_OVERLEG,
            "Moeder en vader hebben gezegd niet akkoord te gaan",
        ),
        (
            {"ouders": (MOEDER, replace(VADER, gezag=Gezag.ONBEKEND))},
            ActieCode.KIJK_GEZAG_NA,
            "Van vader is nog niet nagekeken",
        ),
        (
            {"ouders": (MOEDER, replace(VADER, gezag=Gezag.NEE))},
            ActieCode.STEL_VAST,
            "Iedereen met gezag is akkoord",
        ),
        ({"ouders": (MOEDER,)}, ActieCode.STEL_VAST, "Iedereen met gezag is akkoord"),
        (
            {"geboortedatum": date(2008, 10, 5)},
            ActieCode.VRAAG_AKKOORD,
            "Elif heeft nog geen akkoord gegeven",
        ),
        (
            {"geboortedatum": date(2008, 10, 5), "leerling_antwoord": Antwoord.AKKOORD},
            ActieCode.STEL_VAST,
            "Iedereen met gezag is akkoord",
        ),
    ],
)
def test_next_step_before_fixing(anders: dict[str, Any], actie: ActieCode, woorden: str) -> None:
    """The row of the six weeks leads to the step that comes next."""
    rij = rijen(elif_(**anders))[S.VASTSTELLEN]
    assert rij.actie.code is actie
    assert woorden in waarom_zin(rij)


def test_start_unknown() -> None:
    """Without a start there is nothing to count from: the row asks for it and is never too late."""
    (rij,) = rijen(elif_(startdatum=None)).values()
    assert (rij.soort, rij.streng) == (S.START_ONTBREEKT, False)


@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)))
def test_six_weeks_do_not_pause(start: date) -> None:
    """Six weeks are 42 days, the same weekday, holidays or not."""
    uiterlijk = vaststel_voor(start, RECHT.getallen.vaststellen_dagen)
    assert (uiterlijk - start).days == 42
    assert uiterlijk.weekday() == start.weekday()


def test_hearing_for_a_change() -> None:
    """A change asks a new hearing, on the day from which it should hold; the picture's words."""
    opp = vast(status=OppStatus.BIJSTELLING, geldig_vanaf=date(2026, 10, 7))
    assert rijen(replace(opp, gehoord_op=opp.vastgesteld_op))[S.HOREN] == rijen(opp)[S.HOREN]
    rij = rijen(opp)[S.HOREN]
    assert (wanneer(rij, MAANDAG), rij.actie.code) == ("wo 7 oktober", ActieCode.HOOR)
    assert termijn_zin(rij) == "Elif horen voor de bijstelling"
    assert waarom_zin(rij) == (
        "Je kunt de bijstelling pas vaststellen als Elif de kans heeft gehad een mening te geven."
    )
    assert rijen(replace(opp, geldig_vanaf=date(2026, 9, 1)))[S.HOREN].op == MAANDAG + timedelta(14)


@pytest.mark.parametrize(
    ("anders", "soort"),
    [
        ({"voorgelegd_op": None}, S.BIJSTELLEN),
        ({}, S.BIJSTELLEN),
        ({"ouders": (MOEDER, VADER)}, S.AKKOORD),
        ({"tekst_gewijzigd": True}, S.AKKOORD_VERVALLEN),
        ({"status": OppStatus.VOORGELEGD, "ouders": (MOEDER, VADER)}, S.AKKOORD),
    ],
)
def test_steps_of_a_change(anders: dict[str, Any], soort: TermijnSoort) -> None:
    """After the new hearing a change goes the way of every text: lay before, akkoord, fix."""
    basis = {"status": OppStatus.BIJSTELLING, "gehoord_op": date(2026, 9, 30)}
    assert list(rijen(vast(**(basis | anders)))) == [soort]


@pytest.mark.parametrize(
    ("anders", "actie"),
    [
        ({"ouders": (MOEDER, VADER)}, ActieCode.VRAAG_AKKOORD),
        ({"voorgelegd_op": None}, ActieCode.LEG_VOOR),
        ({"tekst_gewijzigd": True}, ActieCode.LEG_OPNIEUW_VOOR),
        ({}, ActieCode.STEL_VAST),
    ],
)
def test_waiting_handelingsdeel(anders: dict[str, Any], actie: ActieCode) -> None:
    """A handelingsdeel that waits stays on the list with its next step, and is never too late by law."""
    rij = rijen(vast(handelingsdeel_wacht=True, **anders))[S.HANDELINGSDEEL_WACHT]
    assert (rij.actie.code, rij.streng, rij.op) == (actie, False, date(2026, 10, 9))
    assert waarom_zin(rij).endswith(
        "De rest van het OPP staat vast; zonder akkoord start de begeleiding niet."
    )
