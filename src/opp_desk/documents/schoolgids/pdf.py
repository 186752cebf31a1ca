"""The schoolgids as pages: A4 and A5 with tags, and sheets for who prints a booklet.

A list of contents with pages that count on from a given number; a concept says so on every page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opp_desk.documents import stijl
from opp_desk.documents.boxes import Picture
from opp_desk.documents.fonts import Face, printable, width
from opp_desk.documents.koppeling import verwijzing
from opp_desk.documents.layout import Block, Columns, Stack, paginate
from opp_desk.documents.schoolgids.aanmeldformulier import TITEL as FORMULIER
from opp_desk.documents.schoolgids.aanmeldformulier import formulier
from opp_desk.documents.schoolgids.blokken import Zetter, breed_van, plek_van
from opp_desk.documents.schoolgids.bouw import CONCEPT, maak_gids
from opp_desk.documents.schoolgids.vormen import A4, A5, vorm_van
from opp_desk.documents.tagged import Meta, Node, figure
from opp_desk.documents.text import Paragraph, Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opp_desk.documents.schoolgids.inhoud import Gids
    from opp_desk.documents.schoolgids.vormen import Blad, Vorm
    from opp_desk.documents.tagged import TaggedCanvas

INHOUD: Final = "In dit hoofdstuk"
_LOGO: Final = (140.0, 44.0)
_VIER: Final = 4


@dataclass(frozen=True, slots=True)
class Bladzijden:
    """Pages that were laid out, and what stands above and below each.

    Numbers count from ``eerste``; 0 for a sheet that stands alone and has none.
    """

    gids: Gids
    vorm: Vorm
    stukken: tuple[Block, ...]
    eerste: int


def maak_a4(momentopname: bytes, *, eerste: int = 1, tagged: bool = True) -> bytes:
    """Return the chapter on A4 as a tagged PDF (PDF/UA-1), numbered from ``eerste``.

    Raises `WereldFout` ``momentopname_onleesbaar``.
    """
    return schrijf(leg_uit(maak_gids(momentopname), A4, eerste), tagged=tagged)


def maak_a5(momentopname: bytes, *, eerste: int = 1, tagged: bool = True) -> bytes:
    """Return the chapter as single A5 pages, tagged (PDF/UA-1); raises as `maak_a4`."""
    return schrijf(leg_uit(maak_gids(momentopname), A5, eerste), tagged=tagged)


def maak_drukvel(momentopname: bytes, *, eerste: int = 1) -> bytes:
    """Return the A5 pages two by two on A4 lying down, in the order of a booklet that is folded.

    Front and back of each sheet follow each other. Without tags: nobody reads an imposed sheet. Raises as
    `maak_a4`.
    """
    from opp_desk.documents.canvas import TaggedCanvas  # noqa: PLC0415  ReportLab only where paper is made

    bladen = leg_uit(maak_gids(momentopname), A5, eerste)
    breed, hoog = A5.maat
    canvas = TaggedCanvas(
        (breed * 2, hoog), meta_van(bladen.gids, f"{bladen.gids.titel}, drukvel"), tagged=False
    )
    for zijde in katernvolgorde(len(bladen.stukken)):
        for plek, nummer in enumerate(zijde):
            if nummer < len(bladen.stukken):
                canvas.saveState()
                canvas.translate(plek * breed, 0)
                with canvas.artifact():  # no bookmarks and no links: their places would be those of one page
                    teken_blad(canvas, bladen, nummer, rechts=plek == 1)
                canvas.restoreState()
        canvas.showPage()
    return canvas.finish()


def maak_aanmeldformulier(momentopname: bytes, *, tagged: bool = True) -> bytes:
    """Return our form to sign up a child as a page of its own, tagged (PDF/UA-1); raises as `maak_a4`."""
    gids = maak_gids(momentopname)
    vorm = vorm_van(A4, gids.kleur)
    blok = formulier(gids, vorm, niveau=1)
    return schrijf(
        Bladzijden(gids, vorm, tuple(paginate(blok, A4.breedte, A4.hoogte)), 0), FORMULIER, tagged=tagged
    )


def katernvolgorde(aantal: int) -> list[tuple[int, int]]:
    """Return which pages (from 0) stand beside each other on each side of the sheets of a folded booklet.

    The number of pages is filled up to a multiple of four; a number past the last page stays white.
    """
    heel = -(-aantal // _VIER) * _VIER
    zijden = []
    for vel in range(heel // _VIER):
        zijden.append((heel - 1 - 2 * vel, 2 * vel))
        zijden.append((2 * vel + 1, heel - 2 - 2 * vel))
    return zijden


def leg_uit(gids: Gids, blad: Blad, eerste: int) -> Bladzijden:
    """Return the chapter in pages; the numbers in the list of contents are filled in once it is laid out."""
    vorm = vorm_van(blad, gids.kleur)
    delen = [Zetter(vorm).deel(deel) for deel in gids.delen]
    lijst = Stack(_regels(gids, vorm, [0] * len(delen)), Node("TOC"))
    lichaam = Stack([*_opening(gids, vorm), *_lijst(lijst, vorm), *delen])
    stukken = paginate(lichaam, blad.breedte, blad.hoogte)
    lijst.children[:] = _regels(gids, vorm, [_waar(deel, stukken) + eerste for deel in delen])
    if not gids.aanmelden:
        stukken += paginate(formulier(gids, vorm), blad.breedte, blad.hoogte)
    return Bladzijden(gids, vorm, tuple(stukken), eerste)


def _opening(gids: Gids, vorm: Vorm) -> Iterator[Block]:
    """Yield the title with the logo beside it, and where and when it holds."""
    titel: list[Block] = [Paragraph(gids.titel, vorm.titel, "H1", level=0)]
    titel += [Paragraph(regel, vorm.onder) for regel in gids.kenmerken]
    merk = [Run(f"{CONCEPT}. ", Face.BOLD, stijl.LET_OP)] if gids.concept else []
    tekst = "Deze tekst is nog niet vastgesteld." if gids.concept else gids.stand
    titel.append(Paragraph([*merk, Run(tekst)], vorm.onder))
    beeld = _logo(gids)
    hoofd = Stack(titel, after=14)
    if beeld is None:
        yield hoofd
    elif not vorm.blad.kant:
        yield Stack([Stack([beeld], after=10), hoofd], after=14)
    else:
        yield Stack([Columns([Stack(titel), beeld], (None, beeld.size[0]), 16)], after=14)


def _logo(gids: Gids) -> Picture | None:
    beeld = stijl.lees_logo(gids.logo)
    if beeld is None:
        return None
    breed, hoog = beeld.getSize()
    schaal = min(_LOGO[0] / breed, _LOGO[1] / hoog)
    maat = (breed * schaal, hoog * schaal)

    def teken(canvas: TaggedCanvas, x: float, bottom: float) -> None:
        canvas.drawImage(beeld, x, bottom, *maat, mask="auto")

    return Picture(maat, teken, figure(f"Logo van {gids.school}"))


def _lijst(lijst: Stack, vorm: Vorm) -> Iterator[Block]:
    """Yield the list of contents, which stays on one page."""
    if lijst.children:
        kop = Paragraph(INHOUD, vorm.gebied, "H2", level=1)
        yield Stack([kop, lijst], Node("Sect"), before=10, after=10, together=True)


def _regels(gids: Gids, vorm: Vorm, nummers: Sequence[int]) -> list[Block]:
    """Return the lines of the list (TOCI), each a link; a number takes no more room than none."""
    regels: list[Block] = []
    vol = breed_van("000", vorm.onder)
    for deel, nummer in zip(gids.delen, nummers, strict=True):
        tekst = str(nummer or " ")
        breed = breed_van(tekst, vorm.onder)
        cellen = [
            verwijzing(deel.titel, plek_van(deel), vorm.koppeling),
            Stack([]),
            Paragraph(tekst, vorm.onder),
        ]
        regels.append(Columns(cellen, (None, vol - breed, breed), 0, Node("TOCI")))
    return regels


def _waar(deel: Stack, stukken: Sequence[Block]) -> int:
    """Return on which page (from 0) a chapter begins; a piece of it keeps its node."""
    for nummer, stuk in enumerate(stukken):
        delen = stuk.children if isinstance(stuk, Stack) else []
        if any(isinstance(each, Stack) and each.node is deel.node for each in delen):
            return nummer
    return 0


def schrijf(bladen: Bladzijden, titel: str = "", *, tagged: bool = True) -> bytes:
    """Return the pages as a PDF; ``titel`` is what it calls itself when it is not the chapter."""
    from opp_desk.documents.canvas import TaggedCanvas  # noqa: PLC0415  as in `maak_drukvel`

    canvas = TaggedCanvas(bladen.vorm.blad.maat, meta_van(bladen.gids, titel), tagged=tagged)
    teken_bladen(canvas, bladen)
    return canvas.finish()


def teken_bladen(canvas: TaggedCanvas, bladen: Bladzijden) -> None:
    """Draw every page, each on a page of its own."""
    for nummer in range(len(bladen.stukken)):
        teken_blad(canvas, bladen, nummer, rechts=(bladen.eerste + nummer) % 2 == 1)
        canvas.showPage()


def teken_blad(canvas: TaggedCanvas, bladen: Bladzijden, nummer: int, *, rechts: bool) -> None:
    """Draw one page (from 0) with what stands above and below it; ``rechts`` in an open booklet."""
    blad = bladen.vorm.blad
    with canvas.artifact("Header"):
        _boven(canvas, bladen, nummer)
    bladen.stukken[nummer].draw(canvas, blad.marge, blad.maat[1] - blad.boven, blad.breedte)
    with canvas.artifact("Footer"):
        if bladen.eerste:
            _onder(canvas, bladen, bladen.eerste + nummer, rechts=rechts)


def _boven(canvas: TaggedCanvas, bladen: Bladzijden, nummer: int) -> None:
    """Draw the school's colour, from the second page on its name, and the mark of a concept."""
    blad, gids = bladen.vorm.blad, bladen.gids
    breed, hoog = blad.maat
    canvas.setFillColor(bladen.vorm.accent)
    canvas.rect(0, hoog - 6, breed, 6, stroke=0, fill=1)
    y = hoog - blad.boven * 0.5
    rechts = breed - blad.marge
    if gids.concept:
        rechts = _merk(canvas, rechts, y) - 10
    if nummer:
        tekst = stijl.passend(gids.school, Face.REGULAR, 8.5, rechts - blad.marge)
        stijl.regel(canvas, tekst, blad.marge, y, size=8.5)


def _merk(canvas: TaggedCanvas, rechts: float, y: float) -> float:
    tekst = f"{CONCEPT}, nog niet vastgesteld"
    links = rechts - width(tekst, Face.BOLD, 8.5) - 18
    canvas.setFillColor(stijl.LET_OP_ZACHT)
    canvas.roundRect(links, y - 6, rechts - links, 18, 9, stroke=0, fill=1)
    stijl.regel(canvas, tekst, links + 9, y, Face.BOLD, stijl.LET_OP, 8.5)
    return links


def _onder(canvas: TaggedCanvas, bladen: Bladzijden, nummer: int, *, rechts: bool) -> None:
    """Draw the number at the outer edge of an open booklet."""
    blad, gids = bladen.vorm.blad, bladen.gids
    y = blad.onder * 0.5
    tekst = stijl.passend(f"{gids.titel} {gids.schooljaar}", Face.REGULAR, 8.5, blad.breedte - 40)
    breed = width(printable(str(nummer)), Face.BOLD, 10)
    rand = blad.maat[0] - blad.marge
    if rechts:
        stijl.regel(canvas, tekst, blad.marge, y, size=8.5)
        stijl.regel(canvas, str(nummer), rand - breed, y, Face.BOLD, bladen.vorm.accent, 10)
        return
    stijl.regel(canvas, str(nummer), blad.marge, y, Face.BOLD, bladen.vorm.accent, 10)
    stijl.regel(canvas, tekst, rand - width(tekst, Face.REGULAR, 8.5), y, size=8.5)


def meta_van(gids: Gids, titel: str = "") -> Meta:
    """Return what the PDF says of itself; the clock is never asked."""
    eigen = titel or f"{gids.titel} {gids.schooljaar}".strip()
    return Meta(eigen, gids.school or "School", CONCEPT if gids.concept else gids.stand, gids.moment)
