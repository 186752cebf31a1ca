"""The plan in plain words for parents, in the order of the official OPP.

What we do, who does it, how often, how we see that it works, and when we talk again. The official text stays
the text that counts; this sheet says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.documents import kern, stijl
from opp_desk.documents.fonts import Face
from opp_desk.documents.layout import Block, Stack
from opp_desk.documents.lezer import Deel, als_dag, en, hoofdletter, in_woorden, lees, na, rijg, termijn, zin
from opp_desk.documents.stijl import Papier, schrijf_pdf
from opp_desk.documents.tagged import Meta
from opp_desk.documents.text import Run, TextStyle
from opp_desk.documents.vel import alinea, kop, punten, zijdeel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

TITEL = "Het plan in gewone taal"

_TEKST = TextStyle(10, 14, stijl.INKT, after=2)
_INVLOED = {
    "overgenomen": "Dat doen we",
    "deels": "Dat doen we voor een deel",
    "niet": "Dat lukt nu niet",
}


def maak_plan_in_gewone_taal(momentopname: bytes, *, dag: date | None = None, tagged: bool = True) -> bytes:
    """Return the plan in plain words. Raises `WereldFout` ``momentopname_onleesbaar``."""
    geheel = lees(momentopname)
    vel, papier = plan(geheel)
    titel = f"{TITEL}, {kern.roepnaam(geheel)}"
    return schrijf_pdf(
        vel, papier, Meta(titel, papier.school, TITEL, kern.moment(geheel, dag)), tagged=tagged
    )


def plan(geheel: Deel) -> tuple[Block, Papier]:
    """Return the sheet and its paper, also as a part of all sheets for parents."""
    naam = kern.roepnaam(geheel)
    vast = geheel.deel("vaststelling", "oppversie")
    kenmerk = rijg(
        " · ",
        kern.groep(geheel),
        geheel.deel("school", "school").tekst("naam"),
        na("versie", vast.tekst("nummer")),
        vast.datum("vastgesteld_op"),
    )
    regels = [hoofdletter(kenmerk)] if kenmerk else []
    regels.append(
        "Dit vertelt kort wat er in het ontwikkelingsperspectief (OPP) staat. De tekst van het OPP telt."
    )
    if kern.is_concept(geheel):
        regels.append("Dit is een concept. We praten er met u over en het kan nog veranderen.")
    elif vast.waar("handelingsdeel_wacht"):
        regels.append("De doelen en de begeleiding gelden nog niet: ze wachten op akkoord.")
    hoofd = Stack(
        [kop(f"Het plan van {naam} in gewone taal"), *(alinea(regel, stijl.KENMERK) for regel in regels)],
        after=8,
    )
    return Stack([hoofd, *_delen(geheel, naam)]), kern.papier(geheel, TITEL, met_code=True)


def _deel(titel: str, inhoud: Sequence[Block]) -> Block:
    return zijdeel(titel, inhoud, stijl.KOP, wit=5)


def _delen(geheel: Deel, naam: str) -> Iterator[Block]:
    """Yield the parts in the order of the OPP; what is empty is not there."""
    opp = geheel.deel("opp", "opp")
    if tekst := zin(opp.tekst("aanleiding")):
        yield _deel("Waarom een plan", [alinea(tekst, _TEKST)])
    if toekomst := _toekomst(opp, naam):
        yield _deel("Waar we naartoe werken", [alinea(toekomst, _TEKST)])
    for soort, titel in (("bevorderend", "Wat helpt"), ("belemmerend", "Wat het moeilijk maakt")):
        factoren = [
            each.tekst("tekst") for each in opp.delen("factoren", "factor") if each.tekst("soort") == soort
        ]
        if gevuld := [each for each in factoren if each]:
            yield _deel(titel, [alinea(zin(hoofdletter("; ".join(gevuld))), _TEKST)])
    yield from _gehoord(geheel, naam)
    yield from _doelen(opp, naam)
    yield from _in_de_les(opp)
    yield from _programma(opp, naam)
    if partners := [tekst for each in opp.delen("partners", "partner") if (tekst := _partner(each))]:
        yield _deel("Wie werkt er mee", [punten(partners, _TEKST)])
    yield from _weer(opp, naam)


def _toekomst(opp: Deel, naam: str) -> str:
    """Return what the school expects after this school (uitstroombestemming)."""
    van, tot = opp.keuze("uitstroom_van"), opp.keuze("uitstroom_tot")
    open_ = opp.tekst("uitstroom_van") == "nog_niet"
    bestemming = rijg(" tot en met ", van, tot if tot != van else "")
    richting = opp.keuze("uitstroomprofiel") or opp.keuze("uitstroomrichting")
    reden = rijg(" ", zin(na("Richting:", richting)), zin(hoofdletter(opp.tekst("uitstroom_open_reden"))))
    if bestemming and not open_:
        return rijg(" ", f"Wij denken dat dit na onze school bij {naam} past: {bestemming}.", reden)
    if open_ or reden:
        return rijg(" ", f"We weten nog niet wat na onze school bij {naam} past.", reden)
    return ""


def _gehoord(geheel: Deel, naam: str) -> Iterator[Block]:
    """Yield the pupil's words that may be read, each with what the school does with it."""
    gesprek = kern.laatste_gesprek(geheel)
    if gesprek is None:
        return
    inhoud: list[Block] = []
    for each in kern.uitspraken(geheel, gesprek):
        gevolg = rijg(": ", _INVLOED.get(each.invloed, ""), each.omdat)
        inhoud.append(
            alinea([Run(zin(each.woorden) + " ", Face.ITALIC), Run(zin(hoofdletter(gevolg)))], _TEKST)
        )
    if not inhoud and gesprek.delen("inbrengen", "inbreng"):
        inhoud.append(alinea(f"{naam} heeft verteld hoe het gaat, en wil niet dat het hier staat.", _TEKST))
    if not inhoud:
        inhoud.append(alinea(f"{naam} kon vertellen hoe het gaat, en wilde dat toen niet.", _TEKST))
    yield _deel(f"Wat {naam} vertelde", inhoud)


def _doelen(opp: Deel, naam: str) -> Iterator[Block]:
    """Yield each goal: what, how we see it, which help; then the help that belongs to no goal."""
    for nummer, doel in enumerate(kern.doelen(opp), start=1):
        inhoud: list[Block] = []
        if tekst := kern.doeltekst(doel):
            inhoud.append(alinea([Run(tekst, Face.BOLD)], _TEKST))
        if eigen := kern.kinddoel(doel):
            inhoud.append(alinea(f"{naam} zegt zelf: “{eigen.rstrip('.')}”.", _TEKST))
        if lukt := _zo_zien_we_het(doel):
            inhoud.append(alinea([Run("Zo zien we dat het lukt: "), Run(lukt)], _TEKST))
        if hulp := [each for each in map(_hulp, kern.hulp_bij_doel(opp, doel)) if each]:
            inhoud.append(punten([[Run("Hulp: ", None, stijl.GRIJS), Run(each)] for each in hulp], _TEKST))
        yield _deel(rijg(": ", f"Doel {nummer}", doel.tekst("gebied").lower()), inhoud)
    if los := [tekst for each in kern.losse_hulp(opp) if (tekst := _hulp(each))]:
        yield _deel("Hulp", [punten(los, _TEKST)])


def _zo_zien_we_het(doel: Deel) -> str:
    """Return "elke vrijdag tien sommen. Nu 4 van de 10. Op 18 december 2026: 8 van de 10."."""
    nu, straks = doel.tekst("nu"), doel.tekst("streef")
    dag = doel.datum("evaluatie_op")
    stukken = (
        zin(doel.tekst("maat")),
        zin(na("Nu:", nu)),
        zin(na(f"Op {dag}:" if dag else "Straks:", straks)) if straks else "",
    )
    return rijg(" ", *stukken)


def _hulp(hulp: Deel) -> str:
    """Return what, who, how often, where and until when, as sentences."""
    hoe = rijg(
        ", ",
        hulp.tekst("wie"),
        kern.hoe_vaak(hulp),
        hulp.keuze("vorm") if hulp.tekst("vorm") != "combinatie" else "",
        hulp.tekst("waar"),
        termijn(hulp.tekst("van"), hulp.tekst("tot")),
    )
    return rijg(" ", zin(hoofdletter(hulp.tekst("wat"))), zin(hoofdletter(hoe)))


def _in_de_les(opp: Deel) -> Iterator[Block]:
    """Yield what teachers do and rather not, in every lesson or in one subject, and what holds for tests."""
    inhoud: list[Block] = []
    for woord, soort in (("Dit doen we: ", "wel"), ("Dit doen we liever niet: ", "niet")):
        regels = kern.aanpak(opp, soort) + kern.per_vak(opp, soort)
        if regels:
            inhoud.append(alinea([Run(woord, None, stijl.GRIJS), Run(zin("; ".join(regels)))], _TEKST))
    if inhoud:
        yield _deel("In de les", inhoud)
    toetsen = [
        zin(rijg(": ", hoofdletter(each.keuze("soort")), each.tekst("wat")))
        for each in opp.delen("toetsafspraken", "toetsafspraak")
        if each.tekst("wat")
    ]
    if toetsen:
        yield _deel("Toetsen en examens", [punten(toetsen, _TEKST)])


def _programma(opp: Deel, naam: str) -> Iterator[Block]:
    """Yield what is different from other pupils: parts of the programme, and fewer hours."""
    regels = []
    for each in opp.delen("afwijkingen", "afwijking"):
        vervalt, ervoor = each.tekst("vervalt"), each.tekst("vervanging")
        if vervalt or ervoor:
            wat = rijg(
                ". ",
                na("dit slaan we over:", vervalt),
                hoofdletter(na("dit komt ervoor in de plaats:", ervoor)),
            )
            regels.append(zin(rijg(": ", each.tekst("vak"), wat)))
    uren = opp.tekst("lestijd_nu")
    if uren:
        heel = f"{uren} uur" if uren.replace(",", "").isdigit() else uren
        regels.append(
            rijg(
                " ", f"{naam} gaat nu minder naar school: {heel} per week.", zin(opp.tekst("lestijd_opbouw"))
            )
        )
    if regels:
        yield _deel("Wat anders is dan in de klas", [punten(regels, _TEKST)])


def _partner(partner: Deel) -> str:
    wie = rijg(", ", *(partner.tekst(veld) for veld in ("persoon", "functie", "organisatie")))
    return rijg(": ", hoofdletter(wie), zin(partner.tekst("afspraak")))


def _weer(opp: Deel, naam: str) -> Iterator[Block]:
    """Yield when school, parents and pupil look back."""
    dagen = [als_dag(opp.tekst("evaluatie_op"))]
    dagen += [als_dag(doel.tekst("evaluatie_op")) for doel in kern.doelen(opp)]
    bekend = sorted({dag for dag in dagen if dag})
    if not bekend:
        yield _deel(
            "Wanneer we elkaar weer spreken", [alinea("Minstens één keer in dit schooljaar.", _TEKST)]
        )
        return
    wanneer = f"We kijken samen met u en met {naam} terug op {en([in_woorden(dag) for dag in bekend])}."
    eerder = "Wilt u eerder praten? Zeg het ons."
    yield _deel("Wanneer we elkaar weer spreken", [alinea(f"{wanneer} {eerder}", _TEKST)])
