"""What the program remembers for this school inside the vault: plain settings by name, as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from opp_desk.vault.handeling import handeling
from opp_desk.vault.tabellen import instelling
from opp_desk.vault.uow import Soort

if TYPE_CHECKING:
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

KOPIEMAP = "reservekopie_map"
PROEF = "reservekopie_proef"
Json = str | int | bool | dict[str, "Json"] | list["Json"] | None


@handeling("Instelling gewijzigd", Soort.DREMPEL)
def onthoud(uow: UnitOfWork, naam: str, waarde: Json) -> None:
    """Remember a setting; None forgets it."""
    uow.verbinding.execute(delete(instelling).where(instelling.c.naam == naam))
    if waarde is not None:
        uow.verbinding.execute(insert(instelling), {"naam": naam, "waarde": json.dumps(waarde)})


def lees(lezer: Lezer, naam: str) -> Json:
    """Return a setting, or None."""
    vraag = select(instelling.c.waarde).where(instelling.c.naam == naam)
    gevonden = lezer.verbinding.execute(vraag).scalar_one_or_none()
    waarde: Json = json.loads(gevonden) if gevonden is not None else None
    return waarde
