"""The overview of a schooljaar for the MR and the board: paper and practice, as PDF and as CSV.

Only an overview that was made to leave the school is taken: small groups are kept back in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opp_desk.documents import stijl
from opp_desk.documents.bouwstenen import alinea, tabel
from opp_desk.documents.layout import Block, Stack
from opp_desk.documents.overzicht_balken import balken_blok
from opp_desk.documents.stijl import Papier, schrijf_pdf
from opp_desk.documents.tagged import Meta, Node
from opp_desk.documents.text import Paragraph, TextStyle
from opp_desk.rules.overzichtblad import AFGESCHERMD, TITEL, UITLEG_AFGESCHERMD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opp_desk.rules.overzichtblad import Blok, Overzichtblad

_HOOFDSTUK: Final = TextStyle(14, 20, stijl.ACCENT, keep_with_next=True, after=4)
_KOP: Final = TextStyle(11, 15, stijl.INKT, keep_with_next=True)
_SMAL: Final = {2: 64.0, 3: 92.0, 4: 78.0, 5: 78.0, 6: 70.0}
"""How wide each column after the first is, by how many columns there are."""

_RIJEN: Final = 24
"""How many bars stand in one figure: a figure stays whole, and must fit beneath its heading."""


def maak_overzicht(blad: Overzichtblad, op: str) -> bytes:
    """Return the overview as a tagged PDF (PDF/UA-1), made on ``op`` (ISO 8601).

    TypeError for an overview with numbers that may not leave the school.
    """
    if not blad.afgeschermd:
        raise TypeError
    blokken: list[Block] = [
        Paragraph(TITEL, stijl.TITEL, "H1", level=0),
        Stack([alinea(blad.onder, stijl.KENMERK)], after=6),
        *_hoofdstuk("Extra ondersteuning", blad.extra),
        *_hoofdstuk("Basisondersteuning", blad.basis),
    ]
    if any(AFGESCHERMD in regel for blok in blad.blokken if not blok.zin for regel in blok.regels):
        blokken.append(Stack([alinea(UITLEG_AFGESCHERMD, stijl.KLEIN)], before=10))
    papier = Papier(school=blad.school, onderwerp=f"{TITEL}, {blad.schooljaar}")
    return schrijf_pdf(Stack(blokken), papier, Meta(TITEL, blad.school, papier.onderwerp, op))


def tabelregels(blad: Overzichtblad) -> tuple[tuple[str, ...], ...]:
    """Return every table of the overview as rows for a spreadsheet: (table, row, column, value)."""
    return tuple(
        (blok.kop, regel[0], kop, waarde)
        for blok in blad.blokken
        for regel in blok.regels
        for kop, waarde in zip(blok.koppen[1:], regel[1:], strict=True)
    )


def _hoofdstuk(titel: str, blokken: tuple[Blok, ...]) -> Iterator[Block]:
    if not blokken:
        return
    delen = [deel for blok in blokken for deel in _blok(blok, zonder_kop=blok.kop == titel)]
    yield Stack([Paragraph(titel, _HOOFDSTUK, "H2", level=1), *delen], Node("Sect"), before=12)


def _blok(blok: Blok, *, zonder_kop: bool) -> Iterator[Block]:
    """Yield heading, chart and table of one subject, or the sentence that is read in place of the table."""
    kop: list[Block] = [] if zonder_kop else [Paragraph(blok.kop, _KOP, "H3", level=2)]
    hoofd: list[Block] = [*kop, alinea(blok.uitleg)]
    stukken = () if blok.balken is None else blok.balken.stukken(_RIJEN)
    figuren = [balken_blok(stuk, stijl.BREEDTE) for stuk in stukken]
    yield Stack([*hoofd, *figuren[:1]], before=8, after=8, together=True, keep_with_next=True)
    yield from figuren[1:]
    if blok.zin:
        yield Stack([alinea(blok.zin)], after=10)
        return
    breedten = (None, *(_SMAL[len(blok.koppen)] for _kop in blok.koppen[1:]))
    yield Stack([tabel(blok.koppen, blok.regels, breedten)], after=10)
