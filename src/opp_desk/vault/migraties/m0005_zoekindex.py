"""The search index: one line per row that can be searched, and the words of those rows.

Both begin empty: the vault fills them afterwards, in steps (``vault.zoekindex_bouw``). The words hold no
text (``content=''``); what was folded before keeps its form, so no diacritics are removed once more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations

WOORDEN: Final = """
create virtual table zoekwoord using fts5(
    tekst, kenmerk,
    content='', contentless_delete=1, prefix='2 3 4', tokenize="unicode61 remove_diacritics 0"
)"""


def zoekindex(op: Operations) -> None:
    """Add the tables; no value changes."""
    op.create_table(
        "zoekdoc",
        sa.Column("nr", sa.Integer(), nullable=False),
        sa.Column("tbl", sa.Integer(), nullable=False),
        sa.Column("rij", sa.CHAR(length=32), nullable=False),
        sa.Column("leerling", sa.CHAR(length=32), nullable=True),
        sa.Column("ruimte", sa.Text(), nullable=False),
        sa.Column("eigenaar", sa.CHAR(length=32), nullable=True),
        sa.Column("merk", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("nr"),
    )
    op.create_index("ix_zoekdoc_rij", "zoekdoc", ["tbl", "rij"], unique=True)
    op.execute(WOORDEN)
