"""Blocks of the sheets to fill in: lines that split, sheets that are cut, labels with a line behind them."""

from __future__ import annotations

import pytest

from opp_desk.documents.layout import Block, Stack
from opp_desk.documents.plaatjes import agenda, ballon, half, mens, vinkje, wacht
from opp_desk.documents.stijl import HOOGTE, Papier, schrijf_pdf
from opp_desk.documents.tagged import Meta, numbered_list
from opp_desk.documents.vel import (
    GEWOON,
    MinstensHoog,
    Schrijfregels,
    alinea,
    in_te_vullen,
    item,
    kader,
    met_ronde,
    ronde,
    vakjes,
)
from tests.documents.keuring import bladen, fouten, tags, voorgelezen


def blad(*blokken: Block) -> bytes:
    """Return these blocks on paper."""
    return schrijf_pdf(Stack(list(blokken)), Papier("School", "Proef"), Meta("Proef", "School"))


@pytest.mark.parametrize(
    ("hoogte", "force", "boven", "onder"),
    [(50, False, 2, 3), (10, False, 0, 5), (10, True, 1, 4), (200, False, 5, 0)],
)
def test_lines_split_between_lines(hoogte: float, force: bool, boven: int, onder: int) -> None:
    """No line is drawn twice and none gets lost."""
    eerste, rest = Schrijfregels(5, 24).split(400, hoogte, force=force)
    assert [each.aantal if isinstance(each, Schrijfregels) else 0 for each in (eerste, rest)] == [
        boven,
        onder,
    ]


def test_lines_are_no_content() -> None:
    """A screen reader does not hear empty lines."""
    pdf = blad(alinea("Vraag"), Schrijfregels(4))
    assert voorgelezen(pdf) == ["Vraag"]
    assert fouten(pdf) == []


def test_what_must_be_filled_in_is_heard() -> None:
    """The words in front of the lines are content, also when there is no room for a line."""
    pdf = blad(in_te_vullen([("Datum", 20), ("Handtekening", None)]), kader([alinea("Binnen")]))
    assert voorgelezen(pdf) == ["Datum", "Handtekening", "Binnen"]
    assert fouten(pdf) == []


def test_a_box_to_tick_stands_in_front_of_its_text() -> None:
    """Lbl with a figure, then the body."""
    gevonden = tags(blad(vakjes(["Ja", "Nee"])))
    assert gevonden == ["Document", "L", *["LI", "Lbl", "Figure", "LBody", "P"] * 2]


@pytest.mark.parametrize("plaatje", [agenda, ballon, half, mens, vinkje, wacht])
def test_a_pictogram_is_decoration(plaatje: object) -> None:
    """Only the words beside it are read; a number in a round is the label of its item."""
    rij = met_ronde(ronde(plaatje, GEWOON), [alinea("Woorden")], GEWOON)  # type: ignore[arg-type]  # a drawing
    genummerd = met_ronde(ronde("2", GEWOON), [alinea("Doel")], GEWOON)
    pdf = blad(Stack([rij, genummerd, item("•", [alinea("Punt")])], numbered_list("None")))
    assert voorgelezen(pdf) == ["Woorden", "2", "Doel", "•", "Punt"]
    assert fouten(pdf) == []


def test_a_sheet_that_is_cut_keeps_its_height() -> None:
    """Two halves share a page; one that is longer than a page is split instead of pushed away."""
    half_blad = HOOGTE / 2 - 2
    kort = [MinstensHoog(alinea(f"Leerling {nummer}"), half_blad) for nummer in range(3)]
    assert [blad.count("Leerling") for blad in bladen(blad(*kort))] == [2, 1]
    lang = MinstensHoog(Stack([alinea(f"Regel {nummer}") for nummer in range(60)]), half_blad)
    gevuld = bladen(blad(alinea("Titel"), lang))
    assert "Regel 0" in gevuld[0]
    assert "Regel 59" in gevuld[-1]
