"""A paper that came back from a parent, as a scan or a photo: made safe before it goes into the vault.

A photo is drawn anew, so that the place and the phone where it was taken stay behind. What the scan belongs
to stands in ``tekenen``.
"""

from __future__ import annotations

import struct
import warnings
from io import BytesIO
from typing import TYPE_CHECKING, Final

from opp_desk.ground.errors import RegelFout, WereldFout

if TYPE_CHECKING:
    from pathlib import Path

    from PIL import Image

SCAN_MAXIMUM: Final = 10 * 1024 * 1024
"""Largest file that is read (bytes); a page of a phone is about four."""
_PIXELS: Final = 60_000_000
_ZIJDE: Final = 2200
_KWALITEIT: Final = 82
_PDF: Final = b"%PDF-"
_SOORTEN: Final = ("JPEG", "PNG")
_KAPOT: Final = (
    OSError,  # also a kind of picture that was not asked for
    SyntaxError,
    ValueError,
    LookupError,
    TypeError,
    struct.error,
)
"""What Pillow raises for bytes that are no picture, or a broken one, beside an error of its own."""


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
    from PIL import Image, ImageOps  # noqa: PLC0415  3 MB, for who keeps a picture

    try:
        with warnings.catch_warnings(action="ignore"), Image.open(BytesIO(inhoud), formats=_SOORTEN) as beeld:
            if beeld.width * beeld.height > _PIXELS:
                raise RegelFout("scan_te_groot")
            return _opnieuw(ImageOps.exif_transpose(beeld))
    except (*_KAPOT, Image.DecompressionBombError) as fout:
        raise RegelFout("scan_soort") from fout


def is_pdf(inhoud: bytes) -> bool:
    """Tell whether bytes begin as a PDF does (ISO 32000-2, 7.5.2)."""
    return inhoud.startswith(_PDF)


def _opnieuw(beeld: Image.Image) -> bytes:
    """Draw on white paper and write without anything of the old file."""
    from PIL import Image  # noqa: PLC0415  as above

    beeld.thumbnail((_ZIJDE, _ZIJDE))
    vel = Image.new("RGB", beeld.size, "white")
    met_diepte = beeld.convert("RGBA")
    vel.paste(met_diepte, mask=met_diepte.getchannel("A"))
    buffer = BytesIO()
    vel.save(buffer, "JPEG", quality=_KWALITEIT)
    return buffer.getvalue()
