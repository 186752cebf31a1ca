"""A text for a whole group is written once and linked, and a fixed OPP does not change."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground.errors import RegelFout
from opp_desk.model.keuzes import OppStatus
from opp_desk.model.opp import Opp
from opp_desk.model.sector import Groepsaanbod
from opp_desk.usecases import groepsaanbod
from opp_desk.usecases.oppbeeld import lees_oppbeeld
from tests.bouw import doe, zet
from tests.noel import VANDAAG

if TYPE_CHECKING:
    from tests.noel import Noel


def test_beginning_one_links_it(begonnen: Noel) -> None:
    """The OPP points to the new text, and every OPP can choose it."""
    rij = doe(begonnen.kluis, groepsaanbod.begin, opp_id=begonnen.opp, naam=" Lezen in groepjes ")
    beeld = begonnen.kluis.lees(partial(lees_oppbeeld, opp_id=begonnen.opp, vandaag=VANDAAG))
    assert beeld.opp.waarden["groepsaanbod"] == rij
    assert [each.waarden["naam"] for each in beeld.groepsaanbod] == ["Lezen in groepjes"]


def test_a_fixed_opp_gets_none(begonnen: Noel) -> None:
    """Vastgesteld is vastgesteld: nothing is made, nothing is linked."""
    zet(begonnen.kluis, Opp, begonnen.opp, status=OppStatus.VASTGESTELD)
    with pytest.raises(RegelFout, match="eerst_bijstellen"):
        doe(begonnen.kluis, groepsaanbod.begin, opp_id=begonnen.opp, naam="x")
    beeld = begonnen.kluis.lees(partial(lees_oppbeeld, opp_id=begonnen.opp, vandaag=VANDAAG))
    assert beeld.groepsaanbod == ()


def test_the_text_is_one_row_for_all(begonnen: Noel) -> None:
    """Changing the text changes it once."""
    rij = doe(begonnen.kluis, groepsaanbod.begin, opp_id=begonnen.opp, naam="Lezen")
    zet(begonnen.kluis, Groepsaanbod, rij, tekst="Elke dag een kwartier.")
    beeld = begonnen.kluis.lees(partial(lees_oppbeeld, opp_id=begonnen.opp, vandaag=VANDAAG))
    assert beeld.groepsaanbod[0].waarden["tekst"] == "Elke dag een kwartier."
