"""Numbers, sizes and moments in words, as these sections say them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.ui.onderdelen import voluit

if TYPE_CHECKING:
    from datetime import datetime

_STAP = 1024


def getal(aantal: int) -> str:
    """Return a number with points: ``12.345``."""
    return f"{aantal:,}".replace(",", ".")


def maat(bytes_: int) -> str:
    """Return a size: ``2,1 MB``."""
    kilo = bytes_ / _STAP
    if kilo < _STAP:
        return f"{max(round(kilo), 1)} kB"
    mega = kilo / _STAP
    heel = f"{mega:.1f} MB" if mega < _STAP else f"{mega / _STAP:.1f} GB"
    return heel.replace(".", ",")


def moment(wanneer: datetime) -> str:
    """Return a moment in local time: ``3 november 2026, 15:04``."""
    hier = wanneer.astimezone()
    return f"{voluit(hier.date())}, {hier:%H:%M}"
