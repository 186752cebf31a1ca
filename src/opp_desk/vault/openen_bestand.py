"""The encrypted file on the level of SQLCipher itself: keyed connections, and what is wrong with a file.

A vault keeps its id where everybody can read it: the salt of SQLCipher, the first sixteen bytes of the file,
is the vault id. So without any key a vault and its key slots can be told to belong together, and a damaged
first page can be told from a wrong key. (The salt only feeds the page seals; the encryption key is random.)
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final
from uuid import UUID

from sqlcipher3 import dbapi2

from opp_desk.ground.errors import WereldFout
from opp_desk.vault.plek_namen import logboek_van_sqlite
from opp_desk.vault.sloten import SLEUTEL_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BLADZIJDE: Final = 4096
"""Bytes per page; SQLCipher's default, which is part of the format of our files."""
KOP: Final = 16

_VREEMD: Final = (
    b"SQLite format 3\0",
    b"%PDF",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
    b"MZ",
)
"""How well-known files begin that a vault could be mistaken for."""

_LEESBAAR: Final = bytes(range(32, 127)) + b"\t\n\r"

_CODES: Final = {
    "disk is full": "schijf_vol",
    "is locked": "kluis_bezet",
    "readonly": "kluis_alleen_lezen",
    "unable to open": "geen_toegang",
    "is malformed": "kluis_beschadigd",
    "not a database": "kluis_beschadigd",
    "disk i/o error": "schijf_fout",
}
"""By SQLite's own words (sqlite3_errstr): an error in the middle of a backup carries no number."""


def sleutelzin(sleutel: bytes, kluis: UUID | None = None) -> str:
    """Return the key as SQLCipher wants it: ``x'<64 hex>'``, or with the vault id as salt ``x'<96 hex>'``.

    With ``kluis`` for making a file, without it for opening one.
    """
    if len(sleutel) != SLEUTEL_BYTES:
        raise ValueError(len(sleutel))
    return f"x'{sleutel.hex()}{'' if kluis is None else kluis.hex}'"


def verbind(
    pad: Path, sleutel: bytes, kluis: UUID | None = None, *, alleen_lezen: bool = False
) -> dbapi2.Connection:
    """Open a keyed connection of the raw driver in autocommit mode, for use in any one thread at a time.

    ``kluis`` only for making a new file. Read only, nothing on the disk changes: without a -wal that holds
    something SQLite is told that nobody else writes. Errors of the driver: wrap in `databasefouten`.
    """
    vraag = "?mode=rw" if kluis is None else "?mode=rwc"
    if alleen_lezen:
        wal, _, _ = logboek_van_sqlite(pad)
        vraag = "?mode=ro" if wal.is_file() and wal.stat().st_size else "?mode=ro&immutable=1"
    verbinding = dbapi2.connect(
        pad.absolute().as_uri() + vraag, uri=True, isolation_level=None, timeout=5, check_same_thread=False
    )
    verbinding.execute("pragma cipher_log_level = NONE")
    verbinding.execute(f'pragma key = "{sleutelzin(sleutel, kluis)}"')
    return verbinding


def code_van(fout: BaseException) -> str | None:
    """Return the code for what the database says of its file; None for what must be a bug of ours."""
    tekst = str(fout).lower()
    return next((code for deel, code in _CODES.items() if deel in tekst), None)


@contextmanager
def databasefouten() -> Iterator[None]:
    """Translate what the database says about its file.

    Raises `WereldFout`: ``schijf_vol``, ``kluis_bezet``, ``geen_toegang``, ``kluis_beschadigd``,
    ``kluis_alleen_lezen``, ``schijf_fout``. Anything else the database says is a bug of ours and passes.
    """
    try:
        yield
    except dbapi2.DatabaseError as fout:
        if (code := code_van(fout)) is None:
            raise
        raise WereldFout(code) from fout


def kop(pad: Path) -> bytes:
    """Return the first sixteen bytes of a file: for a vault of ours its id."""
    with pad.open("rb") as bestand:
        return bestand.read(KOP)


def kluis_id(pad: Path) -> UUID | None:
    """Return the vault id that a file begins with, None for a file too short to have one."""
    begin = kop(pad)
    return UUID(bytes=begin) if len(begin) == KOP else None


def lijkt_op_iets_anders(pad: Path) -> bool:
    """Tell whether a file is of a well-known other kind, text for instance."""
    begin = kop(pad)
    return begin.startswith(_VREEMD) or (bool(begin) and begin.translate(None, _LEESBAAR) == b"")


def sleutel_past(pad: Path, sleutel: bytes, kluis: UUID | None = None) -> bool:
    """Tell whether the first page opens with this key; ``kluis`` replaces a damaged salt.

    Raises `WereldFout` ``kluis_beschadigd`` when the key is right and the file is not whole.
    """
    return _lees_schema(pad, sleutel, kluis) is not None


def schemaversie(pad: Path, sleutel: bytes) -> int:
    """Return the ``user_version`` of a vault. Raises `WereldFout` as `sleutel_past`."""
    versie = _lees_schema(pad, sleutel, None)
    if versie is None:
        raise WereldFout("kluis_beschadigd")
    return versie


def _lees_schema(pad: Path, sleutel: bytes, kluis: UUID | None) -> int | None:
    shm = logboek_van_sqlite(pad)[1]
    was_er = shm.exists()
    with databasefouten():
        verbinding = verbind(pad, sleutel, kluis, alleen_lezen=True)
        try:
            verbinding.execute("select count(*) from sqlite_master").fetchone()
            return int(verbinding.execute("pragma user_version").fetchone()[0])
        except dbapi2.DatabaseError as fout:
            if fout.sqlite_errorname == "SQLITE_NOTADB":
                return None
            raise
        finally:
            verbinding.close()
            if not was_er:
                shm.unlink(missing_ok=True)


def beschadigde_bladzijden(verbinding: dbapi2.Connection) -> tuple[str, ...]:
    """Return what SQLCipher says of pages whose seal is broken; empty for a whole file.

    Reads the file itself, so run it on a copy that is closed or on a vault after a checkpoint.
    """
    with databasefouten():
        return tuple(str(rij[0]) for rij in verbinding.execute("pragma cipher_integrity_check"))


def tel_rijen(verbinding: dbapi2.Connection) -> dict[str, int]:
    """Return how many rows each table holds, tables behind a full-text index included."""
    with databasefouten():
        namen = verbinding.execute(
            "select name from sqlite_master where type = 'table' and sql not like 'create virtual%'"
        ).fetchall()
        return {naam: _tel(verbinding, naam) for (naam,) in namen}


def _tel(verbinding: dbapi2.Connection, tabel: str) -> int:
    naam = tabel.replace('"', '""')
    vraag = f'select count(*) from "{naam}"'  # noqa: S608  a name out of the schema itself, quoted
    return int(verbinding.execute(vraag).fetchone()[0])


def sluit_af(pad: Path, sleutel: bytes) -> None:
    """Bring everything into the one file, so that it can be copied or replaced: no -wal remains.

    Only for who holds the vault (`openen_bezet.Bezet`) and has closed every connection.
    Raises `WereldFout`: ``kluis_bezet`` when somebody still reads, or what the disk says.
    """
    with databasefouten():
        verbinding = verbind(pad, sleutel)
        try:
            bezig = verbinding.execute("pragma wal_checkpoint(truncate)").fetchone()[0]
            stand = verbinding.execute("pragma journal_mode = delete").fetchone()[0]
        finally:
            verbinding.close()
    if bezig or stand != "delete" or logboek_van_sqlite(pad)[0].exists():
        raise WereldFout("kluis_bezet")
