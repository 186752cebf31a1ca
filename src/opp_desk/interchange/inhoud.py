"""What a column without a telling header holds, by looking at what is in it.

Only where nearly all values agree; a person always sees the guess before anything happens.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from opp_desk.interchange.celwaarden import is_email, is_telefoon
from opp_desk.interchange.jaargroep import jaargroep_uit_naam
from opp_desk.interchange.namen import is_voorvoegsel
from opp_desk.rules.datum import lees_datum

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

_PROEF = 200
_BIJNA_ALLE = 0.85
_OUDSTE, _JONGSTE = 26, 3
_ZATERDAG = 5
_GENOEG = 15
_MEESTE_GESLACHTEN = 4
_GESLACHT = frozenset({"j", "m", "v", "x", "jongen", "meisje", "man", "vrouw"})
_NUMMER = re.compile(r"[0-9]{3,10}")
_GROEP = re.compile(
    r"(groep|klas)\b.*|[1-8][a-z]?([/-][1-8][a-z]?)?|[a-z]{0,4}[1-6][a-z]{1,4}[0-9]?", re.IGNORECASE
)


def soort_inhoud(waarden: Sequence[str], vandaag: date) -> str | None:
    """Return the field that the values of a column point at.

    One of geboortedatum, geslacht, email, telefoon, voorvoegsel, groep, leerlingnummer, naam (a whole name)
    and woord (a part of a name), or None.
    """
    gevuld = [waarde for waarde in waarden if waarde][:_PROEF]
    if not gevuld:
        return None

    def bijna(toets: Callable[[str], bool]) -> bool:
        return sum(toets(waarde) for waarde in gevuld) >= _BIJNA_ALLE * len(gevuld)

    toetsen: tuple[tuple[str, Callable[[str], bool]], ...] = (
        ("geboortedatum", lambda waarde: _is_geboortedatum(waarde, vandaag)),
        ("email", is_email),
        ("telefoon", is_telefoon),
        ("geslacht", lambda waarde: waarde.casefold() in _GESLACHT),
        ("voorvoegsel", is_voorvoegsel),
        ("groep", _is_groep),
        ("leerlingnummer", lambda waarde: bool(_NUMMER.fullmatch(waarde))),
        ("naam", lambda waarde: is_naam(waarde) and (" " in waarde or "," in waarde)),
        ("woord", is_naam),
    )
    for veld, toets in toetsen:
        if bijna(toets) and _past(veld, gevuld, vandaag):
            return veld
    return None


def is_naam(waarde: str) -> bool:
    """Tell whether a value can be a name, or a part of one: letters, and little else."""
    letters = sum(teken.isalpha() for teken in waarde)
    return letters > 0 and not any(teken.isdigit() or teken in "@:;/" for teken in waarde)


def is_telling(waarden: Sequence[str]) -> bool:
    """Tell whether a column only counts the rows: 1, 2, 3 and so on."""
    return list(waarden) == [str(nummer) for nummer in range(1, len(waarden) + 1)]


def _past(veld: str, gevuld: list[str], vandaag: date) -> bool:
    """Tell whether the values together can be this field; each of them alone can."""
    verschillend = len({waarde.casefold() for waarde in gevuld})
    if (
        veld == "geboortedatum"
    ):  # children are born on different days, also in a weekend; reports come together
        dagen = [lees_datum(waarde, vandaag, geboorte=True) for waarde in gevuld]
        weekend = any(dag is not None and dag.weekday() >= _ZATERDAG for dag in dagen)
        return verschillend * 2 >= len(gevuld) and (weekend or len(gevuld) < _GENOEG)
    if veld == "geslacht":
        return verschillend <= _MEESTE_GESLACHTEN
    if veld == "groep":  # a group returns, a house number or a house name does not
        return verschillend * 2 <= len(gevuld) or len(gevuld) == 1
    return veld != "leerlingnummer" or (verschillend == len(gevuld) and not is_telling(gevuld))


def _is_groep(waarde: str) -> bool:
    return bool(_GROEP.fullmatch(waarde)) or jaargroep_uit_naam(waarde) is not None


def _is_geboortedatum(waarde: str, vandaag: date) -> bool:
    dag = lees_datum(waarde, vandaag, geboorte=True)
    return dag is not None and vandaag.year - _OUDSTE <= dag.year <= vandaag.year - _JONGSTE
