"""The words of a difference as rich text: marked in our colours, apart from each other, and never as code."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.rules.aanbodverschil import Anders
from opp_desk.rules.verschil import Stuk, StukSoort, woordverschil
from opp_desk.ui.aanbodverschil.kaart import Deelkaart
from opp_desk.ui.aanbodverschil.woorden import als_html, gemarkeerd
from opp_desk.usecases.aanbodverschil import Deelwoorden, Woorden

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

_STUKKEN = woordverschil("Drie keer per week.", "Vier keer per week, ook op vrijdag.")


@pytest.mark.parametrize("vet", [True, False])
def test_what_went_and_what_came_are_told_apart(vet: bool) -> None:
    """Struck through, then a narrow space, then what came; bold only where the screen asks for it."""
    tekst = gemarkeerd(_STUKKEN, vet=vet)
    assert re.search(r"line-through;\">Drie</span>&#8201;<span [^>]+>Vier</span> keer per week", tekst)
    assert ("font-weight" in tekst) is vet
    assert tekst.count("&#8201;") == 1


def test_what_stayed_can_be_shortened() -> None:
    """Only what stayed: what went and came is always there whole."""
    tekst = gemarkeerd(_STUKKEN, kort=lambda _tekst: "…")
    assert "keer per week" not in tekst
    assert ">Drie<" in tekst
    assert ">, ook op vrijdag<" in tekst


@given(st.lists(st.builds(Stuk, st.sampled_from(StukSoort), st.text(max_size=20)), max_size=8))
def test_no_text_is_read_as_code(stukken: list[Stuk]) -> None:
    """Whatever was typed: without our own marks the text stands there as it was, with its lines."""
    tekst = re.sub(r"<span style=\"[^\"]*\">|</span>|&#8201;", "", gemarkeerd(stukken))
    assert unescape(tekst) == unescape(als_html("".join(each.tekst for each in stukken)))
    assert re.sub("<br>", "", tekst).count("<") == 0


def test_a_card_shows_the_words_as_they_were_worked_out(qtbot: QtBot) -> None:
    """It compares nothing itself: the screen does not wait for that."""
    veld = Woorden("Wat we doen", "a", "wat hier staat, wordt niet vergeleken", _STUKKEN)
    kaart = Deelkaart(Deelwoorden("Basisondersteuning", Anders.GEWIJZIGD, "Lezen", "", (veld,)))
    qtbot.addWidget(kaart)
    assert gemarkeerd(_STUKKEN) in kaart._tekst.text()
    assert "niet vergeleken" not in kaart._tekst.text()
