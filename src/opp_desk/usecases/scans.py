"""A paper that came back from a parent, as a scan or a photo: made safe before it goes into the vault.

A photo is drawn anew, so that the place and the phone where it was taken stay behind. What the scan belongs
to stands in ``tekenen``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opp_desk.ground.errors import RegelFout, WereldFout
from opp_desk.interchange.plaatje import KAPOT_PLAATJE, TeGrootError, teken_opnieuw

if TYPE_CHECKING:
    from pathlib import Path

SCAN_MAXIMUM: Final = 10 * 1024 * 1024
"""Largest file that is read (bytes); a page of a phone is about four."""
_PDF: Final = b"%PDF-"


def lees_scan_bestand(pad: Path) -> bytes:
    """Return a scan (PDF, JPG or PNG) from a file, ready to keep.

    WereldFout("scan_onleesbaar") when the disk does not give it; RegelFout: scan_te_groot, scan_soort.
    """
    try:
        if pad.stat().st_size > SCAN_MAXIMUM:
            raise RegelFout("scan_te_groot")
        inhoud = pad.read_bytes()
    except OSError as fout:
        raise WereldFout("scan_onleesbaar") from fout
    return maak_schoon(inhoud)


def maak_schoon(inhoud: bytes) -> bytes:
    """Return a PDF as it is, a picture drawn anew as JPEG: upright, at most 2200 pixels, nothing beside it.

    RegelFout: scan_te_groot, scan_soort (it is neither, or it is broken).
    """
    if len(inhoud) > SCAN_MAXIMUM:
        raise RegelFout("scan_te_groot")
    if is_pdf(inhoud):
        return inhoud
    try:
        return teken_opnieuw(inhoud)
    except TeGrootError as fout:
        raise RegelFout("scan_te_groot") from fout
    except KAPOT_PLAATJE as fout:
        raise RegelFout("scan_soort") from fout


def is_pdf(inhoud: bytes) -> bool:
    """Tell whether bytes begin as a PDF does (ISO 32000-2, 7.5.2)."""
    return inhoud.startswith(_PDF)
