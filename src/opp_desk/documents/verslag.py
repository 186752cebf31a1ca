"""The verslag of a talk with the parents, in plain words: an overleg, or an evaluation with its goals.

Who was there, what people agreed on and what not, what comes next; on one page where that fits, with room to
write what is missing. From 18 it is for the pupil (BW 1:233).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from opp_desk.documents import kern, stijl
from opp_desk.documents.fonts import Face
from opp_desk.documents.invoer import Huishouden, Verslagkeuze
from opp_desk.documents.layout import Block, Stack
from opp_desk.documents.lezer import Deel, als_dag, en, hoofdletter, in_woorden, lees, na, rijg, zin
from opp_desk.documents.ouders_uitnodiging import zin_met_komma
from opp_desk.documents.stijl import schrijf_pdf
from opp_desk.documents.tagged import Meta
from opp_desk.documents.text import Run, TextStyle
from opp_desk.documents.vel import Schrijfregels, alinea, kop, nummers, zijdeel

if TYPE_CHECKING:
    from collections.abc import Iterator

TITEL: Final = "Verslag"
_OVERLEG, _EVALUATIE = "overleg", "evaluatie"
_TITELS: Final = {_OVERLEG: "Verslag van ons gesprek", _EVALUATIE: "Verslag van de evaluatie"}
_SPELING: Final = timedelta(days=30)  # an evaluation held a little early was the one that was agreed
_TEKST: Final = TextStyle(10.5, 15, stijl.INKT, after=2)
_GEEN: Final = "Er is nog geen gesprek en geen evaluatie vastgelegd."


@dataclass(frozen=True, slots=True)
class Gesproken:
    """A talk that can be told about: its id, ``soort`` (overleg or evaluatie) and its day in ISO 8601."""

    id: str
    soort: str
    dag: str


@dataclass(frozen=True, slots=True)
class _Woorden:
    """The same sheet to parents (u) and to a pupil of 18 (je)."""

    leest: str
    mist: str


_AAN_OUDERS: Final = _Woorden(
    "Hier leest u wat we bespraken.",
    "Klopt iets niet, of mist u iets? Schrijf het hier en geef dit blad terug. Bellen mag ook.",
)
_AAN_LEERLING: Final = _Woorden(
    "Hier lees je wat we bespraken.",
    "Klopt iets niet, of mis je iets? Schrijf het hier en geef dit blad terug. Bellen mag ook.",
)


def gesprekken(momentopname: bytes) -> tuple[Gesproken, ...]:
    """Return the talks of an OPP that have a day, newest first.

    Raises `WereldFout` ``momentopname_onleesbaar``.
    """
    opp = lees(momentopname).deel("opp", "opp")
    alle = [
        Gesproken(each.tekst("id"), soort, each.tekst("datum"))
        for lijst, soort in (("overleggen", _OVERLEG), ("evaluaties", _EVALUATIE))
        for each in opp.delen(lijst, soort)
        if each.tekst("datum")
    ]
    return tuple(sorted(alle, key=lambda each: each.dag, reverse=True))


def maak_verslag(
    momentopname: bytes,
    *,
    huishouden: Huishouden | None = None,
    verslag: Verslagkeuze | None = None,
    tagged: bool = True,
) -> bytes:
    """Return the verslag as a tagged PDF (PDF/UA-1); raises `WereldFout` ``momentopname_onleesbaar``."""
    geheel, keuze = lees(momentopname), verslag or Verslagkeuze()
    gekozen = _zoek(momentopname, keuze.gesprek)
    titel = _TITELS.get(gekozen.soort if gekozen else "", TITEL)
    papier = kern.papier(geheel, titel, merk="")
    meta = Meta(f"{titel}, {kern.roepnaam(geheel)}", papier.school, titel, gekozen.dag if gekozen else None)
    inhoud = [kop(titel), *_inhoud(geheel, gekozen, huishouden or Huishouden(), keuze)]
    return schrijf_pdf(Stack(inhoud), papier, meta, tagged=tagged)


def _zoek(momentopname: bytes, gesprek: str) -> Gesproken | None:
    """Return the talk that was asked, or else the last one."""
    alle = gesprekken(momentopname)
    return next((each for each in alle if gesprek and each.id == gesprek), alle[0] if alle else None)


def _inhoud(
    geheel: Deel, gekozen: Gesproken | None, huishouden: Huishouden, keuze: Verslagkeuze
) -> Iterator[Block]:
    """Yield the letter: to whom, about which talk, what was said, room to answer."""
    naam = kern.roepnaam(geheel)
    kenmerk = rijg(" · ", naam, kern.groep(geheel), geheel.deel("school", "school").tekst("naam"))
    yield Stack([alinea(hoofdletter(kenmerk), stijl.KENMERK)], after=10)
    if gekozen is None:
        yield alinea(_GEEN)
        return
    zelf = kern.is_meerderjarig(geheel) and not kern.gezaghouders(geheel)
    woorden = _AAN_LEERLING if zelf else _AAN_OUDERS
    if huishouden.aanhef:
        yield alinea(zin_met_komma(huishouden.aanhef))
    rij = _rij(geheel, gekozen)
    dag = als_dag(gekozen.dag)
    waarop = kern.met_weekdag(dag) if dag else gekozen.dag
    wat = "spraken we over" if gekozen.soort == _OVERLEG else "keken we samen terug op"
    yield Stack([alinea(f"Op {waarop} {wat} het plan van {naam}. {woorden.leest}")], after=6)
    delen = _overleg(rij) if gekozen.soort == _OVERLEG else _evaluatie(geheel, rij, keuze, naam)
    for titel, tekst in delen:
        if tekst:
            yield zijdeel(titel, [alinea(tekst, _TEKST)] if isinstance(tekst, str) else tekst, wit=5)
    straks = als_dag(geheel.deel("opp", "opp").tekst("evaluatie_op"))
    al_gehad = _SPELING if gekozen.soort == _EVALUATIE else timedelta(0)
    if straks and dag and straks > dag + al_gehad:
        yield zijdeel(
            "Opnieuw kijken",
            [alinea(f"Op {in_woorden(straks)} kijken we er samen weer naar.", _TEKST)],
            wit=5,
        )
    yield Stack([alinea(woorden.mist, _TEKST), Schrijfregels(2)], before=12, together=True)


def _rij(geheel: Deel, gekozen: Gesproken) -> Deel:
    """Return the row of a talk; one without an id is found by its day."""
    opp = geheel.deel("opp", "opp")
    lijst = "overleggen" if gekozen.soort == _OVERLEG else "evaluaties"
    return next(
        each
        for each in opp.delen(lijst, gekozen.soort)
        if (each.tekst("id"), each.tekst("datum")) == (gekozen.id, gekozen.dag)
    )


def _overleg(rij: Deel) -> Iterator[tuple[str, str | list[Block]]]:
    """Yield what was agreed, what not, and what comes next."""
    oneens = zin(hoofdletter(rij.tekst("niet_eens")))
    samen = "We zoeken samen verder. Op het blad over rechten staat wie daarbij kan helpen."
    yield "Erbij waren", zin(hoofdletter(rij.tekst("wie")))
    yield "Hierover zijn we het eens", zin(hoofdletter(rij.tekst("eens")))
    yield "Hierover zijn we het nog niet eens", rijg(" ", oneens, samen if oneens else "")
    yield "Zo gaan we verder", zin(hoofdletter(rij.tekst("vervolg")))


def _evaluatie(
    geheel: Deel, rij: Deel, keuze: Verslagkeuze, naam: str
) -> Iterator[tuple[str, str | list[Block]]]:
    """Yield what became of each goal, how everybody sees it, and what comes next."""
    erbij = [wie for veld, wie in (("met_ouders", "de ouders"), ("met_leerling", naam)) if rij.waar(veld)]
    yield "Erbij waren", zin(hoofdletter(rij.tekst("aanwezig") or en(erbij)))
    yield "Wat er is gelukt", zin(hoofdletter(rij.tekst("gelukt")))
    doelen = _doelen(geheel, keuze)
    regels = [_doel(each, doelen) for each in rij.delen("doelresultaten", "doelresultaat")]
    if vol := [[alinea(each, _TEKST)] for each in regels if each]:
        yield "De doelen", [nummers(vol, _TEKST)]
    yield "Is de hulp gegeven?", zin(hoofdletter(rij.tekst("gegeven")))
    yield f"Wat {naam} vindt", zin(hoofdletter(rij.tekst("leerling_vindt")))
    yield "Wat de ouders vinden", zin(hoofdletter(rij.tekst("ouders_vinden")))
    yield "Zo gaan we verder", zin(hoofdletter(rij.tekst("besluit")))


def _doelen(geheel: Deel, keuze: Verslagkeuze) -> dict[str, str]:
    """Return the goals in one line, by id; those of the fixed version too, for some have stopped since."""
    lagen = [*([lees(keuze.vast)] if keuze.vast else []), geheel]
    return {
        doel.tekst("id"): kern.doeltekst(doel)
        for laag in lagen
        for doel in kern.doelen(laag.deel("opp", "opp"))
    }


def _doel(resultaat: Deel, doelen: dict[str, str]) -> list[Run]:
    """Return one goal: what it was, what became of it, what made the difference, how it goes on."""
    delen = (
        zin(hoofdletter(resultaat.keuze("resultaat"))),
        zin(na("Hulp gegeven:", resultaat.keuze("gegeven"))),
        zin(na("Wat het verschil maakte:", resultaat.tekst("verschil"))),
        zin(na("Hoe verder:", resultaat.keuze("vervolg"))),
    )
    tekst = rijg(" ", *delen)
    doel = doelen.get(resultaat.tekst("doel"), "Een eerder doel.")
    return [Run(f"{doel} ", Face.BOLD), Run(tekst)] if tekst else []
