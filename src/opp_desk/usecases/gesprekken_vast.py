"""What happens to a note that is vastgelegd: adding, correcting, and putting a work note in the dossier.

The text that was vastgelegd stays as it is (a correction stands beside it), so that a dossier can be trusted
and a parent's right to correction leaves a trace (AVG art. 16).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, TypeVar

from sqlalchemy import select

from opp_desk.ground import clock, ids
from opp_desk.ground.errors import RegelFout
from opp_desk.model.gesprek import Gesprek, Taak
from opp_desk.model.keuzes import Ruimte
from opp_desk.model.school import Medewerker
from opp_desk.model.veld import velden
from opp_desk.usecases.bijlagen import verhuis
from opp_desk.usecases.gesprekken import AFGESPROKEN, bewaar_klad, lees_klad, van_notitie
from opp_desk.vault.handeling import handeling
from opp_desk.vault.uow import Soort

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from opp_desk.model.basis import Besloten
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

_BEGIN: Final = {False: (97, 96), True: (95, 94)}
"""Where a text and its reason stand as typed, among the drafts: no field has these numbers."""
R = TypeVar("R", bound="Besloten")


@handeling("Gesprek aangevuld")
def vul_aan(uow: UnitOfWork, gesprek: UUID, tekst: str) -> UUID:
    """Add to a note that is vastgelegd, in every dossier in which it stands; return the first new row.

    RegelFout("aanvulling_leeg") without text, RegelFout("gesprek_open") while it is still being written.
    """
    return _schrijf_erbij(uow, gesprek, tekst)


@handeling("Gesprek gecorrigeerd")
def corrigeer(uow: UnitOfWork, gesprek: UUID, tekst: str, reden: str) -> UUID:
    """Put a correction beside a note that is vastgelegd; the note itself stays. Return the first new row.

    RegelFout("reden_leeg") without the reason; otherwise as `vul_aan`.
    """
    if not reden.strip():
        raise RegelFout("reden_leeg")
    return _schrijf_erbij(uow, gesprek, tekst, correctie=True, reden=reden.strip())


@handeling("In het dossier gezet")
def zet_in_dossier(uow: UnitOfWork, gesprek: UUID) -> UUID:
    """Make a work note part of the dossier: new rows there, the earlier ones taken away; return the first.

    From then on it is in what a parent may read (AVG art. 15). RegelFout("geen_werknotitie") for a note that
    is not only its writer's.
    """
    rijen = van_notitie(uow, gesprek)
    if any(rij.ruimte != Ruimte.PRIVE for rij in rijen):
        raise RegelFout("geen_werknotitie")
    erbij = uow.lees(select(Gesprek).where(Gesprek.bij.in_([rij.id for rij in rijen])).order_by(Gesprek.id))
    alle = list({rij.id: rij for rij in (*rijen, *erbij)}.values())
    nieuw = {rij.id: ids.new_id() for rij in alle}
    straks: dict[UUID, Gesprek] = {}
    for rij in alle:
        straks[rij.id] = uow.voeg_toe(
            _kopie(rij, id=nieuw[rij.id], bij=nieuw.get(rij.bij) if rij.bij else None)
        )
        bewaar_klad(uow, nieuw[rij.id], AFGESPROKEN, lees_klad(uow, rij.id, AFGESPROKEN))
    for taak in uow.lees(select(Taak).where(Taak.gesprek.in_(list(nieuw)))):
        uow.voeg_toe(_kopie(taak, id=ids.new_id(), gesprek=nieuw.get(taak.gesprek) if taak.gesprek else None))
        uow.verwijder(taak)
    verhuis(uow, straks)
    for rij in alle:
        uow.verwijder(rij)
    return nieuw[rijen[0].id]


@handeling("Tekst bewaard", Soort.AUTOSAVE)
def bewaar_begin(uow: UnitOfWork, gesprek: UUID, *, correctie: bool, tekst: str, reden: str = "") -> None:
    """Keep what is being typed beside a closed note; it is no part of the dossier yet."""
    for fld, getypt in zip(_BEGIN[correctie], (tekst, reden), strict=True):
        van_wie = _begonnen(uow, gesprek, fld) | {_ik(uow): getypt}
        over = {wie: begin for wie, begin in van_wie.items() if begin.strip()}
        bewaar_klad(uow, gesprek, fld, json.dumps(over, ensure_ascii=False) if over else "")


def lees_begin(lezer: Lezer, gesprek: UUID, *, correctie: bool) -> tuple[str, str]:
    """Return the text and the reason that were being typed beside a closed note."""
    van_tekst, van_reden = (_begonnen(lezer, gesprek, fld).get(_ik(lezer), "") for fld in _BEGIN[correctie])
    return van_tekst, van_reden


def _begonnen(lezer: Lezer, gesprek: UUID, fld: int) -> dict[str, str]:
    """Return what each person was typing: two who add to one note do not write in each other's text."""
    getypt = lees_klad(lezer, gesprek, fld)
    if not getypt:
        return {}
    try:
        van_wie: dict[str, str] | None = json.loads(getypt)
    except ValueError:
        van_wie = None
    return van_wie if isinstance(van_wie, dict) else {_ik(lezer): getypt}  # of before it was kept for each


def _ik(lezer: Lezer) -> str:
    return lezer.persoon.hex if lezer.persoon else ""


def _schrijf_erbij(
    uow: UnitOfWork, gesprek: UUID, tekst: str, *, correctie: bool = False, reden: str | None = None
) -> UUID:
    if not tekst.strip():
        raise RegelFout("aanvulling_leeg")
    rij = uow.haal(Gesprek, gesprek)
    if rij.vastgelegd_op is None:
        raise RegelFout("gesprek_open")
    wie = uow.zoek(Medewerker, uow.persoon) if uow.persoon else None
    samen = ids.new_id().hex
    erbij = [
        uow.voeg_toe(
            Gesprek(
                leerling=doel.leerling,
                ruimte=doel.ruimte,
                eigenaar=doel.eigenaar,
                soort=doel.soort,
                eigen_soort=doel.eigen_soort,
                datum=clock.today(),
                door=wie.naam if wie else None,
                tekst=tekst.strip(),
                samen=samen,
                bij=doel.id,
                correctie=correctie,
                reden=reden,
                vastgelegd_op=clock.now(),
            )
        )
        for doel in _zelfde_tekst(uow, rij)
    ]
    return erbij[0].id


def _zelfde_tekst(uow: UnitOfWork, rij: Gesprek) -> Iterable[Gesprek]:
    """Return the rows that hold this same text: in every dossier, unless it is about one pupil only."""
    if rij.bij is not None:
        return (rij,)
    return tuple(een for een in van_notitie(uow, rij.id) if een.bij is None)


def _kopie(rij: R, **anders: Any) -> R:
    """Return the same row for the dossier, with a new id."""
    waarden: dict[str, Any] = {een.naam: getattr(rij, een.naam) for een in velden(type(rij))}
    return type(rij)(**(waarden | {"ruimte": Ruimte.DOSSIER, "verwijderd": False} | anders))
