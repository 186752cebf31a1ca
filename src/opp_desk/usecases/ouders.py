"""The parents and representatives of a pupil: adding one, their order, and what the screen shows of them.

Fields are written by ``velden``; what the gezag means for an OPP stands in ``rules.gezag``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.model.keuzes import Gezag
from opp_desk.model.leerling import Leerling
from opp_desk.model.ouder import Ouder
from opp_desk.model.volgorde import tussen
from opp_desk.rules.gezag import is_meerderjarig, nakijken_op
from opp_desk.usecases.formulier import lees_formulier
from opp_desk.usecases.opps import school
from opp_desk.usecases.recht import recht
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from opp_desk.rules.recht import Eis
    from opp_desk.usecases.formulier import Formulier
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Oudersbeeld:
    """Who stand beside a pupil. ``nakijken`` holds per parent the day on which the gezag is due for a look;
    only of those whose day has come. ``namen`` are the rows to point to, ``meerderjarig`` the pupil of 18.
    """  # noqa: D205  one thought

    leerling: UUID
    naam: str
    roepnaam: str
    ouders: tuple[Formulier, ...]
    nakijken: Mapping[UUID, date]
    meerderjarig: bool
    eis: Eis
    maanden: int


@handeling("Ouder toegevoegd")
def voeg_toe(uow: UnitOfWork, leerling: UUID, naam: str = "") -> UUID:
    """Add a parent at the end; the gezag is ONBEKEND until somebody looked it up."""
    uow.haal(Leerling, leerling)
    laatste = [each.volgorde for each in ouders_van(uow, leerling) if each.volgorde]
    achteraan = tussen(max(laatste, default=None), None)
    rij = Ouder(leerling=leerling, naam=naam or None, gezag=Gezag.ONBEKEND, volgorde=achteraan)
    return uow.voeg_toe(rij).id


@handeling("Volgorde gewijzigd")
def verplaats(uow: UnitOfWork, ouder: UUID, voor: UUID | None) -> None:
    """Put a parent just before ``voor``, or at the end; papers follow this order.

    Parents of an imported list may have no place yet: all of them get one at the first move.
    """
    rij = uow.haal(Ouder, ouder)
    anderen = [each for each in ouders_van(uow, rij.leerling) if each.id != ouder]
    plaats = next((nr for nr, each in enumerate(anderen) if each.id == voor), len(anderen))
    links = anderen[plaats - 1].volgorde if plaats else None
    rechts = anderen[plaats].volgorde if plaats < len(anderen) else None
    if all(each.volgorde for each in anderen) and _past(links, rechts):
        rij.volgorde = tussen(links, rechts)
    else:
        _nummer([*anderen[:plaats], rij, *anderen[plaats:]])


def ouders_van(lezer: Lezer, leerling: UUID) -> tuple[Ouder, ...]:
    """Return the parents of a pupil, in order."""
    vraag = select(Ouder).where(Ouder.leerling == leerling).order_by(Ouder.volgorde, Ouder.id)
    return tuple(lezer.lees(vraag))


def lees_ouders(lezer: Lezer, leerling: UUID, vandaag: date) -> Oudersbeeld:
    """Return the parents of a pupil for the screen; RegelFout("niet_gevonden") without such a pupil."""
    kind = lezer.haal(Leerling, leerling)
    ouders = ouders_van(lezer, leerling)
    maanden = recht().getallen.gezag_maanden
    return Oudersbeeld(
        leerling=leerling,
        naam=kind.naam,
        roepnaam=kind.roepnaam or kind.naam,
        ouders=tuple(lees_formulier(lezer, Ouder, each.id) for each in ouders),
        nakijken={
            each.id: dag
            for each in ouders
            if each.gezag_gecontroleerd_op
            and each.gezag not in {None, Gezag.ONBEKEND}
            and (dag := nakijken_op(each.gezag_gecontroleerd_op, maanden)) <= vandaag
        },
        meerderjarig=is_meerderjarig(kind.geboortedatum, vandaag),
        eis=recht().eis("gezag", school(lezer).sector),
        maanden=maanden,
    )


def _past(links: str | None, rechts: str | None) -> bool:
    return links is None or rechts is None or links < rechts


def _nummer(rijen: Sequence[Ouder]) -> None:
    """Give every row a place of its own, in this order."""
    vorige: str | None = None
    for rij in rijen:
        rij.volgorde = vorige = tussen(vorige, None)
