"""What single cells of a table mean: ja and nee, relations, geslacht, telephone, e-mail.

Dates are in ``rules.datum``, years of school in `jaargroep`, names in `namen`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from opp_desk.interchange.klassenlijst import Geslacht

_JA = frozenset({"ja", "j", "x", "1", "true", "waar", "yes", "y", "volledig"})
_NEE = frozenset({"nee", "n", "0", "false", "onwaar", "no", "geen"})
_DEELS = frozenset({"deels", "gedeeltelijk", "beperkt"})
_ONBEKEND = frozenset({"onbekend", "?", "niet bekend", "nog niet nagekeken"})
_GESLACHT: dict[str, Geslacht] = {
    **dict.fromkeys(("j", "jongen", "man", "jongens", "male", "1"), "jongen"),
    **dict.fromkeys(("v", "vrouw", "meisje", "meid", "female", "f", "2"), "meisje"),
    **dict.fromkeys(("x", "9", "anders", "non-binair", "niet gespecificeerd"), "niet_gespecificeerd"),
    **dict.fromkeys(("o", "0", "?", "onbekend"), "onbekend"),
}
_RELATIES = (
    ("gezinsvoogd", "gezinsvoogd"), ("jeugdbescherm", "gezinsvoogd"), ("voogd", "voogd"),
    ("stief", "stiefouder"), ("pleeg", "pleegouder"), ("groot", "grootouder"), ("opa", "grootouder"),
    ("oma", "grootouder"), ("curator", "mentor_curator"), ("mentor", "mentor_curator"), ("moeder", "moeder"),
    ("mama", "moeder"), ("vader", "vader"), ("papa", "vader"), ("ouder", "ouder"), ("verzorger", "ouder"),
    ("anders", "anders"), ("overig", "anders"),
)  # fmt: skip
"""The first word that is in the text decides; codes of ``model.keuzes.Relatie``."""

_EMAIL = re.compile(r"[^\s@<>,;:]+@[^\s@<>,;]+\.[^\s@<>,;.]{2,}")
_NEGEN, _ELF = 9, 11


def ja_nee(tekst: str) -> bool | None:
    """Return True for ja, False for nee, None for anything else."""
    kaal = tekst.casefold()
    return True if kaal in _JA else False if kaal in _NEE else None


def gezag(tekst: str) -> str | None:
    """Return ja, nee, deels or onbekend (codes of ``model.keuzes.Gezag``), None for anything else."""
    kaal = tekst.casefold()
    for code, woorden in (("ja", _JA), ("nee", _NEE), ("deels", _DEELS), ("onbekend", _ONBEKEND)):
        if kaal in woorden:
            return code
    return None


def relatie(tekst: str) -> str | None:
    """Return the code of a relation to the pupil, None when no word of it is known."""
    kaal = tekst.casefold()
    return next((code for woord, code in _RELATIES if woord in kaal), None)


def geslachten(waarden: Iterable[str], kop: str = "") -> Mapping[str, Geslacht]:
    """Return what each value of one column means, keyed in lower case.

    "M" is a boy beside "V" and a girl beside "J"; when the column does not tell, its header may ("M/V"), and
    otherwise "m" is left out.
    """
    gezien = {waarde.casefold() for waarde in waarden}
    bekend = {waarde: _GESLACHT[waarde] for waarde in gezien if waarde in _GESLACHT}
    letters = gezien | set(re.findall(r"[jv]", kop.casefold())) if len(kop) <= len("m/v/x") else gezien
    if gezien & {"m"}:
        if letters & {"v", "vrouw"}:
            bekend["m"] = "jongen"
        elif letters & {"j", "jongen"}:
            bekend["m"] = "meisje"
    return bekend


def is_email(tekst: str) -> bool:
    """Tell whether the text is one e-mail address."""
    return bool(_EMAIL.fullmatch(tekst))


def email(tekst: str) -> str:
    """Return the first e-mail address in the text, "" when there is none."""
    gevonden = _EMAIL.search(tekst)
    return gevonden[0] if gevonden else ""


def telefoon(tekst: str) -> str:
    """Return the number as written, with the zero or plus that a sheet took away."""
    if tekst.isascii() and tekst.isdigit():
        if len(tekst) == _NEGEN and tekst[0] != "0":
            return f"0{tekst}"
        if len(tekst) == _ELF and tekst.startswith("31"):
            return f"+{tekst}"
    return tekst


def is_telefoon(tekst: str) -> bool:
    """Tell whether the text looks like a telephone number."""
    cijfers = re.sub(r"[\s()./+-]", "", tekst)
    return cijfers.isdigit() and _NEGEN <= len(cijfers) <= _NEGEN + 5 and telefoon(tekst)[0] in "0+"
