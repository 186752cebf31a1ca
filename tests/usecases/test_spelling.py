"""Which words are asked about, and what the Dutch list says of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.usecases import spelling


@pytest.mark.parametrize(
    ("tekst", "gevonden"),
    [
        ("Noël leest; hij rekent.", ["Noël", "leest", "hij", "rekent"]),
        ("zo’n d'Hondt niet-lezend", ["zo'n", "d'Hondt", "niet-lezend"]),
        ("op 16-10-2026 om 9u met 4-jarigen", ["op", "om", "met"]),
        ("TLV van het SWV, OPP’s", ["van", "het", "OPP's"]),
        ("mail juf@school.nl of www.school.nl of https://x.nl", ["mail", "of", "of"]),
        (";doe-wel {roepnaam} lezen/schrijven", ["lezen", "schrijven"]),
        ("", []),
    ],
)
def test_only_words_are_asked_about(tekst: str, gevonden: list[str]) -> None:
    """Numbers, addresses, snippets and abbreviations are no words."""
    assert [each.woord for each in spelling.woorden(tekst)] == gevonden


@given(st.text(max_size=80))
def test_a_place_holds_its_word(tekst: str) -> None:
    """Whatever is typed: the place of a word is the word, from left to right."""
    plekken = list(spelling.woorden(tekst))
    assert all(tekst[each.van : each.tot].replace("’", "'") == each.woord for each in plekken)
    assert plekken == sorted(plekken, key=lambda each: each.van)


def test_the_list_knows_the_words_of_a_school() -> None:
    """Dutch, compounds and school words are right; what is misspelt is not."""
    goed = {"ontwikkelingsperspectief", "instructietafel", "niet-lezend", "gezaghouder", "picto's", "zo'n"}
    fout = {"ontwikelingsperspectief", "begeleding", "zelfstadig"}
    assert spelling.is_er()
    assert spelling.fouten(goed | fout) == fout


def test_a_mistake_gets_a_proposal() -> None:
    """The word that was meant comes first, with Dutch apostrophes."""
    assert spelling.voorstellen("leerlig")[0] == "leerling"
    assert "foto’s" in spelling.voorstellen("fotos")


@pytest.mark.parametrize(
    ("woord", "bekend"),
    [("Noël", True), ("Noëls", True), ("noël's", True), ("Iris'", True), ("Noëlle", False)],
)
def test_a_name_may_own_something(woord: str, bekend: bool) -> None:
    """A known name is known in the genitive too."""
    assert spelling.is_bekend(woord, frozenset({"noël", "iris"})) is bekend
