"""Who may be erased, what a person has to type, and a class list that still names somebody."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from opp_desk.ground.errors import RegelFout
from opp_desk.interchange.klassenlijst import Klassenlijst, LeerlingIn
from opp_desk.model.gesprek import Gesprek
from opp_desk.model.keuzes import OppStatus, Ruimte, Verzoekbesluit, Verzoeksoort
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.model.school import School
from opp_desk.rules.bewaren import Beletsel
from opp_desk.usecases import klassenlijst, verzoeken, wissen
from opp_desk.usecases.klassenlijst import Keuzes
from opp_desk.usecases.klassenlijst_plan import Soort
from opp_desk.usecases.opps import school
from tests.bouw import doe, kopie_van_school, maak_leerling, maak_opp, nieuw, wie, zet

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis

LANG_GELEDEN = date(2019, 7, 31)


@pytest.fixture
def kluis(tmp_path: Path) -> Kluis:
    """Return a school without pupils."""
    return kopie_van_school(tmp_path)


def weg(kluis: Kluis, naam: str = "Sem Bakker", **waarden: Any) -> UUID:
    """Add a pupil who left long ago."""
    return maak_leerling(kluis, naam, uitstroomdatum=LANG_GELEDEN, sleutel="K77", **waarden)


def test_the_page_names_who_may_go_and_who_is_kept(kluis: Kluis) -> None:
    """In order of day; a bewaarstop stands apart with its reason; who is at school is on no list."""
    sem, noor = weg(kluis), weg(kluis, "Noor Smit")
    maak_leerling(kluis, "Elif Yılmaz")
    doe(kluis, wissen.zet_bewaarstop, leerling=noor, reden="klacht bij de commissie")
    beeld = kluis.lees(wissen.lees_wissen)
    assert [(each.leerling, each.tot) for each in beeld.mogen] == [(sem, date(2021, 7, 31))]
    assert [(each.naam, each.bewaarstop) for each in beeld.gestopt] == [
        ("Noor Smit", "klacht bij de commissie")
    ]
    doe(kluis, wissen.zet_bewaarstop, leerling=noor, reden=" ")
    assert len(kluis.lees(wissen.lees_wissen).mogen) == 2


def test_the_name_has_to_be_typed(kluis: Kluis) -> None:
    """Another name erases nothing."""
    sem = weg(kluis)
    with pytest.raises(RegelFout, match="wissen_naam"):
        doe(kluis, wissen.wis, leerling=sem, getypt="Sem")
    assert kluis.lees(lambda lezer: lezer.haal(Leerling, sem)).naam == "Sem Bakker"


def test_what_refuses(kluis: Kluis) -> None:
    """A bewaarstop, an open request, an OPP that runs, the term, the longer term of safety: each refuses."""
    sem = weg(kluis)
    doen = partial(doe, kluis, wissen.wis, leerling=sem, getypt="sem bakker")
    zet(kluis, School, kluis.lees(school).id, veiligheid_bewaarjaren=50)
    nieuw(kluis, Gesprek, {"leerling": sem}, ruimte=Ruimte.GESLOTEN, eigenaar=wie(kluis), tekst="x")
    with pytest.raises(RegelFout, match="wissen_te_vroeg"):
        doen()
    zet(kluis, School, kluis.lees(school).id, veiligheid_bewaarjaren=None)
    opp = maak_opp(kluis, sem, LANG_GELEDEN)
    with pytest.raises(RegelFout, match="wissen_opp_loopt"):
        doen()
    zet(kluis, Opp, opp, status=OppStatus.AFGESLOTEN)
    vraag = doe(kluis, verzoeken.noteer, leerling=sem, soort=Verzoeksoort.INZAGE, van_wie="moeder")
    with pytest.raises(RegelFout, match="wissen_vraag_open"):
        doen()
    doe(kluis, verzoeken.besluit, verzoek=vraag, wat=Verzoekbesluit.GEDAAN)
    doe(kluis, wissen.zet_bewaarstop, leerling=sem, reden="meldcode")
    with pytest.raises(RegelFout, match="wissen_bewaarstop"):
        doen()
    doe(kluis, wissen.zet_bewaarstop, leerling=sem, reden="")
    assert doen().leerling == sem.hex


def test_a_request_that_was_granted_sets_the_term_aside(kluis: Kluis) -> None:
    """Who is still at school is erased only after the school decided so."""
    elif_ = maak_leerling(kluis, "Elif Yılmaz")
    with pytest.raises(RegelFout, match="wissen_nog_op_school"):
        doe(kluis, wissen.wis, leerling=elif_, getypt="Elif Yılmaz")
    vraag = doe(kluis, verzoeken.noteer, leerling=elif_, soort=Verzoeksoort.WISSEN, van_wie="vader")
    assert kluis.lees(partial(wissen.lees_wisregel, leerling=elif_)).beletsel is Beletsel.VRAAG_OPEN
    doe(kluis, verzoeken.besluit, verzoek=vraag, wat=Verzoekbesluit.GEDAAN)
    assert doe(kluis, wissen.wis, leerling=elif_, getypt="Elif Yılmaz").reden == "op verzoek"


@pytest.mark.parametrize("sleutel", ["K77", None])
def test_a_class_list_does_not_bring_it_back(kluis: Kluis, sleutel: str | None) -> None:
    """By key, or by name and birthday; it is told, and a person can still take the pupil in as a new one."""
    sem = weg(kluis, geboortedatum=date(2008, 5, 1))
    doe(kluis, wissen.wis, leerling=sem, getypt="Sem Bakker")
    kind = LeerlingIn(sleutel=sleutel, roepnaam="Sem", achternaam="Bakker", geboortedatum=date(2008, 5, 1))
    ander = replace(kind, sleutel="K78", roepnaam="Tess", geboortedatum=date(2015, 1, 1))
    lijst = Klassenlijst(bron="edexml", leerlingen=(kind, ander))
    plan = doe(kluis, klassenlijst.neem_over, lijst=lijst)
    assert [(each.soort, each.gewist) for each in plan.leerlingen] == [
        (Soort.VERTROKKEN, True),
        (Soort.NIEUW, False),
    ]
    assert "1 leerling is eerder gewist en komt niet terug" in plan.waarschuwingen[-1]
    zelf = kluis.lees(
        partial(klassenlijst.vergelijk, lijst=lijst, keuzes=Keuzes(leerlingen={0: None}))
    ).leerlingen[0]
    assert zelf.soort is Soort.NIEUW
