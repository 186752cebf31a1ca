"""Which pupil is meant, said as short as the school allows."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.usecases.gesprekken_beeld import lees_leerlingkeuzes
from opp_desk.usecases.gesprekken_namen import korte_namen
from tests.bouw import kopie_van_school, maak_groep, maak_leerling

if TYPE_CHECKING:
    from pathlib import Path

    from opp_desk.vault.kluis import Kluis


@pytest.fixture
def kluis(tmp_path: Path) -> Kluis:
    """Return a school without pupils."""
    return kopie_van_school(tmp_path)


def test_the_surname_comes_where_there_is_another_one(kluis: Kluis) -> None:
    """Two Noëls, one of them spelled Noel, are told apart; Elif needs no surname; who left is not counted."""
    een, ander = maak_leerling(kluis, "Noël d’|Hondt"), maak_leerling(kluis, "Noel Bakker")
    elif_ = maak_leerling(kluis, "Elif Şahin")
    weg = maak_leerling(kluis, "Elif Demir", uitstroomdatum=date(2020, 7, 31))
    wie = {een: "Noël d’Hondt", ander: "Noel Bakker", elif_: "Elif"}
    assert {keuze.id: keuze.kort for keuze in kluis.lees(lees_leerlingkeuzes)} == wie
    assert kluis.lees(partial(korte_namen, leerlingen=wie)) == wie
    assert kluis.lees(partial(korte_namen, leerlingen=[weg])) == {weg: "Elif Demir"}
    assert kluis.lees(partial(korte_namen, leerlingen=[])) == {}


def test_the_group_comes_where_even_the_surname_is_not_enough(kluis: Kluis) -> None:
    """Two pupils with one name are told apart by their groups."""
    for groep in ("6a", "6b"):
        maak_leerling(kluis, "Noël Bakker", maak_groep(kluis, groep, "6"))
    assert {keuze.kort for keuze in kluis.lees(lees_leerlingkeuzes)} == {
        "Noël Bakker (6a)",
        "Noël Bakker (6b)",
    }
