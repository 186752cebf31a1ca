"""What single cells mean."""

from __future__ import annotations

import pytest

from opp_desk.interchange.celwaarden import (
    email,
    geslachten,
    gezag,
    is_email,
    is_telefoon,
    ja_nee,
    relatie,
    telefoon,
)
from opp_desk.model.keuzes import Gezag, Relatie


def test_m_is_a_boy_or_a_girl() -> None:
    """The other letters of the column decide what M is, then its header, and otherwise nobody does."""
    assert geslachten(["M", "v", ""])["m"] == "jongen"
    assert geslachten(["m", "J"])["m"] == "meisje"
    assert geslachten(["m", "Vrouw"])["m"] == "jongen"
    assert geslachten(["m", "m"], "M/V")["m"] == "jongen"
    assert geslachten(["m", "m"], "J/M")["m"] == "meisje"
    assert "m" not in geslachten(["m", "x"], "Geslacht")


def test_other_words_for_geslacht() -> None:
    """Words, letters and the numbers of NEN-ISO 5218."""
    gelezen = geslachten(["Jongen", "MEISJE", "man", "vrouw", "x", "?", "1", "2", "9", "0", "kat"])
    assert gelezen == {
        "jongen": "jongen", "man": "jongen", "1": "jongen", "meisje": "meisje", "vrouw": "meisje",
        "2": "meisje",
        "x": "niet_gespecificeerd", "9": "niet_gespecificeerd", "?": "onbekend", "0": "onbekend",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        ("Moeder", "moeder"), ("biologische vader", "vader"), ("Stiefmoeder", "stiefouder"),
        ("papa", "vader"),
        ("pleegouder", "pleegouder"), ("Oma", "grootouder"), ("grootmoeder", "grootouder"),
        ("Voogd", "voogd"),
        ("gezinsvoogd JB", "gezinsvoogd"), ("jeugdbeschermer", "gezinsvoogd"), ("curator", "mentor_curator"),
        ("verzorger", "ouder"), ("adoptieouder", "ouder"), ("anders", "anders"), ("buurvrouw", None),
        ("", None),
    ],
)  # fmt: skip
def test_relations(tekst: str, code: str | None) -> None:
    """The most telling word wins: a stiefmoeder is no moeder."""
    assert relatie(tekst) == code
    assert code is None or code in {keuze.value for keuze in Relatie}


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        ("Ja", "ja"),
        ("X", "ja"),
        ("N", "nee"),
        ("beperkt", "deels"),
        ("?", "onbekend"),
        ("moeder", None),
        ("", None),
    ],
)
def test_gezag(tekst: str, code: str | None) -> None:
    """Gezag is a code of the model, or not told."""
    assert gezag(tekst) == code
    assert code is None or code in {keuze.value for keuze in Gezag}


def test_yes_and_no() -> None:
    """What is neither is not told."""
    assert [ja_nee(tekst) for tekst in ("Ja", "j", "nee", "0", "", "Pools")] == [
        True,
        True,
        False,
        False,
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("tekst", "nummer"),
    [
        ("612345678", "0612345678"), ("31612345678", "+31612345678"), ("06-12345678", "06-12345678"),
        ("0612345678", "0612345678"), ("+31 6 12345678", "+31 6 12345678"), ("", ""), ("geheim", "geheim"),
    ],
)  # fmt: skip
def test_telephone(tekst: str, nummer: str) -> None:
    """A sheet takes the first zero or the plus away; it is put back."""
    assert telefoon(tekst) == nummer


def test_kinds_of_text() -> None:
    """An address of mail and a number of a telephone are known for what they are."""
    assert is_email("a.b-c@school.nl")
    assert not is_email("a@b")
    assert not is_email("a@b.nl; c@d.nl")
    assert email("Anna <anna@x.nl>; jan@y.nl") == "anna@x.nl"
    assert email("geen") == ""
    assert is_telefoon("06-1234 5678")
    assert is_telefoon("612345678")
    assert not is_telefoon("3-3-2018")
    assert not is_telefoon("10023")
