"""The preparation sheet that goes with the invitation: six questions with lines to write on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.documents import kern, stijl
from opp_desk.documents.layout import Block, Stack
from opp_desk.documents.lezer import Deel, lees
from opp_desk.documents.stijl import Papier, schrijf_pdf
from opp_desk.documents.tagged import Meta
from opp_desk.documents.vel import KOP, Schrijfregels, alinea, kop, nummers

if TYPE_CHECKING:
    from datetime import date

TITEL = "Voorbereiding"
VRAGEN = (
    "Wat gaat thuis goed?",
    "Wat ziet u dat wij niet zien?",
    "Waar maakt u zich zorgen over?",
    "Wat hoopt u dat uw kind dit jaar leert?",
    "Wat werkt thuis, wat moeten wij niet doen?",
    "Wat moet in elk geval besproken worden?",
)


def maak_voorbereiding(momentopname: bytes, *, dag: date | None = None, tagged: bool = True) -> bytes:
    """Return the sheet with questions. Raises `WereldFout` ``momentopname_onleesbaar``."""
    geheel = lees(momentopname)
    vel, papier = voorbereiding(geheel)
    meta = Meta(TITEL, papier.school, papier.onderwerp, kern.moment(geheel, dag))
    return schrijf_pdf(vel, papier, meta, tagged=tagged)


def voorbereiding(geheel: Deel) -> tuple[Block, Papier]:
    """Return the sheet and its paper, also as a part of all sheets for parents."""
    naam = kern.roepnaam(geheel)
    uitleg = (
        "Deze vragen helpen u om te bedenken wat u wilt zeggen. U hoeft ze niet allemaal te beantwoorden. "
        "Neem dit blad mee naar het gesprek, of gebruik het alleen voor uzelf."
    )
    vragen = [[alinea(vraag, KOP), Schrijfregels(3, 23, after=12)] for vraag in VRAGEN]
    inhoud: list[Block] = [
        kop(f"{TITEL} op het gesprek over {naam}"),
        Stack([alinea(uitleg)], before=6, after=14),
        nummers(vragen, KOP),
        alinea("Schrijven in uw eigen taal mag ook.", stijl.KENMERK),
    ]
    return Stack(inhoud), kern.papier(geheel, TITEL, merk="")
