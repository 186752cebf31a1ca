"""A list as CSV: what Excel opens, read back with the reader of the standard library."""

from __future__ import annotations

import csv
from io import StringIO

from opp_desk.interchange.csvschrijven import schrijf_csv


def test_mark_semicolons_and_no_formulas() -> None:
    """A mark in front, CRLF, quotes where needed, and a name that begins as a formula stays text."""
    inhoud = schrijf_csv(("Leerling", "Groep"), [("Noël; d'Hondt", "6b"), ("=HYPERLINK(1)", "+5")])
    assert inhoud.startswith(b"\xef\xbb\xbf")
    rijen = list(csv.reader(StringIO(inhoud.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rijen == [["Leerling", "Groep"], ["Noël; d'Hondt", "6b"], ["'=HYPERLINK(1)", "'+5"]]
    assert inhoud.count(b"\r\n") == 3
