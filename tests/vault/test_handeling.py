"""A use case has a label and a kind; anything else cannot be carried out."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

import opp_desk.usecases.velden  # noqa: F401  so that there are use cases at all
from opp_desk.vault.handeling import HANDELINGEN, Handeling, handeling, handeling_van
from opp_desk.vault.uow import Soort


@pytest.fixture(autouse=True)
def _lijst_blijft(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the real list free of what these tests declare."""
    monkeypatch.setattr("opp_desk.vault.handeling.HANDELINGEN", HANDELINGEN.copy())


def test_een_verklaarde_functie_blijft_zichzelf() -> None:
    """The function is not wrapped: its name, types and answer are its own; also through partial."""

    @handeling("Gedaan", Soort.DREMPEL)
    def doe(uow: Any, wat: int) -> int:
        return wat

    assert doe(None, 3) == 3
    verwacht = Handeling("test_handeling.doe", "Gedaan", Soort.DREMPEL)
    assert handeling_van(doe) == handeling_van(partial(doe, wat=1)) == verwacht
    assert handeling_van(partial(partial(doe, wat=1))) == verwacht


@pytest.mark.parametrize("geen", [len, print, partial(len), lambda _uow: None, Handeling])
def test_iets_anders_is_geen_handeling(geen: Any) -> None:
    """What has no label is refused before anything is done."""
    with pytest.raises(TypeError):
        handeling_van(geen)


def test_elke_handeling_zegt_wat_ze_deed() -> None:
    """Labels are Dutch, begin with a capital and end without a full stop: they follow "Ongedaan maken:"."""
    assert "velden.bewaar" in HANDELINGEN
    for naam, each in HANDELINGEN.items():
        assert each.naam == naam
        assert each.label[0].isupper(), naam
        assert each.label == each.label.strip().rstrip(".")
