"""What only some kinds of school print: leerroute, tests, life after school, TLV, commissie.

Which school has which field is data of the model; the paper prints what is filled.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.documents import stijl
from opp_desk.documents.bouwstenen import alinea, alineas, grijs, rijen, sectie, tabel, vet
from opp_desk.documents.lezer import Deel, hoofdletter, na, rijg, termijn, zin
from opp_desk.documents.text import Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opp_desk.documents.layout import Block

_BREED = 108.0


def leerroute(geheel: Deel) -> Iterator[Block]:
    """Yield the leerroute, the eigen leerlijnen with their tussendoelen, and what the whole group gets."""
    opp = geheel.deel("opp", "opp")
    paren = [
        ("Leerroute", zin(hoofdletter(opp.tekst("leerroute")))),
        ("Schooladvies", zin(hoofdletter(opp.tekst("schooladvies")))),
        ("Leren leren", zin(opp.tekst("leren_leren"))),
        ("Communicatie", zin(opp.tekst("communicatie"))),
        ("Zelfredzaamheid", zin(opp.tekst("zelfredzaamheid"))),
    ]
    inhoud: list[Block] = [rijen(vol, _BREED)] if (vol := [paar for paar in paren if paar[1]]) else []
    lijnen = [
        [each.tekst("vak"), zin(each.tekst("tussendoel")), each.datum("op")]
        for each in opp.delen("leerlijnen", "leerlijn")
    ]
    if lijnen := [regel for regel in lijnen if any(regel)]:
        inhoud.append(tabel(("Eigen leerlijn", "Tussendoel", "Bereikt op"), lijnen, (80, None, 96)))
    if inhoud:
        yield sectie("Leerroute", inhoud)
    yield from _groepsaanbod(geheel.deel("groepsaanbod", "groepsaanbod"))


def _groepsaanbod(aanbod: Deel) -> Iterator[Block]:
    if tekst := aanbod.tekst("tekst"):
        naam = aanbod.tekst("naam")
        kop = [alinea([vet(naam)], stijl.TUSSENKOP)] if naam else []
        yield sectie("Voor de hele groep", [*kop, *alineas(zin(tekst))], wet="groepsaanbod")


def toetsen(opp: Deel) -> Iterator[Block]:
    """Yield the agreements for tests and for the exam."""
    inhoud: list[Block] = []
    for each in opp.delen("toetsafspraken", "toetsafspraak"):
        erbij = rijg(
            ", ",
            na("sinds", each.datum("sinds")),
            na("gemeld bij de examensecretaris op", each.datum("gemeld_op")),
        )
        kop, wat = each.keuze("soort"), each.tekst("wat")
        stukken = [vet(zin(hoofdletter(kop)) + " ")] if kop else []
        stukken += [Run(zin(hoofdletter(wat)) + " ")] if wat else []
        stukken += [grijs(zin(hoofdletter(erbij)))] if erbij else []
        if stukken:
            inhoud.append(alinea(stukken))
    if inhoud:
        yield sectie("Toetsen en examens", inhoud)


def toekomst(opp: Deel, naam: str) -> Iterator[Block]:
    """Yield stage, goals for life after school, certificates and what comes after leaving."""
    if stages := [blok for each in opp.delen("stages", "stage") for blok in _stage(each, naam)]:
        yield sectie("Stage", stages)
    doelen = [
        [hoofdletter(each.keuze("domein")), zin(each.tekst("doel")), each.tekst("wie")]
        for each in opp.delen("toekomstdoelen", "toekomstdoel")
    ]
    inhoud: list[Block] = []
    if doelen := [regel for regel in doelen if any(regel)]:
        inhoud.append(tabel(("Waarover", "Wat we willen bereiken", "Wie"), doelen, (88, None, 96)))
    paren = [
        ("Certificaten", zin(opp.tekst("certificaten"))),
        ("Nazorg tot", opp.datum("nazorg_tot")),
        ("Blijven na 18", zin(opp.tekst("besluit_18plus"))),
    ]
    if vol := [paar for paar in paren if paar[1]]:
        inhoud.append(rijen(vol, _BREED))
    if inhoud:
        yield sectie("Later", inhoud, wet="na deze school")


def _stage(stage: Deel, naam: str) -> Iterator[Block]:
    rest = rijg(
        ", ",
        stage.tekst("dagen"),
        termijn(stage.tekst("van"), stage.tekst("tot")),
        na("begeleider", stage.tekst("begeleider")),
    )
    bedrijf = stage.tekst("bedrijf")
    stukken = [vet(zin(bedrijf) + " ")] if bedrijf else []
    stukken += [Run(zin(hoofdletter(rest)) + " ")] if rest else []
    if leerdoel := stage.tekst("leerdoel"):
        stukken += [grijs(f"{naam} leert daar: "), Run(zin(leerdoel))]
    if stukken:
        yield alinea(stukken)


def toelaatbaarheid(opp: Deel) -> Iterator[Block]:
    """Yield the toelaatbaarheidsverklaring: number, category, and how long it holds."""
    hele = "geldt de hele schoolloopbaan" if opp.waar("tlv_hele_loopbaan") else ""
    tekst = rijg(
        ", ",
        na("volgnummer", opp.tekst("tlv_nummer")),
        na("categorie", opp.tekst("tlv_categorie")),
        termijn(opp.tekst("tlv_van"), opp.tekst("tlv_tot")).replace(" tot ", " tot en met "),
        hele,
    )
    if tekst:
        yield sectie("Toelaatbaarheid", [alinea(zin(hoofdletter(tekst)))], wet="TLV")


def commissie(opp: Deel) -> Iterator[Block]:
    """Yield what the commissie voor de begeleiding advised, and whether going back was talked about."""
    paren = [
        ("Datum", opp.datum("cvb_datum")),
        ("Leden", opp.tekst("cvb_leden")),
        ("Advies", zin(opp.tekst("cvb_advies"))),
    ]
    if vol := [paar for paar in paren if paar[1]]:
        yield sectie("Commissie voor de begeleiding", [rijen(vol)])
    terug = [
        ("Besproken", opp.datum("terugplaatsing_op")),
        ("Uitkomst", zin(opp.tekst("terugplaatsing_besluit"))),
    ]
    if vol := [paar for paar in terug if paar[1]]:
        yield sectie("Terug- of overplaatsing", [rijen(vol)])
