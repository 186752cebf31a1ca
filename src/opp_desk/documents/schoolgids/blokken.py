"""The tree of the schoolgids as blocks that find their own place on paper.

What a block looks like stands here, which blocks there are in ``inhoud``, how pages are made in ``pdf``.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from opp_desk.documents import stijl
from opp_desk.documents.boxes import Boxed
from opp_desk.documents.fonts import Face, printable
from opp_desk.documents.fonts import width as breedte_van
from opp_desk.documents.koppeling import Plek, koppel
from opp_desk.documents.layout import Block, Columns, Continued, Stack
from opp_desk.documents.lezer import rijg, zin
from opp_desk.documents.schoolgids import inhoud
from opp_desk.documents.tagged import Node, numbered_list, table_header
from opp_desk.documents.text import Paragraph, Run, TextStyle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from opp_desk.documents.schoolgids.vormen import Vorm
    from opp_desk.documents.tagged import TaggedCanvas

_STREEP: Final = 2.5
_WAARVOOR: Final = 0.4
_CEL: Final = 10.0
_KORT: Final = 140.0
AANWEZIG: Final = "aanwezig"


def plek_van(deel: inhoud.Deel) -> str:
    """Return the name of the place of a chapter, to which its line in the list of contents goes."""
    return f"deel-{deel.code}"


class Zetter:
    """Sets the tree in one form."""

    def __init__(self, vorm: Vorm) -> None:
        self._v = vorm
        self._zet: dict[type, Callable[[Any], Block]] = {
            inhoud.Kop: self._kop,
            inhoud.Alinea: self.alinea,
            inhoud.Citaat: self._citaat,
            inhoud.Lijst: self._lijst,
            inhoud.Tabel: self._tabel,
            inhoud.Verwijzing: self._verwijzing,
            inhoud.Voorziening: self._voorziening,
            inhoud.Ambitie: self._ambitie,
            inhoud.Contacten: self._contacten,
        }

    def deel(self, deel: inhoud.Deel) -> Stack:
        """Return a chapter: a rule, its heading, and its parts with their headings beside or above them."""
        kop = Plek(deel.titel, self._v.hoofdstuk, "H2", level=1, plek=plek_van(deel))
        hoofd = Boxed(kop, self._lijn, above=8, keep_with_next=True, after=6)
        stukken: list[Block] = [self._stuk(kop, blokken) for kop, blokken in _stukken(deel.blokken)]
        return Stack([hoofd, *stukken], Node("Sect"), before=20, after=8)

    def _lijn(self, canvas: TaggedCanvas, x: float, bottom: float, width: float, height: float) -> None:
        canvas.setFillColor(self._v.accent)
        canvas.rect(x, bottom + height - 1, width, 1, stroke=0, fill=1)

    def _stuk(self, kop: inhoud.Kop | None, blokken: Sequence[inhoud.Blok]) -> Block:
        blad = self._v.blad
        onder = Stack(self._inleidend(blokken))
        hoofd: list[Block] = []
        if kop is not None:
            titel = Paragraph(kop.tekst, self._v.gebied, "H3", level=2)
            stand = [Paragraph(kop.stand_tekst, self._stand(kop.stand))] if kop.stand_tekst else []
            hoofd = [titel, *stand] if blad.kant or not stand else [self._met_stand(titel, kop)]
        heel = any(isinstance(each, inhoud.Verwijzing) for each in blokken)
        if not blad.kant:
            return Stack([*hoofd, *onder.children], Node("Sect"), before=10, after=8, together=heel)
        naast = Columns([Stack(list(hoofd)), onder], (blad.kant, None), blad.goot)
        return Stack([naast], Node("Sect"), before=12, after=12, together=heel)

    def _inleidend(self, blokken: Sequence[inhoud.Blok]) -> list[Block]:
        """Return blocks of which a paragraph that leads to another kind is never the last on a page."""
        gezet = [self.blok(each) for each in blokken]
        for (blok, volgend), each in zip(pairwise(blokken), gezet, strict=False):
            if isinstance(blok, inhoud.Alinea) and not isinstance(volgend, inhoud.Alinea):
                each.keep_with_next = True
        return gezet

    def blok(self, blok: inhoud.Blok) -> Block:
        """Return one block of the tree."""
        return self._zet[type(blok)](blok)

    def _kop(self, kop: inhoud.Kop) -> Block:
        return Paragraph(kop.tekst, self._v.naam, f"H{kop.niveau}", level=kop.niveau - 1)

    def alinea(self, alinea: inhoud.Alinea) -> Block:
        """Return a paragraph, with its label before it."""
        vorm = self._v.noot if alinea.noot else self._v.tekst
        label = [Run(f"{alinea.label}: ", None, stijl.GRIJS)] if alinea.label else []
        return Paragraph([*label, Run(alinea.tekst)], vorm)

    def _citaat(self, citaat: inhoud.Citaat) -> Block:
        vorm = TextStyle(self._v.tekst.size, self._v.tekst.leading, stijl.INKT)
        binnen = Stack([Paragraph(regel, vorm) for regel in citaat.alineas], Node("BlockQuote"))

        def grond(canvas: TaggedCanvas, x: float, bottom: float, width: float, height: float) -> None:
            canvas.setFillColor(self._v.zacht)
            canvas.rect(x, bottom, width, height, stroke=0, fill=1)
            canvas.setFillColor(self._v.accent)
            canvas.rect(x, bottom, _STREEP, height, stroke=0, fill=1)

        return Boxed(binnen, grond, left=12, right=10, above=6, below=7, before=3, after=6)

    def _lijst(self, lijst: inhoud.Lijst) -> Block:
        soort = "Decimal" if lijst.genummerd else "Disc"
        merk = TextStyle(self._v.tekst.size, self._v.tekst.leading, self._v.accent, Face.BOLD)
        items: list[Block] = []
        for nummer, punt in enumerate(lijst.punten, start=1):
            titel = [Run(f"{punt.titel} ", Face.BOLD)] if punt.titel else []
            teken, breed = (f"{nummer}.", 18.0) if lijst.genummerd else ("•", 10.0)
            tekst = Paragraph([*titel, Run(punt.tekst)], self._v.tekst)
            items.append(
                Columns(
                    [Paragraph(teken, merk, "Lbl"), Stack([tekst], Node("LBody"))],
                    (breed, None),
                    0,
                    Node("LI"),
                    after=3 if lijst.genummerd else 0,
                )
            )
        return Stack(items, numbered_list(soort), after=4)

    def _voorziening(self, voorziening: inhoud.Voorziening) -> Block:
        """Return a voorziening; its stand stands beside the title, in another colour when it is not there."""
        naam = Paragraph(voorziening.titel, self._v.naam, "H4", level=3)
        hoofd = [] if voorziening.onder_kop else [self._met_stand(naam, voorziening)]
        tekst = [self.alinea(each) for each in voorziening.alineas]
        return Stack([*hoofd, *tekst], Node("Sect"), before=5 if hoofd else 0, after=7, together=True)

    def _met_stand(self, titel: Paragraph, blok: inhoud.Voorziening | inhoud.Kop) -> Block:
        vorm = self._stand(blok.stand)
        stand: list[Block] = [Paragraph(blok.stand_tekst, vorm)] if blok.stand_tekst else []
        breed = breed_van(blok.stand_tekst, vorm)
        return Columns([titel, Stack(stand)], (None, breed), 10, keep_with_next=True)

    def _stand(self, stand: str) -> TextStyle:
        kleur = stijl.GRIJS if stand == AANWEZIG else stijl.LET_OP
        return TextStyle(self._v.klein.size, self._v.naam.leading, kleur, self._v.klein.face)

    def _ambitie(self, ambitie: inhoud.Ambitie) -> Block:
        """Return a goal below a thin line: what, then who and when, then what it became."""
        regels = [Paragraph(ambitie.doel, self._v.naam), *map(self.alinea, ambitie.alineas)]
        return Stack([Boxed(Stack(list(regels)), haarlijn, above=5, below=2)], after=4, together=True)

    def _verwijzing(self, verwijzing: inhoud.Verwijzing) -> Block:
        label = Paragraph(f"{verwijzing.label}:", self._v.naam)
        return Stack([label, self.weg(verwijzing, self._v.koppeling, self._v.tekst)], after=4, together=True)

    def weg(self, verwijzing: inhoud.Verwijzing, vorm: TextStyle, gewoon: TextStyle) -> Block:
        """Return a way to reach somebody; a telephone number is no link on paper."""
        if not verwijzing.adres or verwijzing.adres.startswith("tel:"):
            return Paragraph(verwijzing.tekst, gewoon)
        return koppel(verwijzing.tekst, verwijzing.adres, vorm)

    def _contacten(self, contacten: inhoud.Contacten) -> Block:
        return Stack([self._contact(each) for each in contacten.lijst], Node("L"), after=4)

    def _contact(self, contact: inhoud.Contact) -> Block:
        """Return who to ask: what for at the left, who and how at the right."""
        wegen = [self.weg(each, self._v.koppeling, self._v.tekst) for each in contact.wegen]
        wie = [Paragraph(contact.wie, self._v.naam)] if contact.wie else []
        wanneer = [Paragraph(zin(contact.wanneer), self._v.noot)] if contact.wanneer else []
        letter = TextStyle(self._v.noot.size, self._v.tekst.leading, stijl.GRIJS)
        cellen: list[Block] = [
            Paragraph(rijg(", ", contact.waarvoor, contact.waar), letter, "Lbl"),
            Stack([*wie, *_strak(wegen), *wanneer], Node("LBody")),
        ]
        breed = self._v.blad.kolom * _WAARVOOR
        rij = Columns(cellen, (breed, None), 10, Node("LI"))
        return Stack([Boxed(rij, haarlijn, above=5, below=2)], after=2, together=True)

    def _tabel(self, tabel: inhoud.Tabel) -> Block:
        """Return a table; its head comes back on each page, the first cell of a row is its header."""
        maten = self._maten(tabel)
        vorm = TextStyle(self._v.klein.size, self._v.klein.leading, stijl.GRIJS, Face.BOLD)
        hoofd = Columns(
            [Stack([Paragraph(kop, vorm)], table_header()) for kop in tabel.koppen],
            maten,
            _CEL,
            Node("TR"),
            keep_with_next=True,
            after=2,
        )
        regels: list[Block] = []
        for rij in tabel.rijen:
            cellen: list[Block] = [
                Stack(
                    [Paragraph(cel, self._v.tekst if nummer else self._v.naam)] if cel else [],
                    Node("TD") if nummer else table_header("Row"),
                )
                for nummer, cel in enumerate(rij)
            ]
            regels.append(Boxed(Columns(cellen, maten, _CEL, Node("TR")), haarlijn, above=3, below=3))
        return Continued([hoofd, *regels], Node("Table"), after=5, again=hoofd)

    def _maten(self, tabel: inhoud.Tabel) -> tuple[float | None, ...]:
        """Return the widths of the columns: as their texts ask, never less than their longest word."""
        ruimte = self._v.blad.kolom - _CEL * (len(tabel.koppen) - 1)
        kolommen = list(zip(tabel.koppen, *tabel.rijen, strict=True))
        minst = [max(self._woord(cel) for cel in kolom) for kolom in kolommen]
        wens = [max(len(cel) for cel in kolom) ** 0.75 for kolom in kolommen]
        over = max(ruimte - sum(minst), 0.0)
        maten = [nodig + over * deel / sum(wens) for nodig, deel in zip(minst, wens, strict=True)]
        krap = min(ruimte / sum(maten), 1.0)
        return tuple(maat * krap for maat in maten)

    def _woord(self, cel: str) -> float:
        woorden = printable(cel).split() or [""]
        return max(breedte_van(woord, Face.BOLD, self._v.tekst.size) for woord in woorden) + 2


def _stukken(blokken: Sequence[inhoud.Blok]) -> Iterator[tuple[inhoud.Kop | None, Sequence[inhoud.Blok]]]:
    """Yield what stands under each heading of the third level, first what stands before any."""
    plekken = [nr for nr, blok in enumerate(blokken) if isinstance(blok, inhoud.Kop) and blok.niveau == 3]  # noqa: PLR2004  the level under a chapter
    if voor := blokken[: plekken[0] if plekken else None]:
        yield None, voor
    for begin, eind in pairwise([*plekken, len(blokken)]):
        kop = blokken[begin]
        if isinstance(kop, inhoud.Kop):
            yield kop, blokken[begin + 1 : eind]


def breed_van(tekst: str, vorm: TextStyle) -> float:
    """Return how wide a column must be for a short text, so that it ends at the margin."""
    regels = printable(tekst).split("\n")
    return min(max(breedte_van(regel, vorm.face, vorm.size) for regel in regels) + 0.1, _KORT)


def _strak(blokken: Sequence[Block]) -> list[Block]:
    """Return lines that belong together, without white between them."""
    for blok in blokken:
        blok.after = 0
    return list(blokken)


def haarlijn(canvas: TaggedCanvas, x: float, bottom: float, width: float, height: float) -> None:
    """Draw a thin line above a row."""
    canvas.setStrokeColor(stijl.LIJN)
    canvas.setLineWidth(0.6)
    canvas.line(x, bottom + height, x + width, bottom + height)
