"""The aanbod of the demonstration schools: whole, adopted without anything missing, and on its way again."""

from __future__ import annotations

import json
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.model.aanbod import Aanbodjaar, Aanbodversie, Leerlingstem, Vestiging, Voorstel, Voorziening
from opp_desk.model.keuzes import ContactSoort, Sector, Vakantieregio
from opp_desk.model.keuzes_aanbod import Hoofdstuk, Voorzieningstand
from opp_desk.model.school import School
from opp_desk.rules.schooldagen import is_schooldag
from opp_desk.usecases import demo_aanbod, opps
from opp_desk.usecases.aanbodbron import lees_versie, lopend_jaar, versies
from opp_desk.usecases.demo_school import BASISSCHOOL, VO_SCHOOL, Demoschool
from opp_desk.usecases.demo_tekst import REGIO
from opp_desk.usecases.overzicht import lees_overzicht
from opp_desk.usecases.recht import vakanties
from tests.bouw import doe, maak_school, zet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from opp_desk.vault.kluis import Kluis

NU = datetime(2026, 11, 23, 9, 0).astimezone()


@pytest.fixture(scope="module", params=[BASISSCHOOL, VO_SCHOOL], ids=["po", "vo"])
def school(request: pytest.FixtureRequest) -> Demoschool:
    """Give each of the demonstration schools."""
    gevraagd: Demoschool = request.param
    return gevraagd


@pytest.fixture(scope="module")
def kluis(tmp_path_factory: pytest.TempPathFactory, school: Demoschool) -> Iterator[Kluis]:
    """Give a vault of such a school with only its aanbod in it."""
    with clock.fixed(NU):
        kluis = maak_school(tmp_path_factory.mktemp("aanbod") / "school.oppdesk", sector=school.sector)
        zet(kluis, School, kluis.lees(opps.school).id, vakantieregio=Vakantieregio.MIDDEN)
        demo_aanbod.vul_aanbod(kluis, school)
        yield kluis
        kluis.sluit()


def rijen(kluis: Kluis, klasse: type[Any]) -> list[Any]:
    """Return every row of a table."""
    return list(kluis.lees(lambda lezer: lezer.lees(select(klasse))))


def versie(kluis: Kluis) -> dict[str, Any]:
    """Return what was adopted."""
    (kop,) = kluis.lees(versies)
    gelezen: dict[str, Any] = json.loads(kluis.lees(partial(lees_versie, versie_id=kop.id)))
    return gelezen


def test_what_was_adopted_has_every_chapter_and_every_contact(kluis: Kluis, school: Demoschool) -> None:
    """The schooljaar that runs: eleven chapters, some twenty parts, all kinds of contact, the MR's words."""
    opname = versie(kluis)
    assert opname["schooljaar"] == "2026-2027"
    assert [each["code"] for each in opname["hoofdstukken"]] == [each.value for each in Hoofdstuk]
    delen = {each["code"]: each for each in opname["hoofdstukken"]}
    titels = [
        rij["titel"]
        for code in ("basis", "extra")
        for gebied in delen[code]["gebieden"]
        for rij in gebied["voorzieningen"]
    ]
    assert 12 <= len(titels) <= 16
    soorten = {each["soort"] for each in delen["contact"]["contacten"]}
    assert soorten == {each.value for each in ContactSoort if each != ContactSoort.ANDERS}
    assert delen["leerlingen"]["stemmen"]
    assert delen["ambities"]["ambities"]
    assert opname["mr"]["instemming"] == "ja"
    assert [each["naam"] for each in opname["vestigingen"]] == (
        ["Stadsplein", "Veenweg"] if school is VO_SCHOOL else []
    )


def test_nothing_was_missing_when_it_was_adopted(kluis: Kluis) -> None:
    """No reason had to be given to adopt it all the same."""
    (rij,) = rijen(kluis, Aanbodversie)
    assert rij.toch_omdat is None


def test_the_next_year_is_partly_done(kluis: Kluis) -> None:
    """Texts changed, came and left; most of the yearly question is answered, a group was heard, no more."""
    jaar = kluis.lees(lopend_jaar)
    assert jaar is not None
    assert (jaar.schooljaar, jaar.evalueren_op, jaar.team_op) == ("2027-2028", None, None)
    nu = {rij.titel for rij in rijen(kluis, Voorziening)}
    toen = str(versie(kluis))
    assert "Terug naar school, stap voor stap" in nu
    assert "Terug naar school, stap voor stap" not in toen
    assert len([stem for stem in rijen(kluis, Leerlingstem) if stem.aanbodjaar == jaar.id]) == 1
    assert len([each for each in rijen(kluis, Voorstel) if each.besluit is None]) == 1
    overzicht = kluis.lees(lees_overzicht)
    beantwoord = [each for each in overzicht.voorzieningen if each.gedaan]
    assert 0 < len(beantwoord) < len(overzicht.voorzieningen)


def test_a_school_with_two_places_has_shared_and_own_parts(kluis: Kluis, school: Demoschool) -> None:
    """What names a vestiging stands only there; a basisschool has one place and names none."""
    plekken = {rij.id for rij in rijen(kluis, Vestiging)}
    waar = {rij.vestiging for rij in rijen(kluis, Voorziening)}
    assert waar == (plekken | {None} if school is VO_SCHOOL else {None})
    assert Voorzieningstand.IN_OPBOUW in {rij.stand for rij in rijen(kluis, Voorziening)} or plekken == set()


def test_every_day_was_a_school_day_in_order(kluis: Kluis) -> None:
    """Pupils, team, parents, MR, adopted, published: in that order, on school days, none of it ahead."""
    jaar = next(rij for rij in rijen(kluis, Aanbodjaar) if rij.schooljaar == "2026-2027")
    (vast,) = rijen(kluis, Aanbodversie)
    dagen = [
        jaar.evalueren_op, jaar.leerlingen_op, jaar.team_op, jaar.ouders_op, jaar.stukken_op, jaar.advies_op,
        jaar.instemming_op, vast.vastgesteld_op, jaar.gepubliceerd_op,
    ]  # fmt: skip
    assert dagen == sorted(dagen)
    assert dagen[-1] < NU.date()
    assert [dag for dag in dagen if not is_schooldag(dag, REGIO, vakanties())] == []


def test_texts_change_come_and_leave(tmp_path: Path) -> None:
    """What was adopted is written first; what changed since, came and left is a step of its own."""
    bron = demo_aanbod.teksten(Sector.PO)
    with clock.fixed(NU):
        kluis = maak_school(tmp_path / "school.oppdesk")
        plekken = doe(kluis, demo_aanbod.schrijf, bron=bron, vast=NU.date())
        toen = {rij.titel: rij.wat for rij in rijen(kluis, Voorziening)}
        doe(kluis, demo_aanbod.schrijf_verder, bron=bron, plekken=plekken, vast=NU.date())
        nu = {rij.titel: rij.wat for rij in rijen(kluis, Voorziening)}
        kluis.sluit()
    assert "twee keer per week" in toen["Lezen met een maatje"]
    assert "drie keer per week" in nu["Lezen met een maatje"]
    assert toen.keys() - nu.keys() == {"Bewegen tussen de lessen"}
    assert nu.keys() - toen.keys() == {"Terug naar school, stap voor stap"}


def test_what_a_school_wrote_stays(kluis: Kluis, school: Demoschool) -> None:
    """A second time nothing is added."""
    aantal = len(rijen(kluis, Voorziening))
    demo_aanbod.vul_aanbod(kluis, school)
    assert len(rijen(kluis, Voorziening)) == aantal


@pytest.mark.parametrize("sector", [Sector.PO, Sector.VO])
def test_texts_are_short_enough_for_parents(sector: Sector) -> None:
    """No voorziening is longer than the field asks, now or after its change."""
    for gegeven in demo_aanbod.teksten(sector)["voorziening"]:
        nu = gegeven | gegeven.get("straks", {})
        for versie_ in (gegeven, nu):
            assert len(versie_["titel"].split()) <= 6
            assert len(versie_["voor_wie"].split()) <= 20
            assert len(versie_["wat"].split()) <= 50
            assert len(versie_.get("begin", "").split()) <= 25
