"""A picture from outside, drawn anew: the place and the phone where it was taken stay behind."""

from __future__ import annotations

import struct
import warnings
from io import BytesIO
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PIL import Image

_PIXELS: Final = 60_000_000
_ZIJDE: Final = 2200
_KWALITEIT: Final = 82
_SOORTEN: Final = ("JPEG", "PNG")


class TeGrootError(ValueError):
    """A picture with more pixels than a phone makes."""


KAPOT_PLAATJE: Final = (
    OSError,  # also a kind of picture that was not asked for
    SyntaxError,
    ValueError,
    LookupError,
    TypeError,
    struct.error,
)
"""What Pillow raises for bytes that are no picture, or a broken one; `TeGrootError` is one of them."""


def teken_opnieuw(inhoud: bytes) -> bytes:
    """Return a JPEG or PNG drawn anew as JPEG: upright, at most 2200 pixels, nothing beside it.

    Raises what `KAPOT_PLAATJE` holds.
    """
    from PIL import Image, ImageOps  # noqa: PLC0415  3 MB, for who keeps a picture

    try:
        with warnings.catch_warnings(action="ignore"), Image.open(BytesIO(inhoud), formats=_SOORTEN) as beeld:
            if beeld.width * beeld.height > _PIXELS:
                raise TeGrootError
            return _op_wit(ImageOps.exif_transpose(beeld))
    except Image.DecompressionBombError as fout:
        raise TeGrootError from fout


def _op_wit(beeld: Image.Image) -> bytes:
    """Draw on white paper and write without anything of the old file."""
    from PIL import Image  # noqa: PLC0415  as above

    beeld.thumbnail((_ZIJDE, _ZIJDE))
    vel = Image.new("RGB", beeld.size, "white")
    met_diepte = beeld.convert("RGBA")
    vel.paste(met_diepte, mask=met_diepte.getchannel("A"))
    buffer = BytesIO()
    vel.save(buffer, "JPEG", quality=_KWALITEIT)
    return buffer.getvalue()
