"""Every OPP of the school on one line, as the command line lists it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from opp_desk.model.keuzes import OppStatus
from opp_desk.model.opp import Opp
from opp_desk.usecases import opplijst, velden
from tests.bouw import bevries, doe, maak_leerling, maak_opp

if TYPE_CHECKING:
    from tests.noel import Noel


def test_one_line_per_opp_by_name(noel: Noel) -> None:
    """Ordered by surname, with status, dates and the number of the last version; 0 before the first."""
    ander = maak_opp(noel.kluis, maak_leerling(noel.kluis, "Łukasz Żurek"), date(2026, 9, 1))
    bevries(noel.kluis, noel.opp, date(2026, 10, 16))
    regels = noel.kluis.lees(opplijst.lijst)
    assert [(regel.leerling, regel.status, regel.versie) for regel in regels] == [
        ("Noël d’Hondt", "vastgesteld", 1),
        ("Łukasz Żurek", "concept", 0),
    ]
    assert regels[0].als_json() == {
        "leerling": "Noël d’Hondt",
        "status": OppStatus.VASTGESTELD.value,
        "startdatum": "2026-09-14",
        "evaluatie_op": "2026-12-17",
        "versie": 1,
    }
    assert regels[1].als_json()["evaluatie_op"] is None
    doe(noel.kluis, velden.haal_weg, klasse=Opp, rij_id=ander)
    assert len(noel.kluis.lees(opplijst.lijst)) == 1
