"""What was agreed around the handelingsdeel: the programme, fewer hours, partners, the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.documents.bouwstenen import alinea, alineas, grijs, rijen, sectie, tabel, vet
from opp_desk.documents.lezer import Deel, hoofdletter, na, rijg, termijn, zin
from opp_desk.documents.text import Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opp_desk.documents.layout import Block


def afwijking(opp: Deel) -> Iterator[Block]:
    """Yield what is left out of the programme and what comes instead."""
    inhoud: list[Block] = []
    for each in opp.delen("afwijkingen", "afwijking"):
        kop = rijg(", ", each.tekst("vak"), na("tot", each.datum("tot")))
        stukken = [vet(zin(hoofdletter(kop)) + " ")] if kop else []
        for label, veld in (("Vervalt: ", "vervalt"), ("In de plaats: ", "vervanging")):
            if tekst := each.tekst(veld):
                stukken += [grijs(label), Run(zin(tekst) + " ")]
        if stukken:
            inhoud.append(alinea(stukken))
    if not inhoud and opp.waar("geen_afwijking"):
        inhoud.append(alinea("Geen. We wijken niet af van het programma."))
    if inhoud:
        yield sectie("Afwijking van het programma", inhoud)


def lestijd(opp: Deel) -> Iterator[Block]:
    """Yield fewer hours at school: now, the way back up, why, and what the inspectie said."""
    inspectie = rijg(
        ", ",
        na("gevraagd op", opp.datum("inspectie_gevraagd_op")),
        na("besluit:", opp.tekst("inspectie_besluit")),
        na("tot en met", opp.datum("inspectie_tot")),
    )
    paren = [
        ("Nu", _uren(opp.tekst("lestijd_nu"))),
        ("Rooster", _uren(opp.tekst("lestijd_rooster"))),
        ("Opbouw", zin(opp.tekst("lestijd_opbouw"))),
        ("Omdat", zin(opp.tekst("lestijd_reden"))),
        ("Inspectie", zin(hoofdletter(inspectie))),
    ]
    inhoud: list[Block] = [rijen(gevuld)] if (gevuld := [paar for paar in paren if paar[1]]) else []
    stappen = [
        [each.datum("vanaf"), _uren(each.tekst("uren")), zin(each.tekst("hoe"))]
        for each in opp.delen("opbouwstappen", "opbouwstap")
    ]
    if stappen := [stap for stap in stappen if any(stap)]:
        inhoud.append(tabel(("Vanaf", "Uren", "Hoe"), stappen, (96, 104, None)))
    if inhoud:
        yield sectie("Minder lestijd", inhoud)


def _uren(tekst: str) -> str:
    return f"{tekst} uur per week" if tekst.replace(",", "").replace(".", "").isdigit() else tekst


def samen(opp: Deel) -> Iterator[Block]:
    """Yield who works along, with whose permission, and the arrangement of the samenwerkingsverband."""
    regels = [_partner(each) for each in opp.delen("partners", "partner")]
    regels += [_arrangement(opp), _zorg(opp)]
    if inhoud := [alinea(regel) for regel in regels if regel]:
        yield sectie("Samen met", inhoud)


def _partner(partner: Deel) -> list[Run]:
    wie = rijg(", ", *(partner.tekst(naam) for naam in ("organisatie", "persoon", "functie")))
    toestemming = rijg(
        " ",
        na("van", partner.tekst("toestemming_van")),
        na("op", partner.datum("toestemming_op")),
        na("tot", partner.datum("toestemming_tot")),
        na("voor", partner.tekst("toestemming_voor")),
    )
    stukken = [vet(zin(wie) + " ")] if wie else []
    if afspraak := partner.tekst("afspraak"):
        stukken.append(Run(zin(hoofdletter(afspraak)) + " "))
    if toestemming:
        stukken.append(grijs(zin(f"Toestemming {toestemming}")))
    return stukken


def _arrangement(opp: Deel) -> list[Run]:
    tekst = rijg(
        ", ",
        opp.tekst("arrangement_soort"),
        opp.tekst("arrangement_middel"),
        na("toegekend door", opp.tekst("arrangement_door")),
        termijn(opp.tekst("arrangement_van"), opp.tekst("arrangement_tot")),
        na("evaluatie bij het samenwerkingsverband op", opp.datum("arrangement_evaluatie_op")),
    )
    kop = vet("Ondersteuning van het samenwerkingsverband. ")
    return [kop, Run(zin(hoofdletter(tekst)))] if tekst else []


def _zorg(opp: Deel) -> list[Run]:
    tekst = opp.tekst("zorg_in_onderwijstijd")
    return [vet("Zorg in onderwijstijd. "), Run(zin(hoofdletter(tekst)))] if tekst else []


def einde(opp: Deel) -> Iterator[Block]:
    """Yield when and why the plan ended."""
    kop = rijg(": ", opp.datum("einddatum"), opp.keuze("eindreden"))
    if inhoud := alineas(zin(hoofdletter(kop))) + alineas(zin(opp.tekst("slotevaluatie"))):
        yield sectie("Einde van dit plan", inhoud)
