"""The verslag of a bespreking, as parents read it at the table and take it home.

A pure function of `Overlegverslag`: exactly the text that stood on the screen. Who is akkoord stands beneath
it, or there is room to sign.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opp_desk.documents import kern, stijl
from opp_desk.documents.bouwstenen import sectie
from opp_desk.documents.layout import Block, Stack
from opp_desk.documents.lezer import hoofdletter, in_woorden, rijg, zin
from opp_desk.documents.stijl import Papier, schrijf_pdf
from opp_desk.documents.tagged import Meta
from opp_desk.documents.text import TextStyle
from opp_desk.documents.vel import Schrijfregels, alinea, in_te_vullen, kader, kop, punten, tussenkop, vakjes
from opp_desk.rules.bespreking import lees_verslag

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from opp_desk.rules.bespreking import Verslagdeel

TITEL: Final = "Verslag van ons overleg"
_TEKST: Final = TextStyle(11, 16, stijl.INKT, after=3)


@dataclass(frozen=True, slots=True)
class Overlegverslag:
    """The text and what belongs to it. ``akkoord_op`` is None while nobody is akkoord."""

    school: str
    naam: str
    roepnaam: str
    datum: date | None
    gemaakt_op: date
    aanwezig: str
    verslag: str
    akkoord_naam: str = ""
    akkoord_op: date | None = None
    opmerking: str = ""


def maak_overleg_verslag(wat: Overlegverslag, *, tagged: bool = True) -> bytes:
    """Return the verslag as a tagged PDF (PDF/UA-1), for parents."""
    meta = Meta(f"{TITEL}, {wat.roepnaam}", wat.school, TITEL, wat.gemaakt_op.isoformat())
    papier = Papier(school=wat.school, onderwerp=f"Verslag van het overleg over {wat.roepnaam}")
    return schrijf_pdf(Stack([kop(TITEL), *_inhoud(wat)]), papier, meta, tagged=tagged)


def _inhoud(wat: Overlegverslag) -> Iterator[Block]:
    yield Stack([alinea(rijg(" · ", wat.naam, wat.school), stijl.KENMERK)], after=10)
    op = f"Op {kern.met_weekdag(wat.datum)} spraken" if wat.datum else "Kort geleden spraken"
    wie = f" Erbij waren {zin(wat.aanwezig.strip())}" if wat.aanwezig.strip() else ""
    yield Stack([alinea(f"{op} we over {wat.roepnaam}.{wie}")], after=4)
    for deel in lees_verslag(wat.verslag):
        if deel.kop:
            yield sectie(deel.kop, list(_regels(deel)))
        else:
            yield from _regels(deel)
    yield _slot(wat)


def _regels(deel: Verslagdeel) -> Iterator[Block]:
    """Yield paragraphs, and items that follow each other as one list."""
    lijst: list[str] = []
    for is_punt, regel in deel.regels:
        if is_punt:
            lijst.append(regel)
            continue
        if lijst:
            yield punten(lijst, _TEKST)
            lijst = []
        yield alinea(regel, _TEKST)
    if lijst:
        yield punten(lijst, _TEKST)


def _slot(wat: Overlegverslag) -> Block:
    """Return who is akkoord and what was added, or room to say so by pen."""
    if wat.akkoord_op is not None:
        inhoud = [tussenkop("Akkoord met dit verslag")]
        inhoud.append(alinea(f"{hoofdletter(wat.akkoord_naam)}, op {in_woorden(wat.akkoord_op)}.", _TEKST))
        if wat.opmerking.strip():
            inhoud.append(alinea(f"Erbij gezet: {zin(hoofdletter(wat.opmerking))}", _TEKST))
        return Stack([kader(inhoud)], before=14)
    vak = kader(
        [
            tussenkop("Klopt dit verslag?"),
            vakjes(("Ik heb het verslag gelezen en het klopt.", "Ik wil er iets bij zetten:"), _TEKST),
            Schrijfregels(2),
            in_te_vullen((("Naam", None), ("Handtekening", None), ("Datum", 110)), _TEKST),
        ]
    )
    return Stack([vak], before=14)
