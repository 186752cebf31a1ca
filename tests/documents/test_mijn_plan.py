"""Mijn plan: the pupil's words first, warm about a refusal, in the letter of the age, and never too much."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from opp_desk.documents.mijn_plan import maak_mijn_plan
from tests.documents.keuring import fouten, tags, tekst, voorgelezen
from tests.documents.voorbeeld import canoniek, concept, noel
from tests.documents.voorbeeld_papieren import VORMEN, gewoon, volwassen

if TYPE_CHECKING:
    from opp_desk.documents.invoer import Aanspreekvormen

VOLGORDE = (
    "Mijn plan",
    "Dit vertelde jij",
    "te veel dingen tegelijk",
    "Dit doen we ermee",
    "Dit ga je leren",
    "Wie helpt jou",
    "We kijken samen terug",
    "Dit wil ik nog zeggen",
    "We praatten op 7 oktober 2026 met meester Mo.",
)


def gehoord(inhoud: dict[str, Any], vormen: Aanspreekvormen = ()) -> str:
    """Return what a screen reader says of the plan, with plain spaces."""
    return " ".join(voorgelezen(maak_mijn_plan(canoniek(inhoud), aanspreekvormen=vormen))).replace(
        "\u00a0", " "
    )


def op_leeftijd(geboren: str, **leerling: Any) -> dict[str, Any]:
    """Return the plan of a pupil born on a day; the plan counts from 16 October 2026."""
    inhoud = gewoon()
    inhoud["leerling"] |= {"geboortedatum": geboren} | leerling
    return inhoud


def test_own_words_come_first() -> None:
    """Words, what we do with them, what I learn, who helps, when we look back, room to say more."""
    verteld = gehoord(gewoon())
    plaatsen = [verteld.find(deel) for deel in VOLGORDE]
    assert -1 not in plaatsen
    assert plaatsen == sorted(plaatsen)


def test_own_words_are_a_quotation() -> None:
    """A screen reader hears that these are the pupil's words."""
    assert "BlockQuote" in tags(maak_mijn_plan(canoniek(gewoon())))


def test_a_refusal_says_what_why_and_what_can_be_done() -> None:
    """No bare dash: the words it answers, the reason, and what does work."""
    verteld = gehoord(gewoon())
    assert "Dit lukt nu niet: “Ik wil geen gym meer”. Gym hoort bij school." in verteld
    assert "Wat wel kan: Kaart op tafel; de leerkracht reageert binnen twee minuten." in verteld


def test_the_goal_in_own_words_comes_before_the_official_one() -> None:
    """With a kinddoel the official sentence is not there; without one it is."""
    verteld = gehoord(gewoon())
    assert "Ik kan sommen tot 1000 met de getallenlijn." in verteld
    assert "Noël maakt plus- en minsommen" not in verteld
    assert "Noël gebruikt in de rekenles zelf zijn hulpkaart" in verteld


def test_who_works_here_is_called_as_the_pupil_does() -> None:
    """The teachers, who can be told, who helps and who listened: never by a name that no child uses."""
    inhoud = gewoon()
    inhoud["leerling"]["aanspreekpunt"] = "Mo Jansen"
    inhoud["opp"]["begeleidingen"][0]["wie"] = "Anouk Visser, soms Mo Jansen"
    inhoud["opp"]["hoorgesprekken"][0]["door"] = "Mo Jansen"
    verteld = gehoord(inhoud, VORMEN)
    assert "Jansen" not in verteld
    assert "Visser" not in verteld
    assert "Zeg het tegen meester Mo." in verteld
    assert "Juf Anouk, soms meester Mo: " in verteld
    assert "met jou, mama, papa, juf Anouk en meester Mo" in verteld


def test_families_are_called_as_the_pupil_calls_them() -> None:
    """Without an aanspreekvorm it is "je moeder"; nobody is called by a first name."""
    assert "met jou, je moeder, je vader, Anouk Visser en Mo Jansen" in gehoord(noel())
    assert "Sofie" not in gehoord(noel())


@pytest.mark.parametrize(
    ("aanwezig", "verwacht"),
    [
        ("Mo Jansen", "met meester Mo."),
        ("mama en Mo Jansen", "met mama en meester Mo."),
        ("mama", "met meester Mo, mama."),
        ("Mo Jansen-Bos", "met meester Mo, Mo Jansen-Bos."),
    ],
)
def test_nobody_listened_twice(aanwezig: str, verwacht: str) -> None:
    """Who led the talk and is named among those present stands there once."""
    inhoud = gewoon()
    inhoud["opp"]["hoorgesprekken"][0] |= {"door": "Mo Jansen", "aanwezig": aanwezig}
    assert f"We praatten op 7 oktober 2026 {verwacht}" in gehoord(inhoud, VORMEN)


def test_at_eighteen_no_parent_is_announced() -> None:
    """The pupil decides who comes along."""
    verteld = gehoord(volwassen())
    assert "mama" not in verteld
    assert "Op vrijdag 18 december 2026, met jou" in verteld


@pytest.mark.parametrize(
    ("geboren", "leerling", "verwacht"),
    [
        ("2014-10-17", {}, True),
        ("2014-10-16", {}, False),
        ("2010-01-01", {"plaatjes": True}, True),
        ("2010-01-01", {}, False),
    ],
)
def test_pictograms_follow_age_and_wish(geboren: str, leerling: dict[str, Any], verwacht: bool) -> None:
    """Below 12 they are there; from 12 only when the pupil wants them."""
    pdf = maak_mijn_plan(canoniek(op_leeftijd(geboren, **leerling)))
    kogels = voorgelezen(pdf).count("•")
    assert (kogels == 0) == verwacht
    assert fouten(pdf) == []


def test_pictograms_are_decoration() -> None:
    """Nothing of a pictogram is read aloud: the words beside it say the same."""
    assert "Figure" not in tags(maak_mijn_plan(canoniek(op_leeftijd("2018-01-01"))))


def test_all_words_kept_back_leaves_a_kind_sentence() -> None:
    """Nothing of what was told, and nothing of what came of it."""
    inhoud = gewoon()
    for inbreng in inhoud["opp"]["hoorgesprekken"][0]["inbrengen"]:
        inbreng["in_plan"] = "niet"
    verteld = gehoord(inhoud)
    assert "Je woorden staan niet op dit papier." in verteld
    assert "Dit doen we ermee" not in verteld
    assert "gym" not in verteld


def test_not_wanting_to_tell_is_fine() -> None:
    """The paper says that it may be so, and when we ask again."""
    inhoud = gewoon()
    inhoud["opp"]["hoorgesprekken"] = [
        {"uitkomst": "kans_gegeven", "aangeboden_op": "2026-10-07", "nogmaals_aanbieden_op": "2026-11-02"}
    ]
    verteld = gehoord(inhoud)
    assert "Dat wilde je toen niet, en dat mag. We vragen het opnieuw op 2 november 2026." in verteld


def test_a_plan_in_the_making_says_so_in_plain_words() -> None:
    """The mark is no word of an office."""
    gedrukt = tekst(maak_mijn_plan(canoniek(concept())))
    assert "Nog niet af" in gedrukt
    assert "Concept" not in gedrukt


def test_the_last_talk_counts() -> None:
    """Words of an earlier year make room for those of the last talk."""
    inhoud = gewoon()
    oud = {"woorden": "Van vorig jaar", "bron": "gezegd", "in_plan": "zo"}
    inhoud["opp"]["hoorgesprekken"].insert(0, {"aangeboden_op": "2025-10-01", "inbrengen": [oud]})
    inhoud["opp"]["hoorgesprekken"].append({"aangeboden_op": "2026-10-30", "uitkomst": "nog_niet"})
    assert "vorig jaar" not in gehoord(inhoud)
    assert "te veel dingen tegelijk" in gehoord(inhoud)
