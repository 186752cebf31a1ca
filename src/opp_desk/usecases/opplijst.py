"""Every OPP of the school on one line: for the command line, and later the list for the inspectie."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.model.versie import OppVersie

if TYPE_CHECKING:
    from datetime import date

    from opp_desk.vault.lezer import Lezer


@dataclass(frozen=True, slots=True)
class OppRegel:
    """One OPP; ``versie`` is the number of the last fixed version, 0 when there is none."""

    leerling: str
    status: str
    startdatum: date | None
    evaluatie_op: date | None
    versie: int

    def als_json(self) -> dict[str, str | int | None]:
        """Return the line with dates in ISO 8601."""
        return {
            "leerling": self.leerling,
            "status": self.status,
            "startdatum": self.startdatum.isoformat() if self.startdatum else None,
            "evaluatie_op": self.evaluatie_op.isoformat() if self.evaluatie_op else None,
            "versie": self.versie,
        }


def lijst(lezer: Lezer) -> tuple[OppRegel, ...]:
    """Return every OPP, by the pupil's name."""
    nummer = select(func.max(OppVersie.nummer)).where(OppVersie.opp == Opp.id).scalar_subquery()
    rijen = lezer.rijen(
        select(Leerling, Opp.status, Opp.startdatum, Opp.evaluatie_op, nummer)
        .join(Opp, Opp.leerling == Leerling.id)
        .order_by(Leerling.achternaam, Leerling.roepnaam, Opp.startdatum)
    )
    return tuple(
        OppRegel(leerling.naam, status.value, start, evaluatie, versie or 0)
        for leerling, status, start, evaluatie, versie in (tuple(rij) for rij in rijen)
    )
