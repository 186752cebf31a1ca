"""The chain of fixed versions: in what order they were made, and whether each names the one before it.

An erratum has the number of the version that it corrects; the numbers alone do not tell the order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from opp_desk.model.versie import OppVersie


def in_keten(versies: Sequence[OppVersie]) -> tuple[OppVersie, ...]:
    """Return the versions of one OPP in the order in which they were made; the last one counts."""
    bij_id = {versie.id: versie for versie in versies}
    return tuple(sorted(versies, key=lambda versie: (versie.nummer or 0, _diepte(versie, bij_id))))


def geldig(versie: OppVersie, vorige: OppVersie | None) -> bool:
    """Return whether a version follows the one before it: its number, and the hash of what was frozen."""
    if vorige is None:
        return (versie.nummer, versie.vorige_hash, versie.erratum_op) == (1, None, None)
    stap = 0 if versie.erratum_op == vorige.id else 1
    return (versie.nummer, versie.vorige_hash) == ((vorige.nummer or 0) + stap, vorige.momentopname)


def _diepte(versie: OppVersie, bij_id: dict[UUID, OppVersie]) -> int:
    """Return how many corrections lie between a version and the one that was corrected first."""
    diepte = 0
    gezien = {versie.id}
    while versie.erratum_op in bij_id and versie.erratum_op not in gezien:
        versie = bij_id[versie.erratum_op]
        gezien.add(versie.id)
        diepte += 1
    return diepte
