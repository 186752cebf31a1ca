"""What the MR gets: every difference word by word, the two questions apart, and the chapter, in one PDF."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from opp_desk.documents.schoolgids.mr import GEEN, MrVraag, maak_stukken, maak_verschillen
from tests.documents.keuring import bladen, fouten, tekst
from tests.documents.schoolgids.voorbeeld import concept, opname


def _vorig() -> bytes:
    """Return the text of a year before: another word, one voorziening more and one less."""
    geheel: dict[str, Any] = json.loads(opname())
    geheel["schooljaar"] = "2026-2027"
    basis = next(each for each in geheel["hoofdstukken"] if each["code"] == "basis")
    leerlijn = next(each for each in basis["gebieden"] if each["code"] == "leerlijn")["voorzieningen"]
    leerlijn[0]["wat"] = leerlijn[0]["wat"].replace("drie keer", "twee keer")
    leerlijn[3] |= {"id": "f" * 32, "titel": "Huiswerkklas"}
    return json.dumps(geheel).encode()


def test_every_difference_is_there_and_nothing_else() -> None:
    """A changed word with what it was, what is new, what goes; the rest is not printed again."""
    pdf = maak_verschillen(_vorig(), opname())
    assert fouten(pdf) == []
    papier = tekst(pdf)
    assert "van 2026–2027 naar 2027–2028" in papier
    assert "1 nieuw · 1 vervallen · 1 gewijzigd" in papier
    assert "Was Uw kind leest twee keer per week" in papier
    assert "Nu Uw kind leest drie keer per week" in papier
    assert "Huiswerkklas" in papier
    assert {"nieuw", "vervallen", "gewijzigd"} <= set(papier.split("Vetgedrukt")[1].split())
    assert not {"anders", "vervalt"} & set(papier.split())
    assert "Medicijnen" not in papier


def test_two_equal_texts() -> None:
    """Nothing changed is said in a sentence, not with an empty page."""
    assert GEEN in tekst(maak_verschillen(opname(), opname()))


def test_the_stukken_hold_question_differences_and_chapter() -> None:
    """One PDF with pages that count on: advies of the whole MR and instemming of the geleding apart."""
    vraag = MrVraag(
        "oudergeleding", date(2027, 5, 29), "Het team wil een vaste dag.", "Ouders missen een lijst."
    )
    pdf = maak_stukken(concept(), _vorig(), vraag)
    assert fouten(pdf) == []
    papier = bladen(pdf)
    assert "Advies van de hele MR" in papier[0]
    assert "Instemming van de oudergeleding met de schoolgids" in papier[0]
    assert "Graag uiterlijk 29 mei 2027" in papier[0]
    assert "Het team wil een vaste dag." in papier[0]
    assert "Wat er verandert" in papier[1]
    assert any("In dit hoofdstuk" in blad for blad in papier[2:])
    assert all("Concept" in blad for blad in papier)


def test_in_the_first_year_there_is_nothing_to_compare_with() -> None:
    """Without an earlier text the stukken are the question and the chapter."""
    papier = bladen(maak_stukken(concept(), None, MrVraag()))
    assert not any("Wat er verandert" in blad for blad in papier)
    assert "In dit hoofdstuk" in papier[1]


def test_the_same_texts_give_the_same_bytes() -> None:
    """The MR and the school have the same paper."""
    assert maak_verschillen(_vorig(), opname()) == maak_verschillen(_vorig(), opname())
    assert maak_stukken(concept(), _vorig(), MrVraag()) == maak_stukken(concept(), _vorig(), MrVraag())
