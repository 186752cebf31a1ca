"""The perspective on paper: aanleiding, uitstroombestemming, what helps and hinders, beginsituatie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.documents import stijl
from opp_desk.documents.bouwstenen import alinea, alineas, opsomming, sectie, tabel
from opp_desk.documents.lezer import Deel, hoofdletter, na, rijg, zin

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opp_desk.documents.layout import Block
    from opp_desk.documents.text import Run

_FACTOREN = {"bevorderend": "Wat helpt", "belemmerend": "Wat hindert"}


def aanleiding(opp: Deel) -> Iterator[Block]:
    """Yield why the plan is there, and from what day it counts."""
    inhoud = alineas(zin(opp.tekst("aanleiding")))
    if begin := na("Begonnen op", opp.datum("startdatum")):
        inhoud.append(alinea(zin(rijg(": ", begin, opp.keuze("startgebeurtenis"))), stijl.KLEIN))
    if inhoud:
        yield sectie("Aanleiding", inhoud)


def perspectief(opp: Deel) -> Iterator[Block]:
    """Yield the expected destination (uitstroombestemming) and the reasons for it (onderbouwing)."""
    van, tot = opp.keuze("uitstroom_van"), opp.keuze("uitstroom_tot")
    bestemming = van if not tot or tot == van else f"{van} tot en met {tot}" if van else tot
    inhoud: list[Block] = [alinea(zin(hoofdletter(bestemming)))] if bestemming else []
    if reden := opp.tekst("uitstroom_open_reden"):
        if not bestemming:
            inhoud.append(alinea("Nog niet te bepalen."))
        inhoud += alineas(zin(reden))
    if inhoud:
        yield sectie("Verwachte uitstroombestemming", inhoud)
    if tekst := opp.tekst("uitstroom_onderbouwing"):
        yield sectie("Waarom we dat denken", alineas(zin(tekst)), wet="onderbouwing")


def factoren(opp: Deel) -> Iterator[Block]:
    """Yield what helps and what hinders (bevorderende en belemmerende factoren)."""
    per_soort: dict[str, list[str | Sequence[Run]]] = {}
    for factor in opp.delen("factoren", "factor"):
        if tekst := factor.tekst("tekst"):
            per_soort.setdefault(factor.tekst("soort"), []).append(tekst)
    for soort, kop in _FACTOREN.items():
        if teksten := per_soort.pop(soort, None):
            yield sectie(kop, [opsomming(teksten)], wet=f"{soort}e factoren")
    if rest := [tekst for teksten in per_soort.values() for tekst in teksten]:
        yield sectie("Nog in te delen", [opsomming(rest)], wet="factoren")


def beginsituatie(opp: Deel, naam: str) -> Iterator[Block]:
    """Yield the facts about where the pupil stands now, as a table."""
    feiten = opp.delen("beginfeiten", "beginfeit")
    regels = [[each.tekst("gebied"), each.tekst("feit"), _bron(each)] for each in feiten]
    if regels := [regel for regel in regels if any(regel)]:
        inhoud = tabel(("Gebied", "Wat we weten", "Bron"), regels, (80, None, 96))
        yield sectie(f"Waar {naam} nu staat", [inhoud], wet="beginsituatie")


def _bron(feit: Deel) -> str:
    return rijg(", ", feit.tekst("bron"), feit.datum("datum"))
