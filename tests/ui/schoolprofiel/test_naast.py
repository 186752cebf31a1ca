"""What the schoolgids still needs, beside the chapters: until it was adopted, and quiet after that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from opp_desk.ground import clock
from opp_desk.model.aanbod import Voorziening
from opp_desk.ui.schoolprofiel.scherm import SchoolprofielPage
from opp_desk.usecases.aanbodvaststellen import publiceer
from tests.aanbodjaarbouw import DAG, NU, kopie_tweede_jaar, stel_vast
from tests.bouw import doe, zet
from tests.ui.leerlingen.opstelling import Bank
from tests.ui.toegankelijk import namen_ontbreken

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def _nodig(bank: Bank, pagina: SchoolprofielPage) -> list[str]:
    bank.rust()
    return [each.text() for each in pagina.naast.nodig.findChildren(QLabel) if each.isVisible()][1:]


def test_the_list_goes_when_nothing_waits_any_more(tmp_path: Path, qtbot: QtBot) -> None:
    """Each step says calmly where the text stands; what was missing at the adopting does not stay there."""
    with clock.fixed(NU):
        school = kopie_tweede_jaar(tmp_path)
        bank = Bank(school.kluis, qtbot)
        pagina = bank.toon(SchoolprofielPage(bank.werk), hoofdstuk="basis")
        pagina.resize(1280, 800)
        assert len(_nodig(bank, pagina)) > 1
        stel_vast(school.kluis, school.jaar, DAG, "De MR vergadert pas in mei.")
        assert _nodig(bank, pagina) == ["Niets meer. Het aanbod is vastgesteld en kan worden gepubliceerd."]
        doe(school.kluis, publiceer, jaar_id=school.jaar, op=DAG, waar="website")
        assert _nodig(bank, pagina) == ["Niets meer. Het aanbod is vastgesteld en gepubliceerd."]
        zet(school.kluis, Voorziening, school.voorzieningen[0], wat="Vier keer per week.")
        (zin,) = _nodig(bank, pagina)
        assert zin.startswith("Niets meer: het aanbod is gepubliceerd. Wat je daarna wijzigde")
        assert namen_ontbreken(pagina) == []
        bank.sluit()
