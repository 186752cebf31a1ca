"""Reading a class list in EDEXML 2.1, or in UWLR with or without its SOAP envelope.

Checked by structure, never against the official XSD: its list of school years ends at 2024-2025 and vendors
extend the rest. Hostile XML (any DTD or entity, bombs, half a file) is refused as a whole; trouble in one
pupil skips that pupil. Source: EDEXML 2.1 (2016-12), UWLR 2.2 and 2.3, Edustandaard.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING
from xml.sax import SAXException, SAXParseException

from defusedxml import DefusedXmlException
from defusedxml.expatreader import DefusedExpatParser

from opp_desk.ground.errors import WereldFout
from opp_desk.interchange.edexml_duiden import duid
from opp_desk.interchange.edexml_ruw import Ruw
from opp_desk.interchange.lezen import begin, stukken

if TYPE_CHECKING:
    from pathlib import Path

    from opp_desk.interchange.klassenlijst import Klassenlijst

LANGSTE_STILTE = 2 * 1024 * 1024
"""Bytes without any element or text: one enormous tag or comment, which costs quadratic time."""

_HALF = ("no element found", "unclosed token", "unclosed cdata", "partial character")
_TEKENSET = re.compile(rb"""<\?xml[^>]{0,200}encoding\s*=\s*["']([A-Za-z0-9._:-]+)["']""")


def lees_edexml(bron: Path | bytes) -> Klassenlijst:
    """Return the class list in an EDEXML or UWLR file.

    Raises WereldFout and then nothing was read: the codes of `lezen.stukken`, import_geen_edexml,
    import_html, import_half, import_geen_xml, import_tekenset, import_dtd, import_te_diep,
    import_te_lang and import_te_veel_leerlingen.
    """
    ruw = Ruw()
    try:
        _lees_door(bron, ruw)
    except DefusedXmlException as fout:
        raise WereldFout("import_dtd") from fout
    except SAXParseException as fout:
        raise WereldFout(_code(fout, bron), regel=fout.getLineNumber() or 1) from None
    except (SAXException, LookupError, ValueError) as fout:  # an encoding that Python does not know
        raise WereldFout("import_tekenset", regel=1) from fout
    if ruw.bron is None:
        raise WereldFout("import_geen_edexml")
    return duid(ruw)


def _lees_door(bron: Path | bytes, ruw: Ruw) -> None:
    lezer = DefusedExpatParser(forbid_dtd=True)
    lezer.setContentHandler(ruw)
    ruw.setDocumentLocator(lezer)  # feed() does not hand itself over as a locator, parse() would
    vorige, stil = 0, 0
    for stuk in stukken(bron):
        lezer.feed(stuk)
        stil = stil + len(stuk) if ruw.gebeurtenissen == vorige else 0
        vorige = ruw.gebeurtenissen
        if stil > LANGSTE_STILTE:
            raise WereldFout("import_te_lang")
    lezer.close()


def _code(fout: SAXParseException, bron: Path | bytes) -> str:
    """Choose the sentence that helps most: half a file, a wrong encoding, or simply no XML."""
    melding = fout.getMessage().casefold()
    if any(half in melding for half in _HALF):
        return "import_half"
    if "encoding" in melding or ("invalid token" in melding and _geen_utf8(bron)):
        return "import_tekenset"
    return "import_geen_xml"


def _geen_utf8(bron: Path | bytes) -> bool:
    """Tell whether a file that calls itself UTF-8 (or says nothing) is something else."""
    kop = begin(bron)
    gezegd = _TEKENSET.search(kop[:500])
    if kop.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or (
        gezegd and gezegd[1].upper() not in {b"UTF-8", b"UTF8"}
    ):
        return False
    ontcijfer = codecs.getincrementaldecoder("utf-8")()
    try:
        for stuk in stukken(bron):
            ontcijfer.decode(stuk)
    except UnicodeDecodeError:
        return True
    return False
