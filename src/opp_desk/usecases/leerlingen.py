"""The list of pupils: every pupil as one frozen row, read in a few plain questions; and adding one by hand.

Not here: what is in one dossier (``dossier``), and class lists (``importeren``).
"""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import String, func, not_, or_, select, type_coerce

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.leerling import Groepsplaats, Leerling
from opp_desk.model.naam import volledige_naam
from opp_desk.model.school import Groep, Groepsleerkracht, Medewerker
from opp_desk.rules.vouwen import vouw
from opp_desk.usecases.aanmeldingen import alleen_aangemeld
from opp_desk.usecases.leerlingen_opp import lopende_opps
from opp_desk.usecases.oppkort_bron import groepsnamen
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from sqlalchemy import ColumnElement

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
    """The pupils who are here, the groups of whoever asks ("mijn groep"), and how many stand elsewhere.

    ``vertrokken`` left; they are among the rows only when that was asked for. ``aangemeld`` are no pupils
    yet.
    """

    regels: tuple[LeerlingRegel, ...]
    mijn: frozenset[UUID]
    aangemeld: int
    vertrokken: int


@dataclass(frozen=True, slots=True)
class Zoekregel:
    """One pupil in the command palette: name, and the group as hint."""

    id: UUID
    naam: str
    groep: str


@dataclass(frozen=True, slots=True)
class _Groep:
    """What a row takes from its group."""

    zelf: frozenset[UUID]
    naam: str
    juffen: str


_GEEN: Final = _Groep(frozenset(), "", "")
_ROEPNAAM: Final = func.coalesce(func.nullif(Leerling.roepnaam, ""), Leerling.voorletters, "")
_GROEP: Final = type_coerce(
    Leerling.groep, String
)  # as it is stored: thousands of equal ids need no UUID each


def lijst(lezer: Lezer) -> tuple[LeerlingRegel, ...]:
    """Return every pupil, ordered by surname; those who left are marked, not left out.

    A child that is only aangemeld is no pupil yet.
    """
    return _lijst(lezer, alleen_aangemeld(lezer), vertrokken=True)


def lees_lijst(lezer: Lezer, persoon: UUID | None, *, vertrokken: bool = False) -> Leerlinglijst:
    """Return the list as the screen shows it to ``persoon``; with who left only when asked for.

    After some years most pupils have left, and nobody waits for them when the program opens.
    """
    aangemeld = alleen_aangemeld(lezer)
    weg = select(func.count()).where(Leerling.verwijderd.is_(False), not_(_is_er(clock.today())))
    return Leerlinglijst(
        _lijst(lezer, aangemeld, vertrokken=vertrokken),
        groepen_van(lezer, persoon),
        len(aangemeld),
        lezer.verbinding.execute(weg).scalar_one(),
    )


def _is_er(vandaag: date) -> ColumnElement[bool]:
    """Return the condition that a pupil is still here on this day; a day of leaving may be to come."""
    return or_(Leerling.uitstroomdatum.is_(None), Leerling.uitstroomdatum > vandaag)


def _lijst(lezer: Lezer, aangemeld: frozenset[UUID], *, vertrokken: bool) -> tuple[LeerlingRegel, ...]:
    vandaag = clock.today()
    groepen = _groepen(lezer)
    extra = _combinatiegroepen(lezer)
    lopend = lopende_opps(lezer, vandaag)
    vraag = select(
        Leerling.id,
        _GROEP,
        _ROEPNAAM,
        Leerling.voorvoegsel,
        Leerling.achternaam,
        Leerling.jaargroep,
        Leerling.geboortedatum,
        Leerling.uitstroomdatum,
    ).where(Leerling.verwijderd.is_(False))
    if not vertrokken:
        vraag = vraag.where(_is_er(vandaag))
    gelezen = lezer.verbinding.execute(vraag.order_by(Leerling.id)).all()
    regels = [
        _regel(rij, vandaag, groepen.get(rij[1], _GEEN), extra.get(rij[0]), lopend.get(rij[0]))
        for rij in gelezen
        if rij[0] not in aangemeld
    ]
    regels.sort(key=attrgetter("volgorde"))  # who has the same name stays in order of id
    return tuple(regels)


def zoekregels(lezer: Lezer) -> tuple[Zoekregel, ...]:
    """Return every pupil who is here, and who is only aangemeld, for the command palette, by surname."""
    aangemeld = dict.fromkeys(alleen_aangemeld(lezer), "alleen aangemeld")
    namen = {sleutel.hex: naam for sleutel, naam in groepsnamen(lezer).items()}
    vraag = select(
        Leerling.id, _GROEP, _ROEPNAAM, Leerling.voorvoegsel, Leerling.achternaam, Leerling.jaargroep
    ).where(Leerling.verwijderd.is_(False), _is_er(clock.today()))
    gevonden = [
        (_volgorde(achternaam, roepnaam, voor), id_, volledige_naam(roepnaam, voor, achternaam), groep, jaar)
        for id_, groep, roepnaam, voor, achternaam, jaar in lezer.verbinding.execute(vraag)
    ]
    gevonden.sort(key=itemgetter(0))
    return tuple(
        Zoekregel(id_, naam, aangemeld.get(id_) or namen.get(groep) or jaar or "")
        for _, id_, naam, groep, jaar in gevonden
    )


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


def _groepen(lezer: Lezer) -> dict[str, _Groep]:
    """Return every group by its id as it is stored (hexadecimal): its name and who teaches it."""
    vraag = (
        select(
            Groepsleerkracht.groep,
            func.coalesce(func.nullif(Medewerker.roepnaam, ""), Medewerker.voorletters),
            Medewerker.voorvoegsel,
            Medewerker.achternaam,
        )
        .join(Medewerker, Medewerker.id == Groepsleerkracht.medewerker)
        .where(Groepsleerkracht.verwijderd.is_(False), Medewerker.verwijderd.is_(False))
        .order_by(Medewerker.achternaam, Medewerker.id)
    )
    juffen: dict[UUID, list[str]] = {}
    for groep, *naam in lezer.verbinding.execute(vraag):
        juffen.setdefault(groep, []).append(volledige_naam(*naam))
    return {
        sleutel.hex: _Groep(frozenset({sleutel}), naam, ", ".join(juffen.get(sleutel, ())))
        for sleutel, naam in groepsnamen(lezer).items()
    }


def _combinatiegroepen(lezer: Lezer) -> dict[UUID, frozenset[UUID]]:
    per_leerling: dict[UUID, set[UUID]] = {}
    vraag = select(Groepsplaats.leerling, Groepsplaats.groep).where(Groepsplaats.verwijderd.is_(False))
    for row in lezer.verbinding.execute(vraag):
        per_leerling.setdefault(row.leerling, set()).add(row.groep)
    return {leerling: frozenset(groepen) for leerling, groepen in per_leerling.items()}


def _regel(
    rij: Any, vandaag: date, groep: _Groep, extra: frozenset[UUID] | None, opp: LopendOpp | None
) -> LeerlingRegel:
    id_, _, roepnaam, voorvoegsel, achternaam, jaargroep, geboren, weg = rij
    familienaam = volledige_naam(None, voorvoegsel, achternaam)
    groepsnaam = groep.naam or jaargroep or ""
    return LeerlingRegel(
        id=id_,
        roepnaam=roepnaam,
        achternaam=familienaam,
        naam=f"{roepnaam} {familienaam}".strip(),
        volgorde=_volgorde(achternaam, roepnaam, voorvoegsel),
        zoek=" ".join(filter(None, (vouw(roepnaam), vouw(familienaam), vouw(groepsnaam)))),
        groep=groepsnaam,
        groepen=groep.zelf | extra if extra else groep.zelf,
        jaargroep=jaargroep or "",
        geboortedatum=geboren,
        leeftijd=leeftijd(geboren, vandaag),
        leerkrachten=groep.juffen,
        opp_id=opp.opp_id if opp else None,
        opp_status=opp.status if opp else None,
        volgende=opp.volgende if opp else None,
        te_laat=opp.te_laat if opp else False,
        aandacht=opp.aandacht if opp else frozenset(),
        vertrokken=weg is not None and weg <= vandaag,
    )


def _volgorde(achternaam: str | None, roepnaam: str, voorvoegsel: str | None) -> str:
    """Return the key of Dutch lists: surname, roepnaam, voorvoegsel, without accents."""
    return f"{vouw(achternaam or '')}\0{vouw(roepnaam)}\0{vouw(voorvoegsel or '')}"
