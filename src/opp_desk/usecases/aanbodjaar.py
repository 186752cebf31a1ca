"""The yearly cycle of the ondersteuningsaanbod: beginning a year, its steps, and saying that one is done.

Not here: evaluating (``aanbodjaar_evalueren``) and adopting (``aanbodvaststellen``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import func, select

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.aanbod import Aanbodjaar, Aanbodversie, Leerlingstem, Vestiging
from opp_desk.model.keuzes_aanbod import Aanbodstap
from opp_desk.rules import schooljaar as schooljaren
from opp_desk.rules.aanbodjaar import dagen, huidige, is_voorbij, komend_schooljaar, planning, stappen
from opp_desk.usecases.aanbodbron import aanbodjaar_id, lopend_jaar
from opp_desk.usecases.formulier import lees_formulier, maak_formulieren
from opp_desk.usecases.opps import school
from opp_desk.usecases.recht import vakanties
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from opp_desk.rules.aanbodjaar import Stapbeeld, Stapdagen
    from opp_desk.usecases.formulier import Formulier
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

_MET_EEN_TIK: Final = (Aanbodstap.EVALUEREN, Aanbodstap.LEERLINGEN)
"""Steps that are done when somebody says so; the others are done when their days are filled in."""


@dataclass(frozen=True, slots=True)
class Jaarbeeld:
    """The cycle that runs: its steps, which asks attention now, and whether a new one can begin.

    Before the first cycle ``jaar_id`` is None, ``stappen`` is empty, and a school may also begin with
    ``dit_jaar``, the schooljaar of today. ``te_beginnen`` is the schooljaar for which nobody began while the
    last cycle is done, or is not done and its schooljaar is over (``voorbij``); otherwise None.
    ``vastgesteld``: something was adopted in this cycle.
    """

    jaar_id: UUID | None
    schooljaar: str
    stappen: tuple[Stapbeeld, ...]
    huidige: Aanbodstap | None
    te_beginnen: str | None
    vastgesteld: bool = False
    dit_jaar: str | None = None
    voorbij: bool = False

    @property
    def gepubliceerd(self) -> bool:
        """Tell whether the last step was done: nothing of this cycle waits."""
        return self.jaar_id is not None and self.huidige is None


@dataclass(frozen=True, slots=True)
class Stemmen:
    """What groups of pupils told, for their forms, in order; ``vestigingen`` (id, name) to choose from."""

    rijen: tuple[Formulier, ...]
    vestigingen: tuple[tuple[UUID, str], ...]


@handeling("Begonnen met het aanbod van een schooljaar")
def begin_jaar(uow: UnitOfWork, schooljaar: str) -> UUID:
    """Begin the cycle towards ``schooljaar`` ("2027-2028") with planned days on school days of the region.

    A day that is past is not planned: nobody is late from the start. Who begins a year that was begun gets
    that year, as it is.
    """
    jaar_id = aanbodjaar_id(schooljaar)
    if uow.zoek(Aanbodjaar, jaar_id) is not None:
        return jaar_id
    jaar = uow.zet(Aanbodjaar(id=jaar_id, schooljaar=schooljaar))
    for stap, dag in planning(schooljaar, school(uow).vakantieregio, vakanties()).items():
        setattr(jaar, f"{stap.value}_voor", dag if dag >= clock.today() else None)
    return jaar_id


@handeling("Stap van het aanbod afgerond")
def rond_stap_af(uow: UnitOfWork, jaar_id: UUID, stap: Aanbodstap, op: date) -> None:
    """Say that evalueren or leerlingen horen was done on ``op``.

    RegelFout("aanbodstap_met_dagen") for a step of which the days are filled in one by one.
    """
    if stap not in _MET_EEN_TIK:
        raise RegelFout("aanbodstap_met_dagen")
    setattr(uow.haal(Aanbodjaar, jaar_id), f"{stap.value}_op", op)


@handeling("Stap van het aanbod weer open")
def heropen_stap(uow: UnitOfWork, jaar_id: UUID, stap: Aanbodstap) -> None:
    """Say that evalueren or leerlingen horen is not done after all; RegelFout as `rond_stap_af`."""
    if stap not in _MET_EEN_TIK:
        raise RegelFout("aanbodstap_met_dagen")
    setattr(uow.haal(Aanbodjaar, jaar_id), f"{stap.value}_op", None)


def lees_stappen(lezer: Lezer, vandaag: date) -> tuple[Stapbeeld, ...]:
    """Return the steps of the cycle that runs as they are on ``vandaag``; nothing before the first cycle."""
    return lees_jaar(lezer, vandaag).stappen


def lees_jaar(lezer: Lezer, vandaag: date) -> Jaarbeeld:
    """Return the cycle that runs as it is on ``vandaag``."""
    jaar, komend = lopend_jaar(lezer, vandaag), komend_schooljaar(vandaag)
    if jaar is None:
        return Jaarbeeld(None, komend, (), None, komend, dit_jaar=schooljaren.schooljaar(vandaag))
    van = lees_stapdagen(lezer, jaar, vandaag)
    klaar = jaar.gepubliceerd_op is not None and (jaar.schooljaar or "") < komend
    voorbij = jaar.gepubliceerd_op is None and is_voorbij(jaar.schooljaar, vandaag)
    return Jaarbeeld(
        jaar.id,
        jaar.schooljaar or "",
        stappen(van, vandaag, {Aanbodstap.LEERLINGEN: _groepen(lezer, jaar.id)}),
        huidige(van),
        komend if klaar or voorbij else None,
        vastgesteld=any(each.stap == Aanbodstap.VASTSTELLEN and each.gedaan_op for each in van),
        voorbij=voorbij,
    )


def lees_jaarformulier(lezer: Lezer, jaar_id: UUID) -> Formulier:
    """Return the cycle for its forms; RegelFout("niet_gevonden") without one."""
    return lees_formulier(lezer, Aanbodjaar, jaar_id)


def lees_stemmen(lezer: Lezer, jaar_id: UUID) -> Stemmen:
    """Return what groups of pupils told in this cycle."""
    vraag = select(Leerlingstem).where(Leerlingstem.aanbodjaar == jaar_id)
    rijen = lezer.lees(vraag.order_by(Leerlingstem.volgorde, Leerlingstem.id))
    plaatsen = lezer.lees(select(Vestiging).order_by(Vestiging.volgorde, Vestiging.id))
    return Stemmen(
        maak_formulieren(lezer, rijen, None), tuple((each.id, each.naam or "") for each in plaatsen)
    )


def lees_stapdagen(lezer: Lezer, jaar: Aanbodjaar, vandaag: date) -> tuple[Stapdagen, ...]:
    """Return the days of every step of a cycle, in order, as far as it was done on ``vandaag``."""
    vraag = select(func.max(Aanbodversie.vastgesteld_op)).where(
        Aanbodversie.aanbodjaar == jaar.id, Aanbodversie.verwijderd.is_(False)
    )
    return dagen(jaar, lezer.rijen(vraag)[0][0], vandaag)


def _groepen(lezer: Lezer, jaar_id: UUID) -> str:
    """Return how many groups of pupils told something: "4 groepen"."""
    vraag = select(func.count()).where(Leerlingstem.aanbodjaar == jaar_id, Leerlingstem.gezegd.is_not(None))
    aantal: int = lezer.rijen(vraag.where(Leerlingstem.verwijderd.is_(False)))[0][0]
    return "" if not aantal else "1 groep" if aantal == 1 else f"{aantal} groepen"
