"""Running the migrations that a vault has not had: all in one transaction, nothing if one fails."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import inspect, text

from opp_desk.ground.errors import WereldFout
from opp_desk.vault import zoekindex_bouw
from opp_desk.vault.engine import make_engine
from opp_desk.vault.migraties import MIGRATIES, VERSIE

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection


def versie_van(verbinding: Connection) -> int:
    """Return how many migrations the vault has had."""
    return int(verbinding.exec_driver_sql("pragma user_version").scalar_one())


def migreer(pad: Path, sleutel: bytes) -> None:
    """Bring the vault at ``pad`` to this release. WereldFout("kluis_te_nieuw") for a newer one.

    On a connection of its own with foreign keys off before BEGIN (inside a transaction that pragma does
    nothing); foreign keys and row counts are checked before the commit.
    """
    engine = make_engine(pad, sleutel)
    try:
        with engine.connect() as verbinding:
            ruw: Any = verbinding.connection.driver_connection
            verbinding.rollback()
            ruw.execute("pragma foreign_keys=off")
            with verbinding.begin():
                _voer_uit(verbinding)
    finally:
        engine.dispose()


def _voer_uit(verbinding: Connection) -> None:
    from alembic.migration import MigrationContext  # noqa: PLC0415  80 ms, only when there is something to do
    from alembic.operations import Operations  # noqa: PLC0415  as above

    versie = versie_van(verbinding)
    if versie > VERSIE:
        raise WereldFout("kluis_te_nieuw")
    voor = _aantallen(verbinding)
    operations = Operations(MigrationContext.configure(verbinding))
    for migratie in MIGRATIES[versie:]:
        migratie(operations)
    na = _aantallen(verbinding)
    if verbinding.exec_driver_sql("pragma foreign_key_check").first() is not None or any(
        na.get(tabel) != aantal for tabel, aantal in voor.items()
    ):
        raise WereldFout("migratie_mislukt")
    if not voor:
        zoekindex_bouw.begin_heel(verbinding)
    verbinding.exec_driver_sql(f"pragma user_version = {VERSIE}")


def _aantallen(verbinding: Connection) -> dict[str, int]:
    namen = inspect(verbinding).get_table_names()
    return {
        naam: int(verbinding.execute(text(f'select count(*) from "{naam}"')).scalar_one())  # noqa: S608  own names
        for naam in namen
    }
