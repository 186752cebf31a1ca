"""The package for the samenwerkingsverband (TLV, arrangement, advice): chosen parts in chosen order.

A text without akkoord may only go when the SWV takes it (content §9 L12); then every page says so. Whether it
may is for the caller to ask of the school.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from opp_desk.documents import stijl
from opp_desk.documents.bouwstenen import alinea, alineas, opsomming, rijen, sectie
from opp_desk.documents.layout import Block, Stack
from opp_desk.documents.lezer import Deel, in_woorden, lees, na, rijg, zin
from opp_desk.documents.opp import code_van, naam_van
from opp_desk.documents.opp_afspraken import afwijking, lestijd, samen
from opp_desk.documents.opp_evaluatie import evaluatie, metingen
from opp_desk.documents.opp_handelingsdeel import handelingsdeel, wie_geeft_akkoord
from opp_desk.documents.opp_horen import horen
from opp_desk.documents.opp_ouders import akkoord, overleg, visies
from opp_desk.documents.opp_perspectief import aanleiding, beginsituatie, factoren, perspectief
from opp_desk.documents.opp_sector import commissie, leerroute, toekomst, toelaatbaarheid, toetsen
from opp_desk.documents.stijl import Papier, schrijf_pdf
from opp_desk.documents.tagged import Meta
from opp_desk.documents.text import Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

SOORTEN: Final = {
    "tlv": "Aanvraag toelaatbaarheidsverklaring",
    "arrangement": "Aanvraag arrangement",
    "advies": "Vraag om advies",
}
VOORLEGVERSIE: Final = "Voorlegversie, nog geen akkoord"


def _opp(geheel: Deel) -> Deel:
    return geheel.deel("opp", "opp")


DELEN: Final[dict[str, tuple[str, Callable[[Deel, str], Iterator[Block]]]]] = {
    "aanleiding": ("Aanleiding", lambda geheel, _: aanleiding(_opp(geheel))),
    "perspectief": ("Perspectief en onderbouwing", lambda geheel, _: perspectief(_opp(geheel))),
    "factoren": ("Wat helpt, wat hindert", lambda geheel, _: factoren(_opp(geheel))),
    "beginsituatie": ("Beginsituatie", lambda geheel, naam: beginsituatie(_opp(geheel), naam)),
    "leerroute": ("Leerroute", lambda geheel, _: leerroute(geheel)),
    "horen": (
        "Wat de leerling vertelde",
        lambda geheel, naam: horen(_opp(geheel).delen("hoorgesprekken", "hoorgesprek"), naam, _opp(geheel)),
    ),
    "visies": (
        "Hoe de ouders kijken",
        lambda geheel, _: visies(_opp(geheel), geheel.delen("ouders", "ouder")),
    ),
    "handelingsdeel": ("Handelingsdeel", handelingsdeel),
    "evaluatie": ("Evaluatie", evaluatie),
    "metingen": ("Metingen", lambda geheel, _: metingen(geheel)),
    "afwijking": ("Afwijking van het programma", lambda geheel, _: afwijking(_opp(geheel))),
    "lestijd": ("Minder lestijd", lambda geheel, _: lestijd(_opp(geheel))),
    "toetsen": ("Toetsen en examens", lambda geheel, _: toetsen(_opp(geheel))),
    "toekomst": ("Stage en later", lambda geheel, naam: toekomst(_opp(geheel), naam)),
    "samen": ("Samen met", lambda geheel, _: samen(_opp(geheel))),
    "toelaatbaarheid": ("Toelaatbaarheid", lambda geheel, _: toelaatbaarheid(_opp(geheel))),
    "commissie": ("Commissie voor de begeleiding", lambda geheel, _: commissie(_opp(geheel))),
    "overleg": (
        "Overleg",
        lambda geheel, naam: overleg(_opp(geheel), wie_geeft_akkoord(geheel, naam)),
    ),
    "akkoord": ("Akkoord", lambda geheel, _: akkoord(geheel)),
}
"""Every part that can be chosen: its key, its title on the screen, and what makes it."""
STANDAARD: Final = ("aanleiding", "perspectief", "factoren", "horen", "visies", "handelingsdeel", "evaluatie")
"""What a package begins with; shorter is better."""


@dataclass(frozen=True, slots=True)
class Pakket:
    """What to put together: ``soort`` is a key of `SOORTEN`, ``delen`` keys of `DELEN` in order."""

    soort: str = "tlv"
    delen: tuple[str, ...] = STANDAARD
    naar: str = ""
    vraag: str = ""
    op: date | None = None


def maak_pakket(momentopname: bytes, *, pakket: Pakket | None = None, tagged: bool = True) -> bytes:
    """Return the package as a tagged PDF (PDF/UA-1); KeyError for an unknown kind or part.

    ``momentopname`` of a fixed version, or of a voorlegversie: then every page is marked. Raises `WereldFout`
    ``momentopname_onleesbaar``.
    """
    gekozen, geheel = pakket or Pakket(), lees(momentopname)
    naam = geheel.deel("leerling", "leerling").tekst("roepnaam") or "de leerling"
    school = geheel.deel("school", "school").tekst("naam")
    vast = geheel.deel("vaststelling", "oppversie")
    wacht = not vast.waarden or vast.waar("handelingsdeel_wacht")
    titel = SOORTEN[gekozen.soort]
    papier = Papier(
        school=school,
        onderwerp=titel,
        code=code_van(sha256(momentopname).hexdigest()),
        merk=VOORLEGVERSIE if wacht else "",
    )
    meta = Meta(
        rijg(" ", titel, "voor", naam_van(geheel.deel("leerling", "leerling"))),
        school,
        titel,
        gekozen.op.isoformat() if gekozen.op else vast.tekst("vastgesteld_op") or None,
    )
    delen = {deel: list(DELEN[deel][1](geheel, naam)) for deel in gekozen.delen}
    blokken = [blok for inhoud in delen.values() for blok in inhoud]
    gevuld = replace(gekozen, delen=tuple(deel for deel, inhoud in delen.items() if inhoud))
    voorblad = _voorblad(geheel, gevuld, wacht=wacht)
    return schrijf_pdf(Stack([*voorblad, *blokken]), papier, meta, tagged=tagged)


def lege_delen(momentopname: bytes) -> frozenset[str]:
    """Return the keys of the parts of which this text has nothing to print.

    Raises `WereldFout` ``momentopname_onleesbaar``.
    """
    geheel = lees(momentopname)
    naam = geheel.deel("leerling", "leerling").tekst("roepnaam") or "de leerling"
    return frozenset(
        deel for deel, (_titel, maak) in DELEN.items() if not any(True for _ in maak(geheel, naam))
    )


def _voorblad(geheel: Deel, pakket: Pakket, *, wacht: bool) -> list[Block]:
    """Return the head: for whom, the question, which text this is, what is inside."""
    leerling, school = geheel.deel("leerling", "leerling"), geheel.deel("school", "school")
    vast = geheel.deel("vaststelling", "oppversie")
    tekst = rijg(" ", na("versie", vast.tekst("nummer")), na("vastgesteld op", vast.datum("vastgesteld_op")))
    paren = [
        ("Voor", pakket.naar),
        ("Van", rijg(", ", school.tekst("naam"), school.tekst("plaats"))),
        ("Datum", in_woorden(pakket.op) if pakket.op else ""),
        ("Geboren", leerling.datum("geboortedatum")),
        ("Groep", leerling.tekst("groep")),
        ("Tekst", tekst or "voorlegversie, nog niet vastgesteld"),
    ]
    blokken: list[Block] = [
        Paragraph(SOORTEN[pakket.soort], stijl.TITEL, "H1", level=0),
        alinea(naam_van(leerling) or "Leerling", stijl.NAAM),
        rijen([paar for paar in paren if paar[1]]),
    ]
    if wacht:
        blokken.append(alinea(f"{VOORLEGVERSIE}. Deze tekst kan nog veranderen."))
    if pakket.vraag.strip():
        blokken.append(sectie("Onze vraag", alineas(zin(pakket.vraag))))
    if titels := [DELEN[deel][0] for deel in pakket.delen]:
        blokken.append(sectie("In dit pakket", [opsomming(titels)], heel=True))
    return blokken
