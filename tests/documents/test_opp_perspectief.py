"""Destination, reasons, factors and facts, with the words of the law beside plain ones."""

from __future__ import annotations

from typing import Any

import pytest

from opp_desk.documents.opp import maak_opp_pdf
from tests.documents.keuring import tekst
from tests.documents.voorbeeld import canoniek, noel


def gedrukt(**opp: Any) -> str:
    """Return the text of the demo plan with these fields changed."""
    inhoud = noel()
    inhoud["opp"] |= opp
    inhoud["teksten"]["keuzes"]["opp.uitstroom_van"]["nog_niet"] = "nog niet te bepalen"
    return tekst(maak_opp_pdf(canoniek(inhoud))).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("opp", "zin"),
    [
        ({}, "Vmbo kaderberoepsgericht tot en met vmbo theoretische leerweg. In groep 7 kijken we opnieuw."),
        ({"uitstroom_tot": None}, "Vmbo kaderberoepsgericht. In groep 7"),
        (
            {"uitstroom_tot": "vmbo_kb", "uitstroom_van": "vmbo_kb"},
            "Vmbo kaderberoepsgericht tot en met vmbo_kb.",
        ),
        ({"uitstroom_van": None}, "Vmbo theoretische leerweg."),
        (
            {"uitstroom_van": None, "uitstroom_tot": None},
            "Nog niet te bepalen. In groep 7 kijken we opnieuw.",
        ),
        (
            {"uitstroom_van": "nog_niet", "uitstroom_tot": None},
            "Nog niet te bepalen. In groep 7 kijken we opnieuw.",
        ),
    ],
)
def test_the_destination_is_a_band_or_open_with_a_reason(opp: dict[str, Any], zin: str) -> None:
    """One destination, a band of two, or not yet known and why."""
    assert f"Verwachte uitstroombestemming {zin}" in gedrukt(**opp)


def test_the_reason_of_the_plan_and_the_day_it_counts_from() -> None:
    """Need first, then from which day the six weeks count and why."""
    assert "Begonnen op 7 september 2026: besluit dat extra ondersteuning nodig is." in gedrukt()


def test_factors_stand_under_their_legal_word() -> None:
    """What helps and what hinders are apart; one that is neither yet is not lost."""
    alles = gedrukt(factoren=[{"soort": "belemmerend", "tekst": "lawaai"}, {"tekst": "los"}])
    assert "Wat hindert belemmerende factoren • lawaai" in alles
    assert "Nog in te delen factoren • los" in alles
    assert "Wat helpt" not in alles


def test_facts_are_a_table_with_source_and_day() -> None:
    """Each fact says what it is about, and where and when it was seen."""
    feiten = [{"gebied": "Lezen", "feit": "AVI M5", "bron": "toets", "datum": "2026-06-11"}, {"feit": ""}]
    alles = gedrukt(beginfeiten=feiten)
    assert "Gebied Wat we weten Bron Lezen AVI M5 toets, 11 juni 2026" in alles
