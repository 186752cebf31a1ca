"""The page for parents: always one, tagged, with what there is, how to ask and whom."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from opp_desk.documents.schoolgids.samenvatting import maak_samenvatting
from opp_desk.model.aanbodopname import maak_aanbodopname
from opp_desk.model.keuzes import ContactSoort
from opp_desk.model.school_lijsten import Contact
from tests.documents.keuring import bladen, fouten, tekst
from tests.documents.schoolgids.voorbeeld import basisschool, concept, groot, opname, twee_plekken, vo_opname


@pytest.mark.parametrize(
    "bytes_", [opname(), vo_opname(), maak_aanbodopname(groot(400)), b"{}"], ids=["po", "vo", "groot", "leeg"]
)
def test_it_is_one_page_and_keeps_to_pdf_ua(bytes_: bytes) -> None:
    """However much a school has, parents get one page."""
    pdf = maak_samenvatting(bytes_)
    assert len(bladen(pdf)) == 1
    assert fouten(pdf) == []


def test_it_names_what_there_is_and_leaves_out_what_there_is_not() -> None:
    """What is being built up says so; what the school does not have is in the schoolgids, not here."""
    papier = tekst(maak_samenvatting(opname()))
    assert "Lezen met een maatje" in papier
    assert "Sneller door de stof (in opbouw)" in papier
    assert "Een kleine groep" not in papier
    assert "ib@waterlelie.example" in papier


def test_nothing_is_said_twice() -> None:
    """An area with one voorziening of its own name is one line; a text does not begin with its heading."""
    papier = tekst(maak_samenvatting(opname()))
    assert papier.count("Medicijnen en zorg") == 1
    assert papier.count("Staat uw vraag er niet bij?") == 1
    assert "Meld uw kind dan toch schriftelijk aan." in papier


def test_contacts_say_how_to_reach_them() -> None:
    """Without telephone and mail it is when; with room also the ouder- en jeugdsteunpunt has its place."""
    kom = Contact(
        id=UUID(int=900),
        soort=ContactSoort.EERSTE_OUDERS,
        functie="leerkracht",
        bereikbaar="elke dag, kom gewoon langs",
    )
    aanbod = basisschool()
    rijen = (kom, *(each for each in aanbod.contacten if each.soort != ContactSoort.EERSTE_OUDERS))
    pdf = maak_samenvatting(maak_aanbodopname(replace(aanbod, contacten=rijen)))
    assert len(bladen(pdf)) == 1
    papier = tekst(pdf)
    assert "Elke dag, kom gewoon langs." in papier
    assert "0113 55 20 01" in papier
    assert "maandag tot en met donderdag" not in papier


def test_what_does_not_fit_is_counted() -> None:
    """Nothing is dropped in silence."""
    assert "en nog " in tekst(maak_samenvatting(maak_aanbodopname(groot(400))))
    assert "en nog " not in tekst(maak_samenvatting(opname()))


def test_a_concept_says_so() -> None:
    """Also the page for parents carries the mark."""
    assert "Concept" in tekst(maak_samenvatting(concept()))
    assert "Concept" not in tekst(maak_samenvatting(opname()))


def test_the_same_text_gives_the_same_bytes() -> None:
    """A school that prints twice has the same file twice."""
    assert maak_samenvatting(opname()) == maak_samenvatting(opname())


def test_what_holds_on_one_vestiging_says_so() -> None:
    """A voorziening of one place is promised to nobody else, and each place has its own way to ask."""
    pdf = maak_samenvatting(twee_plekken())
    papier = tekst(pdf)
    assert fouten(pdf) == []
    assert "Het rustlokaal (in opbouw, alleen Noord)" in papier
    assert "Bel ons. Noord Op Noord loopt u binnen bij kamer 1. Zuid Op Zuid loopt u" in papier
    assert "Samenwerkingsverband, Noord" in papier


def test_many_vestigingen_send_the_reader_to_the_schoolgids() -> None:
    """Twenty ways to ask do not fit: the shared text stays, and where the rest stands is said."""
    pdf = maak_samenvatting(twee_plekken(20))
    papier = tekst(pdf)
    assert len(bladen(pdf)) == 1
    assert "Bel ons. Dit verschilt per vestiging. U leest het in de schoolgids." in papier
    assert "kamer 20" not in papier
