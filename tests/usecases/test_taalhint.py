"""A quiet question about what seldom belongs in an OPP."""

from __future__ import annotations

import pytest

from opp_desk.model.veld import plek
from opp_desk.usecases.taalhint import EIGEN_WOORDEN, taalhint


@pytest.mark.parametrize(
    ("tekst", "begin"),
    [
        ("Noël heeft ADHD.", "Beschrijf liever wat Noël nodig heeft"),
        ("Zijn BSN is 111222333.", "Dit lijkt op een burgerservicenummer"),
        ("ADHD, en zijn BSN is 111222333.", "Dit lijkt op een burgerservicenummer"),
        ("Hij is lui.", "Dit is een oordeel"),
        ("Voordoen helpt, één stap tegelijk.", ""),
        ("", ""),
    ],
)
def test_words_and_numbers_are_asked_about(tekst: str, begin: str) -> None:
    """A label, a judgement or a number gets one question, the number first; a good text gets none."""
    vraag = taalhint(tekst, "Noël")
    assert vraag.startswith(begin)
    assert bool(vraag) == bool(begin)


@pytest.mark.parametrize(("aantal", "lang"), [(25, False), (26, True)])
def test_a_long_sentence_gets_a_gentle_line(aantal: int, lang: bool) -> None:
    """More than 25 words in one sentence says so; two sentences or two lines of that length do not."""
    zin = " ".join(["woord"] * aantal)
    assert taalhint(f"Kort. {zin}. Kort.", "Noël").startswith(f"Een zin van {aantal} woorden") is lang
    helft = " ".join(["woord"] * 20)
    assert taalhint(f"{helft}. {helft}\n{helft}", "Noël") == ""


def test_own_words_stay_as_they_are_said() -> None:
    """Of what a pupil or a parent said only a number is asked about."""
    assert taalhint("Ik heb ADHD en ik ben lui.", "Noël", eigen_woorden=True) == ""
    assert taalhint("Mijn BSN is 111222333.", "Noël", eigen_woorden=True).startswith("Dit lijkt op")


def test_own_words_are_fields_that_exist() -> None:
    """Every field that is named as somebody's own words is a field of that table."""
    for klasse, naam in EIGEN_WOORDEN:
        assert plek(klasse, naam).soort is str
