"""Indexes for questions that read a whole table: what was undone, a pupil's log, the papers of a version.

A school of ten years has tens of thousands of sets. Those of one person need no index: undo reads
them from the newest back and stops at the first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def zoeken(op: Operations) -> None:
    """Add the indexes; no value changes."""
    op.create_index("ix_document_oppversie", "document", ["oppversie"], unique=False)
    op.create_index("ix_logregel_leerling", "logregel", ["leerling"], unique=False)
    op.create_index(
        "ix_wijzigingsset_keert_om",
        "wijzigingsset",
        ["keert_om"],
        unique=False,
        sqlite_where=sa.text("keert_om is not null"),
    )
