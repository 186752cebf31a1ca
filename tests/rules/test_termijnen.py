"""The rows of Vandaag: each stage of an OPP, its date, its reason, its button, and its group."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.model.keuzes import Antwoord, Gezag, OppStatus, Relatie, Sector, Startgebeurtenis, Vakantieregio
from opp_desk.rules.actie import ActieCode
from opp_desk.rules.kort import Kader, LeerlingKort, OppKort, OuderKort
from opp_desk.rules.schooljaar import schooljaar
from opp_desk.rules.termen.opstellen import vaststel_voor
from opp_desk.rules.termijnen import (
    Periode,
    Termijn,
    TermijnSoort,
    groepeer,
    periode,
    termijnen,
    wie_zonder_opp,
)
from opp_desk.rules.zinnen import ZINNEN, actie_zin, termijn_zin, waarom_zin, wanneer
from tests.rules.dossierbouw import RECHT, VAKANTIES

MAANDAG = date(2026, 10, 5)
NUL = UUID(int=0)
S = TermijnSoort
MOEDER = OuderKort(
    uuid5(NUL, "moeder"),
    "Ayşe Şahin",
    Relatie.MOEDER,
    gezag=Gezag.JA,
    gezag_gecontroleerd_op=date(2026, 8, 21),
    antwoord=Antwoord.AKKOORD,
)
VADER = replace(MOEDER, ouder_id=uuid5(NUL, "vader"), naam="Emre Şahin", relatie=Relatie.VADER, antwoord=None)


def kader(vandaag: date = MAANDAG, sector: Sector = Sector.PO, **anders: Any) -> Kader:
    """Return a school in the middle region."""
    return Kader(vandaag, RECHT, VAKANTIES, sector, Vakantieregio.MIDDEN, **anders)


def elif_(**anders: Any) -> OppKort:
    """Return an OPP that waits for the father: heard, laid before, six weeks passed on 2 October."""
    basis: dict[str, Any] = {
        "status": OppStatus.VOORGELEGD,
        "groep": "5a",
        "geboortedatum": date(2017, 1, 1),
        "startgebeurtenis": Startgebeurtenis.INSCHRIJVING,
        "startdatum": date(2026, 8, 21),
        "heeft_begeleiding": True,
        "gehoord_op": date(2026, 9, 10),
        "voorgelegd_op": date(2026, 9, 28),
        "ouders": (MOEDER, VADER),
    }
    return OppKort(uuid5(NUL, "opp"), uuid5(NUL, "elif"), "Elif Şahin", "Elif", **(basis | anders))


def vast(**anders: Any) -> OppKort:
    """Return an OPP that was fixed on 25 September, with everything in order until December."""
    basis: dict[str, Any] = {
        "status": OppStatus.VASTGESTELD,
        "versie": 2,
        "vastgesteld_op": date(2026, 9, 25),
        "evaluatie_op": date(2026, 12, 18),
        "geevalueerd_op": date(2026, 8, 31),
        "gehoord_op": date(2026, 9, 18),
        "ouders": (MOEDER, replace(VADER, antwoord=Antwoord.AKKOORD)),
    }
    return elif_(**(basis | anders))


def rijen(opp: OppKort, op: date = MAANDAG, **anders: Any) -> dict[TermijnSoort, Termijn]:
    """Return the rows of one OPP by kind, without the agreed evaluation in December."""
    alle = termijnen([opp], kader(op, **anders))
    assert len({rij.soort for rij in alle}) == len(alle)
    for rij in alle:
        for tekst in (termijn_zin(rij), waarom_zin(rij), actie_zin(rij)):
            assert "{" not in tekst
            assert tekst[0] == tekst[0].upper()
    return {rij.soort: rij for rij in alle if rij.soort is not S.EVALUEREN or rij.op != date(2026, 12, 18)}


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


def test_a_fixed_opp_in_order_asks_nothing_else() -> None:
    """An OPP in order gives one row: the evaluation that was agreed."""
    assert rijen(vast()) == {}
    (rij,) = termijnen([vast()], kader())
    assert (rij.soort, rij.op, waarom_zin(rij)) == (
        S.EVALUEREN,
        date(2026, 12, 18),
        "Afgesproken bij het vaststellen.",
    )


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


def test_telling_the_pupil_is_a_term_of_the_school() -> None:
    """Telling the pupil is due as the school agreed, and the row says that the law has no term."""
    rij = rijen(vast(terug_te_koppelen=True))[S.TERUGKOPPELING]
    assert (rij.op, termijn_zin(rij)) == (date(2026, 10, 9), "Vertel Elif wat jullie met de inbreng doen")
    assert waarom_zin(rij) == (
        "OPP versie 2 is vastgesteld op 25 september. Afspraak van onze school; de wet noemt geen termijn."
    )
    assert rij.eis.bron == "Afspraak van de school"
    assert rijen(vast(terug_te_koppelen=True), terugkoppeling_dagen=7)[S.TERUGKOPPELING].op == date(
        2026, 10, 2
    )
    oud = vast(terug_te_koppelen=True, vastgesteld_op=date(2025, 7, 31), geevalueerd_op=date(2026, 8, 31))
    assert S.TERUGKOPPELING not in rijen(oud)


def test_offering_again() -> None:
    """Who did not want to tell now is offered it again on the agreed day."""
    rij = rijen(vast(nogmaals_aanbieden_op=date(2026, 10, 12)))[S.NOGMAALS_AANBIEDEN]
    assert (rij.op, waarom_zin(rij)) == (
        date(2026, 10, 12),
        "Elif wilde op 18 september liever niet vertellen.",
    )
    zonder = rijen(vast(nogmaals_aanbieden_op=date(2026, 10, 12), gehoord_op=None))[S.NOGMAALS_AANBIEDEN]
    assert waarom_zin(zonder) == "Elif wilde eerder liever niet vertellen."


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


def test_taken_over_without_hearing() -> None:
    """An OPP of before 1 August 2025 that was taken over asks no hearing (L17); a later one does, calmly."""
    overgenomen = {"status": OppStatus.OVERGENOMEN, "versie": 0, "vastgesteld_op": None, "gehoord_op": None}
    na = vast(**overgenomen, overname_vastgesteld_op=date(2025, 8, 1))
    rij = rijen(na)[S.HOREN_OVERNAME]
    assert (rij.op, rij.streng) == (date(2026, 12, 18), False)
    assert S.HOREN_OVERNAME not in rijen(replace(na, overname_vastgesteld_op=date(2025, 7, 31)))
    assert S.HOREN_OVERNAME not in rijen(replace(na, overname_gehoord_op=date(2025, 8, 1)))
    assert S.HOREN_OVERNAME not in rijen(replace(na, gehoord_op=date(2026, 10, 1)))


def test_taken_over_opps_make_nothing_red_on_the_first_day() -> None:
    """Twenty OPP's of which nothing is known but a start give no row that is too late."""
    opp = OppKort(NUL, NUL, "A", "A", OppStatus.OVERGENOMEN, startdatum=date(2024, 9, 1))
    assert [rij for rij in termijnen([opp], kader()) if periode(rij, MAANDAG) is Periode.TE_LAAT] == []


def test_agreed_evaluation_is_done_by_an_evaluation() -> None:
    """An agreed evaluation leaves the list when one was held, at most a month before; else it is late."""
    opp = vast(evaluatie_op=date(2026, 10, 1), geevalueerd_op=date(2026, 8, 31))
    assert periode(rijen(opp)[S.EVALUEREN], MAANDAG) is Periode.TE_LAAT
    assert S.EVALUEREN not in rijen(replace(opp, geevalueerd_op=date(2026, 9, 1)))
    assert S.EVALUEREN not in rijen(replace(opp, deels_geevalueerd_op=date(2026, 10, 2)))


def test_goals_have_their_own_day() -> None:
    """Goals that are evaluated on another day than the OPP have a row, on the same day they have none."""
    opp = vast(doelen_evaluatie_op=date(2026, 10, 16), doelen_evaluatie_aantal=3)
    rij = rijen(opp)[S.TUSSENEVALUATIE]
    assert (termijn_zin(rij), rij.op) == ("Tussenevaluatie van doelen (3)", date(2026, 10, 16))
    assert S.TUSSENEVALUATIE not in rijen(replace(opp, doelen_evaluatie_op=opp.evaluatie_op))


MEI = date(2027, 6, 1)
LAATSTE_SCHOOLDAG = date(2027, 7, 16)


def test_yearly_evaluation() -> None:
    """Near the end of a schooljaar without evaluation the row comes, due on the last school day."""
    opp = vast(evaluatie_op=None, geevalueerd_op=None)
    rij = rijen(opp, MEI)[S.JAAREVALUATIE]
    assert rij.op == LAATSTE_SCHOOLDAG
    assert waarom_zin(rij).endswith("met de ouders en Elif; in 2026-2027 nog niet gebeurd.")
    assert S.JAAREVALUATIE not in rijen(opp, date(2027, 3, 1))
    assert S.JAAREVALUATIE not in rijen(replace(opp, geevalueerd_op=date(2026, 8, 1)), MEI)
    assert S.JAAREVALUATIE in rijen(replace(opp, geevalueerd_op=date(2026, 7, 31)), MEI)
    assert S.JAAREVALUATIE not in rijen(replace(opp, evaluatie_op=date(2027, 7, 1)), MEI)


def test_yearly_evaluation_needs_parents_and_pupil() -> None:
    """An evaluation without one of them does not count, and the row says which day that was."""
    opp = vast(evaluatie_op=None, geevalueerd_op=None, deels_geevalueerd_op=date(2027, 3, 12))
    assert "De evaluatie van 12 maart was niet" in waarom_zin(rijen(opp, MEI)[S.JAAREVALUATIE])
    achttien = replace(opp, geboortedatum=date(2009, 1, 1))
    assert "met Elif; in 2026-2027" in waarom_zin(rijen(achttien, MEI)[S.JAAREVALUATIE])


def test_a_schooljaar_without_evaluation_is_late() -> None:
    """When a whole schooljaar went by, the row has been late since the last school day of that year."""
    opp = vast(vastgesteld_op=date(2025, 3, 1), evaluatie_op=None, geevalueerd_op=None)
    rij = rijen(opp)[S.JAAREVALUATIE]
    assert (rij.op, periode(rij, MAANDAG)) == (date(2026, 7, 17), Periode.TE_LAAT)
    assert S.JAAREVALUATIE not in rijen(replace(opp, vastgesteld_op=date(2025, 9, 1)))


@given(st.dates(date(2025, 8, 1), date(2028, 7, 1)), st.dates(date(2024, 8, 1), date(2028, 7, 1)))
def test_evaluated_this_schooljaar_is_enough(vandaag: date, gehouden: date) -> None:
    """Evaluated in this schooljaar there is never a yearly row; otherwise there is one by its end."""
    opp = vast(vastgesteld_op=date(2024, 9, 1), evaluatie_op=None, geevalueerd_op=gehouden)
    soorten = {rij.soort for rij in termijnen([opp], kader(vandaag))}
    if schooljaar(gehouden) == schooljaar(vandaag):
        assert S.JAAREVALUATIE not in soorten
    elif gehouden < vandaag and vandaag.month in {6, 7}:
        assert S.JAAREVALUATIE in soorten


def test_evaluation_on_a_free_day() -> None:
    """An agreed evaluation in a holiday is named with the reason; once it has passed it is left alone."""
    rij = rijen(vast(evaluatie_op=date(2026, 12, 22)))[S.EVALUATIE_VRIJ]
    assert waarom_zin(rij) == "Op 22 december 2026 is er geen school (kerstvakantie)."
    assert S.EVALUATIE_VRIJ not in rijen(vast(evaluatie_op=date(2026, 10, 4)))


def test_gezag() -> None:
    """Unknown gezag and gezag that was looked up a year ago are named, and both end at 18."""
    opp = vast(ouders=(replace(MOEDER, gezag=None), replace(VADER, gezag_gecontroleerd_op=date(2025, 10, 4))))
    gevonden = rijen(opp)
    assert waarom_zin(gevonden[S.GEZAG_ONBEKEND]) == "Van moeder is nog niet nagekeken of er gezag is."
    assert (
        waarom_zin(gevonden[S.GEZAG_OUD])
        == "Het gezag van vader is voor het laatst nagekeken op 4 oktober 2025."
    )
    assert {gevonden[s].streng for s in (S.GEZAG_ONBEKEND, S.GEZAG_OUD)} == {False}
    assert gevonden[S.GEZAG_ONBEKEND].actie.rij == MOEDER.ouder_id
    assert gevonden[S.GEZAG_OUD].actie.rij == VADER.ouder_id
    assert S.GEZAG_OUD not in rijen(opp, date(2026, 10, 4))
    beide = vast(ouders=(MOEDER, VADER))
    samen = rijen(beide, date(2027, 8, 22))[S.GEZAG_OUD]
    assert ("van moeder en vader" in waarom_zin(samen), samen.actie.rij) == (True, None)
    assert rijen(replace(opp, geboortedatum=date(2008, 1, 1))) == {}


def test_eighteen_soon() -> None:
    """Ninety days before the eighteenth birthday the row comes, after it the row is gone."""
    opp = vast(geboortedatum=date(2009, 1, 3))
    assert rijen(opp)[S.ACHTTIEN].op == date(2027, 1, 3)
    assert S.ACHTTIEN not in rijen(opp, date(2026, 10, 4))
    assert S.ACHTTIEN in rijen(opp, date(2027, 1, 3))
    assert S.ACHTTIEN not in rijen(opp, date(2027, 1, 4))


def test_arrangement() -> None:
    """Support of the samenwerkingsverband has its own end and evaluation; later the row asks a new date."""
    gevonden = rijen(vast(arrangement_tot=date(2026, 12, 31), arrangement_evaluatie_op=date(2026, 10, 1)))
    assert waarom_zin(gevonden[S.ARRANGEMENT]) == "De ondersteuning loopt tot en met 31 december 2026."
    assert "Vul de nieuwe datum in" in waarom_zin(gevonden[S.ARRANGEMENT_EVALUATIE])


def test_departed_pupil_has_one_row() -> None:
    """A pupil who left has one row, close the OPP; before that day nothing."""
    opp = vast(uitstroomdatum=date(2026, 10, 5), terug_te_koppelen=True)
    (rij,) = termijnen([opp], kader())
    assert (rij.soort, rij.actie.code) == (S.AFSLUITEN, ActieCode.SLUIT_AF)
    assert waarom_zin(rij) == "Elif is vertrokken op 5 oktober 2026, en het OPP staat nog open."
    assert S.AFSLUITEN not in rijen(opp, date(2026, 10, 4))
    assert S.AFSLUITEN in rijen(vast(einddatum=date(2026, 10, 1)))


def test_dates_for_rod_are_one_row() -> None:
    """Begin dates of several pupils are one row for two weeks; a closed OPP only has its end date."""
    een = vast(versie=1, evaluatie_op=None)
    twee = replace(
        een, leerling_id=uuid5(NUL, "noor"), vastgesteld_op=date(2026, 9, 28), gehoord_op=date(2026, 9, 20)
    )
    (rij,) = [r for r in termijnen([een, twee], kader()) if r.soort is S.ROD_BEGIN]
    assert (rij.naam, rij.op, rij.leerlingen) == (
        "Twee leerlingen",
        date(2026, 10, 9),
        (een.leerling_id, twee.leerling_id),
    )
    assert rijen(een)[S.ROD_BEGIN].naam == "Elif Şahin"
    assert S.ROD_BEGIN not in rijen(een, date(2026, 10, 10))
    assert S.ROD_BEGIN not in rijen(vast())
    dicht = vast(status=OppStatus.AFGESLOTEN, einddatum=date(2026, 10, 1), terug_te_koppelen=True)
    assert [r.soort for r in termijnen([dicht], kader())] == [S.ROD_EIND]


def test_far_ahead_is_left_out() -> None:
    """What is due more than three months ahead is not on the list yet."""
    assert termijnen([vast(evaluatie_op=date(2027, 1, 5))], kader())[0].soort is S.EVALUEREN
    assert termijnen([vast(evaluatie_op=date(2027, 1, 6))], kader()) == ()


def test_groups() -> None:
    """Late, this week to Sunday, the rest of this month, later; empty groups are left out."""
    dagen = [date(2026, 10, 4), date(2026, 10, 5), date(2026, 10, 11), date(2026, 10, 12), date(2026, 10, 31)]
    opps = [vast(evaluatie_op=None, nogmaals_aanbieden_op=dag) for dag in [*dagen, date(2026, 11, 1)]]
    groepen = groepeer(termijnen(opps, kader()), MAANDAG)
    assert [(g.periode.value, [t.op for t in g.termijnen]) for g in groepen] == [
        ("te_laat", dagen[:1]),
        ("deze_week", dagen[1:3]),
        ("deze_maand", dagen[3:]),
        ("later", [date(2026, 11, 1)]),
    ]
    assert groepeer([], MAANDAG) == ()
    assert {f"periode_{p.value}" for p in Periode} <= set(ZINNEN)


def test_labels_of_dates() -> None:
    """The label of a date: late in days, today, a weekday within the week, a day and month."""
    (rij,) = termijnen([vast(evaluatie_op=None, nogmaals_aanbieden_op=MAANDAG)], kader())
    labels = [wanneer(replace(rij, op=MAANDAG + timedelta(n)), MAANDAG) for n in (-2, -1, 0, 1, 6, 7)]
    assert labels == [
        "2 dagen te laat",
        "1 dag te laat",
        "vandaag",
        "di 6 oktober",
        "zo 11 oktober",
        "12 oktober",
    ]
    assert wanneer(replace(rij, op=date(2026, 10, 1), streng=False), MAANDAG) == "vandaag"


def kind(nummer: int, **anders: Any) -> LeerlingKort:
    """Return a pupil without an OPP."""
    return LeerlingKort(uuid5(NUL, str(nummer)), f"Kind {nummer}", f"Kind{nummer}", "1a", **anders)


@pytest.mark.parametrize("sector", Sector)
def test_pupils_without_an_opp(sector: Sector) -> None:
    """Where every pupil has an OPP, one without gets a row: six weeks after the enrolment."""
    nieuw = [kind(1, instroomdatum=date(2026, 8, 24)), kind(2), kind(3, uitstroomdatum=MAANDAG)]
    gevonden = wie_zonder_opp(nieuw, kader(sector=sector))
    if sector in {Sector.PO, Sector.VO}:
        assert gevonden == ()
        return
    assert [(r.op, r.streng, termijn_zin(r)) for r in gevonden] == [
        (date(2026, 10, 5), True, "OPP maken voor Kind1"),
        (MAANDAG, False, "OPP maken voor Kind2"),
    ]
    assert waarom_zin(gevonden[0]) == (
        "Op deze soort school heeft elke leerling een OPP. Zes weken na inschrijving op 24 augustus."
    )


def test_a_whole_school_without_opps_is_one_row() -> None:
    """A school that just imported its list sees one calm row that leads to taking over, not 132 red ones."""
    klas = [kind(n, instroomdatum=date(2024, 8, 1)) for n in range(132)]
    (rij,) = wie_zonder_opp(klas, kader(sector=Sector.SBO))
    assert (rij.naam, termijn_zin(rij), rij.streng) == (
        "132 leerlingen",
        "132 leerlingen hebben nog geen OPP",
        False,
    )
    assert (rij.actie.code, len(rij.leerlingen)) == (ActieCode.NEEM_OVER, 132)
    assert actie_zin(rij) == "Lopende OPP’s overnemen"


def test_every_kind_has_sentences_and_every_sentence_a_kind() -> None:
    """Each kind of row and each button has its sentence, and no sentence of a row is left over."""
    soorten = {f"termijn_{soort.value}" for soort in TermijnSoort}
    assert {code for code in ZINNEN if code.startswith("termijn_")} == soorten | {"termijn_zonder_opp_samen"}
    assert {code for code in ZINNEN if code.startswith("actie_")} == {f"actie_{a.value}" for a in ActieCode}
