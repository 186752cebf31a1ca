"""The law case by case, each with its article; and for any day what must hold whatever the dates are."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.model.aanmelding import Aanmelding
from opp_desk.model.keuzes import OppStatus, Sector
from opp_desk.rules import schooljaar
from opp_desk.rules.aanmelding import termijn
from opp_desk.rules.gezag import verjaardag
from opp_desk.rules.kort import LeerlingKort
from opp_desk.rules.schooldagen import is_schooldag
from opp_desk.rules.termijnen import Periode, periode, termijnen, wie_zonder_opp
from opp_desk.rules.vaststellen import ontbreekt
from opp_desk.rules.zinnen import actie_zin, termijn_zin, waarom_zin
from tests.rules.dossierbouw import RECHT, VAKANTIES, VANDAAG, volledig
from tests.rules.kortbouw import NUL, S, elif_, kader, vast
from tests.rules.recht_gevallen import BLOK, WANNEER, WIE, Blok, Wanneer, Wie

DAGEN = st.dates(date(2025, 8, 1), date(2035, 7, 31))


def test_there_are_enough_cases() -> None:
    """At least a hundred and twenty, and no two the same."""
    alle: tuple[Wie | Wanneer | Blok, ...] = (*WIE, *WANNEER, *BLOK)
    namen = [f"{type(geval).__name__} {geval.sector} {geval.naam}" for geval in alle]
    assert len(namen) == len(set(namen)) >= 120


@pytest.mark.parametrize("geval", WIE, ids=lambda geval: f"{geval.sector}: {geval.naam}")
def test_who_needs_one(geval: Wie) -> None:
    """Who must have an OPP by which day, in each kind of school."""
    kind = LeerlingKort(NUL, "Mira Bos", "Mira", "1a", **geval.kind)
    dag = max(geval.kind.get("instroomdatum", date.min), date(2026, 10, 5))
    rijen = wie_zonder_opp([kind], kader(dag, geval.sector))
    assert [rij.op for rij in rijen] == ([geval.op] if geval.op else [])
    assert all(rij.eis.artikel == geval.artikel for rij in rijen)
    assert RECHT.eis("opp_voor_wie", geval.sector).artikel == geval.artikel


@pytest.mark.parametrize("geval", WANNEER, ids=lambda geval: f"{geval.sector}: {geval.naam}")
def test_when_it_is_due(geval: Wanneer) -> None:
    """The day, whether it can be too late, the article and the sentences of each term."""
    school = kader(geval.dag, geval.sector, **geval.school)
    rijen = termijnen([geval.opp] if geval.opp else [], school, geval.buiten)
    gevonden = [rij for rij in rijen if rij.soort is geval.soort]
    assert [(rij.op, rij.streng) for rij in gevonden] == ([(geval.op, geval.streng)] if geval.op else [])
    assert RECHT.eis(RECHT.termen[geval.soort.value].eis, geval.sector).artikel == geval.artikel
    for rij in gevonden:
        assert rij.eis.artikel == geval.artikel
        assert not any("{" in tekst for tekst in (termijn_zin(rij), waarom_zin(rij), actie_zin(rij)))


@pytest.mark.parametrize("geval", BLOK, ids=lambda geval: f"{geval.sector}: {geval.naam}")
def test_what_blocks(geval: Blok) -> None:
    """What stands in the way of vaststellen, how hard, and on which article that rests."""
    bouw = volledig(geval.sector, geval.voor, geval.na)
    punten = {punt.code: punt for punt in ontbreekt(bouw.dossier(), RECHT, VANDAAG, VAKANTIES)}
    punt = punten.get(geval.code)
    assert (punt.soort if punt else None) is geval.soort
    assert RECHT.eis(geval.eis, geval.sector).artikel == geval.artikel
    if punt:
        assert (punt.eis.code, punt.eis.artikel) == (geval.eis, geval.artikel)


@given(DAGEN, st.integers(0, 60))
def test_six_weeks_are_six_weeks(start: date, later: int) -> None:
    """On any start the same weekday six weeks on; late only the day after; holidays change nothing."""
    dag = start + timedelta(later)
    (rij,) = [rij for rij in termijnen([elif_(startdatum=start)], kader(dag)) if rij.soort is S.VASTSTELLEN]
    assert rij.op == start + timedelta(weeks=6)
    assert rij.op.weekday() == start.weekday()
    assert (periode(rij, dag) is Periode.TE_LAAT) == (later > 42)
    assert "+ 6 weken =" in rij.som


@given(DAGEN, st.integers(0, 120))
def test_an_aanmelding_runs_on_in_one_order(ontvangen: date, later: int) -> None:
    """Six weeks, at most ten, then the place: never earlier, and longer only when that was told."""
    dag = ontvangen + timedelta(later)
    gewoon = termijn(Aanmelding(leerling=NUL, ontvangen_op=ontvangen), RECHT.getallen, dag)
    lang = termijn(
        Aanmelding(leerling=NUL, ontvangen_op=ontvangen, verlengd_op=ontvangen), RECHT.getallen, dag
    )
    assert gewoon.besluit_voor == ontvangen + timedelta(weeks=6)
    assert lang.besluit_voor == ontvangen + timedelta(weeks=10)
    assert gewoon.plek_vanaf == lang.plek_vanaf == ontvangen + timedelta(weeks=10, days=1)


@given(DAGEN, DAGEN)
def test_the_yearly_evaluation_is_a_school_day_of_one_schooljaar(vast_op: date, vandaag: date) -> None:
    """Whenever the row is there, its day is a school day, and never in a schooljaar that is to come."""
    opp = vast(vastgesteld_op=vast_op, evaluatie_op=None, geevalueerd_op=None, gehoord_op=vast_op)
    for rij in termijnen([opp], kader(vandaag)):
        if rij.soort is S.JAAREVALUATIE:
            assert is_schooldag(rij.op, kader().regio, VAKANTIES)
            assert schooljaar.beginjaar(rij.op) <= schooljaar.beginjaar(vandaag)


@given(st.dates(date(2005, 1, 1), date(2020, 12, 31)), DAGEN)
def test_eighteen_is_the_only_age_that_changes_who_decides(geboren: date, vandaag: date) -> None:
    """Before the birthday at most a notice, from the day after it the question; never both."""
    soorten = {rij.soort for rij in termijnen([vast(geboortedatum=geboren)], kader(vandaag))}
    dag = verjaardag(geboren, 18)
    assert (S.MEELEZEN in soorten) == (vandaag > dag)
    assert (S.ACHTTIEN in soorten) == (dag - timedelta(90) <= vandaag <= dag)


@given(DAGEN, DAGEN, DAGEN, st.sampled_from(OppStatus), st.sampled_from(Sector))
def test_any_dates_give_rows_that_can_be_read(
    een: date, twee: date, drie: date, status: OppStatus, sector: Sector
) -> None:
    """Whatever the days are: sentences without holes, in order, and nothing further ahead than agreed."""
    opp = vast(
        status=status,
        vastgesteld_op=een,
        evaluatie_op=twee,
        tlv_tot=drie,
        arrangement_tot=twee,
        arrangement_evaluatie_op=een,
        wilde_niet=True,
        geldig_vanaf=drie,
    )
    rijen = termijnen([opp], kader(drie, sector))
    assert [rij.op for rij in rijen] == sorted(rij.op for rij in rijen)
    for rij in rijen:
        assert rij.op <= drie + timedelta(RECHT.getallen.vooruit_dagen)
        assert not any("{" in tekst for tekst in (termijn_zin(rij), waarom_zin(rij), actie_zin(rij)))
        assert not rij.som or " = " in rij.som


@given(DAGEN, st.integers(0, 30))
def test_a_tlv_is_never_too_late(tot: date, weken: int) -> None:
    """However the school counts, the end of a TLV never turns red: the samenwerkingsverband decides."""
    for rij in termijnen([vast(tlv_tot=tot)], kader(tot + timedelta(30), tlv_vooraf_weken=weken)):
        if rij.soort is S.TLV:
            assert rij.op == tot - timedelta(weeks=weken)
            assert periode(rij, tot + timedelta(30)) is not Periode.TE_LAAT
