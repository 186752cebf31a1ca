"""What the first start asks, as plain texts: the vault's own types load later."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

# Codes of model.keuzes.Sector and Rol, which are not loaded yet; a test compares them.
SECTOREN: Final = (
    ("po", "basisschool"),
    ("sbo", "speciaal basisonderwijs"),
    ("so", "speciaal onderwijs"),
    ("vo", "voortgezet onderwijs"),
    ("pro", "praktijkonderwijs"),
    ("vso", "voortgezet speciaal onderwijs"),
)
ROLLEN: Final = (
    ("ib", "IB’er of coördinator"),
    ("leerkracht", "leerkracht of mentor"),
    ("schoolleider", "schoolleider"),
    ("anders", "iets anders"),
)
MINIMUM: Final = 12
"""Shortest password, in characters; the vault holds the rule, this screen only says it early."""


@dataclass(frozen=True, slots=True)
class Antwoorden:
    """The answers of the first start; ``daarna`` is the page to begin with."""

    school: str
    brin: str
    sector: str
    wie: str
    rol: str
    wachtwoord: str = field(repr=False)
    pad: Path
    daarna: str
