"""The list for the inspectie: what stands in the plans, with names or without, as PDF and CSV."""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO
from typing import Any

from opp_desk.documents.inspectielijst import (
    KOPPEN,
    lees_regel,
    maak_inspectielijst,
    maak_inspectielijst_csv,
)
from tests.documents.keuring import fouten, tags, tekst
from tests.documents.voorbeeld import canoniek, noel

OP = date(2026, 11, 2)


def versie(nummer: int = 1, op: str = "2026-10-16", **opp: Any) -> bytes:
    """Return the momentopname of one version."""
    inhoud = noel()
    inhoud["vaststelling"] |= {"nummer": nummer, "vastgesteld_op": op}
    inhoud["opp"] |= opp
    return canoniek(inhoud)


def test_a_line_says_what_stands_in_the_plan() -> None:
    """Start, days to the first vaststelling, heard, told back, who agreed."""
    regel = lees_regel((versie(),), 1, met_naam=True)
    assert (regel.leerling, regel.start, regel.vastgesteld) == ("Noël d’Hondt", "2026-09-07", "2026-10-16")
    assert (regel.dagen, regel.uitstroom, regel.onderbouwd) == ("39", "ja", "ja")
    assert (regel.gehoord, regel.teruggekoppeld) == ("2026-10-07", "2026-10-16")
    assert (regel.akkoord, regel.bijgesteld) == ("moeder en vader", "")


def test_a_next_version_is_a_bijstelling_and_an_erratum_is_not() -> None:
    """The days count to the first version; a correction has the day of what it corrects."""
    terug = [{"datum": "2026-12-18", "met_ouders": True, "met_leerling": True}]
    regel = lees_regel((versie(), versie(2, "2027-01-11", evaluaties=terug)), 1, met_naam=True)
    assert (regel.dagen, regel.bijgesteld) == ("39", "2027-01-11")
    assert (regel.evaluatie, regel.met) == ("2026-12-18", "ouders en leerling")
    assert lees_regel((versie(), versie()), 1, met_naam=True).bijgesteld == ""


def test_without_names_there_are_numbers() -> None:
    """No name anywhere on the list."""
    regels = [lees_regel((versie(),), nummer, met_naam=False) for nummer in (1, 2)]
    alles = tekst(maak_inspectielijst(regels, "De Waterlelie", OP)) + maak_inspectielijst_csv(regels).decode()
    assert "leerling 2" in alles
    assert "Hondt" not in alles
    assert "Noël" not in alles


def test_a_long_list_is_accessible_and_always_the_same() -> None:
    """A header cell per column, PDF/UA-1 over several pages, the same bytes."""
    regels = [lees_regel((versie(),), nummer, met_naam=True) for nummer in range(60)]
    pdf = maak_inspectielijst(regels, "De Waterlelie", OP)
    assert fouten(pdf) == []
    assert tags(pdf).count("TH") == 6
    assert pdf == maak_inspectielijst(regels, "De Waterlelie", OP)
    assert "60 OPP’s" in tekst(pdf)


def test_an_empty_list_is_a_page() -> None:
    """No OPP's is an answer too."""
    assert "0 OPP’s" in tekst(maak_inspectielijst([], "De Waterlelie", OP))


def test_csv_opens_in_a_spreadsheet_and_runs_nothing() -> None:
    """Semicolons, one header, and a name that looks like a formula stays text."""
    inhoud = noel()
    inhoud["leerling"]["naam"] = "=HYPERLINK(1)"
    regels = [lees_regel((canoniek(inhoud),), 1, met_naam=True)]
    rijen = list(csv.reader(StringIO(maak_inspectielijst_csv(regels).decode("utf-8-sig")), delimiter=";"))
    assert rijen[0] == list(KOPPEN)
    assert rijen[1][0] == "'=HYPERLINK(1)"
