"""The query language: what people type becomes the question they mean, and never one that is refused."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from opp_desk.rules.zoeksoort import NAMEN, SOORTEN, soort_van
from opp_desk.rules.zoekvraag import Term, Zoekvraag, als_fts, lees_vraag
from opp_desk.vault.migraties.m0005_zoekindex import WOORDEN
from opp_desk.vault.zoekindex_bron import bronnen

_STUKJES = st.sampled_from(
    ['"', "-", "van:", "soort:", "voor:", "na:", "(", ")", "*", "^", "AND", "OR", "NOT", "NEAR(", ":", "{",
     "}", "\\", "'", "2026-03", "obs", "Łukasz", "ß", " ", "  ", "\x00", "٣",
     "\N{COMBINING ACUTE ACCENT}", "“", "”",
     "--"]
)  # fmt: skip


@cache
def _index() -> Any:
    """Return a real index with one text in it."""
    verbinding = dbapi2.connect(":memory:", isolation_level=None, check_same_thread=False)
    verbinding.execute(WOORDEN)
    verbinding.execute(
        "insert into zoekwoord (rowid, tekst, kenmerk) values (1, 'hij leest vlot', 'x t25 lab')"
    )
    return verbinding


def gevonden(tekst: str) -> bool:
    """Tell whether the one text is found."""
    vraag = lees_vraag(tekst)
    fts = als_fts(vraag, [("lab",) for _each in vraag.van], [("lcd",) for _each in vraag.niet_van])
    return bool(_index().execute("select rowid from zoekwoord where zoekwoord match ?", (fts,)).fetchall())


@given(st.text())
def test_elke_tekst_is_een_goede_vraag(tekst: str) -> None:
    """Whatever is typed, the index understands the question."""
    assert gevonden(tekst) in {True, False}


@given(st.lists(_STUKJES, max_size=60).map("".join))
@example("-" * 50)
@example('"' * 51)
@example("a " * 200)
@example("-bb " * 100)
@example("van:ab " * 80)
def test_ook_tekens_die_iets_betekenen(tekst: str) -> None:
    """The signs of our own language and of the index itself, in any order."""
    assert gevonden(tekst) in {True, False}


@pytest.mark.parametrize(
    ("tekst", "vindt"),
    [
        ("vlot", True),
        ("vl", True),
        ("LEEST hij", True),
        ("hij le vlot", False),
        ('"leest vlot"', True),
        ('"vlot leest"', False),
        ('"leest vlo', True),
        ('"leest vlo"', False),
        ("leest -vlot", False),
        ("leest -traag", True),
        ("-traag", True),
        ("soort:gesprek", True),
        ("soort:gespr vlot", True),
        ("soort:taak vlot", False),
        ("-soort:taak vlot", True),
        ("-soort:gesprek vlot", False),
        ("van:noel vlot", True),
        ("van:noel -van:elif", True),
        ("soort:taxi vlot", True),
        ("voor:gisteren vlot", True),
    ],
)
def test_wat_men_bedoelt(tekst: str, vindt: bool) -> None:
    """Words, beginnings, phrases, exclusions and filters find what they say."""
    assert gevonden(tekst) is vindt


@pytest.mark.parametrize(
    ("tekst", "vanaf", "tot"),
    [
        ("voor:2026-03", None, date(2026, 3, 1)),
        ("vóór:2026", None, date(2026, 1, 1)),
        ("voor:1-3-2026", None, date(2026, 3, 1)),
        ("na:2026-03", date(2026, 4, 1), None),
        ("na:12-2025", date(2026, 1, 1), None),
        ("na:2025 voor:2027", date(2026, 1, 1), date(2027, 1, 1)),
        ("na:2026-02-28", date(2026, 3, 1), None),
        ("-voor:2026-03", date(2026, 4, 1), None),
        ("voor:2026-13", None, None),
        ("na:9999", None, None),
        ("voor:0000", None, None),
    ],
)
def test_dagen(tekst: str, vanaf: date | None, tot: date | None) -> None:
    """A year, a month or a day bounds what is found; voor is before its first day, na is after its last."""
    vraag = lees_vraag(tekst)
    assert (vraag.vanaf, vraag.tot) == (vanaf, tot)
    assert bool(vraag.onbegrepen) is (vanaf is None and tot is None)


def test_wat_niet_begrepen_wordt_staat_er_zoals_getypt() -> None:
    """What is left out can be shown."""
    assert lees_vraag("soort:taxi rekenen voor:ooit").onbegrepen == ("soort:taxi", "voor:ooit")


def test_een_letter_wacht_op_de_volgende() -> None:
    """A single letter that is being typed is no question yet; with a space behind it, it is a word."""
    assert lees_vraag("v").leeg
    assert lees_vraag("reken v").wel == (Term(("reken",)),)
    assert lees_vraag("groep 6").wel == (Term(("groep",)), Term(("6",), open=True))
    assert lees_vraag("v ").wel == (Term(("v",)),)
    assert Zoekvraag().leeg


def test_elke_soort_heeft_een_naam_en_een_woord() -> None:
    """Everything that is searched is called something, and can be asked for."""
    assert {bron.klasse for bron in bronnen().values()} == set(NAMEN)
    alles = frozenset().union(*SOORTEN.values())
    zonder = {naam for klasse, naam in NAMEN.items() if f"t{klasse.TABEL}" not in alles}
    assert not zonder
    assert soort_van("") == frozenset()
    assert soort_van("obs") == soort_van("observatie")
