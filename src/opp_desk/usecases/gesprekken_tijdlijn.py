"""The notes of one pupil as the timeline shows them: what was added stands with the note it belongs to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Text, select, type_coerce

from opp_desk.model.gesprek import Gesprek
from opp_desk.model.keuzes import GesprekSoort, Ruimte
from opp_desk.usecases.gesprekken_bijlagen import tel_bij_notities
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
    type_coerce(Gesprek.soort, Text).label("soort"),
    Gesprek.eigen_soort,
    Gesprek.door,
    Gesprek.tekst,
    Gesprek.samen,
    Gesprek.bij,
    Gesprek.correctie,
    Gesprek.vastgelegd_op.is_not(None).label("vast"),
    type_coerce(Gesprek.ruimte, Text).label("ruimte"),
)
"""As they are stored, where making more of them would cost most of the time of thousands of notes."""
_SAMEN: Final[tuple[Any, ...]] = (Gesprek.samen,)


@dataclass(frozen=True, slots=True)
class Notitieregel:
    """One note on the timeline. ``waarden`` hold its kind and writer, and what else is so of it.

    ``vast``: closed; ``samen``: being written in more dossiers or parts; ``gecorrigeerd`` and
    ``aangevuld``; ``ruimte``: not the ordinary one; ``bijlagen``: how many files.
    """

    id: UUID
    datum: date | None
    kern: str
    waarden: Mapping[str, str | int]


def notities(lezer: Lezer, leerling: UUID) -> Iterator[Notitieregel]:
    """Yield the notes of one pupil, in no order."""
    rijen = lezer.rijen(select(*_KOLOMMEN).where(Gesprek.leerling == leerling).order_by(Gesprek.id))
    bij: dict[UUID | None, list[Any]] = {}
    for rij in rijen:
        bij.setdefault(rij.bij, []).append(rij)
    namen = {rij.samen for rij in rijen if rij.samen and not rij.vast}
    vraag = select(*_SAMEN).where(Gesprek.samen.in_(namen), Gesprek.bij.is_(None))
    aantallen = Counter(rij.samen for rij in lezer.rijen(vraag)) if namen else Counter()
    bijlagen = tel_bij_notities(lezer, [leerling])
    soort = cache(partial(_soortnaam, lees_soorten(lezer)))
    for rij in bij.get(None, []):
        waarden: dict[str, str | int] = {"soort": soort(rij.soort, rij.eigen_soort), "door": rij.door or ""}
        if rij.vast:
            waarden["vast"] = 1
        if aantal := bijlagen[rij.id]:
            waarden["bijlagen"] = aantal
        if rij.ruimte != Ruimte.DOSSIER.value:
            waarden["ruimte"] = rij.ruimte
        if aantallen.get(rij.samen, 0) > 1:
            waarden["samen"] = 1
        kern = rij.tekst or ""
        if erbij := bij.get(rij.id):
            kern = _met_erbij(rij, erbij, bij, waarden)
        yield Notitieregel(rij.id, rij.datum, kern, waarden)


def _met_erbij(
    rij: Any, erbij: list[Any], bij: Mapping[UUID | None, list[Any]], waarden: dict[str, str | int]
) -> str:
    """Put in ``waarden`` what stands with a note, and return the whole text of it."""
    eigen = [een for een in erbij if een.samen == rij.samen]
    later = [een for een in erbij if een.samen != rij.samen]
    later += [een for deel in eigen for een in bij.get(deel.id, [])]
    if eigen:
        waarden["samen"] = 1
    if any(een.correctie for een in later):
        waarden["gecorrigeerd"] = 1
    if any(not een.correctie for een in later):
        waarden["aangevuld"] = 1
    return "\n".join(een.tekst for een in (rij, *eigen) if een.tekst)


def _soortnaam(soorten: tuple[Soortkeuze, ...], code: str | None, eigen: UUID | None) -> str:
    soort = GesprekSoort(code) if code else None
    keuze = soort_van(soorten, soort, eigen) if soort or eigen else None
    return keuze.naam if keuze else ""
