"""The schoolgids as a text for Word: real styles, headings, tables with a head, a described picture."""

from __future__ import annotations

import json
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

import pytest
from defusedxml import ElementTree

from opp_desk.documents.schoolgids.docx import maak_schoolgids_docx
from opp_desk.model.aanbodopname import maak_aanbodopname
from tests.documents.schoolgids.test_bouw import getypt
from tests.documents.schoolgids.voorbeeld import basisschool, concept, opname, twee_plekken, vo_opname

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def _deel(docx: bytes, naam: str) -> Element:
    with ZipFile(BytesIO(docx)) as archief:
        assert archief.testzip() is None
        wortel: Element = ElementTree.fromstring(archief.read(naam))
        return wortel


def _document(docx: bytes) -> Element:
    return _deel(docx, "word/document.xml")


def _tekst(element: Element) -> str:
    return "".join(each.text or "" for each in element.iter(f"{W}t"))


def _alineas(docx: bytes) -> list[tuple[str, str]]:
    """Return (style, text) of each paragraph."""
    gevonden = []
    for alinea in _document(docx).iter(f"{W}p"):
        stijl = alinea.find(f"{W}pPr/{W}pStyle")
        gevonden.append(("" if stijl is None else stijl.attrib[f"{W}val"], _tekst(alinea)))
    return gevonden


@pytest.mark.parametrize("bytes_", [opname(), vo_opname()], ids=["po", "vo"])
def test_every_typed_line_is_in_the_text(bytes_: bytes) -> None:
    """Who edits further in Word misses nothing."""
    alles = "\n".join(tekst for _, tekst in _alineas(maak_schoolgids_docx(bytes_))).lower()
    assert [regel for regel in getypt(json.loads(bytes_)) if regel.lower() not in alles] == []


def test_headings_have_the_styles_of_word() -> None:
    """One heading of the first level, chapters of the second, and no level is passed over."""
    koppen = [
        (int(stijl[-1]), tekst)
        for stijl, tekst in _alineas(maak_schoolgids_docx(opname()))
        if "Heading" in stijl
    ]
    assert koppen[0] == (1, "Ons ondersteuningsaanbod")
    assert (2, "Basisondersteuning") in koppen
    assert (4, "Lezen met een maatje · aanwezig") in koppen
    assert koppen.count((3, "Medicijnen en zorg · aanwezig")) == 1
    assert not any(tekst == "Medicijnen en zorg" for _, tekst in koppen)
    assert all(later - eerder <= 1 for (eerder, _), (later, _) in pairwise(koppen))


def test_every_style_that_is_used_is_declared() -> None:
    """A style without a declaration would be plain text; headings carry their level."""
    docx = maak_schoolgids_docx(opname())
    stijlen = {
        stijl.attrib[f"{W}styleId"]: stijl for stijl in _deel(docx, "word/styles.xml").iter(f"{W}style")
    }
    gebruikt = {stijl for stijl, _ in _alineas(docx)} - {""}
    tekens = {each.attrib[f"{W}val"] for each in _document(docx).iter(f"{W}rStyle")}
    assert {"Aanwezig", "Stand", "Hyperlink"} <= tekens <= set(stijlen)
    assert {"Heading1", "Heading4", "ListBullet", "ListNumber", "Quote"} <= gebruikt <= set(stijlen)
    niveaus = [stijlen[f"Heading{nr}"].find(f"{W}pPr/{W}outlineLvl") for nr in (1, 2, 3, 4)]
    assert [None if each is None else each.attrib[f"{W}val"] for each in niveaus] == ["0", "1", "2", "3"]


def test_a_title_is_never_smaller_than_the_text_below_it() -> None:
    """Every heading is bold, larger than the text, and larger than the level below it."""
    wortel = _deel(maak_schoolgids_docx(opname()), "word/styles.xml")
    gewoon = wortel.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}sz")
    assert gewoon is not None
    maten = []
    for stijl in wortel.iter(f"{W}style"):
        if stijl.attrib[f"{W}styleId"].startswith("Heading"):
            maat = stijl.find(f"{W}rPr/{W}sz")
            assert maat is not None
            assert stijl.find(f"{W}rPr/{W}b") is not None
            maten.append(int(maat.attrib[f"{W}val"]))
    assert len(maten) == 4
    assert all(boven > onder for boven, onder in pairwise([*maten, int(gewoon.attrib[f"{W}val"])]))


def test_what_leads_to_a_list_or_a_table_stays_with_it() -> None:
    """Word never leaves an introduction alone at the foot of a page."""
    vast = {
        _tekst(alinea)
        for alinea in _document(maak_schoolgids_docx(opname())).iter(f"{W}p")
        if alinea.find(f"{W}pPr/{W}keepNext") is not None
    }
    assert {"Ons gebouw is van 2016.", "Deze mensen kunnen iets wat niet elke leerkracht kan."} <= vast
    assert not any(tekst.startswith("Maakt u zich zorgen?") for tekst in vast)


def test_tables_have_a_head_and_say_what_they_are_about() -> None:
    """The first row of each table is its head; what it is about stands in it for who listens."""
    tabellen = list(_document(maak_schoolgids_docx(opname())).iter(f"{W}tbl"))
    assert len(tabellen) == 3
    for tabel in tabellen:
        eerste, *rest = tabel.findall(f"{W}tr")
        assert eerste.find(f"{W}trPr/{W}tblHeader") is not None
        assert rest
        assert all(rij.find(f"{W}trPr/{W}tblHeader") is None for rij in rest)
        omschrijving = tabel.find(f"{W}tblPr/{W}tblDescription")
        assert omschrijving is not None
        assert omschrijving.attrib[f"{W}val"]
        assert {len(rij.findall(f"{W}tc")) for rij in (eerste, *rest)} == {
            len(tabel.findall(f"{W}tblGrid/{W}gridCol"))
        }


def test_the_logo_is_described_and_links_lead_somewhere() -> None:
    """A picture has a text in its place; every link has an address, and the same address once."""
    docx = maak_schoolgids_docx(opname())
    (beeld,) = _document(docx).iter(f"{WP}docPr")
    assert beeld.attrib["descr"] == "Logo van De Waterlelie"
    relaties = {
        each.attrib["Id"]: each.attrib["Target"] for each in _deel(docx, "word/_rels/document.xml.rels")
    }
    links = [each.attrib[f"{R}id"] for each in _document(docx).iter(f"{W}hyperlink")]
    assert {relaties[each] for each in links} >= {
        "mailto:ib@waterlelie.example",
        "https://www.swvdedelta.example",
    }
    with ZipFile(BytesIO(docx)) as archief:
        assert {doel for each, doel in relaties.items() if each not in links} <= {
            naam.removeprefix("word/") for naam in archief.namelist()
        }


def test_lists_begin_anew_and_pages_count_on() -> None:
    """Steps are numbered from one; the first page has the number that the school gives."""
    docx = maak_schoolgids_docx(opname(), eerste=24)
    (nummer,) = _document(docx).iter(f"{W}pgNumType")
    assert nummer.attrib[f"{W}start"] == "24"
    bekend = {each.attrib[f"{W}numId"] for each in _deel(docx, "word/numbering.xml").iter(f"{W}num")}
    gebruikt = {each.attrib[f"{W}val"] for each in _document(docx).iter(f"{W}numId")}
    assert gebruikt == bekend == {"1", "2"}


def test_a_concept_says_so_on_every_page() -> None:
    """In the head of each page and at the top of the text."""
    for bytes_, is_concept in ((concept(), True), (opname(), False)):
        docx = maak_schoolgids_docx(bytes_)
        assert ("niet vastgesteld" in _tekst(_deel(docx, "word/header1.xml"))) == is_concept
        assert any("niet vastgesteld" in tekst for _, tekst in _alineas(docx)) == is_concept


def test_the_same_text_gives_the_same_bytes() -> None:
    """There is no clock in the file."""
    assert maak_schoolgids_docx(opname()) == maak_schoolgids_docx(opname())


def test_a_logo_that_is_no_picture_is_left_out() -> None:
    """A text never fails on its logo."""
    docx = maak_schoolgids_docx(maak_aanbodopname(basisschool(logo="bm8gcGljdHVyZQ==")))
    assert list(_document(docx).iter(f"{WP}docPr")) == []


def test_a_contact_of_one_vestiging_says_which() -> None:
    """Two samenwerkingsverbanden are no two equal rows."""
    teksten = [tekst for _, tekst in _alineas(maak_schoolgids_docx(twee_plekken()))]
    assert {"Samenwerkingsverband, Noord", "Samenwerkingsverband, Zuid"} <= set(teksten)
