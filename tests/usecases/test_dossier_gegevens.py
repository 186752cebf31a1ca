"""What the form of a pupil offers: colleagues, groups, and the OPP that should be closed."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground import ids
from opp_desk.ground.errors import RegelFout
from opp_desk.model.leerling import Leerling
from opp_desk.usecases.dossier_gegevens import lees_gegevens
from tests import bouw

if TYPE_CHECKING:
    from pathlib import Path


def test_colleagues_and_groups_are_offered_by_name(tmp_path: Path) -> None:
    """Both in the order of their names, as people call them."""
    kluis = bouw.kopie_van_school(tmp_path)
    zes = bouw.maak_groep(kluis, "6b", "6", "Anouk Visser")
    vijf = bouw.maak_groep(kluis, "5a", "5")
    kind = bouw.maak_leerling(kluis, "Sam Bos", zes)
    gegevens = kluis.lees(partial(lees_gegevens, leerling=kind))
    assert [naam for _id, naam in gegevens.medewerkers] == ["juf Anouk", "Marieke de Vries"]
    assert gegevens.groepen == ((vijf, "5a"), (zes, "6b"))
    assert gegevens.roepnaam == "Sam"
    assert gegevens.formulier.waarden["achternaam"] == "Bos"
    kluis.sluit()


def test_an_opp_that_runs_on_after_leaving_is_named(tmp_path: Path) -> None:
    """Leaving the school does not close an OPP by itself; the form says so."""
    kluis = bouw.kopie_van_school(tmp_path)
    kind = bouw.maak_leerling(kluis, "Sam Bos")
    bouw.maak_opp(kluis, kind, date(2026, 9, 14))
    assert not kluis.lees(partial(lees_gegevens, leerling=kind)).sluit_opp
    bouw.zet(kluis, Leerling, kind, uitstroomdatum=date(2026, 12, 1))
    assert kluis.lees(partial(lees_gegevens, leerling=kind)).sluit_opp
    kluis.sluit()


def test_a_pupil_who_is_not_there_has_no_form(tmp_path: Path) -> None:
    """Taken away elsewhere: said with the code that the page knows."""
    kluis = bouw.kopie_van_school(tmp_path)
    with pytest.raises(RegelFout) as fout:
        kluis.lees(partial(lees_gegevens, leerling=ids.new_id()))
    assert fout.value.code == "niet_gevonden"
    kluis.sluit()
