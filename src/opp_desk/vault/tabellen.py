"""The vault's own tables: history, counters, blobs, logboek, drafts. Not what a school records."""

from __future__ import annotations

from sqlalchemy import (
    CHAR,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    text,
)

metadata = MetaData()

# One user action. ``seq`` is local, ``id`` travels. A row with ontvangen = 0 only stands in for a set that
# another set names and that has not arrived yet. ``tik`` is the local counter of the last write.
wijzigingsset = Table(
    "wijzigingsset",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("id", CHAR(32), nullable=False, unique=True),
    Column("tijd", Text, nullable=False, server_default=""),
    Column("persoon", CHAR(32)),
    Column("label", Text, nullable=False, server_default=""),
    Column("soort", Text, nullable=False, server_default=""),
    Column("keert_om", Integer),
    Column("verzonden", Integer, nullable=False, server_default="0"),
    Column("ontvangen", Integer, nullable=False, server_default="1"),
    sqlite_autoincrement=True,
)
Index("ix_wijzigingsset_keert_om", wijzigingsset.c.keert_om, sqlite_where=text("keert_om is not null"))

# One version of one field. ``prev``: JSON list of [fld, seq] that it replaced. ``kop``: 0 replaced, 1 a head,
# 2 one of several heads that differ. ``tik``: the counter at the last write (a folded autosave moves it).
veldversie = Table(
    "veldversie",
    metadata,
    Column("tbl", Integer, nullable=False),
    Column("rij", CHAR(32), nullable=False),
    Column("fld", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("waarde", Text, nullable=False),
    Column("prev", Text, nullable=False),
    Column("kop", Integer, nullable=False),
    Column("tik", Integer, nullable=False),
    PrimaryKeyConstraint("tbl", "rij", "fld", "seq"),
    sqlite_with_rowid=False,
)
Index("ix_veldversie_seq", veldversie.c.seq)
Index("ix_veldversie_conflict", veldversie.c.tbl, veldversie.c.rij, sqlite_where=text("kop = 2"))

# Rows of which versions arrived before the row itself or its parent did.
wachtrij = Table(
    "wachtrij",
    metadata,
    Column("tbl", Integer, primary_key=True),
    Column("rij", CHAR(32), primary_key=True),
    Column("ruimte", Text, nullable=False),
)

teller = Table(
    "teller", metadata, Column("naam", Text, primary_key=True), Column("waarde", Integer, nullable=False)
)

# Immutable, content-addressed (SHA-256), in pieces of at most 256 KiB.
blob = Table(
    "blob",
    metadata,
    Column("hash", CHAR(64), primary_key=True),
    Column("deel", Integer, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)

# Append-only: triggers refuse to change or remove a line.
logregel = Table(
    "logregel",
    metadata,
    Column("nr", Integer, primary_key=True, autoincrement=True),
    Column("tijd", Text, nullable=False),
    Column("persoon", CHAR(32)),
    Column("wat", Text, nullable=False),
    Column("leerling", CHAR(32)),
    Column("onderwerp", Text, nullable=False, server_default=""),
    sqlite_autoincrement=True,
)
Index("ix_logregel_leerling", logregel.c.leerling)

# Input that could not be read as a value ("31-2-26") is kept as it was typed.
klad = Table(
    "klad",
    metadata,
    Column("tbl", Integer, primary_key=True),
    Column("rij", CHAR(32), primary_key=True),
    Column("fld", Integer, primary_key=True),
    Column("tekst", Text, nullable=False),
    Column("tijd", Text, nullable=False),
)

# What the program remembers for this school: a column mapping, the backup folder. JSON values.
instelling = Table(
    "instelling", metadata, Column("naam", Text, primary_key=True), Column("waarde", Text, nullable=False)
)

# What the search index knows of each row that can be searched. ``nr`` is the day (proleptic ordinal) times
# 2**32 plus a counter, so that newest first is the order of the numbers. ``merk``: code of what was indexed.
zoekdoc = Table(
    "zoekdoc",
    metadata,
    Column("nr", Integer, primary_key=True),
    Column("tbl", Integer, nullable=False),
    Column("rij", CHAR(32), nullable=False),
    Column("leerling", CHAR(32)),
    Column("ruimte", Text, nullable=False),
    Column("eigenaar", CHAR(32)),
    Column("merk", Integer, nullable=False),
)
Index("ix_zoekdoc_rij", zoekdoc.c.tbl, zoekdoc.c.rij, unique=True)
