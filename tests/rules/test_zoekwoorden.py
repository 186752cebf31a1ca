"""The words of a text: folded alike for index, question and highlighting, and found where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.rules.zoekwoorden import gevouwen, patroon_van, vindplaatsen, woorden


@pytest.mark.parametrize(
    ("tekst", "gelezen"),
    [
        ("Łukasz", ["lukasz"]),
        ("Yılmaz YILMAZ İpek", ["yilmaz", "yilmaz", "ipek"]),
        ("Søren Straße", ["soren", "strasse"]),
        ("ﬂinke ﬁets œuvre", ["flinke", "fiets", "oeuvre"]),
        ("Noël d’Hondt", ["noel", "d", "hondt"]),
        ("e\N{COMBINING ACUTE ACCENT}e\N{COMBINING DIAERESIS}n", ["een"]),
        ("op\N{SOFT HYPHEN}schrijven", ["opschrijven"]),
        ("80\N{NO-BREAK SPACE}% (groep 6/7)", ["80", "groep", "6", "7"]),
        ("snake_case", ["snake", "case"]),
        ("", []),
    ],
)
def test_woorden(tekst: str, gelezen: list[str]) -> None:
    """Letters that a keyboard lacks become plain ones; signs and spaces stand between words."""
    assert woorden(tekst) == gelezen


@given(st.text())
def test_vouwen_staat_stil(tekst: str) -> None:
    """Folding what was folded finds the same words."""
    assert woorden(gevouwen(tekst)) == woorden(tekst)


@given(st.text(), st.text())
def test_letter_voor_letter(links: str, rechts: str) -> None:
    """Two texts beside each other fold to both: no letter depends on its neighbour."""
    assert gevouwen(links) + gevouwen(rechts) == gevouwen(links + rechts)


@given(
    st.lists(
        st.sampled_from(
            ["Łukasz", "ﬂink", "Straße", "e\N{COMBINING ACUTE ACCENT}en", "a", "…", "½", "\N{SOFT HYPHEN}x"]
        )
    )
)
def test_elk_woord_staat_waar_het_gevonden_wordt(delen: list[str]) -> None:
    """What is marked in the text folds to the word that was asked."""
    tekst = " ".join(delen)
    for woord in set(woorden(tekst)):
        gevonden = vindplaatsen(tekst, patroon_van([((woord,), False)]), 99)
        assert gevonden
        assert all(woord in woorden(tekst[begin:eind]) for begin, eind in gevonden)


def test_een_reeks_en_een_begin() -> None:
    """Words in order are marked as one piece, a beginning only as far as it was typed."""
    patroon = patroon_van([(("kan", "niet"), False), (("reken",), True)])
    tekst = "Hij kan — niet rekenen, kan wel"
    assert [tekst[a:b] for a, b in vindplaatsen(tekst, patroon, 9)] == ["kan — niet", "reken"]


def test_hoogstens_zoveel() -> None:
    """Nobody looks at the hundredth mark."""
    assert len(vindplaatsen("a " * 100, patroon_van([(("a",), False)]), 3)) == 3
