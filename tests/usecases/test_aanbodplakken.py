"""Pasting last year's text: it lands where it belongs, a person can change that, and no word is lost."""

from __future__ import annotations

from time import thread_time
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.ground.errors import RegelFout
from opp_desk.model.aanbod import Profieldeel
from opp_desk.model.keuzes_aanbod import Hoofdstuk
from opp_desk.usecases import aanbod
from opp_desk.usecases.aanbodplakken import laat_staan, leg_bij, plak, verdeel
from opp_desk.usecases.aanbodstart import zet_startteksten
from tests.bouw import doe, zet

if TYPE_CHECKING:
    from opp_desk.vault.kluis import Kluis

_REGELS: Final = 500
_KEER: Final = 8
OUD = """Schoolondersteuningsprofiel 2023

1. Visie van de school
Wij kijken naar wat een kind kan.
Elk kind is welkom.

2. Basisondersteuning
2.1 Dyslexie
Kinderen met dyslexie krijgen
meer tijd bij toetsen.
• voorleessoftware
• grotere letters

3.\tExtra ondersteuning en arrangementen
Met een plan werkt een kind aan eigen doelen.

4. Deskundigheid van het team
Wij hebben een gedragsspecialist.

5. Gebouw en hulpmiddelen
Er is een lift.

6. Samenwerking met externe partners
De GGD komt elk jaar.

7. Grenzen aan de zorg en toelating
Wij zoeken samen naar een plek.

8. Ontwikkelpunten
Wij gaan een leerlingenraad beginnen.

9. Contact en klachten
Bel de directeur."""


def _waar(tekst: str) -> dict[str, Hoofdstuk]:
    return {each.tekst: each.hoofdstuk for each in verdeel(tekst)}


def test_headings_take_what_follows_with_them() -> None:
    """An old profile lands chapter by chapter; a heading beneath keeps to it; broken lines are one."""
    waar = _waar(OUD)
    assert waar["Elk kind is welkom."] == Hoofdstuk.SCHOOL
    assert waar["Kinderen met dyslexie krijgen meer tijd bij toetsen."] == Hoofdstuk.BASIS
    assert waar["• grotere letters"] == Hoofdstuk.BASIS
    assert waar["Met een plan werkt een kind aan eigen doelen."] == Hoofdstuk.EXTRA
    assert waar["Wij hebben een gedragsspecialist."] == Hoofdstuk.TEAM
    assert waar["Er is een lift."] == Hoofdstuk.GEBOUW
    assert waar["De GGD komt elk jaar."] == Hoofdstuk.SAMEN
    assert waar["Wij zoeken samen naar een plek."] == Hoofdstuk.GRENZEN
    assert waar["Wij gaan een leerlingenraad beginnen."] == Hoofdstuk.AMBITIES
    assert waar["Bel de directeur."] == Hoofdstuk.CONTACT


def test_without_headings_the_words_decide() -> None:
    """A paragraph that names two things of a chapter goes there; one that names nothing is not sure."""
    alineas = verdeel("Goedemorgen allemaal.\nEr is een lift en het lokaal past een rolstoel.")
    assert [(each.hoofdstuk, each.zeker) for each in alineas] == [
        (Hoofdstuk.SCHOOL, False),
        (Hoofdstuk.GEBOUW, True),
    ]


def test_a_heading_says_where_and_is_left_out() -> None:
    """The title and the headings of chapters are no text; what names a subject is, and so is a list."""
    weg = [each.tekst for each in verdeel(OUD) if each.weg]
    assert weg[0] == "Schoolondersteuningsprofiel 2023"
    assert weg[1:3] == ["1. Visie van de school", "2. Basisondersteuning"]
    assert len(weg) == 10
    assert "2.1 Dyslexie" not in weg
    los = verdeel(
        "Onze visie\nElk kind telt.\n1. Lezen met een maatje\n2. Rekenen met blokjes\nEr is een lift"
    )
    assert [each.tekst for each in los if each.weg] == ["Onze visie"]


def test_a_heading_with_nothing_under_it_is_text() -> None:
    """It is all that there is; a heading that was left out can be put back."""
    assert [each.weg for each in verdeel("Gebouw")] == [False]
    alineas = verdeel("Gebouw\nEr is een lift.")
    assert [each.weg for each in alineas] == [True, False]
    assert not any(each.weg for each in laat_staan(alineas, 0))


def test_money_is_for_a_person_to_look_at() -> None:
    """A paragraph about money, and all under a heading about it, is not sure; the next heading is again."""
    alineas = verdeel(
        "1. Basisondersteuning\nLezen kost ons 400 euro.\n2. Financiën\nWij krijgen elk jaar iets.\n"
        "3. Gebouw\nEr is een lift."
    )
    assert [(each.tekst, each.zeker) for each in alineas if not each.weg] == [
        ("Lezen kost ons 400 euro.", False),
        ("2. Financiën", False),
        ("Wij krijgen elk jaar iets.", False),
        ("Er is een lift.", True),
    ]


def test_a_person_puts_it_elsewhere() -> None:
    """One paragraph moves alone; a heading takes what stands under it, up to the next heading."""
    alineas = verdeel("Gebouw\nEr is een lift.\nEr is een trap.\nTeam\nWij zijn met tien.")
    los = leg_bij(alineas, 1, Hoofdstuk.HULP)
    assert [each.hoofdstuk.value for each in los] == ["gebouw", "hulp", "gebouw", "team", "team"]
    samen = leg_bij(alineas, 0, Hoofdstuk.BASIS)
    assert [each.hoofdstuk.value for each in samen] == ["basis", "basis", "basis", "team", "team"]


@given(st.text(max_size=400))
def test_no_word_is_lost(tekst: str) -> None:
    """Whatever is pasted, its words come back in their order."""
    assert " ".join(each.tekst for each in verdeel(tekst)).split() == tekst.split()


def _duur(regels: int) -> float:
    """Return the seconds of the processor that the division of one paragraph of so many lines takes."""
    begin = thread_time()
    (alinea,) = verdeel("wij doen iets\n" * regels)
    assert len(alinea.tekst.split()) == 3 * regels
    return thread_time() - begin


def test_a_long_paragraph_takes_no_longer_per_line() -> None:
    """Eight times as many broken lines take about eight times as long, not sixty-four times."""
    _duur(1)  # the patterns are made once
    kort = min(_duur(_REGELS) for _keer in range(3))
    assert _duur(_REGELS * _KEER) < kort * _KEER * 2


def test_it_comes_after_what_the_school_wrote(school: Kluis) -> None:
    """Own text stays and the pasted comes after it; a starting text makes room; it is looked at again."""
    doe(school, zet_startteksten)
    zet(school, Profieldeel, aanbod.deel_id(Hoofdstuk.GEBOUW), tekst="Wij hebben een tuin.")
    aantal = doe(school, plak, alineas=verdeel("Gebouw\nEr is een lift.\nVisie\nElk kind telt."))
    assert aantal == 2
    gebouw = school.lees(lambda lezer: lezer.haal(Profieldeel, aanbod.deel_id(Hoofdstuk.GEBOUW)))
    assert gebouw.tekst == "Wij hebben een tuin.\nEr is een lift."
    visie = school.lees(lambda lezer: lezer.haal(Profieldeel, aanbod.deel_id(Hoofdstuk.SCHOOL)))
    assert (visie.tekst, visie.starttekst, visie.nagekeken_op) == ("Elk kind telt.", False, None)


def test_one_step_undoes_it(school: Kluis) -> None:
    """After undoing no chapter holds anything of it."""
    doe(school, plak, alineas=verdeel(OUD))
    stap = school.ongedaan_te_maken()
    assert stap is not None
    school.keer_om(stap)
    assert school.lees(lambda lezer: lezer.zoek(Profieldeel, aanbod.deel_id(Hoofdstuk.TEAM))) is None


def test_nothing_is_nothing(school: Kluis) -> None:
    """An empty text is refused."""
    with pytest.raises(RegelFout, match="plakken_leeg"):
        doe(school, plak, alineas=verdeel(" \n "))
