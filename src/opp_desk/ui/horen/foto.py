"""A photo of a drawing or praatkaart from a file: made smaller and written anew.

What a camera adds (place, time, device) does not come along, for only the pixels do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter

from opp_desk.ui import tokens

if TYPE_CHECKING:
    from pathlib import Path

MAXIMUM: Final = 25 * 1024 * 1024
_LANGSTE: Final = 1600
_PIXELS: Final = 120_000_000
_KWALITEIT: Final = 85
SOORTEN: Final = "*.jpg *.jpeg *.png *.bmp *.webp *.gif"


class GeenBeeld(Exception):  # noqa: N818  Dutch for error; it never leaves the screen
    """Why a file cannot be taken: "onleesbaar", "te_groot" or "geen_beeld"."""


def lees_foto(pad: Path) -> bytes:
    """Return the picture upright as JPEG of at most 1600 pixels long, without anything else of the file."""
    try:
        if pad.stat().st_size > MAXIMUM:
            raise GeenBeeld("te_groot")
        inhoud = pad.read_bytes()
    except OSError as fout:
        raise GeenBeeld("onleesbaar") from fout
    buffer = QBuffer()
    buffer.setData(inhoud)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    lezer = QImageReader(buffer)
    lezer.setAutoTransform(True)
    maat = lezer.size()
    if maat.isValid() and maat.width() * maat.height() > _PIXELS:
        raise GeenBeeld("te_groot")
    if maat.isValid() and max(maat.width(), maat.height()) > _LANGSTE:
        lezer.setScaledSize(maat.scaled(QSize(_LANGSTE, _LANGSTE), Qt.AspectRatioMode.KeepAspectRatio))
    beeld = lezer.read()
    if beeld.isNull():
        raise GeenBeeld("geen_beeld")
    return _schrijf(beeld)


def _schrijf(beeld: QImage) -> bytes:
    """Return the pixels on white, as a new JPEG."""
    nieuw = QImage(beeld.size(), QImage.Format.Format_RGB32)
    nieuw.fill(QColor(tokens.LICHT.papier))
    painter = QPainter(nieuw)
    painter.drawImage(0, 0, beeld)
    painter.end()
    uit = QBuffer()
    uit.open(QIODevice.OpenModeFlag.WriteOnly)
    nieuw.save(uit, "JPEG", _KWALITEIT)  # type: ignore[call-overload]  # the stub wants bytes, Qt takes a name
    return bytes(uit.data().data())
