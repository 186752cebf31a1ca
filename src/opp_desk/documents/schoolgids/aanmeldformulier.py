"""A form of one page to sign up a child in writing, for a school that has none of its own.

It asks no more than the school needs to begin: no number, no diagnosis, no reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opp_desk.documents import stijl
from opp_desk.documents.layout import Block, Stack
from opp_desk.documents.tagged import Node
from opp_desk.documents.text import Paragraph, TextStyle
from opp_desk.documents.vel import Schrijfregels, in_te_vullen, vakjes

if TYPE_CHECKING:
    from opp_desk.documents.schoolgids.inhoud import Gids
    from opp_desk.documents.schoolgids.vormen import Vorm

TITEL: Final = "Aanmeldformulier"
UITLEG: Final = (
    "Met dit formulier meldt u uw kind schriftelijk aan. Geef het aan de school of stuur het op. "
    "De school schrijft onderaan op welke dag het binnenkwam."
)
_VOORKEUR: Final = "Welke school, en welke heeft uw voorkeur"


def formulier(gids: Gids, vorm: Vorm, *, niveau: int = 2) -> Block:
    """Return the form, to stand on a page of its own; a small page has smaller letters and less white.

    ``niveau`` is the level of its heading: 1 when it stands alone.
    """
    ruim = bool(vorm.blad.kant)
    maat = vorm.tekst if ruim else vorm.klein
    tekst = TextStyle(maat.size, maat.leading, stijl.INKT)
    kop = f"{TITEL}: {gids.school}" if gids.school else TITEL
    kort = vorm.blad.breedte * 0.4
    delen: list[tuple[str, list[Block]]] = [
        ("Uw kind", _kind(kort, tekst)),
        ("Ouders of verzorgers", [*_ouder(kort, tekst), *_ouder(kort, tekst)]),
        ("Heeft uw kind extra hulp nodig op school?", _hulp(tekst, ruim=ruim)),
        ("Ook bij een andere school aangemeld?", [in_te_vullen(((_VOORKEUR, None),), tekst)]),
        ("Ondertekenen", _handtekening(kort, tekst, keer=2 if ruim else 1)),
    ]
    wit = 14 if ruim else 4
    stukken = [_deel(naam, vorm, inhoud, wit, niveau + 1) for naam, inhoud in delen]
    return Stack(
        [
            Paragraph(kop, vorm.hoofdstuk, f"H{niveau}", level=niveau - 1),
            Paragraph(UITLEG, vorm.noot),
            *stukken,
        ],
        Node("Sect"),
    )


def _kind(kort: float, tekst: TextStyle) -> list[Block]:
    return [
        in_te_vullen((("Naam", None),), tekst),
        in_te_vullen((("Geboren op", kort), ("Gaat nu naar", None)), tekst),
        in_te_vullen((("Wil beginnen op", kort), ("in groep of klas", None)), tekst),
    ]


def _ouder(kort: float, tekst: TextStyle) -> list[Block]:
    regels = ((("Naam", None),), (("Telefoon", kort), ("E-mail", None)))
    return [in_te_vullen(labels, tekst) for labels in regels]


def _hulp(tekst: TextStyle, *, ruim: bool) -> list[Block]:
    return [
        vakjes(("ja, of ik denk van wel", "nee", "dat weet ik nog niet"), tekst),
        Paragraph("Wat helpt uw kind? Wat moeten wij weten?", tekst),
        Schrijfregels(3 if ruim else 2, 21 if ruim else 18),
    ]


def _handtekening(kort: float, tekst: TextStyle, *, keer: int) -> list[Block]:
    regels = [in_te_vullen((("Datum", kort), ("Handtekening", None)), tekst) for _ in range(keer)]
    return [*regels, in_te_vullen((("Ontvangen door de school op", None),), tekst)]


def _deel(kop: str, vorm: Vorm, inhoud: list[Block], wit: float, niveau: int) -> Block:
    return Stack(
        [Paragraph(kop, vorm.gebied, f"H{niveau}", level=niveau - 1), *inhoud],
        Node("Sect"),
        before=wit,
        after=2,
    )
