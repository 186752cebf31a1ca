"""Pauses that a page waits for before it saves or reads again: in tests they pass at once. No test here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QTimer


def laat_aflopen(klokken: Sequence[QTimer]) -> None:
    """Let each timer go off now; one may take away another."""
    for klok in filter(shiboken6.isValid, klokken):
        klok.stop()
        klok.timeout.emit()
