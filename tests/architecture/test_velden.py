"""One declaration per field: numbers are permanent, every field has a label, every eis is known."""

from __future__ import annotations

from collections import Counter
from typing import Any

import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from opp_desk.model.basis import Base, tabellen
from opp_desk.model.keuzes import Sector
from opp_desk.model.veld import Merge, velden
from opp_desk.usecases.recht import recht
from opp_desk.vault.engine import make_engine
from opp_desk.vault.tabellen import metadata
from tests.architecture.veldenslot import nu, vergrendeld
from tests.vault.kluisbouw import sjabloon


def test_every_field_is_in_the_lock_and_none_was_changed() -> None:
    """A new field is added to velden.lock; a number, name, type or merge never changes."""
    assert [regel for regel in nu() if regel not in vergrendeld()] == []


def test_numbers_are_used_once() -> None:
    """Neither a table number nor a field number within a table serves two things, now or ever."""
    nummers = Counter(tuple(regel.split()[i] for i in (0, 2)) for regel in vergrendeld())
    assert [nummer for nummer, keer in nummers.items() if keer > 1] == []
    namen = {(regel.split()[0], regel.split()[1]) for regel in vergrendeld()}
    assert len({nummer for nummer, _naam in namen}) == len(namen)


def test_every_field_has_a_label() -> None:
    """A field without a Dutch label cannot be shown, printed or compared."""
    kaal = [plek.naam for klasse in tabellen().values() for plek in velden(klasse) if not plek.veld.label]
    assert kaal == []


def test_every_requirement_that_a_field_serves_is_known() -> None:
    """A code that recht.toml does not hold would print no article."""
    codes = {plek.veld.eis for klasse in tabellen().values() for plek in velden(klasse) if plek.veld.eis}
    for code in codes:
        assert recht().eis(code, Sector.PO).tekst


def test_no_column_is_a_database_enum() -> None:
    """A choice list that was declared too late would refuse a code of a newer release."""
    soorten = [kolom.type for tabel in Base.metadata.tables.values() for kolom in tabel.columns]
    assert not any(isinstance(soort, sa.Enum) for soort in soorten)


def test_every_field_may_be_empty_or_has_a_plain_default() -> None:
    """Undoing a first value must be able to write "empty"."""
    for klasse in tabellen().values():
        for plek in velden(klasse):
            kolom = klasse.__table__.c[plek.naam]
            assert kolom.nullable or kolom.server_default is not None, plek.naam


def test_nothing_is_deleted_by_cascade() -> None:
    """A rebuild of a parent table once deleted every child row through ON DELETE CASCADE."""
    assert all(
        link.ondelete is None for tabel in Base.metadata.tables.values() for link in tabel.foreign_keys
    )


def test_every_row_class_has_a_ruimte() -> None:
    """Who may read a row is fixed when it is made."""
    assert all(klasse.RUIMTE for klasse in tabellen().values())


def test_the_migrations_lead_to_what_is_declared() -> None:
    """A vault that went through every migration has exactly the declared tables and columns."""
    pad, sleutel, _wie = sjabloon()
    engine = make_engine(pad, sleutel)
    with engine.connect() as verbinding:
        context = MigrationContext.configure(verbinding, opts={"compare_type": False})
        verschil = compare_metadata(context, [Base.metadata, metadata])  # type: ignore[arg-type]  # it takes a list too
    engine.dispose()
    assert [each for each in verschil if each[0] not in {"add_fk", "remove_fk"} and not van_fts(each)] == []
    assert verwijzingen(verschil, "add_fk") == verwijzingen(verschil, "remove_fk")


def van_fts(verschil: Any) -> bool:
    """Tell whether this is a table that SQLite keeps for its own full-text search."""
    return verschil[0] == "remove_table" and str(verschil[1].name).startswith("zoekwoord")


def verwijzingen(verschil: list[Any], soort: str) -> set[tuple[str, str, str]]:
    """Return (table, column, target): SQLite keeps no name of a reference that came with a later column."""
    return {
        (each[1].table.name, element.parent.name, element.target_fullname)
        for each in verschil
        if each[0] == soort
        for element in each[1].elements
    }


def test_every_long_text_can_be_found() -> None:
    """What somebody wrote in sentences is searched, unless it is a text for the whole school."""
    school = {"gesprekssoort.sjabloon", "tekstblok.tekst", "groepsaanbod.tekst", "voorstel.antwoord"}
    stil = {
        f"{klasse.__tablename__}.{plek.naam}"
        for klasse in tabellen().values()
        for plek in velden(klasse)
        if plek.veld.merge is Merge.TEXT and not plek.veld.zoek
    }
    assert stil == school
