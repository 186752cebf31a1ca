"""One calm line under a text for parents: which words, what instead, how long, and never a level."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from opp_desk.usecases.leeshulp import leesgemak, leeshint, moeilijke_plekken

CEFR = re.compile(r"\b[ABC][12]\b")


def test_an_easy_text_gets_no_line() -> None:
    """Nothing is said of what reads easily."""
    assert leeshint("Uw kind leest drie keer per week met een maatje.") == ""


def test_one_word_gets_an_easier_one() -> None:
    """With a single hard word the line says what could stand there."""
    assert leeshint("Wij doen dat middels spel.") == "Moeilijk woord: “middels”. Liever: “met”."


def test_more_words_are_named_together() -> None:
    """With more hard words the line names them and asks to write for a parent."""
    hint = leeshint("De effectiviteit wordt periodiek bekeken.")
    assert hint == "Moeilijke zin: “effectiviteit”, “periodiek”. Schrijf voor een ouder aan het hek."


def test_a_long_sentence_is_counted() -> None:
    """Without a hard word the line says how long the sentence is; how many follow is said after it."""
    lang = " ".join(["Wij", *["lopen"] * 24]) + "."
    assert leeshint(lang) == "Lange zin: 25 woorden. Maak er twee van."
    assert leeshint(f"{lang} {lang}").endswith("Daarna nog één zin.")
    assert leeshint(f"{lang} {lang} {lang}").endswith("Daarna nog 2 zinnen.")


def test_places_are_those_of_the_hard_sentences() -> None:
    """Only the hard sentence is marked."""
    tekst = "Dit is kort. Wij doen dat middels spel. Dit ook."
    assert [tekst[van:tot] for van, tot in moeilijke_plekken(tekst)] == ["Wij doen dat middels spel."]


def test_a_chapter_gets_one_score_over_all_its_texts() -> None:
    """Parts count together (13 words, 15 syllables: 111.9, shown as 100); hard sentences are counted."""
    samen = leesgemak(["Dit is wat meer tekst om te testen.", "", "Wij doen dat middels spel."])
    een = leesgemak(["Dit is wat meer tekst om te testen. Wij doen dat middels spel."])
    assert samen == een
    assert samen.zin == "Leesgemak 100 van 100: zeer gemakkelijk · 1 moeilijke zin"
    assert leesgemak([]).zin == ""


@given(st.text(alphabet="abc eiou.A1B2C\\n", max_size=200))
def test_no_level_of_language_is_ever_given(tekst: str) -> None:
    """Words are quoted from the text; outside the quotes no B1 or C1 appears."""
    assert not CEFR.search(re.sub(r"“[^”]*”", "", leeshint(tekst)))
