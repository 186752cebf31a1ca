"""The questions beside the talk: chosen by age, filled with the name, fitting the moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opp_desk.ground import paths
from opp_desk.model.keuzes import Hoormoment
from opp_desk.usecases.hoorvragen import (
    GEZICHTEN,
    SCHAAL,
    TOT_GEZICHTEN,
    eigen_vragen,
    herstel_vraag,
    hoorvragen,
    vragen_van_school,
    zet_vraag,
)
from tests.bouw import doe

if TYPE_CHECKING:
    from tests.noel import Noel


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


@pytest.mark.parametrize("code", [each.code for each in hoorvragen().sets if not each.los])
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


@pytest.mark.parametrize("code", [each.code for each in hoorvragen().sets if each.tot == 7])
def test_no_figure_is_asked_below_eight(code: str) -> None:
    """The youngest are never asked for a figure from 1 to 10, and older ones never first for a face."""
    assert not any(vraag.antwoord == SCHAAL for vraag in hoorvragen().set(code).vragen)
    ouder = [each for each in hoorvragen().sets if each.tot is not None and each.tot > TOT_GEZICHTEN]
    assert not any(vraag.antwoord == GEZICHTEN for each in ouder for vraag in each.vragen)


def test_every_picture_was_drawn() -> None:
    """What a question names stands in the resources, with where it comes from."""
    map_ = paths.resources() / "horen" / "plaatjes"
    vragen = [vraag for each in hoorvragen().sets for vraag in each.vragen]
    vragen += [vraag for lijst in hoorvragen().moment.values() for vraag in lijst]
    assert {vraag.plaatje for vraag in vragen if vraag.plaatje} <= {each.stem for each in map_.glob("*.svg")}
    assert "eigen werk" in (map_ / "LICENTIE.txt").read_text(encoding="utf-8")


def test_a_proposal_is_filled_in() -> None:
    """What the school has in mind stands in the question; without it the question keeps its dots."""
    met = hoorvragen().vragen("8-12", None, roepnaam="Noël", voorstel="een eigen plek bij het raam.")
    assert met[5].tekst.startswith("Wij denken aan een eigen plek bij het raam. Wat vind jij")
    assert met[5].voorstel
    assert "Wij denken aan …" in hoorvragen().vragen("8-12", None, roepnaam="Noël")[5].tekst


@pytest.mark.parametrize("code", ["terug", "aanbod"])
def test_telling_back_and_the_schools_offer_stand_apart(code: str) -> None:
    """No moment in a plan changes these."""
    plan = hoorvragen().vragen(code, Hoormoment.EVALUEREN, roepnaam="Noël")
    assert plan == hoorvragen().vragen(code, Hoormoment.OPSTELLEN, roepnaam="Noël")
    assert hoorvragen().set(code).tot is None


def test_a_school_words_leaves_out_and_adds(begonnen: Noel) -> None:
    """The school's wording, one question less and one more; putting back gives those of this release."""
    kluis = begonnen.kluis
    doe(kluis, zet_vraag, reeks="8-12", plaats=1, tekst="Waar ben je blij mee, {roepnaam}?", kort=True)
    doe(kluis, zet_vraag, reeks="8-12", plaats=2, tekst="", vervalt=True)
    doe(kluis, zet_vraag, reeks="8-12", plaats=9, tekst="Hoe gaat het {bij gym}?", kort=True)
    doe(kluis, zet_vraag, reeks="evalueren", plaats=1, tekst="Wat is er gelukt, vind je?", kort=True)
    van_ons = kluis.lees(vragen_van_school)
    vragen = van_ons.vragen("8-12", Hoormoment.OPSTELLEN, roepnaam="Noël")
    assert vragen[0].tekst == "Waar ben je blij mee, Noël?"
    assert vragen[0].eigen
    assert "Wanneer gaat het lekker in de klas? Hoe komt dat?" not in [each.tekst for each in vragen]
    assert (vragen[-1].tekst, vragen[-1].kort) == ("Hoe gaat het {bij gym}?", True)
    later = van_ons.vragen("8-12", Hoormoment.EVALUEREN, roepnaam="Noël")
    assert later[1].tekst == "Wat is er gelukt, vind je?"
    assert len(kluis.lees(eigen_vragen)) == 4
    for reeks, plaats in (("8-12", 1), ("8-12", 2), ("8-12", 9), ("evalueren", 1)):
        doe(kluis, herstel_vraag, reeks=reeks, plaats=plaats)
    assert kluis.lees(vragen_van_school) == hoorvragen()
    doe(kluis, zet_vraag, reeks="8-12", plaats=2, tekst="Weer terug", kort=False)
    assert kluis.lees(vragen_van_school).set("8-12").vragen[1].tekst == "Weer terug"
