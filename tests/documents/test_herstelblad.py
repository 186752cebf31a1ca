"""The Herstelblad is one accessible page from which a person can copy, and a phone can read, the code."""

from __future__ import annotations

from datetime import date

import pypdfium2
import pytest
from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

from opp_desk.documents.herstelblad import groepen, maak_herstelblad
from opp_desk.vault.herstelcode import schrijf
from tests.documents.keuring import bladen, fouten, tags, tekst, voorgelezen

CODE = schrijf(bytes(range(20)))
DAG = date(2026, 11, 21)


def blad(school: str = "basisschool De Waterlelie", code: str = CODE) -> bytes:
    """Return the sheet of a school."""
    return maak_herstelblad(school, code, "waterlelie", DAG)


def test_it_is_one_accessible_page() -> None:
    """One sheet, and every rule of PDF/UA-1 passes."""
    assert len(bladen(blad())) == 1
    assert fouten(blad()) == []
    assert tags(blad()).count("Figure") == 1


def test_the_groups_are_read_in_the_order_of_the_code() -> None:
    """Who listens hears the groups one after the other, without the numbers beside them."""
    assert " ".join(CODE.split("-")) in " ".join(voorgelezen(blad()))
    assert all(groep in tekst(blad()) for groep in CODE.split("-"))


def test_the_qr_code_holds_the_code() -> None:
    """Every module of the printed square is the module that the encoder makes of the code."""
    qr = QRCode(None, QRErrorCorrectLevel.M)
    qr.addData(CODE)
    qr.make()
    document = pypdfium2.PdfDocument(blad())
    beeld = document[0].render(scale=6).to_pil().convert("L")
    document.close()
    aantal = qr.getModuleCount()
    zwart = beeld.point(lambda waarde: 255 if waarde < 8 else 0)
    links, boven, rechts, _ = zwart.crop((beeld.width // 2, 0, beeld.width, beeld.height // 2)).getbbox()
    zijde = (rechts - links) / aantal
    gezien = [
        [
            beeld.getpixel((beeld.width // 2 + links + (kolom + 0.5) * zijde, boven + (rij + 0.5) * zijde))
            < 128
            for kolom in range(aantal)
        ]
        for rij in range(aantal)
    ]
    assert gezien == [[bool(qr.isDark(rij, kolom)) for kolom in range(aantal)] for rij in range(aantal)]


def test_it_says_what_where_and_what_if_lost() -> None:
    """The sheet tells what it opens, where to keep it, how to use it and what to do when it is lost."""
    alles = tekst(blad()).replace("\u00a0", " ")
    assert "Kluis “waterlelie” · gemaakt op 21 november 2026" in alles
    for kop in ("Wat dit blad opent", "Waar je het bewaart", "Zo gebruik je het", "Blad kwijt"):
        assert kop in alles


def test_the_same_sheet_has_the_same_bytes() -> None:
    """A sheet printed again is the same; another code is another sheet."""
    assert blad() == blad()
    assert blad() != blad(code=schrijf(bytes(20)))


@pytest.mark.parametrize(
    ("code", "delen"),
    [
        ("ABCDE-FGHJK", ["ABCDE", "FGHJK"]),
        ("ABCD EFGH", ["ABCD", "EFGH"]),
        ("ABCDEFGHJKM", ["ABCDE", "FGHJK", "M"]),
    ],
)
def test_groups_follow_the_code(code: str, delen: list[str]) -> None:
    """Groups are those of the code; a code in one piece is parted by five."""
    assert groepen(code) == delen


def test_a_very_long_school_name_stays_on_its_line() -> None:
    """A long name is cut in the running header and leaves the sheet one page."""
    pdf = blad("Samenwerkingsschool voor praktijkonderwijs De Lange Weg naar Overmorgen, locatie Noord " * 2)
    assert len(bladen(pdf)) == 1
    assert "…" in bladen(pdf)[0]
    assert fouten(pdf) == []
