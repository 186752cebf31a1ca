"""The rights of parents: the exact words, the steps in order, and the school's own contacts as links."""

from __future__ import annotations

from opp_desk.documents.invoer import Contactregel
from opp_desk.documents.ouders_rechten import RECHTEN, maak_rechten
from tests.documents.keuring import tekst, voorgelezen
from tests.documents.voorbeeld import canoniek, noel
from tests.documents.voorbeeld_papieren import CONTACTEN

STAPPEN = (
    "Komen we er niet uit?",
    "Praat met de school.",
    "mevrouw S. Amrani, 030 123 45 60",
    "Vraag het ouder- en jeugdsteunpunt.",
    "Vraag een onderwijsconsulent.",
    "Schrijf aan het schoolbestuur.",
    "Ga naar de geschillencommissie passend onderwijs.",
    "Ook hier kunt u terecht.",
)


def test_the_rights_and_the_steps_stand_in_order() -> None:
    """First what holds, then whom to ask, from near to far."""
    gehoord = " ".join(voorgelezen(maak_rechten(canoniek(noel()), contacten=CONTACTEN))).lower()
    plaatsen = [gehoord.find(deel.lower()) for deel in (*RECHTEN, *STAPPEN)]
    assert -1 not in plaatsen
    assert plaatsen == sorted(plaatsen)


def test_the_order_of_the_contacts_does_not_matter() -> None:
    """Who is listed last by the school still stands at its own step."""
    assert maak_rechten(canoniek(noel()), contacten=CONTACTEN[::-1]) == maak_rechten(
        canoniek(noel()), contacten=CONTACTEN
    )


def test_without_contacts_the_steps_are_still_there() -> None:
    """Parents know where to go; a step that only the school can name is left out."""
    gedrukt = tekst(maak_rechten(canoniek(noel())))
    assert "geschillencommissie" in gedrukt
    assert "schoolbestuur" not in gedrukt
    assert "Ook hier" not in gedrukt


def test_two_free_helpers_say_that_they_cost_nothing() -> None:
    """Onderwijsconsulent and geschillencommissie are free, and the last one within six weeks."""
    gedrukt = tekst(maak_rechten(canoniek(noel())))
    assert gedrukt.count("Het is gratis.") == 2
    assert "Doe dit binnen zes weken na het besluit van de school." in gedrukt


def test_an_empty_contact_leaves_no_trace() -> None:
    """A row that the school began and left blank prints nothing."""
    leeg = Contactregel("consulent", " ", " ", " ", " ")
    assert tekst(maak_rechten(canoniek(noel()), contacten=(leeg,))) == tekst(maak_rechten(canoniek(noel())))
