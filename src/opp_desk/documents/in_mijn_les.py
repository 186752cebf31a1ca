"""In mijn les: half a page per pupil for the teacher, two on a sheet to cut, with a meetstrook to fill in.

What helps in the lesson, the goals in one line, who helps; then boxes: per goal ten (week, score), per
begeleiding five ("gegeven?"). Only the roepnaam; nothing of family, perspective or what the pupil told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.documents import kern, stijl
from opp_desk.documents.boxes import Boxed
from opp_desk.documents.fonts import Face
from opp_desk.documents.layout import Block, Columns, Continued, Stack
from opp_desk.documents.lezer import Deel, hoofdletter, lees, na, rijg, zin
from opp_desk.documents.meetstrook import BREED, GOOT, doelstrook, gegevenstrook
from opp_desk.documents.stijl import Papier, schrijf_pdf
from opp_desk.documents.tagged import Meta, Node, numbered_list
from opp_desk.documents.text import Paragraph, Run, TextStyle
from opp_desk.documents.vel import MinstensHoog, kop, punten

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opp_desk.documents.tagged import TaggedCanvas

TITEL = "In mijn les"

_KOPREGEL = 30.0
_HELFT = (stijl.HOOGTE - _KOPREGEL) / 2 - 2
_TEKST = TextStyle(9, 12, stijl.INKT, after=1)
_KLEIN = TextStyle(8.5, 11.5, stijl.GRIJS)
_KOP = TextStyle(9.5, 13, stijl.INKT, Face.BOLD, keep_with_next=True)
_NAAM = TextStyle(14, 18, stijl.INKT, Face.BOLD, keep_with_next=True)


def maak_in_mijn_les(momentopnamen: Sequence[bytes], *, groep: str = "", tagged: bool = True) -> bytes:
    """Return the sheets for a group: two pupils on a page, in the given order.

    ``groep`` stands above the sheets ("groep 6b"). Raises `WereldFout` ``momentopname_onleesbaar``.
    """
    gehelen = [lees(each) for each in momentopnamen]
    groep = groep or next((naam for each in gehelen if (naam := kern.groep(each))), "")
    eerste = gehelen[0] if gehelen else Deel("momentopname", {}, {"labels": {}, "keuzes": {}})
    titel = rijg(" · ", TITEL, groep)
    school = kern.papier(eerste, titel, merk="")
    papier = Papier(school=school.school, onderwerp=f"{titel} · in de klas houden, daarna vernietigen",
                    logo=school.logo)  # fmt: skip
    namen = kern.roepnamen(gehelen)
    leerlingen = [_leerling(each, naam) for each, naam in zip(gehelen, namen, strict=True)]
    inhoud = Stack([Boxed(kop(titel), _niets, below=_KOPREGEL - 25, keep_with_next=True), *leerlingen])
    momenten = [dag for each in gehelen if (dag := kern.moment(each))]
    meta = Meta(titel, papier.school, TITEL, max(momenten, default=None))
    return schrijf_pdf(inhoud, papier, meta, tagged=tagged)


def _niets(_canvas: TaggedCanvas, _x: float, _bottom: float, _width: float, _height: float) -> None:
    """Paint nothing: only the white around it counts."""


def _leerling(geheel: Deel, naam: str) -> Block:
    """Return the half page of one pupil, with a line to cut along below it."""
    opp = geheel.deel("opp", "opp")
    inhoud = [*_hoofd(geheel, naam), *_aanpak(opp), *_doelen(opp), *_hulp(opp)]
    vervolg = Paragraph(f"{naam}, vervolg", _KOP)
    blok = Boxed(Continued(inhoud, Node("Sect"), again=vervolg), _snijlijn, above=8)
    return MinstensHoog(blok, _HELFT)


def _snijlijn(canvas: TaggedCanvas, x: float, bottom: float, width: float, height: float) -> None:
    canvas.setStrokeColor(stijl.GRIJS)
    canvas.setLineWidth(0.6)
    canvas.setDash(3, 3)
    canvas.line(x, bottom + height, x + width, bottom + height)
    canvas.setDash()


def _hoofd(geheel: Deel, naam: str) -> Iterator[Block]:
    """Yield the name, until when this holds, and whether the help may begin."""
    opp = geheel.deel("opp", "opp")
    aanspreekpunt = geheel.deel("leerling", "leerling").tekst("aanspreekpunt")
    regel = rijg(" · ", na("evaluatie op", opp.datum("evaluatie_op")), na("vast contact:", aanspreekpunt))
    bij = Boxed(Paragraph(hoofdletter(regel), _KLEIN), _niets, above=4)
    yield Columns([Paragraph(naam, _NAAM, "H2", level=1), bij], (None, BREED), GOOT)
    wacht = geheel.deel("vaststelling", "oppversie").waar("handelingsdeel_wacht")
    if wacht or kern.is_concept(geheel):
        let_op = "Nog niet beginnen: er is nog geen akkoord op de begeleiding." if wacht else (
            "Concept: deze afspraken gelden nog niet.")  # fmt: skip
        yield Paragraph([Run(let_op, Face.BOLD, stijl.LET_OP)], _TEKST)


def _aanpak(opp: Deel) -> Iterator[Block]:
    """Yield what to do and what not, beside each other; agreements per subject (vo) below."""
    kolommen: list[Block] = []
    for titel, soort in (("Doe wel", "wel"), ("Liever niet", "niet")):
        regels = [hoofdletter(tekst) for tekst in kern.aanpak(opp, soort) + kern.per_vak(opp, soort)]
        if regels:
            kolommen.append(Stack([Paragraph(titel, _KOP, "H3", level=2), punten(regels, _TEKST)]))
    if kolommen:
        yield Columns(kolommen, (None,) * len(kolommen), 16, before=5, after=3)


def _doelen(opp: Deel) -> Iterator[Block]:
    """Yield each goal in one line, the kinddoel, and its strook of ten boxes."""
    regels: list[Block] = []
    for nummer, doel in enumerate(kern.doelen(opp), start=1):
        tekst = [Run(f"{nummer} ", Face.BOLD, stijl.ACCENT), Run(kern.doeltekst(doel) or kern.kinddoel(doel))]
        links: list[Block] = [Paragraph(tekst, _TEKST)]
        if (eigen := kern.kinddoel(doel)) and kern.doeltekst(doel):
            links.append(Paragraph(f"“{eigen.rstrip('.')}”", TextStyle(9, 12, stijl.INKT, Face.ITALIC)))
        nu_straks = rijg(", ", na("nu", doel.tekst("nu")), na("straks", doel.tekst("streef")))
        meet = zin(hoofdletter(rijg(": ", doel.tekst("maat"), nu_straks)))
        if meet:
            links.append(Paragraph(meet, _KLEIN))
        regels.append(doelstrook(links))
    if regels:
        yield Stack(
            [
                _kopregel("Doelen", "boven: week of datum · onder: score"),
                Stack(regels, numbered_list("None")),
            ],
            before=5,
        )


def _hulp(opp: Deel) -> Iterator[Block]:
    """Yield each begeleiding in one line with five boxes for whether it was given."""
    regels: list[Block] = []
    for hulp in kern.begeleidingen(opp):
        hoe = rijg(", ", hulp.tekst("wie"), kern.hoe_vaak(hulp))
        stukken = [Run(rijg(" ", zin(hoofdletter(hulp.tekst("wat"))), ""))]
        stukken.append(Run(f" {zin(hoofdletter(hoe))}" if hoe else "", None, stijl.GRIJS))
        regels.append(gegevenstrook([Paragraph(stukken, _TEKST)]))
    if regels:
        hoofd = _kopregel("Begeleiding", "gegeven? boven: week · onder: ja, deels of nee")
        yield Stack([hoofd, Stack(regels, numbered_list("None"))], before=6)


def _kopregel(titel: str, bij_de_vakjes: str) -> Block:
    """Return a heading with what to write in the boxes at the right."""
    return Columns(
        [Paragraph(titel, _KOP, "H3", level=2), Paragraph(bij_de_vakjes, _KLEIN)],
        (None, BREED),
        GOOT,
        keep_with_next=True,
        after=1,
    )
