"""A paper comes out of every snapshot: whatever is missing, odd or newer than the program."""

from __future__ import annotations

from typing import Any

import pytest

from opp_desk.documents.lezer import Deel, en, hoofdletter, lees, na, rijg, termijn, zin
from opp_desk.documents.zinnen import ZINNEN
from opp_desk.ground.errors import WereldFout
from tests.documents.voorbeeld import canoniek

TEKSTEN: dict[str, dict[str, Any]] = {
    "labels": {"doel.nieuw": "Nieuw veld", "doel.vink": "Vinkje", "doel.dag": "Dag"},
    "keuzes": {"doel.vorm": {"groepje": "in een groepje"}},
}


def deel(**waarden: object) -> Deel:
    """Return a row of a goal."""
    return Deel("doel", waarden, TEKSTEN)


@pytest.mark.parametrize(
    ("waarde", "tekst"),
    [(" a ", "a"), (None, ""), (3, "3"), (True, ""), ([], ""), ({}, ""), (1.5, "")],
)
def test_a_text_is_read_whatever_stands_there(waarde: object, tekst: str) -> None:
    """Only texts and whole numbers count as text; the rest is nothing."""
    assert deel(veld=waarde).tekst("veld") == tekst
    assert deel().tekst("veld") == ""


def test_a_choice_has_the_words_of_then() -> None:
    """The words come from the snapshot; a choice of a newer release shows its code."""
    assert deel(vorm="groepje").keuze("vorm") == "in een groepje"
    assert deel(vorm="zwevend").keuze("vorm") == "zwevend"
    assert deel(ander="x").keuze("ander") == "x"


@pytest.mark.parametrize(
    ("iso", "woorden"),
    [
        ("2026-10-16", "16 oktober 2026"),
        ("2026-10-16T12:00:00+02:00", "16 oktober 2026"),
        ("gauw", "gauw"),
        ("", ""),
    ],
)
def test_days_are_written_in_words(iso: str, woorden: str) -> None:
    """A day becomes words that stay on one line; what is no day is printed as it stands."""
    assert deel(op=iso).datum("op").replace("\u00a0", " ") == woorden


def test_lists_skip_what_is_no_row() -> None:
    """A damaged list gives the rows that can be read."""
    geheel = deel(rijen=[{"a": "1"}, None, "x", {"a": "2"}], los="x", deel=3)
    assert [rij.tekst("a") for rij in geheel.delen("rijen", "rij")] == ["1", "2"]
    assert geheel.delen("los", "rij") == []
    assert geheel.deel("deel", "deel").waarden == {}


def test_fields_of_a_newer_release_are_found() -> None:
    """A filled field with a label that the document does not know is handed over; others are not."""
    rij = deel(id="1", nieuw="iets", leeg="", vink=True, dag="2026-10-16", onbekend="zonder label")
    assert [(naam, tekst.replace("\u00a0", " ")) for naam, tekst in rij.overig({"id"})] == [
        ("Nieuw veld", "iets"),
        ("Vinkje", "ja"),
        ("Dag", "16 oktober 2026"),
    ]


@pytest.mark.parametrize("bytes_", [b"", b"{", b"[]", b"3", b"\xff\xfe", b"[" * 100_000])
def test_unreadable_bytes_are_refused_with_a_sentence(bytes_: bytes) -> None:
    """Bytes that are no snapshot raise the world's error, for which there is a Dutch sentence."""
    with pytest.raises(WereldFout) as fout:
        lees(bytes_)
    assert "Er is niets gewijzigd" in ZINNEN[fout.value.code]


@pytest.mark.parametrize("teksten", [None, [], {}, {"keuzes": 3, "labels": []}, {"keuzes": {"x.y": 3}}])
def test_a_snapshot_without_texts_is_read(teksten: object) -> None:
    """Missing or damaged texts leave the codes."""
    geheel = lees(canoniek({"opp": {"y": "code"}, "teksten": teksten}))
    assert geheel.deel("opp", "x").keuze("y") == "code"


@pytest.mark.parametrize(
    ("getypt", "gedrukt"),
    [
        ("Lezen gaat goed", "Lezen gaat goed."),
        ("Lezen gaat goed.", "Lezen gaat goed."),
        ("Gaat het goed?", "Gaat het goed?"),
        ("een rustplek (doel 2)", "een rustplek (doel 2)."),
        ("Hij zei: “Het lukt.”", "Hij zei: “Het lukt.”"),
        ("  ", ""),
        (")", ")"),
    ],
)
def test_a_text_becomes_a_sentence(getypt: str, gedrukt: str) -> None:
    """A full stop comes only where there is no end yet."""
    assert zin(getypt) == gedrukt


@pytest.mark.parametrize(
    ("klein", "groot"),
    [
        ("ijs", "IJs"),
        ("élan", "Élan"),
        ("’t kan", "’t kan"),
        ("", ""),
        ("a", "A"),
        ("4 van de 10", "4 van de 10"),
    ],
)
def test_a_capital_in_dutch(klein: str, groot: str) -> None:
    """IJ is one letter."""
    assert hoofdletter(klein) == groot


@pytest.mark.parametrize(
    ("van", "tot", "woorden"),
    [
        ("2026-10-19", "2026-12-18", "van 19 oktober tot 18 december 2026"),
        ("2026-10-19", "2027-02-01", "van 19 oktober 2026 tot 1 februari 2027"),
        ("2026-10-19", "", "van 19 oktober 2026"),
        ("", "2026-12-18", "tot 18 december 2026"),
        ("", "", ""),
        ("nu", "later", "van nu tot later"),
    ],
)
def test_a_period_says_the_year_once(van: str, tot: str, woorden: str) -> None:
    """The year is said twice only when it differs."""
    assert termijn(van, tot).replace("\u00a0", " ") == woorden


def test_small_words_join_only_what_is_there() -> None:
    """Nothing leaves no loose comma, "en" or "op"."""
    assert (en([]), en(["a"]), en(["a", "b"]), en(["a", "b", "c"])) == ("", "a", "a en b", "a, b en c")
    assert (na("op", ""), na("op", "dag"), rijg(", ", "", "a", "", "b")) == ("", "op dag", "a, b")
