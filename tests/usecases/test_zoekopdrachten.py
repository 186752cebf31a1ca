"""Kept questions: once each, of one person, and back after an undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opp_desk.ground import ids
from opp_desk.ground.errors import RegelFout
from opp_desk.usecases import zoekopdrachten
from tests.bouw import doe

if TYPE_CHECKING:
    from tests.noel import Noel


def test_bewaren_en_weghalen(noel: Noel) -> None:
    """A question is kept once, gets a name, and goes when it is no longer needed."""
    eerst = doe(noel.kluis, zoekopdrachten.bewaar, vraag="  soort:taak   gym ")
    weer = doe(noel.kluis, zoekopdrachten.bewaar, vraag="soort:taak gym", naam="Gym")
    assert eerst == weer
    doe(noel.kluis, zoekopdrachten.bewaar, vraag="aanwezig")
    opdrachten = noel.kluis.lees(zoekopdrachten.lees_zoekopdrachten)
    assert [(each.naam, each.vraag) for each in opdrachten] == [
        ("aanwezig", "aanwezig"),
        ("Gym", "soort:taak gym"),
    ]
    doe(noel.kluis, zoekopdrachten.haal_weg, opdracht=eerst)
    assert [each.naam for each in noel.kluis.lees(zoekopdrachten.lees_zoekopdrachten)] == ["aanwezig"]
    stap = noel.kluis.ongedaan_te_maken()
    assert stap is not None
    noel.kluis.keer_om(stap)
    assert len(noel.kluis.lees(zoekopdrachten.lees_zoekopdrachten)) == 2


def test_van_een_ander_zie_je_ze_niet(noel: Noel) -> None:
    """Somebody else neither sees nor removes them."""
    opdracht = doe(noel.kluis, zoekopdrachten.bewaar, vraag="gym")
    noel.kluis.persoon = ids.new_id()
    assert noel.kluis.lees(zoekopdrachten.lees_zoekopdrachten) == ()
    with pytest.raises(RegelFout, match="niet_gevonden"):
        doe(noel.kluis, zoekopdrachten.haal_weg, opdracht=opdracht)


def test_niets_is_geen_vraag(noel: Noel) -> None:
    """What asks nothing is not kept."""
    with pytest.raises(RegelFout, match="lege_zoekvraag"):
        doe(noel.kluis, zoekopdrachten.bewaar, vraag=" - ")
