"""The terugkoppelkaart: each idea with its answer, and room for what the pupil thinks of it."""

from __future__ import annotations

from datetime import date
from typing import Any

from opp_desk.documents.terugkoppelkaart import maak_terugkoppelkaart
from tests.documents.keuring import tags, voorgelezen
from tests.documents.voorbeeld import canoniek
from tests.documents.voorbeeld_papieren import gewoon


def gehoord(inhoud: dict[str, Any], **invoer: Any) -> str:
    """Return what a screen reader says of the card, with plain spaces."""
    return " ".join(voorgelezen(maak_terugkoppelkaart(canoniek(inhoud), **invoer))).replace("\u00a0", " ")


def test_each_idea_stands_before_its_answer() -> None:
    """The words, then what we do with exactly those words; the words kept back have neither."""
    delen = gehoord(gewoon()).split("Jij zei:")[1:]
    assert len(delen) == 3
    assert "te veel dingen tegelijk" in delen[0]
    assert "Dit doen we: een rustplek" in delen[0]
    assert "Ik wil ook minder sommen." in delen[1]
    assert "Dit doen we voor een deel: de sommen blijven" in delen[1]
    assert "Dit lukt nu niet. Gym hoort bij school. Wat wel kan: Kaart op tafel" in delen[2]


def test_the_pupil_is_asked_whether_it_is_right() -> None:
    """Three boxes and lines: the answer counts too."""
    pdf = maak_terugkoppelkaart(canoniek(gewoon()))
    assert tags(pdf).count("Figure") == 3
    assert "Wat vind je ervan?" in " ".join(voorgelezen(pdf))


def test_the_day_of_telling_is_the_given_one_or_the_noted_one() -> None:
    """A card that is printed beforehand carries its own day; otherwise what was noted, or a line."""
    assert "We vertelden je dit op 20 oktober 2026." in gehoord(gewoon(), dag=date(2026, 10, 20))
    assert "We vertelden je dit op 16 oktober 2026." in gehoord(gewoon())
    zonder = gewoon()
    del zonder["opp"]["hoorgesprekken"][0]["terugkoppeling_op"]
    assert "Verteld op" in gehoord(zonder)


def test_an_idea_without_answer_is_not_hidden() -> None:
    """As long as nobody has decided, the card says that."""
    inhoud = gewoon()
    inhoud["opp"]["hoorgesprekken"][0]["inbrengen"] = [{"woorden": "Langer spelen", "in_plan": "zo"}]
    assert "We zoeken nog uit wat we hiermee kunnen." in gehoord(inhoud)


def test_words_kept_back_are_answered_in_person() -> None:
    """The card tells nothing, and promises that somebody will."""
    inhoud = gewoon()
    for inbreng in inhoud["opp"]["hoorgesprekken"][0]["inbrengen"]:
        inbreng["in_plan"] = "niet"
    assert "We vertellen je zelf wat we ermee doen." in gehoord(inhoud)
    assert "rustplek" not in gehoord(inhoud)
