"""The praatkaart: everything that is asked stands on it, large, and it can be read aloud."""

from __future__ import annotations

import pytest

from opp_desk.documents.praatkaart import Praatkaart, maak_praatkaart
from opp_desk.usecases.hoorvragen import hoorvragen
from tests.documents.keuring import fouten, tags, tekst, voorgelezen

LANG = "Wat zou jij doen als je alles mocht veranderen in de klas, op het plein en in de gang? " * 4


def kaart(code: str = "4-7", naam: str = "Noël") -> Praatkaart:
    """Return a card with the questions of one set."""
    vragen = hoorvragen().vragen(code, None, roepnaam=naam, thuis="papa en mama")
    return Praatkaart(naam, "De Waterlelie", hoorvragen().opening, tuple(each.tekst for each in vragen))


def kaal(pdf: bytes) -> str:
    """Return the text without breaks."""
    return " ".join(tekst(pdf).split())


@pytest.mark.parametrize("code", [each.code for each in hoorvragen().sets])
def test_every_set_is_a_whole_and_tagged_card(code: str) -> None:
    """All questions, the opening of the adult, how, with whom and what may be in the plan; PDF/UA."""
    pdf = maak_praatkaart(kaart(code))
    op_papier = kaal(pdf)
    for vraag in kaart(code).vragen:
        assert " ".join(vraag.split()) in op_papier
    assert "Een geheim kan ik niet altijd beloven" in op_papier
    assert "Wie wil je erbij?" in op_papier
    assert "nu liever niet" in op_papier
    assert op_papier.count("Mag dit zo in je plan?") == len(kaart(code).vragen)
    assert fouten(pdf) == []


def test_it_is_read_in_the_order_of_the_talk() -> None:
    """How and with whom come first, how to be told back comes last; each box says what it is for."""
    pdf = maak_praatkaart(kaart())
    gelezen = " ".join(voorgelezen(pdf))
    plekken = [gelezen.index(wat) for wat in ("Hoe wil je het vertellen", "Wie wil je erbij", "1. Wat vind")]
    assert plekken == sorted(plekken)
    assert gelezen.index("Hoe wil je van ons horen") > gelezen.index("8. Mogen papa en mama")
    assert "Figure" in tags(pdf)


def test_the_longest_and_the_emptiest_card_come_out() -> None:
    """A very long name and questions, and no question at all."""
    lang = Praatkaart("Maximiliaan-Alexander van der " * 2, "School " * 12, LANG, (LANG,) * 12, "moment")
    assert fouten(maak_praatkaart(lang)) == []
    assert "Hoe wil je het vertellen" in kaal(maak_praatkaart(Praatkaart("Noël", "", "", ())))


def test_the_same_card_gives_the_same_bytes() -> None:
    """Deterministic."""
    assert maak_praatkaart(kaart()) == maak_praatkaart(kaart())
