"""The only clock of the program.

Rules never read it: ``today`` comes to them as an argument. Tests and pictures set it with ``fixed``.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from datetime import UTC, date, datetime
from time import monotonic as _monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_fixed: datetime | None = None


def now() -> datetime:
    """Return this moment in local time, aware of its zone.

    The environment variable ``OPP_DESK_NU`` (ISO 8601) sets another moment for a whole process, so that a
    demonstration or a picture shows the same day each time.
    """
    if _fixed is not None:
        return _fixed
    if wished := os.environ.get("OPP_DESK_NU"):
        return datetime.fromisoformat(wished).astimezone()
    return datetime.now(UTC).astimezone()


def now_utc_text() -> str:
    """Return this moment as ISO 8601 text in UTC with microseconds: sorts as text, for the history."""
    return now().astimezone(UTC).isoformat(timespec="microseconds")


def today() -> date:
    """Return the local calendar day."""
    return now().date()


def monotonic() -> float:
    """Return seconds of a clock that never goes back; only for measuring how long something takes."""
    return _monotonic()


@contextmanager
def fixed(moment: datetime) -> Iterator[None]:
    """Hold the clock still at ``moment`` (aware or local) for the length of the block."""
    global _fixed  # noqa: PLW0603  the clock is the one thing that a whole process shares
    before, _fixed = _fixed, moment.astimezone()
    try:
        yield
    finally:
        _fixed = before
