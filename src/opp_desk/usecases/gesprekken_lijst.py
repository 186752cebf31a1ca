"""The list of notes, newest first, a page at a time; those that are not finished apart, on top."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import String, and_, func, literal, or_, select, tuple_, type_coerce

from opp_desk.model.gesprek import Gesprek
from opp_desk.model.leerling import Groepsplaats, Leerling
from opp_desk.rules.gesprek import eerste_regel
from opp_desk.usecases.gesprekken_beeld import lees_onaf, soortnaam
from opp_desk.usecases.gesprekken_bijlagen import tel_bij_notities
from opp_desk.usecases.gesprekssoorten import lees_soorten, te_kiezen
from opp_desk.usecases.leerlingen import groepen_van

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from uuid import UUID

    from sqlalchemy import Select

    from opp_desk.model.keuzes import Ruimte
    from opp_desk.usecases.gesprekssoorten import Soortkeuze
    from opp_desk.vault.lezer import Lezer

Plek = tuple[date, str, "UUID"]
HOEVEEL: Final = 60
_WOORDEN: Final = 240
_VAN_WIE: Final[tuple[Any, ...]] = (Gesprek.samen, Gesprek.leerling)
_MOMENT: Final = func.coalesce(type_coerce(Gesprek.vastgelegd_op, String), "")
_KOLOMMEN: Final = (
    Gesprek.id,
    Gesprek.leerling,
    Gesprek.datum,
    Gesprek.soort,
    Gesprek.eigen_soort,
    Gesprek.door,
    Gesprek.samen,
    Gesprek.ruimte,
    Gesprek.vastgelegd_op,
    _MOMENT.label("moment"),
    func.substr(Gesprek.tekst, 1, _WOORDEN).label("begin"),
)


@dataclass(frozen=True, slots=True)
class Zeef:
    """What the list leaves: notes of whoever asks, of one kind (its key), of pupils in the own groups."""

    mijn: bool = False
    soort: str = ""
    mijn_groep: bool = False


@dataclass(frozen=True, slots=True)
class Gespreksregel:
    """One note in the list; ``leerlingen`` are roepnamen with surname, as many as the note is about.

    ``bijlagen`` counts its files.
    """

    gesprek: UUID
    samen: str
    datum: date | None
    leerlingen: tuple[str, ...]
    soort: str
    begin: str
    door: str
    ruimte: Ruimte
    vastgelegd: bool
    bijlagen: int = 0


@dataclass(frozen=True, slots=True)
class Bladzijde:
    """A part of the list. ``verder`` goes to `lees_lijst` for what is older; None at the end.

    ``onaf`` are notes of whoever asks that are not finished, ``soorten`` the kinds to filter by, ``groepen``
    whether whoever asks has a group.
    """

    regels: tuple[Gespreksregel, ...]
    verder: Plek | None
    onaf: tuple[Gespreksregel, ...] = ()
    soorten: tuple[tuple[str, str], ...] = ()
    groepen: bool = False


def lees_lijst(lezer: Lezer, zeef: Zeef, na: Plek | None = None, hoeveel: int = HOEVEEL) -> Bladzijde:
    """Return a part of the list: the newest notes, or those behind ``na``; of one day the last one first."""
    soorten = lees_soorten(lezer)
    mijn_groepen = groepen_van(lezer, lezer.persoon)
    vraag = _vraag(lezer, zeef, soorten, mijn_groepen)
    if na is not None:
        vraag = vraag.where(tuple_(Gesprek.datum, _MOMENT, Gesprek.id) < tuple_(*map(literal, na)))
    rijen = lezer.rijen(vraag.limit(hoeveel + 1))
    deel = rijen[:hoeveel]
    verder = (deel[-1].datum, deel[-1].moment, deel[-1].id) if len(rijen) > hoeveel else None
    onaf = _onaf(lezer, soorten) if na is None else ()
    keuzes = tuple((een.sleutel, soortnaam(soorten, een.soort, een.eigen)) for een in te_kiezen(soorten))
    return Bladzijde(_regels(lezer, deel, soorten), verder, onaf, keuzes, bool(mijn_groepen))


def _vraag(
    lezer: Lezer, zeef: Zeef, soorten: Sequence[Soortkeuze], mijn_groepen: Iterable[UUID]
) -> Select[Any]:
    """Return the question; a note that somebody else is still writing is listed, one's own stands on top."""
    vraag = select(*_KOLOMMEN).where(
        Gesprek.bij.is_(None), Gesprek.datum >= date.min
    )  # a range: an index can give the order
    open_van_mij = and_(
        Gesprek.vastgelegd_op.is_(None), Gesprek.eigenaar == lezer.persoon, Gesprek.samen.is_not(None)
    )
    vraag = vraag.where(or_(Gesprek.eigenaar.is_(None), ~open_van_mij))
    if zeef.mijn:
        vraag = vraag.where(Gesprek.eigenaar == lezer.persoon)
    if gekozen := next((een for een in soorten if een.sleutel == zeef.soort), None):
        vraag = vraag.where(
            Gesprek.eigen_soort == gekozen.eigen
            if gekozen.eigen is not None
            else and_(Gesprek.soort == gekozen.soort, Gesprek.eigen_soort.is_(None))
        )
    if zeef.mijn_groep:
        groepen = list(mijn_groepen)
        extra = select(Groepsplaats.leerling).where(Groepsplaats.groep.in_(groepen))
        zelf = select(Leerling.id).where(Leerling.groep.in_(groepen))
        vraag = vraag.where(or_(Gesprek.leerling.in_(zelf), Gesprek.leerling.in_(extra)))
    return vraag.order_by(Gesprek.datum.desc(), _MOMENT.desc(), Gesprek.id.desc())


def _onaf(lezer: Lezer, soorten: Sequence[Soortkeuze]) -> tuple[Gespreksregel, ...]:
    """Return the unfinished notes of whoever asks, last written first."""
    samen = lees_onaf(lezer)
    vraag = select(*_KOLOMMEN).where(Gesprek.samen.in_(samen), Gesprek.bij.is_(None))
    regels = _regels(lezer, lezer.rijen(vraag), soorten) if samen else ()
    return tuple(sorted(regels, key=lambda regel: samen.index(regel.samen)))


def _regels(lezer: Lezer, rijen: Sequence[Any], soorten: Sequence[Soortkeuze]) -> tuple[Gespreksregel, ...]:
    """Return one line for each note, with everybody it is about; a note stands where its first row stands."""
    bij_elkaar = {rij.samen for rij in rijen if rij.samen}
    leerlingen = _van_wie(lezer, bij_elkaar)
    alle = {een for lijst in leerlingen.values() for een in lijst} | {rij.leerling for rij in rijen}
    namen = _namen(lezer, alle)
    bijlagen = tel_bij_notities(lezer, {rij.leerling for rij in rijen}, {rij.id for rij in rijen})
    regels: dict[str, Gespreksregel] = {}
    for rij in rijen:
        sleutel = rij.samen or rij.id.hex
        if sleutel in regels:
            continue
        wie = leerlingen.get(sleutel) or [rij.leerling]
        regels[sleutel] = Gespreksregel(
            rij.id,
            rij.samen or "",
            rij.datum,
            tuple(sorted(namen[een] for een in wie if een in namen)),
            soortnaam(soorten, rij.soort, rij.eigen_soort),
            eerste_regel(rij.begin or ""),
            rij.door or "",
            rij.ruimte,
            rij.vastgelegd_op is not None,
            bijlagen[rij.id],
        )
    return tuple(regels.values())


def _van_wie(lezer: Lezer, samen: set[str]) -> dict[str, list[UUID]]:
    """Return the pupils of these notes."""
    vraag = select(*_VAN_WIE).where(Gesprek.samen.in_(list(samen)), Gesprek.bij.is_(None))
    uit: dict[str, list[UUID]] = {}
    for rij in lezer.rijen(vraag):
        uit.setdefault(rij.samen, []).append(rij.leerling)
    return uit


def _namen(lezer: Lezer, leerlingen: Iterable[UUID]) -> Mapping[UUID, str]:
    vraag = select(Leerling).where(Leerling.id.in_(list(leerlingen)))
    return {kind.id: kind.naam for kind in lezer.lees(vraag)}
