"""The page "Wat is er veranderd": two versions of an OPP, field by field, with the words that differ in bold.

A pure function of two momentopnamen. Which changes there are stands in `verschil_lezen`.
"""

from __future__ import annotations

from hashlib import sha256
from itertools import groupby
from typing import TYPE_CHECKING

from opp_desk.documents import stijl
from opp_desk.documents.bouwstenen import alinea, rijen, sectie, vet
from opp_desk.documents.fonts import Face
from opp_desk.documents.layout import Block, Stack
from opp_desk.documents.lezer import Deel, als_dag, hoofdletter, lees, na, rijg
from opp_desk.documents.opp import MERKEN, code_van, naam_van
from opp_desk.documents.stijl import Papier, schrijf_pdf
from opp_desk.documents.tagged import Meta
from opp_desk.documents.text import Paragraph, Run
from opp_desk.documents.verschil_lezen import Verschil, verschillen
from opp_desk.rules.verschil import StukSoort

if TYPE_CHECKING:
    from collections.abc import Iterator

_GEEN = "Er is geen verschil tussen deze twee teksten."
_UITLEG = "Vetgedrukt staat wat anders is. Wat hier niet staat, is hetzelfde gebleven."


def maak_verschillen_pdf(oud: bytes, nieuw: bytes) -> bytes:
    """Return the page as a tagged PDF (PDF/UA-1); ``oud`` and ``nieuw`` are momentopnamen of one OPP.

    Raises `WereldFout` ``momentopname_onleesbaar``.
    """
    links, rechts = lees(oud), lees(nieuw)
    school, leerling = rechts.deel("school", "school"), rechts.deel("leerling", "leerling")
    van, tot = noem_versie(links), noem_versie(rechts)
    papier = Papier(
        school=school.tekst("naam"),
        onderwerp=f"Wat is er veranderd: van {van} naar {tot}",
        code=code_van(sha256(oud + nieuw).hexdigest()),
        code_van="deze vergelijking",
        merk="" if rechts.deel("vaststelling", "oppversie").waarden else MERKEN["concept"],
    )
    vast = als_dag(rechts.deel("vaststelling", "oppversie").tekst("vastgesteld_op"))
    meta = Meta(
        title=rijg(" ", "Wat is er veranderd in het plan van", naam_van(leerling)),
        author=papier.school,
        subject=papier.onderwerp,
        moment=vast.isoformat() if vast else None,
    )
    kop = Stack(
        [
            Paragraph("Wat is er veranderd", stijl.TITEL, "H1", level=0),
            alinea(naam_van(leerling) or "Ontwikkelingsperspectief", stijl.NAAM),
            alinea(f"Ontwikkelingsperspectief, van {van} naar {tot}", stijl.KENMERK),
        ],
        after=14,
    )
    return schrijf_pdf(Stack([kop, *_inhoud(verschillen(oud, nieuw))]), papier, meta)


def noem_versie(geheel: Deel) -> str:
    """Return "versie 2 (16 oktober 2026)", "versie 2, verbeterd (…)" or "het concept"."""
    vaststelling = geheel.deel("vaststelling", "oppversie")
    if not vaststelling.waarden:
        return "het concept"
    naam = rijg(" ", "versie", vaststelling.tekst("nummer"))
    if errata := vaststelling.delen("errata", "erratum"):
        return rijg(" ", f"{naam}, verbeterd", na("op", errata[-1].datum("op")))
    dag = vaststelling.datum("vastgesteld_op")
    return f"{naam} ({dag})" if dag else naam


def _inhoud(gevonden: tuple[Verschil, ...]) -> Iterator[Block]:
    if not gevonden:
        yield alinea(_GEEN)
        return
    yield alinea(_UITLEG, stijl.KLEIN)
    for kop, groep in groupby(gevonden, key=lambda each: each.sectie):
        yield sectie(kop, [blok for each in groep for blok in _regel(each)])


def _regel(verschil: Verschil) -> Iterator[Block]:
    """Yield the label, what it was and what it is."""
    yield alinea([vet(hoofdletter(verschil.label))], stijl.TUSSENKOP)
    paren = [
        (woord, [alinea(runs)])
        for woord, kant in (("Was", StukSoort.WEG), ("Nu", StukSoort.NIEUW))
        if (runs := _runs(verschil, kant))
    ]
    yield rijen(paren, 40)


def _runs(verschil: Verschil, kant: StukSoort) -> list[Run]:
    """Return one side; what only this side has is in bold, unless the whole text came or went."""
    geheel = not (verschil.oud and verschil.nieuw)
    kleur = stijl.LET_OP if kant is StukSoort.WEG else stijl.ACCENT
    return [
        Run(stuk.tekst, Face.BOLD, kleur) if stuk.soort is kant and not geheel else Run(stuk.tekst)
        for stuk in verschil.stukken
        if stuk.soort in {kant, StukSoort.GELIJK}
    ]
