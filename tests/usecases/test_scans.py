"""Scans and photos: only what can be opened later comes in, and nothing beside the page."""

from __future__ import annotations

from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from opp_desk.ground.errors import RegelFout, WereldFout
from opp_desk.usecases import scans

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def beeld(soort: str = "JPEG", maat: tuple[int, int] = (60, 40), *, exif: bool = False) -> bytes:
    """Return a picture with a red corner at the left top; with a place in it when asked."""
    vel = Image.new("RGBA" if soort == "PNG" else "RGB", maat, "white")
    vel.paste((200, 0, 0), (0, 0, maat[0] // 4, maat[1] // 4))
    gegevens = Image.Exif()
    if exif:
        gegevens[0x0112] = 6  # the phone was held upright
        gegevens[0x010F] = "GeheimeTelefoon"
        gegevens.get_ifd(0x8825)[1] = "N"
    buffer = BytesIO()
    vel.save(buffer, soort, exif=gegevens)
    return buffer.getvalue()


@pytest.mark.parametrize("soort", ["JPEG", "PNG"])
def test_a_picture_is_drawn_anew(soort: str) -> None:
    """It comes out as JPEG, upright, without the phone and the place where it was taken."""
    vuil = beeld(soort, exif=True)
    assert b"GeheimeTelefoon" in vuil
    schoon = scans.maak_schoon(vuil)
    assert b"GeheimeTelefoon" not in schoon
    with Image.open(BytesIO(schoon)) as gelezen:
        assert (gelezen.format, gelezen.size, dict(gelezen.getexif())) == ("JPEG", (40, 60), {})
        assert gelezen.getpixel((38, 2))[0] > 150  # type: ignore[index]  # a colour has three parts
        assert gelezen.getpixel((2, 58)) > (240, 240, 240)  # type: ignore[operator]  # as above


def test_a_large_photo_becomes_smaller(tmp_path: Path) -> None:
    """A page keeps its proportions and stays readable."""
    pad = tmp_path / "foto.jpg"
    pad.write_bytes(beeld(maat=(4400, 3300)))
    with Image.open(BytesIO(scans.lees_scan_bestand(pad))) as gelezen:
        assert gelezen.size == (2200, 1650)


def test_a_pdf_stays_as_it_is() -> None:
    """A PDF is kept byte for byte: it may be signed."""
    assert scans.maak_schoon(b"%PDF-1.7\nx") == b"%PDF-1.7\nx"
    assert not scans.is_pdf(b"\xff\xd8")


@pytest.mark.parametrize(
    "inhoud", [b"", b"PK\x03\x04", beeld()[:200], b"GIF89a", b"\x89PNG\r\n\x1a\n kapot", b"\xff\xd8\xff"]
)
def test_other_files_are_refused(inhoud: bytes) -> None:
    """Not a PDF, JPG or PNG, or a broken one: a rule says no and nothing else happens."""
    with pytest.raises(RegelFout) as fout:
        scans.maak_schoon(inhoud)
    assert fout.value.code == "scan_soort"


def test_too_large_is_refused(tmp_path: Path) -> None:
    """Ten megabytes is enough for a page, and a picture may not claim to be enormous."""
    groot = b"%PDF-" + bytes(scans.SCAN_MAXIMUM)
    pad = tmp_path / "groot.pdf"
    pad.write_bytes(groot)
    enorm = beeld("PNG", (1, 1)).replace(
        b"\x00\x00\x00\x01\x00\x00\x00\x01", b"\x00\x00\xff\xff\x00\x00\xff\xff"
    )
    pogingen: tuple[Callable[[], object], ...] = (
        partial(scans.maak_schoon, groot),
        partial(scans.lees_scan_bestand, pad),
    )
    for doe in pogingen:
        with pytest.raises(RegelFout) as fout:
            doe()
        assert fout.value.code == "scan_te_groot"
    with pytest.raises(RegelFout):
        scans.maak_schoon(enorm)


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    """The disk says no in a way that the screen can tell."""
    with pytest.raises(WereldFout) as fout:
        scans.lees_scan_bestand(tmp_path / "weg.pdf")
    assert fout.value.code == "scan_onleesbaar"


@given(st.binary(max_size=300), st.integers(0, 900))
def test_damage_never_surprises(rommel: bytes, plek: int) -> None:
    """Whatever stands in a picture: it comes out readable or a rule says no."""
    inhoud = beeld()[:plek] + rommel
    try:
        schoon = scans.maak_schoon(inhoud)
    except RegelFout:
        return
    assert scans.is_pdf(schoon) or Image.open(BytesIO(schoon)).format == "JPEG"
