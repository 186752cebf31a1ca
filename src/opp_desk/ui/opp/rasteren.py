"""Pictures of pages, made in a process of its own. Nothing of Qt here: that process never shows a window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from opp_desk.documents.opp import maak_opp_pdf
from opp_desk.documents.papieren import maak_papier
from opp_desk.ground.errors import WereldFout

if TYPE_CHECKING:
    import pypdfium2

_PUNTEN_PER_DUIM = 72


@dataclass(frozen=True, slots=True)
class Bladzijde:
    """One page as pixels: four bytes each, blue, green, red and an unused one; rows without gaps."""

    breedte: int
    hoogte: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class Vel:
    """A paper: the PDF and its pages as pictures."""

    pdf: bytes
    bladzijden: tuple[Bladzijde, ...]


def teken_opp(momentopname: bytes, breedte: int) -> Vel:
    """Return the paper of a momentopname, each page ``breedte`` pixels wide."""
    pdf = maak_opp_pdf(momentopname)
    return Vel(pdf, _teken(pdf, breedte=breedte))


@dataclass(frozen=True, slots=True)
class Papieropdracht:
    """One paper to make: its key in ``documents.papieren``, the texts, and what else it needs, by name."""

    sleutel: str
    momentopnamen: tuple[bytes, ...]
    invoer: tuple[tuple[str, Any], ...] = ()


def maak(opdracht: Papieropdracht) -> bytes:
    """Return the PDF of a paper."""
    return maak_papier(opdracht.sleutel, opdracht.momentopnamen, **dict(opdracht.invoer))


def teken_papier(opdracht: Papieropdracht, breedte: int) -> Vel:
    """Return a paper with its pages as pictures, each ``breedte`` pixels wide."""
    pdf = maak(opdracht)
    return Vel(pdf, _teken(pdf, breedte=breedte))


def teken_pdf(pdf: bytes, breedte: int) -> Vel:
    """Return a paper that already is a PDF, each page ``breedte`` pixels wide.

    WereldFout("momentopname_onleesbaar") when it is no PDF that can be read.
    """
    return Vel(pdf, _teken(pdf, breedte=breedte))


def teken_voor_printer(pdf: bytes, dpi: int) -> tuple[Bladzijde, ...]:
    """Return the pages of a PDF as pictures of ``dpi`` pixels per inch."""
    return _teken(pdf, schaal=dpi / _PUNTEN_PER_DUIM)


def _teken(pdf: bytes, *, breedte: int = 0, schaal: float = 1.0) -> tuple[Bladzijde, ...]:
    import pypdfium2  # noqa: PLC0415  only in the process that draws

    try:
        with pypdfium2.PdfDocument(pdf) as document:
            return tuple(_blad(blad, breedte, schaal) for blad in document)
    except pypdfium2.PdfiumError as fout:
        raise WereldFout("momentopname_onleesbaar") from fout


def _blad(blad: pypdfium2.PdfPage, breedte: int, schaal: float) -> Bladzijde:
    from pypdfium2.raw import FPDFBitmap_BGRx  # noqa: PLC0415  as above

    if breedte:
        schaal = breedte / blad.get_width()
    beeld = blad.render(scale=schaal, force_bitmap_format=FPDFBitmap_BGRx)
    regel = beeld.width * 4
    ruw = bytes(beeld.buffer)
    if beeld.stride != regel:
        ruw = b"".join(ruw[plek : plek + regel] for plek in range(0, len(ruw), beeld.stride))
    return Bladzijde(beeld.width, beeld.height, ruw)
