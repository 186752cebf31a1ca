"""A disk that is full for a while. No test here."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import event

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def schijf_vol(kluis: Any) -> Iterator[None]:
    """Let every connection refuse to write, as a full disk does, and then write again."""
    alleen_lezen = "on"

    def zet(verbinding: Any, _regel: Any, _houder: Any) -> None:
        verbinding.execute(f"pragma query_only = {alleen_lezen}")

    event.listen(kluis._engine, "checkout", zet)
    yield
    alleen_lezen = "off"
