"""Partners in the OPP: the pill tells whether the school may share with them today."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from opp_desk.model.opp import Partner
from opp_desk.ui.onderdelen import Pil

if TYPE_CHECKING:
    from tests.ui.opp.conftest import Werkstuk


@pytest.mark.parametrize(
    ("tot", "pil"),
    [
        (date(2026, 7, 31), "toestemming verlopen, niet delen"),
        (date(2099, 7, 31), "toestemming"),
        (None, "toestemming"),
    ],
)
def test_consent_that_ended_shows(stuk: Werkstuk, tot: date | None, pil: str) -> None:
    """The last day is looked at, so that nobody shares on a consent of last year."""
    toestemming = {"toestemming_van": "moeder", "toestemming_op": date(2025, 9, 1), "toestemming_tot": tot}
    stuk.noel.nieuw(Partner, organisatie="Logopedie Zutphen", **toestemming)
    stuk.open("samen")
    stuk.rust()
    pillen = {each.tekst() for each in stuk.sectie.findChildren(Pil) if each.isVisible()}
    assert pil in pillen
    assert len({each for each in pillen if each.startswith("toestemming")}) == 1
