"""One row of a table, asked by the name of a field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opp_desk.rules.datum import lees_datum

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


class Onleesbaar(ValueError):  # noqa: N818  Dutch for unreadable
    """One person cannot be used; the argument is the code of the reason."""


@dataclass(frozen=True, slots=True)
class Rij:
    """The cells, in which column each field is, and the line or row number in the source."""

    cellen: tuple[str, ...]
    kolommen: Mapping[str, int]
    regel: int

    def __getitem__(self, veld: str) -> str:
        """Return the text of a field, "" for one that has no column."""
        plaats = self.kolommen.get(veld)
        return self.cellen[plaats] if plaats is not None else ""

    def datum(self, veld: str, vandaag: date, *, geboorte: bool = False) -> date | None:
        """Return the day, None for an empty cell. Raises Onleesbaar import_datum_onleesbaar."""
        if not self[veld]:
            return None
        dag = lees_datum(self[veld], vandaag, geboorte=geboorte, excel=True)
        if dag is None:
            raise Onleesbaar("import_datum_onleesbaar")
        return dag
