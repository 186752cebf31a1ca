"""The tables of a new vault in tests: what the migrations made of the first is said again for the next.

They make some two hundred tables, columns and indexes one after the other, 0.3 s, and tests make sixty new
vaults. Vaults of an earlier release go through the migrations as they are; ``vault.test_migraties`` looks
whether a new one is the same either way. No test here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opp_desk.vault.migraties import VERSIE, uitvoeren

if TYPE_CHECKING:
    from sqlalchemy import Connection

ECHT: Final = vars(uitvoeren)["_voer_uit"]
"""What the program itself does."""
_GEZEGD: Final[list[str]] = []


def voer_uit(verbinding: Connection) -> None:
    """Stand where the migrations run."""
    if verbinding.exec_driver_sql("select count(*) from sqlite_master").scalar_one():
        ECHT(verbinding)
    elif not _GEZEGD:
        ECHT(verbinding)
        _GEZEGD.extend(_opdrachten(verbinding))
    else:
        for opdracht in _GEZEGD:
            verbinding.exec_driver_sql(opdracht)


def _opdrachten(verbinding: Connection) -> list[str]:
    """Return what makes the same tables and rows; what SQLite makes for itself is left to it."""
    vraag = "select sql from sqlite_master where sql is not null and name not in (select naam from schaduw)"
    schaduw = "with schaduw (naam) as (select name from pragma_table_list where type = 'shadow') "
    maken = verbinding.exec_driver_sql(f"{schaduw}{vraag} and substr(name, 1, 7) <> 'sqlite_' order by rowid")
    rijen = verbinding.exec_driver_sql("select * from teller").all()
    vullen = [f"insert into teller values ('{naam}', {int(stand)})" for naam, stand in rijen]  # noqa: S608  own names
    return [*maken.scalars(), *vullen, f"pragma user_version = {VERSIE}"]
