"""Chapters: the list of contents tells the truth, and headings never skip a level."""

from __future__ import annotations

import ctypes
import re
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from opp_desk.documents import stijl
from opp_desk.documents.bouwstenen import alinea, band, sectie
from opp_desk.documents.hoofdstuk import Hoofdstuk, met_inhoud
from opp_desk.documents.stijl import Papier, schrijf_pdf
from opp_desk.documents.tagged import Meta
from opp_desk.documents.text import Paragraph
from tests.documents.keuring import bladen, boom, fouten, tags

if TYPE_CHECKING:
    from opp_desk.documents.layout import Block


def maak(*regels: int) -> bytes:
    """Return a document with a chapter of so many lines for each number."""

    def inhoud() -> tuple[list[Block], list[Hoofdstuk]]:
        voor: list[Block] = [Paragraph("Titel", stijl.TITEL, "H1", level=0)]
        hoofdstukken = []
        for nummer, aantal in enumerate(regels, 1):
            delen: tuple[Block, ...] = (
                sectie("Kop", [alinea(f"regel {regel}") for regel in range(aantal)], wet="wet"),
                band("Band", "uitleg", [sectie("Doel", [alinea("doel")], niveau=3)]),
            )
            hoofdstukken.append(Hoofdstuk(f"Hoofdstuk {nummer}", delen))
        return voor, hoofdstukken

    return schrijf_pdf(met_inhoud(inhoud, "Inhoud"), Papier("", ""), Meta("x", "", ""))


@pytest.mark.parametrize("regels", [(), (1,), (5, 60, 3, 150, 2), tuple(range(0, 90, 3))])
def test_the_list_names_the_page_on_which_each_chapter_begins(regels: tuple[int, ...]) -> None:
    """Whatever the length, also when the list itself takes more than a page; PDF/UA-1 holds."""
    pdf = maak(*regels)
    assert fouten(pdf) == []
    gezien = bladen(pdf)
    begint = {
        nummer: max(blad for blad, tekst in enumerate(gezien, 1) if f"Hoofdstuk {nummer} " in f"{tekst} ")
        for nummer in range(1, len(regels) + 1)
    }
    lijst = " ".join(gezien)
    for nummer, blad in begint.items():
        assert f"Hoofdstuk {nummer} {blad} " in lijst
    assert ("Inhoud" in lijst) == bool(regels)


def test_headings_go_one_level_down_inside_a_chapter() -> None:
    """A section of an OPP is H2 there and H3 here; the line of the law under it moves along, not twice."""
    gevonden = [tag for tag in tags(maak(2)) if tag[0] == "H"]
    assert gevonden == ["H1", "H2", "H2", "H3", "H3", "H4"]
    assert boom(maak(2)).count("TOCI") == 1


def springt(pdf: bytes) -> list[int]:
    """Return the page (from 1) to which each link goes, in order, as a viewer would."""
    raw, gevonden = pypdfium2.raw, []
    with pypdfium2.PdfDocument(pdf) as document:
        for pagina in document:
            plek, link = ctypes.c_int(0), raw.FPDF_LINK()
            while raw.FPDFLink_Enumerate(pagina, plek, link):
                doel = raw.FPDFLink_GetDest(document, link)
                gevonden.append(raw.FPDFDest_GetDestPageIndex(document, doel) + 1)
    return gevonden


def test_a_line_of_the_list_goes_to_its_chapter() -> None:
    """A click lands on the page that the line names; each line is a Link inside a Reference."""
    pdf = maak(5, 60, 3, 150, 2)
    lijst = " ".join(bladen(pdf)[:1])
    assert springt(pdf) == [int(each) for each in re.findall(r"Hoofdstuk \d (\d+)", lijst)]
    assert len(set(springt(pdf))) > 2
    assert boom(pdf).count("Reference") == boom(pdf).count("Link") == 5
