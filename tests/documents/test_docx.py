"""The editable copy: well-formed Office Open XML with the words of the PDF, the same every time."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from zipfile import ZipFile

from defusedxml.ElementTree import fromstring

from opp_desk.documents.docx import maak_opp_docx, maak_uitnodiging_docx
from opp_desk.documents.invoer import Afspraak, Huishouden
from opp_desk.documents.opp import maak_opp_pdf
from tests.documents.keuring import voorgelezen
from tests.documents.test_opp_sector import KEUZES, SECTOR
from tests.documents.voorbeeld import canoniek, concept, noel

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def vol() -> bytes:
    """Return the fullest demo plan."""
    inhoud = noel()
    inhoud["opp"] |= SECTOR
    inhoud["teksten"]["keuzes"] |= KEUZES
    return canoniek(inhoud)


def onderdelen(docx: bytes) -> dict[str, bytes]:
    """Return the parts of a DOCX by name."""
    with ZipFile(BytesIO(docx)) as archief:
        assert archief.testzip() is None
        return {naam: archief.read(naam) for naam in archief.namelist()}


def alineas(docx: bytes) -> list[str]:
    """Return the text of every paragraph in order."""
    document = fromstring(onderdelen(docx)["word/document.xml"])
    return ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in document.iter(f"{W}p")]


def test_every_part_is_well_formed_and_named() -> None:
    """Each part parses, is in the content types, and each relation points to a part."""
    delen = onderdelen(maak_opp_docx(vol()))
    for inhoud in delen.values():
        fromstring(inhoud)
    soorten = delen["[Content_Types].xml"].decode()
    for naam in delen:
        assert naam.endswith(".rels") or naam == "[Content_Types].xml" or f'"/{naam}"' in soorten
    doelen = re.findall(r'Target="([^"]+)"', delen["word/_rels/document.xml.rels"].decode())
    assert {f"word/{doel}" for doel in doelen} <= set(delen)


def test_the_words_are_those_of_the_pdf() -> None:
    """Every word that a screen reader speaks in the PDF stands in the copy, save the drawings."""
    woorden = set(re.findall(r"\w+", " ".join(alineas(maak_opp_docx(vol())))))
    gesproken = set(re.findall(r"\w+", " ".join(voorgelezen(maak_opp_pdf(vol())))))
    assert gesproken - woorden == set()


def test_headings_lists_and_tables_are_real() -> None:
    """Word's own styles: one title, headings for sections, bullets, tables with a header row."""
    tekst = onderdelen(maak_opp_docx(vol()))["word/document.xml"].decode()
    assert tekst.count('w:val="Heading1"') == 1
    assert tekst.count('w:val="Heading2"') > 10
    assert tekst.count("<w:tblHeader/>") == tekst.count("<w:tbl>") == 4
    assert '<w:numId w:val="1"/>' in tekst
    assert "Wat helpt · bevorderende factoren" in alineas(maak_opp_docx(vol()))


def test_it_is_always_the_same_and_says_that_it_is_a_copy() -> None:
    """Same momentopname, same bytes; the foot says that it is a copy, the head that it is a concept."""
    assert maak_opp_docx(vol()) == maak_opp_docx(vol())
    delen = onderdelen(maak_opp_docx(canoniek(concept())))
    assert "Bewerkbare kopie" in delen["word/footer1.xml"].decode()
    assert "Concept" in delen["word/header1.xml"].decode()


def test_what_is_typed_cannot_break_the_file() -> None:
    """Angle brackets, quotes and signs that XML does not know."""
    inhoud = noel()
    inhoud["opp"]["aanleiding"] = 'Meer <b>dan</b> & "minder"\x0b tekst'
    gelezen = " ".join(alineas(maak_opp_docx(canoniek(inhoud))))
    assert 'Meer <b>dan</b> & "minder"' in gelezen
    assert "Thuis is er vaak ruzie" not in gelezen


def test_the_invitation_can_be_changed() -> None:
    """Greeting, day and place stand in paragraphs; a copy of a letter needs no foot about the plan."""
    docx = maak_uitnodiging_docx(
        canoniek(noel()),
        huishouden=Huishouden("Beste mevrouw d’Hondt"),
        afspraak=Afspraak(date(2026, 11, 3), "15.30", waar="lokaal 4"),
        dag=date(2026, 10, 20),
    )
    gelezen = alineas(docx)
    assert "Beste mevrouw d’Hondt," in gelezen
    assert any("lokaal 4" in alinea.lower() for alinea in gelezen)
    assert "Bewerkbare" not in onderdelen(docx)["word/footer1.xml"].decode()
