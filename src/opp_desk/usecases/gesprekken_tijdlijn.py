"""The notes of one pupil as the timeline shows them: what was added stands with the note it belongs to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from opp_desk.model.gesprek import Gesprek
from opp_desk.model.keuzes import Ruimte
from opp_desk.usecases.gesprekssoorten import lees_soorten, soort_van

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date
    from uuid import UUID

    from opp_desk.usecases.gesprekssoorten import Soortkeuze
    from opp_desk.vault.lezer import Lezer

_KOLOMMEN: Final[tuple[Any, ...]] = (
    Gesprek.id,
    Gesprek.datum,
    Gesprek.soort,
    Gesprek.eigen_soort,
    Gesprek.door,
    Gesprek.tekst,
    Gesprek.samen,
    Gesprek.bij,
    Gesprek.correctie,
    Gesprek.vastgelegd_op,
    Gesprek.ruimte,
)
_SAMEN: Final[tuple[Any, ...]] = (Gesprek.samen,)


@dataclass(frozen=True, slots=True)
class Notitieregel:
    """One note on the timeline. ``waarden`` hold its kind and writer, and what else is so of it.

    ``vast``: closed; ``samen``: being written in more dossiers or parts; ``gecorrigeerd`` and
    ``aangevuld``; ``ruimte``: not the ordinary one.
    """

    id: UUID
    datum: date | None
    kern: str
    waarden: Mapping[str, str | int]


def notities(lezer: Lezer, leerling: UUID) -> Iterator[Notitieregel]:
    """Yield the notes of one pupil, in no order."""
    soorten = lees_soorten(lezer)
    rijen = lezer.rijen(select(*_KOLOMMEN).where(Gesprek.leerling == leerling).order_by(Gesprek.id))
    bij: dict[UUID | None, list[Any]] = {}
    for rij in rijen:
        bij.setdefault(rij.bij, []).append(rij)
    namen = {rij.samen for rij in rijen if rij.samen and rij.vastgelegd_op is None}
    vraag = select(*_SAMEN).where(Gesprek.samen.in_(namen), Gesprek.bij.is_(None))
    aantallen = Counter(rij.samen for rij in lezer.rijen(vraag)) if namen else Counter()
    for rij in bij.get(None, []):
        yield _regel(rij, bij, soorten, in_meer=aantallen[rij.samen] > 1)


def _regel(
    rij: Any, bij: Mapping[UUID | None, list[Any]], soorten: tuple[Soortkeuze, ...], *, in_meer: bool
) -> Notitieregel:
    eigen = [een for een in bij.get(rij.id, []) if een.samen == rij.samen]
    later = [een for een in bij.get(rij.id, []) if een.samen != rij.samen]
    later += [een for deel in eigen for een in bij.get(deel.id, [])]
    soort = soort_van(soorten, rij.soort, rij.eigen_soort) if rij.soort or rij.eigen_soort else None
    waarden: dict[str, str | int] = {
        "vast": int(rij.vastgelegd_op is not None),
        "samen": int(in_meer or bool(eigen)),
        "gecorrigeerd": int(any(een.correctie for een in later)),
        "aangevuld": int(any(not een.correctie for een in later)),
        "ruimte": "" if rij.ruimte == Ruimte.DOSSIER else rij.ruimte.value,
    }
    altijd: dict[str, str | int] = {"soort": soort.naam if soort else "", "door": rij.door or ""}
    kern = "\n".join(een.tekst for een in (rij, *eigen) if een.tekst)
    return Notitieregel(
        rij.id, rij.datum, kern, altijd | {naam: waarde for naam, waarde in waarden.items() if waarde}
    )
