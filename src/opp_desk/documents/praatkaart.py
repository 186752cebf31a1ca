"""The praatkaart: the questions of a talk on paper, with room to write and draw. Nothing is filled in.

A pure function of the questions and the name; how the answers come back is the affair of the screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opp_desk.documents import stijl
from opp_desk.documents.bouwstenen import alinea
from opp_desk.documents.boxes import Boxed, Picture
from opp_desk.documents.fonts import Face
from opp_desk.documents.layout import Block, Columns, Stack
from opp_desk.documents.stijl import Papier, schrijf_pdf
from opp_desk.documents.tagged import Meta, Node, figure
from opp_desk.documents.text import Paragraph, TextStyle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opp_desk.documents.tagged import TaggedCanvas

_GROOT = TextStyle(15, 21, stijl.INKT, after=4)
_OPENING = TextStyle(13, 19, stijl.INKT)
_VRAAG = TextStyle(17, 23, stijl.INKT, Face.BOLD, keep_with_next=True)
_KEUS = TextStyle(13, 20, stijl.INKT)
_KLEIN = TextStyle(11, 15, stijl.GRIJS)
_VAK = 148.0
_VIERKANT = 12.0
_RAND = 1.0
MANIEREN = (
    "praten",
    "tekenen",
    "typen of schrijven",
    "iets laten zien in de klas",
    "buiten lopend",
    "samen met iemand",
    "iemand anders vertelt het voor mij",
    "nu liever niet",
)


@dataclass(frozen=True, slots=True)
class Praatkaart:
    """What the card holds: plain texts, so that it can be made in a process of its own."""

    roepnaam: str
    school: str
    opening: str
    vragen: tuple[str, ...]
    moment: str = ""
    logo: bytes | None = None


def maak_praatkaart(kaart: Praatkaart) -> bytes:
    """Return the card as a tagged PDF on A4: how, with whom, the questions, what may be in the plan."""
    papier = Papier(kaart.school, f"Praatkaart van {kaart.roepnaam}", logo=kaart.logo)
    meta = Meta(papier.onderwerp, kaart.school, "Vragen om samen over te praten")
    inhoud: list[Block] = [
        Paragraph(papier.onderwerp, stijl.TITEL, "H1", level=0),
        alinea(kaart.moment, stijl.KENMERK) if kaart.moment else Stack([]),
        _opening(kaart.opening),
        _keuzes("Hoe wil je het vertellen?", MANIEREN),
        _regel("Wie wil je erbij?"),
        *(_vraag(nummer, tekst) for nummer, tekst in enumerate(kaart.vragen, start=1)),
        _regel("Hoe wil je van ons horen wat we ermee doen?"),
        _regel("Dit wil ik nog zeggen:", hoog=64),
    ]
    return schrijf_pdf(Stack(inhoud), papier, meta)


def _opening(tekst: str) -> Block:
    """Return what the adult says first, on a soft ground."""

    def grond(canvas: TaggedCanvas, x: float, bottom: float, width: float, height: float) -> None:
        canvas.setFillColor(stijl.ACCENT_ZACHT)
        canvas.roundRect(x, bottom, width, height, 8, stroke=0, fill=1)

    return Boxed(
        Stack([alinea(tekst, _OPENING)]), grond, left=14, right=14, above=10, below=12, before=8, after=16
    )


def _vraag(nummer: int, tekst: str) -> Block:
    """Return one question with its box, and the pupil's choice beneath; never over two pages."""
    kop = Paragraph(f"{nummer}. {tekst}", _VRAAG, "H2", level=1)
    keus = Stack(
        [
            Paragraph("Mag dit zo in je plan?", _KLEIN),
            _naast(("zo", "anders gezegd", "niet")),
        ]
    )
    return Stack([kop, _leeg_vak(_VAK), keus], Node("Sect"), before=10, after=16, together=True)


def _keuzes(kop: str, keuzes: Sequence[str]) -> Block:
    helft = (len(keuzes) + 1) // 2
    kolommen: list[Block] = [
        Stack([_hokje(tekst) for tekst in keuzes[:helft]]),
        Stack([_hokje(tekst) for tekst in keuzes[helft:]]),
    ]
    hoofd = Paragraph(kop, _VRAAG, "H2", level=1)
    return Stack([hoofd, Columns(kolommen, (None, None), 16)], Node("Sect"), after=12, together=True)


def _regel(kop: str, hoog: float = 40) -> Block:
    hoofd = Paragraph(kop, _VRAAG, "H2", level=1)
    return Stack([hoofd, _leeg_vak(hoog)], Node("Sect"), before=8, after=12, together=True)


def _naast(keuzes: Sequence[str]) -> Block:
    return Columns([_hokje(tekst) for tekst in keuzes], (None,) * len(keuzes), 10)


def _hokje(tekst: str) -> Block:
    """Return a box to tick with its word."""

    def vierkant(canvas: TaggedCanvas, x: float, bottom: float, _width: float, height: float) -> None:
        canvas.setStrokeColor(stijl.INKT)
        canvas.setLineWidth(_RAND)
        canvas.rect(x + 1, bottom + height - _VIERKANT - 4.5, _VIERKANT, _VIERKANT, stroke=1, fill=0)

    return Boxed(Paragraph(tekst, _KEUS), vierkant, left=22)


def _leeg_vak(hoog: float) -> Block:
    """Return an empty box to write or draw in."""

    def teken(canvas: TaggedCanvas, x: float, bottom: float) -> None:
        canvas.setStrokeColor(stijl.GRIJS)
        canvas.setLineWidth(_RAND)
        canvas.roundRect(x, bottom + 1, stijl.BREEDTE, hoog - 6, 8, stroke=1, fill=0)

    return Picture((stijl.BREEDTE, hoog), teken, figure("Leeg vak om in te schrijven of te tekenen"), after=4)
