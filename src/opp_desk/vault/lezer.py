"""Reading: a session that refuses to write, and what reading and writing share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import event
from sqlalchemy.orm import Session, with_loader_criteria

from opp_desk.ground.errors import RegelFout
from opp_desk.model.basis import Rij

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from sqlalchemy import Connection, Row, Select
    from sqlalchemy.orm import ORMExecuteState

R = TypeVar("R", bound=Rij)
MET_VERWIJDERDE = {"met_verwijderde": True}


class Sessie(Session):
    """A session in which rows are only read, or changed through attributes; every other way is refused."""


@event.listens_for(Sessie, "do_orm_execute")
def _alleen_lezen(state: ORMExecuteState) -> None:
    """Refuse statements that write past the capture, and leave removed rows out."""
    if not state.is_select:
        raise TypeError
    if not state.execution_options.get("met_verwijderde", False):
        state.statement = state.statement.options(
            with_loader_criteria(Rij, lambda klasse: klasse.verwijderd.is_(False), include_aliases=True)
        )


class Lezer:
    """Reads rows of the vault within one transaction: everything it returns is of one moment."""

    def __init__(self, sessie: Sessie) -> None:
        """Read through ``sessie``."""
        self._sessie = sessie

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
        return rij if rij is not None and (ook_verwijderd or not rij.verwijderd) else None

    def lees(self, vraag: Select[R], *, ook_verwijderd: bool = False) -> Sequence[R]:
        """Return the mapped rows of a question."""
        opties = MET_VERWIJDERDE if ook_verwijderd else {}
        gevonden: Sequence[R] = self._sessie.scalars(vraag, execution_options=opties).all()
        return gevonden

    def rijen(self, vraag: Select[Any]) -> Sequence[Row[Any]]:
        """Return plain columns: cheaper than mapped rows, for lists."""
        return self._sessie.execute(vraag).all()
