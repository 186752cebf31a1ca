"""A schoolprofiel of two hundred voorzieningen, for the tests of the page and for measuring. No test here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opp_desk.model.aanbod import Voorziening
from opp_desk.model.keuzes_aanbod import Aanbodgebied
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.vault.uow import UnitOfWork

VEEL: Final = 200
_WAT: Final = (
    "Uw kind leest drie keer per week een kwartier met een maatje. Na tien weken kijken we hoe het gaat."
)


@handeling("Veel voorzieningen gemaakt")
def veel(uow: UnitOfWork, aantal: int = VEEL) -> UUID:
    """Add so many voorzieningen to one area; return the last."""
    rijen = [
        uow.voeg_toe(
            Voorziening(gebied=Aanbodgebied.VROEG, titel=f"Nummer {nr}", wat=_WAT, volgorde=f"V{nr:03}V")
        )
        for nr in range(aantal)
    ]
    return rijen[-1].id
