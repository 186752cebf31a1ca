"""The dossier for the geschillencommissie passend onderwijs: one document about one pupil, to judge by.

In order: the course, the parents and the pupil, what was tried, the terms, and each text. What stands on no
other paper stands here neither: addresses, notes of conversations, words that the pupil keeps back. Which
documents the commission asks for beside the OPP: onderwijsgeschillen.nl, procedure of the GPO.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opp_desk.documents import stijl
from opp_desk.documents.bouwstenen import alinea, alineas, grijs, rijen, sectie, tabel
from opp_desk.documents.geschil_verloop import (
    Lagen,
    dag_of_streep,
    kort,
    lees_lagen,
    verloop,
    verval,
    vervallen,
)
from opp_desk.documents.hoofdstuk import Hoofdstuk, met_inhoud
from opp_desk.documents.invoer import Geschil
from opp_desk.documents.layout import Block, Stack
from opp_desk.documents.lezer import Deel, en, hoofdletter, in_woorden, lees, na, rijg, zin
from opp_desk.documents.opp import naam_van
from opp_desk.documents.opp_afspraken import afwijking, lestijd
from opp_desk.documents.opp_evaluatie import evaluatie, metingen
from opp_desk.documents.opp_handelingsdeel import handelingsdeel
from opp_desk.documents.opp_horen import horen
from opp_desk.documents.opp_ouders import akkoord, vastgesteld
from opp_desk.documents.opp_perspectief import aanleiding, factoren, perspectief
from opp_desk.documents.stijl import Papier, schrijf_pdf
from opp_desk.documents.tagged import Meta
from opp_desk.documents.text import Paragraph, Run
from opp_desk.documents.vel import vakjes
from opp_desk.model.keuzes import Gezag

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opp_desk.documents.invoer import Antwoordregel, Voorlegging

TITEL: Final = "Dossier voor de geschillencommissie"
_NIET_ERIN: Final = (
    "Adressen en telefoonnummers, notities van gesprekken en woorden die de leerling voor zich houdt, "
    "staan hier niet in."
)
_IN_DE_MAAK: Final = frozenset({"", "concept", "voorgelegd", "bijstelling"})
_LABEL: Final = 108.0
_GEEN_STAP: Final = "Nog niet gevraagd"


def maak_geschil(momentopname: bytes, *, geschil: Geschil | None = None, tagged: bool = True) -> bytes:
    """Return the dossier as a tagged PDF (PDF/UA-1); ``momentopname`` is used when ``geschil`` has no texts.

    Raises `WereldFout` ``momentopname_onleesbaar``.
    """
    geschil = geschil or Geschil()
    lagen = lees_lagen(momentopname, geschil)
    school = lagen.nu.deel("school", "school").tekst("naam")
    papier = Papier(school=school, onderwerp=rijg(" · ", TITEL, na("kenmerk", geschil.kenmerk)))
    meta = Meta(
        rijg(" ", TITEL, "over", naam_van(lagen.nu.deel("leerling", "leerling"))),
        school,
        TITEL,
        geschil.op.isoformat() if geschil.op else None,
    )
    blok = met_inhoud(lambda: (_voorblad(lagen, geschil), _hoofdstukken(lagen, geschil)), "Inhoud")
    return schrijf_pdf(blok, papier, meta, tagged=tagged)


def _voorblad(lagen: Lagen, geschil: Geschil) -> list[Block]:
    """Return who it is about, who is who, what the question is and what is not inside."""
    leerling, school = lagen.nu.deel("leerling", "leerling"), lagen.nu.deel("school", "school")
    paren = [
        ("Kenmerk", geschil.kenmerk),
        ("Gemaakt op", in_woorden(geschil.op) if geschil.op else ""),
        ("Geboren", leerling.datum("geboortedatum")),
        ("Groep", leerling.tekst("groep")),
        (
            "School",
            rijg(", ", school.tekst("naam"), school.tekst("plaats"), na("BRIN", school.tekst("brin"))),
        ),
        ("Bestuur", school.tekst("bestuur")),
        ("Samenwerkings\u00adverband", school.tekst("swv")),
        *_gezag(lagen),
    ]
    blokken: list[Block] = [
        Paragraph(TITEL, stijl.TITEL, "H1", level=0),
        alinea(naam_van(leerling) or "Leerling", stijl.NAAM),
        rijen([paar for paar in paren if paar[1]], _LABEL),
        Stack([alinea(_NIET_ERIN, stijl.KLEIN)], before=6),
    ]
    if geschil.waarover.strip():
        blokken.append(sectie("Waar het over gaat", alineas(zin(geschil.waarover)), wet="volgens de school"))
    return blokken


def _gezag(lagen: Lagen) -> Iterator[tuple[str, str]]:
    """Yield the people around the pupil with what is known of their gezag; names, no addresses."""
    wie = lagen.wie()
    for each in lagen.nu.delen("ouders", "ouder"):
        gezag = {Gezag.JA: "heeft gezag", Gezag.NEE: "heeft geen gezag", Gezag.DEELS: "heeft deels gezag"}
        woord = next(
            (tekst for code, tekst in gezag.items() if code == each.tekst("gezag")), "gezag onbekend"
        )
        yield hoofdletter(wie[each.tekst("id")]), rijg(", ", each.tekst("naam"), woord)


def _hoofdstukken(lagen: Lagen, geschil: Geschil) -> list[Hoofdstuk]:
    """Return the chapters that hold something."""
    nu, naam = lagen.nu, lagen.naam
    gesprekken = lagen.rijen("hoorgesprekken", "hoorgesprek")
    alle = [
        ("Wat er gebeurde, op volgorde van datum", verloop(lagen, geschil)),
        ("De ouders: hun kijk en hun antwoord", _ouders(lagen, geschil)),
        ("De leerling: gehoord, en wat wij ermee deden", horen(gesprekken, naam, nu.deel("opp", "opp"))),
        ("Stappen om eruit te komen", _stappen(geschil)),
        ("Evaluaties en metingen", (*evaluatie(nu, naam), *metingen(nu))),
        ("Termijnen", _termijnen(geschil)),
        *((_titel(versie), _kern(versie)) for versie, _code in lagen.versies),
        *_nog_niet_vast(lagen, geschil),
        ("Codes van de versies", _codes(lagen)),
        ("Bijlagen", _bijlagen(nu)),
    ]
    return [Hoofdstuk(titel, inhoud) for titel, blokken in alle if (inhoud := tuple(blokken))]


def _nog_niet_vast(lagen: Lagen, geschil: Geschil) -> Iterator[tuple[str, Iterator[Block]]]:
    """Yield the text that was laid before and not fixed, and the text of now when it says something else."""
    gezien = lees(geschil.voorgelegd) if geschil.voorgelegd else None
    if gezien is not None:
        op = geschil.voorleggingen[-1].op if geschil.voorleggingen else None
        yield rijg(" ", "De tekst die is voorgelegd", na("op", in_woorden(op) if op else "")), _kern(gezien)
    if lagen.nu.deel("vaststelling", "oppversie").waarden or lagen.nu.tekst("stand") not in _IN_DE_MAAK:
        return
    if gezien is None or gezien.waarden.get("opp") != lagen.nu.waarden.get("opp"):
        yield "De tekst waaraan wordt gewerkt", _kern(lagen.nu)


def _titel(versie: Deel) -> str:
    vast = versie.deel("vaststelling", "oppversie")
    errata = vast.delen("errata", "erratum")
    op = (
        na("verbeterd op", errata[-1].datum("op"))
        if errata
        else na("vastgesteld op", vast.datum("vastgesteld_op"))
    )
    return rijg(", ", rijg(" ", "Versie", vast.tekst("nummer")), op)


def _kern(geheel: Deel) -> Iterator[Block]:
    """Yield what a text decides: why, where to, the help, what is left out, and who agreed."""
    opp = geheel.deel("opp", "opp")
    naam = geheel.deel("leerling", "leerling").tekst("roepnaam") or "de leerling"
    yield from aanleiding(opp)
    yield from perspectief(opp)
    yield from factoren(opp)
    yield from handelingsdeel(geheel, naam)
    yield from afwijking(opp)
    yield from lestijd(opp)
    yield from akkoord(geheel)
    yield from vastgesteld(geheel)


def _ouders(lagen: Lagen, geschil: Geschil) -> Iterator[Block]:
    """Yield per person the own view, and what this person did with each text."""
    visies: dict[str, str] = {}
    oud = vervallen(lagen, geschil)
    for each in lagen.rijen("visies", "visie"):
        visies[each.tekst("ouder")] = each.tekst("tekst")
    for id_, wie in lagen.wie().items():
        paren = [("Eigen kijk", zin(visies.get(id_, "")))]
        for voorlegging in geschil.voorleggingen:
            eigen = [each for each in voorlegging.antwoorden if each.wie == id_]
            titel = f"Tekst van {dag_of_streep(voorlegging.op)}"
            paren += [(titel, _antwoord(each, voorlegging, oud)) for each in eigen]
        if vol := [paar for paar in paren if paar[1]]:
            yield sectie(hoofdletter(wie), [rijen(vol, _LABEL)])


def _antwoord(regel: Antwoordregel, voorlegging: Voorlegging, oud: frozenset[str]) -> str:
    """Return "Uitgenodigd op …, gezien op …. Niet akkoord op …, op papier. Zette erbij: …"."""
    op = {"uitgenodigd op": regel.uitgenodigd_op, "gezien op": regel.gezien_op}
    eerst = rijg(", ", *(na(woord, in_woorden(dag)) for woord, dag in op.items() if dag))
    gezegd = rijg(
        ", ",
        rijg(" ", regel.antwoord or "nog geen antwoord", na("op", in_woorden(regel.op) if regel.op else "")),
        regel.hoe,
        na("behalve met:", regel.behalve),
    )
    erbij = f"Zette erbij: “{regel.opmerking}”" if regel.opmerking else ""
    code = na("Code van het handelingsdeel:", kort(voorlegging.code))
    slot = verval(regel, voorlegging, oud)
    return rijg(" ", zin(code), *(zin(hoofdletter(deel)) for deel in (eerst, gezegd, slot)), erbij)


def _stappen(geschil: Geschil) -> Iterator[Block]:
    """Yield each step that was tried with what came of it, and name the steps that were not."""
    regels = [[dag_of_streep(each.dag), each.wat, zin(each.tekst)] for each in geschil.pogingen]
    if regels:
        yield tabel(("Datum", "Stap, met wie", "Wat eruit kwam"), regels, (96, 150, None))
    if geschil.over and (regels or geschil.voorleggingen):
        yield alinea([grijs(f"{_GEEN_STAP}: "), Run(zin(en(list(geschil.over))))])


def _termijnen(geschil: Geschil) -> Iterator[Block]:
    """Yield what had to be done when, when it was done, and which rule asks it."""
    regels: list[Sequence[str | Sequence[Run]]] = [
        [
            [Run(each.wat), grijs(f"\n{each.bron}")] if each.bron else each.wat,
            dag_of_streep(each.uiterlijk),
            dag_of_streep(each.gedaan),
            hoofdletter(each.afloop),
        ]
        for each in geschil.termijnen
    ]
    if regels:
        yield tabel(("Wat", "Uiterlijk", "Gedaan", "Hoe het ging"), regels, (None, 98, 98, 74))


def _codes(lagen: Lagen) -> Iterator[Block]:
    """Yield the whole code of each version: the same text always has the same code (SHA-256)."""
    if not lagen.versies:
        return
    yield alinea(
        "Elke vastgestelde tekst heeft een code van het hele plan (SHA-256). "
        "Verandert er één teken, dan is de code anders."
    )
    yield rijen([(_titel(versie), [alinea(code, stijl.KLEIN)]) for versie, code in lagen.versies], 130)


def _bijlagen(nu: Deel) -> Iterator[Block]:
    swv = nu.deel("school", "school").tekst("swv") or "het samenwerkingsverband"
    yield alinea("De commissie kan ook vragen om:")
    yield vakjes(
        (
            "het ondersteuningsaanbod uit de schoolgids",
            f"het ondersteuningsplan van {swv}",
            "verslagen van deskundigen, met toestemming van wie daarover gaat",
            "brieven en berichten tussen ouders en school over dit plan",
        ),
        stijl.TEKST,
    )
