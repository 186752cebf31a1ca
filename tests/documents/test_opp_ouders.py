"""Parents are named with care, and what each answered is printed as it was answered."""

from __future__ import annotations

from typing import Any

import pytest

from opp_desk.documents.opp import maak_opp_pdf
from tests.documents.keuring import tekst
from tests.documents.voorbeeld import canoniek, concept, noel


def gedrukt(**delen: Any) -> str:
    """Return the text of the demo plan with these parts of the snapshot changed."""
    return tekst(maak_opp_pdf(canoniek(noel() | delen))).replace("\u00a0", " ")


def test_each_answer_is_printed_with_day_and_way() -> None:
    """Akkoord stands per parent, and the code of the text that it was given on."""
    alles = gedrukt()
    assert "Moeder Akkoord op 12 oktober 2026, in een gesprek." in alles
    assert "Vader Akkoord op 14 oktober 2026, op papier." in alles
    assert "Code van het handelingsdeel: 4f2a 91bc" in alles


@pytest.mark.parametrize(
    ("akkoord", "zin"),
    [
        (
            {"antwoord": "behalve", "behalve": "doel 2", "datum": "2026-10-12"},
            "Akkoord op 12 oktober 2026, behalve met: doel 2.",
        ),
        ({"antwoord": "behalve"}, "Akkoord, met een uitzondering."),
        ({"antwoord": "niet_akkoord", "datum": "2026-10-12"}, "Niet akkoord op 12 oktober 2026."),
        ({"antwoord": "geen_reactie"}, "Nog geen reactie."),
        (
            {"antwoord": "akkoord", "opmerking": "Graag elke maand bellen"},
            "Akkoord. Graag elke maand bellen.",
        ),
        ({"antwoord": "later"}, "Later."),
    ],
)
def test_other_answers_are_not_made_nicer(akkoord: dict[str, Any], zin: str) -> None:
    """Except, not and no answer are said as they are."""
    assert f"Moeder {zin}" in gedrukt(akkoorden=[{"ouder": "o1"} | akkoord])


def test_a_pupil_of_18_answers_by_name() -> None:
    """The pupil's own answer is not printed as that of a parent, and a signature names who signed."""
    eigen = {"antwoord": "akkoord", "datum": "2026-10-12", "wijze": "scherm", "getekend_naam": "Noël d’Hondt"}
    alles = gedrukt(akkoorden=[eigen])
    assert "Noël Akkoord op 12 oktober 2026, getekend door Noël d’Hondt." in alles
    assert "Ouder Akkoord" not in alles


def test_seen_is_not_agreed() -> None:
    """A parent who only saw the text is not among the answers."""
    assert "op het handelingsdeel" not in gedrukt(akkoorden=[{"ouder": "o1", "gezien_op": "2026-10-12"}])


def test_answers_on_a_draft_say_which_text_they_belong_to() -> None:
    """While the text is still changing, an answer is not shown as if it held for this page."""
    alles = tekst(maak_opp_pdf(canoniek(concept() | {"akkoorden": noel()["akkoorden"]})))
    assert "Deze antwoorden horen bij de tekst die het laatst is voorgelegd." in alles
    assert "Code van het handelingsdeel" not in alles


def test_two_mothers_are_told_apart_by_name() -> None:
    """A name is printed only where the relation alone would not tell."""
    ouders = [
        {"id": "o1", "naam": "An de Wit", "relatie": "moeder"},
        {"id": "o2", "naam": "Bo Łęcki", "relatie": "moeder"},
        {"id": "o3", "naam": "Cas Pol", "relatie": "vader"},
        {"id": "o4", "naam": "Dirk Bos", "relatie": "anders"},
    ]
    akkoorden = [{"ouder": ouder["id"], "antwoord": "akkoord"} for ouder in ouders]
    alles = gedrukt(ouders=ouders, akkoorden=akkoorden)
    assert "Moeder (An de Wit)" in alles
    assert "Moeder (Bo Łęcki)" in alles
    assert "Cas Pol" not in alles
    assert "Dirk Bos Akkoord." in alles


def test_contact_data_is_on_no_paper() -> None:
    """Even if a snapshot held an address, the paper would not."""
    ouders = [
        {"id": "o1", "relatie": "moeder", "adres": "Geheimstraat 1", "telefoon": "0612", "email": "a@b.nl"}
    ]
    alles = gedrukt(ouders=ouders)
    assert not any(stuk in alles for stuk in ("Geheimstraat", "0612", "a@b.nl"))


def test_talks_say_what_was_agreed_and_what_not() -> None:
    """Agreement, disagreement and what follows each have their words."""
    inhoud = noel()
    inhoud["opp"]["overleggen"] = [
        {
            "datum": "2026-09-24",
            "wie": "moeder",
            "eens": "lezen",
            "niet_eens": "huiswerk",
            "vervolg": "bellen",
        }
    ]
    alles = tekst(maak_opp_pdf(canoniek(inhoud))).replace("\u00a0", " ")
    assert (
        "24 september 2026, met moeder. Eens over: lezen. Nog niet eens over: huiswerk. Hoe verder: bellen."
        in alles
    )


def test_it_is_fixed_on_behalf_of_the_board() -> None:
    """Who fixed the plan, when, and on whose behalf."""
    zin = "Op 16 oktober 2026 namens het bestuur (Stichting Het Water) door mevrouw S. Amrani, directeur."
    assert f"Vastgesteld {zin}" in gedrukt()


def test_how_parents_look_stands_per_parent() -> None:
    """Each view stands with its parent, also when the parent is not in the list any more."""
    alles = gedrukt(ouders=[{"id": "o1", "relatie": "moeder"}])
    assert "Moeder Ziet dat hij ’s avonds moe is" in alles
    assert "Ouder Wil dat hij uitgedaagd blijft." in alles


def voorgelegd(**delen: Any) -> str:
    """Return the text of the demo plan as it lies before the parents."""
    return gedrukt(stand="voorgelegd", vaststelling=None, **delen)


def test_a_text_before_the_parents_carries_its_code() -> None:
    """Who agrees on paper compares this code with that of the akkoordblad, with and without answers."""
    for alles in (voorgelegd(), voorgelegd(akkoorden=[])):
        assert "Code van het handelingsdeel: 4f2a 91bc" in alles
    assert "Deze tekst ligt voor. Er is nog geen antwoord." in voorgelegd(akkoorden=[])
    leeg: dict[str, Any] = {naam: [] for naam in ("doelen", "begeleidingen", "aanpakken")}
    assert "ligt voor" not in voorgelegd(akkoorden=[], opp=noel()["opp"] | leeg)


def test_from_18_the_talk_is_with_the_pupil() -> None:
    """The heading does not name parents who have no say any more."""
    assert "Overleg met de ouders" in gedrukt()
    volwassen = gedrukt(leerling=noel()["leerling"] | {"geboortedatum": "2008-03-03"})
    assert "Overleg met Noël" in volwassen
    assert "met de ouders" not in volwassen
