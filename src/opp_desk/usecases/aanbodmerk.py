"""The two marks of a text of the aanbod: still a starting text, and when somebody last looked at it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opp_desk.ground import clock
from opp_desk.model.aanbod import Profieldeel, Voorziening

if TYPE_CHECKING:
    from opp_desk.model.basis import Rij

_TEKSTEN: Final = frozenset({"tekst", "elders", "titel", "voor_wie", "wat", "begin", "stand"})
"""What stands in the schoolgids: who writes one of these has looked at the whole."""


def merk_nagekeken(rij: Rij, naam: str) -> None:
    """Record that a person wrote field ``naam`` of this row; nothing for rows that keep no such mark."""
    if isinstance(rij, Profieldeel | Voorziening) and naam in _TEKSTEN:
        merk(rij)


def merk(rij: Profieldeel | Voorziening) -> None:
    """Record that a person looked at this text today: from now on it is the school's own."""
    rij.starttekst = False
    rij.nagekeken_op = clock.today()
