"""A quiet question about what seldom belongs in an OPP."""

from __future__ import annotations

import pytest

from opp_desk.usecases.taalhint import taalhint


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
