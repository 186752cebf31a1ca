"""Notes of conversations over a period, of one pupil or of many: as PDF and as DOCX.

A pure function of `Gesprekken`. What is in it was chosen before; closed kinds never are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opp_desk.documents import stijl
from opp_desk.documents.bouwstenen import alinea, alineas, opsomming, sectie, vet
from opp_desk.documents.docx import schrijf_docx
from opp_desk.documents.layout import Block, Stack
from opp_desk.documents.lezer import hoofdletter, in_woorden, rijg
from opp_desk.documents.stijl import Papier, schrijf_pdf
from opp_desk.documents.tagged import Meta, Node
from opp_desk.documents.text import Paragraph, Run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

TITEL: Final = "Gesprekken"


@dataclass(frozen=True, slots=True)
class Notitie:
    """One note. ``soort`` names its kind, ``aanwezig`` who was there, ``reden`` why it corrects another.

    ``afspraken`` are what was agreed in it, a line each; ``open`` tells that somebody may still write in it.
    """

    datum: date | None
    soort: str
    door: str
    aanwezig: str
    tekst: str
    vertrouwelijk: bool = False
    reden: str = ""
    afspraken: tuple[str, ...] = ()
    open: bool = False


@dataclass(frozen=True, slots=True)
class Leerlingnotities:
    """The notes of one pupil, oldest first."""

    naam: str
    groep: str
    notities: tuple[Notitie, ...]


@dataclass(frozen=True, slots=True)
class Gesprekken:
    """What goes out: of which school and period, the pupils, and how often a name was masked."""

    school: str
    van: date | None
    tot: date | None
    gemaakt_op: date
    leerlingen: tuple[Leerlingnotities, ...]
    afgeschermd: int = 0

    @property
    def aantal(self) -> int:
        """Return how many notes there are."""
        return sum(len(each.notities) for each in self.leerlingen)


def maak_gesprekken(wat: Gesprekken, *, tagged: bool = True) -> bytes:
    """Return the notes as a tagged PDF (PDF/UA-1)."""
    meta = Meta(_titel(wat), wat.school, TITEL, wat.gemaakt_op.isoformat())
    return schrijf_pdf(Stack(list(_inhoud(wat))), _papier(wat), meta, tagged=tagged)


def maak_gesprekken_docx(wat: Gesprekken) -> bytes:
    """Return the same as DOCX, to work on."""
    return schrijf_docx(Stack(list(_inhoud(wat))), _papier(wat), "Kopie uit OPP Desk")


def _papier(wat: Gesprekken) -> Papier:
    return Papier(school=wat.school, onderwerp=_titel(wat), merk="Vertrouwelijk")


def _titel(wat: Gesprekken) -> str:
    naam = f"{TITEL} van {wat.leerlingen[0].naam}" if len(wat.leerlingen) == 1 else TITEL
    return rijg(" ", naam, _periode(wat))


def _periode(wat: Gesprekken) -> str:
    if wat.van and wat.tot:
        return f"van {in_woorden(wat.van)} tot en met {in_woorden(wat.tot)}"
    if wat.van:
        return f"vanaf {in_woorden(wat.van)}"
    return f"tot en met {in_woorden(wat.tot)}" if wat.tot else ""


def _inhoud(wat: Gesprekken) -> Iterator[Block]:
    yield Paragraph(_titel(wat), stijl.TITEL, "H1", level=0)
    erbij = (
        f"Gemaakt op {in_woorden(wat.gemaakt_op)}. Werknotities en notities over veiligheid staan er niet in."
    )
    yield alinea(erbij, stijl.KLEIN)
    if wat.afgeschermd:
        yield alinea("Namen van andere kinderen zijn vervangen door “[andere leerling]”.", stijl.KLEIN)
    if not wat.aantal:
        yield alinea("Er zijn geen gesprekken in deze periode.")
    for each in wat.leerlingen:
        if each.notities:
            kop = rijg(" · ", each.naam, each.groep)
            blokken: list[Block] = [Paragraph(kop, stijl.NAAM, "H2", level=1)]
            blokken += [_notitie(notitie) for notitie in each.notities]
            yield Stack(blokken, Node("Sect"), before=16)


def _notitie(notitie: Notitie) -> Block:
    wie = rijg(
        " · ",
        notitie.door,
        f"erbij: {notitie.aanwezig}" if notitie.aanwezig else "",
        "voor het ondersteuningsteam" if notitie.vertrouwelijk else "",
        "nog niet vastgelegd" if notitie.open else "",
    )
    inhoud = [alinea([Run(wie, None, stijl.GRIJS)])] if wie else []
    inhoud += alineas(notitie.tekst)
    if notitie.afspraken:
        inhoud.append(alinea([vet("Afgesproken")]))
        inhoud.append(opsomming(notitie.afspraken))
    if notitie.reden:
        inhoud.append(alinea([Run(f"Reden: {notitie.reden}", None, stijl.GRIJS)]))
    return sectie(
        in_woorden(notitie.datum) if notitie.datum else "Zonder datum",
        inhoud,
        wet=hoofdletter(notitie.soort),
        niveau=3,
    )
