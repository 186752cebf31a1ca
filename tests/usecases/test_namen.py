"""Who is called what: pupils, grown-ups, also those who are gone, and what is no name here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.model.school import Medewerker
from opp_desk.usecases import velden
from opp_desk.usecases.naamcontrole import leer_geen_naam
from opp_desk.usecases.namen import lees_mensen
from tests.bouw import doe, nieuw

if TYPE_CHECKING:
    from tests.noel import Noel


def test_a_colleague_who_is_gone_is_still_known(noel: Noel) -> None:
    """A text of last year names who worked here then; a word of this school is no name."""
    weg = nieuw(noel.kluis, Medewerker, roepnaam="Bas", voorvoegsel="van den", achternaam="Berg")
    doe(noel.kluis, velden.haal_weg, klasse=Medewerker, rij_id=weg)
    doe(noel.kluis, leer_geen_naam, woord="Storm")
    mensen = noel.kluis.lees(lees_mensen)
    assert noel.leerling in {each.leerling for each in mensen.leerlingen}
    assert weg in {each.leerling for each in mensen.groten}
    assert mensen.geen == ("Storm",)
