"""Mijn plan, for the pupil: own words, what we do with them, what I learn, who helps, when we look back.

Two letters: big with pictograms below 12, calmer from 12. Words that the pupil keeps back are nowhere, nor
what came of them.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from opp_desk.documents import kern, plaatjes, stijl
from opp_desk.documents.fonts import Face
from opp_desk.documents.jij import Letter, citaat, genummerd, gevolgen, noem, passend, regel, verteld
from opp_desk.documents.layout import Block, Stack
from opp_desk.documents.lezer import Deel, als_dag, en, hoofdletter, lees, na, rijg, zin
from opp_desk.documents.stijl import schrijf_pdf
from opp_desk.documents.tagged import Meta, numbered_list
from opp_desk.documents.text import Run
from opp_desk.documents.vel import Schrijfregels, alinea, deel

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opp_desk.documents.invoer import Aanspreekvormen

TITEL = "Mijn plan"

_WIT = 9.0
_JE = {"moeder": "je moeder", "vader": "je vader", "voogd": "je voogd", "gezinsvoogd": "je gezinsvoogd"}


def maak_mijn_plan(
    momentopname: bytes, *, aanspreekvormen: Aanspreekvormen = (), tagged: bool = True
) -> bytes:
    """Return Mijn plan. Raises `WereldFout` ``momentopname_onleesbaar``."""
    geheel = lees(momentopname)
    papier = kern.papier(geheel, TITEL, merk="Nog niet af" if kern.is_concept(geheel) else "")
    vel = passend(geheel, partial(_vel, geheel, dict(aanspreekvormen)))
    meta = Meta(f"{TITEL}, {kern.roepnaam(geheel)}", papier.school, TITEL, kern.moment(geheel))
    return schrijf_pdf(vel, papier, meta, tagged=tagged)


def _vel(geheel: Deel, vormen: Mapping[str, str], letter: Letter) -> Block:
    return Stack(
        [
            *_hoofd(geheel, letter),
            *_verteld(geheel, letter),
            *_ermee(geheel, letter),
            *_leren(geheel, letter),
            *_helpen(geheel, vormen, letter),
            *_terugkijken(geheel, vormen, letter),
            _nog_zeggen(geheel, vormen, letter),
        ]
    )


def _hoofd(geheel: Deel, letter: Letter) -> Iterator[Block]:
    """Yield the title, and of whom, which group and which months this is."""
    opp = geheel.deel("opp", "opp")
    van, tot = opp.datum("geldig_vanaf"), opp.datum("evaluatie_op")
    yield letter.titel(TITEL)
    kenmerk = rijg(
        " · ", kern.roepnaam(geheel), kern.groep(geheel), rijg(" ", na("van", van), na("tot", tot))
    )
    yield alinea(hoofdletter(kenmerk), stijl.KENMERK)
    if kern.is_concept(geheel):
        yield alinea("Dit plan is nog niet af. Je mag het nog veranderen.", stijl.KENMERK)


def _verteld(geheel: Deel, letter: Letter) -> Iterator[Block]:
    """Yield the pupil's own words, or a kind sentence when there are none on paper."""
    gesprek = kern.laatste_gesprek(geheel)
    woorden = kern.uitspraken(geheel, gesprek) if gesprek else []
    if woorden:
        yield deel(
            "Dit vertelde jij", [citaat([each.woorden for each in woorden], letter)], letter.kop, heel=False
        )
    else:
        inhoud: list[Block] = [alinea(verteld(gesprek), letter.tekst)]
        inhoud += [Schrijfregels(3, letter.regel)] if gesprek is None else []
        yield deel("Wat jij vertelt", inhoud, letter.kop, wit=_WIT)


def _ermee(geheel: Deel, letter: Letter) -> Iterator[Block]:
    """Yield what the school does with the words that are on this paper."""
    gesprek = kern.laatste_gesprek(geheel)
    woorden = kern.uitspraken(geheel, gesprek) if gesprek else []
    if regels := list(gevolgen(woorden, letter, meer=len(woorden) > 1)):
        yield deel(
            "Dit doen we ermee", [Stack(regels, numbered_list("None"))], letter.kop, heel=False, wit=_WIT
        )


def _leren(geheel: Deel, letter: Letter) -> Iterator[Block]:
    """Yield the goals, each in the pupil's own words when there are any."""
    regels: list[Block] = []
    for nummer, doel in enumerate(kern.doelen(geheel.deel("opp", "opp")), start=1):
        eigen = kern.kinddoel(doel)
        tekst = [Run(f"{eigen or kern.doeltekst(doel)} ", Face.BOLD), Run(_straks(doel), None, stijl.GRIJS)]
        regels.append(genummerd(nummer, [alinea(tekst, letter.tekst)], letter))
    if regels:
        yield deel(
            "Dit ga je leren", [Stack(regels, numbered_list("Decimal"))], letter.kop, heel=False, wit=_WIT
        )


def _straks(doel: Deel) -> str:
    """Return "Nu: 4 van de 10. Straks: 8 van de 10."."""
    return rijg(" ", zin(na("Nu:", doel.tekst("nu"))), zin(na("Straks:", doel.tekst("streef"))))


def _helpen(geheel: Deel, vormen: Mapping[str, str], letter: Letter) -> Iterator[Block]:
    """Yield who helps, with what and how often."""
    regels: list[Block] = []
    for hulp in kern.begeleidingen(geheel.deel("opp", "opp")):
        wie = hoofdletter(noem(vormen, hulp.tekst("wie")))
        wat = rijg(" ", zin(hoofdletter(hulp.tekst("wat"))), _hoe_vaak(hulp))
        stukken = [Run(f"{wie}: " if wat else zin(wie), Face.BOLD)] if wie else []
        regels.append(regel(plaatjes.mens, [*stukken, Run(wat)], letter))
    if regels:
        yield deel("Wie helpt jou", [Stack(regels, numbered_list("None"))], letter.kop, heel=False, wit=_WIT)


def _hoe_vaak(hulp: Deel) -> str:
    return zin(hoofdletter(kern.hoe_vaak(hulp)))


def _terugkijken(geheel: Deel, vormen: Mapping[str, str], letter: Letter) -> Iterator[Block]:
    """Yield when and with whom we look back, and whom to tell when something must change before."""
    opp, leerling = geheel.deel("opp", "opp"), geheel.deel("leerling", "leerling")
    wie = en(["jou", *_familie(geheel), *_leerkrachten(leerling, vormen)])
    dag = als_dag(opp.tekst("evaluatie_op"))
    tekst = [Run(f"Op {kern.met_weekdag(dag)}, met {wie}." if dag else f"Samen met {wie}.")]
    if aanspreekpunt := noem(vormen, leerling.tekst("aanspreekpunt")):
        tekst += [Run(" Wil je eerder iets anders? Zeg het tegen "), Run(zin(aanspreekpunt), Face.BOLD)]
    else:
        tekst.append(Run(" Wil je eerder iets anders? Zeg het tegen iemand van school die je vertrouwt."))
    blok = Stack([regel(plaatjes.agenda, tekst, letter)], numbered_list("None")) if letter.plaatjes else None
    yield deel("We kijken samen terug", [blok or alinea(tekst, letter.tekst)], letter.kop, wit=_WIT)


def _familie(geheel: Deel) -> list[str]:
    """Return how the pupil calls the parents; from 18 the pupil decides who comes along."""
    if kern.is_meerderjarig(geheel):
        return []
    namen = []
    for ouder in kern.gezaghouders(geheel):
        relatie = ouder.tekst("relatie")
        namen.append(ouder.tekst("aanspreekvorm") or _JE.get(relatie, ""))
    bekend = [naam for naam in dict.fromkeys(namen) if naam]
    return bekend or ["je ouders"]


def _leerkrachten(leerling: Deel, vormen: Mapping[str, str]) -> list[str]:
    namen = [each.tekst("naam") for each in leerling.delen("leerkrachten", "leerkracht")]
    return [noem(vormen, naam) for naam in namen if naam]


def _nog_zeggen(geheel: Deel, vormen: Mapping[str, str], letter: Letter) -> Block:
    """Return room to write, and who listened on which day."""
    inhoud: list[Block] = [Schrijfregels(2, letter.regel)]
    if (gesprek := kern.laatste_gesprek(geheel)) is not None:
        wie = _erbij(noem(vormen, gesprek.tekst("door")), noem(vormen, gesprek.tekst("aanwezig")))
        if geluisterd := rijg(" ", na("op", gesprek.datum("aangeboden_op")), na("met", wie)):
            inhoud.append(alinea(zin(f"We praatten {geluisterd}"), stijl.KENMERK))
    return deel("Dit wil ik nog zeggen", inhoud, letter.kop, wit=_WIT)


def _erbij(door: str, aanwezig: str) -> str:
    """Return who listened, nobody twice: ``aanwezig`` often names who led the talk as well."""
    genoemd = re.split(r",\s*|\s+en\s+", aanwezig)
    return aanwezig if door in genoemd else rijg(", ", door, aanwezig)
