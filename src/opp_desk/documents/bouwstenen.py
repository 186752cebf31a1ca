"""The building blocks of our paper: a section with its heading beside it, rows, lists, quotes, the band.

These know style and structure, and nothing of an OPP.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.documents import stijl
from opp_desk.documents.boxes import Boxed
from opp_desk.documents.fonts import Face
from opp_desk.documents.layout import Block, Columns, Continued, Stack
from opp_desk.documents.tagged import Node, numbered_list, table_header
from opp_desk.documents.text import Paragraph, Run, TextStyle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opp_desk.documents.tagged import TaggedCanvas

_STREEP = 2.5


def alinea(tekst: str | Sequence[Run], vorm: TextStyle = stijl.TEKST) -> Block:
    """Return a paragraph of running text."""
    return Paragraph(tekst, vorm)


def alineas(tekst: str) -> list[Block]:
    """Return a typed text as paragraphs: one for each line that holds something."""
    return [alinea(regel) for regel in tekst.splitlines() if regel.strip()]


def sectie(kop: str, inhoud: list[Block], *, wet: str = "", niveau: int = 2, heel: bool = False) -> Block:
    """Return a section: the heading at the left, its content at the right.

    ``wet`` is the legal word, smaller under the heading; ``niveau`` is 2 or 3; ``heel`` keeps it on one page.
    """
    hoofd = Paragraph(f"{kop} " if wet else kop, stijl.KOP, f"H{niveau}", level=niveau - 1)
    onder = [Paragraph(wet, stijl.WET, hoofd.node)] if wet else []
    kolommen = Columns([Stack([hoofd, *onder]), Stack(inhoud)], (stijl.KANTKOP, None), stijl.GOOT)
    return Stack([kolommen], Node("Sect"), before=10, after=10, together=heel)


def rijen(paren: Sequence[tuple[str, str | Sequence[Block]]], breed: float = stijl.LABEL) -> Block:
    """Return labels with their values (a text, or blocks) below each other, as a list (L, LI, Lbl, LBody)."""
    vorm = TextStyle(10, 14, stijl.GRIJS)
    items: list[Block] = [
        Columns(
            [Paragraph(label, vorm, "Lbl"), Stack(_blokken(waarde), Node("LBody"))],
            (breed, None),
            8,
            Node("LI"),
            after=2,
        )
        for label, waarde in paren
    ]
    return Stack(items, Node("L"), before=2, after=3)


def _blokken(waarde: str | Sequence[Block]) -> list[Block]:
    return alineas(waarde) if isinstance(waarde, str) else list(waarde)


def opsomming(teksten: Sequence[str | Sequence[Run]]) -> Block:
    """Return a list with bullets."""
    return Stack([_punt("•", tekst, 10) for tekst in teksten], numbered_list("Disc"), after=3)


def stappen(teksten: Sequence[str]) -> Block:
    """Return a numbered list."""
    items = [_punt(f"{nummer}.", tekst, 16) for nummer, tekst in enumerate(teksten, start=1)]
    return Stack(items, numbered_list("Decimal"), after=3)


def _punt(teken: str, tekst: str | Sequence[Run], breed: float) -> Block:
    vorm = TextStyle(10, 14, stijl.ACCENT, Face.BOLD)
    kolommen: list[Block] = [Paragraph(teken, vorm, "Lbl"), Stack([alinea(tekst)], Node("LBody"))]
    return Columns(kolommen, (breed, None), 0, Node("LI"), after=1)


def citaat(alineas: Sequence[str | Sequence[Run]]) -> Block:
    """Return the pupil's own words on a soft ground with a stripe (BlockQuote)."""
    inhoud = Stack([Paragraph(tekst, stijl.CITAAT) for tekst in alineas], Node("BlockQuote"))

    def grond(canvas: TaggedCanvas, x: float, bottom: float, width: float, height: float) -> None:
        canvas.setFillColor(stijl.ACCENT_ZACHT)
        canvas.rect(x, bottom, width, height, stroke=0, fill=1)
        canvas.setFillColor(stijl.ACCENT)
        canvas.rect(x, bottom, _STREEP, height, stroke=0, fill=1)

    return Boxed(inhoud, grond, left=12, right=10, above=6, below=7, before=4, after=6)


def band(kop: str, uitleg: str, inhoud: list[Block]) -> Block:
    """Return a part with a stripe along its whole length, also over pages, under a heading on a ground."""
    naar_buiten = 14.0

    def grond(canvas: TaggedCanvas, x: float, bottom: float, width: float, height: float) -> None:
        canvas.setFillColor(stijl.ACCENT_ZACHT)
        links = x - naar_buiten + _STREEP
        canvas.rect(links, bottom, x + width - links, height, stroke=0, fill=1)

    def streep(canvas: TaggedCanvas, x: float, bottom: float, _width: float, height: float) -> None:
        canvas.setFillColor(stijl.ACCENT)
        canvas.rect(x - naar_buiten, bottom, _STREEP, height, stroke=0, fill=1)

    hoofd = Stack(
        [
            Paragraph(kop, stijl.BANDKOP, "H2", level=1),
            Paragraph(uitleg, TextStyle(9.5, 13, stijl.INKT)),
        ]
    )
    strook = Boxed(hoofd, grond, above=6, below=7, right=10, after=8, keep_with_next=True)
    vervolg = Paragraph(f"{kop}, vervolg", TextStyle(9.5, 13, stijl.ACCENT, Face.BOLD, after=8))
    deel = Continued([strook, *inhoud], Node("Sect"), again=vervolg)
    return Boxed(deel, streep, below=2, before=12, after=12)


def tabel(
    koppen: Sequence[str],
    regels: Sequence[Sequence[str | Sequence[Run]]],
    breedten: tuple[float | None, ...],
) -> Block:
    """Return a table with a header row that comes back on each page."""
    kop = TextStyle(9, 13, stijl.GRIJS)
    hoofd = Columns(
        [Stack([Paragraph(tekst, kop)], table_header()) for tekst in koppen],
        breedten,
        10,
        Node("TR"),
        keep_with_next=True,
        after=1,
    )
    onder: list[Block] = [
        Boxed(
            Columns(
                [Stack([Paragraph(tekst, stijl.TEKST)] if tekst else [], Node("TD")) for tekst in regel],
                breedten,
                10,
                Node("TR"),
            ),
            _lijn_boven,
            above=2.5,
            below=2.5,
        )
        for regel in regels
    ]
    return Continued([hoofd, *onder], Node("Table"), after=3, again=hoofd)


def _lijn_boven(canvas: TaggedCanvas, x: float, bottom: float, width: float, height: float) -> None:
    canvas.setStrokeColor(stijl.LIJN)
    canvas.setLineWidth(0.6)
    canvas.line(x, bottom + height, x + width, bottom + height)


def vet(tekst: str) -> Run:
    """Return a piece of text in bold."""
    return Run(tekst, Face.BOLD)


def grijs(tekst: str) -> Run:
    """Return a piece of text in the muted colour."""
    return Run(tekst, None, stijl.GRIJS)
