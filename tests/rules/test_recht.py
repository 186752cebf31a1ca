"""The law as data: complete, with an article of the right law, and never surer than what was read."""

from __future__ import annotations

from datetime import date

import pytest

from opp_desk.model.basis import tabellen
from opp_desk.model.keuzes import Sector, Uitstroom
from opp_desk.model.veld import velden
from opp_desk.rules.recht import Merk
from tests.rules.dossierbouw import RECHT

WET = {
    Sector.PO: "WPO", Sector.SBO: "WPO", Sector.SO: "WEC", Sector.VSO: "WEC",
    Sector.VO: "WVO", Sector.PRO: "WVO",
}  # fmt: skip
EISEN = {plek.veld.eis for klasse in tabellen().values() for plek in velden(klasse) if plek.veld.eis}


def test_every_requirement_of_a_field_exists() -> None:
    """Every ``eis`` that a field of the model names can be looked up, in every sector."""
    assert len(EISEN) > 15
    for code in EISEN:
        for sector in Sector:
            assert RECHT.eis(code, sector).tekst.endswith(".")


@pytest.mark.parametrize("code", sorted(RECHT.codes))
def test_article_belongs_to_the_law_of_the_sector(code: str) -> None:
    """A school never sees an article of the law of another sector, and law that nobody read is never sure."""
    for sector in Sector:
        eis = RECHT.eis(code, sector)
        for wet in set(WET.values()) - {WET[sector]}:
            assert not eis.artikel.startswith(wet)
        if eis.artikel.startswith(("WPO", "WEC")):
            assert eis.merk is Merk.NIET_GEVERIFIEERD
        assert (eis.merk is Merk.GEVERIFIEERD) == (eis.gecontroleerd_op is not None)
        assert eis.artikel or eis.merk in {Merk.ADVIES, Merk.AFSPRAAK, Merk.PROGRAMMA}


def test_source_lines() -> None:
    """The line that is shown says the article and how sure we are, in the forms that the screen promises."""
    assert (
        RECHT.eis("termijn", Sector.VO).bron
        == "WVO 2020, artikel 2.44 lid 2 · gecontroleerd 21 november 2026"
    )
    assert RECHT.eis("termijn", Sector.PO).bron == "WPO artikel 40a · nog niet geverifieerd"
    assert RECHT.eis("termijn", Sector.VSO).bron == "WEC artikel 41a · nog niet geverifieerd"
    assert RECHT.eis("terugkoppeling_termijn", Sector.VO).bron == "Afspraak van de school"
    assert RECHT.eis("aanleiding", Sector.PO).bron == "Advies"


def test_pro_and_vo_have_their_own_part_of_one_article() -> None:
    """A sector may have an article of its own within the law that it shares."""
    assert RECHT.eis("opp_voor_wie", Sector.PRO).artikel.endswith("onder a")
    assert RECHT.eis("opp_voor_wie", Sector.VO).artikel.endswith("onder b")


def test_unknown_requirement_and_unknown_sector() -> None:
    """An unknown code is a bug; an unknown sector gets the sentence without an article."""
    with pytest.raises(KeyError):
        RECHT.eis("bestaat_niet", Sector.PO)
    assert RECHT.eis("horen", None).artikel == ""
    assert RECHT.eis("horen", Sector("nieuw_soort")).artikel == ""
    assert RECHT.uitstroom(None) == tuple(Uitstroom)


def test_destinations_per_sector() -> None:
    """Each sector chooses from its own list, and each may say that it is too early."""
    for sector in Sector:
        lijst = RECHT.uitstroom(sector)
        assert lijst[0] is Uitstroom.NOG_NIET
        assert len(set(lijst)) == len(lijst)
        assert set(lijst) <= set(Uitstroom)
    assert Uitstroom.WO in RECHT.uitstroom(Sector.VO)
    assert Uitstroom.MBO_2 in RECHT.uitstroom(Sector.PRO)
    assert Uitstroom.VSO_DAGBESTEDING in RECHT.uitstroom(Sector.PO)
    assert {u.value for u in RECHT.uitstroom(Sector.VSO)[1:]} == {
        "vso_dagbesteding",
        "vso_arbeid",
        "vso_vervolg",
    }


def test_numbers_and_who_has_an_opp() -> None:
    """The numbers are those of the law: six weeks, hearing since 1 August 2025, everybody in pro."""
    assert RECHT.getallen.vaststellen_dagen == 42
    assert RECHT.hoorrecht_vanaf == date(2025, 8, 1)
    iedereen = {sector for sector in Sector if RECHT.heeft_iedereen_een_opp(sector)}
    assert iedereen == {Sector.SBO, Sector.SO, Sector.PRO, Sector.VSO}
    assert not RECHT.heeft_iedereen_een_opp(None)
