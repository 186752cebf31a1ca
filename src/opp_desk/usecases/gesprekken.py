"""Notes of conversations: making one. Changing and removing go through ``velden``, as every field does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.ground import clock
from opp_desk.model.gesprek import Gesprek
from opp_desk.model.school import Medewerker
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from opp_desk.model.keuzes import GesprekSoort
    from opp_desk.vault.uow import UnitOfWork


@handeling("Gesprek genoteerd")
def noteer(
    uow: UnitOfWork,
    *,
    leerling: UUID,
    soort: GesprekSoort | None = None,
    datum: date | None = None,
    tekst: str | None = None,
) -> UUID:
    """Begin a note in a dossier, of today unless ``datum`` says otherwise, by whoever unlocked the vault."""
    wie = uow.zoek(Medewerker, uow.persoon) if uow.persoon else None
    gesprek = Gesprek(
        leerling=leerling,
        soort=soort,
        datum=datum or clock.today(),
        door=wie.naam if wie else None,
        tekst=(tekst or "").strip() or None,
    )
    return uow.voeg_toe(gesprek).id
