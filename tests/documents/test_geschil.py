"""The dossier for the geschillencommissie: everything in order, of every text, for every reader the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from opp_desk.documents.geschil import maak_geschil
from opp_desk.documents.invoer import Geschil, Voorlegging
from tests.documents.keuring import bladen, fouten, tags, tekst
from tests.documents.voorbeeld import canoniek
from tests.documents.voorbeeld_papieren import geevalueerd, geschil, gewoon, volwassen


def gedrukt(inhoud: dict[str, Any] | None = None, **anders: Any) -> str:
    """Return the text of a dispute about the demo plan with these parts changed."""
    plan = inhoud or gewoon()
    zaak = replace(geschil(plan, keren=2), **anders)
    return " ".join(tekst(maak_geschil(canoniek(plan), geschil=zaak)).replace("\u00a0", " ").split())


def test_the_first_page_says_who_and_what() -> None:
    """Kenmerk, question, who has gezag; the list of contents stands on it too."""
    plan = gewoon()
    eerste = bladen(maak_geschil(canoniek(plan), geschil=geschil(plan)))[0]
    for stuk in ("GPO 2026-114", "rustplek buiten de klas", "Sofie d’Hondt, heeft gezag", "Inhoud"):
        assert stuk in eerste


def test_the_course_is_in_order_of_the_day() -> None:
    """From the aanmelding to the last version, whatever the source."""
    alles = gedrukt()
    stukken = (
        "Aanmelding ontvangen. Van basisschool Het Anker",
        "Begin van het OPP",
        "Overleg met moeder en vader. Eens over: het perspectief",
        "Noël gehoord",
        "Tekst voorgelegd",
        "Moeder: akkoord. In een gesprek",
        "Vader: niet akkoord. Op papier",
        "Versie 1 vastgesteld",
        "Aan Noël verteld",
        "Gesprek met de schoolleider, met vader",
        "Versie 2 vastgesteld",
    )
    plekken = [alles.index(stuk, alles.index("Wat er gebeurde, op volgorde", 600)) for stuk in stukken]
    assert plekken == sorted(plekken)


def test_a_row_that_came_back_in_a_later_text_is_told_once() -> None:
    """Three versions with the same talks give each talk one line."""
    plan = gewoon()
    alles = tekst(maak_geschil(canoniek(plan), geschil=geschil(plan, keren=3))).replace("\u00a0", " ")
    assert alles.count("Eens over: de doelen en de begeleiding") == 1


def test_a_correction_and_a_day_that_nobody_wrote_down_are_there() -> None:
    """An erratum has its own line and day; what has no day comes last and says so."""
    plan = gewoon()
    plan["opp"]["overleggen"].append({"id": "o9", "wie": "oma", "eens": "ophalen"})
    vast = plan["vaststelling"] | {"errata": [{"op": "2026-11-02", "reden": "Een naam was fout gespeld"}]}
    versies = (canoniek(plan), canoniek(plan | {"vaststelling": vast}))
    alles = gedrukt(plan, versies=versies)
    assert "2 november 2026 Schrijffout verbeterd in versie 2. Een naam was fout gespeld." in alles
    assert "geen datum Overleg met oma. Eens over: ophalen." in alles


def test_each_person_has_the_own_view_and_answers() -> None:
    """Seen, answered, added: per text; a pupil of 18 answers by name."""
    alles = gedrukt()
    assert "Vader Eigen kijk Wil dat hij uitgedaagd blijft." in alles
    assert "Niet akkoord op 14 oktober 2026, op papier. Zette erbij: “Ik wil eerst" in alles
    zelf = replace(geschil(gewoon()).voorleggingen[0].antwoorden[0], wie="")
    legging = replace(geschil(gewoon()).voorleggingen[0], antwoorden=(zelf,))
    assert "Noël: akkoord." in gedrukt(volwassen(), voorleggingen=(legging,))


def test_each_answer_stays_with_its_text() -> None:
    """Two texts on one day: each with its own answers and code; an akkoord on the first has lapsed."""
    dag = date(2026, 10, 12)
    ja, nee = (replace(each, op=dag) for each in geschil(gewoon()).voorleggingen[0].antwoorden)
    twee = (Voorlegging(dag, "11112222" * 8, (ja, nee)), Voorlegging(dag, "33334444" * 8, (ja,)))
    alles = gedrukt(voorleggingen=twee)
    stukken = (
        "Tekst voorgelegd. Code van het handelingsdeel: 1111 2222.",
        "Moeder: akkoord. In een gesprek. Code van het handelingsdeel: 1111 2222. Vervallen: daarna is een",
        "Vader: niet akkoord. Op papier. Code van het handelingsdeel: 1111 2222. 12 oktober 2026",
        "Tekst voorgelegd. Code van het handelingsdeel: 3333 4444.",
        "Moeder: akkoord. In een gesprek. Code van het handelingsdeel: 3333 4444. 12 oktober",
    )
    plekken = [alles.index(stuk) for stuk in stukken[:-1]]
    assert plekken == sorted(plekken)
    assert "Tekst van 12 oktober 2026 Code van het handelingsdeel: 1111 2222. Uitgenodigd op" in alles
    assert alles.count("Vervallen: daarna is een andere tekst voorgelegd.") == 2


def test_an_akkoord_on_a_text_that_was_fixed_has_not_lapsed() -> None:
    """A later text asks for a new akkoord; the earlier one counted for its own version."""
    antwoorden = geschil(gewoon()).voorleggingen[0].antwoorden
    eerst = Voorlegging(date(2026, 10, 8), gewoon()["hash_handelingsdeel"], antwoorden)
    later = Voorlegging(date(2027, 10, 8), "33334444" * 8)
    assert "Vervallen" not in gedrukt(voorleggingen=(eerst, later))
    assert "Vervallen" not in gedrukt(voorleggingen=(eerst,), versies=())


def test_evaluations_and_terms_are_as_they_are() -> None:
    """Reached, partly, not done: nothing is left out and nothing is made nicer."""
    alles = gedrukt(geevalueerd())
    assert "Evaluatie met de ouders en Noël" in alles
    assert "Deels behaald, begeleiding gegeven: deels" in alles
    assert "Evalueren in 2026-2027 31 juli 2027 – Nog niet" in alles


def test_steps_that_were_not_tried_are_named_only_when_there_is_a_dispute() -> None:
    """Without any answer or step nobody is reminded of a ladder."""
    assert "Nog niet gevraagd: schoolbestuur (bezwaar of klacht)" in gedrukt()
    assert "Nog niet gevraagd" not in gedrukt(pogingen=(), voorleggingen=())


@pytest.mark.parametrize("stand", ["concept", "voorgelegd", "bijstelling"])
def test_a_text_that_is_being_made_has_a_chapter(stand: str) -> None:
    """What was laid before is printed as it was; the text of now only when it says something else."""
    plan = gewoon() | {"stand": stand, "vaststelling": None}
    gezien = canoniek(plan)
    assert "De tekst waaraan wordt gewerkt" in gedrukt(plan, nu=gezien)
    alles = gedrukt(plan, nu=gezien, voorgelegd=gezien)
    assert "De tekst die is voorgelegd op 8 oktober 2027" in alles
    assert "De tekst waaraan wordt gewerkt" not in alles


def test_the_longest_and_the_emptiest_are_accessible() -> None:
    """Twelve versions of a full plan, and nothing at all."""
    vol = geevalueerd()
    vol["opp"]["overleggen"] = [
        {
            "id": f"o{nummer}",
            "datum": date(2026, 1 + nummer % 12, 1 + nummer % 28).isoformat(),
            "wie": "moeder",
        }
        for nummer in range(80)
    ]
    pdf = maak_geschil(canoniek(vol), geschil=geschil(vol, keren=12))
    assert fouten(pdf) == []
    assert tags(pdf).count("H1") == 1
    leeg = maak_geschil(canoniek({}), geschil=Geschil())
    assert fouten(leeg) == []
    assert "Bijlagen" in tekst(leeg)
