"""Lines stand ready in a note, and those that stayed empty are not kept."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from opp_desk.ground import paths
from opp_desk.model.keuzes import GesprekSoort
from opp_desk.rules import gesprek

REGELS = ("Waar het over ging:", "In eigen woorden van Noël:", "We spreken elkaar weer op:")
KLAAR = "Waar het over ging: \nIn eigen woorden van Noël: \nWe spreken elkaar weer op: "


def test_every_kind_has_its_lines() -> None:
    """The file has an entry for each built-in kind, and no other."""
    tekst = (paths.resources() / "gesprekssoorten.toml").read_text(encoding="utf-8")
    assert set(gesprek.lees_sjablonen(tekst)) == {soort.value for soort in GesprekSoort}


def test_lines_stand_ready_and_go_again() -> None:
    """An untouched template keeps nothing; a filled line is kept with what stands beneath it."""
    assert gesprek.met_regels("", REGELS) == KLAAR
    assert gesprek.zonder_lege_regels(KLAAR, REGELS) == ""
    bewaard = "Waar het over ging: de hulpkaart\nIn eigen woorden van Noël: \n'Ik vergeet hem'"
    getypt = f"{bewaard}\nWe spreken elkaar weer op: "
    assert gesprek.zonder_lege_regels(getypt, REGELS) == bewaard
    assert gesprek.met_regels(bewaard, REGELS) == getypt


def test_a_free_text_stays_free() -> None:
    """Who took the lines away does not get them back."""
    assert gesprek.met_regels("Noël belde zelf.", REGELS) == "Noël belde zelf."
    assert gesprek.met_regels("Vooraf.\nWaar het over ging: rust", REGELS[:1]) == (
        "Vooraf.\nWaar het over ging: rust"
    )


def test_another_kind() -> None:
    """Of another kind only what was written stays."""
    getypt = KLAAR.replace("Noël: ", "Noël: 'te druk'")
    bewaard = "In eigen woorden van Noël: 'te druk'"
    assert gesprek.ander_sjabloon(KLAAR, REGELS, ("Met wie:",)) == "Met wie: "
    assert gesprek.ander_sjabloon(getypt, REGELS, ("Met wie:",)) == bewaard
    assert gesprek.ander_sjabloon(getypt, REGELS, ("A:", "B:", "C:")) == bewaard


def test_names_in_a_sentence() -> None:
    """One, two, three, or nobody yet."""
    assert gesprek.noem(["Noël"]) == "Noël"
    assert gesprek.noem(["Noël", "Elif"]) == "Noël en Elif"
    assert gesprek.noem(["Noël", "Elif", "Sem"]) == "Noël, Elif en Sem"
    assert gesprek.noem([]) == "de leerling"
    assert gesprek.vul_naam("Wat {roepnaam} vindt:", "Noël") == "Wat Noël vindt:"


def test_lines_of_a_school() -> None:
    """Each line of the settings is a label, with or without its colon."""
    assert gesprek.lees_regels("Wat ging goed\n\n Hoe nu verder? \nWie:") == (
        "Wat ging goed:",
        "Hoe nu verder?",
        "Wie:",
    )


def test_the_first_words() -> None:
    """A list shows the first line, cut where it is long."""
    assert gesprek.eerste_regel("\n  Moeder belt. \nMeer") == "Moeder belt."
    assert gesprek.eerste_regel("woord " * 60, 20) == "woord woord woord w…"


@given(st.text(alphabet="ab \n:WNo", max_size=60), st.integers(0, 2))
def test_nothing_typed_is_lost(tekst: str, waar: int) -> None:
    """Whatever was typed behind a line is still there after keeping and opening again."""
    regels = [f"{regel} " for regel in REGELS]
    regels[waar] += tekst
    bewaard = gesprek.zonder_lege_regels("\n".join(regels), REGELS)
    terug = gesprek.met_regels(bewaard, REGELS)
    assert "".join(terug.split()) == "".join("\n".join(regels).split())
