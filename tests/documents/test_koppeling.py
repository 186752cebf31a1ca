"""Links on paper: they open what they say, are tagged as PDF/UA-1 wants, and never break the document."""

from __future__ import annotations

import ctypes

import pypdfium2
import pytest

from opp_desk.documents import stijl
from opp_desk.documents.koppeling import mailadres, website
from opp_desk.documents.layout import Block, Decoration, Stack
from opp_desk.documents.stijl import Papier, schrijf_pdf
from opp_desk.documents.tagged import Meta
from tests.documents.keuring import boom, fouten


def blad(*blokken: Block, tagged: bool = True) -> bytes:
    """Return these blocks on paper."""
    return schrijf_pdf(
        Stack(list(blokken)), Papier("School", "Proef"), Meta("Proef", "School"), tagged=tagged
    )


def adressen(pdf: bytes) -> list[str]:
    """Return the address of every link, as a viewer would open it."""
    gevonden = []
    raw = pypdfium2.raw
    with pypdfium2.PdfDocument(pdf) as document:
        for pagina in document:
            plek, link = ctypes.c_int(0), raw.FPDF_LINK()
            while raw.FPDFLink_Enumerate(pagina, plek, link):
                actie = raw.FPDFLink_GetAction(link)
                ruimte = ctypes.create_string_buffer(500)
                raw.FPDFAction_GetURIPath(document, actie, ruimte, 500)
                gevonden.append(ruimte.value.decode())
    return gevonden


@pytest.mark.parametrize(
    ("blok", "adres"),
    [
        (website("www.school.example", stijl.TEKST), "https://www.school.example"),
        (website("http://school.example/a(b)?c=d", stijl.TEKST), "http://school.example/a(b)?c=d"),
        (website("school.example/ouders en zo", stijl.TEKST), "https://school.example/ouders%20en%20zo"),
        (website("café.example", stijl.TEKST), "https://caf%C3%A9.example"),
        (mailadres(" ib@school.example ", stijl.TEKST), "mailto:ib@school.example"),
    ],
)
def test_a_link_opens_what_it_says(blok: Block, adres: str) -> None:
    """Web addresses get https, spaces and accents are spelled for a browser, mail opens mail."""
    pdf = blad(blok)
    assert adressen(pdf) == [adres]
    assert fouten(pdf) == []


def test_a_link_is_part_of_the_structure() -> None:
    """The tree has a Link inside a paragraph, with its text and its object."""
    structuur = boom(blad(website("www.school.example", stijl.TEKST)))
    assert structuur.index("P (block)") < structuur.index("Link") < structuur.index("Object")


def test_a_long_address_is_clickable_on_every_line() -> None:
    """An address that takes three lines has a place to click on each, all of one Link."""
    pdf = blad(website("school.example/" + "zeer-lang-" * 30, stijl.TEKST))
    assert len(adressen(pdf)) > 2
    assert boom(pdf).count("Link") == 1
    assert fouten(pdf) == []


def test_decoration_and_empty_text_carry_no_link() -> None:
    """A link drawn again on a next page is decoration, and nothing cannot be clicked."""
    pdf = blad(Decoration(website("a.example", stijl.TEKST)), website("\u200b", stijl.TEKST))
    assert adressen(pdf) == []
    assert fouten(pdf) == []


def test_without_tags_there_is_no_loose_link() -> None:
    """For measuring, the page is drawn without structure and without annotations."""
    assert adressen(blad(website("a.example", stijl.TEKST), tagged=False)) == []
