"""How our paper looks: colours, letters, white, and the running header and footer of a page.

Sizes in points, A4. The colours are those of the screens; text keeps a contrast of at least 4.5.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from opp_desk.documents.fonts import Face, load, printable, width
from opp_desk.documents.layout import paginate
from opp_desk.documents.text import Colour, TextStyle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.lib.utils import ImageReader

    from opp_desk.documents.canvas import TaggedCanvas
    from opp_desk.documents.layout import Block
    from opp_desk.documents.tagged import Meta


def kleur_van(hexadecimal: str) -> Colour:
    """Return a colour (six hexadecimal digits) as ReportLab takes it."""
    red, green, blue = bytes.fromhex(hexadecimal)
    return red / 255, green / 255, blue / 255


INKT = kleur_van("1F2A33")
GRIJS = kleur_van("5B6670")
ACCENT = kleur_van("0B6470")
ACCENT_ZACHT = kleur_van("E3F0F1")
LIJN = kleur_van("E2DDD2")
LET_OP = kleur_van("7A5200")
LET_OP_ZACHT = kleur_van("FFF3D6")

A4 = (595.276, 841.89)
MARGE = 57.0
BREEDTE = A4[0] - 2 * MARGE
BOVEN = 92.0
ONDER = 62.0
HOOGTE = A4[1] - BOVEN - ONDER
KANTKOP = 122.0
GOOT = 18.0
LABEL = 74.0

TITEL = TextStyle(20, 25, ACCENT, Face.BOLD, keep_with_next=True)
NAAM = TextStyle(14, 20, INKT, Face.BOLD, keep_with_next=True)
KENMERK = TextStyle(9.5, 14, GRIJS)
KOP = TextStyle(10, 14, INKT, Face.BOLD, keep_with_next=True)
WET = TextStyle(9, 13, GRIJS)
TEKST = TextStyle(10, 14, INKT, after=3)
TUSSENKOP = TextStyle(10, 14, INKT, keep_with_next=True)
KLEIN = TextStyle(9, 12.5, GRIJS, after=2)
DOEL = TextStyle(10.5, 15, INKT, after=3)
CITAAT = TextStyle(10.5, 15, INKT)
BANDKOP = TextStyle(11, 15, ACCENT, Face.BOLD, keep_with_next=True)

_LOGO_HOOGTE, _LOGO_BREEDTE = 34.0, 150.0
_LOGO_PIXELS = 4_000_000
_KOPREGEL = A4[1] - 46.0
_VOETREGEL = 34.0


@dataclass(frozen=True, slots=True)
class Papier:
    """What each page of a document carries. ``merk`` is a calm mark such as "Concept".

    ``code`` is short and ``code_van`` says of what it is: one plan has a code as a whole and another of its
    handelingsdeel, and who compares papers must not take them for two texts.
    """

    school: str
    onderwerp: str
    code: str = ""
    code_van: str = "het hele plan"
    merk: str = ""
    logo: bytes | None = None


def schrijf_pdf(inhoud: Block, papier: Papier, meta: Meta, *, tagged: bool = True) -> bytes:
    """Return the PDF of ``inhoud`` on our paper; without ``tagged`` it has no structure, for measuring."""
    return schrijf_bundel([(inhoud, papier)], meta, tagged=tagged)


def schrijf_bundel(delen: Sequence[tuple[Block, Papier]], meta: Meta, *, tagged: bool = True) -> bytes:
    """Return one PDF of several papers, each on pages and with page numbers of its own."""
    from opp_desk.documents.canvas import TaggedCanvas  # noqa: PLC0415  ReportLab only where paper is made

    canvas = TaggedCanvas(A4, meta, tagged=tagged)
    for inhoud, papier in delen:
        logo = lees_logo(papier.logo)
        pages = paginate(inhoud, BREEDTE, HOOGTE)
        for number, page in enumerate(pages, start=1):
            with canvas.artifact("Header"):
                _kop(canvas, papier, logo)
            page.draw(canvas, MARGE, A4[1] - BOVEN, BREEDTE)
            with canvas.artifact("Footer"):
                _voet(canvas, papier, f"pagina {number} van {len(pages)}")
            canvas.showPage()
    return canvas.finish()


def _kop(canvas: TaggedCanvas, papier: Papier, logo: ImageReader | None) -> None:
    x, right = MARGE, A4[0] - MARGE
    if logo is not None:
        wide, high = logo.getSize()
        scale = min(_LOGO_HOOGTE / high, _LOGO_BREEDTE / wide)
        canvas.drawImage(logo, x, _KOPREGEL - high * scale / 2, wide * scale, high * scale, mask="auto")
        x += wide * scale + 10
    if papier.merk:
        right = _merk(canvas, papier.merk, right) - 10
    regel(canvas, passend(papier.school, Face.BOLD, 9.5, right - x), x, _KOPREGEL - 3.5, Face.BOLD, INKT)
    canvas.setStrokeColor(LIJN)
    canvas.setLineWidth(0.75)
    canvas.line(MARGE, _KOPREGEL - 24, A4[0] - MARGE, _KOPREGEL - 24)


def _merk(canvas: TaggedCanvas, merk: str, right: float) -> float:
    """Draw the mark against the right margin and return its left edge."""
    tekst = printable(merk)
    left = right - width(tekst, Face.BOLD, 9.5) - 20
    canvas.setFillColor(LET_OP_ZACHT)
    canvas.roundRect(left, _KOPREGEL - 10, right - left, 20, 10, stroke=0, fill=1)
    regel(canvas, tekst, left + 10, _KOPREGEL - 3.5, Face.BOLD, LET_OP)
    return left


def _voet(canvas: TaggedCanvas, papier: Papier, bladzijde: str) -> None:
    code = f"code van {papier.code_van} {papier.code} · " if papier.code else ""
    right = code + bladzijde
    room = BREEDTE - width(right, Face.REGULAR, 8.5) - 20
    regel(canvas, passend(papier.onderwerp, Face.REGULAR, 8.5, room), MARGE, _VOETREGEL, size=8.5)
    regel(canvas, right, A4[0] - MARGE - width(right, Face.REGULAR, 8.5), _VOETREGEL, size=8.5)


def regel(
    canvas: TaggedCanvas,
    tekst: str,
    x: float,
    y: float,
    face: Face = Face.REGULAR,
    colour: Colour = GRIJS,
    size: float = 9.5,
) -> None:
    """Write one line that is no part of the text: for a running header or footer."""
    canvas.setFillColor(colour)
    canvas.setFont(load(face).fontName, size)
    canvas.drawString(x, y, tekst)


def passend(tekst: str, face: Face, size: float, room: float) -> str:
    """Return the text, cut with … when it is wider than ``room``."""
    tekst = printable(tekst).replace("\n", " ")
    if width(tekst, face, size) <= room:
        return tekst
    while tekst and width(tekst + "…", face, size) > room:
        tekst = tekst[:-1]
    return tekst.rstrip() + "…"


def lees_logo(data: bytes | None) -> ImageReader | None:
    """Return the logo, or None when it is no picture: a plan never fails on its logo."""
    if data is None:
        return None
    from PIL import Image  # noqa: PLC0415  as in `schrijf_bundel`
    from reportlab.lib.utils import ImageReader  # noqa: PLC0415  as above

    try:
        with Image.open(BytesIO(data)) as picture:
            if picture.width * picture.height > _LOGO_PIXELS:
                return None
            picture.load()
        return ImageReader(BytesIO(data))
    except (OSError, ValueError, SyntaxError):
        return None
