"""Who may have a copy, and before when."""

from __future__ import annotations

from datetime import date

import pytest

from opp_desk.ground.ids import new_id
from opp_desk.model.keuzes import Gezag
from opp_desk.model.ouder import Ouder
from opp_desk.rules.inzage import Vrager, antwoord_voor, oordeel

OP = date(2026, 10, 16)
ACHT, ZESTIEN, ACHTTIEN = date(2018, 3, 1), date(2010, 10, 16), date(2008, 1, 1)


@pytest.mark.parametrize(
    ("gevraagd", "voor"),
    [
        (date(2026, 10, 16), date(2026, 11, 16)),
        (date(2026, 12, 31), date(2027, 1, 31)),
        (date(2027, 1, 31), date(2027, 2, 28)),
        (date(2026, 11, 30), date(2026, 12, 30)),
    ],
)
def test_one_month(gevraagd: date, voor: date) -> None:
    """The same day of the next month, or its last one."""
    assert antwoord_voor(gevraagd) == voor


@pytest.mark.parametrize(
    ("gezag", "geboren", "mag", "vraag"),
    [
        (Gezag.JA, ACHT, True, False),
        (Gezag.DEELS, ACHT, True, False),
        (Gezag.NEE, ACHT, False, False),
        (Gezag.ONBEKEND, ACHT, False, False),
        (Gezag.JA, ZESTIEN, True, True),
        (Gezag.NEE, ACHTTIEN, True, True),
        (Gezag.JA, None, True, False),
    ],
)
def test_a_parent(gezag: Gezag, geboren: date | None, *, mag: bool, vraag: bool) -> None:
    """With gezag yes; from 16 only when the pupil agrees; without gezag not, until the pupil of 18 agrees."""
    ouder = Ouder(leerling=new_id(), gezag=gezag)
    gevonden = oordeel(Vrager.OUDER, ouder, geboren, OP, "Noël")
    assert (gevonden.mag, bool(gevonden.vraag)) == (mag, vraag)
    assert gevonden.uitleg


@pytest.mark.parametrize(("geboren", "mag"), [(ACHT, False), (ZESTIEN, True), (None, False)])
def test_the_pupil(geboren: date | None, *, mag: bool) -> None:
    """From the sixteenth birthday the pupil asks."""
    assert oordeel(Vrager.LEERLING, None, geboren, OP, "Noël").mag is mag


def test_somebody_else_needs_a_mandate() -> None:
    """Nobody else gets a copy without somebody confirming that a mandate was seen."""
    assert "machtiging" in oordeel(Vrager.ANDER, None, ACHT, OP, "Noël").vraag
