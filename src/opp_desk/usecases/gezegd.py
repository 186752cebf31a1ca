"""What a pupil said, as a short line to read: on a card of a dossier, of an OPP, of another hearing.

Not here: the whole uitspraak as a form (``horenbeeld``), and what is printed of it (``documents.opp_horen``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from opp_desk.model.hoorrecht import Inbreng
    from opp_desk.model.keuzes import InPlan


@dataclass(frozen=True, slots=True)
class Gezegd:
    """What the pupil said, and what the pupil decided about it; a drawing may be without a word."""

    id: UUID
    woorden: str
    in_plan: InPlan | None


def gezegd(inbrengen: Iterable[Inbreng]) -> tuple[Gezegd, ...]:
    """Return what stands in these rows; a row that nobody filled is not there."""
    return tuple(
        Gezegd(een.id, een.woorden or "", een.in_plan) for een in inbrengen if een.woorden or een.tekening
    )
