"""Files with a note: not before the note is kept, not after it is closed, the content kept once."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground.errors import RegelFout
from opp_desk.interchange.bijlage import keur
from opp_desk.model.gesprek import Gesprek
from opp_desk.usecases.gesprekken_bijlagen import haal_van_notitie, lees_bij_notitie, voeg_bij_notitie
from tests.bouw import doe, nieuw, zet
from tests.interchange.test_bijlage import pdf

if TYPE_CHECKING:
    from tests.noel import Noel

SAMEN = "0" * 32


def test_a_file_waits_for_the_note_and_stops_when_it_is_closed(noel: Noel) -> None:
    """Nothing is kept without a note or with a closed one; with an open one it is there once."""
    gekeurd = keur("brief.pdf", pdf())
    with pytest.raises(RegelFout, match="niet_gevonden"):
        doe(noel.kluis, voeg_bij_notitie, samen=SAMEN, gekeurd=gekeurd)
    notitie = nieuw(noel.kluis, Gesprek, {"leerling": noel.leerling}, samen=SAMEN)
    for _keer in range(2):
        doe(noel.kluis, voeg_bij_notitie, samen=SAMEN, gekeurd=gekeurd)
    ((inhoud, naam),) = noel.kluis.lees(partial(lees_bij_notitie, samen=SAMEN))
    assert naam == "brief.pdf"
    zet(noel.kluis, Gesprek, notitie, vastgelegd_op=datetime(2026, 10, 6, 9, tzinfo=UTC))
    with pytest.raises(RegelFout, match="gesprek_vastgelegd"):
        doe(noel.kluis, voeg_bij_notitie, samen=SAMEN, gekeurd=gekeurd)
    doe(noel.kluis, haal_van_notitie, samen=SAMEN, inhoud=inhoud)
    assert noel.kluis.lees(partial(lees_bij_notitie, samen=SAMEN)) == ()
