"""What to look at before the schoolgids goes out: found where it stands, and nothing that is fine."""

from __future__ import annotations

import json
from uuid import UUID

import pytest

from opp_desk.rules.gidspunten import (
    Gidssoort,
    Gidstekst,
    contactteksten,
    gidsteksten,
    link_punten,
    loze_links,
    moeilijk_punt,
    naam_punten,
)
from opp_desk.rules.naamwacht import Genoemde, Naamwacht
from opp_desk.usecases.leeshulp import lees_moeilijk
from tests.documents.schoolgids.voorbeeld import opname

MOEILIJK = "De effectiviteit van de ingezette interventies wordt periodiek gemonitord middels het systeem."


@pytest.mark.parametrize(
    ("tekst", "gevonden"),
    [
        ("Voor het formulier klik hier.", ("klik hier",)),
        ("Klik op de knop om aan te melden. Zie link.", ("Klik op", "Zie link")),
        ("Meer weten? Lees hier verder, via deze link.", ("Lees hier verder", "deze link")),
        ("Het formulier staat op www.school.example.", ()),
        ("We klikken goed met elkaar en hier is een link met thuis.", ()),
        ("Kinderen klikken niet over elkaar.", ()),
    ],
)
def test_links_that_mean_nothing_on_paper(tekst: str, gevonden: tuple[str, ...]) -> None:
    """What only works on a screen is found; an address that is written out is fine."""
    assert loze_links(tekst) == gevonden


def test_every_typed_text_is_looked_at_and_contacts_are_not() -> None:
    """Texts, voorzieningen, pupils' words and goals, each with its chapter; no titles of ours."""
    teksten = gidsteksten(opname())
    assert ("basis", "Lezen met een maatje") in {(each.hoofdstuk, each.tekst) for each in teksten}
    assert {"school", "basis", "extra", "team", "leerlingen", "ambities"} <= {
        each.hoofdstuk for each in teksten
    }
    alles = " ".join(each.tekst for each in teksten)
    for onze in ("Ingrid van den Berg", "Dat heet zorgplicht", "Leren op een manier die past", "Wie kan wat"):
        assert onze not in alles


def test_beside_the_name_of_a_contact_may_stand_another_name() -> None:
    """What the contact is, when, and the address; where a chapter stands elsewhere is typed text too."""
    geheel = json.loads(opname())
    contact = next(each for each in geheel["hoofdstukken"] if each["code"] == "contact")
    contact["contacten"] = [
        {"functie": "Sanne Bakker, vertrouwenspersoon", "email": "sanne.bakker@school.example"},
        {"naam": "Ingrid van den Berg", "bereikbaar": "via Elif"},
    ]
    geheel["hoofdstukken"][0]["elders"] = "bij Jan Bakker, blz. 3"
    bytes_ = json.dumps(geheel).encode()
    assert [each.tekst for each in contactteksten(bytes_)] == [
        "Sanne Bakker, vertrouwenspersoon",
        "sanne.bakker",
        "via Elif",
    ]
    assert "bij Jan Bakker, blz. 3" in [each.tekst for each in gidsteksten(bytes_)]


def test_hard_sentences_are_said_once_for_a_text() -> None:
    """The first is quoted, the others counted; a text without any says nothing."""
    tekst = Gidstekst("basis", "Basisondersteuning", f"Dit is goed. {MOEILIJK} {MOEILIJK}")
    punt = moeilijk_punt(tekst, lees_moeilijk(tekst.tekst))
    assert punt is not None
    assert punt.zin.startswith("Moeilijk te lezen in Basisondersteuning: “De effectiviteit")
    assert punt.zin.endswith("Daarna nog één.")
    assert moeilijk_punt(tekst, ()) is None


def test_names_that_nobody_made_public() -> None:
    """Each name once in a chapter; who is a contact may be named."""
    elif_, samira = UUID(int=1), UUID(int=2)
    wacht = Naamwacht(
        (Genoemde(elif_, "Elif", None, "Yılmaz"), Genoemde(samira, "Samira", None, "el Idrissi"))
    )
    teksten = (
        Gidstekst("basis", "Basisondersteuning", "Elif helpt Samira. Elif leest."),
        Gidstekst("school", "Onze school", "Vraag het aan juf Samira."),
    )
    punten = list(naam_punten(teksten, wacht, frozenset({samira})))
    assert [(punt.soort, punt.hoofdstuk) for punt in punten] == [(Gidssoort.NAAM, "basis")]
    assert "Elif" in punten[0].zin


def test_a_link_says_what_to_do() -> None:
    """The sentence names the chapter and the way out."""
    (punt,) = link_punten((Gidstekst("hulp", "Zo vraagt u hulp", "Klik hier voor meer."),))
    assert (
        punt.zin == "In Zo vraagt u hulp staat “Klik hier”. Op papier kan niemand klikken: schrijf het adres."
    )
