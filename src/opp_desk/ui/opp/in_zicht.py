"""Scrolling a page until a part of it is in sight, once its size is known."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def breng_in_zicht(onderdeel: QWidget) -> None:
    """Scroll the page around ``onderdeel`` a moment later, when everything has its place."""
    QTimer.singleShot(0, partial(_schuif, onderdeel))


def _schuif(onderdeel: QWidget) -> None:
    if not shiboken6.isValid(onderdeel):
        return
    ouder = onderdeel.parentWidget()
    while ouder is not None and not isinstance(ouder, QScrollArea):
        ouder = ouder.parentWidget()
    if ouder is None:
        return
    # First its end, then its begin: of what is higher than the page the begin counts.
    midden = onderdeel.mapTo(ouder.viewport(), onderdeel.rect().bottomLeft()).y()
    balk = ouder.verticalScrollBar()
    if midden > ouder.viewport().height():
        balk.setValue(balk.value() + midden - ouder.viewport().height() + 16)
    boven = onderdeel.mapTo(ouder.viewport(), onderdeel.rect().topLeft()).y()
    if boven < 0:
        balk.setValue(balk.value() + boven - 8)
