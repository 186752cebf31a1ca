"""What only some kinds of school write: each sees its own groups, and nothing of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from opp_desk.model.keuzes import Sector
from opp_desk.model.sector import Stage
from opp_desk.ui.onderdelen import Tussenkop
from opp_desk.ui.opp.blad import Context
from opp_desk.ui.opp.sectie_leerroute import Leerroute
from opp_desk.ui.werkplek import Schoolgegevens, Werkplek
from tests.ui.toegankelijk import namen_ontbreken

if TYPE_CHECKING:
    from tests.ui.opp.conftest import Werkstuk

GROEPEN = {
    Sector.PO: {"Eigen leerlijn"},
    Sector.SBO: {"Eigen leerlijn", "Toelaatbaarheidsverklaring (TLV)", "Terug- of overplaatsing"},
    Sector.SO: {
        "Eigen leerlijn",
        "Toelaatbaarheidsverklaring (TLV)",
        "Commissie voor de begeleiding",
        "Terug- of overplaatsing",
    },
    Sector.VO: {"Toetsen en examens"},
    Sector.PRO: {"Toelaatbaarheidsverklaring (TLV)", "Stage", "Na school", "Afronden"},
    Sector.VSO: {
        "Toetsen en examens",
        "Toelaatbaarheidsverklaring (TLV)",
        "Commissie voor de begeleiding",
        "Terug- of overplaatsing",
        "Stage",
        "Na school",
        "Afronden",
    },
}


def sectie(stuk: Werkstuk, sector: Sector) -> Leerroute:
    """Return the section as a school of this kind sees it."""
    oud = stuk.werk
    werk = Werkplek(oud.jobs, oud.pad, oud.wie, Schoolgegevens("De Els", sector, None))
    gemaakt = Leerroute(Context(werk, stuk.noel.opp, stuk.noel.leerling, "Noël"), "Leerroute en toekomst")
    stuk.bot.addWidget(gemaakt)
    return gemaakt


def koppen(van: Leerroute) -> set[str]:
    """Return the heads of the groups."""
    return {kop.text() for kop in van.findChildren(Tussenkop)}


@pytest.mark.parametrize("sector", list(Sector))
def test_each_kind_of_school_sees_its_own(stuk: Werkstuk, sector: Sector) -> None:
    """The groups follow from the declarations (content §1.4); every control has a name."""
    gemaakt = sectie(stuk, sector)
    gemaakt.toon(stuk.beeld)
    assert koppen(gemaakt) == GROEPEN[sector]
    assert namen_ontbreken(gemaakt) == []


def test_a_tlv_for_the_whole_school_career_has_no_last_day(stuk: Werkstuk) -> None:
    """The tick takes the field away (content §9 L11)."""
    gemaakt = sectie(stuk, Sector.SBO)
    gemaakt.toon(stuk.beeld)
    blad = gemaakt._bladen_per_veld["tlv_tot"]
    blok = blad.binder.blok("tlv_tot")
    assert blok is not None
    assert not blok.isHidden()
    QTest.mouseClick(blad.invoer("tlv_hele_loopbaan"), Qt.MouseButton.LeftButton)
    assert blok.isHidden()


def test_a_stage_is_added_and_saved(stuk: Werkstuk) -> None:
    """A row of a kind of school stands in the OPP like any other."""
    gemaakt = sectie(stuk, Sector.PRO)
    gemaakt.toon(stuk.beeld)
    lijst = next(lijst for soort, lijst in gemaakt._lijsten if soort.klasse is Stage)
    lijst.voeg_toe()
    stuk.rust()
    gemaakt.toon(stuk.beeld)
    blad = lijst.regels()[0].maak_blad()
    QTest.keyClicks(blad.invoer("bedrijf"), "Kwekerij De Els")
    gemaakt.bewaar_nu()
    stuk.rust()
    assert [rij.waarden["bedrijf"] for rij in stuk.beeld.lijsten["stages"]] == ["Kwekerij De Els"]


def test_a_text_for_the_group_is_begun_in_place(stuk: Werkstuk) -> None:
    """The button makes the text, links it and opens it."""
    gemaakt = sectie(stuk, Sector.SBO)
    gemaakt.toon(stuk.beeld)
    aanbod = gemaakt._aanbod
    assert aanbod is not None
    assert aanbod.blad.isHidden()
    aanbod._nieuw.click()
    stuk.rust()
    gemaakt.context.groepsaanbod = tuple((rij.id, "Aanbod") for rij in stuk.beeld.groepsaanbod)
    gemaakt.toon(stuk.beeld)
    assert not aanbod.blad.isHidden()
    QTest.keyClicks(aanbod.blad.invoer("tekst"), "Elke dag een kwartier lezen.")
    gemaakt.bewaar_nu()
    stuk.rust()
    assert stuk.beeld.groepsaanbod[0].waarden["tekst"] == "Elke dag een kwartier lezen."
