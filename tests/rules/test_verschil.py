"""Word by word differences lose nothing and name only what changed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from opp_desk.rules.verschil import Stuk, StukSoort, woordverschil

TEKST = st.text(st.sampled_from("abc éä1.,'’- \n"), max_size=60)


@given(TEKST, TEKST)
def test_both_texts_can_be_read_back(oud: str, nieuw: str) -> None:
    """What stayed and went is the old text, what stayed and came is the new one, to the letter."""
    stukken = woordverschil(oud, nieuw)
    assert "".join(s.tekst for s in stukken if s.soort is not StukSoort.NIEUW) == oud
    assert "".join(s.tekst for s in stukken if s.soort is not StukSoort.WEG) == nieuw


@given(TEKST)
def test_same_text_has_no_difference(tekst: str) -> None:
    """A text compared with itself is one piece that stayed, or nothing."""
    assert {s.soort for s in woordverschil(tekst, tekst)} <= {StukSoort.GELIJK}


def test_one_word() -> None:
    """Only the word that changed is marked, whole."""
    assert woordverschil("8 van de 10 goed", "9 van de 10 goed") == (
        Stuk(StukSoort.WEG, "8"),
        Stuk(StukSoort.NIEUW, "9"),
        Stuk(StukSoort.GELIJK, " van de 10 goed"),
    )
