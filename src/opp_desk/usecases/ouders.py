"""The parents and representatives of a pupil: adding one, their order, and what the screen shows of them.

Fields are written by ``velden``; what the gezag means for an OPP stands in ``rules.gezag``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.ground.errors import RegelFout
from opp_desk.model.keuzes import Gezag
from opp_desk.model.leerling import Leerling
from opp_desk.model.ouder import Ouder
from opp_desk.model.volgorde import tussen
from opp_desk.rules.gezag import MEERDERJARIG, is_meerderjarig, nakijken_op, verjaardag
from opp_desk.usecases.formulier import lees_formulier
from opp_desk.usecases.opps import school
from opp_desk.usecases.recht import recht
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from opp_desk.model.keuzes import Meelezen
    from opp_desk.rules.recht import Eis
    from opp_desk.usecases.formulier import Formulier
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Oudersbeeld:
    """Who stand beside a pupil. ``nakijken`` holds per parent the day on which the gezag is due for a look;
    only of those whose day has come. ``achttien`` is the eighteenth birthday, ``vraag_meelezen`` tells that
    it is time to ask the pupil who may read along (from ``achttien_vooraf_dagen`` before that day).
    """  # noqa: D205  one thought

    leerling: UUID
    naam: str
    roepnaam: str
    ouders: tuple[Formulier, ...]
    nakijken: Mapping[UUID, date]
    meerderjarig: bool
    achttien: date | None
    vraag_meelezen: bool
    meelezen: Meelezen | None
    meelezen_gevraagd_op: date | None
    meelezen_toelichting: str
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


@handeling("Vastgelegd wie mag meelezen")
def leg_meelezen_vast(
    uow: UnitOfWork, leerling: UUID, *, antwoord: Meelezen, op: date, toelichting: str = ""
) -> None:
    """Record what a pupil of 18 answered to "mogen je ouders meelezen en erbij zijn?" (BW 1:233).

    RegelFout("meelezen_te_vroeg") for an answer that was given before it could be asked.
    """
    kind = uow.haal(Leerling, leerling)
    if kind.geboortedatum is not None:
        vooraf = timedelta(recht().getallen.achttien_vooraf_dagen)
        if op < verjaardag(kind.geboortedatum, MEERDERJARIG) - vooraf:
            raise RegelFout("meelezen_te_vroeg")
    kind.meelezen, kind.meelezen_gevraagd_op = antwoord, op
    kind.meelezen_toelichting = toelichting.strip() or None


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
    vooraf = timedelta(recht().getallen.achttien_vooraf_dagen)
    achttien = verjaardag(kind.geboortedatum, MEERDERJARIG) if kind.geboortedatum else None
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
        achttien=achttien,
        vraag_meelezen=achttien is not None and achttien - vooraf <= vandaag,
        meelezen=kind.meelezen,
        meelezen_gevraagd_op=kind.meelezen_gevraagd_op,
        meelezen_toelichting=kind.meelezen_toelichting or "",
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
