"""The copy of a whole dossier for who asks for it (AVG art. 15): everything that is filed, in order.

A pure function of `Inzage`, which a person looked through first. What was left out stands in it, with the
reason, and so does what the law says a copy comes with.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opp_desk.documents import stijl
from opp_desk.documents.bouwstenen import alinea, alineas, opsomming, rijen, sectie, tabel
from opp_desk.documents.hoofdstuk import Hoofdstuk, met_inhoud
from opp_desk.documents.layout import Block, Stack
from opp_desk.documents.lezer import in_woorden
from opp_desk.documents.stijl import Papier, schrijf_pdf
from opp_desk.documents.tagged import Meta
from opp_desk.documents.text import Paragraph, TextStyle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

TITEL: Final = "Kopie van het dossier"
_LABEL: Final = 128.0
_LANG: Final = 60
_BOVEN: Final = TextStyle(9, 13, stijl.GRIJS, keep_with_next=True)


@dataclass(frozen=True, slots=True)
class Stuk:
    """One thing in the dossier: a head, a day if it has one, and lines (label, text)."""

    sleutel: str
    titel: str
    dag: date | None
    regels: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Hoofddeel:
    """A chapter of the copy."""

    titel: str
    stukken: tuple[Stuk, ...]


@dataclass(frozen=True, slots=True)
class Weggelaten:
    """What is not in the copy, and the reason as it is told."""

    titel: str
    reden: str


@dataclass(frozen=True, slots=True)
class Inzage:
    """The copy: of whom, for whom, what is in it and what is not.

    ``zelf``: it is for the pupil, who is called "je". ``afgeschermd`` counts the names that were masked.
    ``bijlagen`` are the names of the files that go along.
    """

    school: str
    naam: str
    geboren: date | None
    groep: str
    van_wie: str
    zelf: bool
    gevraagd_op: date | None
    gemaakt_op: date
    bewaarjaren: int
    delen: tuple[Hoofddeel, ...]
    weggelaten: tuple[Weggelaten, ...] = ()
    afgeschermd: int = 0
    bijlagen: tuple[str, ...] = ()


def maak_inzage(inzage: Inzage, *, tagged: bool = True) -> bytes:
    """Return the copy as a tagged PDF (PDF/UA-1)."""
    papier = Papier(school=inzage.school, onderwerp=f"{TITEL} van {inzage.naam}", merk="Vertrouwelijk")
    meta = Meta(f"{TITEL} van {inzage.naam}", inzage.school, TITEL, inzage.gemaakt_op.isoformat())
    blok = met_inhoud(lambda: (list(_voorblad(inzage)), list(_hoofdstukken(inzage))), "Wat erin staat")
    return schrijf_pdf(blok, papier, meta, tagged=tagged)


def _voorblad(inzage: Inzage) -> Iterator[Block]:
    paren = [
        ("Van", inzage.naam),
        ("Geboren", in_woorden(inzage.geboren) if inzage.geboren else ""),
        ("Groep", inzage.groep),
        ("Voor", inzage.van_wie),
        ("Gevraagd op", in_woorden(inzage.gevraagd_op) if inzage.gevraagd_op else ""),
        ("Gemaakt op", in_woorden(inzage.gemaakt_op)),
    ]
    yield Paragraph(TITEL, stijl.TITEL, "H1", level=0)
    yield rijen([paar for paar in paren if paar[1]], 90)
    yield Stack([alinea(_begin(inzage))], before=6, after=4)


def _begin(inzage: Inzage) -> str:
    wie = "je" if inzage.zelf else inzage.naam
    om = "Je vroeg" if inzage.zelf else "U vroeg"
    return (
        f"{om} om een kopie van wat de school over {wie} bewaart. Alles staat hieronder, per onderwerp en op "
        "volgorde van datum. Achterin staat wat er niet in staat en waarom, en wat "
        f"{'je' if inzage.zelf else 'u'} nog meer mag vragen."
    )


def _hoofdstukken(inzage: Inzage) -> Iterator[Hoofdstuk]:
    for each in inzage.delen:
        yield Hoofdstuk(each.titel, tuple(_stuk(stuk) for stuk in each.stukken))
    yield Hoofdstuk("Wat er niet in staat, en waarom", tuple(_niet(inzage)))
    yield Hoofdstuk("Over deze gegevens", tuple(_rechten(inzage)))


def _stuk(stuk: Stuk) -> Block:
    """Return one thing: short values beside their label, long texts below it."""
    inhoud: list[Block] = []
    kort: list[tuple[str, str]] = []
    for label, tekst in stuk.regels:
        if label and len(tekst) <= _LANG and "\n" not in tekst:
            kort.append((label, tekst))
            continue
        if kort:
            inhoud.append(rijen(kort, _LABEL))
            kort = []
        if label:
            inhoud.append(Stack([alinea(label, _BOVEN)], before=3 if inhoud else 0, keep_with_next=True))
        inhoud += alineas(tekst)
    if kort:
        inhoud.append(rijen(kort, _LABEL))
    return sectie(stuk.titel, inhoud, wet=in_woorden(stuk.dag) if stuk.dag else "")


def _niet(inzage: Inzage) -> Iterator[Block]:
    if inzage.weggelaten:
        regels = [[each.titel, each.reden] for each in inzage.weggelaten]
        yield tabel(("Wat", "Waarom"), regels, (180, None))
    else:
        yield alinea("Wij hebben niets weggelaten uit wat bij het dossier hoort.")
    if inzage.afgeschermd:
        keer = "1 keer" if inzage.afgeschermd == 1 else f"{inzage.afgeschermd} keer"
        yield alinea(f"De naam van een ander kind is {keer} vervangen door “[andere leerling]”.")
    yield alinea(
        "Persoonlijke werkaantekeningen van een leerkracht horen niet bij het dossier. De school mag ook "
        "iets weglaten om een kind of iemand anders te beschermen (AVG artikel 15, UAVG artikel 41)."
    )
    if inzage.bijlagen:
        yield alinea("Deze bestanden horen erbij en zijn apart gegeven:")
        yield opsomming(inzage.bijlagen)


def _rechten(inzage: Inzage) -> Iterator[Block]:
    u, uw, mag = ("je", "je", "mag je") if inzage.zelf else ("u", "uw", "mag u")
    jaren = f"{inzage.bewaarjaren} jaar"
    yield alinea(
        "De school bewaart deze gegevens om de leerling goed te begeleiden en om aan de wet te voldoen. "
        "Medewerkers zien alleen wat zij voor hun werk nodig hebben. De school neemt geen besluiten met een "
        f"computer alleen. Na vertrek bewaart de school het dossier {jaren}, behalve als de wet of een "
        "lopende klacht iets anders vraagt."
    )
    yield alinea(f"Klopt er iets niet? Dan {mag} vragen om:")
    yield opsomming(
        (
            "het te verbeteren;",
            f"{uw} opmerking erbij te zetten: die blijft bij het dossier;",
            "iets te wissen, als de school het niet meer nodig heeft.",
        )
    )
    yield alinea(
        f"Vraag dat aan de school. Worden {u} en de school het niet eens, dan {mag} een klacht indienen bij "
        "de school, en bij de Autoriteit Persoonsgegevens (autoriteitpersoonsgegevens.nl)."
        if not inzage.zelf
        else "Vraag dat aan de school. Worden jullie het niet eens, dan mag je een klacht indienen bij de "
        "school, en bij de Autoriteit Persoonsgegevens (autoriteitpersoonsgegevens.nl)."
    )
