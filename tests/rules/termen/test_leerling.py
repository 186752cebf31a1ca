"""Around the pupil: gezag, turning 18, an arrangement, leaving, and the dates for ROD."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import uuid5

from opp_desk.model.keuzes import OppStatus
from opp_desk.rules.actie import ActieCode
from opp_desk.rules.termijnen import (
    termijnen,
)
from opp_desk.rules.zinnen import waarom_zin
from tests.rules.kortbouw import MOEDER, NUL, VADER, S, kader, rijen, vast


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
