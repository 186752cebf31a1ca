"""The logboek: who did what in which dossier, newest first, page by page, and never a typed text."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.ground.ids import new_id
from opp_desk.model.leerling import Leerling
from opp_desk.usecases import dossier, gesprekken, logboek, velden
from opp_desk.vault.uow import Wat
from tests import bouw

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.usecases.logboek import Logregel
    from tests.noel import Noel


def lees(
    noel: Noel, leerling: UUID | None = None, voor_nr: int | None = None, hoeveel: int = 1000
) -> tuple[Logregel, ...]:
    """Read lines."""
    vraag = partial(logboek.lees_logboek, leerling=leerling, voor_nr=voor_nr, hoeveel=hoeveel)
    return noel.kluis.lees(vraag)


def test_opening_a_dossier_is_noted(noel: Noel) -> None:
    """Who, when, what and whose dossier; opening changes nothing else and can not be undone away."""
    voor = noel.kluis.ongedaan_te_maken()
    with clock.fixed(datetime(2026, 10, 16, 15, 5)):  # noqa: DTZ001  the clock of the machine is local too
        bouw.doe(noel.kluis, dossier.open_dossier, leerling=noel.leerling)
    regel = lees(noel)[0]
    assert (regel.wat, regel.wie, regel.naam, regel.leerling) == (
        Wat.GEOPEND,
        "Marieke de Vries",
        "Noël d’Hondt",
        noel.leerling,
    )
    assert regel.moment.astimezone().strftime("%H:%M") == "15:05"
    assert noel.kluis.ongedaan_te_maken() == voor


def test_a_dossier_that_is_not_there_is_not_opened(noel: Noel) -> None:
    """Nothing is noted of a pupil who does not exist."""
    aantal = noel.kluis.lees(logboek.tel_logboek)
    with pytest.raises(RegelFout, match="niet_gevonden"):
        bouw.doe(noel.kluis, dossier.open_dossier, leerling=new_id())
    assert noel.kluis.lees(logboek.tel_logboek) == aantal


def test_only_lines_of_one_pupil(noel: Noel) -> None:
    """The lines of another dossier stay out; the count agrees."""
    ander = bouw.maak_leerling(noel.kluis, "Elif Şahin")
    bouw.doe(noel.kluis, dossier.open_dossier, leerling=ander)
    regels = lees(noel, ander)
    assert {regel.naam for regel in regels} == {"Elif Şahin"}
    assert [regel.wat for regel in regels] == [Wat.GEOPEND, Wat.GEWIJZIGD]
    assert noel.kluis.lees(partial(logboek.tel_logboek, leerling=ander)) == 2


def test_pages_follow_each_other(noel: Noel) -> None:
    """The second page begins where the first ended, and together they are everything."""
    for _keer in range(5):
        bouw.doe(noel.kluis, dossier.open_dossier, leerling=noel.leerling)
    eerste = lees(noel, hoeveel=3)
    rest = lees(noel, voor_nr=eerste[-1].nr)
    nummers = [regel.nr for regel in (*eerste, *rest)]
    assert nummers == sorted(nummers, reverse=True)
    assert len(nummers) == len(set(nummers)) == noel.kluis.lees(logboek.tel_logboek)


def test_a_pupil_who_was_removed_keeps_the_name_in_the_log(noel: Noel) -> None:
    """Who looks into the log later still sees whose dossier it was."""
    bouw.doe(noel.kluis, velden.haal_weg, klasse=Leerling, rij_id=noel.leerling)
    assert lees(noel)[0].naam == "Noël d’Hondt"


def test_the_log_holds_no_typed_text(noel: Noel) -> None:
    """What was written in a note is nowhere in the lines."""
    bouw.doe(noel.kluis, gesprekken.noteer, leerling=noel.leerling, tekst="kanarievogel")
    regels = lees(noel)
    assert regels[0].wat is Wat.GEWIJZIGD
    assert not any("kanarievogel" in regel.onderwerp for regel in regels)
