"""Starting texts: whole for every kind of school, plain, and never over what somebody wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from opp_desk.ground import paths
from opp_desk.model.aanbod import Ambitie, Deskundigheid, Profieldeel, Voorziening
from opp_desk.model.keuzes import Sector
from opp_desk.model.keuzes_aanbod import Aanbodgebied, Hoofdstuk
from opp_desk.model.veld import velden
from opp_desk.rules.leesbaarheid import meet
from opp_desk.rules.leesbaarheid_zinnen import lees_woordenboek, moeilijke_zinnen
from opp_desk.usecases import aanbod
from opp_desk.usecases.aanbodstart import startteksten, zet_startteksten
from tests.bouw import doe, nieuw, zet

if TYPE_CHECKING:
    from opp_desk.vault.kluis import Kluis

BOEK = lees_woordenboek((paths.resources() / "aanbod" / "moeilijk.toml").read_text(encoding="utf-8"))
GEMAKKELIJK = 60


@pytest.mark.parametrize("sector", Sector)
def test_every_kind_of_school_has_every_chapter(sector: Sector) -> None:
    """Each chapter has a text, each domain of the basisondersteuning a voorziening, each row its fields."""
    start = startteksten(sector)
    assert set(start.hoofdstukken) == set(Hoofdstuk)
    gebieden = {rij["gebied"] for rij in start.voorzieningen}
    assert {each.value for each in Aanbodgebied if each.hoofdstuk == Hoofdstuk.BASIS} <= gebieden
    assert all(set(rij) == {"gebied", "titel", "voor_wie", "wat", "begin"} for rij in start.voorzieningen)
    titels = [rij["titel"] for rij in start.voorzieningen]
    assert len(set(titels)) == len(titels)
    assert start.deskundigheid
    assert start.ambities


@pytest.mark.parametrize("sector", Sector)
def test_they_are_plain_and_short(sector: Sector) -> None:
    """No hard sentence by the program's own measure, an easy score, and no field longer than its advice."""
    start = startteksten(sector)
    teksten = [*start.hoofdstukken.values()]
    teksten += [rij[naam] for rij in start.voorzieningen for naam in ("titel", "voor_wie", "wat", "begin")]
    hard = {tekst[zin.van : zin.tot] for tekst in teksten for zin in moeilijke_zinnen(tekst, BOEK)}
    assert not hard
    assert all((meet(tekst).score or 0) > GEMAKKELIJK for tekst in start.hoofdstukken.values())
    for klasse, rijen in ((Voorziening, start.voorzieningen), (Deskundigheid, start.deskundigheid)):
        hoogstens = {each.naam: each.veld.max_woorden for each in velden(klasse)}
        te_lang = [
            tekst
            for rij in rijen
            for naam, tekst in rij.items()
            if len(tekst.split()) > (hoogstens[naam] or 999)
        ]
        assert not te_lang


def test_limits_are_worded_as_the_law_has_them() -> None:
    """Nobody is told that a child cannot come: aanmelden, looking together, the terms, another school."""
    for sector in Sector:
        tekst = startteksten(sector).hoofdstukken[Hoofdstuk.GRENZEN]
        assert all(woord in tekst for woord in ("zorgplicht", "schriftelijk", "zes weken", "vier weken"))
        assert "niet welkom" not in tekst


def test_they_are_put_in_marked_and_in_one_step(school: Kluis) -> None:
    """An empty school gets them all, as starting texts, with its own name; undoing takes all away again."""
    aantal = doe(school, zet_startteksten)
    delen = school.lees(lambda lezer: lezer.lees(select(Profieldeel)))
    rijen = school.lees(lambda lezer: lezer.lees(select(Voorziening).order_by(Voorziening.volgorde)))
    assert len(delen) + len(rijen) <= aantal
    assert all(each.starttekst for each in delen)
    assert all(each.starttekst for each in rijen)
    eerste = next(each for each in delen if each.hoofdstuk == Hoofdstuk.SCHOOL)
    assert (eerste.tekst or "").startswith("De Wilgenboom is een basisschool in Zutphen.")
    assert [each.titel for each in rijen] == [each["titel"] for each in startteksten(Sector.PO).voorzieningen]


def test_what_somebody_wrote_stays(school: Kluis) -> None:
    """A chapter with a word, an area with a voorziening and a list with a row keep what they have."""
    deel = doe(school, aanbod.begin_deel, hoofdstuk=Hoofdstuk.SCHOOL)
    zet(school, Profieldeel, deel, tekst="Zo zijn wij.")
    nieuw(school, Voorziening, gebied=Aanbodgebied.VROEG, titel="Van ons")
    nieuw(school, Ambitie, doel="Rust.")
    doe(school, zet_startteksten)
    assert school.lees(lambda lezer: lezer.haal(Profieldeel, deel).tekst) == "Zo zijn wij."
    rijen = school.lees(lambda lezer: lezer.lees(select(Voorziening)))
    assert [each.titel for each in rijen if each.gebied == Aanbodgebied.VROEG] == ["Van ons"]
    assert len(school.lees(lambda lezer: lezer.lees(select(Ambitie)))) == 1
    assert doe(school, zet_startteksten) == 0
