"""Columns known by what is in them."""

from __future__ import annotations

from datetime import date

import pytest

from opp_desk.interchange.inhoud import is_telling, soort_inhoud

VANDAAG = date(2026, 11, 4)
GEBOREN = [f"{n % 28 + 1}-{n % 12 + 1}-201{n % 7}" for n in range(40)]
RAPPORTEN = ["4-11-2020", "11-11-2020"] * 10
OP_SCHOOLDAGEN = ["2-11-2020", "3-11-2020", "4-11-2020", "5-11-2020", "6-11-2020"] * 4


@pytest.mark.parametrize(
    ("waarden", "soort"),
    [
        (GEBOREN, "geboortedatum"),
        (["3 maart 2018", "4-4-17"], "geboortedatum"),
        (RAPPORTEN, None),
        (OP_SCHOOLDAGEN, None),
        (["3-3-1960", "4-4-1961"], None),
        (["1-9-2026", "2-9-2026"], None),
        (["j", "M", "m"], "geslacht"),
        (["a@b.nl", "c@d.nl"], "email"),
        (["06-12345678", "0182 123456"], "telefoon"),
        (["van", "de", "van der", ""], "voorvoegsel"),
        (["5a", "5a", "5b", "5b"], "groep"),
        (["groep 3", "groep 3", "groep 4", "groep 4"], "groep"),
        (["H3a", "H3a", "V3b", "V3b"], "groep"),
        (["10023", "10024", "10031"], "leerlingnummer"),
        (["10023", "10023", "10031"], None),
        (["Hof, Noor", "Vis, Sem"], "naam"),
        (["Noor Hof", "Sem Vis"], "naam"),
        (["Noor", "Sem", "Jan-Jaap"], "woord"),
        (["", ""], None),
        (["?", "1a2b3c"], None),
    ],
)
def test_kinds_of_columns(waarden: list[str], soort: str | None) -> None:
    """A column is what nearly all of its values are; dates of reports are no birthdays."""
    assert soort_inhoud(waarden, VANDAAG) == soort


def test_row_counter() -> None:
    """1, 2, 3 only counts the rows."""
    assert is_telling(["1", "2", "3"])
    assert not is_telling(["1", "3", "2"])
    assert soort_inhoud([str(n) for n in range(1, 200)], VANDAAG) is None
