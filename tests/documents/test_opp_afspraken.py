"""What stands around the handelingsdeel: programme, hours, partners, evaluation, end."""

from __future__ import annotations

from typing import Any

from opp_desk.documents.opp import maak_opp_pdf
from tests.documents.keuring import tekst
from tests.documents.voorbeeld import canoniek, noel


def gedrukt(**opp: Any) -> str:
    """Return the text of the demo plan with these fields changed."""
    inhoud = noel()
    inhoud["opp"] |= opp
    return tekst(maak_opp_pdf(canoniek(inhoud))).replace("\u00a0", " ")


def test_a_departure_says_what_comes_instead() -> None:
    """Subject, until when, what is left out and what replaces it."""
    zin = "Rekenen, tot 18 december 2026. Vervalt: breuken, tot januari. In de plaats: eigen rekendoelen."
    assert f"Afwijking van het programma {zin}" in gedrukt()


def test_no_departure_is_said_only_when_it_was_ticked() -> None:
    """Not departing is an answer; an empty list is none."""
    assert "Geen. We wijken niet af van het programma." in gedrukt(afwijkingen=[], geen_afwijking=True)
    assert "Afwijking van het programma" not in gedrukt(afwijkingen=[])


def test_fewer_hours_show_the_way_back() -> None:
    """Hours now and by the timetable, the build-up, the reason and the inspectie."""
    alles = gedrukt(
        lestijd_nu="15",
        lestijd_rooster="25,5",
        lestijd_opbouw="elke twee weken een ochtend erbij",
        lestijd_reden="herstel",
        inspectie_gevraagd_op="2026-09-20",
        inspectie_besluit="akkoord",
        inspectie_tot="2027-01-31",
    )
    assert "Nu 15 uur per week Rooster 25,5 uur per week" in alles
    assert "Inspectie Gevraagd op 20 september 2026, besluit: akkoord, tot en met 31 januari 2027." in alles


def test_a_partner_is_printed_with_the_permission() -> None:
    """Who works along, what was agreed, and who allowed sharing what."""
    partner = {
        "organisatie": "Wijkteam West",
        "persoon": "Jo de Vries",
        "functie": "jeugdhulp",
        "afspraak": "komt elke dinsdag",
        "toestemming_van": "moeder",
        "toestemming_op": "2026-09-24",
        "toestemming_tot": "2027-07-31",
        "toestemming_voor": "een verslag per maand",
    }
    alles = gedrukt(partners=[partner, {}])
    assert (
        "Samen met Wijkteam West, Jo de Vries, jeugdhulp. Komt elke dinsdag. Toestemming van moeder" in alles
    )
    assert "op 24 september 2026 tot 31 juli 2027 voor een verslag per maand." in alles


def test_an_arrangement_has_its_own_term() -> None:
    """Support of the samenwerkingsverband: what, by whom, from when till when, evaluated when."""
    alles = gedrukt(
        arrangement_soort="begeleider",
        arrangement_middel="2 uur per week",
        arrangement_door="SWV Utrecht",
        arrangement_van="2026-09-01",
        arrangement_tot="2027-07-10",
        arrangement_evaluatie_op="2027-05-20",
    )
    zin = "Begeleider, 2 uur per week, toegekend door SWV Utrecht, van 1 september 2026 tot 10 juli 2027"
    assert f"{zin}, evaluatie bij het samenwerkingsverband op 20 mei 2027." in alles


def test_an_evaluation_says_with_whom_and_what_came_of_it() -> None:
    """With parents and pupil, what worked, whether the begeleiding was given, what next."""
    alles = gedrukt(
        evaluaties=[
            {
                "datum": "2026-06-20",
                "met_ouders": True,
                "met_leerling": True,
                "gelukt": "lezen gaat vlot",
                "gegeven": "meestal",
                "besluit": "doel 1 blijft",
            },
            {"gelukt": "nog bezig"},
        ]
    )
    assert "20 juni 2026, met de ouders en Noël." in alles
    assert "Gelukt lezen gaat vlot. Gegeven meestal. Hoe verder doel 1 blijft. Gelukt nog bezig." in alles


def test_the_end_says_when_and_why() -> None:
    """A closed plan tells its last day, the reason and the look back."""
    alles = gedrukt(einddatum="2027-06-30", eindreden="doel_bereikt", slotevaluatie="het lukt hem zelf")
    assert "Einde van dit plan 30 juni 2027: doel_bereikt. het lukt hem zelf." in alles
