"""Vandaag as a whole: what stays away, far ahead, groups, labels, pupils without an OPP, sentences."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import uuid5

import pytest

from opp_desk.model.keuzes import OppStatus, Sector
from opp_desk.rules.actie import ActieCode
from opp_desk.rules.kort import LeerlingKort, OppKort
from opp_desk.rules.termijnen import (
    Periode,
    TermijnSoort,
    groepeer,
    periode,
    termijnen,
    wie_zonder_opp,
)
from opp_desk.rules.zinnen import ZINNEN, actie_zin, termijn_zin, waarom_zin, wanneer
from tests.rules.kortbouw import MAANDAG, NUL, S, kader, rijen, vast


def test_a_fixed_opp_in_order_asks_nothing_else() -> None:
    """An OPP in order gives one row: the evaluation that was agreed."""
    assert rijen(vast()) == {}
    (rij,) = termijnen([vast()], kader())
    assert (rij.soort, rij.op, waarom_zin(rij)) == (
        S.EVALUEREN,
        date(2026, 12, 18),
        "Afgesproken bij het vaststellen.",
    )


def test_taken_over_opps_make_nothing_red_on_the_first_day() -> None:
    """Twenty OPP's of which nothing is known but a start give no row that is too late."""
    opp = OppKort(NUL, NUL, "A", "A", OppStatus.OVERGENOMEN, startdatum=date(2024, 9, 1))
    assert [rij for rij in termijnen([opp], kader()) if periode(rij, MAANDAG) is Periode.TE_LAAT] == []


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
