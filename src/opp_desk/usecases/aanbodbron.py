"""Reading the ondersteuningsaanbod as a whole: the year that runs, the text of now, and what was adopted.

Every paper, the checks and the comparison of years begin here. Not here: changing anything.
"""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar
from uuid import NAMESPACE_URL, UUID, uuid5

from sqlalchemy import select

from opp_desk.ground import clock, ids
from opp_desk.model.aanbod import (
    Aanbodjaar,
    Aanbodversie,
    Ambitie,
    Deskundigheid,
    Leerlingstem,
    Profieldeel,
    Vestiging,
    Voorziening,
)
from opp_desk.model.aanbodopname import Aanbod, maak_aanbodopname
from opp_desk.rules.aanbodjaar import is_voorbij
from opp_desk.usecases.contacten import contactrijen
from opp_desk.usecases.opps import school
from opp_desk.usecases.rechten import rechten
from opp_desk.vault.blobs import lees as lees_blob

if TYPE_CHECKING:
    from collections.abc import Container, Sequence
    from datetime import date

    from opp_desk.model.basis import Rij
    from opp_desk.model.school_lijsten import Contact
    from opp_desk.vault.lezer import Lezer

    R = TypeVar("R", bound=Rij)
    P = TypeVar("P", Profieldeel, Voorziening, Deskundigheid, Leerlingstem, Ambitie, Contact)

_JAREN: Final = uuid5(NAMESPACE_URL, "opp-desk:aanbodjaar")


@dataclass(frozen=True, slots=True)
class Versiekop:
    """An adopted version as a list shows it."""

    id: UUID
    schooljaar: str
    nummer: int
    vastgesteld_op: date | None
    namens_naam: str


def aanbodjaar_id(schooljaar: str) -> UUID:
    """Return the id of the cycle for a schooljaar ("2027-2028"): two people who begin it make one row."""
    return ids.element_id(_JAREN, schooljaar)


def lopend_jaar(lezer: Lezer, vandaag: date | None = None) -> Aanbodjaar | None:
    """Return the first cycle that is not published yet, otherwise the last one; None before the first.

    A cycle whose schooljaar is over on ``vandaag`` (today) is passed over when there is a later one: nobody
    finishes it any more.
    """
    jaren = lezer.lees(select(Aanbodjaar).order_by(Aanbodjaar.schooljaar))
    open_jaren = [
        jaar
        for jaar in jaren
        if jaar.gepubliceerd_op is None and not is_voorbij(jaar.schooljaar, vandaag or clock.today())
    ]
    return next(iter(open_jaren), jaren[-1] if jaren else None)


def lees_aanbod(lezer: Lezer, jaar: Aanbodjaar) -> Aanbod:
    """Return everything of the aanbod as it is now, with what pupils said in the cycle of ``jaar``."""
    van_school, vestigingen = school(lezer), _op_volgorde(lezer, Vestiging)
    hier = partial(_hier, plaatsen={None, *(rij.id for rij in vestigingen)})
    stemmen = [each for each in _op_volgorde(lezer, Leerlingstem) if each.aanbodjaar == jaar.id]
    logo = lees_blob(lezer.verbinding, van_school.logo) if van_school.logo else None
    return Aanbod(
        school=van_school,
        jaar=jaar,
        vestigingen=vestigingen,
        delen=_delen(lezer, vestigingen),
        voorzieningen=hier(_op_volgorde(lezer, Voorziening)),
        deskundigheid=hier(_op_volgorde(lezer, Deskundigheid)),
        stemmen=hier(stemmen),
        ambities=hier(_op_volgorde(lezer, Ambitie)),
        contacten=hier(contactrijen(lezer)),
        rechten=rechten(van_school.sector),
        logo=b64encode(logo).decode() if logo else None,
    )


def lees_opname(lezer: Lezer, jaar_id: UUID) -> bytes:
    """Return the momentopname of the text of now: a concept for this cycle."""
    return maak_aanbodopname(lees_aanbod(lezer, lezer.haal(Aanbodjaar, jaar_id)))


def versies(lezer: Lezer) -> tuple[Versiekop, ...]:
    """Return what was adopted, the newest first."""
    rijen = lezer.lees(select(Aanbodversie).order_by(Aanbodversie.nummer.desc(), Aanbodversie.id))
    return tuple(
        Versiekop(rij.id, rij.schooljaar or "", rij.nummer or 0, rij.vastgesteld_op, rij.namens_naam or "")
        for rij in rijen
    )


def lees_versie(lezer: Lezer, versie_id: UUID) -> bytes:
    """Return an adopted text; WereldFout("inhoud_beschadigd") if it was tampered with."""
    return lees_blob(lezer.verbinding, lezer.haal(Aanbodversie, versie_id).momentopname or "")


def _op_volgorde(lezer: Lezer, klasse: type[R]) -> Sequence[R]:
    """Return the rows in the order of the school: by their fractional key, equal keys by id."""
    rijen = lezer.lees(select(klasse))
    return sorted(rijen, key=lambda rij: (getattr(rij, "volgorde", None) or "", rij.id.hex))


def _hier(rijen: Sequence[P], plaatsen: Container[UUID | None]) -> Sequence[P]:
    """Return the rows of the whole school and of vestigingen that are there: what was of one that is gone,
    and came back by an undo or with a package, is told to nobody as if it held everywhere.
    """  # noqa: D205  one thought
    return [rij for rij in rijen if rij.vestiging in plaatsen]


def _delen(lezer: Lezer, vestigingen: Sequence[Vestiging]) -> Sequence[Profieldeel]:
    """Return the texts, shared ones before those of a vestiging, these in the order of the vestigingen."""
    plaats: dict[UUID | None, int] = {rij.id: nummer for nummer, rij in enumerate(vestigingen, 1)}
    plaats[None] = 0
    rijen = lezer.lees(select(Profieldeel).order_by(Profieldeel.id))
    return sorted(_hier(rijen, plaats), key=lambda rij: plaats[rij.vestiging])
