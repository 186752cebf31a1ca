"""Names of other pupils in a text: found whatever the spelling, and not where a word is only a word."""

from __future__ import annotations

import random
from time import perf_counter
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.rules.naamwacht import Genoemde, Naamwacht

ELIF, NOEL, EMMA, MAX, STORM, JAN, ANNE, DEMIR, WIL, ROOS = (UUID(int=each) for each in range(1, 11))
KLAS = (
    Genoemde(ELIF, "Elif", None, "Yılmaz"),
    Genoemde(NOEL, "Noël", "d'", "Hondt"),
    Genoemde(EMMA, "Emma", "van der", "Meulen"),
    Genoemde(MAX, "Max", None, "Łukasz"),
    Genoemde(STORM, "Storm", "de", "Vries"),
    Genoemde(JAN, "Jan", "van den", "Berg"),
    Genoemde(ANNE, "Anne-Marie", None, "El Amrani"),
    Genoemde(DEMIR, "Elif", None, "Demir"),
    Genoemde(WIL, "Wil", None, "Bakker"),
    Genoemde(ROOS, "Roos", None, "Smit"),
)
WACHT = Naamwacht(KLAS)


def gevonden(tekst: str, behalve: UUID | None = None, wacht: Naamwacht = WACHT) -> list[str]:
    """Return the words that are found."""
    return [each.tekst for each in wacht.vind(tekst, behalve)]


@pytest.mark.parametrize(
    ("tekst", "woorden"),
    [
        ("Hij werkt met Elif samen.", ["Elif"]),
        ("hij werkt met elif samen", ["elif"]),
        ("ELIF YILMAZ begon", ["ELIF YILMAZ"]),
        ("Elifs tas en Noëls jas", ["Elifs", "Noëls"]),
        ("Noe\u0308ls jas", ["Noe\u0308ls"]),
        ("Emma's fiets, Max' bal", ["Emma's", "Max'"]),
        ("Emma’s fiets", ["Emma’s"]),
        ("Noel d’Hondt was boos", ["Noel d’Hondt"]),
        ("Noël d' Hondt", ["Noël d' Hondt"]),
        ("Anne Marie en Anne-Marie", ["Anne Marie", "Anne-Marie"]),
        ("Emma Meulen kwam", ["Emma Meulen"]),
        ("Jan van den Bergs moeder", ["Jan van den Bergs"]),
        ("(Elif)", ["Elif"]),
        ("Elif.Noël", ["Elif", "Noël"]),
        ("Elif\nYılmaz", ["Elif"]),
    ],
)
def test_a_name_is_found(tekst: str, woorden: list[str]) -> None:
    """Folded, possessive, decomposed, with and without voorvoegsel: it stays the same name."""
    assert gevonden(tekst) == woorden


@pytest.mark.parametrize(
    "tekst",
    [
        "Een wilde roos in de storm.",
        "Wil je dat doen? Wil dat wel lukken.",
        "Jan-Willem en Piet",
        "de elifant",
        "Maxime",
        "juf Emma en meneer Storm",
        "mevrouw Yılmaz belde",
        "hij wil graag",
        "",
    ],
)
def test_a_word_is_a_word(tekst: str) -> None:
    """Ordinary words, parts of other names, and grown-ups with the same name are left alone."""
    assert gevonden(tekst) == []


def test_a_word_with_a_capital_inside_a_sentence_is_a_name() -> None:
    """Wil and Storm are found where only a name is written with a capital letter."""
    assert gevonden("Hij vroeg of Wil met Storm speelt.") == ["Wil", "Storm"]
    assert gevonden("Storm huilde.") == ["Storm"]


def test_the_list_of_the_school_counts_for_first_names_only() -> None:
    """A word on the list is never a name by itself; a whole name stays one."""
    wacht = Naamwacht(KLAS, ["Storm", "anne-marie"])
    assert gevonden("Daar kwam Storm met Anne-Marie.", wacht=wacht) == []
    assert gevonden("Daar kwam Storm de Vries.", wacht=wacht) == ["Storm de Vries"]


def test_the_whole_name_of_a_grown_up_is_no_pupil() -> None:
    """A teacher with the first name of a pupil is left alone when both names stand there."""
    wacht = Naamwacht(KLAS, anderen=["Emma de Boer", "Elif Yılmaz", "Noël"])
    assert gevonden("Emma de Boer en Emma keken", wacht=wacht) == ["Emma"]
    assert gevonden("Elif Yılmaz en Noël", wacht=wacht) == ["Elif Yılmaz", "Noël"]


def test_who_it_may_be() -> None:
    """A first name may be several pupils, a whole name is one; whose text it is, is left out."""
    [alleen] = WACHT.vind("Elif kwam")
    assert set(alleen.wie) == {ELIF, DEMIR}
    assert not alleen.geheel
    [heel] = WACHT.vind("Elif Demir kwam", ELIF)
    assert heel.wie == (DEMIR,)
    assert heel.geheel
    assert gevonden("Elif en Elif Yılmaz en Elifs tas", ELIF) == []


@given(st.text(alphabet=st.sampled_from("Elif Noëls' d-’.\n\u0308sJan Maxİß"), max_size=60))
def test_ranges_are_ranges(tekst: str) -> None:
    """Whatever is typed: ranges are in order, apart, and name what stands there."""
    eind = 0
    for each in WACHT.vind(tekst):
        assert eind <= each.begin < each.eind <= len(tekst)
        assert tekst[each.begin : each.eind] == each.tekst
        eind = each.eind


def test_five_thousand_names_cost_no_keystroke() -> None:
    """300 words against 5,000 names in at most 5 ms."""
    dobbel = random.Random(4)  # noqa: S311  names, no secrets
    lettergrepen = [
        "el",
        "no",
        "mi",
        "ra",
        "sa",
        "lu",
        "ka",
        "fa",
        "de",
        "ri",
        "to",
        "ha",
        "ye",
        "ja",
        "sem",
        "lin",
    ]
    namen = [
        "".join(dobbel.choice(lettergrepen) for _ in range(dobbel.randint(2, 3))).title() for _ in range(900)
    ]
    school = [
        Genoemde(
            UUID(int=nr + 1), dobbel.choice(namen), dobbel.choice((None, "van den")), dobbel.choice(namen)
        )
        for nr in range(5000)
    ]
    wacht = Naamwacht(school)
    gewoon = [
        "vandaag",
        "werkte",
        "hij",
        "rustig",
        "aan",
        "de",
        "som",
        "en",
        "vroeg",
        "daarna",
        "zelf",
        "om",
        "hulp",
        "bij",
        "het",
        "lezen",
    ]
    tekst = " ".join(
        dobbel.choice(gewoon) if dobbel.random() < 0.9 else dobbel.choice(namen) for _ in range(300)
    )
    assert wacht.vind(tekst)
    duren = []
    for _ in range(9):
        begin = perf_counter()
        wacht.vind(tekst)
        duren.append(perf_counter() - begin)
    assert min(duren) < 0.005
