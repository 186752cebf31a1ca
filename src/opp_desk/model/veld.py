"""The declaration of a field: one line that screen, history, document, law and sync all read.

Here belongs how a field is declared and how the declarations are read back. Which fields there are stands in
the modules of the subjects.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

from sqlalchemy import ForeignKey, inspect
from sqlalchemy.orm import MappedColumn, Relationship, mapped_column, relationship

from opp_desk.model.keuzes import Keuzelijst, Sector

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opp_desk.model.basis import Rij

Waarde = str | int | bool | date | datetime | UUID | Keuzelijst | None


class Merge(StrEnum):
    """How two versions that do not know of each other come together; permanent per field (velden.lock)."""

    PICK = "pick"  # trivial: the newest is shown, the other stays in the history
    REVIEW = "review"  # both are shown, a person chooses
    TEXT = "text"  # paragraphs are merged in the view, doubtful cases show both
    FROZEN = "frozen"  # written once, never again
    DELETE = "delete"  # the tombstone


@dataclass(frozen=True, slots=True)
class Veld:
    """What the program knows of one field.

    ``nummer`` is its permanent id within its table, never reused. ``label`` and ``help`` are Dutch and may
    hold ``{roepnaam}``. ``eis`` names the requirement in ``resources/recht.toml`` that it serves.
    ``section`` is the part of the editor and the document that shows it. ``max_woorden`` is advice, shown
    while typing and never enforced. ``handelingsdeel`` fields need the parents' akkoord. ``sectoren`` are
    the kinds of school that have the field, empty for all.
    """

    nummer: int
    label: str
    merge: Merge
    help: str = ""
    eis: str | None = None
    section: str | None = None
    max_woorden: int | None = None
    handelingsdeel: bool = False
    zoek: bool = False
    sectoren: frozenset[Sector] = frozenset()

    def past_bij(self, sector: Sector) -> bool:
        """Return whether a school of this sector has the field; without ``sectoren`` every school has."""
        return not self.sectoren or sector in self.sectoren


@dataclass(frozen=True, slots=True)
class Plek:
    """A field in its class: where it lives and what type its values have."""

    klasse: type[Rij]
    naam: str
    veld: Veld
    soort: type[Any]

    @property
    def sleutel(self) -> tuple[int, int]:
        """Return (table number, field number), the field's permanent address."""
        return self.klasse.TABEL, self.veld.nummer


def veld(  # noqa: PLR0913  each is a property of the one declaration
    nummer: int,
    label: str,
    *,
    merge: Merge = Merge.REVIEW,
    help: str = "",
    eis: str | None = None,
    section: str | None = None,
    max_woorden: int | None = None,
    handelingsdeel: bool = False,
    zoek: bool = False,
    default: Any = None,
    verwijst: str | None = None,
    sectoren: Iterable[Sector] = (),
) -> MappedColumn[Any]:
    """Declare a field. ``verwijst`` names the column that it points to ("groep.id").

    A value of the same content must not count as a change (``active_history``), and every field may be
    empty or has a plain default, so that undoing a first value can write "empty".
    """
    declaration = Veld(
        nummer, label, merge, help, eis, section, max_woorden, handelingsdeel, zoek, frozenset(sectoren)
    )
    links = (ForeignKey(verwijst, deferrable=True, initially="DEFERRED"),) if verwijst else ()
    stored = default.value if isinstance(default, Keuzelijst) else default
    return mapped_column(
        *links,
        default=default,
        nullable=default is None,
        server_default=None if default is None else str(int(stored) if isinstance(stored, int) else stored),
        active_history=True,
        info={"veld": declaration},
    )


def ouder(nummer: int, label: str, verwijst: str) -> MappedColumn[Any]:
    """Declare the row that this row hangs under; required when a row is made, unlike other fields."""
    return mapped_column(
        ForeignKey(verwijst, deferrable=True, initially="DEFERRED"),
        nullable=True,
        index=True,
        active_history=True,
        info={"veld": Veld(nummer, label, Merge.FROZEN)},
    )


def delen(argument: str, *, volgorde: str, via: str) -> Relationship[Any]:
    """Declare a list of child rows: for reading only, and only when asked for explicitly."""
    return relationship(
        argument,
        primaryjoin=via,
        order_by=volgorde,
        viewonly=True,
        lazy="raise_on_sql",
        info={"delen": True},
    )


@cache
def velden(klasse: type[Rij]) -> tuple[Plek, ...]:
    """Return the declared fields of a class in the order of their numbers."""
    plekken = [
        Plek(klasse, attribute.key, attribute.columns[0].info["veld"], _soort(attribute.columns[0]))
        for attribute in inspect(klasse).column_attrs
        if "veld" in attribute.columns[0].info
    ]
    return tuple(sorted(plekken, key=lambda plek: plek.veld.nummer))


@cache
def plek(klasse: type[Rij], naam: str) -> Plek:
    """Return one field of a class by its name; KeyError if it has no such field."""
    return {each.naam: each for each in velden(klasse)}[naam]


@cache
def deellijsten(klasse: type[Rij]) -> tuple[tuple[str, type[Rij]], ...]:
    """Return (attribute, child class) of every list of child rows, in the order of declaration."""
    return tuple(
        (relation.key, relation.mapper.class_)
        for relation in inspect(klasse).relationships
        if relation.info.get("delen")
    )


def _soort(column: Any) -> type[Any]:
    return cast("type[Any]", column.type.python_type)
