"""Hard sentences: because they are long, or because of words that parents do not use."""

from __future__ import annotations

from opp_desk.ground import paths
from opp_desk.rules.leesbaarheid_zinnen import lees_woordenboek, liever, moeilijke_woorden, moeilijke_zinnen

BOEK = lees_woordenboek((paths.resources() / "aanbod" / "moeilijk.toml").read_text(encoding="utf-8"))
GEMAKKELIJK = "Uw kind krijgt meer tijd, vergrote tekst of voorleessoftware."
MOEILIJK = (
    "De effectiviteit van de ingezette interventies wordt periodiek gemonitord "
    "middels het leerlingvolgsysteem."
)


def test_hard_words_are_named_in_order() -> None:
    """The sentence of the design is hard, the one before it is not; words are named as written, once."""
    (zin,) = moeilijke_zinnen(f"{GEMAKKELIJK} {MOEILIJK}", BOEK)
    assert f"{GEMAKKELIJK} {MOEILIJK}"[zin.van : zin.tot] == MOEILIJK
    assert zin.woorden == (
        "effectiviteit",
        "interventies",
        "periodiek",
        "gemonitord",
        "middels",
        "leerlingvolgsysteem",
    )
    assert not zin.lang


def test_a_long_sentence_is_hard_without_a_hard_word() -> None:
    """Twenty words are fine, twenty-one are long."""
    assert not moeilijke_zinnen(" ".join(["kat"] * 20) + ".", BOEK)
    (zin,) = moeilijke_zinnen(" ".join(["kat"] * 21) + ".", BOEK)
    assert (zin.lang, zin.lengte, zin.woorden) == (True, 21, ())


def test_long_words_that_parents_know_are_left_alone() -> None:
    """Words of the law and of the school are no remark, also in the plural; another long word is."""
    assert not moeilijke_zinnen("Het samenwerkingsverband en de basisondersteuning.", BOEK)
    assert moeilijke_woorden("De schoolondersteuningscommissies komen.", BOEK) == (
        "schoolondersteuningscommissies",
    )


def test_advice_says_what_could_stand_there() -> None:
    """A listed word has an easier one, with its ending; other words have none."""
    assert liever("Middels", BOEK) == "met"
    assert liever("interventies", BOEK) == "hulp"
    assert liever("schoolplein", BOEK) == ""
