"""A quiet question about what seldom belongs in an OPP, or about a long sentence; never a refusal."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from opp_desk.ground import paths
from opp_desk.model.doel import Doel
from opp_desk.model.evaluatie import Evaluatie
from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
from opp_desk.model.opp import Visie
from opp_desk.rules.niet_in_opp import Woorden, hints, lees_woorden
from opp_desk.rules.persoonsnummer import vind_persoonsnummers
from opp_desk.rules.zinnen import zin

_LANG: Final = 25
_EINDE: Final = re.compile(r"[.!?…][\s”’)]+|\n")
EIGEN_WOORDEN: Final = frozenset(
    {
        (Doel, "kinddoel"),
        (Evaluatie, "leerling_vindt"),
        (Evaluatie, "ouders_vinden"),
        (Hoorgesprek, "terugkoppeling_reactie"),
        (Inbreng, "woorden"),
        (Visie, "tekst"),
    }
)
"""Fields with the words of a pupil or a parent: those are written down as they are said."""


@cache
def woorden() -> Woorden:
    """Return the words to ask about, as this release knows them."""
    return lees_woorden((paths.resources() / "niet_in_opp.toml").read_text(encoding="utf-8"))


def taalhint(tekst: str, roepnaam: str, *, eigen_woorden: bool = False) -> str:
    """Return the first question about ``tekst`` as a Dutch sentence, or "".

    A number goes before a word, a word before the length of a sentence. Of ``eigen_woorden`` (what a pupil or
    a parent said) only a number is asked about.
    """
    if nummers := vind_persoonsnummers(tekst):
        return zin(f"persoonsnummer_{nummers[0].soort.value}", {})
    if eigen_woorden:
        return ""
    if gevonden := hints(tekst, woorden()):
        return zin(f"niet_in_opp_{gevonden[0].soort}", {"roepnaam": roepnaam or "de leerling"})
    lengte = langste_zin(tekst)
    return zin("zin_lang", {"woorden": lengte}) if lengte > _LANG else ""


def langste_zin(tekst: str) -> int:
    """Return how many words the longest sentence has; a new line ends one too."""
    return max(len(each.split()) for each in _EINDE.split(tekst))
