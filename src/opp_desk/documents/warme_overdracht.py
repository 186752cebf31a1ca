"""The warme overdracht of June: one page per pupil to lay between the old and the new teacher, to write on.

What works, what does not, the goals as they stand, what the pupil says, whom to ask. Inside the school, so no
consent; nothing of family and nothing that the pupil keeps back. Several pupils get a page before them with
everybody on it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from opp_desk.documents import kern, stijl
from opp_desk.documents.bouwstenen import tabel
from opp_desk.documents.fonts import Face
from opp_desk.documents.layout import Block, Columns, Stack
from opp_desk.documents.lezer import Deel, en, hoofdletter, lees, na, rijg, zin
from opp_desk.documents.stijl import Papier, schrijf_bundel
from opp_desk.documents.tagged import Meta
from opp_desk.documents.text import Paragraph, Run, TextStyle
from opp_desk.documents.vel import Schrijfregels, alinea, deel, in_te_vullen, kop, nummers, punten

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TITEL: Final = "Warme overdracht"
_TEKST: Final = TextStyle(10, 14, stijl.INKT, after=1)
_KOP: Final = TextStyle(11, 15, stijl.ACCENT, Face.BOLD, keep_with_next=True, after=1)
_VRAGEN: Final = (
    "Wat ik dit jaar ontdekte en wat niet op papier staat:",
    "Zo begin je het beste, de eerste week:",
    "Wat de nieuwe leerkracht wil weten:",
)
_VERTELD: Final = "Wie vertelt de leerling wat er is overgedragen, en wanneer?"
_WERKT: Final = (("bevorderend", "wel"), ("belemmerend", "niet"))


def maak_warme_overdracht(momentopnamen: Sequence[bytes], *, groep: str = "", tagged: bool = True) -> bytes:
    """Return a page per pupil, and with several pupils first a page about the group.

    ``groep`` stands above ("groep 6b"). Raises `WereldFout` ``momentopname_onleesbaar``.
    """
    gehelen = [lees(each) for each in momentopnamen]
    groep = groep or next((naam for each in gehelen if (naam := kern.groep(each))), "")
    titel = rijg(" · ", TITEL, groep)
    namen = kern.roepnamen(gehelen)
    vellen = [_vel(each, naam) for each, naam in zip(gehelen, namen, strict=True)]
    if len(gehelen) != 1:
        vellen.insert(0, _groepsvel(gehelen, namen, titel))
    momenten = [dag for each in gehelen if (dag := kern.moment(each))]
    meta = Meta(titel, vellen[0][1].school, TITEL, max(momenten, default=None))
    return schrijf_bundel(vellen, meta, tagged=tagged)


def _papier(geheel: Deel, onderwerp: str) -> Papier:
    school = kern.papier(geheel, onderwerp)
    return replace(school, onderwerp=f"{onderwerp} · na het gesprek vernietigen")


def _groepsvel(gehelen: Sequence[Deel], namen: Sequence[str], titel: str) -> tuple[Block, Papier]:
    """Return the page about the group: everybody, the first thing that works, and whether it was told."""
    eerste = gehelen[0] if gehelen else Deel("momentopname", {}, {"labels": {}, "keuzes": {}})
    regels = [
        [naam, next(iter(_werkt(each.deel("opp", "opp"), *_WERKT[0])), ""), _bellen(each), ""]
        for each, naam in zip(gehelen, namen, strict=True)
    ]
    inhoud: list[Block] = [kop(titel)]
    if regels:
        uitleg = "Elke leerling heeft hierachter een eigen blad. Neem de tijd voor wie je het minst kent."
        inhoud += [
            Stack([alinea(uitleg, _TEKST)], before=4, after=6),
            tabel(("Leerling", "Dit werkt", "Vragen aan", "Besproken op"), regels, (88, None, 120, 76)),
        ]
    return Stack(inhoud), Papier(kern.papier(eerste, titel).school, titel)


def _vel(geheel: Deel, naam: str) -> tuple[Block, Papier]:
    """Return the page of one pupil."""
    titel = f"{TITEL} van {naam}"
    inhoud = [kop(titel), *_hoofd(geheel), *_kolommen(geheel), *_doelen(geheel), *_stem(geheel, naam)]
    return Stack([*inhoud, *_bij_wie(geheel), *_schrijven()]), _papier(geheel, titel)


def _hoofd(geheel: Deel) -> Iterator[Block]:
    leerkrachten = geheel.deel("leerling", "leerling").delen("leerkrachten", "leerkracht")
    nu = en([each.tekst("naam") for each in leerkrachten if each.tekst("naam")])
    regel = rijg(" · ", kern.groep(geheel), na("nu bij", nu))
    yield alinea(hoofdletter(regel) if regel else " ", stijl.KENMERK)
    if kern.is_concept(geheel):
        let_op = "De tekst hieronder wordt aangepast en kan nog veranderen. Wat nu geldt, staat in het OPP."
        yield alinea([Run(let_op, None, stijl.LET_OP)], _TEKST)
    yield Stack([in_te_vullen([("Nieuwe leerkracht", None), ("Besproken op", 170)], _TEKST)], before=4)


def _werkt(opp: Deel, soort: str, aanpak: str) -> list[str]:
    """Return what works (or not): first what to do in the lesson, then the factors; each once."""
    factoren = [
        each.tekst("tekst") for each in opp.delen("factoren", "factor") if each.tekst("soort") == soort
    ]
    alle = [*kern.aanpak(opp, aanpak), *kern.per_vak(opp, aanpak), *factoren]
    return list(dict.fromkeys(hoofdletter(each.rstrip(".")) for each in alle if each))


def _kolommen(geheel: Deel) -> Iterator[Block]:
    """Yield what works and what does not beside each other."""
    opp = geheel.deel("opp", "opp")
    kolommen: list[Block] = [
        Stack([Paragraph(titel, _KOP, "H2", level=1), punten(regels, _TEKST)])
        for titel, (soort, aanpak) in zip(("Dit werkt", "Dit werkt niet"), _WERKT, strict=True)
        if (regels := _werkt(opp, soort, aanpak))
    ]
    if kolommen:
        yield Columns(kolommen, (None,) * len(kolommen), 18, before=8, after=4)


def _doelen(geheel: Deel) -> Iterator[Block]:
    """Yield each goal with where it stands and what the last evaluation said, and its help."""
    opp = geheel.deel("opp", "opp")
    stand = _stand(opp)
    regels: list[list[Block]] = []
    for doel in kern.doelen(opp):
        nu = rijg(", ", na("nu", doel.tekst("nu")), na("straks", doel.tekst("streef")))
        helpt = (each.tekst("wat").rstrip(".") for each in kern.hulp_bij_doel(opp, doel))
        hulp = "; ".join(each for each in helpt if each)
        erbij = rijg(
            " ",
            zin(hoofdletter(nu)),
            zin(hoofdletter(stand.get(doel.tekst("id"), ""))),
            zin(na("Hulp:", hulp)),
        )
        regels.append(
            [
                alinea(
                    [Run(kern.doeltekst(doel) or kern.kinddoel(doel)), Run(f" {erbij}", None, stijl.GRIJS)],
                    _TEKST,
                )
            ]
        )
    if regels:
        yield deel("De doelen nu", [nummers(regels, _TEKST)], _KOP, wit=6)


def _stand(opp: Deel) -> dict[str, str]:
    """Return per goal what the last evaluation said: "deels behaald, doorgaan"."""
    keren = sorted(opp.delen("evaluaties", "evaluatie"), key=lambda each: each.tekst("datum"))
    return {
        each.tekst("doel"): rijg(", ", each.keuze("resultaat"), each.keuze("vervolg"))
        for keer in keren
        for each in keer.delen("doelresultaten", "doelresultaat")
    }


def _stem(geheel: Deel, naam: str) -> Iterator[Block]:
    """Yield what the pupil says, as the pupil allows it, and the goals in the pupil's own words."""
    gesprek = kern.laatste_gesprek(geheel)
    gezegd = [each.woorden for each in kern.uitspraken(geheel, gesprek)] if gesprek else []
    eigen = [
        f"“{each.rstrip('.')}”"
        for doel in kern.doelen(geheel.deel("opp", "opp"))
        if (each := kern.kinddoel(doel))
    ]
    if teksten := list(dict.fromkeys((*gezegd, *eigen))):
        cursief = [[Run(each if each.endswith("”") else zin(each), Face.ITALIC)] for each in teksten]
        yield deel(f"Wat {naam} zelf zegt", [punten(cursief, _TEKST)], _KOP, wit=6)


def _bellen(geheel: Deel) -> str:
    """Return whom to ask: the aanspreekpunt of the pupil, or who wrote the plan."""
    return geheel.deel("leerling", "leerling").tekst("aanspreekpunt") or geheel.deel("opp", "opp").tekst(
        "opsteller"
    )


def _bij_wie(geheel: Deel) -> Iterator[Block]:
    """Yield who knows this pupil inside the school, and who works along; names, no numbers."""
    opp = geheel.deel("opp", "opp")
    regels = [
        na("Aanspreekpunt:", geheel.deel("leerling", "leerling").tekst("aanspreekpunt")),
        na("Schreef het plan:", opp.tekst("opsteller")),
        *(
            rijg(": ", each.tekst("organisatie"), rijg(", ", each.tekst("persoon"), each.tekst("functie")))
            for each in opp.delen("partners", "partner")
        ),
    ]
    if vol := [each for each in regels if each]:
        yield deel("Bij wie kun je terecht", [punten(vol, _TEKST)], _KOP, wit=6)


def _schrijven() -> Iterator[Block]:
    """Yield the questions of the talk, each with lines."""
    for vraag in _VRAGEN:
        yield Stack([alinea(vraag, _TEKST), Schrijfregels(2, 21)], before=6, together=True)
    yield Stack([alinea(_VERTELD, _TEKST), Schrijfregels(1, 21)], before=6, together=True)
