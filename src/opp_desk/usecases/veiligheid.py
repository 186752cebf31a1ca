"""Who may read notes about safety (meldcode): a short list that only those on it change.

Hiding is no secrecy towards somebody who has the key of the vault; the screen says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.ground.errors import RegelFout
from opp_desk.model.school import Medewerker, School
from opp_desk.model.school_lijsten import Veiligheidslezer
from opp_desk.rules.vouwen import vouw
from opp_desk.usecases.formulier import lees_formulier
from opp_desk.usecases.gesprekken import lezer_id
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.usecases.formulier import Formulier
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Lezerregel:
    """Somebody who works at the school; ``leest`` when on the list."""

    id: UUID
    naam: str
    leest: bool


@dataclass(frozen=True, slots=True)
class Veiligheidsbeeld:
    """The list, whether whoever asks may change it, and the form with how long these notes are kept."""

    mensen: tuple[Lezerregel, ...]
    mag_wijzigen: bool
    school: Formulier


def lees_lezers(lezer: Lezer) -> Veiligheidsbeeld:
    """Return everybody who works at the school, those on the list marked, by name."""
    op_lijst = {rij.medewerker for rij in lezer.lees(select(Veiligheidslezer))}
    mensen = sorted(lezer.lees(select(Medewerker)), key=lambda wie: (vouw(wie.naam), wie.id.hex))
    school = next(iter(lezer.lees(select(School))))
    return Veiligheidsbeeld(
        tuple(Lezerregel(wie.id, wie.naam, wie.id in op_lijst) for wie in mensen),
        not op_lijst or lezer.persoon in op_lijst,
        lees_formulier(lezer, School, school.id),
    )


@handeling("Lezers over veiligheid gewijzigd")
def zet_lezer(uow: UnitOfWork, medewerker: UUID, *, leest: bool) -> None:
    """Put somebody on the list or take somebody off it; who begins the list stands on it too.

    RegelFout("veiligheid_niet_op_lijst") for who is not on it, while there is a list;
    RegelFout("veiligheid_laatste") when nobody would be left.
    """
    op_lijst = {rij.medewerker: rij for rij in uow.lees(select(Veiligheidslezer))}
    if op_lijst and uow.persoon not in op_lijst:
        raise RegelFout("veiligheid_niet_op_lijst")
    if leest:
        begint = () if op_lijst or uow.persoon is None else (uow.persoon,)
        for wie in {uow.haal(Medewerker, een).id for een in (medewerker, *begint)}:
            uow.zet(Veiligheidslezer(id=lezer_id(wie), medewerker=wie))
    elif medewerker in op_lijst:
        if len(op_lijst) == 1:
            raise RegelFout("veiligheid_laatste")
        uow.verwijder(op_lijst[medewerker])
