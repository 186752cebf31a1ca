"""The yearly cycle in a real vault: begun once, on school days, and its steps as they are."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.aanbod import Aanbodjaar, Leerlingstem
from opp_desk.model.keuzes_aanbod import Aanbodstap
from opp_desk.rules.aanbodjaar import Stapstand
from opp_desk.rules.zinnen import actie_zin, termijn_zin, waarom_zin
from opp_desk.ui.vandaag.bestemming import bestemming
from opp_desk.usecases import aanbodjaar, agenda, vandaag
from opp_desk.usecases.aanbodbron import aanbodjaar_id
from tests import bouw

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from opp_desk.vault.kluis import Kluis

DAG = date(2027, 4, 1)


@pytest.fixture
def kluis(tmp_path: Path) -> Iterator[Kluis]:
    """Give a school without an aanbod, on a day that stands still."""
    with clock.fixed(datetime(2027, 4, 1, 8, 30)):  # noqa: DTZ001  the clock of the machine is local too
        kluis = bouw.kopie_van_school(tmp_path)
        yield kluis
        kluis.sluit()


def _lees(kluis: Kluis, dag: date = DAG) -> aanbodjaar.Jaarbeeld:
    return kluis.lees(partial(aanbodjaar.lees_jaar, vandaag=dag))


def test_a_year_is_begun_once(kluis: Kluis) -> None:
    """Two people who begin the same year make one row, and a day that was moved stays moved."""
    jaar = bouw.doe(kluis, aanbodjaar.begin_jaar, schooljaar="2027-2028")
    assert jaar == aanbodjaar_id("2027-2028")
    bouw.zet(kluis, Aanbodjaar, jaar, mr_voor=date(2027, 5, 20))
    assert bouw.doe(kluis, aanbodjaar.begin_jaar, schooljaar="2027-2028") == jaar
    mr = _lees(kluis).stappen[3]
    assert (mr.stap, mr.wanneer) == (Aanbodstap.MR, "uiterlijk 20 mei")


def test_before_the_first_year_there_is_a_year_to_begin(kluis: Kluis) -> None:
    """No steps, and the schooljaar for which a school works now."""
    beeld = _lees(kluis)
    assert (beeld.jaar_id, beeld.stappen, beeld.te_beginnen) == (None, (), "2027-2028")
    assert beeld.dit_jaar == "2026-2027"


def test_nobody_is_late_from_the_start(kluis: Kluis) -> None:
    """Who begins in April, or with the schooljaar that runs, gets no day that is past."""
    bouw.doe(kluis, aanbodjaar.begin_jaar, schooljaar="2026-2027")
    assert {each.wanneer for each in _lees(kluis).stappen} == {"nog geen dag"}
    assert Stapstand.TE_LAAT not in {each.stand for each in _lees(kluis).stappen}


def test_a_step_is_done_and_open_again(kluis: Kluis) -> None:
    """Who says that pupils were heard sees how many groups; who takes that back sees it open again."""
    jaar = bouw.doe(kluis, aanbodjaar.begin_jaar, schooljaar="2027-2028")
    bouw.nieuw(kluis, Leerlingstem, {"aanbodjaar": jaar}, groep="groep 7", gezegd="Meer rust")
    bouw.doe(kluis, aanbodjaar.rond_stap_af, jaar_id=jaar, stap=Aanbodstap.LEERLINGEN, op=date(2027, 3, 30))
    stap = _lees(kluis).stappen[1]
    assert (stap.stand, stap.wanneer) == (Stapstand.KLAAR, "30 maart, 1 groep")
    bouw.doe(kluis, aanbodjaar.heropen_stap, jaar_id=jaar, stap=Aanbodstap.LEERLINGEN)
    assert _lees(kluis).stappen[1].stand is Stapstand.LATER


def test_the_mr_has_days_of_its_own(kluis: Kluis) -> None:
    """Nobody taps away advies and instemming: each has its own day."""
    jaar = bouw.doe(kluis, aanbodjaar.begin_jaar, schooljaar="2027-2028")
    for doe in (partial(aanbodjaar.rond_stap_af, op=DAG), aanbodjaar.heropen_stap):
        with pytest.raises(RegelFout, match="aanbodstap_met_dagen"):
            bouw.doe(kluis, doe, jaar_id=jaar, stap=Aanbodstap.MR)


def test_a_new_year_can_begin_when_the_last_one_is_published(kluis: Kluis) -> None:
    """Only in the next schooljaar: what was published for the coming one is done."""
    jaar = bouw.doe(kluis, aanbodjaar.begin_jaar, schooljaar="2027-2028")
    bouw.zet(kluis, Aanbodjaar, jaar, gepubliceerd_op=date(2027, 7, 1))
    assert _lees(kluis).te_beginnen is None
    assert _lees(kluis, date(2027, 9, 1)).te_beginnen == "2028-2029"


def test_a_year_that_was_never_finished_holds_up_no_other(kluis: Kluis) -> None:
    """While its schooljaar runs it can be finished; after that the coming year begins, and that one runs."""
    bouw.doe(kluis, aanbodjaar.begin_jaar, schooljaar="2027-2028")
    laatste_dag, dag_erna = date(2028, 7, 31), date(2028, 8, 1)
    assert (_lees(kluis, laatste_dag).te_beginnen, _lees(kluis, laatste_dag).voorbij) == (None, False)
    beeld = _lees(kluis, dag_erna)
    assert (beeld.schooljaar, beeld.te_beginnen, beeld.voorbij) == ("2027-2028", "2029-2030", True)
    with clock.fixed(datetime(2028, 8, 1, 8, 30)):  # noqa: DTZ001  the clock of the machine is local too
        assert _termen(kluis, dag_erna) == []
        bouw.doe(kluis, aanbodjaar.begin_jaar, schooljaar="2029-2030")
    beeld = _lees(kluis, dag_erna)
    assert (beeld.schooljaar, beeld.te_beginnen, beeld.voorbij) == ("2029-2030", None, False)


def test_vandaag_leaves_a_year_alone_that_is_over(kluis: Kluis) -> None:
    """Nobody is late with a schooljaar that is past; in the spring the coming year asks to be begun."""
    bouw.doe(kluis, aanbodjaar.begin_jaar, schooljaar="2027-2028")
    assert _termen(kluis, date(2029, 2, 1)) == [("aanbod_beginnen", "", date(2029, 3, 15))]


def _termen(kluis: Kluis, dag: date) -> list[tuple[str, str, date]]:
    beeld = kluis.lees(partial(vandaag.lees_vandaag, dag=dag))
    rijen = [rij for groep in beeld.groepen for rij in groep.termijnen]
    return [(rij.soort.value, rij.actie.plek, rij.op) for rij in rijen if "aanbod" in rij.soort]


def test_vandaag_shows_the_steps_that_are_not_done(kluis: Kluis) -> None:
    """Each with its planned day and the step that its button opens; what is done is gone."""
    assert _termen(kluis, DAG) == []
    jaar = bouw.doe(kluis, aanbodjaar.begin_jaar, schooljaar="2027-2028")
    bouw.doe(kluis, aanbodjaar.rond_stap_af, jaar_id=jaar, stap=Aanbodstap.EVALUEREN, op=DAG)
    assert _termen(kluis, DAG) == [
        ("aanbod_leerlingen", "leerlingen", date(2027, 4, 12)),
        ("aanbod_team", "team", date(2027, 4, 22)),
        ("aanbod_mr", "mr", date(2027, 5, 31)),
        ("aanbod_vaststellen", "vaststellen", date(2027, 6, 18)),
    ]
    rij = kluis.lees(partial(vandaag.lees_vandaag, dag=DAG)).groepen[0].termijnen[0]
    assert (termijn_zin(rij), rij.naam, rij.groep) == (
        "Leerlingen horen over het aanbod",
        "Schoolprofiel",
        "2027-2028",
    )
    assert waarom_zin(rij)
    assert actie_zin(rij) == "Naar deze stap"
    assert bestemming(rij.actie, None, None) == ("aanbodjaar", {"stap": "leerlingen"})


def test_vandaag_says_when_the_next_year_can_begin(kluis: Kluis) -> None:
    """In the spring after a year that was published; not in the year itself."""
    jaar = bouw.doe(kluis, aanbodjaar.begin_jaar, schooljaar="2027-2028")
    bouw.zet(kluis, Aanbodjaar, jaar, gepubliceerd_op=date(2027, 7, 1))
    assert _termen(kluis, date(2027, 7, 2)) == []
    assert _termen(kluis, date(2028, 2, 1)) == [("aanbod_beginnen", "", date(2028, 3, 15))]


def test_the_calendar_has_the_steps_without_anything_of_a_pupil(kluis: Kluis) -> None:
    """With the schooljaar, also when names are left out; a day that moves moves its entry."""
    jaar = bouw.doe(kluis, aanbodjaar.begin_jaar, schooljaar="2027-2028")
    voor = kluis.lees(partial(agenda.lees_agenda, vandaag=DAG))
    bouw.zet(kluis, Aanbodjaar, jaar, mr_voor=date(2027, 5, 20))
    na = kluis.lees(partial(agenda.lees_agenda, vandaag=DAG))
    assert "Aanbod en schoolgids naar de MR (2027-2028)" in {dag.titel for dag in na}
    assert {dag.uid for dag in voor} == {dag.uid for dag in na}
    assert len({dag.uid for dag in na}) == len(na) == 5
