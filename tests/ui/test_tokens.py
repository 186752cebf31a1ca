"""The colours can be told apart by everyone."""

from __future__ import annotations

import re
from dataclasses import asdict, fields

import pytest

from opp_desk.ui import tokens
from opp_desk.ui.thema_blad import blad

NAMEN = ("licht", "donker", "contrast_licht", "contrast_donker")


@pytest.mark.parametrize("kleuren", tokens.ALLE, ids=NAMEN)
@pytest.mark.parametrize(("tekst", "vlak"), tokens.TEKSTPAREN)
def test_every_text_stands_out(kleuren: tokens.Kleuren, tekst: str, vlak: str) -> None:
    """Every text reaches 4.5 : 1 on every ground where it may stand (WCAG 2.2, 1.4.3)."""
    assert tokens.contrast(getattr(kleuren, tekst), getattr(kleuren, vlak)) >= 4.5


@pytest.mark.parametrize("kleuren", tokens.ALLE, ids=NAMEN)
@pytest.mark.parametrize(("rand", "vlak"), tokens.RANDPAREN)
def test_every_border_stands_out(kleuren: tokens.Kleuren, rand: str, vlak: str) -> None:
    """Every border of a control and every ring reaches 3 : 1 (WCAG 2.2, 1.4.11)."""
    assert tokens.contrast(getattr(kleuren, rand), getattr(kleuren, vlak)) >= 3


@pytest.mark.parametrize("kleuren", tokens.ALLE[2:], ids=NAMEN[2:])
def test_high_contrast_is_higher(kleuren: tokens.Kleuren) -> None:
    """In high contrast ordinary and muted text reach 7 : 1 on all grounds."""
    for tekst in ("tekst", "gedempt", "accent", "laat", "let_op", "goed"):
        for vlak in ("achtergrond", "vlak", "verzonken"):
            assert tokens.contrast(getattr(kleuren, tekst), getattr(kleuren, vlak)) >= 7


@pytest.mark.parametrize("kleuren", tokens.ALLE, ids=NAMEN)
def test_every_rule_of_the_sheet_is_readable(kleuren: tokens.Kleuren) -> None:
    """A rule that sets text and ground at once sets a readable pair."""
    gevonden = 0
    for regel in re.findall(r"\{([^}]*)\}", blad(kleuren)):
        voor = re.search(r"(?<![-\w])color:\s*(#\w{6})", regel)
        achter = re.search(r"background-color:\s*(#\w{6})", regel)
        if voor and achter:
            gevonden += 1
            assert tokens.contrast(voor[1], achter[1]) >= 4.5, regel
    assert gevonden > 10


def test_the_sheet_names_no_colour_of_its_own() -> None:
    """Every colour in the sheet is a token."""
    bekend = {waarde for waarde in asdict(tokens.LICHT).values() if isinstance(waarde, str)}
    assert set(re.findall(r"#[0-9A-Fa-f]{6}", blad(tokens.LICHT))) <= bekend


def test_colours_are_whole() -> None:
    """Every colour of every set is written as #RRGGBB."""
    for kleuren in tokens.ALLE:
        for veld in fields(kleuren):
            waarde = getattr(kleuren, veld.name)
            assert veld.name == "donker" or re.fullmatch(r"#[0-9A-F]{6}", waarde), veld.name


def test_contrast_is_computed_as_wcag_does() -> None:
    """Known values: black on white 21, equal colours 1, #767676 on white just enough."""
    assert tokens.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert tokens.contrast("#123456", "#123456") == pytest.approx(1)
    assert tokens.contrast("#FFFFFF", "#767676") == pytest.approx(4.54, abs=0.01)
