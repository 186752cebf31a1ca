"""Undoing from a message: exactly what the message was about, and nothing that happened since."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.vault.ongedaan import Omkeerbaar


def onthoud_laatste(werk: Werkplek) -> Callable[[], None] | None:
    """Return what undoes the last action, as long as it is the last; None when there is nothing to undo."""
    kluis = werk.jobs.kluis
    stap = kluis.ongedaan_te_maken() if kluis is not None else None
    return partial(_keer_om, werk, stap) if stap is not None else None


def _keer_om(werk: Werkplek, stap: Omkeerbaar) -> None:
    kluis = werk.jobs.kluis
    if kluis is not None and kluis.ongedaan_te_maken() == stap:
        werk.jobs.keer_om(stap)
