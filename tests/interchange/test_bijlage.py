"""What may be kept is decided by what a file is; what an enemy makes is refused with a code."""

from __future__ import annotations

import io
import random
import zipfile
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from opp_desk.ground.errors import RegelFout
from opp_desk.interchange import bijlage
from opp_desk.interchange.bijlage import GROOTST, Bestandsoort, keur
from opp_desk.usecases.zinnen import ZINNEN

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
EXE: Final = b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00" + bytes(200)
BOM: Final = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'


def pdf(tekst: str = "Verslag van de logopedist over Noël") -> bytes:
    """Return a small PDF with this text."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    canvas.drawString(72, 700, tekst)
    canvas.save()
    return buffer.getvalue()


def ingepakt(**delen: str | bytes) -> bytes:
    """Return a zip; two underscores in a name stand for a slash, one for a dot."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archief:
        for naam, inhoud in delen.items():
            archief.writestr(naam.replace("__", "/").replace("_", "."), inhoud)
    return buffer.getvalue()


def word(xml: str = "", **meer: str | bytes) -> bytes:
    """Return a document of Word with one paragraph."""
    xml = xml or f'<w:document xmlns:w="{W}"><w:p><w:t>Hulp bij</w:t><w:t> rekenen</w:t></w:p></w:document>'
    return ingepakt(word__document_xml=xml, **meer)


def foto(soort: str = "JPEG") -> bytes:
    """Return a small picture that says where it was taken."""
    buffer = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "thuis bij Noel"
    Image.new("RGB", (40, 30), "red").save(buffer, soort, exif=exif)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("naam", "inhoud", "soort", "tekst"),
    [
        ("logo.pdf", pdf(), Bestandsoort.PDF, "Verslag van de logopedist over Noël"),
        ("brief.docx", word(), Bestandsoort.WORD, "Hulp bij rekenen"),
        ("notitie.txt", "Regel een\nŞahin".encode(), Bestandsoort.TEKST, "Regel een Şahin"),
        ("foto.jpeg", foto(), Bestandsoort.PLAATJE, ""),
        ("foto.png", foto("PNG"), Bestandsoort.PLAATJE, ""),
    ],
)
def test_wat_bewaard_mag_worden(naam: str, inhoud: bytes, soort: Bestandsoort, tekst: str) -> None:
    """Each kind is known by its content, and the text in it can be searched."""
    gekeurd = keur(naam, inhoud)
    assert (gekeurd.soort, gekeurd.tekst) == (soort, tekst)
    assert gekeurd.naam.endswith(f".{soort.value}")


def test_van_een_foto_blijft_alleen_het_beeld() -> None:
    """What a phone writes beside the picture is gone."""
    assert b"thuis bij" in foto()
    assert b"thuis bij" not in keur("foto.jpg", foto()).inhoud


@pytest.mark.parametrize(
    ("inhoud", "code"),
    [
        (b"", "bijlage_leeg"),
        (b"x" * (GROOTST + 1), "bijlage_te_groot"),
        (EXE, "bijlage_soort"),
        (b"#!/bin/sh\nrm -rf /", "bijlage_soort"),
        (b"<html><script>alert(1)</script>", "bijlage_soort"),
        (b"{\\rtf1 tekst}", "bijlage_soort"),
        (ingepakt(een_txt="x"), "bijlage_soort"),
        (pdf()[:200], "bijlage_stuk"),
        (b"%PDF-1.7 en verder niets", "bijlage_stuk"),
        (word()[:-30], "bijlage_stuk"),
        (word("<w:document"), "bijlage_stuk"),
        (word(f'{BOM}<w:document xmlns:w="{W}">&b;</w:document>'), "bijlage_stuk"),
        (word(word__vbaProject_bin=b"x"), "bijlage_met_programma"),
        (word(bom_txt=bytes(30_000_000)), "bijlage_uitgepakt_te_groot"),
        (foto()[:60], "bijlage_stuk"),
    ],
)
def test_wat_niet_mag(inhoud: bytes, code: str) -> None:
    """Programs, bombs, macros and broken files are refused, each with its own sentence."""
    with pytest.raises(RegelFout, match=code):
        keur("Brief van de huisarts.pdf", inhoud)
    assert code in ZINNEN


@pytest.mark.parametrize(
    ("naam", "wordt"),
    [
        ("programma.exe", "programma.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\ik\\Verslag 12.5.pdf", "Verslag 12.5.pdf"),
        ("a" * 300 + ".pdf", "a" * 120 + ".pdf"),
        ("..", "bijlage.pdf"),
        ("vraag?.PDF", "vraag.pdf"),
    ],
)
def test_de_naam(naam: str, wordt: str) -> None:
    """A name leads nowhere else and ends as its content asks."""
    assert keur(naam, pdf()).naam == wordt


def test_een_dik_boek_wordt_kort_doorzocht(monkeypatch: pytest.MonkeyPatch) -> None:
    """The text for searching has an end."""
    monkeypatch.setattr(bijlage, "LANGSTE_TEKST", 10)
    assert keur("boek.txt", b"woord " * 1000).tekst == "woord woor"


@given(st.binary(max_size=400), st.sampled_from([b"", b"%PDF-1.4\n", b"PK\x03\x04", b"\xff\xd8\xff"]))
def test_geen_enkel_bestand_laat_het_struikelen(rommel: bytes, begin: bytes) -> None:
    """Whatever a file holds: it is kept, or refused with a code that has a sentence."""
    code = ""
    try:
        assert keur("bestand", begin + rommel).inhoud
    except RegelFout as fout:
        code = fout.code
    assert code in ("", *ZINNEN)


def test_a_document_of_empty_marks_is_read_no_further() -> None:
    """A small file that unpacks to millions of empty marks does not fill the memory: reading stops."""
    leeg = "<x/>" * bijlage._MEESTE_ELEMENTEN  # noqa: SLF001  the limit itself
    voor, na = (f"<w:p><w:r><w:t>{tekst}</w:t></w:r></w:p>" for tekst in ("Vooraan.", "Achteraan."))
    xml = f'<w:document xmlns:w="{W}"><w:body>{voor}{leeg}{na}</w:body></w:document>'
    vulling = random.Random(4).randbytes(len(xml) // 150)  # noqa: S311  bytes that do not pack
    gekeurd = keur("Verslag.docx", ingepakt(word__document_xml=xml, vulling=vulling))
    assert gekeurd.tekst == "Vooraan."
