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


@given(st.lists(st.sampled_from(("een", "twee", "drie.", "vier!\n")), min_size=300, max_size=400), st.data())
def test_long_texts_can_be_read_back_too(woorden: list[str], data: st.DataObject) -> None:
    """Of long texts the difference is by sentence first: also then not a letter is lost."""
    ander = [
        data.draw(st.sampled_from((woord, "anders"))) if nr % 40 == 0 else woord
        for nr, woord in enumerate(woorden)
    ]
    oud, nieuw = "eerst " + " ".join(woorden), " ".join(ander) + " laatst"
    stukken = woordverschil(oud, nieuw)
    assert "".join(s.tekst for s in stukken if s.soort is not StukSoort.NIEUW) == oud
    assert "".join(s.tekst for s in stukken if s.soort is not StukSoort.WEG) == nieuw


def test_one_word_in_a_long_text() -> None:
    """The words that changed are marked, not the sentences around them."""
    zinnen = [f"Dit is zin {nr} van een lang verhaal over lezen en rekenen." for nr in range(60)]
    oud = " ".join(zinnen)
    nieuw = (
        oud.replace("zin 0 van", "regel 0 van")
        .replace("zin 30 van", "regel 30 van")
        .replace("zin 59", "regel 59")
    )
    anders = [s for s in woordverschil(oud, nieuw) if s.soort is not StukSoort.GELIJK]
    assert [s.tekst for s in anders] == ["zin", "regel"] * 3


def test_a_long_text_that_was_written_anew_is_gone_and_come() -> None:
    """Nobody waits for a search through every pair of words of two long texts."""
    oud, nieuw = " ".join(f"a{nr}" for nr in range(5000)), " ".join(f"b{nr}" for nr in range(5000))
    assert woordverschil(oud, nieuw) == (Stuk(StukSoort.WEG, oud), Stuk(StukSoort.NIEUW, nieuw))


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


def test_a_sentence_written_anew_is_not_read_word_through_word() -> None:
    """A loose word between two larger changes is taken along; a single changed word stays single."""
    stukken = woordverschil(
        "wij tellen de fouten en het kind kiest", "wij tellen alleen mee als het kind wil"
    )
    assert [s.tekst for s in stukken if s.soort is StukSoort.WEG] == ["de fouten en", "kiest"]
    assert [s.tekst for s in stukken if s.soort is StukSoort.NIEUW] == ["alleen mee als", "wil"]
