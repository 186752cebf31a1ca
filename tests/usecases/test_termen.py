"""The table of terms with what this school chose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.model.school import School
from opp_desk.rules.termijnen import TermijnSoort
from opp_desk.usecases import opps
from opp_desk.usecases.termen import lees_termen
from tests import bouw
from tests.usecases.test_buitenopp import kluis as kluis  # noqa: PLC0414  a fixture

if TYPE_CHECKING:
    from opp_desk.vault.kluis import Kluis


def test_every_term_with_the_length_of_the_school(kluis: Kluis) -> None:
    """All terms in order; what the school chose is marked as its own, the law is not to be chosen."""
    bouw.zet(kluis, School, kluis.lees(opps.school).id, tlv_vooraf_weken=16, bewaarjaren=3)
    regels = kluis.lees(lees_termen)
    assert [regel.term.soort for regel in regels] == [soort.value for soort in TermijnSoort]
    per_soort = {regel.term.soort: regel for regel in regels}
    assert (per_soort["tlv"].duur, per_soort["tlv"].eigen) == ("16 weken vooraf", True)
    assert (per_soort["bewaren"].duur, per_soort["bewaren"].eigen) == ("3 jaar", True)
    assert (per_soort["arrangement"].duur, per_soort["arrangement"].eigen) == ("6 weken vooraf", False)
    assert (per_soort["vaststellen"].duur, per_soort["vaststellen"].eigen) == ("6 weken", False)
    assert per_soort["vaststellen"].eis.artikel == "WPO artikel 40a"
