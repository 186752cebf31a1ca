"""How paper speaks to a pupil: the letter for the age, quotes, rounds, and the answer to what was told.

Mijn plan and the terugkoppelkaart are made of these.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from opp_desk.documents import kern, plaatjes, stijl
from opp_desk.documents.boxes import Boxed
from opp_desk.documents.fonts import Face
from opp_desk.documents.layout import Block, Stack
from opp_desk.documents.lezer import Deel, hoofdletter, rijg, zin
from opp_desk.documents.tagged import Node
from opp_desk.documents.text import Paragraph, Run, TextStyle
from opp_desk.documents.vel import alinea, item, met_ronde, ronde

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from opp_desk.documents.tagged import TaggedCanvas

_STREEP = 4.0
_ZACHT = 12.0


@dataclass(frozen=True, slots=True)
class Letter:
    """How big (points), and with pictograms or not; ``regel`` is the height of a line to write on."""

    maat: float
    plaatjes: bool
    regel: float

    @property
    def tekst(self) -> TextStyle:
        """Return the letter of running text."""
        return TextStyle(self.maat, self.maat * 1.48, stijl.INKT, after=2)

    @property
    def kop(self) -> TextStyle:
        """Return the letter of a heading."""
        return TextStyle(
            self.maat + 2, self.maat * 1.55 + 2, stijl.INKT, Face.BOLD, keep_with_next=True, after=3
        )

    @property
    def citaat(self) -> TextStyle:
        """Return the letter of the pupil's words."""
        return TextStyle(self.maat + 0.5, self.maat * 1.5 + 0.5, stijl.INKT, after=4)

    def titel(self, tekst: str) -> Block:
        """Return the title of the sheet."""
        maat = self.maat * 2
        vorm = TextStyle(maat, maat * 1.2, stijl.ACCENT, Face.BOLD, keep_with_next=True)
        return Paragraph(tekst, vorm, "H1", level=0)


def noem(vormen: Mapping[str, str], tekst: str) -> str:
    """Return a text in which each name of ``vormen`` is replaced by how pupils call that person."""
    namen = sorted(filter(None, vormen), key=len, reverse=True)
    if not namen:
        return tekst
    heel = rf"(?<!\w)(?:{'|'.join(map(re.escape, namen))})(?![\w-])"
    return re.sub(heel, lambda gevonden: vormen[gevonden.group()], tekst)


def passend(geheel: Deel, maak: Callable[[Letter], Block]) -> Block:
    """Return the sheet in the biggest letter with which it fits on one page, otherwise in the smallest.

    Below 12 it begins big. Pictograms stand there below 12, and later when the pupil wants them.
    """
    maten = (13.0, 12.5, 12.0, 11.5, 11.0, 10.5) if kern.is_jong(geheel) else (11.0, 10.5, 10.0)
    regel_hoog = 25.0 if kern.is_jong(geheel) else 23.0
    for maat in maten:
        blad = maak(Letter(maat, kern.met_plaatjes(geheel), regel_hoog))
        if blad.height(stijl.BREEDTE) <= stijl.HOOGTE:
            break
    return blad


def citaat(woorden: Sequence[str], letter: Letter) -> Block:
    """Return the pupil's words on a soft ground, each uitspraak a paragraph."""

    def grond(canvas: TaggedCanvas, x: float, bottom: float, width: float, height: float) -> None:
        canvas.setFillColor(stijl.ACCENT_ZACHT)
        canvas.roundRect(x, bottom, width, height, 6, stroke=0, fill=1)
        canvas.setFillColor(stijl.ACCENT)
        canvas.rect(x, bottom, _STREEP, height, stroke=0, fill=1)

    binnen = Stack([Paragraph(each, letter.citaat) for each in woorden], Node("BlockQuote"))
    return Boxed(binnen, grond, left=_ZACHT + 4, right=_ZACHT, above=8, below=9, before=4, after=6)


def regel(
    plaatje: Callable[[TaggedCanvas, float, float], None], tekst: str | Sequence[Run], letter: Letter
) -> Block:
    """Return an item of a list: with a pictogram in a round, or with a bullet."""
    inhoud = [alinea(tekst, letter.tekst)]
    if letter.plaatjes:
        return met_ronde(ronde(plaatje, letter.tekst), inhoud, letter.tekst)
    return item("•", inhoud, letter.tekst)


def genummerd(nummer: int, inhoud: Sequence[Block], letter: Letter) -> Block:
    """Return an item of a numbered list, with the number in a round where pictograms are."""
    if letter.plaatjes:
        return met_ronde(ronde(str(nummer), letter.tekst), inhoud, letter.tekst)
    return item(f"{nummer}.", inhoud, letter.tekst)


def verteld(gesprek: Deel | None) -> str:
    """Return what stands on paper when no words of the pupil do."""
    if gesprek is None:
        return "Hoe vind jij het gaan? Wat helpt jou, en wat wil je anders? Vertel het, of schrijf het hier."
    if gesprek.delen("inbrengen", "inbreng"):
        slot = "Je woorden staan niet op dit papier. We vertellen je zelf wat we ermee doen."
        return f"Je hebt verteld hoe jij het ziet. {slot}"
    opnieuw = gesprek.datum("nogmaals_aanbieden_op")
    later = f"We vragen het opnieuw op {opnieuw}." if opnieuw else "We vragen het later opnieuw."
    return f"Je mocht vertellen hoe jij het ziet. Dat wilde je toen niet, en dat mag. {later}"


def gevolgen(uitspraken: Sequence[kern.Uitspraak], letter: Letter, *, meer: bool) -> Iterator[Block]:
    """Yield per uitspraak what we do with it. With ``meer`` a refusal says which words it answers."""
    for each in uitspraken:
        if tekst := gevolg(each, meer=meer):
            yield regel(_PLAATJES.get(each.invloed, plaatjes.ballon), tekst, letter)


_PLAATJES = {"overgenomen": plaatjes.vinkje, "deels": plaatjes.half, "niet": plaatjes.wacht}
_BEGIN = {"overgenomen": "Dit doen we: ", "deels": "Dit doen we voor een deel: ", "niet": "Dit lukt nu niet"}


def gevolg(uitspraak: kern.Uitspraak, *, meer: bool) -> list[Run]:
    """Return what we do with one uitspraak; empty while nobody has written anything down."""
    omdat = uitspraak.omdat
    begin = _BEGIN.get(uitspraak.invloed, "")
    if not omdat and not begin:
        return []
    if uitspraak.invloed != "niet":
        return [Run(begin if omdat else zin(begin.rstrip(" :")), Face.BOLD), Run(zin(omdat))]
    wat = f": {zin(uitspraak.woorden)} " if meer else ". "
    wel = zin(f"Wat wel kan: {uitspraak.hulp}") if uitspraak.hulp else ""
    return [Run(begin, Face.BOLD), Run(rijg(" ", wat + zin(hoofdletter(omdat)), wel))]
