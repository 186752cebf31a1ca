"""How long a dossier is kept, and what stands in the way of erasing it."""

from __future__ import annotations

from datetime import date

import pytest

from opp_desk.ground.ids import new_id
from opp_desk.rules.bewaren import Beletsel, Bewaring, beletsel, bewaren_tot, kenmerken

VERTROK, OP = date(2024, 7, 31), date(2026, 7, 31)


def test_the_term_counts_from_leaving() -> None:
    """Two years after leaving, or the longer term where that holds; nothing while the pupil is at school."""
    assert bewaren_tot(Bewaring(VERTROK), 2, 5) == OP
    assert bewaren_tot(Bewaring(VERTROK, lang=True), 2, 5) == date(2029, 7, 31)
    assert bewaren_tot(Bewaring(VERTROK, lang=True), 2, 1) == OP
    assert bewaren_tot(Bewaring(None), 2, 5) is None


@pytest.mark.parametrize(
    ("zaak", "wat"),
    [
        (Bewaring(VERTROK), None),
        (Bewaring(date(2024, 8, 1)), Beletsel.TE_VROEG),
        (Bewaring(None), Beletsel.NOG_OP_SCHOOL),
        (Bewaring(None, gevraagd=True), None),
        (Bewaring(VERTROK, bewaarstop="klacht"), Beletsel.BEWAARSTOP),
        (Bewaring(VERTROK, bewaarstop="  "), None),
        (Bewaring(None, bewaarstop="klacht", gevraagd=True), Beletsel.BEWAARSTOP),
        (Bewaring(VERTROK, opp_loopt=True), Beletsel.OPP_LOOPT),
        (Bewaring(VERTROK, vraag_open=True), Beletsel.VRAAG_OPEN),
        (Bewaring(VERTROK, lang=True), Beletsel.TE_VROEG),
        (Bewaring(VERTROK, lang=True, gevraagd=True), Beletsel.TE_VROEG),
        (Bewaring(date(2020, 1, 1), lang=True), None),
    ],
)
def test_what_stands_in_the_way(zaak: Bewaring, wat: Beletsel | None) -> None:
    """A bewaarstop always, the term unless it was asked, the longer term also then."""
    assert beletsel(zaak, 2, 5, OP) == wat


def test_a_pupil_is_known_again_and_nobody_else() -> None:
    """The same pupil by key, number, or name and birthday, however written; another school knows nobody."""
    school, dag = new_id(), date(2014, 3, 9)
    merk = kenmerken(school, "K1", "1042", "Noël d’Hondt", dag)
    assert len(merk) == 3
    assert merk & kenmerken(school, None, None, "NOEL D'HONDT", dag)
    assert merk & kenmerken(school, "K1", None, "", None)
    assert not merk & kenmerken(school, "K2", "1043", "Noël d’Hondt", date(2014, 3, 10))
    assert not merk & kenmerken(new_id(), "K1", "1042", "Noël d’Hondt", dag)
    assert not any("noel" in each for each in merk)
