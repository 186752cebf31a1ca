"""What working for a whole group shows: whose OPP's there are, which goals they share, and the answers.

Reading only; changing stands in ``bulk``.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, select

from opp_desk.model.doel import Doel
from opp_desk.model.evaluatie import Doelresultaat, Evaluatie, Meting
from opp_desk.model.keuzes import OppStatus
from opp_desk.model.leerling import Groepsplaats, Leerling
from opp_desk.model.opp import Opp
from opp_desk.model.versie import OppVersie
from opp_desk.rules.bewerken import mag_bewerken
from opp_desk.rules.doel import streven_van
from opp_desk.rules.meting import is_gehaald, maat_van, probeer_meting, schrijf
from opp_desk.rules.vouwen import vouw
from opp_desk.usecases.bulk import zelfde_tekst, zonder_naam
from opp_desk.usecases.oppkort_bron import groepsnamen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from uuid import UUID

    from opp_desk.model.keuzes import Resultaat, Vervolg
    from opp_desk.vault.lezer import Lezer

_SAMEN: Final = 2


@dataclass(frozen=True, slots=True)
class Kandidaat:
    """One pupil with an OPP that runs. ``open``: its text may change; ``vastgelegd``: it was fixed once."""

    opp: UUID
    leerling: UUID
    naam: str
    roepnaam: str
    groep: str
    groepen: frozenset[str]
    status: OppStatus
    open: bool
    vastgelegd: bool


@dataclass(frozen=True, slots=True)
class Deeldoel:
    """One goal of one pupil; goals with the same ``sleutel`` say the same of different pupils."""

    id: UUID
    opp: UUID
    sleutel: str
    tekst: str
    gebied: str


@dataclass(frozen=True, slots=True)
class Gedeeld:
    """A goal that several pupils have, with ``[naam]`` in the place of their names."""

    sleutel: str
    tekst: str
    gebied: str
    doelen: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class Groepsbeeld:
    """Everybody with an OPP that runs, by surname, and their goals. ``groepen`` in order, with their size."""

    kandidaten: tuple[Kandidaat, ...]
    doelen: tuple[Deeldoel, ...]
    groepen: tuple[tuple[str, int], ...]

    def van(self, groep: str) -> tuple[Kandidaat, ...]:
        """Return who is in a group; everybody for ""."""
        return tuple(each for each in self.kandidaten if not groep or groep in each.groepen)

    def gedeeld(self, groep: str) -> tuple[Gedeeld, ...]:
        """Return the goals to look back on that two or more in a group have, the most shared first."""
        wie = {each.opp for each in self.van(groep) if each.vastgelegd}
        per: dict[str, list[Deeldoel]] = {}
        for doel in self.doelen:
            if doel.opp in wie:
                per.setdefault(doel.sleutel, []).append(doel)
        samen = [
            Gedeeld(sleutel, rij[0].tekst, rij[0].gebied, tuple(doel.id for doel in rij))
            for sleutel, rij in per.items()
            if len({doel.opp for doel in rij}) >= _SAMEN
        ]
        return tuple(sorted(samen, key=lambda each: (-len(each.doelen), each.tekst)))


@dataclass(frozen=True, slots=True)
class Doelregel:
    """One pupil in the list of a shared goal: the last measurement, and the open answers."""

    doel: UUID
    opp: UUID
    leerling: UUID
    naam: str
    gemeten: str
    gehaald: bool
    resultaat: Resultaat | None
    vervolg: Vervolg | None
    geevalueerd_op: date | None


def lees_groepsbeeld(lezer: Lezer) -> Groepsbeeld:
    """Return who can be worked for together."""
    plaatsen = _plaatsen(lezer)
    namen = groepsnamen(lezer)
    vast = {each.opp for each in lezer.rijen(select(OppVersie.opp).where(OppVersie.verwijderd.is_(False)))}
    vraag: Any = (
        select(Opp.id, Opp.status, Leerling)
        .join(Leerling, Leerling.id == Opp.leerling)
        .where(Opp.status != OppStatus.AFGESLOTEN, Leerling.uitstroomdatum.is_(None))
    )
    wie = [
        _kandidaat(opp, status, kind, namen, plaatsen.get(kind.id, ()), vast)
        for opp, status, kind in map(tuple, lezer.rijen(vraag))
    ]
    wie.sort(key=lambda paar: (paar[0], paar[1].opp.hex))
    kandidaten = tuple(kandidaat for _naam, kandidaat in wie)
    groepen = Counter(groep for each in kandidaten for groep in each.groepen)
    return Groepsbeeld(kandidaten, _doelen(lezer, kandidaten), tuple(sorted(groepen.items())))


def lees_doelregels(lezer: Lezer, doelen: Sequence[UUID]) -> tuple[Doelregel, ...]:
    """Return one line per goal, by the surname of the pupil."""
    vraag: Any = (
        select(Doel, Leerling).join(Leerling, Leerling.id == Doel.leerling).where(Doel.id.in_(doelen))
    )
    gemeten = lezer.lees(select(Meting).where(Meting.doel.in_(doelen)).order_by(Meting.datum, Meting.id))
    metingen = {each.doel: each for each in gemeten}
    antwoorden, gedaan = _antwoorden(lezer, doelen), _geevalueerd(lezer, doelen)
    regels = [
        (vouw(kind.sorteernaam), _regel(doel, kind, metingen.get(doel.id), antwoorden.get(doel.id), gedaan))
        for doel, kind in map(tuple, lezer.rijen(vraag))
    ]
    return tuple(regel for _naam, regel in sorted(regels, key=lambda paar: (paar[0], paar[1].doel.hex)))


def _kandidaat(
    opp: UUID,
    status: OppStatus,
    kind: Leerling,
    namen: dict[UUID, str],
    plaatsen: Iterable[UUID],
    vast: set[UUID],
) -> tuple[str, Kandidaat]:
    groep = (namen.get(kind.groep) if kind.groep else "") or kind.jaargroep or ""
    groepen = frozenset(naam for naam in (groep, *(namen.get(each, "") for each in plaatsen)) if naam)
    return vouw(kind.sorteernaam), Kandidaat(
        opp,
        kind.id,
        kind.naam,
        kind.roepnaam or kind.naam,
        groep,
        groepen,
        status,
        mag_bewerken(status, "doelen"),
        opp in vast or status is OppStatus.OVERGENOMEN,
    )


def _plaatsen(lezer: Lezer) -> dict[UUID, list[UUID]]:
    """Return the combined groups of each pupil."""
    plaatsen: dict[UUID, list[UUID]] = {}
    for each in lezer.lees(select(Groepsplaats)):
        if each.leerling is not None:
            plaatsen.setdefault(each.leerling, []).append(each.groep)
    return plaatsen


def _doelen(lezer: Lezer, wie: Sequence[Kandidaat]) -> tuple[Deeldoel, ...]:
    """Return the goals of everybody, in the order of ``wie``."""
    vraag: Any = select(Doel.id, Doel.opp, Doel.kan_straks, Doel.gebied).where(Doel.verwijderd.is_(False))
    per_opp: dict[UUID, list[tuple[UUID, str, str]]] = {}
    for doel, opp, tekst, gebied in map(tuple, lezer.rijen(vraag.order_by(Doel.volgorde, Doel.id))):
        if tekst:
            per_opp.setdefault(opp, []).append((doel, tekst, gebied or ""))
    return tuple(
        Deeldoel(
            doel, kind.opp, zelfde_tekst(tekst, kind.roepnaam), zonder_naam(tekst, kind.roepnaam), gebied
        )
        for kind in wie
        for doel, tekst, gebied in per_opp.get(kind.opp, ())
    )


def _antwoorden(lezer: Lezer, doelen: Sequence[UUID]) -> dict[UUID, Doelresultaat]:
    """Return the answers of the evaluations that are being made."""
    vraag = select(Doelresultaat).join(Evaluatie, Evaluatie.id == Doelresultaat.evaluatie)
    vraag = vraag.where(Doelresultaat.doel.in_(doelen), Evaluatie.datum.is_(None))
    return {each.doel: each for each in lezer.lees(vraag.order_by(Doelresultaat.id))}


def _geevalueerd(lezer: Lezer, doelen: Sequence[UUID]) -> dict[UUID, date]:
    """Return per OPP the last day on which it was evaluated."""
    opps = select(Doel.opp).where(Doel.id.in_(doelen))
    vraag: Any = (
        select(Evaluatie.opp, func.max(Evaluatie.datum))
        .where(Evaluatie.opp.in_(opps), Evaluatie.datum.is_not(None), Evaluatie.verwijderd.is_(False))
        .group_by(Evaluatie.opp)
    )
    return dict(map(tuple, lezer.rijen(vraag)))


def _regel(
    doel: Doel,
    kind: Leerling,
    meting: Meting | None,
    antwoord: Doelresultaat | None,
    gedaan: dict[UUID, date],
) -> Doelregel:
    streven = streven_van(doel)
    maat = maat_van(streven)
    waarde = probeer_meting(meting.waarde or "", maat) if meting else None
    kaal = (meting.waarde or "") if meting else ""
    return Doelregel(
        doel.id,
        doel.opp,
        kind.id,
        kind.naam,
        kaal if waarde is None else schrijf(waarde, maat),
        waarde is not None and is_gehaald(waarde, streven),
        antwoord.resultaat if antwoord else None,
        antwoord.vervolg if antwoord else None,
        gedaan.get(doel.opp),
    )
