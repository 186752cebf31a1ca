"""The law and the holidays that come with the program are read, complete, and read once."""

from __future__ import annotations

from datetime import date

from opp_desk.model.keuzes import Vakantieregio
from opp_desk.rules.schooldagen import is_schooldag
from opp_desk.usecases.recht import recht, vakanties


def test_the_law_of_this_release_is_read_once() -> None:
    """Asking again gives the same object: a screen may ask at every refresh."""
    assert recht() is recht()
    assert vakanties() is vakanties()


def test_the_holidays_of_every_region_are_known() -> None:
    """The summer holiday begins on another day in each region; Christmas is free everywhere."""
    juli = [date(2026, 7, dag) for dag in range(1, 32)]
    eerste = {
        regio: next(dag for dag in juli if dag.weekday() < 5 and not is_schooldag(dag, regio, vakanties()))
        for regio in Vakantieregio
    }
    assert len(set(eerste.values())) == len(Vakantieregio)
    assert not any(is_schooldag(date(2026, 12, 25), regio, vakanties()) for regio in Vakantieregio)
