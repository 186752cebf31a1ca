"""What to look at before the schoolgids goes out: hard sentences, names, links that paper cannot follow.

Pure, on a momentopname of the aanbod. Nothing here stops anybody: a school decides. What is missing before
the aanbod is adopted stands in ``aanbodeisen``.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from opp_desk.rules.vouwen import vouw

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from uuid import UUID

    from opp_desk.rules.leesbaarheid_zinnen import Moeilijk
    from opp_desk.rules.naamwacht import Naamwacht

_VELDEN: Final = frozenset(
    {
        "tekst",
        "elders",
        "titel",
        "voor_wie",
        "wat",
        "begin",
        "waarin",
        "uitleg",
        "groep",
        "hoe",
        "gezegd",
        "gedaan",
        "doel",
        "wie",
        "resultaat",
    }
)
"""What a school types for parents; the name of a contact is public because the school says so."""
_CONTACT: Final = ("functie", "bereikbaar", "email")
"""What stands beside the name of a contact, also when that name was left out."""

_LOOS: Final = re.compile(
    r"\b(?:klik(?:t)?(?:\s+u)?\s+(?:hier|op)|hier\s+(?:te\s+)?klikken|(?:deze|onderstaande|bovenstaande|volgende)\s+"
    r"(?:link|knop)|(?:via|zie)\s+(?:de\s+)?link|lees\s+hier\s+(?:meer|verder)|download\s+hier)\b",
    re.IGNORECASE,
)
_KORT: Final = 80


class Gidssoort(StrEnum):
    """Which kind of thing it is."""

    CONTACTEN = "contacten"
    OUD = "oud"
    STARTTEKST = "starttekst"
    MOEILIJK = "moeilijk"
    NAAM = "naam"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Gidspunt:
    """One thing to look at: its kind, one sentence, and the chapter (code) where it is solved.

    ``naam`` is the name that stands there, if that is what it is about.
    """

    soort: Gidssoort
    zin: str
    hoofdstuk: str
    naam: str = ""


@dataclass(frozen=True, slots=True)
class Gidstekst:
    """One typed text with the chapter in which it stands."""

    hoofdstuk: str
    titel: str
    tekst: str


def gidsteksten(momentopname: bytes) -> tuple[Gidstekst, ...]:
    """Return every text that a school typed for parents, in the order of the schoolgids."""
    geheel = json.loads(momentopname)
    return tuple(
        Gidstekst(hoofdstuk["code"], hoofdstuk["titel"], tekst)
        for hoofdstuk in geheel["hoofdstukken"]
        for naam, deel in hoofdstuk.items()
        if naam not in {"contacten", "zorgplicht", "ladder", "titel"}
        for tekst in _getypt(deel, naam)
    )


def contactteksten(momentopname: bytes) -> tuple[Gidstekst, ...]:
    """Return what stands beside the name of each contact; of an e-mail address only what is before the @."""
    return tuple(
        Gidstekst(hoofdstuk["code"], hoofdstuk["titel"], str(contact[veld]).partition("@")[0])
        for hoofdstuk in json.loads(momentopname)["hoofdstukken"]
        for contact in hoofdstuk.get("contacten", ())
        for veld in _CONTACT
        if contact.get(veld)
    )


def _getypt(deel: Any, naam: str) -> Iterator[str]:
    if isinstance(deel, list):
        for each in deel:
            yield from _getypt(each, naam)
    elif isinstance(deel, dict):
        eigen = {n: w for n, w in deel.items() if not (n == "titel" and "voorzieningen" in deel)}
        for onder, waarde in eigen.items():
            yield from _getypt(waarde, onder)
    elif isinstance(deel, str) and naam in _VELDEN:
        yield deel


def loze_links(tekst: str) -> tuple[str, ...]:
    """Return what only means something on a screen ("klik hier"), as it is written, each once."""
    return tuple(dict.fromkeys(each.group() for each in _LOOS.finditer(tekst)))


def link_punten(teksten: Sequence[Gidstekst]) -> Iterator[Gidspunt]:
    """Yield the links that lead nowhere on paper."""
    for each in teksten:
        for link in loze_links(each.tekst):
            zin = f"In {each.titel} staat “{link}”. Op papier kan niemand klikken: schrijf het adres."
            yield Gidspunt(Gidssoort.LINK, zin, each.hoofdstuk)


def moeilijk_punt(tekst: Gidstekst, gevonden: Sequence[Moeilijk]) -> Gidspunt | None:
    """Return what to say of the hard sentences of one text: the first, and how many follow."""
    if not gevonden:
        return None
    eerste = gevonden[0]
    meer = len(gevonden) - 1
    nog = "" if not meer else " Daarna nog één." if meer == 1 else f" Daarna nog {meer}."
    citaat = _kort(tekst.tekst[eerste.van : eerste.tot])
    zin = f"Moeilijk te lezen in {tekst.titel}: “{citaat}”.{nog}"
    return Gidspunt(Gidssoort.MOEILIJK, zin, tekst.hoofdstuk)


def naam_punten(
    teksten: Sequence[Gidstekst], wacht: Naamwacht, openbaar: frozenset[UUID]
) -> Iterator[Gidspunt]:
    """Yield names that stand in a text and that nobody made public; each name once in a chapter."""
    gezien: set[tuple[str, str]] = set()
    for each in teksten:
        for treffer in wacht.vind(each.tekst):
            sleutel = (each.hoofdstuk, vouw(treffer.tekst))
            if sleutel in gezien or set(treffer.wie) & openbaar:
                continue
            gezien.add(sleutel)
            zin = f"In {each.titel} staat een naam: {treffer.tekst}. Hoort die in de schoolgids?"
            yield Gidspunt(Gidssoort.NAAM, zin, each.hoofdstuk, treffer.tekst)


def _kort(tekst: str) -> str:
    kaal = " ".join(tekst.split()).rstrip(".")
    return kaal if len(kaal) <= _KORT else kaal[:_KORT].rsplit(" ", 1)[0] + " …"
