"""The words that this school accepts: its own list, and the names of people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opp_desk.ground.errors import RegelFout
from opp_desk.model.leerling import Leerling
from opp_desk.usecases import woordenlijst
from tests.bouw import doe, maak_leerling, zet

if TYPE_CHECKING:
    from tests.noel import Noel


def test_a_word_is_added_once_and_comes_back(noel: Noel) -> None:
    """The same word in other capitals is the same row; taken away it is unknown, added again it is there."""
    rij = doe(noel.kluis, woordenlijst.voeg_woord_toe, woord=" Zwaluwkring ")
    assert doe(noel.kluis, woordenlijst.voeg_woord_toe, woord="zwaluwkring") == rij
    assert [each.woord for each in noel.kluis.lees(woordenlijst.lees_woordenlijst)] == ["zwaluwkring"]
    assert "zwaluwkring" in noel.kluis.lees(woordenlijst.bekende_woorden)
    doe(noel.kluis, woordenlijst.haal_woord_weg, woord_id=rij)
    assert "zwaluwkring" not in noel.kluis.lees(woordenlijst.bekende_woorden)
    assert doe(noel.kluis, woordenlijst.voeg_woord_toe, woord="zwaluwkring") == rij
    assert len(noel.kluis.lees(woordenlijst.lees_woordenlijst)) == 1


@pytest.mark.parametrize("geen", ["", "twee woorden", "123", "a@b.nl"])
def test_only_one_word_can_be_added(noel: Noel, geen: str) -> None:
    """Anything else is refused, and nothing changes."""
    with pytest.raises(RegelFout) as fout:
        doe(noel.kluis, woordenlijst.voeg_woord_toe, woord=geen)
    assert fout.value.code == "geen_woord"
    assert noel.kluis.lees(woordenlijst.lees_woordenlijst) == ()


def test_names_of_people_are_known(noel: Noel) -> None:
    """Pupils, parents, staff and the school: each part of a name, until the pupil is taken away."""
    kind = maak_leerling(noel.kluis, "Çağla Visser-Özdemir")
    bekend = noel.kluis.lees(woordenlijst.bekende_woorden)
    assert {"noël", "d'hondt", "çağla", "visser-özdemir", "özdemir", "anouk", "waterlelie"} <= bekend
    zet(noel.kluis, Leerling, kind, verwijderd=True)
    assert "çağla" not in noel.kluis.lees(woordenlijst.bekende_woorden)
