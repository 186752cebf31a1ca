"""Terms in the settings: the table with what this school chose, and where it chooses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from opp_desk.model.school import School
from opp_desk.rules.termijnen import TermijnSoort
from opp_desk.ui.onderdelen import Invoer, Pil
from opp_desk.usecases import opps
from opp_desk.usecases.recht import recht
from tests import bouw

if TYPE_CHECKING:
    from tests.ui.instellingen.huis import Huis


def test_the_table_of_terms_stands_above_the_law(huis: Huis) -> None:
    """Every term says from when, how long, who and what closes it; what the school chose is marked."""
    bouw.zet(huis.kluis, School, huis.kluis.lees(opps.school).id, tlv_vooraf_weken=16)
    sectie = huis.open("recht")
    huis.rust()
    tekst = huis.tekst()
    for soort in TermijnSoort:
        term = recht().termen[soort.value]
        assert term.naam in tekst
        assert f"Door: {term.wie} · klaar bij: {term.klaar}" in tekst
    assert "Einde van de TLV: 16 weken vooraf" in tekst
    assert "Vanaf inschrijving, definitieve plaatsing of besluit: 6 weken" in tekst
    assert [pil.tekst() for pil in sectie.findChildren(Pil)].count("zelf gekozen") == 1


@pytest.mark.parametrize(
    ("naam", "getal"), [("tlv_vooraf_weken", 16), ("arrangement_vooraf_weken", 8), ("bewaarjaren", 3)]
)
def test_the_school_fills_in_its_own_lengths(huis: Huis, naam: str, getal: int) -> None:
    """A number that is typed is kept, and holds from then on."""
    sectie = huis.open("school")
    huis.rust()
    veld = sectie.findChild(QWidget, naam)
    assert isinstance(veld, Invoer)
    veld.setFocus()
    QTest.keyClicks(veld, str(getal))
    QTest.keyClick(veld, Qt.Key.Key_Return)
    sectie.verlaat()
    huis.rust()
    assert getattr(huis.kluis.lees(opps.school), naam) == getal
