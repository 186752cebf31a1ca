"""Writing the living ondersteuningsaanbod: its chapters, lists and vestigingen.

Typing in a field goes through ``velden``; what the screen shows stands in ``aanbodbeeld``, adopting a version
elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar
from uuid import UUID

from sqlalchemy import select

from opp_desk.ground.errors import RegelFout
from opp_desk.ground.ids import element_id
from opp_desk.model.aanbod import (
    Ambitie,
    Deskundigheid,
    Leerlingstem,
    Profieldeel,
    Vestiging,
    Voorziening,
)
from opp_desk.model.school_lijsten import Contact
from opp_desk.model.volgorde import tussen
from opp_desk.usecases.aanbodmerk import merk
from opp_desk.usecases.formulier import maak_formulieren
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opp_desk.model.keuzes_aanbod import Aanbodgebied, Hoofdstuk
    from opp_desk.usecases.formulier import Formulier
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

R = TypeVar("R", Voorziening, Deskundigheid, Ambitie, Vestiging)
Onderdeel: TypeAlias = type[Voorziening] | type[Deskundigheid] | type[Ambitie]
"""What stands in a list of a chapter and has an order."""
_GEDEELD: Final = UUID("0c6f6f0e-4f35-5a0b-8d55-7e1f0f2a9b11")
"""Stands for all vestigingen together in the id of a chapter."""
_VAN_VESTIGING: Final[tuple[type[Any], ...]] = (Profieldeel, Voorziening, Deskundigheid, Ambitie)
_BLIJFT: Final[tuple[type[Any], ...]] = (Contact, Leerlingstem)
"""What stays for the whole school: who can be reached, and what pupils told, which the law asks for."""


def deel_id(hoofdstuk: Hoofdstuk, vestiging: UUID | None = None) -> UUID:
    """Return the id of the text of a chapter, shared or of one vestiging."""
    return element_id(vestiging or _GEDEELD, f"profieldeel:{hoofdstuk.value}")


@handeling("Hoofdstuk begonnen")
def begin_deel(uow: UnitOfWork, hoofdstuk: Hoofdstuk, vestiging: UUID | None = None) -> UUID:
    """Make sure that the text of a chapter can be written, and return its id."""
    return zet_deel(uow, hoofdstuk, vestiging).id


def zet_deel(uow: UnitOfWork, hoofdstuk: Hoofdstuk, vestiging: UUID | None = None) -> Profieldeel:
    """Return the row of a chapter; a new one where there is none. RegelFout("vestiging_weg")."""
    _keur_vestiging(uow, vestiging)
    rij = Profieldeel(id=deel_id(hoofdstuk, vestiging), hoofdstuk=hoofdstuk, vestiging=vestiging)
    return uow.zet(rij)


@handeling("Voorziening toegevoegd")
def voeg_voorziening_toe(
    uow: UnitOfWork, gebied: Aanbodgebied, vestiging: UUID | None = None, na: UUID | None = None
) -> UUID:
    """Add an empty voorziening to its area, just after the row ``na`` or at the end.

    RegelFout("vestiging_weg") for a vestiging that is not there; the same holds for the two below.
    """
    rij = Voorziening(gebied=gebied, vestiging=vestiging)
    return _zet_achteraan(uow, rij, na).id


@handeling("Deskundigheid toegevoegd")
def voeg_deskundigheid_toe(uow: UnitOfWork, vestiging: UUID | None = None, na: UUID | None = None) -> UUID:
    """Add an empty line about what somebody in the team can do."""
    return _zet_achteraan(uow, Deskundigheid(vestiging=vestiging), na).id


@handeling("Ambitie toegevoegd")
def voeg_ambitie_toe(uow: UnitOfWork, vestiging: UUID | None = None, na: UUID | None = None) -> UUID:
    """Add an empty ambitie."""
    return _zet_achteraan(uow, Ambitie(vestiging=vestiging), na).id


@handeling("Volgorde gewijzigd")
def verplaats_onderdeel(uow: UnitOfWork, klasse: Onderdeel, rij_id: UUID, voor: UUID | None = None) -> None:
    """Put a row just before the row ``voor`` of its own list (a voorziening: its area), or at the end."""
    rij = uow.haal(klasse, rij_id)
    anderen = [een for een in lijst_van(uow, rij) if een.id != rij_id]
    plaats = next((nr for nr, een in enumerate(anderen) if een.id == voor), len(anderen))
    _zet_op_plaats(rij, anderen, plaats)


@handeling("Nagekeken")
def kijk_na(uow: UnitOfWork, klasse: type[Profieldeel | Voorziening], rij_id: UUID) -> None:
    """Record that somebody read this text and that it is right as it stands."""
    merk(uow.haal(klasse, rij_id))


@handeling("Hoofdstuk nagekeken")
def kijk_hoofdstuk_na(uow: UnitOfWork, hoofdstuk: Hoofdstuk, vestiging: UUID | None = None) -> None:
    """Record that somebody read all that the page of a chapter shows.

    That is the shared text and every voorziening; with a vestiging the shared ones and its own.
    """
    for waar in {None, vestiging}:
        if (deel := uow.zoek(Profieldeel, deel_id(hoofdstuk, waar))) is not None:
            merk(deel)
    for rij in uow.lees(select(Voorziening)):
        if rij.gebied is not None and rij.gebied.hoofdstuk == hoofdstuk and staat_op(rij, vestiging):
            merk(rij)


def staat_op(rij: Any, vestiging: UUID | None) -> bool:
    """Tell whether the page of a vestiging shows a row of a list; the page of all of them shows every row."""
    return vestiging is None or rij.vestiging in {None, vestiging}


@handeling("Vestiging toegevoegd")
def voeg_vestiging_toe(uow: UnitOfWork, naam: str) -> UUID:
    """Add a vestiging; RegelFout("vestiging_zonder_naam") without a name."""
    if not naam.strip():
        raise RegelFout("vestiging_zonder_naam")
    return _zet_achteraan(uow, Vestiging(naam=naam.strip()), None).id


@handeling("Vestiging weggehaald")
def haal_vestiging_weg(uow: UnitOfWork, vestiging: UUID) -> None:
    """Take a vestiging out with what stands only there; contacts and what pupils told stay."""
    uow.verwijder(uow.haal(Vestiging, vestiging))
    for klasse in _VAN_VESTIGING:
        for rij in uow.lees(select(klasse).where(klasse.vestiging == vestiging)):
            uow.verwijder(rij)
    for klasse in _BLIJFT:
        for rij in uow.lees(select(klasse).where(klasse.vestiging == vestiging)):
            rij.vestiging = None


def lees_vestigingen(lezer: Lezer) -> tuple[Formulier, ...]:
    """Return the vestigingen for their forms, in order."""
    rijen = lezer.lees(select(Vestiging).order_by(Vestiging.volgorde, Vestiging.id))
    return maak_formulieren(lezer, rijen, None)


def lijst_van(lezer: Lezer, rij: Any) -> list[Any]:
    """Return the rows among which a row has its place, in order; of a voorziening those of its area."""
    klasse = type(rij)
    rijen = lezer.lees(select(klasse).order_by(klasse.volgorde, klasse.id))
    if klasse is not Voorziening:
        return list(rijen)
    return [een for een in rijen if een.gebied == rij.gebied]


def _keur_vestiging(uow: UnitOfWork, vestiging: UUID | None) -> None:
    """Refuse what would hold for a vestiging that is not there: no page would show it."""
    if vestiging is not None and uow.zoek(Vestiging, vestiging) is None:
        raise RegelFout("vestiging_weg")


def _zet_achteraan(uow: UnitOfWork, rij: R, na: UUID | None) -> R:
    if not isinstance(rij, Vestiging):
        _keur_vestiging(uow, rij.vestiging)
    anderen = lijst_van(uow, rij)
    plaats = next((nr + 1 for nr, een in enumerate(anderen) if een.id == na), len(anderen))
    _zet_op_plaats(rij, anderen, plaats)
    return uow.voeg_toe(rij)


def _zet_op_plaats(rij: Any, anderen: Sequence[Any], plaats: int) -> None:
    """Give a row the place with this number; rows that got one key in two copies make room first."""
    links = anderen[plaats - 1].volgorde if plaats else None
    rechts = anderen[plaats].volgorde if plaats < len(anderen) else None
    if rechts is not None and (links or "") >= rechts:
        vorige: str | None = None
        for een in anderen:
            een.volgorde = vorige = tussen(vorige, None)
        links = anderen[plaats - 1].volgorde if plaats else None
        rechts = anderen[plaats].volgorde
    rij.volgorde = tussen(links, rechts)
