"""The preparation sheet asks the six questions, in order, with room to write."""

from __future__ import annotations

from opp_desk.documents.ouders_voorbereiding import VRAGEN, maak_voorbereiding
from tests.documents.keuring import tags, voorgelezen
from tests.documents.voorbeeld import canoniek, concept


def test_the_six_questions_are_a_numbered_list() -> None:
    """Each question is an item with its number, in the order of the sheet."""
    pdf = maak_voorbereiding(canoniek(concept()))
    gehoord = voorgelezen(pdf)
    assert len(VRAGEN) == 6
    assert [zin for zin in gehoord if zin in VRAGEN] == list(VRAGEN)
    assert tags(pdf).count("LI") == 6


def test_nothing_of_the_plan_is_on_it() -> None:
    """The sheet lies on a kitchen table: only the roepnaam is there."""
    gehoord = " ".join(voorgelezen(maak_voorbereiding(canoniek(concept()))))
    assert "Noël" in gehoord
    assert "d’Hondt" not in gehoord
    assert "rekenen" not in gehoord
