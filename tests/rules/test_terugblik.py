"""Looking back at one OPP: kept, late, missed and still open, and nothing that the law did not ask then."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from opp_desk.model.aanmelding import Aanmelding
from opp_desk.model.evaluatie import Evaluatie
from opp_desk.model.hoorrecht import Hoorgesprek
from opp_desk.model.keuzes import Hoormoment, HoorUitkomst
from opp_desk.model.opp import Overleg
from opp_desk.model.versie import OppVersie
from opp_desk.rules.terugblik import Afloop, Terugblik, nieuwe_teksten, terugblik
from tests.rules.dossierbouw import Bouw, volledig
from tests.rules.kortbouw import kader

VAST = date(2026, 10, 16)


def versie(bouw: Bouw, op: date, **velden: Any) -> OppVersie:
    """Fix the text on this day."""
    nummer = len(bouw.versies) + 1
    rij: OppVersie = bouw.deel(OppVersie, nummer=nummer, vastgesteld_op=op, **velden)
    bouw.versies.append(rij)
    return rij


def terug(bouw: Bouw, vandaag: date = date(2026, 11, 9), *aanmeldingen: Aanmelding) -> dict[str, Terugblik]:
    """Return what is looked back on, by its words."""
    return {each.wat: each for each in terugblik(bouw.dossier(), aanmeldingen, kader(vandaag))}


def afloop(bouw: Bouw, vandaag: date = date(2026, 11, 9)) -> dict[str, Afloop]:
    """Return only how it went."""
    return {wat: each.afloop for wat, each in terug(bouw, vandaag).items()}


def test_a_first_version_in_time() -> None:
    """Six weeks from the start, talked and heard before, told back within the school's own term."""
    bouw = volledig()
    versie(bouw, VAST)
    assert set(afloop(bouw).values()) == {Afloop.OP_TIJD}
    assert terug(bouw)["Het OPP voor het eerst vaststellen"].uiterlijk == date(2026, 10, 19)
    assert terug(bouw)["Overleggen voor versie 1"].gedaan == date(2026, 10, 12)
    assert terug(bouw)["De leerling horen voor versie 1"].gedaan == date(2026, 10, 7)


@given(st.integers(1, 400))
def test_too_late_is_counted_in_days(dagen: int) -> None:
    """However late: the number of days after the last one."""
    bouw = volledig()
    versie(bouw, date(2026, 10, 19) + timedelta(dagen))
    rij = terug(bouw, date(2028, 1, 1))["Het OPP voor het eerst vaststellen"]
    assert (rij.afloop, rij.dagen_te_laat) == (Afloop.TE_LAAT, dagen)


def test_what_was_never_done_is_missed_after_its_day_and_open_before() -> None:
    """Without a fixed text the six weeks end, and the talk and the hearing wait for no day."""
    bouw = volledig()
    bouw.zet("hoorgesprekken")
    assert afloop(bouw, date(2026, 10, 19))["Het OPP voor het eerst vaststellen"] is Afloop.OPEN
    assert afloop(bouw, date(2026, 10, 20))["Het OPP voor het eerst vaststellen"] is Afloop.NIET
    assert afloop(bouw)["De leerling horen voor het vaststellen"] is Afloop.OPEN
    assert afloop(bouw)["Overleggen voor het vaststellen"] is Afloop.OP_TIJD


def test_each_text_needs_its_own_talk_and_hearing() -> None:
    """What was said before version 1 does not count for version 2."""
    bouw = volledig()
    versie(bouw, VAST)
    versie(bouw, date(2027, 2, 1))
    gezien = afloop(bouw, date(2027, 3, 1))
    assert gezien["Overleggen voor versie 2"] is Afloop.NIET
    assert gezien["De leerling horen voor versie 2"] is Afloop.NIET
    nieuw = bouw.deel(Overleg, datum=date(2027, 1, 20), wie="moeder")
    kans = bouw.deel(
        Hoorgesprek,
        moment=Hoormoment.BIJSTELLEN,
        aangeboden_op=date(2027, 1, 21),
        uitkomst=HoorUitkomst.KANS_GEGEVEN,
    )
    bouw.zet("overleggen", *bouw.opp.overleggen, nieuw)
    bouw.zet("hoorgesprekken", *bouw.opp.hoorgesprekken, kans)
    gezien = afloop(bouw, date(2027, 3, 1))
    assert gezien["Overleggen voor versie 2"] is Afloop.OP_TIJD
    assert gezien["De leerling horen voor versie 2"] is Afloop.OP_TIJD


def test_before_the_hoorrecht_nobody_is_blamed() -> None:
    """A text of before 1 August 2025 needs no hearing."""
    bouw = volledig()
    bouw.opp.startdatum = date(2025, 3, 3)
    versie(bouw, date(2025, 4, 1))
    assert not [wat for wat in terug(bouw) if "horen" in wat]


def test_a_correction_and_a_handelingsdeel_that_waited_are_no_new_text() -> None:
    """They say what was said, so no new talk is asked; an adjusted handelingsdeel is a new text."""
    bouw = volledig()
    gezien = bouw.voorlegversies[-1]
    eerste = versie(bouw, VAST, handelingsdeel_wacht=True, voorlegversie=gezien.id)
    versie(bouw, date(2026, 10, 30), voorlegversie=gezien.id)
    fout = versie(bouw, date(2026, 10, 30), erratum_op=eerste.id)
    assert nieuwe_teksten(bouw.dossier()) == (eerste,)
    assert fout not in nieuwe_teksten(bouw.dossier())
    bouw.opp.doelen[0].kan_straks = "iets anders"
    ander = versie(bouw, date(2027, 1, 11), voorlegversie=bouw.leg_voor(date(2027, 1, 8)).id)
    assert nieuwe_teksten(bouw.dossier()) == (eerste, ander)


def test_once_a_schooljaar_with_parents_and_pupil() -> None:
    """The year of the first text counts when it was held; a half evaluation is none; from 18 the pupil."""
    bouw = volledig()
    versie(bouw, VAST)
    half = bouw.deel(Evaluatie, datum=date(2028, 1, 10), met_leerling=True)
    bouw.zet("evaluaties", half)
    gezien = afloop(bouw, date(2028, 9, 1))
    assert "Evalueren met ouders en leerling in 2026-2027" not in gezien
    assert gezien["Evalueren met ouders en leerling in 2027-2028"] is Afloop.NIET
    assert gezien["Evalueren met ouders en leerling in 2028-2029"] is Afloop.OPEN
    bouw.leerling.geboortedatum = date(2009, 1, 1)
    assert afloop(bouw, date(2028, 9, 1))["Evalueren met ouders en leerling in 2027-2028"] is Afloop.OP_TIJD
    heel = bouw.deel(Evaluatie, datum=date(2026, 12, 18), met_leerling=True, met_ouders=True)
    bouw.zet("evaluaties", heel, half)
    assert afloop(bouw)["Evalueren met ouders en leerling in 2026-2027"] is Afloop.OP_TIJD


def test_a_text_that_was_fixed_elsewhere_has_no_six_weeks_here() -> None:
    """Taken over: the first term was that of another school or system."""
    bouw = volledig()
    bouw.opp.overname_vastgesteld_op = date(2026, 3, 2)
    assert "Het OPP voor het eerst vaststellen" not in terug(bouw)


def test_an_aanmelding_has_six_weeks_and_once_four_more() -> None:
    """The longer term counts only when the parents were told."""
    bouw = volledig()
    velden: dict[str, Any] = {
        "leerling": bouw.leerling.id,
        "ontvangen_op": date(2026, 5, 4),
        "besluit_op": date(2026, 6, 20),
    }
    kort, lang = Aanmelding(**velden), Aanmelding(**velden, verlengd_op=date(2026, 6, 1))
    leeg = Aanmelding(leerling=bouw.leerling.id)
    gezien = terug(bouw, date(2026, 11, 9), kort, lang, leeg)
    assert gezien["Besluiten over de aanmelding"].dagen_te_laat == 5
    assert gezien["Besluiten over de aanmelding, met verlenging"].afloop is Afloop.OP_TIJD


def test_the_pupil_is_told_back_within_the_term_of_the_school() -> None:
    """Every talk that counts must be told back, else it is not done."""
    bouw = volledig()
    versie(bouw, VAST)
    wat = "De leerling vertellen wat we met de inbreng deden, na versie 1"
    bouw.opp.hoorgesprekken[0].terugkoppeling_op = None
    assert afloop(bouw, date(2026, 10, 30))[wat] is Afloop.OPEN
    assert afloop(bouw, date(2026, 10, 31))[wat] is Afloop.NIET
    bouw.opp.hoorgesprekken[0].terugkoppeling_op = date(2026, 11, 1)
    assert terug(bouw)[wat].dagen_te_laat == 2
