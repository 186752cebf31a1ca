"""Connections to the encrypted file. The only place that gives the key to the database."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event, make_url
from sqlalchemy.util import LRUCache
from sqlcipher3 import dbapi2

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Dialect

_KEY_BYTES = 32
_SETTINGS = (
    "foreign_keys=on",
    "journal_mode=wal",
    "synchronous=full",  # a power cut loses nothing that was committed
    "busy_timeout=5000",
    "cache_size=-65536",
    "temp_store=memory",
)
VERTAALD: Final[LRUCache[Any, Any]] = LRUCache(1000)
"""Statements as they were compiled once, the same for every vault; they outlive the vault that is locked.

A value inside a statement stays in it from the first time: what somebody typed goes beside it, as parameter.
"""


def unlock_connection(connection: Any, sleutel: bytes) -> None:
    """Give a raw connection its key (32 bytes) and silence SQLCipher's own messages.

    ValueError if the key has another length: without a good key SQLCipher would write a readable file.
    """
    if len(sleutel) != _KEY_BYTES:
        raise ValueError(len(sleutel))
    connection.execute("pragma cipher_log_level=none")
    connection.execute(f"pragma key = \"x'{sleutel.hex()}'\"")


def make_engine(pad: Path, sleutel: bytes) -> Engine:
    """Return an engine on the vault at ``pad``. A wrong key shows at the first read, not here.

    It never makes a file (``mode=rw``): where a vault vanished an empty one must not take its place. Making
    one is the affair of `openen_nieuw`.
    The pool is explicit: the default one crashed under threads. BEGIN is ours: the driver's own breaks
    savepoints and lets DDL escape a transaction.
    """
    maak = partial(dbapi2.connect, f"{pad.absolute().as_uri()}?mode=rw", uri=True, check_same_thread=False)
    dialect = _dialect()
    engine = Engine(
        QueuePool(maak, pool_size=4, dialect=dialect),
        dialect,
        make_url("sqlite://"),
        hide_parameters=True,  # an error of the database would quote what somebody typed
        execution_options={"compiled_cache": VERTAALD},
    )

    @event.listens_for(engine, "connect", insert=True)
    def _connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        unlock_connection(connection, sleutel)
        for setting in _SETTINGS:
            connection.execute(f"pragma {setting}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        reads = connection.get_execution_options().get("alleen_lezen", False)
        connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")

    return engine


@cache
def _dialect() -> Dialect:
    """Return the one dialect of this process: compiled statements are kept per dialect.

    With one per vault each unlock compiled everything anew, a third of the time to the first list.
    """
    with create_engine("sqlite://", module=dbapi2).connect() as verbinding:  # the first one teaches it
        return verbinding.dialect


def ruw(verbinding: Connection) -> Any:
    """Return the driver's own connection of this transaction, for the few statements of every autosave.

    SQLAlchemy adds 30 to 200 microseconds to each. Errors are those of the driver; `Kluis` translates both.
    """
    return verbinding.connection.driver_connection


def zonder_sleutel() -> Engine:
    """Return an engine that holds no key and reaches no file: what a closed vault is left with."""
    return create_engine("sqlite://", module=dbapi2)
