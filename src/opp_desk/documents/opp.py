"""The ontwikkelingsperspectief on paper: head, order of the sections, and what closes it.

A pure function of a momentopname. Headings carry the word of the law, empty parts are not printed, and what
the pupil keeps for itself is not here: see `opp_horen`.
"""

from __future__ import annotations

import binascii
from base64 import b64decode
from hashlib import sha256
from typing import TYPE_CHECKING

from opp_desk.documents import stijl
from opp_desk.documents.bouwstenen import alinea, alineas, rijen, sectie
from opp_desk.documents.layout import Block, Stack
from opp_desk.documents.lezer import Deel, als_dag, en, hoofdletter, lees, na, rijg, zin
from opp_desk.documents.opp_afspraken import afwijking, einde, lestijd, samen
from opp_desk.documents.opp_evaluatie import evaluatie, metingen
from opp_desk.documents.opp_handelingsdeel import handelingsdeel, wie_geeft_akkoord
from opp_desk.documents.opp_horen import horen
from opp_desk.documents.opp_ouders import akkoord, overleg, vastgesteld, visies
from opp_desk.documents.opp_perspectief import aanleiding, beginsituatie, factoren, perspectief
from opp_desk.documents.opp_sector import commissie, leerroute, toekomst, toelaatbaarheid, toetsen
from opp_desk.documents.stijl import Papier, schrijf_pdf
from opp_desk.documents.tagged import Meta
from opp_desk.documents.text import Paragraph, Run

if TYPE_CHECKING:
    from collections.abc import Iterator

MERKEN = {
    "concept": "Concept",
    "voorgelegd": "Voorgelegd, nog niet vastgesteld",
    "bijstelling": "Concept van een bijstelling",
    "overgenomen": "Overgenomen",
    "afgesloten": "Afgesloten",
}
"""The mark on every page, per stand; a version that is fixed has none."""

_NOG_IN_DE_MAAK = {"", "concept", "bijstelling"}
_MENTOREN = {"vo", "pro", "vso"}
_BEKEND = frozenset({
    "id", "startgebeurtenis", "startdatum", "aanleiding", "opsteller", "geldig_vanaf", "evaluatie_op",
    "uitstroom_van", "uitstroom_tot", "uitstroom_open_reden", "uitstroom_onderbouwing", "geen_afwijking",
    "lestijd_rooster", "lestijd_nu", "lestijd_opbouw", "lestijd_reden",
    "inspectie_gevraagd_op", "inspectie_besluit", "inspectie_tot",
    "arrangement_soort", "arrangement_middel", "arrangement_door", "arrangement_van", "arrangement_tot",
    "arrangement_evaluatie_op", "einddatum", "eindreden", "slotevaluatie",
    # These tell of a paper that another system made; that paper is printed as it was.
    "overname_vastgesteld_op", "overname_geevalueerd_op", "overname_akkoord_op", "overname_gehoord_op",
    "overname_document",
    "leerroute", "schooladvies", "tlv_nummer", "tlv_van", "tlv_tot", "tlv_hele_loopbaan", "tlv_categorie",
    "cvb_datum", "cvb_leden", "cvb_advies", "terugplaatsing_op", "terugplaatsing_besluit",
    "leren_leren", "communicatie", "zelfredzaamheid", "zorg_in_onderwijstijd",
    "certificaten", "nazorg_tot", "besluit_18plus",
})  # fmt: skip


def maak_opp_pdf(momentopname: bytes, *, tagged: bool = True) -> bytes:
    """Return the OPP as a tagged PDF (PDF/UA-1): same momentopname, same bytes.

    ``momentopname`` is canonical JSON in UTF-8 (`opp_desk.model.momentopname`). ``tagged=False`` is for
    measuring what the tags cost. Raises `WereldFout` ``momentopname_onleesbaar``.
    """
    geheel = lees(momentopname)
    blok, papier = opp_blok(momentopname)
    vast = als_dag(geheel.deel("vaststelling", "oppversie").tekst("vastgesteld_op"))
    meta = Meta(
        title=rijg(" ", "Ontwikkelingsperspectief", naam_van(geheel.deel("leerling", "leerling"))),
        author=papier.school,
        subject=papier.onderwerp,
        moment=vast.isoformat() if vast else None,
    )
    return schrijf_pdf(blok, papier, meta, tagged=tagged)


def opp_blok(momentopname: bytes) -> tuple[Block, Papier]:
    """Return the OPP as blocks with its paper; raises as `maak_opp_pdf`."""
    geheel = lees(momentopname)
    school, vaststelling = geheel.deel("school", "school"), geheel.deel("vaststelling", "oppversie")
    papier = Papier(
        school=school.tekst("naam"),
        onderwerp=rijg(", ", "Ontwikkelingsperspectief", na("versie", vaststelling.tekst("nummer"))),
        code=code_van(sha256(momentopname).hexdigest()),
        merk="" if vaststelling.waarden else MERKEN.get(geheel.tekst("stand"), MERKEN["concept"]),
        logo=_logo(school.tekst("logo")),
    )
    return Stack([_kop(geheel, papier), *secties(geheel)]), papier


def code_van(hexadecimaal: str) -> str:
    """Return the short code that people compare: the first eight digits of a hash in two groups."""
    return f"{hexadecimaal[:4]} {hexadecimaal[4:8]}".strip()


def naam_van(leerling: Deel) -> str:
    """Return the pupil's full name."""
    delen = (leerling.tekst(naam) for naam in ("roepnaam", "voorvoegsel", "achternaam"))
    return leerling.tekst("naam") or rijg(" ", *delen)


def _logo(tekst: str) -> bytes | None:
    try:
        return b64decode(tekst, validate=True) or None
    except (binascii.Error, ValueError):
        return None


def _kop(geheel: Deel, papier: Papier) -> Block:
    """Return title, name and the facts that say which paper this is."""
    kop: list[Block] = [Paragraph("Ontwikkelingsperspectief", stijl.TITEL, "H1", level=0)]
    if naam := naam_van(geheel.deel("leerling", "leerling")):
        kop.append(alinea(naam, stijl.NAAM))
    kop += [alinea(hoofdletter(regel), stijl.KENMERK) for regel in _kenmerken(geheel) if regel]
    if papier.merk:
        merk = Run(f"{papier.merk}. ", None, stijl.LET_OP)
        erbij = "Deze tekst kan nog veranderen." if geheel.tekst("stand") in _NOG_IN_DE_MAAK else ""
        kop.append(alinea([merk, Run(erbij)], stijl.KENMERK))
    return Stack(kop, after=14)


def _kenmerken(geheel: Deel) -> Iterator[str]:
    """Yield the lines under the name: where, which version, who."""
    school, leerling = geheel.deel("school", "school"), geheel.deel("leerling", "leerling")
    opp, groep = geheel.deel("opp", "opp"), leerling.tekst("groep")
    yield rijg(
        " · ",
        na("groep", groep) if groep[:1].isdigit() else groep,
        rijg(", ", school.tekst("naam"), school.tekst("plaats")),
        na("geboren", leerling.datum("geboortedatum")),
    )
    yield rijg(
        " · ",
        na("versie", geheel.deel("vaststelling", "oppversie").tekst("nummer")),
        na("geldig vanaf", opp.datum("geldig_vanaf")),
        na("evaluatie op", opp.datum("evaluatie_op")),
    )
    yield rijg(
        " · ",
        _leerkrachten(leerling, "mentor" if school.tekst("sector") in _MENTOREN else "leerkracht"),
        na("aanspreekpunt", leerling.tekst("aanspreekpunt")),
        na("opgesteld door", opp.tekst("opsteller")),
    )


def _leerkrachten(leerling: Deel, woord: str) -> str:
    """Return "leerkrachten Anouk Visser (ma–wo) en Mo Jansen (do–vr)"."""
    namen = []
    for each in leerling.delen("leerkrachten", "leerkracht"):
        naam, dagen = each.tekst("naam"), each.tekst("dagen")
        namen.append(f"{naam} ({dagen})" if naam and dagen else naam)
    namen = [naam for naam in namen if naam]
    return na(woord + ("en" if len(namen) > 1 else ""), en(namen))


def secties(geheel: Deel) -> Iterator[Block]:
    """Yield the sections in the order of the document; a section without content is not there."""
    yield from inhoud(geheel)
    yield from akkoord(geheel)
    yield from vastgesteld(geheel)
    yield from _errata(geheel.deel("vaststelling", "oppversie"))


def inhoud(geheel: Deel) -> Iterator[Block]:
    """Yield the sections of the plan itself, without who agreed and who fixed it."""
    opp = geheel.deel("opp", "opp")
    naam = geheel.deel("leerling", "leerling").tekst("roepnaam") or "de leerling"
    yield from aanleiding(opp)
    yield from perspectief(opp)
    yield from factoren(opp)
    yield from beginsituatie(opp, naam)
    yield from leerroute(geheel)
    yield from horen(opp.delen("hoorgesprekken", "hoorgesprek"), naam, opp)
    yield from visies(opp, geheel.delen("ouders", "ouder"))
    yield from handelingsdeel(geheel, naam)
    yield from afwijking(opp)
    yield from lestijd(opp)
    yield from toetsen(opp)
    yield from toekomst(opp, naam)
    yield from samen(opp)
    yield from toelaatbaarheid(opp)
    yield from commissie(opp)
    yield from overleg(opp, wie_geeft_akkoord(geheel, naam))
    yield from evaluatie(geheel, naam)
    yield from metingen(geheel)
    yield from einde(opp)
    if nieuw := [(label.replace("{roepnaam}", naam), tekst) for label, tekst in opp.overig(_BEKEND)]:
        yield sectie("Verder", [rijen(nieuw, 150)])


def _errata(vaststelling: Deel) -> Iterator[Block]:
    """Yield what was corrected after vaststelling, and why the akkoord stays."""
    regels: list[Block] = []
    for each in vaststelling.delen("errata", "erratum"):
        regels += alineas(zin(rijg(": ", na("Op", each.datum("op")), each.tekst("reden"))))
        if reden := each.tekst("handelingsdeel_reden"):
            regels.append(
                alinea(zin(f"Het akkoord op het handelingsdeel blijft, omdat: {reden}"), stijl.KLEIN)
            )
    if regels:
        yield sectie("Verbeterd", regels, wet="na het vaststellen", heel=True)
