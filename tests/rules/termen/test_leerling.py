"""Around the pupil: gezag, turning 18, a TLV or arrangement that ends, leaving."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from opp_desk.model.keuzes import OppStatus, Relatie
from opp_desk.rules.actie import ActieCode
from opp_desk.rules.termijnen import (
    termijnen,
)
from opp_desk.rules.zinnen import waarom_zin
from tests.rules.kortbouw import MOEDER, VADER, S, kader, rijen, vast


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
    assert set(rijen(replace(opp, geboortedatum=date(2008, 1, 1)))) == {S.MEELEZEN}


def test_eighteen_soon() -> None:
    """Ninety days before the eighteenth birthday the row comes, after it the row is gone."""
    opp = vast(geboortedatum=date(2009, 1, 3))
    assert rijen(opp)[S.ACHTTIEN].op == date(2027, 1, 3)
    assert S.ACHTTIEN not in rijen(opp, date(2026, 10, 4))
    assert S.ACHTTIEN in rijen(opp, date(2027, 1, 3))
    assert S.ACHTTIEN not in rijen(opp, date(2027, 1, 4))
    assert rijen(opp)[S.ACHTTIEN].som == "3 januari 2009 + 18 jaar = 3 januari 2027"


def test_who_may_read_along_is_asked_once() -> None:
    """From the birthday the row stays until it was asked; not where a curator decides, or without parents."""
    opp = vast(geboortedatum=date(2008, 10, 4))
    rij = rijen(opp)[S.MEELEZEN]
    assert (rij.actie.code, rij.op, rij.streng) == (ActieCode.OPEN_OUDERS, date(2026, 10, 5), False)
    assert waarom_zin(rij).startswith("Elif is 18 sinds 4 oktober 2026.")
    assert S.MEELEZEN in rijen(opp, date(2028, 3, 1))
    assert S.MEELEZEN not in rijen(replace(opp, meelezen_gevraagd_op=date(2026, 10, 4)))
    assert S.ACHTTIEN not in rijen(
        vast(geboortedatum=date(2009, 1, 3), meelezen_gevraagd_op=date(2026, 10, 1))
    )
    curator = replace(MOEDER, relatie=Relatie.MENTOR_CURATOR)
    assert S.MEELEZEN not in rijen(replace(opp, ouders=(curator, VADER)))
    assert S.MEELEZEN not in rijen(replace(opp, ouders=()))


def test_arrangement() -> None:
    """Support of the samenwerkingsverband ends with a lead time and has its own evaluation day."""
    gevonden = rijen(vast(arrangement_tot=date(2026, 12, 31), arrangement_evaluatie_op=date(2026, 10, 1)))
    assert waarom_zin(gevonden[S.ARRANGEMENT]) == (
        "De ondersteuning loopt tot en met 31 december 2026. Evalueer 6 weken van tevoren."
    )
    assert gevonden[S.ARRANGEMENT].op == date(2026, 11, 19)
    assert gevonden[S.ARRANGEMENT].som == "31 december − 6 weken = 19 november"
    eigen = rijen(vast(arrangement_tot=date(2026, 12, 31)), arrangement_vooraf_weken=1)
    assert eigen[S.ARRANGEMENT].op == date(2026, 12, 24)
    assert "Vul de nieuwe datum in" in waarom_zin(gevonden[S.ARRANGEMENT_EVALUATIE])


def test_departed_pupil_has_one_row() -> None:
    """A pupil who left has one row, close the OPP; before that day nothing."""
    opp = vast(uitstroomdatum=date(2026, 10, 5), terug_te_koppelen=True)
    (rij,) = termijnen([opp], kader())
    assert (rij.soort, rij.actie.code) == (S.AFSLUITEN, ActieCode.SLUIT_AF)
    assert waarom_zin(rij) == "Elif is vertrokken op 5 oktober 2026, en het OPP staat nog open."
    assert S.AFSLUITEN not in rijen(opp, date(2026, 10, 4))
    assert S.AFSLUITEN in rijen(vast(einddatum=date(2026, 10, 1)))


def test_tlv_ends_with_the_lead_time_of_the_school() -> None:
    """Twelve weeks ahead, or as the school chose; never late; not when it holds the hele schoolloopbaan."""
    opp = vast(tlv_tot=date(2026, 12, 1))
    rij = rijen(opp)[S.TLV]
    assert (rij.op, rij.streng, rij.som) == (date(2026, 9, 8), False, "1 december − 12 weken = 8 september")
    assert "tot en met 1 december 2026" in waarom_zin(rij)
    assert rijen(opp, tlv_vooraf_weken=4)[S.TLV].op == date(2026, 11, 3)
    assert rijen(opp, tlv_vooraf_weken=0)[S.TLV].op == date(2026, 12, 1)
    assert S.TLV not in rijen(replace(opp, tlv_hele_loopbaan=True))
    assert "liep tot en met" in waarom_zin(rijen(opp, date(2026, 12, 2))[S.TLV])


def test_a_closed_opp_asks_nothing() -> None:
    """What is left of a closed OPP, its end date for ROD, stands beside the OPP's that run."""
    dicht = vast(status=OppStatus.AFGESLOTEN, einddatum=date(2026, 10, 1), terug_te_koppelen=True)
    assert termijnen([dicht], kader()) == ()
