"""Looking back on paper: each evaluation with its result per goal, and what was measured on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.documents import stijl
from opp_desk.documents.bouwstenen import alinea, rijen, sectie, tabel, vet
from opp_desk.documents.grafiek import grafiek_blok
from opp_desk.documents.lezer import Deel, als_dag, en, hoofdletter, na, rijg, zin
from opp_desk.model.keuzes import Meetschaal
from opp_desk.rules.grafiek import maak_grafiek
from opp_desk.rules.meting import Streven

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opp_desk.documents.layout import Block

_ANDER_DOEL = "Een eerder doel"
_GRAFIEK = stijl.BREEDTE - stijl.KANTKOP - stijl.GOOT


def doelnamen(opp: Deel) -> dict[str, str]:
    """Return per id of a goal what the paper calls it: "Doel 1 · Rekenen"."""
    doelen = [each for each in opp.delen("doelen", "doel") if set(each.waarden) - {"id"}]
    return {
        each.tekst("id"): rijg(" · ", f"Doel {nummer}", each.tekst("gebied"))
        for nummer, each in enumerate(doelen, start=1)
    }


def evaluatie(geheel: Deel, naam: str) -> Iterator[Block]:
    """Yield the looks back, with whom and what came of it, also goal by goal."""
    opp = geheel.deel("opp", "opp")
    namen = doelnamen(opp)
    inhoud = [blok for keer in opp.delen("evaluaties", "evaluatie") for blok in _keer(keer, naam, namen)]
    if inhoud:
        yield sectie("Evaluatie", inhoud)


def _keer(keer: Deel, naam: str, namen: dict[str, str]) -> Iterator[Block]:
    met = [wie for veld, wie in (("met_ouders", "de ouders"), ("met_leerling", naam)) if keer.waar(veld)]
    paren = [
        ("Aanwezig", keer.tekst("aanwezig")),
        ("Gelukt", zin(keer.tekst("gelukt"))),
        (naam, zin(keer.tekst("leerling_vindt"))),
        ("Ouders", zin(keer.tekst("ouders_vinden"))),
        ("Gegeven", zin(keer.tekst("gegeven"))),
        ("Hoe verder", zin(keer.tekst("besluit"))),
    ]
    if kop := rijg(", ", keer.datum("datum"), na("met", en(met))):
        yield alinea([vet(zin(hoofdletter(kop)))], stijl.TUSSENKOP)
    if vol := [paar for paar in paren if paar[1]]:
        yield rijen(vol)
    yield from _per_doel(keer, namen)


def _per_doel(keer: Deel, namen: dict[str, str]) -> Iterator[Block]:
    regels = [
        [
            namen.get(each.tekst("doel"), _ANDER_DOEL),
            _uitkomst(each),
            rijg(" ", zin(hoofdletter(each.tekst("verschil"))), zin(hoofdletter(each.keuze("vervolg")))),
        ]
        for each in keer.delen("doelresultaten", "doelresultaat")
    ]
    if regels := [regel for regel in regels if any(regel[1:])]:
        yield tabel(("Doel", "Resultaat", "Wat maakte het verschil, hoe verder"), regels, (84, 96, None))


def _uitkomst(resultaat: Deel) -> str:
    return rijg(
        ", ",
        hoofdletter(resultaat.keuze("resultaat")),
        na("begeleiding gegeven:", resultaat.keuze("gegeven")),
    )


def metingen(geheel: Deel) -> Iterator[Block]:
    """Yield what was measured, goal by goal, oldest first: a chart, and every value as it was written."""
    opp = geheel.deel("opp", "opp")
    namen = doelnamen(opp)
    per_doel: dict[str, list[Deel]] = {}
    for each in geheel.delen("metingen", "meting"):
        if each.tekst("waarde") and each.tekst("doel") in namen:
            per_doel.setdefault(each.tekst("doel"), []).append(each)
    doelen = {each.tekst("id"): each for each in opp.delen("doelen", "doel")}
    inhoud = [
        blok for id_, gemeten in per_doel.items() for blok in _gemeten(doelen[id_], namen[id_], gemeten)
    ]
    if inhoud:
        yield sectie("Wat we maten", inhoud, wet="metingen")


def _gemeten(doel: Deel, naam: str, gemeten: list[Deel]) -> Iterator[Block]:
    """Yield the chart of one goal when the values can be drawn, and the values in words."""
    yield alinea([vet(naam)], stijl.TUSSENKOP)
    schaal = doel.tekst("schaal")
    streven = Streven(
        schaal=Meetschaal(schaal) if schaal else None,
        maat=doel.tekst("maat"),
        nu=doel.tekst("nu"),
        nu_datum=als_dag(doel.tekst("nu_datum")),
        streef=doel.tekst("streef"),
    )
    waarden = [(als_dag(each.tekst("datum")), each.tekst("waarde")) for each in gemeten]
    grafiek = maak_grafiek(streven, waarden, als_dag(doel.tekst("evaluatie_op")))
    if grafiek is not None and len(grafiek.punten) > 1:
        yield grafiek_blok(grafiek, _GRAFIEK, naam)
    regels = [rijg(": ", each.datum("datum", jaar=False), each.tekst("waarde")) for each in gemeten]
    yield alinea(" · ".join(regels), stijl.KLEIN)
