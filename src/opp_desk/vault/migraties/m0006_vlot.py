"""Indexes for ten years of notes: the list by day, one note in more dossiers, what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def vlot(op: Operations) -> None:
    """Add the indexes; no value changes."""
    op.create_index("ix_gesprek_samen", "gesprek", ["samen"], unique=False)
    op.create_index("ix_gesprek_datum", "gesprek", ["datum"], unique=False)
    op.create_index(
        "ix_gesprek_bij", "gesprek", ["bij"], unique=False, sqlite_where=sa.text("bij is not null")
    )
    op.create_index(
        "ix_gesprek_open",
        "gesprek",
        ["eigenaar"],
        unique=False,
        sqlite_where=sa.text("vastgelegd_op is null"),
    )
    op.create_index("ix_taak_gesprek", "taak", ["gesprek"], unique=False)
    op.create_index("ix_taak_wie", "taak", ["wie"], unique=False, sqlite_where=sa.text("gedaan_op is null"))
