"""What a form shows of one row: values, versions, conflicts, drafts, history."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.keuzes import OppStatus
from opp_desk.model.opp import Factor, Opp, Overleg
from opp_desk.usecases import velden
from opp_desk.usecases.formulier import eerdere_teksten, lees_formulier
from tests.bouw import doe, zet
from tests.noel import NU

if TYPE_CHECKING:
    from tests.noel import Noel


def test_a_form_holds_every_field(noel: Noel) -> None:
    """Each declared field has a value and the version that it is, so that a save can say what it replaces."""
    formulier = noel.kluis.lees(partial(lees_formulier, klasse=Opp, rij_id=noel.opp))
    assert str(formulier.waarden["aanleiding"]).startswith("Noël heeft bij rekenen")
    sleutel = (Opp.TABEL, noel.opp.hex, 5)
    assert len(formulier.getoond[sleutel]) == 1
    assert formulier.vast == frozenset()
    assert formulier.conflicten == frozenset()


def test_a_removed_row_has_no_form(noel: Noel) -> None:
    """Asking for a row that was taken away says niet_gevonden."""
    rij = noel.nieuw(Factor, tekst="weg ermee")
    doe(noel.kluis, velden.haal_weg, klasse=Factor, rij_id=rij)
    with pytest.raises(RegelFout) as fout:
        noel.kluis.lees(partial(lees_formulier, klasse=Factor, rij_id=rij))
    assert fout.value.code == "niet_gevonden"


def test_a_fixed_opp_shows_which_fields_stand_still(noel: Noel) -> None:
    """In a fixed OPP the text cannot be edited; what is noted of talks can."""
    overleg = noel.nieuw(Overleg, wie="moeder")
    zet(noel.kluis, Opp, noel.opp, status=OppStatus.VASTGESTELD)
    opp = noel.kluis.lees(partial(lees_formulier, klasse=Opp, rij_id=noel.opp))
    talk = noel.kluis.lees(partial(lees_formulier, klasse=Overleg, rij_id=overleg))
    assert {"aanleiding", "uitstroom_van", "evaluatie_op"} <= opp.vast
    assert "eens" not in talk.vast


def test_the_history_tells_who_and_when(noel: Noel) -> None:
    """Every version of a field is told, newest first, with its writer; the present one is marked."""
    later = NU.replace(hour=16)
    with clock.fixed(later):
        zet(noel.kluis, Opp, noel.opp, aanleiding="Noël heeft rust nodig.")
    nieuwste, oudste = noel.kluis.lees(
        partial(eerdere_teksten, klasse=Opp, rij_id=noel.opp, naam="aanleiding")
    )
    assert (nieuwste.waarde, nieuwste.wie, nieuwste.huidig) == (
        "Noël heeft rust nodig.",
        "Marieke de Vries",
        True,
    )
    assert nieuwste.moment.astimezone().replace(tzinfo=None) == later
    assert not oudste.huidig
