"""The chart of a goal on paper: tagged, in words, and drawn where the numbers are."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pypdfium2
import pytest

from opp_desk.documents.bouwstenen import alinea
from opp_desk.documents.grafiek import HOOG, grafiek_blok
from opp_desk.documents.layout import Stack
from opp_desk.documents.stijl import BREEDTE, MARGE, TITEL, Papier, schrijf_pdf
from opp_desk.documents.tagged import Meta
from opp_desk.documents.text import Paragraph
from opp_desk.model.keuzes import Meetschaal
from opp_desk.rules.grafiek import Grafiek, in_woorden, maak_grafiek
from opp_desk.rules.meting import Streven
from tests.documents.keuring import fouten, tags, tekst

_PATH = 2
_ONDER_DE_KOP = 760
START = date(2026, 9, 14)
SOMMEN = Streven(nu="4 van de 10", nu_datum=START, streef="8 van de 10 goed")
REEKS = [(START + timedelta(weeks=n), str(goed)) for n, goed in enumerate((4, 5, 5, 7, 6, 8), start=1)]


def grafiek(streven: Streven = SOMMEN, metingen: list[tuple[date, str]] | None = None) -> Grafiek:
    """Return a chart that is there."""
    gemaakt = maak_grafiek(streven, REEKS if metingen is None else metingen, date(2026, 12, 17))
    assert gemaakt is not None
    return gemaakt


def pdf(van: Grafiek) -> bytes:
    """Return a page with a heading and the chart."""
    kop = Paragraph("Voortgang", TITEL, "H1", level=0)
    inhoud = Stack([kop, grafiek_blok(van, BREEDTE, "Doel 1, rekenen"), alinea("Tot zover.")])
    return schrijf_pdf(inhoud, Papier("De Waterlelie", "Voortgang"), Meta("Voortgang", "De Waterlelie"))


def alternatief(bytes_: bytes) -> str:
    """Return the replacement text of the one figure."""
    (gevonden,) = re.findall(rb"/S /Figure .*?/Alt <FEFF([0-9A-F]+)>", bytes_)
    return bytes.fromhex(gevonden.decode()).decode("utf-16-be")


@pytest.mark.parametrize(
    "van",
    [
        grafiek(),
        grafiek(metingen=[]),
        grafiek(Streven(nu="kan niet", nu_datum=START, streef="kan wel"), [(START, "nee")]),
        grafiek(Streven(schaal=Meetschaal.GAS), [(START, "-2"), (date(2026, 11, 1), "+1")]),
        grafiek(Streven(), [(START + timedelta(n), str(n * 37)) for n in range(90)]),
    ],
    ids=["reeks", "alleen begin", "kan wel", "gas", "lang"],
)
def test_a_chart_breaks_no_rule_of_pdf_ua(van: Grafiek) -> None:
    """A figure with its words, whatever is measured."""
    bestand = pdf(van)
    assert fouten(bestand) == []
    assert tags(bestand).count("Figure") == 1
    assert alternatief(bestand) == f"Doel 1, rekenen. {in_woorden(van)}".replace("−", "–")


def test_axis_target_and_days_are_printed() -> None:
    """What stands beside the lines can be read, and the same chart gives the same bytes."""
    gelezen = tekst(pdf(grafiek()))
    for woord in ("0", "5", "10", "8 van de 10", "14 sep", "26 okt", "17 dec"):
        assert woord in gelezen
    assert pdf(grafiek()) == pdf(grafiek())


def test_the_chart_stays_in_its_room() -> None:
    """Every line and dot stands within the width and height that the block asks of the page."""
    assert grafiek_blok(grafiek(), 300).height(300) == HOOG
    document = pypdfium2.PdfDocument(pdf(grafiek()))
    vakken = [vorm.get_bounds() for vorm in document[0].get_objects() if vorm.type == _PATH]
    vakken = [vak for vak in vakken if vak[3] < _ONDER_DE_KOP]
    document.close()
    assert len(vakken) > len(REEKS) * 2
    assert min(vak[0] for vak in vakken) >= MARGE
    assert max(vak[2] for vak in vakken) <= MARGE + BREEDTE
    assert max(vak[3] for vak in vakken) - min(vak[1] for vak in vakken) <= HOOG
