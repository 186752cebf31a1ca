"""The list of pupils: every pupil as one frozen row, read in a few plain questions; and adding one by hand.

Not here: what is in one dossier (``dossier``), and class lists (``importeren``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.leerling import Groepsplaats, Leerling
from opp_desk.model.naam import volledige_naam
from opp_desk.model.school import Groep, Groepsleerkracht, Medewerker
from opp_desk.rules.vouwen import vouw
from opp_desk.usecases.leerlingen_opp import lopende_opps
from opp_desk.usecases.oppkort_bron import groepsnamen
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from uuid import UUID

    from opp_desk.model.keuzes import OppStatus
    from opp_desk.usecases.leerlingen_opp import Aandacht, LopendOpp
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork


@dataclass(frozen=True, slots=True, eq=False)
class LeerlingRegel:
    """One pupil in the list; compared by identity, so that a set of rows is quick to ask.

    ``volgorde`` orders by surname without voorvoegsel, ``zoek`` is the folded text that typing searches.
    ``groepen`` are the stamgroep and the combined groups. ``opp_id`` is the OPP that runs, if any;
    ``volgende`` the first term of it, ``te_laat`` whether that has passed.
    """

    id: UUID
    roepnaam: str
    achternaam: str
    naam: str
    volgorde: str
    zoek: str
    groep: str
    groepen: frozenset[UUID]
    jaargroep: str
    geboortedatum: date | None
    leeftijd: int | None
    leerkrachten: str
    opp_id: UUID | None
    opp_status: OppStatus | None
    volgende: date | None
    te_laat: bool
    aandacht: frozenset[Aandacht]
    vertrokken: bool


@dataclass(frozen=True, slots=True)
class Leerlinglijst:
    """Every pupil, and the groups of whoever asks ("mijn groep")."""

    regels: tuple[LeerlingRegel, ...]
    mijn: frozenset[UUID]


@dataclass(frozen=True, slots=True)
class Zoekregel:
    """One pupil in the command palette: name, and the group as hint."""

    id: UUID
    naam: str
    groep: str


_KOLOMMEN: Final[tuple[Any, ...]] = (
    Leerling.id,
    Leerling.roepnaam,
    Leerling.voorletters,
    Leerling.voorvoegsel,
    Leerling.achternaam,
    Leerling.groep,
    Leerling.jaargroep,
    Leerling.geboortedatum,
    Leerling.uitstroomdatum,
)


def lijst(lezer: Lezer) -> tuple[LeerlingRegel, ...]:
    """Return every pupil, ordered by surname; those who left are marked, not left out."""
    vandaag = clock.today()
    namen = groepsnamen(lezer)
    juffen = _leerkrachten(lezer)
    extra = _combinatiegroepen(lezer)
    lopend = lopende_opps(lezer, vandaag)
    regels = (
        _regel(row, vandaag, namen, juffen, extra.get(row.id, frozenset()), lopend.get(row.id))
        for row in lezer.verbinding.execute(select(*_KOLOMMEN).where(Leerling.verwijderd.is_(False)))
    )
    return tuple(sorted(regels, key=lambda regel: (regel.volgorde, regel.id.int)))


def lees_lijst(lezer: Lezer, persoon: UUID | None) -> Leerlinglijst:
    """Return the list as the screen shows it to ``persoon``."""
    return Leerlinglijst(lijst(lezer), groepen_van(lezer, persoon))


def zoekregels(lezer: Lezer) -> tuple[Zoekregel, ...]:
    """Return every pupil who is here, for the command palette, ordered by surname."""
    namen = groepsnamen(lezer)
    vraag = select(*_KOLOMMEN).where(Leerling.verwijderd.is_(False), Leerling.uitstroomdatum.is_(None))
    gevonden = sorted(lezer.verbinding.execute(vraag), key=_volgorde)
    return tuple(Zoekregel(row.id, _naam(row), _groep(row, namen)) for row in gevonden)


def leeftijd(geboortedatum: date | None, dag: date) -> int | None:
    """Return the age in years on ``dag``, None when the birthday is unknown or still to come."""
    if geboortedatum is None or geboortedatum > dag:
        return None
    return dag.year - geboortedatum.year - ((dag.month, dag.day) < (geboortedatum.month, geboortedatum.day))


def groepen_van(lezer: Lezer, medewerker: UUID | None) -> frozenset[UUID]:
    """Return the groups that somebody teaches: "mijn groep"."""
    vraag = select(Groepsleerkracht.groep).where(
        Groepsleerkracht.medewerker == medewerker, Groepsleerkracht.verwijderd.is_(False)
    )
    return frozenset(row.groep for row in lezer.verbinding.execute(vraag))


@handeling("Leerling toegevoegd")
def voeg_leerling_toe(
    uow: UnitOfWork,
    *,
    roepnaam: str,
    voorvoegsel: str = "",
    achternaam: str,
    geboortedatum: date | None = None,
    groep: str = "",
    instroomdatum: date | None = None,
) -> UUID:
    """Add one pupil by hand. A group that is not there yet is made; its name is compared without accents.

    RegelFout("naam_leeg") without a roepnaam or without an achternaam.
    """
    if not roepnaam.strip() or not achternaam.strip():
        raise RegelFout("naam_leeg")
    leerling = Leerling(
        roepnaam=roepnaam.strip(),
        voorvoegsel=voorvoegsel.strip() or None,
        achternaam=achternaam.strip(),
        geboortedatum=geboortedatum,
        groep=_groep_met_naam(uow, groep.strip()),
        instroomdatum=instroomdatum,
    )
    return uow.voeg_toe(leerling).id


def _groep_met_naam(uow: UnitOfWork, naam: str) -> UUID | None:
    """Return the group with this name, made if need be; None for no name."""
    if not naam:
        return None
    bestaand = next((sleutel for sleutel, een in groepsnamen(uow).items() if vouw(een) == vouw(naam)), None)
    return bestaand or uow.voeg_toe(Groep(naam=naam)).id


def _leerkrachten(lezer: Lezer) -> dict[UUID, str]:
    """Return per group who teaches it: "Anouk Visser, Mo Jansen"."""
    vraag = (
        select(
            Groepsleerkracht.groep,
            Medewerker.roepnaam,
            Medewerker.voorletters,
            Medewerker.voorvoegsel,
            Medewerker.achternaam,
        )
        .join(Medewerker, Medewerker.id == Groepsleerkracht.medewerker)
        .where(Groepsleerkracht.verwijderd.is_(False), Medewerker.verwijderd.is_(False))
        .order_by(Medewerker.achternaam, Medewerker.id)
    )
    per_groep: dict[UUID, list[str]] = {}
    for row in lezer.verbinding.execute(vraag):
        per_groep.setdefault(row.groep, []).append(_naam(row))
    return {groep: ", ".join(namen) for groep, namen in per_groep.items()}


def _combinatiegroepen(lezer: Lezer) -> dict[UUID, frozenset[UUID]]:
    per_leerling: dict[UUID, set[UUID]] = {}
    vraag = select(Groepsplaats.leerling, Groepsplaats.groep).where(Groepsplaats.verwijderd.is_(False))
    for row in lezer.verbinding.execute(vraag):
        per_leerling.setdefault(row.leerling, set()).add(row.groep)
    return {leerling: frozenset(groepen) for leerling, groepen in per_leerling.items()}


def _regel(
    row: Any,
    vandaag: date,
    namen: Mapping[UUID, str],
    juffen: Mapping[UUID, str],
    extra: frozenset[UUID],
    opp: LopendOpp | None,
) -> LeerlingRegel:
    roepnaam, groep = row.roepnaam or row.voorletters or "", _groep(row, namen)
    achternaam = volledige_naam(None, row.voorvoegsel, row.achternaam)
    naam = f"{roepnaam} {achternaam}".strip()
    return LeerlingRegel(
        id=row.id,
        roepnaam=roepnaam,
        achternaam=achternaam,
        naam=naam,
        volgorde=_volgorde(row),
        zoek=vouw(f"{naam} {groep}"),
        groep=groep,
        groepen=extra | {row.groep} if row.groep else extra,
        jaargroep=row.jaargroep or "",
        geboortedatum=row.geboortedatum,
        leeftijd=leeftijd(row.geboortedatum, vandaag),
        leerkrachten=juffen.get(row.groep, ""),
        opp_id=opp.opp_id if opp else None,
        opp_status=opp.status if opp else None,
        volgende=opp.volgende if opp else None,
        te_laat=opp.te_laat if opp else False,
        aandacht=opp.aandacht if opp else frozenset(),
        vertrokken=row.uitstroomdatum is not None,
    )


def _naam(row: Any) -> str:
    return volledige_naam(row.roepnaam or row.voorletters, row.voorvoegsel, row.achternaam)


def _groep(row: Any, namen: Mapping[UUID, str]) -> str:
    return namen.get(row.groep) or row.jaargroep or ""


def _volgorde(row: Any) -> str:
    """Return the key of Dutch lists: surname, roepnaam, voorvoegsel, without accents."""
    return "\0".join(vouw(deel or "") for deel in (row.achternaam, row.roepnaam, row.voorvoegsel))
