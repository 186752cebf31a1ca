"""Who reads which ruimte: pure rules. How the vault leaves rows out of its answers stands in ``vault.lezer``.

Hiding is no secrecy: whoever holds the key of the file can read all of it. The screens say so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opp_desk.model.keuzes import Ruimte

if TYPE_CHECKING:
    from uuid import UUID

OPEN: Final = (Ruimte.SCHOOL, Ruimte.DOSSIER)
"""What everybody reads who may open the vault."""


@dataclass(frozen=True, slots=True)
class Kijker:
    """Somebody who reads: ``persoon`` is the id of the medewerker, None for nobody in particular.

    ``in_team``: belongs to the ondersteuningsteam; ``veiligheid``: is on the list for notes about safety.
    """

    persoon: UUID | None = None
    in_team: bool = False
    veiligheid: bool = False

    @property
    def ruimten(self) -> tuple[Ruimte, ...]:
        """Return the ruimten that this reader sees whole; of the others only what is the reader's own."""
        erbij = ((Ruimte.VERTROUWELIJK, self.in_team), (Ruimte.GESLOTEN, self.veiligheid))
        return (*OPEN, *(ruimte for ruimte, mag in erbij if mag))

    def leest(self, ruimte: Ruimte, eigenaar: UUID | None) -> bool:
        """Return whether this reader sees a row of ``ruimte`` that belongs to ``eigenaar``."""
        return ruimte in self.ruimten or (eigenaar is not None and eigenaar == self.persoon)
