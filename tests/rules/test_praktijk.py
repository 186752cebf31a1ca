"""Words that a school typed stand in one of the fixed rows, a pupil in one row."""

from __future__ import annotations

import pytest

from opp_desk.model.keuzes import Vorm
from opp_desk.rules.praktijk import BRONNEN, GEBIEDEN, VORMEN, bron_van, gebied_van, vorm_van


@pytest.mark.parametrize(
    ("vormen", "rij"),
    [
        ({Vorm.GROEPJE}, "in een groepje"),
        ({Vorm.GROEPJE, None}, "in een groepje"),
        ({Vorm.GROEPJE, Vorm.IN_DE_LES}, "combinatie"),
        ({None}, "niet ingevuld"),
    ],
)
def test_more_than_one_form_is_a_combinatie(vormen: set[Vorm | None], rij: str) -> None:
    """Every pupil counts once."""
    assert vorm_van(vormen) == rij
    assert rij in VORMEN


@pytest.mark.parametrize(
    ("middelen", "rij"),
    [
        ({"basisbudget"}, "basisbudget van de school"),
        ({"Arrangement 2", "arrangement SWV"}, "arrangement of samenwerkingsverband"),
        ({"jeugdhulp op school"}, "jeugdhulp"),
        ({"basisbudget", "gemeente"}, "meer dan één bron"),
        ({"fonds van oma"}, "anders"),
        ({"", " "}, "niet ingevuld"),
    ],
)
def test_what_pays_stands_in_a_fixed_row(middelen: set[str], rij: str) -> None:
    """What somebody typed never becomes a row of its own."""
    assert bron_van(middelen) == rij
    assert rij in BRONNEN


@pytest.mark.parametrize(
    ("gebied", "rij"),
    [
        ("Technisch lezen", "lezen"),
        ("Woordenschat", "taal en spelling"),
        ("REKENEN", "rekenen en wiskunde"),
        ("Taakaanpak", "leren en werken"),
        ("Sociaal-emotioneel", "gedrag en gevoel"),
        ("Fien haar ding", "anders"),
    ],
)
def test_areas_stand_in_fixed_rows(gebied: str, rij: str) -> None:
    """The same for goals."""
    assert gebied_van(gebied) == rij
    assert rij in GEBIEDEN
