"""Which kind of class list a file is, by its content; the name and its extension are not looked at."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from opp_desk.ground.errors import WereldFout
from opp_desk.interchange.lezen import begin
from opp_desk.interchange.tabel import Tabel, lees_tabel

if TYPE_CHECKING:
    from pathlib import Path

    from opp_desk.interchange.klassenlijst import Klassenlijst

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_HTML = re.compile(rb"<!doctype\s+html|<html[\s>]|<table[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_KIJK = 4096
_STUURTEKENS = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_MEESTE_STUURTEKENS = 2


def lees_bestand(pad: Path) -> Klassenlijst | Tabel:
    """Return a class list from EDEXML or UWLR, or a table from CSV or XLSX whose columns are unknown.

    Raises WereldFout: the codes of `edexml.lees_edexml` and `tabel.lees_tabel`, and import_pdf,
    import_oud_excel and import_binair for what is neither.
    """
    kop = begin(pad)
    if kop.startswith(b"%PDF-"):
        raise WereldFout("import_pdf")
    if kop.startswith(_OLE):
        raise WereldFout("import_oud_excel")
    if kop.startswith(b"PK"):
        return lees_tabel(pad)
    smal = kop[:_KIJK].replace(b"\x00", b"").removeprefix(codecs.BOM_UTF8).lstrip(b"\xff\xfe \t\r\n")
    if _HTML.search(smal):
        raise WereldFout("import_html")
    if smal.startswith(b"<"):
        from opp_desk.interchange.edexml import lees_edexml  # noqa: PLC0415  a parser of 5 MB, for who imports

        return lees_edexml(pad)
    if _is_binair(kop[:_KIJK]):
        raise WereldFout("import_binair")
    return lees_tabel(pad)


def _is_binair(kop: bytes) -> bool:
    """Tell text from anything else: control characters, or zeros that UTF-16 does not explain."""
    if len(_STUURTEKENS.findall(kop)) > _MEESTE_STUURTEKENS:
        return True
    nullen = kop.count(0)
    utf16 = kop.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or nullen * 3 > len(kop)
    return nullen > 0 and not utf16
