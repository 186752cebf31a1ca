"""The invitation to parents: what the talk is about, with whom, how long, where, and whom they may bring.

One per household. What the school did not fill in becomes a line to write on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.documents import kern, stijl
from opp_desk.documents.invoer import Afspraak, Huishouden
from opp_desk.documents.layout import Block, Stack
from opp_desk.documents.lezer import Deel, en, hoofdletter, in_woorden, lees, rijg, zin
from opp_desk.documents.stijl import Papier, schrijf_pdf
from opp_desk.documents.tagged import Meta
from opp_desk.documents.vel import Schrijfregels, alinea, kop, punten, zijdeel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

TITEL = "Uitnodiging"

_TERUGKIJKEN = {"vastgesteld", "afgesloten"}


def maak_uitnodiging(
    momentopname: bytes,
    *,
    huishouden: Huishouden | None = None,
    afspraak: Afspraak | None = None,
    dag: date | None = None,
    tagged: bool = True,
) -> bytes:
    """Return the invitation for one household, written on ``dag``.

    Raises `WereldFout` ``momentopname_onleesbaar``.
    """
    geheel = lees(momentopname)
    vel, papier = uitnodiging(geheel, huishouden or Huishouden(), afspraak or Afspraak(), dag)
    meta = Meta(TITEL, papier.school, papier.onderwerp, kern.moment(geheel, dag))
    return schrijf_pdf(vel, papier, meta, tagged=tagged)


def uitnodiging(
    geheel: Deel, huishouden: Huishouden, afspraak: Afspraak, dag: date | None
) -> tuple[Block, Papier]:
    """Return the sheet and its paper, also as a part of all sheets for parents."""
    naam = kern.roepnaam(geheel)
    plaats = geheel.deel("school", "school").tekst("plaats")
    briefdag = rijg(", ", plaats, in_woorden(dag)) if dag else ""
    inhoud: list[Block] = [
        kop(f"{TITEL} voor een gesprek over {naam}"),
        *([alinea(briefdag, stijl.KENMERK)] if briefdag else []),
        Stack(
            [alinea(zin_met_komma(huishouden.aanhef or "Beste ouder")), *_inleiding(geheel, naam)], before=12
        ),
        *_feiten(geheel, huishouden, afspraak, naam),
        *_slot(afspraak),
    ]
    return Stack(inhoud), kern.papier(geheel, TITEL, merk="")


def zin_met_komma(aanhef: str) -> str:
    """Return a salutation with the comma behind it."""
    return aanhef.strip().rstrip(",") + ","


def _inleiding(geheel: Deel, naam: str) -> Iterator[Block]:
    """Yield why the parents are asked to come: a first plan, another plan, or looking back."""
    stand = geheel.tekst("stand")
    if stand in _TERUGKIJKEN:
        waarom = (
            f"{naam} heeft een plan: het ontwikkelingsperspectief (OPP). We kijken daar graag samen op terug."
        )
    elif stand == "bijstelling":
        waarom = f"We willen het plan van {naam} aanpassen. Dat plan heet het ontwikkelingsperspectief (OPP)."
    else:
        waarom = f"We maken een plan voor {naam}. Dat plan heet het ontwikkelingsperspectief (OPP)."
    samen = f"U kent {naam} het best. Daarom horen we graag hoe u het ziet en beslissen we samen met u."
    yield alinea(f"{waarom} {samen} Komt u praten?")


def _feiten(geheel: Deel, huishouden: Huishouden, afspraak: Afspraak, naam: str) -> Iterator[Block]:
    """Yield the facts, each with its word at the left."""
    punten_ = afspraak.waarover or _waarover(geheel, naam)
    yield zijdeel("Waarover", [punten([hoofdletter(each) for each in punten_])])
    wanneer = rijg(
        ", ",
        kern.met_weekdag(afspraak.datum) if afspraak.datum else "",
        f"{afspraak.tijd} uur" if afspraak.tijd else "",
    )
    yield zijdeel("Wanneer", _of_regel(hoofdletter(wanneer)))
    yield zijdeel("Hoelang", _of_regel(f"Ongeveer {afspraak.minuten} minuten" if afspraak.minuten else ""))
    yield zijdeel("Waar", _of_regel(afspraak.waar))
    yield zijdeel("Met wie", _of_regel(hoofdletter(en(list(afspraak.met)))))
    yield zijdeel(
        "Neem mee wie u wilt",
        [alinea("Familie, een vriend of iemand die u helpt. U hoeft dat niet te vragen.")],
    )
    yield zijdeel("Tolk", [alinea(_tolk(geheel, huishouden))])
    wie = hoofdletter(naam)
    gehoord = f"{wie} wordt ook gehoord. We vragen hoe het gaat, wat helpt en wat anders kan. "
    yield zijdeel("Uw kind", [alinea(f"{gehoord}{wie} kiest hoe: praten, tekenen, typen of iets anders.")])


def _waarover(geheel: Deel, naam: str) -> tuple[str, ...]:
    """Return the points when the school names none."""
    if geheel.tekst("stand") in _TERUGKIJKEN:
        return (
            f"wat {naam} ervan vindt",
            "wat er gelukt is, en of de hulp gegeven is",
            "hoe we verdergaan: doorgaan, veranderen of stoppen",
        )
    return (
        "wat er goed gaat, thuis en op school",
        f"wat {naam} vindt en wil",
        f"wat {naam} gaat leren en welke hulp daarbij past",
    )


def _of_regel(tekst: str) -> list[Block]:
    return [alinea(zin(tekst))] if tekst else [Schrijfregels(1, 20)]


def _tolk(geheel: Deel, huishouden: Huishouden) -> str:
    """Return that there is an interpreter, when the household needs one, or how to ask for one."""
    if huishouden.tolk:
        return f"Er is een tolk voor u: {huishouden.tolk}."
    ouders = geheel.delen("ouders", "ouder")
    eigen = [each for each in ouders if not huishouden.ouders or each.tekst("id") in huishouden.ouders]
    if any(each.waar("tolk_nodig") for each in eigen):
        return "Er is een tolk voor u."
    return "Praat u liever in een andere taal? Zeg het ons. Dan regelen wij een tolk."


def _slot(afspraak: Afspraak) -> Iterator[Block]:
    """Yield how to prepare, how to ask for another moment, and who signs."""
    wie = f" aan {afspraak.contact}" if afspraak.contact else ""
    yield Stack(
        [
            alinea(
                "Bij deze brief zit een blad met vragen. U hoeft niets in te vullen. Het kan u helpen om te "
                "bedenken wat u wilt zeggen."
            ),
            alinea(f"Komt dit moment niet uit? Laat het weten{wie}. Dan zoeken we een ander moment."),
            Stack([alinea("Met vriendelijke groet,")], before=8, after=8),
            *([alinea(afspraak.afzender)] if afspraak.afzender else [Schrijfregels(1, 30)]),
        ],
        before=12,
        together=True,
    )
