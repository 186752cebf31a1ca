"""What every row shares: id, ruimte, tombstone; and how values are stored and written as JSON.

No fields of a subject here.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, ClassVar, dataclass_transform
from uuid import UUID

from sqlalchemy import MetaData, Text, TypeDecorator, Uuid
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from opp_desk.ground import ids
from opp_desk.model import keuzes, keuzes_aanbod
from opp_desk.model.keuzes import Keuzelijst, Ruimte
from opp_desk.model.veld import Merge, Plek, Waarde, ouder, veld

if TYPE_CHECKING:
    from sqlalchemy.engine import Dialect

JsonWaarde = str | int | bool | None


class Keuze(TypeDecorator[Keuzelijst]):
    """Stores the code of a choice as plain text, so that a code of a newer release stays readable."""

    impl = Text
    cache_ok = True

    def __init__(self, klasse: type[Keuzelijst]) -> None:
        """Keep the list whose codes are stored."""
        super().__init__()
        self.klasse = klasse

    @property
    def python_type(self) -> type[Keuzelijst]:
        """Return the list itself."""
        return self.klasse

    def process_bind_param(self, value: Keuzelijst | None, dialect: Dialect) -> str | None:
        """Return the code that is stored."""
        return None if value is None else self.klasse(value).value

    def process_result_value(self, value: Any, dialect: Dialect) -> Keuzelijst | None:
        """Return the choice of a stored code."""
        return None if value is None else self.klasse(value)


class Moment(TypeDecorator[datetime]):
    """Stores a moment as ISO 8601 in UTC."""

    impl = Text
    cache_ok = True

    @property
    def python_type(self) -> type[datetime]:
        """Return datetime."""
        return datetime

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Return the text that is stored."""
        return None if value is None else value.astimezone(UTC).isoformat(timespec="milliseconds")

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Return the moment in UTC."""
        return None if value is None else datetime.fromisoformat(value)


_TYPES: dict[Any, Any] = {UUID: Uuid(native_uuid=False), str: Text(), datetime: Moment()}
_KEUZES = {
    naam: each
    for module in (keuzes, keuzes_aanbod)
    for naam, each in vars(module).items()
    if isinstance(each, type) and issubclass(each, Keuzelijst) and each is not Keuzelijst
}


@dataclass_transform(kw_only_default=True, field_specifiers=(ouder,))
class Base(DeclarativeBase):
    """The declarative base. ``dataclass_transform`` is for the type checker only: it checks constructors."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = _TYPES | {
        klasse: Keuze(klasse) for klasse in _KEUZES.values()
    }


class Rij(Base):
    """A row that has a history. ``TABEL`` is the table's permanent number on the wire, never reused.

    A row that is ``BEVROREN`` is written once; it cannot go either, unless it is also ``WEG_TE_HALEN``.
    """

    __abstract__ = True
    TABEL: ClassVar[int]
    BEVROREN: ClassVar[bool] = False
    WEG_TE_HALEN: ClassVar[bool] = False
    RUIMTE: ClassVar[Ruimte] = Ruimte.SCHOOL

    id: Mapped[UUID] = mapped_column(primary_key=True)
    ruimte: Mapped[Ruimte] = mapped_column()
    verwijderd: Mapped[bool] = veld(0, "Verwijderd", merge=Merge.DELETE, default=False)

    def __init__(self, **waarden: Any) -> None:
        """Make a row with an id and a ruimte from the start, so that children can point to it."""
        waarden.setdefault("id", ids.new_id())
        waarden.setdefault("ruimte", type(self).RUIMTE)
        super().__init__(**waarden)

    @classmethod
    def staat_vast(cls, plek: Plek) -> bool:
        """Return whether this field of a row that is there can never change."""
        return cls.BEVROREN and not (cls.WEG_TE_HALEN and plek.naam == "verwijderd")


class Dossierdeel(Rij):
    """A row of one pupil's dossier. ``leerling`` stands on every such row: what belongs to a dossier, who may
    read it and what is erased with it never needs a walk through other tables.
    """  # noqa: D205  one thought

    __abstract__ = True
    RUIMTE: ClassVar[Ruimte] = Ruimte.DOSSIER

    leerling: Mapped[UUID] = ouder(1, "Leerling", "leerling.id")


class Besloten(Dossierdeel):
    """A row of a dossier that may be closed to most: its ruimte and ``eigenaar`` say who reads it.

    In ruimte *prive* only ``eigenaar`` reads it. What each ruimte means stands in ``rules.ruimte``; the vault
    leaves closed rows out of every question by itself.
    """

    __abstract__ = True

    eigenaar: Mapped[UUID | None] = veld(90, "Van wie", merge=Merge.FROZEN, verwijst="medewerker.id")


def naar_json(waarde: Waarde) -> JsonWaarde:
    """Return a field's value as JSON: dates in ISO 8601, ids as 32 hexadecimal digits, choices as code."""
    if isinstance(waarde, UUID):
        return waarde.hex
    if isinstance(waarde, Keuzelijst):
        return waarde.value
    if isinstance(waarde, datetime):
        return waarde.astimezone(UTC).isoformat(timespec="milliseconds")
    if isinstance(waarde, date):
        return waarde.isoformat()
    return waarde


def uit_json(plek: Plek, waarde: JsonWaarde) -> Waarde:
    """Return the value of a field from its JSON; the inverse of `naar_json`."""
    if waarde is None:
        return None
    soort: Any = plek.soort
    gelezen: Waarde = soort.fromisoformat(waarde) if soort in (date, datetime) else soort(waarde)
    return gelezen


def tabellen() -> dict[int, type[Rij]]:
    """Return every table by its permanent number."""
    return {
        mapper.class_.TABEL: mapper.class_
        for mapper in Base.registry.mappers
        if issubclass(mapper.class_, Rij)
    }
