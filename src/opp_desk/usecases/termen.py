"""The table of terms as it holds in this school: with the lengths that the school chose itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opp_desk.ground import clock
from opp_desk.rules.termijn import TermijnSoort
from opp_desk.usecases.oppkort import kader

if TYPE_CHECKING:
    from opp_desk.rules.recht import Eis
    from opp_desk.rules.termen.tabel import Term
    from opp_desk.vault.lezer import Lezer


@dataclass(frozen=True, slots=True)
class Termregel:
    """One term: how long in this school, and on what it rests. ``eigen``: the school chose that length."""

    term: Term
    duur: str
    eis: Eis
    eigen: bool


def lees_termen(lezer: Lezer) -> tuple[Termregel, ...]:
    """Return every term, in the order of the life of an OPP."""
    school = kader(lezer, clock.today())
    regels = []
    for soort in TermijnSoort:
        term = school.recht.termen[soort.value]
        aantal = school.getal(term.getal) if term.getal else None
        eigen = bool(term.school) and getattr(school, term.school) is not None
        eis = school.recht.eis(term.eis, school.sector)
        regels.append(Termregel(term, term.duur(aantal), eis, eigen))
    return tuple(regels)
