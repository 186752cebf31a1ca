"""Reading: a session that refuses to write, and what reading and writing share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar, cast
from uuid import UUID

from sqlalchemy import event, or_
from sqlalchemy.orm import Session, with_loader_criteria

from opp_desk.ground.errors import RegelFout
from opp_desk.model.basis import Besloten, Rij
from opp_desk.vault.kijker import kijker_van

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Row, Select
    from sqlalchemy.orm import ORMExecuteState
    from sqlalchemy.sql.base import ExecutableOption

    from opp_desk.rules.ruimte import Kijker

R = TypeVar("R", bound=Rij)
MET_VERWIJDERDE = {"met_verwijderde": True}
_NIEMAND: Final = UUID(int=0)
"""Whom no row belongs to. Not None: a statement is kept with the types of the values it was made with."""


class Sessie(Session):
    """A session in which rows are only read, or changed through attributes; every other way is refused.

    ``info["persoon"]`` is who reads: rows that are closed to that person are in no answer.
    """

    @property
    def kijker(self) -> Kijker:
        """Return who reads, as it was when this transaction first asked."""
        if "kijker" not in self.info:
            self.info["kijker"] = kijker_van(self.connection(), self.info.get("persoon"))
        wie: Kijker = self.info["kijker"]
        return wie


_NIET_VERWIJDERD: Final = with_loader_criteria(
    Rij, lambda klasse: klasse.verwijderd.is_(False), include_aliases=True, propagate_to_loaders=False
)
"""Made once, as `_open_voor` once for each reader: to make them took longer than many a question itself."""


def _open_voor(sessie: Sessie) -> ExecutableOption:
    """Return what leaves out the rows that are closed to who reads."""
    if "open_voor" not in sessie.info:
        ruimten, persoon = sessie.kijker.ruimten, sessie.kijker.persoon or _NIEMAND
        sessie.info["open_voor"] = with_loader_criteria(
            Besloten,
            lambda klasse: or_(klasse.ruimte.in_(ruimten), klasse.eigenaar == persoon),
            include_aliases=True,
            propagate_to_loaders=False,
        )
    keuze: ExecutableOption = sessie.info["open_voor"]
    return keuze


@event.listens_for(Sessie, "do_orm_execute")
def _alleen_lezen(state: ORMExecuteState) -> None:
    """Refuse statements that write past the capture; leave out rows that were removed or are closed.

    This comes by for every question, also those with which SQLAlchemy itself fetches what hangs under a row;
    so what is left out here need not be handed on to them.
    """
    if not state.is_select:
        raise TypeError
    keuzes = [_open_voor(cast("Sessie", state.session))]
    if not state.execution_options.get("met_verwijderde", False):
        keuzes.append(_NIET_VERWIJDERD)
    state.statement = state.statement.options(*keuzes)


class Lezer:
    """Reads rows of the vault within one transaction: everything it returns is of one moment."""

    def __init__(self, sessie: Sessie, persoon: UUID | None = None) -> None:
        """Read through ``sessie`` as ``persoon`` (id of the medewerker who unlocked the vault)."""
        self._sessie = sessie
        self.persoon = persoon
        sessie.info["persoon"] = persoon

    @property
    def kijker(self) -> Kijker:
        """Return who reads; for questions that go to the connection itself and must leave out closed rows."""
        return self._sessie.kijker

    @property
    def verbinding(self) -> Connection:
        """Return the connection of this transaction, for the vault's own tables."""
        return self._sessie.connection()

    def haal(self, klasse: type[R], rij_id: UUID) -> R:
        """Return one row; RegelFout("niet_gevonden") if it is not there or was removed."""
        if (rij := self.zoek(klasse, rij_id)) is None:
            raise RegelFout("niet_gevonden", tabel=klasse.TABEL)
        return rij

    def zoek(self, klasse: type[R], rij_id: UUID, *, ook_verwijderd: bool = False) -> R | None:
        """Return one row or None."""
        rij = self._sessie.get(klasse, rij_id, execution_options=MET_VERWIJDERDE)
        if rij is None or (rij.verwijderd and not ook_verwijderd):
            return None
        return rij if not isinstance(rij, Besloten) or self.kijker.leest(rij.ruimte, rij.eigenaar) else None

    def lees(self, vraag: Select[R], *, ook_verwijderd: bool = False) -> Sequence[R]:
        """Return the mapped rows of a question."""
        opties = MET_VERWIJDERDE if ook_verwijderd else {}
        gevonden: Sequence[R] = self._sessie.scalars(vraag, execution_options=opties).all()
        return gevonden

    def rijen(self, vraag: Select[Any]) -> Sequence[Row[Any]]:
        """Return plain columns: cheaper than mapped rows, for lists."""
        return self._sessie.execute(vraag).all()
