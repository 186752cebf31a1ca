"""How a migration writes the tables and columns of rows: the words for it, frozen with the migrations.

What was released does not change: a new kind of column gets a new word. Nothing of the program is imported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import sqlalchemy as sa

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from alembic.operations import Operations

TEKST: Final = sa.Text()
DATUM: Final = sa.Date()
GETAL: Final = sa.Integer()
JA_NEE: Final = sa.Boolean()
Soort = str | sa.types.TypeEngine[Any]
"""A type, or the name of the table that a column points to."""


def maak_tabel(
    op: Operations,
    naam: str,
    velden: Mapping[str, Soort],
    *,
    zonder_index: Container[tuple[str, str]] = frozenset(),
) -> None:
    """Make the table of a kind of row; what points elsewhere gets an index unless it stands apart."""
    kolommen: list[sa.schema.SchemaItem] = []
    for veld, soort in velden.items():
        if isinstance(soort, str):
            kolommen.append(sa.Column(veld, sa.CHAR(32), nullable=True))
            kolommen.append(
                sa.ForeignKeyConstraint(
                    [veld], [f"{soort}.id"], name=f"fk_{naam}_{veld}", initially="DEFERRED", deferrable=True
                )
            )
        else:
            ja_nee = soort is JA_NEE
            kolommen.append(
                sa.Column(veld, soort, server_default="0" if ja_nee else None, nullable=not ja_nee)
            )
    op.create_table(
        naam,
        *kolommen,
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("ruimte", sa.Text(), nullable=False),
        sa.Column("verwijderd", sa.Boolean(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{naam}"),
    )
    for veld, soort in velden.items():
        if isinstance(soort, str) and (naam, veld) not in zonder_index:
            op.create_index(f"ix_{naam}_{veld}", naam, [veld], unique=False)


def voeg_kolom_toe(op: Operations, naam: str, veld: str, soort: Soort) -> None:
    """Add one column; SQLite takes a reference only inside the column itself."""
    if isinstance(soort, str):
        op.execute(
            f"alter table {naam} add column {veld} char(32) "
            f"constraint fk_{naam}_{veld} references {soort} (id) deferrable initially deferred"
        )
        return
    ja_nee = soort is JA_NEE
    op.add_column(naam, sa.Column(veld, soort, server_default="0" if ja_nee else None, nullable=not ja_nee))
