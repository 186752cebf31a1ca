"""A row that is asked by field."""

from __future__ import annotations

from datetime import date

import pytest

from opp_desk.interchange.rij import Onleesbaar, Rij

VANDAAG = date(2026, 11, 4)


def test_field_or_nothing() -> None:
    """A field without a column is empty, also as a date."""
    rij = Rij(("Noor", "43162"), {"roepnaam": 0, "geboortedatum": 1}, 2)
    assert (rij["roepnaam"], rij["groep"]) == ("Noor", "")
    assert rij.datum("geboortedatum", VANDAAG, geboorte=True) == date(2018, 3, 3)
    assert rij.datum("instroomdatum", VANDAAG) is None
    with pytest.raises(Onleesbaar, match="import_datum_onleesbaar"):
        rij.datum("roepnaam", VANDAAG)
