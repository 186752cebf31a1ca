"""The code of the pupil's screen: four digits, kept as a salted hash, one for each person."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from opp_desk.ground.errors import RegelFout
from opp_desk.usecases import instellingen
from opp_desk.usecases.hoorpin import heeft_pin, kies_pin, klopt, wis_pin
from tests.bouw import doe

if TYPE_CHECKING:
    from tests.noel import Noel

IK, ANDER = UUID(int=1), UUID(int=2)


def test_only_the_chosen_code_opens(begonnen: Noel) -> None:
    """The code that was chosen is right; another, or that of somebody else, is not."""
    kluis = begonnen.kluis
    assert not kluis.lees(partial(heeft_pin, persoon=IK))
    doe(kluis, kies_pin, persoon=IK, pin="0427")
    assert kluis.lees(partial(heeft_pin, persoon=IK))
    assert kluis.lees(partial(klopt, persoon=IK, pin="0427"))
    assert not kluis.lees(partial(klopt, persoon=IK, pin="427"))
    assert not kluis.lees(partial(klopt, persoon=IK, pin="0428"))
    assert not kluis.lees(partial(klopt, persoon=ANDER, pin="0427"))


def test_the_code_itself_is_nowhere(begonnen: Noel) -> None:
    """Only salt and hash are kept, and the same code never looks the same."""
    kluis = begonnen.kluis
    for wie in (IK, ANDER):
        doe(kluis, kies_pin, persoon=wie, pin="0427")
    een, ander = (kluis.lees(partial(instellingen.lees, naam=f"hoorpin:{wie}")) for wie in (IK, ANDER))
    assert een != ander
    assert "0427" not in str(een)


def test_a_forgotten_code_is_chosen_anew(begonnen: Noel) -> None:
    """After wiping there is none, and nothing opens."""
    kluis = begonnen.kluis
    doe(kluis, kies_pin, persoon=IK, pin="0427")
    doe(kluis, wis_pin, persoon=IK)
    assert not kluis.lees(partial(heeft_pin, persoon=IK))
    assert not kluis.lees(partial(klopt, persoon=IK, pin="0427"))


@pytest.mark.parametrize("pin", ["", "123", "12345", "12a4", "１２３４", "    "])
def test_a_code_is_four_digits(begonnen: Noel, pin: str) -> None:
    """Anything else is refused and nothing is kept."""
    with pytest.raises(RegelFout, match="pin_onjuist"):
        doe(begonnen.kluis, kies_pin, persoon=IK, pin=pin)
    assert not begonnen.kluis.lees(partial(heeft_pin, persoon=IK))
