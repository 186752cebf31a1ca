"""What the schoolgids says of rights: the terms of the law, the person of the sector, contacts that exist."""

from __future__ import annotations

import pytest

from opp_desk.model.keuzes import ContactSoort, Sector
from opp_desk.usecases.rechten import rechten


@pytest.mark.parametrize("sector", [*Sector, None])
def test_no_placeholder_is_left_and_every_contact_exists(sector: Sector | None) -> None:
    """A word in braces on paper, or a contact that nobody can fill in, would be a mistake in the file."""
    van_sector = rechten(sector)
    teksten = [*van_sector.zorgplicht, *(trede.titel + trede.tekst for trede in van_sector.ladder)]
    assert not [tekst for tekst in teksten if "{" in tekst]
    codes = {code for trede in van_sector.ladder for code in trede.contacten}
    assert codes <= {soort.value for soort in ContactSoort}


def test_the_terms_are_those_of_the_law() -> None:
    """Six weeks to decide, once four weeks more (WVO 2020 art. 8.8 lid 2)."""
    besluit = rechten(Sector.VO).zorgplicht[1]
    assert "binnen zes weken" in besluit
    assert "vier weken langer" in besluit


def test_a_parent_speaks_the_person_of_the_sector_first() -> None:
    """In po that is the leerkracht, in vo the mentor."""
    assert rechten(Sector.PO).ladder[0].titel == "Praat eerst met de leerkracht"
    assert rechten(Sector.VO).ladder[0].titel == "Praat eerst met de mentor"
