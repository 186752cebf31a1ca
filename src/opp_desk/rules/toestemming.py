"""Whether somebody's consent to share with a partner outside the school holds (AVG art. 6 lid 1 onder a)."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


class Toestemming(StrEnum):
    """How consent stands on a day. Only ``GELDIG`` lets the school share."""

    GEEN = "geen"
    NOG_NIET = "nog_niet"
    GELDIG = "geldig"
    VERLOPEN = "verlopen"


def toestemming(van: str | None, op: date | None, tot: date | None, vandaag: date) -> Toestemming:
    """Return how consent of ``van``, given on ``op`` and until ``tot`` (that day included), stands today."""
    if not (van or "").strip() or op is None:
        return Toestemming.GEEN
    if op > vandaag:
        return Toestemming.NOG_NIET
    return Toestemming.VERLOPEN if tot is not None and tot < vandaag else Toestemming.GELDIG
