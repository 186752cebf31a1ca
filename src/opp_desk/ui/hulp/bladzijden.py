"""The pages of the handleiding: Markdown files, read once, and searched."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING, Final

from opp_desk.ground import paths
from opp_desk.rules.vouwen import vouw

if TYPE_CHECKING:
    from pathlib import Path

GROEPEN: Final = (
    ("Beginnen", ("index", "eerste-start", "importeren", "overnemen")),
    (
        "Werken",
        (
            "vandaag",
            "leerlingen",
            "aanmeldingen",
            "dossier",
            "gesprekken",
            "bespreking",
            "opp",
            "schrijven",
            "horen",
            "ouders",
            "voortgang",
            "groepswerk",
            "zoeken",
            "meegeven",
            "bekijken",
            "mentorronde",
            "schoolprofiel",
            "aanbodjaar",
            "aanbodverschil",
            "schoolgids",
            "overzicht",
        ),
    ),
    ("Op papier", ("papieren", "vergelijken", "overdracht", "inspectielijst")),
    ("Veilig", ("inzage", "wissen", "uitvoer", "veilig", "reservekopie", "wachtwoord-kwijt", "instellingen")),
    ("Handig", ("sneltoetsen",)),
)
"""Every page, under its head, in the order of the list."""
KORT: Final = {"index": "Je eerste leerling"}
"""Shorter titles for the list."""

_BEELD = re.compile(r"^!\[[^\]]*\]\(([^)]+)\)\s*$", re.MULTILINE)
_OPMAAK = re.compile(r"!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|[#*`>\[\]|]")


@dataclass(frozen=True, slots=True)
class Bladzijde:
    """One page: its key (the name of the file), its first head, the Markdown, and its folded words."""

    sleutel: str
    titel: str
    tekst: str
    zoek: str


def map_() -> Path:
    """Return the folder of the handleiding."""
    return paths.resources() / "handleiding"


@cache
def bladzijden() -> dict[str, Bladzijde]:
    """Return every page by its key, in the order of the list."""
    return {sleutel: _lees(sleutel) for _groep, sleutels in GROEPEN for sleutel in sleutels}


def zoek(getypt: str) -> tuple[str, ...]:
    """Return the keys of the pages in which every typed word occurs, the best titles first."""
    woorden = _gevouwen(getypt).split()
    treffers = [blad for blad in bladzijden().values() if all(woord in blad.zoek for woord in woorden)]
    return tuple(blad.sleutel for blad in sorted(treffers, key=partial(_gemist_in_titel, woorden)))


def _lees(sleutel: str) -> Bladzijde:
    tekst = (map_() / f"{sleutel}.md").read_text(encoding="utf-8")
    titel = tekst.split("\n", 1)[0].removeprefix("#").strip()
    return Bladzijde(sleutel, titel, _BEELD.sub(_als_het_er_is, tekst), _gevouwen(_OPMAAK.sub(" ", tekst)))


def _als_het_er_is(treffer: re.Match[str]) -> str:
    """Leave a picture out that was not made: a page without it is still a page."""
    return treffer[0] if (map_() / treffer[1]).is_file() else ""


def _gevouwen(tekst: str) -> str:
    """Return a text without accents, case and apostrophes: who types collegas finds collega’s."""
    return vouw(tekst).replace("'", "").replace("’", "")


def _gemist_in_titel(woorden: list[str], blad: Bladzijde) -> int:
    """Return how many of the words the title lacks."""
    titel = _gevouwen(blad.titel)
    return sum(woord not in titel for woord in woorden)
