"""Parents and representatives: unknown gezag until somebody looked, and an order that people choose."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground.errors import RegelFout
from opp_desk.model.keuzes import Gezag, Meelezen
from opp_desk.model.leerling import Leerling
from opp_desk.model.ouder import Ouder
from opp_desk.usecases import ouders
from opp_desk.usecases.ouders import lees_ouders
from tests.bouw import doe, zet
from tests.noel import VANDAAG

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.usecases.ouders import Oudersbeeld
    from tests.noel import Noel


def beeld(noel: Noel, dag: date = VANDAAG) -> Oudersbeeld:
    """Return what the screen shows."""
    return noel.kluis.lees(partial(lees_ouders, leerling=noel.leerling, vandaag=dag))


def volgorde(noel: Noel) -> list[UUID]:
    """Return the parents in their order."""
    return [formulier.id for formulier in beeld(noel).ouders]


def test_a_new_parent_has_unknown_gezag(begonnen: Noel) -> None:
    """Nobody has gezag because somebody forgot to say so; the new one comes last."""
    oma = doe(begonnen.kluis, ouders.voeg_toe, leerling=begonnen.leerling, naam="Oma Riet")
    laatste = beeld(begonnen).ouders[-1]
    assert (laatste.id, laatste.waarden["naam"], laatste.waarden["gezag"]) == (
        oma,
        "Oma Riet",
        Gezag.ONBEKEND,
    )


def test_without_a_pupil_there_is_no_parent(begonnen: Noel) -> None:
    """A parent of nobody is refused."""
    with pytest.raises(RegelFout, match="niet_gevonden"):
        doe(begonnen.kluis, ouders.voeg_toe, leerling=begonnen.opp)


@pytest.mark.parametrize("zonder_plaats", [False, True])
def test_people_choose_the_order(begonnen: Noel, *, zonder_plaats: bool) -> None:
    """Moving up and down does what it says, also for parents of a list that gave them no place."""
    derde = doe(begonnen.kluis, ouders.voeg_toe, leerling=begonnen.leerling)
    if zonder_plaats:
        for ouder in (begonnen.moeder, begonnen.vader, derde):
            zet(begonnen.kluis, Ouder, ouder, volgorde=None)
    een, twee, drie = volgorde(begonnen)
    doe(begonnen.kluis, ouders.verplaats, ouder=drie, voor=een)
    assert volgorde(begonnen) == [drie, een, twee]
    doe(begonnen.kluis, ouders.verplaats, ouder=drie, voor=twee)
    assert volgorde(begonnen) == [een, drie, twee]
    doe(begonnen.kluis, ouders.verplaats, ouder=een, voor=None)
    assert volgorde(begonnen) == [drie, twee, een]


def test_gezag_is_due_after_a_year(begonnen: Noel) -> None:
    """Twelve months after the last look it asks again, but not of gezag that nobody looked up."""
    zet(begonnen.kluis, Ouder, begonnen.moeder, gezag_gecontroleerd_op=date(2025, 10, 17))
    zet(begonnen.kluis, Ouder, begonnen.vader, gezag_gecontroleerd_op=date(2024, 1, 8), gezag=Gezag.ONBEKEND)
    assert dict(beeld(begonnen).nakijken) == {}
    assert dict(beeld(begonnen, date(2026, 10, 17)).nakijken) == {begonnen.moeder: date(2026, 10, 17)}


def test_the_pupil_is_asked_who_reads_along(begonnen: Noel) -> None:
    """It can be asked from three months before the birthday, and the answer is kept with its day."""
    zet(begonnen.kluis, Leerling, begonnen.leerling, geboortedatum=date(2008, 10, 16))
    assert not beeld(begonnen, date(2026, 7, 17)).vraag_meelezen
    assert beeld(begonnen, date(2026, 7, 18)).vraag_meelezen
    vast = partial(doe, begonnen.kluis, ouders.leg_meelezen_vast, leerling=begonnen.leerling)
    with pytest.raises(RegelFout, match="meelezen_te_vroeg"):
        vast(antwoord=Meelezen.JA, op=date(2026, 7, 17))
    vast(antwoord=Meelezen.DEELS, op=date(2026, 10, 16), toelichting=" alleen mijn moeder ")
    nu = beeld(begonnen)
    assert (nu.meelezen, nu.meelezen_gevraagd_op, nu.meelezen_toelichting) == (
        Meelezen.DEELS,
        date(2026, 10, 16),
        "alleen mijn moeder",
    )
    assert nu.achttien == date(2026, 10, 16)


def test_without_a_birthday_nothing_is_asked(begonnen: Noel) -> None:
    """Nobody knows when this pupil becomes 18; an answer can still be recorded."""
    zet(begonnen.kluis, Leerling, begonnen.leerling, geboortedatum=None)
    doe(
        begonnen.kluis,
        ouders.leg_meelezen_vast,
        leerling=begonnen.leerling,
        antwoord=Meelezen.NEE,
        op=VANDAAG,
    )
    assert (beeld(begonnen).vraag_meelezen, beeld(begonnen).meelezen) == (False, Meelezen.NEE)


def test_at_eighteen_the_pupil_decides(begonnen: Noel) -> None:
    """The screen says so from the birthday on."""
    zet(begonnen.kluis, Leerling, begonnen.leerling, geboortedatum=date(2008, 10, 16))
    assert not beeld(begonnen, date(2026, 10, 15)).meerderjarig
    assert beeld(begonnen, date(2026, 10, 16)).meerderjarig
