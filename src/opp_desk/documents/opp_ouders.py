"""The parents on paper: how they see it, the talks, who agreed to what; and on whose behalf it was fixed.

Parents are named by their relation to the pupil; by name only where two have the same one. Contact data is
in no snapshot.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from opp_desk.documents import kern, stijl
from opp_desk.documents.bouwstenen import alinea, grijs, rijen, sectie, vet
from opp_desk.documents.lezer import Deel, hoofdletter, na, rijg, zin
from opp_desk.documents.text import Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opp_desk.documents.layout import Block

_ANTWOORDEN = {
    "akkoord": "Akkoord",
    "behalve": "Akkoord",
    "niet_akkoord": "Niet akkoord",
    "geen_reactie": "Nog geen reactie",
}
_LABEL = 92.0


def aanduidingen(ouders: list[Deel]) -> dict[str, str]:
    """Return per parent id the word on paper: "moeder", or "moeder (An de Wit)" when there are two."""
    woorden = {ouder.tekst("id"): ouder.keuze("relatie") for ouder in ouders}
    vaak = Counter(woorden.values())
    for ouder in ouders:
        woord, naam = woorden[ouder.tekst("id")], ouder.tekst("naam")
        if not woord or ouder.tekst("relatie") == "anders":
            woorden[ouder.tekst("id")] = naam or "ouder"
        elif vaak[woord] > 1 and naam:
            woorden[ouder.tekst("id")] = f"{woord} ({naam})"
    return woorden


def visies(opp: Deel, ouders: list[Deel]) -> Iterator[Block]:
    """Yield how each parent sees it."""
    wie = aanduidingen(ouders)
    paren = [
        (hoofdletter(wie.get(each.tekst("ouder"), "ouder")), zin(each.tekst("tekst")))
        for each in opp.delen("visies", "visie")
        if each.tekst("tekst")
    ]
    if paren:
        yield sectie("Hoe de ouders kijken", [rijen(paren, _LABEL if _lang(paren) else 52)])


def _lang(paren: list[tuple[str, str]]) -> bool:
    return any(len(label) > len("Grootouder") for label, _ in paren)


def overleg(opp: Deel, wie: str = "de ouders") -> Iterator[Block]:
    """Yield the talks: when, with whom, what was agreed and what not. From 18 ``wie`` is the pupil."""
    inhoud: list[Block] = []
    for each in opp.delen("overleggen", "overleg"):
        kop = rijg(", ", each.datum("datum"), na("met", each.tekst("wie")))
        stukken = [vet(zin(hoofdletter(kop)) + " ")] if kop else []
        for label, veld in (
            ("Eens over: ", "eens"),
            ("Nog niet eens over: ", "niet_eens"),
            ("Hoe verder: ", "vervolg"),
        ):
            if tekst := each.tekst(veld):
                stukken += [grijs(label), Run(zin(tekst) + " ")]
        if stukken:
            inhoud.append(alinea(stukken))
    if inhoud:
        yield sectie("Overleg", inhoud, wet=f"met {wie}")


def akkoord(geheel: Deel) -> Iterator[Block]:
    """Yield what each parent answered (from 18 the pupil), and the code of the text that they answered to."""
    wie = aanduidingen(geheel.delen("ouders", "ouder"))
    leerling = geheel.deel("leerling", "leerling")
    wie[""] = leerling.tekst("roepnaam") or leerling.tekst("naam") or "leerling"
    paren = [
        (hoofdletter(wie.get(each.tekst("ouder"), "ouder")), _antwoord(each))
        for each in geheel.delen("akkoorden", "akkoord")
        if each.tekst("antwoord")
    ]
    wacht = geheel.deel("vaststelling", "oppversie").waar("handelingsdeel_wacht")
    inhoud: list[Block] = [rijen(paren, _LABEL if _lang(paren) else 52)] if paren else []
    ligt_voor = geheel.tekst("stand") == "voorgelegd" and kern.heeft_handelingsdeel(geheel)
    if ligt_voor and not paren:
        inhoud.append(alinea("Deze tekst ligt voor. Er is nog geen antwoord."))
    if wacht:
        inhoud.append(
            alinea("Het handelingsdeel geldt nog niet. De begeleiding begint als het akkoord er is.")
        )
    if not inhoud:
        return
    vast = bool(geheel.deel("vaststelling", "oppversie").waarden)
    if paren and not vast:
        inhoud.append(alinea("Deze antwoorden horen bij de tekst die het laatst is voorgelegd.", stijl.KLEIN))
    if (vast or ligt_voor) and (code := geheel.tekst("hash_handelingsdeel")):
        inhoud.append(alinea(f"Code van het handelingsdeel: {code[:4]} {code[4:8]}", stijl.KLEIN))
    yield sectie("Akkoord", inhoud, wet="op het handelingsdeel", heel=True)


def _antwoord(deel: Deel) -> str:
    """Return "Akkoord op 12 oktober 2026, op papier." with what a parent wants to add."""
    code, behalve = deel.tekst("antwoord"), deel.tekst("behalve")
    woord = _ANTWOORDEN.get(code) or hoofdletter(deel.keuze("antwoord"))
    getekend = deel.tekst("getekend_naam")
    wijze = f"getekend door {getekend}" if getekend else deel.keuze("wijze")
    tekst = rijg(", ", rijg(" ", woord, na("op", deel.datum("datum"))), wijze)
    if code == "behalve":
        tekst = rijg(", ", tekst, f"behalve met: {behalve}" if behalve else "met een uitzondering")
    return rijg(" ", zin(tekst), zin(deel.tekst("opmerking")))


def vastgesteld(geheel: Deel) -> Iterator[Block]:
    """Yield when and on whose behalf the plan was fixed."""
    vaststelling = geheel.deel("vaststelling", "oppversie")
    if not vaststelling.waarden:
        return
    bestuur = geheel.deel("school", "school").tekst("bestuur")
    door = rijg(", ", vaststelling.tekst("namens_naam"), vaststelling.tekst("namens_functie"))
    tekst = rijg(
        " ",
        na("op", vaststelling.datum("vastgesteld_op")),
        f"namens het bestuur ({bestuur})" if bestuur else "namens het bestuur",
        na("door", door),
    )
    yield sectie("Vastgesteld", [alinea(zin(hoofdletter(tekst)))], heel=True)
