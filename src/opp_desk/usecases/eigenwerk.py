"""What stands above the terms on Vandaag: my own taken, and what the team should not forget. Reading only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opp_desk.usecases.signalen import lees_signalen
from opp_desk.usecases.takenlijst import lees_taken

if TYPE_CHECKING:
    from datetime import date

    from opp_desk.usecases.signalen import Signaal
    from opp_desk.usecases.takenlijst import Taakregel
    from opp_desk.vault.lezer import Lezer

_MEEST: Final = 12


@dataclass(frozen=True, slots=True)
class Eigenwerk:
    """My open taken by day, how many more there are, and the signals that are mine to see."""

    taken: tuple[Taakregel, ...]
    meer: int
    signalen: tuple[Signaal, ...]


def lees_eigenwerk(lezer: Lezer, dag: date) -> Eigenwerk:
    """Return what stands above the terms on ``dag`` for whoever unlocked the vault."""
    taken = lees_taken(lezer, van=lezer.persoon) if lezer.persoon else ()
    return Eigenwerk(taken[:_MEEST], max(0, len(taken) - _MEEST), lees_signalen(lezer, dag))
