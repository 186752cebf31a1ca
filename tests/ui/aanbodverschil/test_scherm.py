"""Two years of the aanbod on one page: what came, went and changed, by chapter and by word."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground import clock
from opp_desk.model.aanbod import Voorziening
from opp_desk.model.keuzes_aanbod import Aanbodgebied
from opp_desk.ui.aanbodverschil.kaart import Deelkaart
from opp_desk.ui.aanbodverschil.scherm import AanbodverschilPage
from opp_desk.usecases import velden
from opp_desk.usecases.aanbodverschil import NU as TEKST_VAN_NU
from tests import bouw
from tests.aanbodjaarbouw import DAG, NU, kopie_tweede_jaar, stel_vast
from tests.ui.leerlingen.opstelling import Bank
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.aanbodjaarbouw import Aanbodschool


class Verschilbank(Bank):
    """A school in its second year."""

    school: Aanbodschool


@pytest.fixture
def bank(tmp_path: Path, qtbot: QtBot) -> Iterator[Verschilbank]:
    """Give a school that adopted last year and changed, added and took away since."""
    with clock.fixed(NU):
        school = kopie_tweede_jaar(tmp_path)
        gemaakt = Verschilbank(school.kluis, qtbot)
        gemaakt.school = school
        eerste, _tweede, derde = school.voorzieningen
        bouw.zet(school.kluis, Voorziening, eerste, wat="Vier keer per week een kwartier.")
        bouw.nieuw(school.kluis, Voorziening, titel="Plusgroep", gebied=Aanbodgebied.LEERLIJN)
        bouw.doe(school.kluis, velden.haal_weg, klasse=Voorziening, rij_id=derde)
        yield gemaakt
        gemaakt.sluit()


def test_it_begins_with_what_changed_since_last_year(bank: Verschilbank) -> None:
    """Last year's adopted text against the text of now, counted at the top, marked in the running text."""
    pagina = bank.toon(AanbodverschilPage(bank.werk))
    woorden = bank.woorden(pagina)
    assert "1 nieuw, 1 gewijzigd, 2 vervallen" in woorden  # with what pupils told last year
    kaarten = [each.accessibleName() for each in pagina.findChildren(Deelkaart) if each.isVisible()]
    assert {"Lezen met een maatje, gewijzigd", "Plusgroep, nieuw", "Kleine rekengroep, vervallen"} <= set(
        kaarten
    )
    assert "line-through" in woorden
    assert "Vier" in woorden
    bank.klik(pagina, "Op papier voor de MR")
    waar = {"versie": TEKST_VAN_NU, "van": pagina.van.waarde(), "soort": "mr_verschillen"}
    assert waar["van"] is not None
    assert bank.gegaan[-1] == ("schoolgids", waar)


def test_any_two_texts_can_be_chosen(bank: Verschilbank) -> None:
    """After vaststellen both years stand in the list; a text against itself has no difference."""
    versie = stel_vast(bank.kluis, bank.school.jaar, DAG, "Haast.")
    pagina = bank.toon(AanbodverschilPage(bank.werk), van=versie, tot=TEKST_VAN_NU)
    assert "Geen verschil" in bank.woorden(pagina)
    assert pagina.waar() == {"van": versie, "tot": TEKST_VAN_NU}


def test_a_school_in_its_first_year_has_nothing_to_compare(tmp_path: Path, qtbot: QtBot) -> None:
    """The page says what it will show, and when."""
    with clock.fixed(NU):
        bank = Bank(bouw.kopie_van_school(tmp_path), qtbot)
        pagina = bank.toon(AanbodverschilPage(bank.werk))
        bank.klik(pagina, "Naar het jaar van het aanbod")
        assert bank.gegaan == [("aanbodjaar", {})]
        bank.sluit()


def test_many_differences_come_in_parts(bank: Verschilbank) -> None:
    """A page of twenty-five, and a button for the rest; everything is named and reached with Tab."""
    for nummer in range(45):
        bouw.nieuw(
            bank.kluis,
            Voorziening,
            titel=f"Voorziening {nummer}",
            gebied=Aanbodgebied.LEERLIJN,
            nagekeken_op=date(2027, 3, 1),
        )
    pagina = bank.toon(AanbodverschilPage(bank.werk))
    eerst = len([each for each in pagina.findChildren(Deelkaart) if each.isVisible()])
    assert eerst == 25
    assert namen_ontbreken(pagina) == []
    assert niet_met_tab_bereikbaar(pagina) == []
    knop = pagina._meer.text()
    bank.klik(pagina, knop)
    assert len([each for each in pagina.findChildren(Deelkaart) if each.isVisible()]) > eerst
