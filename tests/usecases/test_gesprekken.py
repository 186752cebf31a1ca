"""Notes: by whom and when without being asked, in the right dossier, and taken away and back."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.model.gesprek import Gesprek
from opp_desk.model.keuzes import GesprekSoort
from opp_desk.usecases import gesprekken, velden
from tests import bouw
from tests.noel import VANDAAG

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.noel import Noel


def notities(noel: Noel) -> Sequence[Gesprek]:
    """Read the notes of Noël."""
    return noel.kluis.lees(lambda lezer: lezer.lees(select(Gesprek).where(Gesprek.leerling == noel.leerling)))


def test_a_note_knows_who_and_when(noel: Noel) -> None:
    """Today, by whoever unlocked the vault, unless another day is given."""
    bouw.doe(noel.kluis, gesprekken.noteer, leerling=noel.leerling)
    assert [(een.datum, een.door, een.soort, een.tekst) for een in notities(noel)] == [
        (VANDAAG, "Marieke de Vries", None, None)
    ]


def test_a_note_with_everything(noel: Noel) -> None:
    """Kind, day and text are kept; spaces around the text are not."""
    bouw.doe(
        noel.kluis,
        gesprekken.noteer,
        leerling=noel.leerling,
        soort=GesprekSoort.OUDERS,
        datum=date(2026, 10, 1),
        tekst="  Moeder vertelt dat Noël rustiger is.\n",
    )
    een = notities(noel)[0]
    assert (een.soort, een.datum) == (GesprekSoort.OUDERS, date(2026, 10, 1))
    assert een.tekst == "Moeder vertelt dat Noël rustiger is."


def test_taking_away_can_be_undone(noel: Noel) -> None:
    """A note that was taken away comes back whole."""
    gesprek = bouw.doe(noel.kluis, gesprekken.noteer, leerling=noel.leerling, tekst="De hulpkaart werkt.")
    bouw.doe(noel.kluis, velden.haal_weg, klasse=Gesprek, rij_id=gesprek)
    assert notities(noel) == []
    stap = noel.kluis.ongedaan_te_maken()
    assert stap is not None
    noel.kluis.keer_om(stap)
    assert [een.tekst for een in notities(noel)] == ["De hulpkaart werkt."]


def test_writing_a_note_refreshes_only_its_dossier(noel: Noel) -> None:
    """The outcome of a save names this pupil and nobody else."""
    doe = partial(gesprekken.noteer, leerling=noel.leerling)
    _gesprek, uitkomst = noel.kluis.voer_uit(doe)
    assert uitkomst.dossiers == {noel.leerling}
