"""The package for the SWV: chosen parts in chosen order, and a text without akkoord is marked."""

from __future__ import annotations

from datetime import date

import pytest

from opp_desk.documents.pakket import DELEN, SOORTEN, VOORLEGVERSIE, Pakket, lege_delen, maak_pakket
from tests.documents.keuring import bladen, fouten, tekst
from tests.documents.voorbeeld import canoniek, concept, noel

OP = date(2026, 11, 2)


def test_chosen_parts_stand_in_chosen_order() -> None:
    """What is not chosen is not there."""
    pakket = Pakket(
        "arrangement", ("visies", "aanleiding"), "SWV Utrecht", "Kan een gedragsdeskundige meekijken?", OP
    )
    alles = tekst(maak_pakket(canoniek(noel()), pakket=pakket))
    assert alles.index("Wil dat hij uitgedaagd blijft") < alles.index("Noël heeft bij rekenen")
    assert "Kan een gedragsdeskundige meekijken?" in alles
    assert "Doel 1" not in alles


@pytest.mark.parametrize("soort", SOORTEN)
def test_every_kind_with_every_part_is_accessible(soort: str) -> None:
    """PDF/UA-1 and the same bytes each time."""
    pakket = Pakket(soort, tuple(DELEN), op=OP)
    pdf = maak_pakket(canoniek(noel()), pakket=pakket)
    assert fouten(pdf) == []
    assert pdf == maak_pakket(canoniek(noel()), pakket=pakket)
    assert SOORTEN[soort] in tekst(pdf)


def test_a_text_without_akkoord_is_marked_on_every_page() -> None:
    """A voorlegversie, and a version whose handelingsdeel waits (content §9 L12)."""
    wacht = noel()
    wacht["vaststelling"]["handelingsdeel_wacht"] = True
    for inhoud in (concept(), wacht):
        paginas = bladen(maak_pakket(canoniek(inhoud)))
        assert all(VOORLEGVERSIE in blad for blad in paginas)
    assert VOORLEGVERSIE not in tekst(maak_pakket(canoniek(noel())))


def test_words_that_the_pupil_keeps_are_in_no_package() -> None:
    """The SWV sees what the plan shows, nothing more."""
    assert "ruzie" not in tekst(maak_pakket(canoniek(noel()), pakket=Pakket(delen=tuple(DELEN))))


def test_a_part_without_content_is_not_promised() -> None:
    """The first page names only what is really inside, also when nothing is."""
    assert "Evaluatie" not in tekst(
        maak_pakket(canoniek(noel()), pakket=Pakket(delen=("evaluatie", "visies")))
    )
    assert "In dit pakket" not in tekst(maak_pakket(canoniek(noel()), pakket=Pakket(delen=())))


def test_parts_without_content_are_known_before_anything_is_made() -> None:
    """What is called empty falls off the paper, and everything else stands on it."""
    leeg = lege_delen(canoniek(noel()))
    assert "evaluatie" in leeg
    assert "visies" not in leeg
    alles = tekst(maak_pakket(canoniek(noel()), pakket=Pakket(delen=tuple(DELEN))))
    inhoud = " ".join(alles.partition("In dit pakket")[2].split())
    assert {deel for deel, (titel, _maak) in DELEN.items() if f"• {titel}" not in inhoud} == leeg
