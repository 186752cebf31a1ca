"""What has to be done on a day, read from a real vault."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground import clock
from opp_desk.model.keuzes import Sector
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.model.school import School
from opp_desk.rules.actie import ActieCode
from opp_desk.rules.termijnen import Periode, TermijnSoort
from opp_desk.usecases import opps, vandaag, vaststellen, velden
from tests import bouw
from tests.noel import VANDAAG
from tests.usecases.test_oppkort import leg_voor, stel_vast

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from opp_desk.usecases.vandaag import Vandaagbeeld
    from opp_desk.vault.kluis import Kluis
    from tests.noel import Noel

DAG = date(2026, 10, 5)


@pytest.fixture
def kluis(tmp_path: Path) -> Iterator[Kluis]:
    """Give a school without pupils, on a day that stands still."""
    with clock.fixed(datetime(2026, 10, 5, 8, 30)):  # noqa: DTZ001  the clock of the machine is local too
        kluis = bouw.kopie_van_school(tmp_path)
        yield kluis
        kluis.sluit()


def lees(kluis: Kluis, dag: date = DAG) -> Vandaagbeeld:
    """Read what has to be done."""
    return kluis.lees(partial(vandaag.lees_vandaag, dag=dag))


def test_a_school_without_pupils_has_nothing_to_do(kluis: Kluis) -> None:
    """Nothing is asked, and the counts say why."""
    beeld = lees(kluis)
    assert (beeld.groepen, beeld.aantal, beeld.leerlingen, beeld.opps) == ((), 0, 0, 0)


def test_the_six_weeks_move_through_the_groups(kluis: Kluis) -> None:
    """The same OPP stands under later, this month, this week, too late as the day that is shown goes on."""
    kind = bouw.maak_leerling(kluis, "Elif Şahin", bouw.maak_groep(kluis, "5a", "5"))
    bouw.maak_opp(kluis, kind, date(2026, 9, 14))  # zes weken: 26 oktober
    gevonden = {}
    for dag in (date(2026, 9, 20), DAG, date(2026, 10, 26), date(2026, 10, 27)):
        groep = lees(kluis, dag).groepen[0]
        gevonden[dag] = groep.periode
        assert [(rij.soort, rij.naam, rij.groep) for rij in groep.termijnen] == [
            (TermijnSoort.VASTSTELLEN, "Elif Şahin", "5a")
        ]
    assert list(gevonden.values()) == [
        Periode.LATER,
        Periode.DEZE_MAAND,
        Periode.DEZE_WEEK,
        Periode.TE_LAAT,
    ]


def test_later_does_not_ask_attention_now(kluis: Kluis) -> None:
    """The count in the navigation leaves out what is later; the groups count for the sentence."""
    for naam, start in (("Elif Şahin", date(2026, 8, 20)), ("Jip Mulder", date(2026, 10, 5))):
        bouw.maak_opp(kluis, bouw.maak_leerling(kluis, naam), start)
    beeld = lees(kluis)
    assert (beeld.aantal, beeld.leerlingen, beeld.opps) == (1, 2, 2)
    assert (beeld.in_periode(Periode.TE_LAAT), beeld.in_periode(Periode.LATER)) == (1, 1)


def test_the_button_is_the_next_step(noel: Noel) -> None:
    """Not laid before parents: open the OPP; laid before them: ask whoever did not answer."""
    assert lees(noel.kluis, VANDAAG).groepen[0].termijnen[0].actie.code is ActieCode.OPEN_OPP
    leg_voor(noel)
    rij = lees(noel.kluis, VANDAAG).groepen[0].termijnen[0]
    assert (rij.actie.code, rij.waarden["wie"]) == (ActieCode.VRAAG_AKKOORD, ("moeder", "vader"))


def test_dates_for_rod_are_one_row_with_its_pupils(noel: Noel) -> None:
    """Two OPP's of which the begin was not recorded are one row; the pupils and their dates come along."""
    ander = bouw.maak_leerling(noel.kluis, "Zoë van der |Meulen")
    opp = bouw.maak_opp(noel.kluis, ander, date(2026, 9, 14))
    bouw.bevries(noel.kluis, opp, date(2026, 10, 12))
    leg_voor(noel)
    stel_vast(noel)
    beeld = lees(noel.kluis, VANDAAG)
    rij = next(
        een for groep in beeld.groepen for een in groep.termijnen if een.soort is TermijnSoort.ROD_BEGIN
    )
    assert set(rij.leerlingen) == {ander, noel.leerling}
    assert {deel.naam: deel.waarden["dag"] for deel in rij.delen} == {
        "Zoë van der Meulen": date(2026, 10, 12),
        "Noël d’Hondt": VANDAAG,
    }


def test_where_every_pupil_has_an_opp_who_has_none_is_shown(kluis: Kluis) -> None:
    """In praktijkonderwijs a pupil without an OPP has six weeks from the enrolment; who left has not."""
    school = kluis.lees(opps.school).id
    bouw.zet(kluis, School, school, sector=Sector.PRO)
    zonder = bouw.maak_leerling(kluis, "Jip Mulder", instroomdatum=date(2026, 8, 24))
    bouw.maak_leerling(kluis, "Tess Vos", instroomdatum=date(2026, 8, 24), uitstroomdatum=date(2026, 9, 30))
    met = bouw.maak_leerling(kluis, "Bram Bos")
    bouw.maak_opp(kluis, met, date(2026, 10, 1))
    rijen = [rij for groep in lees(kluis).groepen for rij in groep.termijnen]
    gevonden = [(rij.leerling_id, rij.op) for rij in rijen if rij.soort is TermijnSoort.ZONDER_OPP]
    assert gevonden == [(zonder, DAG)]
    bouw.zet(kluis, School, school, sector=Sector.PO)
    assert all(rij.leerling_id == met for groep in lees(kluis).groepen for rij in groep.termijnen)


def test_the_school_decides_when_the_pupil_is_told(noel: Noel) -> None:
    """The school's own number of days for terugkoppeling is used; the row leads to that hearing."""
    school = noel.kluis.lees(opps.school).id
    bouw.zet(noel.kluis, School, school, terugkoppeling_dagen=5)
    leg_voor(noel)
    stel_vast(noel)
    rijen = [rij for groep in lees(noel.kluis, VANDAAG).groepen for rij in groep.termijnen]
    (rij,) = [rij for rij in rijen if rij.soort is TermijnSoort.TERUGKOPPELING]
    hoor = noel.kluis.lees(partial(opps.laad, opp_id=noel.opp)).opp.hoorgesprekken[0].id
    assert (rij.op, rij.actie.rij) == (date(2026, 10, 21), hoor)


def test_a_pupil_who_left_leaves_one_row(kluis: Kluis) -> None:
    """Of a pupil who left only closing the OPP is asked."""
    kind = bouw.maak_leerling(kluis, "Elif Şahin")
    bouw.maak_opp(kluis, kind, date(2026, 8, 21))
    bouw.zet(kluis, Leerling, kind, uitstroomdatum=date(2026, 10, 1))
    rijen = [rij for groep in lees(kluis).groepen for rij in groep.termijnen]
    assert [(rij.soort, rij.actie.code) for rij in rijen] == [(TermijnSoort.AFSLUITEN, ActieCode.SLUIT_AF)]


def test_nothing_is_said_of_an_opp_that_was_removed(kluis: Kluis) -> None:
    """A removed OPP asks nothing."""
    kind = bouw.maak_leerling(kluis, "Elif Şahin")
    opp = bouw.maak_opp(kluis, kind, date(2026, 8, 21))
    bouw.doe(kluis, velden.haal_weg, klasse=Opp, rij_id=opp)
    assert lees(kluis).groepen == ()


def test_an_arrangement_of_halfway_has_its_term(noel: Noel) -> None:
    """A decision of the samenwerkingsverband that comes after fixing is noted without a bijstelling."""
    leg_voor(noel)
    versie = stel_vast(noel)
    voor = noel.kluis.lees(partial(vaststellen.momentopname, versie_id=versie))
    bouw.zet(noel.kluis, Opp, noel.opp, arrangement_soort="Taalklas", arrangement_tot=date(2027, 1, 29))
    soorten = {rij.soort for groep in lees(noel.kluis, VANDAAG).groepen for rij in groep.termijnen}
    assert TermijnSoort.ARRANGEMENT in soorten
    assert noel.kluis.lees(partial(vaststellen.momentopname, versie_id=versie)) == voor
