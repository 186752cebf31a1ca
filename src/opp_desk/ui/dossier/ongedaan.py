"""Undoing from a message: the last thing that was done, if it is still the thing the message was about."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opp_desk.ui.werkplek import Werkplek


def maak_ongedaan(werk: Werkplek, label: str = "") -> None:
    """Undo the last action; with ``label`` only when it is that one, so that nothing else is undone."""
    kluis = werk.jobs.kluis
    stap = kluis.ongedaan_te_maken() if kluis is not None else None
    if stap is not None and label in {"", stap.label}:
        werk.jobs.keer_om(stap)
