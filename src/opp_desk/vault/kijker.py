"""Who is reading, as the vault itself knows it: asked once in a transaction, and only when it matters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opp_desk.model.keuzes import Rol
from opp_desk.rules.ruimte import Kijker
from opp_desk.vault.engine import ruw

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy import Connection

_WIE: Final = """
select rol, in_team, exists(
    select 1 from veiligheidslezer v where v.medewerker = m.id and not v.verwijderd)
from medewerker m where id = ? and not verwijderd"""


def kijker_van(verbinding: Connection, persoon: UUID | None) -> Kijker:
    """Return who reads; an IB'er belongs to the ondersteuningsteam without being asked."""
    gevonden = ruw(verbinding).execute(_WIE, (persoon.hex,)).fetchone() if persoon else None
    if gevonden is None:
        return Kijker(persoon)
    rol, in_team, veiligheid = gevonden
    return Kijker(persoon, bool(in_team) or rol == Rol.IB.value, bool(veiligheid))
