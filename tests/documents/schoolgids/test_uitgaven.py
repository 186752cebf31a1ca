"""Every format can be made by its key, has a file name of its own, and is the same every time."""

from __future__ import annotations

import json

import pytest

from opp_desk.documents.schoolgids.uitgaven import UITGAVEN, Opdracht, alles, maak_uitgave
from tests.documents.keuring import bladen, fouten, tekst
from tests.documents.schoolgids.voorbeeld import opname


@pytest.mark.parametrize("sleutel", UITGAVEN)
def test_each_format_is_made_and_is_the_same_again(sleutel: str) -> None:
    """What begins a file fits its name; twice gives the same bytes."""
    begin = {"pdf": b"%PDF", "docx": b"PK", "html": b"<", "json": b"{"}
    inhoud = maak_uitgave(Opdracht(sleutel, opname(), 3))
    assert inhoud.startswith(begin[UITGAVEN[sleutel].bestand.rpartition(".")[2]])
    assert inhoud == maak_uitgave(Opdracht(sleutel, opname(), 3))


def test_files_do_not_overwrite_each_other_and_open_data_is_the_text_itself() -> None:
    """A folder with everything holds every format; who reads the data reads what was adopted."""
    assert len({each.bestand for each in UITGAVEN.values()}) == len(UITGAVEN)
    assert maak_uitgave(Opdracht("data", opname())) == opname()


def test_a_way_that_is_no_address_is_a_text() -> None:
    """What is no telephone number leads nowhere; it is said all the same."""
    geheel = json.loads(opname())
    contact = next(each for each in geheel["hoofdstukken"] if each["code"] == "contact")["contacten"][0]
    contact |= {"telefoon": "via de app", "email": "bij de balie"}
    anders = json.dumps(geheel).encode()
    web = maak_uitgave(Opdracht("web", anders)).decode()
    assert "<span>via de app</span><span>bij de balie</span>" in web
    assert 'href="tel:"' not in web
    for sleutel in ("a4", "a5", "samenvatting"):
        assert "via de app" in tekst(maak_uitgave(Opdracht(sleutel, anders)))
    assert b"PK" in maak_uitgave(Opdracht("word", anders))


def test_our_form_is_one_page_of_its_own() -> None:
    """It can be handed out apart from the schoolgids."""
    pdf = maak_uitgave(Opdracht("formulier", opname()))
    assert len(bladen(pdf)) == 1
    assert fouten(pdf) == []


def test_a_folder_with_everything_is_for_parents() -> None:
    """The papers of the MR are not in it, but with an earlier text there is what changed."""
    namen = [each.sleutel for each in alles(opname())]
    assert not any(UITGAVEN[naam].mr for naam in namen)
    assert [each.sleutel for each in alles(opname(), oud=opname())] == [*namen, "mr_verschillen"]
