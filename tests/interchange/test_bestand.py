"""What a file is, by its content."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from opp_desk.ground.errors import WereldFout
from opp_desk.interchange.bestand import lees_bestand
from opp_desk.interchange.klassenlijst import Klassenlijst
from opp_desk.interchange.tabel import Tabel
from opp_desk.interchange.zinnen import ZINNEN
from tests.interchange.bouwen import edexml, leerling

if TYPE_CHECKING:
    from pathlib import Path

CSV = "Roepnaam;Achternaam\nNoël;Hof\n"


def werkboek() -> bytes:
    """Return a small workbook."""
    boek = Workbook()
    blad = boek.active
    assert blad is not None
    blad.append(["Roepnaam", "Achternaam"])
    blad.append(["Noël", "Hof"])
    uit = io.BytesIO()
    boek.save(uit)
    return uit.getvalue()


def ander_zip() -> bytes:
    """Return a zip that is no workbook."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as archief:
        archief.writestr("klassenlijst.xml", edexml(leerling()))
    return uit.getvalue()


@pytest.mark.parametrize("naam", ["lijst.xml", "lijst.csv", "lijst.xlsx", "lijst"])
@pytest.mark.parametrize(
    ("inhoud", "bron"),
    [
        (edexml(leerling()), "edexml"),
        (b"\xef\xbb\xbf" + edexml(leerling()), "edexml"),
        (edexml(leerling()).decode().replace("UTF-8", "UTF-16").encode("utf-16"), "edexml"),
        (edexml(leerling()).replace(b"EDEX>", b"leerlinggegevens>"), "uwlr"),
        (CSV.encode(), "csv"),
        (CSV.encode("utf-16"), "csv"),
        (CSV.encode("utf-16-le"), "csv"),
        (CSV.encode("cp1252"), "csv"),
        (werkboek(), "xlsx"),
    ],
)
def test_content_decides(tmp_path: Path, naam: str, inhoud: bytes, bron: str) -> None:
    """Whatever a file is called, it is read for what it is."""
    (tmp_path / naam).write_bytes(inhoud)
    gelezen = lees_bestand(tmp_path / naam)
    assert isinstance(gelezen, Klassenlijst if bron in {"edexml", "uwlr"} else Tabel)
    assert gelezen.bron == bron


@pytest.mark.parametrize(
    ("inhoud", "code"),
    [
        (b"", "import_leeg"),
        (b"%PDF-1.7 x", "import_pdf"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"x" * 100, "import_oud_excel"),
        (b"<!DOCTYPE html><html><table></table></html>", "import_html"),
        (b'\xef\xbb\xbf\r\n<HTML xmlns:x="urn:schemas-microsoft-com:office:excel"><table>', "import_html"),
        (b"<table><tr><td>Roepnaam</td></tr></table>", "import_html"),
        (ander_zip(), "import_zip"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(32)) * 9, "import_binair"),
        (b"\x7fELF\x02\x01\x01\x00" + b"\x00" * 8 + b"\x03\x00\x3e\x00" + b"abc" * 200, "import_binair"),
        (b"SQLite format 3\x00\x10\x00\x01\x01" + b"abc" * 300, "import_binair"),
        (b"<EDEX><leerlingen>", "import_half"),
        (b"<rss></rss>", "import_geen_edexml"),
        (b"\n \n", "import_geen_tabel"),
    ],
)
def test_what_we_cannot_read(tmp_path: Path, inhoud: bytes, code: str) -> None:
    """Each kind of wrong file has its own sentence."""
    (tmp_path / "lijst.csv").write_bytes(inhoud)
    with pytest.raises(WereldFout, match=code):
        lees_bestand(tmp_path / "lijst.csv")


@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_any_file_is_a_list_or_a_sentence(tmp_path: Path, inhoud: bytes) -> None:
    """No file at all is a bug of ours."""
    pad = tmp_path / "lijst"
    pad.write_bytes(inhoud)
    try:
        soort: object = type(lees_bestand(pad))
    except WereldFout as fout:
        soort = fout.code
    assert soort in {Klassenlijst, Tabel, *ZINNEN}
