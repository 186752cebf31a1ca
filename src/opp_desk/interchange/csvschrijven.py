"""Writing a list as CSV that Excel in Dutch opens as it is: UTF-8 with a mark, semicolons, no formulas."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FORMULE: Final = ("=", "+", "-", "@", "\t", "\r")


def schrijf_csv(koppen: Sequence[str], rijen: Iterable[Sequence[str]]) -> bytes:
    """Return the list; a cell that a spreadsheet would take for a formula gets an apostrophe in front."""
    tekst = StringIO()
    schrijver = csv.writer(tekst, delimiter=";", lineterminator="\r\n")
    schrijver.writerow(koppen)
    schrijver.writerows([_zonder_formule(cel) for cel in rij] for rij in rijen)
    return tekst.getvalue().encode("utf-8-sig")


def _zonder_formule(cel: str) -> str:
    return f"'{cel}" if cel.startswith(_FORMULE) else cel
