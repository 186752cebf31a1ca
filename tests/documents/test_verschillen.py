"""Two versions side by side: every change is named, and nothing that the pupil keeps is shown."""

from __future__ import annotations

import json
from typing import Any

import pytest

from opp_desk.documents.verschil_lezen import Verschil, verschillen
from opp_desk.documents.verschillen import maak_verschillen_pdf
from opp_desk.ground.errors import WereldFout
from opp_desk.rules.verschil import StukSoort
from tests.documents.keuring import fouten, tekst
from tests.documents.voorbeeld import canoniek, concept, noel

LABELS = {
    "doel.nu": "Nu",
    "doel.streef": "Straks",
    "opp.geldig_vanaf": "Geldig vanaf",
    "opp.uitstroom_van": "Verwachte uitstroombestemming",
}


def twee() -> tuple[dict[str, Any], dict[str, Any]]:
    """Return version 1 and version 2 of the demo plan."""
    oud, nieuw = noel(), noel()
    for kant in (oud, nieuw):
        kant["teksten"]["labels"] |= LABELS
        for lijst in ("factoren", "begeleidingen", "aanpakken", "afwijkingen", "overleggen", "visies"):
            for nummer, rij in enumerate(kant["opp"][lijst]):
                rij["id"] = f"{lijst}{nummer}"
        for nummer, rij in enumerate(kant["opp"]["hoorgesprekken"][0]["inbrengen"]):
            rij["id"] = f"inbreng{nummer}"
    oud["vaststelling"] |= {"nummer": 1, "vastgesteld_op": "2026-03-03"}
    return oud, nieuw


def gevonden(oud: dict[str, Any], nieuw: dict[str, Any]) -> dict[str, Verschil]:
    """Return the changes by their label."""
    return {each.label: each for each in verschillen(canoniek(oud), canoniek(nieuw))}


def test_the_same_text_has_no_changes() -> None:
    """Answers and signatures are no text; the page says that nothing changed."""
    oud, nieuw = twee()
    assert gevonden(oud, nieuw) == {}
    assert "Er is geen verschil" in tekst(maak_verschillen_pdf(canoniek(oud), canoniek(nieuw)))


def test_a_changed_word_is_found_in_its_field() -> None:
    """The change stands under its section and its goal, with only the differing words marked."""
    oud, nieuw = twee()
    nieuw["opp"]["doelen"][0]["streef"] = "9 van de 10"
    (verschil,) = gevonden(oud, nieuw).values()
    assert (verschil.sectie, verschil.label) == ("Doelen", "Doel 1: Straks")
    anders = [(stuk.soort, stuk.tekst) for stuk in verschil.stukken if stuk.soort is not StukSoort.GELIJK]
    assert anders == [(StukSoort.WEG, "8"), (StukSoort.NIEUW, "9")]


def test_what_came_and_what_went_is_named_whole() -> None:
    """A new begeleiding and a factor that is gone each stand there as one line."""
    oud, nieuw = twee()
    nieuw["opp"]["begeleidingen"].append({"id": "nieuw", "wat": "Samen lezen", "doel": "d1"})
    del nieuw["opp"]["factoren"][3]
    alles = gevonden(oud, nieuw)
    assert alles["Begeleiding 4, nieuw"].nieuw == "Samen lezen · Doel 1 · Rekenen"
    assert alles["Wat helpt of hindert 4, vervalt"].oud == "bevorderend · oefenen met opa"


def test_choices_and_dates_are_read_as_people_read_them() -> None:
    """A code becomes its text of that moment, a date becomes a day."""
    oud, nieuw = twee()
    nieuw["opp"] |= {"uitstroom_van": "vmbo_tl", "geldig_vanaf": "2027-01-11"}
    nieuw["teksten"]["keuzes"]["opp.uitstroom_van"] = {"vmbo_tl": "vmbo theoretische leerweg"}
    alles = gevonden(oud, nieuw)
    uitstroom = alles["Verwachte uitstroombestemming"]
    assert (uitstroom.oud, uitstroom.nieuw) == ("vmbo kaderberoepsgericht", "vmbo theoretische leerweg")
    assert alles["Geldig vanaf"].nieuw.replace("\u00a0", " ") == "11 januari 2027"


def test_words_that_the_pupil_keeps_are_in_no_comparison() -> None:
    """Neither the words kept out, nor the words behind "anders gezegd", nor the adult's reading appear."""
    oud, nieuw = twee()
    inbrengen = nieuw["opp"]["hoorgesprekken"][0]["inbrengen"]
    inbrengen[2]["woorden"] = "Zeldzaam geheim"
    inbrengen[1]["woorden"] = "Zeldzaam gezegde"
    inbrengen[0]["duiding"] = "Zeldzame duiding"
    assert gevonden(oud, nieuw) == {}
    inbrengen[2]["in_plan"] = "zo"
    assert gevonden(oud, nieuw)["Uitspraak 3, nieuw"].nieuw.startswith("Zeldzaam geheim")


def test_a_field_of_a_newer_release_is_compared_too() -> None:
    """A change is never left out because this release does not know the field."""
    oud, nieuw = twee()
    nieuw["opp"]["ruimte_op_school"] = "een eigen plek"
    nieuw["teksten"]["labels"]["opp.ruimte_op_school"] = "Ruimte"
    assert gevonden(oud, nieuw)["Ruimte"].sectie == "Verder"


def test_the_page_is_accessible_and_always_the_same() -> None:
    """PDF/UA-1, same bytes every time, with both versions in the head."""
    oud, nieuw = twee()
    nieuw["opp"]["doelen"][0]["streef"] = "9 van de 10"
    nieuw["opp"]["aanleiding"] += " Ook bij spelling."
    pdf = maak_verschillen_pdf(canoniek(oud), canoniek(nieuw))
    assert fouten(pdf) == []
    assert pdf == maak_verschillen_pdf(canoniek(oud), canoniek(nieuw))
    alles = tekst(pdf).replace("\u00a0", " ")
    assert "van versie 1 (3 maart 2026) naar versie 2 (16 oktober 2026)" in alles
    assert "Was 8 van de 10 Nu 9 van de 10" in alles


def test_a_concept_is_called_a_concept() -> None:
    """A bijstelling under way can be compared with the last version."""
    oud, nieuw = noel(), concept()
    nieuw["opp"]["aanleiding"] = "Anders."
    alles = tekst(maak_verschillen_pdf(canoniek(oud), canoniek(nieuw)))
    assert "naar het concept" in alles
    assert "Concept" in alles


def test_what_is_no_momentopname_is_refused() -> None:
    """A damaged text is an error of the world."""
    with pytest.raises(WereldFout):
        verschillen(json.dumps([1]).encode(), canoniek(noel()))
