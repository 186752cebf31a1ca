"""What was agreed before is in sight at the next talk with the same pupil, and is ticked off there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from opp_desk.model.gesprek import Taak
from opp_desk.usecases import taken

if TYPE_CHECKING:
    from tests.ui.gesprekken.opstelling import Bank


def spreek_af(bank: Bank, wie: str, wat: str) -> None:
    """Agree on something in the dossier of one pupil."""
    kluis = bank.programma.jobs.kluis
    kluis.voer_uit(partial(taken.maak_taak, leerling=bank.leerlingen[wie], wat=wat))


def test_wat_nog_open_staat(bank: Bank) -> None:
    """Only of who is chosen; a tick is enough; nothing is in the way when nothing is open."""
    spreek_af(bank, "Elif", "Logopedist bellen")
    spreek_af(bank, "Noël", "Hulpkaart plakken")
    paneel = bank.noteer()
    assert not paneel.open_taken.isVisible()
    bank.typ("elif")
    bank.toets(Qt.Key.Key_Return)
    bank.rust()
    assert [each.text() for each in paneel.open_taken.vinkjes] == ["Logopedist bellen"]
    paneel.open_taken.vinkjes[0].click()
    bank.rust()
    assert not paneel.open_taken.isVisible()
    assert [
        (rij.wat, rij.gedaan_op is not None) for rij in sorted(bank.rijen(Taak), key=lambda rij: rij.wat)
    ] == [
        ("Hulpkaart plakken", False),
        ("Logopedist bellen", True),
    ]


def test_niet_meer_dan_er_past(bank: Bank) -> None:
    """Four stand there; the rest is counted."""
    for nummer in range(6):
        spreek_af(bank, "Elif", f"Taak {nummer}")
    paneel = bank.noteer()
    bank.typ("elif")
    bank.toets(Qt.Key.Key_Return)
    bank.rust()
    assert len(paneel.open_taken.vinkjes) == 4
    assert paneel.open_taken._meer.text() == "en nog 2, in het dossier"
