"""Begin and end dates for the leerlingadministratie: recording, undoing, and the list as a file."""

from __future__ import annotations

import csv
from datetime import date
from functools import partial
from io import StringIO
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground.errors import RegelFout, WereldFout
from opp_desk.ground.ids import new_id
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.usecases import rodlijst
from tests import bouw
from tests.usecases.test_buitenopp import DAG, gesloten, lees
from tests.usecases.test_buitenopp import kluis as kluis  # noqa: PLC0414  a fixture

if TYPE_CHECKING:
    from pathlib import Path

    from opp_desk.vault.kluis import Kluis


def test_recording_puts_today_and_can_be_undone(kluis: Kluis) -> None:
    """Begin and end each have their own day; undoing brings the row back."""
    opp = gesloten(kluis, "Jip Mulder", date(2026, 1, 10))
    assert bouw.doe(kluis, rodlijst.zet_gedaan, opps=[opp], einde=False) == 1
    assert bouw.doe(kluis, rodlijst.zet_gedaan, opps=[opp], einde=True, op=date(2026, 1, 12)) == 1
    rij = kluis.lees(lambda lezer: lezer.haal(Opp, opp))
    assert (rij.rod_begin_op, rij.rod_eind_op, lees(kluis).rod) == (DAG, date(2026, 1, 12), ())
    stap = kluis.ongedaan_te_maken()
    assert stap is not None
    kluis.keer_om(stap)
    assert [een.einde for een in lees(kluis).rod] == [True]


def test_one_that_is_not_there_records_nothing(kluis: Kluis) -> None:
    """All or none."""
    opp = gesloten(kluis, "Jip Mulder", date(2026, 1, 10))
    with pytest.raises(RegelFout):
        bouw.doe(kluis, rodlijst.zet_gedaan, opps=[opp, new_id()], einde=True)
    assert len(lees(kluis).rod) == 2


def test_the_list_holds_what_somebody_types_over(kluis: Kluis, tmp_path: Path) -> None:
    """Name, number, group, birthday, which date; nothing of what an OPP says. It is noted per pupil."""
    opp = gesloten(kluis, "Jip Mulder", date(2026, 1, 10))
    kind = kluis.lees(lambda lezer: lezer.haal(Opp, opp)).leerling
    bouw.zet(kluis, Leerling, kind, leerlingnummer="00731")
    doel = tmp_path / "lijst.csv"
    bouw.doe(kluis, rodlijst.exporteer, doel=doel, vandaag=DAG)
    rijen = list(csv.reader(StringIO(doel.read_bytes().decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rijen == [
        list(rodlijst.KOPPEN),
        ["Jip Mulder", "00731", "", "09-03-2017", "begindatum OPP", "01-10-2025"],
        ["Jip Mulder", "00731", "", "09-03-2017", "einddatum OPP", "10-01-2026"],
    ]
    assert kluis.lees(partial(rodlijst.maak_csv, vandaag=DAG)) == doel.read_bytes()


def test_a_disk_that_refuses_leaves_no_file(kluis: Kluis, tmp_path: Path) -> None:
    """The error says so, and nothing was written."""
    with pytest.raises(WereldFout) as fout:
        bouw.doe(kluis, rodlijst.exporteer, doel=tmp_path / "weg" / "lijst.csv", vandaag=DAG)
    assert fout.value.code == "bestand_niet_geschreven"
