"""A file from outside that somebody wants to keep: what it is by its content, made safe, and the text in it.

The name and its extension are not looked at: a program that calls itself ``brief.pdf`` is refused. Meant to
run in a process of its own, because a broken PDF can take its reader down. Not here: where a bijlage belongs.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING, Final

from opp_desk.ground.errors import RegelFout
from opp_desk.interchange.plaatje import KAPOT_PLAATJE, teken_opnieuw

if TYPE_CHECKING:
    from collections.abc import Iterator

GROOTST: Final = 25 * 1024 * 1024
"""Largest file that is kept (bytes)."""
LANGSTE_TEKST: Final = 400_000
"""How much of the text in a file can be searched (characters): two hundred pages."""
_GROOTST_UITGEPAKT: Final = 200 * 1024 * 1024
_MEESTE_DELEN: Final = 5_000
_HOOGSTE_VERHOUDING: Final = 200
_MEESTE_BLADEN: Final = 300
_MEESTE_ELEMENTEN: Final = 1_000_000
"""How much of a document is read for its text: a megabyte of empty marks unpacks to gigabytes of memory."""
_WIT: Final = re.compile(r"\s+")
_STUURTEKENS: Final = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_S: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STUK: Final = (
    zipfile.BadZipFile, SyntaxError, KeyError, ValueError, EOFError, NotImplementedError, RuntimeError,
    OSError, zlib.error, struct.error,
)  # fmt: skip
"""What a document that is damaged or made by an enemy raises in zipfile and in the parser."""


class Bestandsoort(StrEnum):
    """What may be kept. The value is the extension that it gets outside the vault."""

    PDF = "pdf"
    PLAATJE = "jpg"
    WORD = "docx"
    EXCEL = "xlsx"
    TEKST = "txt"


@dataclass(frozen=True, slots=True)
class Gekeurd:
    """A file as it is kept. ``tekst`` is what can be searched of it, "" for a picture or a scan."""

    naam: str
    soort: Bestandsoort
    inhoud: bytes
    tekst: str


def keur(naam: str, inhoud: bytes) -> Gekeurd:
    """Return a file as it can be kept, under a name that ends as its content asks.

    RegelFout: bijlage_leeg, bijlage_te_groot, bijlage_soort (it is nothing that may be kept),
    bijlage_stuk, bijlage_met_programma (a document with macros), bijlage_uitgepakt_te_groot.
    """
    if not inhoud:
        raise RegelFout("bijlage_leeg")
    if len(inhoud) > GROOTST:
        raise RegelFout("bijlage_te_groot")
    soort = _soort(inhoud)
    if soort is Bestandsoort.PLAATJE:
        try:
            inhoud = teken_opnieuw(inhoud)
        except KAPOT_PLAATJE as fout:
            raise RegelFout("bijlage_stuk") from fout
    return Gekeurd(_naam(naam, soort), soort, inhoud, _tekst(soort, inhoud))


def tekst_in(inhoud: bytes) -> str:
    """Return the text in a file of ours that is about to leave, "" when none can be read."""
    try:
        return _tekst(_soort(inhoud), inhoud)
    except RegelFout:
        return ""


def is_gekeurd(naam: str, inhoud: bytes) -> bool:
    """Tell whether a file that was kept in another copy is as `keur` leaves one: size, kind and name."""
    try:
        zelfde = naam.casefold() == buitennaam(naam, inhoud).casefold()
        return zelfde and len(inhoud) <= GROOTST
    except RegelFout:
        return False


def buitennaam(naam: str, inhoud: bytes) -> str:
    """Return a name under which a file may stand in a folder: no path, and ending as its content asks.

    RegelFout as `keur` for what is nothing that may be kept, whatever its name says.
    """
    return _naam(naam, _soort(inhoud))


def _tekst(soort: Bestandsoort, inhoud: bytes) -> str:
    lees = {
        Bestandsoort.PDF: _lees_pdf,
        Bestandsoort.WORD: _lees_word,
        Bestandsoort.EXCEL: _lees_excel,
        Bestandsoort.TEKST: _lees_tekst,
    }
    return _kort(lees[soort](inhoud)) if soort in lees else ""


def _soort(inhoud: bytes) -> Bestandsoort:
    if inhoud.startswith(b"%PDF-"):
        return Bestandsoort.PDF
    if inhoud.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")):
        return Bestandsoort.PLAATJE
    if inhoud.startswith(b"PK\x03\x04"):
        return _soort_zip(inhoud)
    if _is_tekst(inhoud):
        return Bestandsoort.TEKST
    raise RegelFout("bijlage_soort")


def _soort_zip(inhoud: bytes) -> Bestandsoort:
    """Return which document a zip is, after looking whether it unpacks to something of this world."""
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
            delen = archief.infolist()
    except _STUK as fout:
        raise RegelFout("bijlage_stuk") from fout
    uitgepakt = sum(deel.file_size for deel in delen)
    if len(delen) > _MEESTE_DELEN or uitgepakt > min(_GROOTST_UITGEPAKT, len(inhoud) * _HOOGSTE_VERHOUDING):
        raise RegelFout("bijlage_uitgepakt_te_groot")
    namen = {deel.filename for deel in delen}
    if any(naam.lower().endswith(("vbaproject.bin", ".exe", ".dll", ".js")) for naam in namen):
        raise RegelFout("bijlage_met_programma")
    if "word/document.xml" in namen:
        return Bestandsoort.WORD
    if "xl/workbook.xml" in namen:
        return Bestandsoort.EXCEL
    raise RegelFout("bijlage_soort")


def _is_tekst(inhoud: bytes) -> bool:
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return not _STUURTEKENS.search(tekst) and not tekst.lstrip().startswith(("<", "#!", "@echo", "{\\rtf"))


def _lees_tekst(inhoud: bytes) -> str:
    return inhoud.decode("utf-8-sig")


def _lees_pdf(inhoud: bytes) -> str:
    import pypdfium2  # noqa: PLC0415  only in the process that reads

    try:
        with pypdfium2.PdfDocument(inhoud) as document:
            bladen = (document[nr] for nr in range(min(len(document), _MEESTE_BLADEN)))
            return " ".join(blad.get_textpage().get_text_bounded() for blad in bladen)
    except pypdfium2.PdfiumError as fout:
        raise RegelFout("bijlage_stuk") from fout


def _lees_word(inhoud: bytes) -> str:
    return _uit_xml(inhoud, "word/document.xml", f"{_W}t", f"{_W}p")


def _lees_excel(inhoud: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
        gedeeld = "xl/sharedStrings.xml" in archief.namelist()
    return _uit_xml(inhoud, "xl/sharedStrings.xml", f"{_S}t", f"{_S}si") if gedeeld else ""


def _uit_xml(inhoud: bytes, deel: str, woord: str, alinea: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as archief, archief.open(deel) as bron:
            return "".join(_stukken(bron, woord, alinea))
    except _STUK as fout:
        raise RegelFout("bijlage_stuk") from fout


def _stukken(bron: object, woord: str, alinea: str) -> Iterator[str]:
    from defusedxml.ElementTree import iterparse  # noqa: PLC0415  a parser of 5 MB, for who keeps a document

    lengte = 0
    for _wanneer, element in islice(iterparse(bron, ("end",)), _MEESTE_ELEMENTEN):
        if element.tag == woord:
            yield element.text or ""
            lengte += len(element.text or "")
        elif element.tag == alinea:
            yield "\n"
            element.clear()
        if lengte > LANGSTE_TEKST:
            return


def _kort(tekst: str) -> str:
    return _WIT.sub(" ", _STUURTEKENS.sub(" ", tekst[: 2 * LANGSTE_TEKST])).strip()[:LANGSTE_TEKST]


def _naam(naam: str, soort: Bestandsoort) -> str:
    """Return the last part of a name, without what a file system refuses, ending as the content asks."""
    kaal = re.sub(r'[\x00-\x1f<>:"/\\|?*]', " ", naam.replace("\\", "/").rpartition("/")[2]).strip(" .")
    stam, punt, staart = kaal.rpartition(".")
    goed = {soort.value, "jpeg"} if soort is Bestandsoort.PLAATJE else {soort.value}
    basis = stam if punt and (staart.lower() in goed or len(staart) <= 4) else kaal  # noqa: PLR2004  an extension
    return f"{basis[:120].strip(' .') or 'bijlage'}.{soort.value}"
