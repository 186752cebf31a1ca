"""The piece that is shown: around what fits, at words, with every mark on the words that were asked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.rules.zoekfragment import LENGTE, Fragment, fragment, zoekpatroon
from opp_desk.rules.zoekvraag import lees_vraag
from opp_desk.rules.zoekwoorden import woorden

_LANG = "woord " * 80


def toon(vraag: str, *teksten: str) -> Fragment:
    """Return the piece for a question."""
    return fragment(teksten, zoekpatroon(lees_vraag(vraag)))


def gemerkt(stuk: Fragment) -> list[str]:
    """Return what is marked."""
    return [stuk.tekst[begin:eind] for begin, eind in stuk.merken]


def test_kort_blijft_heel() -> None:
    """A short text stands there whole, all that fits marked."""
    stuk = toon("vlot lukasz", "Łukasz leest vlot.\nEn vlot schrijven?")
    assert stuk.tekst == "Łukasz leest vlot. En vlot schrijven?"
    assert gemerkt(stuk) == ["Łukasz", "vlot", "vlot"]


@pytest.mark.parametrize("voor", ["", "begin ", _LANG, "x" * 400, _LANG + "\n"])
@pytest.mark.parametrize("na", ["", " eind", " " + _LANG, "-" * 400])
def test_uit_een_lange_tekst_een_stuk(voor: str, na: str) -> None:
    """What fits is always in the piece, with some of what stands before it."""
    stuk = toon("rekenen ", f"{voor}-Rekenen{na}")
    assert gemerkt(stuk) == ["Rekenen"]
    assert len(stuk.tekst) <= LENGTE + 4


def test_de_eerste_tekst_waar_het_in_staat() -> None:
    """Of several fields the one that fits is shown; without words how the first begins."""
    assert toon("twee", "een", "twee").tekst == "twee"
    assert toon("soort:doel", "een", "twee") == Fragment("een")
    assert toon("nergens", "een") == Fragment("een")
    assert toon("van:noel") == Fragment()


@given(st.text(max_size=500), st.text("ab łﬁß", max_size=9))
def test_merken_liggen_in_het_stuk(tekst: str, vraag: str) -> None:
    """Whatever the text, marks are in order, within the piece, and hold a word."""
    stuk = toon(f"{vraag} ", tekst)
    eind = 0
    for begin, tot in stuk.merken:
        assert eind <= begin < tot <= len(stuk.tekst)
        assert woorden(stuk.tekst[begin:tot])
        eind = tot
