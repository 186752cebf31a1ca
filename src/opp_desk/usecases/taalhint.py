"""A quiet question about words and numbers that seldom belong in an OPP; never a refusal."""

from __future__ import annotations

from functools import cache

from opp_desk.ground import paths
from opp_desk.rules.niet_in_opp import Woorden, hints, lees_woorden
from opp_desk.rules.persoonsnummer import vind_persoonsnummers
from opp_desk.rules.zinnen import zin


@cache
def woorden() -> Woorden:
    """Return the words to ask about, as this release knows them."""
    return lees_woorden((paths.resources() / "niet_in_opp.toml").read_text(encoding="utf-8"))


def taalhint(tekst: str, roepnaam: str) -> str:
    """Return the first question about ``tekst`` as a Dutch sentence, or "": a number before a word."""
    if nummers := vind_persoonsnummers(tekst):
        return zin(f"persoonsnummer_{nummers[0].soort.value}", {})
    gevonden = hints(tekst, woorden())
    return zin(f"niet_in_opp_{gevonden[0].soort}", {"roepnaam": roepnaam}) if gevonden else ""
