"""The names of the kit lead to the widgets, each loaded when it is asked for."""

from __future__ import annotations

from importlib import import_module

import pytest

from opp_desk.ui import onderdelen


@pytest.mark.parametrize("naam", onderdelen.__all__)
def test_a_name_leads_to_its_widget(naam: str) -> None:
    """The name gives what the module of the table defines under that name."""
    gevonden = getattr(onderdelen, naam)
    assert gevonden.__name__ == naam
    assert gevonden.__module__ == f"{onderdelen.__name__}.{onderdelen._MODULE[naam]}"


def test_every_name_has_its_module() -> None:
    """The table says of each public name, and of no other, where it stands."""
    assert sorted(onderdelen._MODULE) == sorted(onderdelen.__all__)


def test_an_unknown_name_is_an_error() -> None:
    """A name that no module has is no widget, and a module of the kit is still found by its own name."""
    with pytest.raises(AttributeError, match="Kaartje"):
        onderdelen.Kaartje  # type: ignore[attr-defined]  # noqa: B018  that it is not there is the point
    assert import_module("opp_desk.ui.onderdelen.ring").teken_ring
