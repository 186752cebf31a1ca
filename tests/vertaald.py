"""What the statements that were compiled once still hold. No test here."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from opp_desk.vault import engine

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def nieuw_vertaald() -> Iterator[set[str]]:
    """Compile everything anew; afterwards the set holds every text that a statement keeps."""
    engine.VERTAALD.clear()
    bewaard: set[str] = set()
    yield bewaard
    vertaald: list[Any] = list(engine.VERTAALD.values())
    assert vertaald
    waarden = (plek.value for each in vertaald if each.cache_key for plek in each.cache_key.bindparams)
    bewaard |= {waarde for waarde in waarden if isinstance(waarde, str)}
