"""A note in which nothing stands is known by its begin, and by nothing else."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from opp_desk.model.dossier import Aanwezigheid
from opp_desk.model.gesprek import Gesprek
from opp_desk.usecases import aanwezigheid, gesprekken
from opp_desk.usecases.lege_rij import begin_van, leeg_geworden
from tests.bouw import doe, zet

if TYPE_CHECKING:
    from tests.noel import Noel


def test_the_begin_of_an_empty_note(noel: Noel) -> None:
    """As long as nothing is written the begin is known; a day alone is nothing written."""
    notitie = doe(noel.kluis, gesprekken.noteer, leerling=noel.leerling)
    begin = noel.kluis.lees(partial(begin_van, klasse=Gesprek, rij_id=notitie))
    assert begin is not None
    assert begin == noel.kluis.ongedaan_te_maken()
    zet(noel.kluis, Gesprek, notitie, tekst="Moeder belt.")
    assert noel.kluis.lees(partial(begin_van, klasse=Gesprek, rij_id=notitie)) is None
    zet(noel.kluis, Gesprek, notitie, tekst="")
    assert noel.kluis.lees(partial(begin_van, klasse=Gesprek, rij_id=notitie)) == begin


def test_a_day_to_look_again_is_written(noel: Noel) -> None:
    """It stands on Vandaag: a signal with that day alone is no empty note, and does not go by itself."""
    signaal = doe(noel.kluis, aanwezigheid.noteer, leerling=noel.leerling)
    zet(noel.kluis, Aanwezigheid, signaal, bekijken_op=date(2026, 11, 2))
    assert noel.kluis.lees(partial(begin_van, klasse=Aanwezigheid, rij_id=signaal)) is None


def test_a_note_that_undo_emptied(noel: Noel) -> None:
    """The set that typed leads to the begin; a set about anything else leads nowhere."""
    signaal = doe(noel.kluis, aanwezigheid.noteer, leerling=noel.leerling)
    begin = noel.kluis.ongedaan_te_maken()
    assert begin is not None
    assert noel.kluis.lees(partial(leeg_geworden, stap=begin)) is None
    zet(noel.kluis, Aanwezigheid, signaal, signaal="Vaak te laat.")
    typen = noel.kluis.ongedaan_te_maken()
    assert typen is not None
    assert noel.kluis.lees(partial(leeg_geworden, stap=typen)) is None
    noel.kluis.keer_om(typen)
    assert noel.kluis.lees(partial(leeg_geworden, stap=typen)) == begin
    noel.kluis.keer_om(begin)
    assert noel.kluis.lees(partial(leeg_geworden, stap=typen)) is None
