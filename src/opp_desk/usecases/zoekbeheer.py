"""Keeping searching in order: filling the index of an older vault in steps, and building it anew."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from opp_desk.vault import zoekindex_bouw
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from collections.abc import Callable

    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork
    from opp_desk.vault.zoekindex_bouw import Bouwplaats


def is_heel(lezer: Lezer) -> bool:
    """Return whether everything in the vault can be found."""
    return zoekindex_bouw.is_heel(lezer.verbinding)


@handeling("Zoeken bijgewerkt")
def bouw_stap(uow: UnitOfWork, plaats: Bouwplaats | None = None) -> Bouwplaats | None:
    """Make the next rows findable; return where to go on, None at the end. Part of no history."""
    return zoekindex_bouw.stap(uow.verbinding, plaats)


@handeling("Zoeken opnieuw opgebouwd")
def begin_opnieuw(uow: UnitOfWork) -> None:
    """Forget the index, because the check of the vault found a fault in it; `bouw_stap` fills it again."""
    zoekindex_bouw.begin_opnieuw(uow.verbinding)


def bouw_alles(kluis: Kluis, meld: Callable[[int, int], None] | None = None) -> None:
    """Make everything findable before going on; ``meld`` gets (done, total)."""
    plaats: Bouwplaats | None = None
    while (plaats := _stap(kluis, plaats)) is not None:
        if meld is not None:
            meld(plaats.gedaan, plaats.totaal)


def _stap(kluis: Kluis, plaats: Bouwplaats | None) -> Bouwplaats | None:
    return kluis.voer_uit(partial(bouw_stap, plaats=plaats))[0]
