"""The questions beside the talk: chosen by age, filled with the name, fitting the moment."""

from __future__ import annotations

import pytest

from opp_desk.model.keuzes import Hoormoment
from opp_desk.usecases.hoorvragen import hoorvragen


@pytest.mark.parametrize(
    ("jaren", "code"),
    [
        (4, "4-7"), (7, "4-7"), (8, "8-12"), (11, "8-12"), (12, "12-18"), (17, "12-18"), (18, "18"),
        (20, "18"), (None, "8-12"), (3, "4-7"),
    ],
)  # fmt: skip
def test_age_chooses_the_set(jaren: int | None, code: str) -> None:
    """Each band begins and ends at its birthday; without one a middle set is offered."""
    assert hoorvragen().voor_leeftijd(jaren).code == code


@pytest.mark.parametrize("code", [each.code for each in hoorvragen().sets])
def test_every_set_is_whole(code: str) -> None:
    """Eight questions, four in the short set, every name filled in."""
    vragen = hoorvragen().vragen(code, Hoormoment.OPSTELLEN, roepnaam="Noël", thuis="papa en mama")
    assert len(vragen) == 8
    assert sum(vraag.kort for vraag in vragen) == 4
    assert not any("{" in vraag.tekst or "[" in vraag.tekst for vraag in vragen)


@pytest.mark.parametrize(("moment", "eigen"), [(Hoormoment.EVALUEREN, 4), (Hoormoment.BIJSTELLEN, 3)])
def test_other_moments_have_questions_of_their_own(moment: Hoormoment, eigen: int) -> None:
    """Looking back asks what was done; three questions about a first plan give way."""
    eerste = hoorvragen().vragen("8-12", Hoormoment.OPSTELLEN, roepnaam="Noël")
    later = hoorvragen().vragen("8-12", moment, roepnaam="Noël")
    assert len(later) == len(eerste) - 3 + eigen
    assert {vraag.tekst for vraag in eerste} - {vraag.tekst for vraag in later} == {
        eerste[1].tekst,
        eerste[4].tekst,
        eerste[5].tekst,
    }


def test_people_at_home_are_named_as_the_pupil_does() -> None:
    """The last question of the youngest names papa and mama, or nobody in particular."""
    met = hoorvragen().vragen("4-7", Hoormoment.OPSTELLEN, roepnaam="Noël", thuis="mam Ans en mama")[-1]
    zonder = hoorvragen().vragen("4-7", Hoormoment.OPSTELLEN, roepnaam="Noël")[-1]
    assert met.tekst.startswith("Mogen mam Ans en mama en je juf")
    assert zonder.tekst.startswith("Mogen ze thuis en je juf")
