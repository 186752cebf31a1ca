"""No screen is forgotten when pictures are made, and every picture that a text shows is one that is made."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from opp_desk.ground import paths
from opp_desk.ui.instellingen.scherm import SECTIES
from opp_desk.ui.rondleiding import beelden, reeks_kind, reeksen
from opp_desk.ui.schermen import SCHERMEN
from opp_desk.usecases.hoorvragen import hoorvragen
from tests.architecture.bronnen import SRC, WORTEL

if TYPE_CHECKING:
    from pathlib import Path

_BEELD = re.compile(r"!\[[^\]]*\]\([^)]*?([a-z0-9-]+)\.png\)")


def _woorden(*namen: str) -> set[str]:
    """Return every word in quotes of some modules of the tour."""
    bomen = [ast.parse((SRC / "ui" / "rondleiding" / naam).read_text(encoding="utf-8")) for naam in namen]
    knopen = [knoop for boom in bomen for knoop in ast.walk(boom) if isinstance(knoop, ast.Constant)]
    return {knoop.value for knoop in knopen if isinstance(knoop.value, str)}


def _getoond(bestand: Path) -> set[str]:
    return set(_BEELD.findall(bestand.read_text(encoding="utf-8")))


def test_every_screen_has_a_picture() -> None:
    """Every page that one can open, and every section of the settings, stands in a series."""
    genoemd = _woorden("reeksen.py", "reeks_kind.py", "reeks_aanbod.py")
    assert set(SCHERMEN) - genoemd == set()
    assert set(SECTIES) - genoemd == set()


def test_every_set_of_questions_has_an_age() -> None:
    """The pupil in the picture is as old as the set is meant for, where an age chooses it."""
    met_leeftijd = {each.code for each in hoorvragen().sets if each.tot is not None}
    assert met_leeftijd <= set(reeks_kind._JAREN)
    for code in met_leeftijd:
        assert hoorvragen().voor_leeftijd(reeks_kind._JAREN[code]).code == code


def test_series_have_one_name_each() -> None:
    """A name on the command line means one series."""
    assert len(beelden.NAMEN) == len(set(beelden.NAMEN))
    assert set(beelden.NAMEN) == set(reeksen.EERST) | set(reeksen.REEKSEN) | set(reeksen.SLOT)


def test_every_picture_in_a_text_is_made() -> None:
    """What the handleiding and the README show, is copied there when pictures are made."""
    handleiding = paths.resources() / "handleiding"
    gemaakt = {naar or van for van, naar in beelden._HANDLEIDING.items()}
    gevraagd = {naam for bestand in handleiding.glob("*.md") for naam in _getoond(bestand)}
    assert gevraagd - gemaakt == set()
    voorkant = {beelden._HANDLEIDING[van] or van for van in beelden._VOORKANT}
    assert _getoond(WORTEL / "README.md") - voorkant == set()
