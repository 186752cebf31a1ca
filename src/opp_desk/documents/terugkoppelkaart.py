"""The terugkoppelkaart: "Wat we met jouw ideeën deden", per idea, with room for what the pupil thinks of it.

The law asks to tell back (WVO 2020 art. 2.44 lid 6); this is a card to do it with.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from opp_desk.documents import kern, stijl
from opp_desk.documents.jij import Letter, citaat, gevolg, noem, passend, regel, verteld
from opp_desk.documents.layout import Block, Stack
from opp_desk.documents.lezer import Deel, hoofdletter, in_woorden, lees, na, rijg, zin
from opp_desk.documents.plaatjes import ballon, half, vinkje, wacht
from opp_desk.documents.stijl import schrijf_pdf
from opp_desk.documents.tagged import Meta, Node, numbered_list
from opp_desk.documents.text import Run
from opp_desk.documents.vel import Schrijfregels, alinea, deel, in_te_vullen, vakjes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from opp_desk.documents.invoer import Aanspreekvormen

TITEL = "Wat we met jouw ideeën deden"

_PLAATJES = {"overgenomen": vinkje, "deels": half, "niet": wacht}
_ANTWOORDEN = ("Ja, het klopt.", "Het klopt een beetje.", "Nee, het klopt niet.")


def maak_terugkoppelkaart(
    momentopname: bytes,
    *,
    aanspreekvormen: Aanspreekvormen = (),
    dag: date | None = None,
    tagged: bool = True,
) -> bytes:
    """Return the card; ``dag`` is the day on which it is told back, otherwise the one that was noted.

    Raises `WereldFout` ``momentopname_onleesbaar``.
    """
    geheel = lees(momentopname)
    papier = kern.papier(geheel, "Terugkoppeling", merk="")
    vel = passend(geheel, partial(_vel, geheel, dict(aanspreekvormen), dag))
    meta = Meta(f"{TITEL}, {kern.roepnaam(geheel)}", papier.school, TITEL, kern.moment(geheel, dag))
    return schrijf_pdf(vel, papier, meta, tagged=tagged)


def _vel(geheel: Deel, vormen: Mapping[str, str], dag: date | None, letter: Letter) -> Block:
    gesprek = kern.laatste_gesprek(geheel)
    return Stack(
        [
            *_hoofd(geheel, gesprek, letter),
            *_ideeen(geheel, gesprek, letter),
            *_reactie(gesprek, vormen, dag, letter),
        ]
    )


def _hoofd(geheel: Deel, gesprek: Deel | None, letter: Letter) -> Iterator[Block]:
    yield letter.titel(TITEL)
    gepraat = na("je vertelde het op", gesprek.datum("aangeboden_op")) if gesprek else ""
    kenmerk = rijg(" · ", kern.roepnaam(geheel), kern.groep(geheel), gepraat)
    yield alinea(hoofdletter(kenmerk), stijl.KENMERK)


def _ideeen(geheel: Deel, gesprek: Deel | None, letter: Letter) -> Iterator[Block]:
    """Yield each idea with its answer: "Jij zei", then what we do or why not."""
    woorden = kern.uitspraken(geheel, gesprek) if gesprek else []
    if gesprek is None:
        for titel in ("Jij zei", "Dit doen we ermee"):
            yield deel(titel, [Schrijfregels(4, letter.regel)], letter.kop)
    elif not woorden:
        yield Stack([alinea(verteld(gesprek), letter.tekst)], before=10, after=6)
    for each in woorden:
        antwoord = gevolg(each, meer=False) or [Run("We zoeken nog uit wat we hiermee kunnen.")]
        onder = Stack([regel(_PLAATJES.get(each.invloed, ballon), antwoord, letter)], numbered_list("None"))
        inhoud: list[Block] = [alinea("Jij zei:", stijl.KENMERK), citaat([each.woorden], letter), onder]
        yield Stack(inhoud, Node("Sect"), before=10, after=10, together=True)


def _reactie(
    gesprek: Deel | None, vormen: Mapping[str, str], dag: date | None, letter: Letter
) -> Iterator[Block]:
    """Yield room for what the pupil thinks of it, and who told it when."""
    inhoud: list[Block] = [vakjes(_ANTWOORDEN, letter.tekst)]
    inhoud += [alinea("Wat vind je ervan?", letter.tekst), Schrijfregels(2, letter.regel)]
    yield deel("Klopt het zo?", inhoud, letter.kop)
    verteld_op = in_woorden(dag) if dag else gesprek.datum("terugkoppeling_op") if gesprek else ""
    door = noem(vormen, gesprek.tekst("terugkoppeling_door")) if gesprek else ""
    if verteld_op:
        yield alinea(zin(rijg(" ", f"We vertelden je dit op {verteld_op}", na("met", door))), stijl.KENMERK)
    else:
        yield in_te_vullen([("Verteld op", 170), ("door", None)], letter.tekst)
