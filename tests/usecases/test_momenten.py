"""Days out of the history, for many rows at once: when made, and when a field got a value."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from opp_desk.ground import clock, ids
from opp_desk.model.keuzes import OppStatus
from opp_desk.model.opp import Opp
from opp_desk.usecases import opps
from opp_desk.usecases.momenten import gemaakt_op, gezet_op
from tests import bouw

if TYPE_CHECKING:
    from pathlib import Path


def test_days_of_rows_and_of_a_value_are_found_together(tmp_path: Path) -> None:
    """Each row its own day; a value that was set twice has both days, another value none."""
    kluis = bouw.kopie_van_school(tmp_path)
    rijen = []
    for dag, naam in ((5, "Sam Bos"), (6, "Zoë Mulder")):
        with clock.fixed(datetime(2026, 10, dag, 9)):  # noqa: DTZ001  the clock of the machine is local too
            kind = bouw.maak_leerling(kluis, naam)
            rijen.append(bouw.maak_opp(kluis, kind, date(2026, 9, 14)))
    for dag in (7, 9):
        with clock.fixed(datetime(2026, 10, dag, 9)):  # noqa: DTZ001  as above
            bouw.bevries(kluis, rijen[0], date(2026, 10, dag))
            bouw.doe(kluis, opps.stel_bij, opp_id=rijen[0])
    gemaakt = kluis.lees(partial(gemaakt_op, klasse=Opp, rijen=[*rijen, ids.new_id()]))
    assert gemaakt == {rijen[0]: date(2026, 10, 5), rijen[1]: date(2026, 10, 6)}
    vraag = partial(gezet_op, klasse=Opp, naam="status", waarde=OppStatus.BIJSTELLING.value, rijen=rijen)
    assert kluis.lees(vraag) == {rijen[0]: (date(2026, 10, 7), date(2026, 10, 9))}
    assert kluis.lees(partial(gemaakt_op, klasse=Opp, rijen=())) == {}
    kluis.sluit()
