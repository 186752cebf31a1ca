"""Workbooks, honest and otherwise."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from opp_desk.ground.errors import WereldFout
from opp_desk.interchange.csvtekst import MEESTE_KOLOMMEN, Rij
from opp_desk.interchange.werkblad import GROOTST_UITGEPAKT, MEESTE_DELEN, lees_werkblad

if TYPE_CHECKING:
    from collections.abc import Sequence

KOP = ["Stamnr", "Roepnaam", "Geb.datum"]


def boek(*bladen: Sequence[list[Any]], verborgen: int | None = None) -> bytes:
    """Return a workbook with these sheets."""
    werkboek = Workbook()
    werkboek.remove(werkboek.active)
    for nummer, rijen in enumerate(bladen):
        blad = werkboek.create_sheet(f"Blad{nummer + 1}")
        for rij in rijen:
            blad.append(rij)
        if nummer == verborgen:
            blad.sheet_state = "hidden"
    uit = io.BytesIO()
    werkboek.save(uit)
    return uit.getvalue()


def heeft_kop(top: list[Rij]) -> bool:
    """Tell whether the header of these tests is in the top."""
    return any("Roepnaam" in cellen for _, cellen in top)


def lees(inhoud: bytes) -> list[Rij]:
    """Read with the header of these tests."""
    return lees_werkblad(inhoud, heeft_kop)


def zip_met(**delen: str | bytes) -> bytes:
    """Return a zip with these parts; __ in a name is a slash."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as archief:
        for naam, deel in delen.items():
            archief.writestr(naam.replace("__", "/").replace("DOT", "."), deel)
    return uit.getvalue()


def vervang(inhoud: bytes, naam: str = "", deel: bytes = b"") -> bytes:
    """Return the workbook with one part replaced, and without any trace of the moment of making."""
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(inhoud)) as oud, zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as nieuw:
        for lid in oud.namelist():
            if lid != "docProps/core.xml":
                nieuw.writestr(zipfile.ZipInfo(lid), deel if lid == naam else oud.read(lid))
    return uit.getvalue()


def test_cells_as_people_mean_them() -> None:
    """Dates are dates, a number has no ".0", formulas give what Excel last saw, empty rows are passed by."""
    inhoud = boek([["Lijst"], [], KOP, [1001, " Noe\u0308l ", date(2018, 3, 3)], [1002.0, True, 6.5]])
    assert lees(inhoud) == [
        (1, ("Lijst",)),
        (3, ("Stamnr", "Roepnaam", "Geb.datum")),
        (4, ("1001", "Noël", "2018-03-03")),
        (5, ("1002", "ja", "6.5")),
    ]


def test_date_with_a_time_and_number_with_zeros() -> None:
    """Midnight is no time; the zeros that a format shows belong to the number; an error is empty."""
    werkboek = Workbook()
    blad = werkboek.active
    assert blad is not None
    blad.append(KOP)
    blad.append([123, datetime(2018, 3, 3, 0, 0), datetime(2018, 3, 3, 14, 30), time(9, 5), "#N/A"])  # noqa: DTZ001  a cell has no zone
    blad["A2"].number_format = "00000"
    uit = io.BytesIO()
    werkboek.save(uit)
    assert lees(uit.getvalue())[1] == (2, ("00123", "2018-03-03", "2018-03-03 14:30", "09:05:00", ""))


def test_first_sheet_with_the_header() -> None:
    """A cover, an empty and a hidden sheet are passed by; without any header the first filled counts."""
    lijst: list[list[Any]] = [[*KOP], [1, "Noor", None]]
    assert lees(boek([["Uitleg"]], [], lijst))[1][1][1] == "Noor"
    assert lees(boek([["x"]], lijst, [["y"]], verborgen=1)) == [(1, ("x",))]
    assert lees(boek([], [["x"]], [["y"]])) == [(1, ("x",))]
    assert lees(boek([])) == []


def test_sheet_formatted_to_the_bottom() -> None:
    """A single cell far below is not searched for through a million empty rows."""
    werkboek = Workbook()
    blad = werkboek.active
    assert blad is not None
    blad.append(KOP)
    blad["A900000"] = "diep"
    uit = io.BytesIO()
    werkboek.save(uit)
    assert len(lees(uit.getvalue())) == 1


@pytest.mark.parametrize(
    ("inhoud", "code"),
    [
        (b"PK", "import_excel_stuk"),
        (b"PK\x03\x04" + b"x" * 100, "import_excel_stuk"),
        (boek([KOP])[:-200], "import_excel_stuk"),
        (zip_met(klassenlijstDOTxml="<EDEX/>"), "import_zip"),
        (zip_met(word__documentDOTxml="<w/>"), "import_zip"),
        (zip_met(contentDOTxml="<x/>", mimetype="application/vnd.oasis.opendocument"), "import_ods"),
        (zip_met(xl__workbookDOTxml="<x/>"), "import_excel_stuk"),
        (vervang(boek([KOP]), "xl/worksheets/sheet1.xml", b"<worksheet><row>"), "import_excel_stuk"),
        (vervang(boek([KOP]), "xl/styles.xml", b"\xff\xfe"), "import_excel_stuk"),
        (zip_met(**{"xl__workbookDOTxml": "x", **{f"d{n}": "" for n in range(MEESTE_DELEN)}}),
         "import_excel_te_groot"),
        (zip_met(xl__workbookDOTxml=b"\0" * (GROOTST_UITGEPAKT + 1)), "import_excel_te_groot"),
        (boek([["x"] * (MEESTE_KOLOMMEN + 1)]), "import_te_veel_kolommen"),
    ],
)  # fmt: skip
def test_refused_with_a_sentence(inhoud: bytes, code: str) -> None:
    """Half a workbook, another kind of zip, and zips that unfold into a room full are refused."""
    with pytest.raises(WereldFout, match=code):
        lees(inhoud)


def als_excel(teksten: bytes) -> bytes:
    """Return a workbook with its texts in a part of their own, as Excel writes it and openpyxl does not."""
    inhoud = boek([[1]])
    blad = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row></sheetData></worksheet>'
    )
    inhoud = vervang(inhoud, "xl/worksheets/sheet1.xml", blad.encode())
    with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
        soorten = archief.read("[Content_Types].xml").replace(
            b"</Types>",
            b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-'
            b'officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
        )
    uit = io.BytesIO(vervang(inhoud, "[Content_Types].xml", soorten))
    with zipfile.ZipFile(uit, "a") as archief:
        archief.writestr("xl/sharedStrings.xml", teksten)
    return uit.getvalue()


def gedeeld(voor: str = "", tekst: str = "Achternaam") -> bytes:
    """Return a part with two texts."""
    ruimte = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'{voor}<sst xmlns="{ruimte}"><si><t>Roepnaam</t></si><si><t>{tekst}</t></si></sst>'.encode()


def test_texts_in_a_part_of_their_own() -> None:
    """Excel keeps texts apart from the cells; a cell that is not there is empty."""
    assert lees(als_excel(gedeeld())) == [(1, ("Roepnaam", "", "Achternaam"))]


@pytest.mark.parametrize("entiteit", ['"lol"', 'SYSTEM "file:///etc/passwd"'])
def test_entities_inside_a_workbook(entiteit: str) -> None:
    """A part that declares an entity, of its own or a file of this computer, is not read."""
    vijand = gedeeld(f"<!DOCTYPE x [<!ENTITY a {entiteit}>]>", "&a;")
    for inhoud in (
        als_excel(vijand),
        vervang(boek([KOP]), "xl/workbook.xml", vijand),
        vervang(boek([KOP]), "xl/worksheets/sheet1.xml", vijand),
    ):
        with pytest.raises(WereldFout, match="import_excel_stuk"):
            lees(inhoud)


@settings(max_examples=min(settings().max_examples, 400))
@given(st.data())
def test_damaged_workbook_is_read_or_refused(data: st.DataObject) -> None:
    """However a workbook is damaged, inside or outside the zip, it is rows or a sentence."""
    inhoud = vervang(boek([KOP, [1001, "Noor", date(2018, 3, 3)]]))
    if data.draw(st.booleans()):
        with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
            naam = data.draw(st.sampled_from(archief.namelist()))
            inhoud = vervang(inhoud, naam, _beschadigd(archief.read(naam), data))
    else:
        inhoud = b"PK" + _beschadigd(inhoud[2:], data)
    assert poging(inhoud) in {"gelezen", "import_excel_stuk", "import_zip", "import_excel_te_groot"}


def poging(inhoud: bytes) -> str:
    """Return the code of the error, or that it was read."""
    try:
        lees(inhoud)
    except WereldFout as fout:
        return fout.code
    return "gelezen"


def _beschadigd(inhoud: bytes, data: st.DataObject) -> bytes:
    plaats = data.draw(st.integers(0, len(inhoud) - 1))
    einde = plaats + data.draw(st.integers(0, 30))
    return inhoud[:plaats] + data.draw(st.binary(max_size=8)) + inhoud[einde:]
