"""The handelingsdeel on paper: goals with their begeleiding, and the approach in the lesson.

Everything inside the band needs akkoord, so every field of it is printed, also one of a newer release: nobody
agrees to what is not on the paper.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.documents import stijl
from opp_desk.documents.bouwstenen import alinea, alineas, band, grijs, opsomming, rijen, sectie, vet
from opp_desk.documents.lezer import Deel, als_dag, hoofdletter, rijg, termijn, zin
from opp_desk.documents.text import Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opp_desk.documents.layout import Block

Paar = tuple[str, "str | Sequence[Block]"]

_VOLWASSEN = 18
_DOEL = {
    *("id", "gebied", "kan_straks", "maat", "schaal"),
    *("nu", "nu_datum", "streef", "evaluatie_op", "kinddoel"),
}
_BEGELEIDING = {
    *("id", "wat", "vorm", "wie", "waar", "keer_per_week", "minuten", "van", "tot", "doel", "middelen"),
}
_AANPAK = {"wel": "Doe dit wel", "niet": "Liever niet", "": "Nog in te delen"}
_VERTEGENWOORDIGER = "mentor_curator"


def handelingsdeel(geheel: Deel, naam: str) -> Iterator[Block]:
    """Yield the band, or nothing when there are no goals, no begeleiding and no approach."""
    opp = geheel.deel("opp", "opp")
    inhoud = [*_doelen(opp, naam), *_in_de_les(opp), *_per_vak(opp)]
    if inhoud:
        yield band("Handelingsdeel", _uitleg(geheel, naam), inhoud)


def wie_geeft_akkoord(geheel: Deel, naam: str) -> str:
    """Return who must agree: the parents; from 18 (BW 1:233) the pupil, or who acts for the pupil by law."""
    opp, leerling = geheel.deel("opp", "opp"), geheel.deel("leerling", "leerling")
    geboren = als_dag(leerling.tekst("geboortedatum"))
    vast = geheel.deel("vaststelling", "oppversie").tekst("vastgesteld_op")
    peildag = als_dag(vast or opp.tekst("geldig_vanaf") or opp.tekst("startdatum"))
    if geboren is None or peildag is None:
        return "de ouders"
    leeftijd = peildag.year - geboren.year - ((peildag.month, peildag.day) < (geboren.month, geboren.day))
    if leeftijd < _VOLWASSEN:
        return "de ouders"
    relaties = {each.tekst("relatie") for each in geheel.delen("ouders", "ouder")}
    return "de mentor of curator" if _VERTEGENWOORDIGER in relaties else naam


def _uitleg(geheel: Deel, naam: str) -> str:
    wie = wie_geeft_akkoord(geheel, naam)
    uitleg = f"Doelen, begeleiding en aanpak. Hiervoor is akkoord van {wie} nodig."
    if geheel.deel("vaststelling", "oppversie").waar("handelingsdeel_wacht"):
        uitleg += " Dit deel geldt nog niet: het wacht op akkoord."
    return uitleg


def _doelen(opp: Deel, naam: str) -> Iterator[Block]:
    """Yield each goal with its begeleiding, then the begeleiding that belongs to no goal."""
    doelen = [doel for doel in opp.delen("doelen", "doel") if _gevuld(doel)]
    hulp = [each for each in opp.delen("begeleidingen", "begeleiding") if _gevuld(each)]
    bekend = {doel.tekst("id") for doel in doelen} - {""}
    for nummer, doel in enumerate(doelen, start=1):
        eigen = [each for each in hulp if each.tekst("doel") == doel.tekst("id") in bekend]
        kop = rijg(" · ", f"Doel {nummer}", doel.tekst("gebied"))
        yield sectie(kop, list(_doel(doel, eigen, naam)), niveau=3, heel=True)
    if los := [each for each in hulp if each.tekst("doel") not in bekend]:
        yield sectie("Begeleiding", [blok for each in los for blok in _begeleiding(each, naam)], niveau=3)


def _gevuld(rij: Deel) -> bool:
    return any(rij.tekst(veld) for veld in rij.waarden if veld not in {"id", "doel"})


def _doel(doel: Deel, hulp: Sequence[Deel], naam: str) -> Iterator[Block]:
    if tekst := doel.tekst("kan_straks"):
        yield alinea(zin(hoofdletter(tekst)), stijl.DOEL)
    paren: list[Paar] = [
        ("Nu", _met_dag(doel, "nu", "nu_datum")),
        ("Straks", _met_dag(doel, "streef", "evaluatie_op")),
        ("Zo zien we het", _maat(doel)),
        ("Mijn doel", f"“{eigen.strip('“”')}”" if (eigen := doel.tekst("kinddoel")) else ""),
        *((label.replace("{roepnaam}", naam), tekst) for label, tekst in doel.overig(_DOEL)),
    ]
    paren += _hulp(hulp, naam)
    if gevuld := [paar for paar in paren if paar[1]]:
        yield rijen(gevuld)


def _maat(doel: Deel) -> str:
    """Return how the goal is measured, and on what scale when that says more."""
    maat, schaal = doel.tekst("maat"), doel.keuze("schaal")
    return zin(hoofdletter(f"{maat} ({schaal})" if maat and schaal else maat or schaal))


def _met_dag(doel: Deel, veld: str, dagveld: str) -> str:
    """Return "4 van de 10 (14 september 2026)"."""
    tekst, dag = doel.tekst(veld), doel.datum(dagveld)
    return f"{hoofdletter(tekst)} ({dag})" if tekst and dag else hoofdletter(tekst or dag)


def _hulp(begeleidingen: Sequence[Deel], naam: str) -> list[Paar]:
    blokken = [blok for each in begeleidingen for blok in _begeleiding(each, naam)]
    return [("Begeleiding", blokken)] if blokken else []


def _begeleiding(deel: Deel, naam: str) -> Iterator[Block]:
    """Yield what, who, where and how often of one begeleiding, and fields of a newer release."""
    keer, minuten = deel.tekst("keer_per_week"), deel.tekst("minuten")
    rest = rijg(
        ", ",
        deel.tekst("wie"),
        deel.keuze("vorm"),
        deel.tekst("waar"),
        rijg(" ", f"{keer} keer per week" if keer else "", f"{minuten} minuten" if minuten else ""),
        termijn(deel.tekst("van"), deel.tekst("tot")),
    )
    yield from alineas(rijg(" ", zin(hoofdletter(deel.tekst("wat"))), zin(hoofdletter(rest))))
    if middelen := deel.tekst("middelen"):
        yield alinea([grijs("Betaald uit: "), Run(zin(middelen))])
    for label, waarde in deel.overig(_BEGELEIDING):
        yield alinea([grijs(f"{label.replace('{roepnaam}', naam)}: "), Run(waarde)])


def _in_de_les(opp: Deel) -> Iterator[Block]:
    inhoud: list[Block] = []
    per_soort: dict[str, list[str | Sequence[Run]]] = {}
    for aanpak in opp.delen("aanpakken", "aanpak"):
        if tekst := aanpak.tekst("tekst"):
            soort = aanpak.tekst("soort")
            per_soort.setdefault(soort if soort in _AANPAK else "", []).append(hoofdletter(tekst))
    for soort, kop in _AANPAK.items():
        if teksten := per_soort.get(soort):
            inhoud += [alinea([vet(kop)], stijl.TUSSENKOP), opsomming(teksten)]
    if inhoud:
        yield sectie("In de les", inhoud, niveau=3, heel=True)


def _per_vak(opp: Deel) -> Iterator[Block]:
    """Yield what the docent of each subject does and rather does not."""
    inhoud: list[Block] = []
    for each in opp.delen("vakafspraken", "vakafspraak"):
        kop = rijg(" · ", hoofdletter(each.tekst("vak")), each.tekst("docent"))
        paren = [
            (woord, zin(hoofdletter(each.tekst(veld))))
            for woord, veld in (("Wel", "wel"), ("Liever niet", "niet"))
        ]
        vol = [paar for paar in paren if paar[1]]
        if kop or vol:
            inhoud.append(alinea([vet(kop or "Elk vak")], stijl.TUSSENKOP))
        inhoud += [rijen(vol)] if vol else []
    if inhoud:
        yield sectie("Per vak", inhoud, niveau=3)
