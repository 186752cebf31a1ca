"""Questions about accessibility that a test asks of any window: is it named, can the keyboard reach it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QApplication, QButtonGroup, QLabel, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

_VRIJ = {"qt_spinbox_lineedit"}
"""Inner parts of Qt that speak through the control around them."""


def namen_ontbreken(venster: QWidget) -> list[str]:
    """Return every control that can have the focus and has no accessible name, as "class objectname"."""
    return [_wie(een) for een in _bedienbaar(venster) if not _naam(een)]


def niet_met_tab_bereikbaar(venster: QWidget) -> list[str]:
    """Return every control that Tab never reaches, starting anywhere in a shown window.

    One button of an exclusive group stands for all: arrow keys reach the others.
    """
    bereikt = _rondgang(venster)
    groepen = {_groep(een) for een in bereikt} - {None}
    return [
        _wie(een)
        for een in _bedienbaar(venster)
        if een not in bereikt
        and een.focusProxy() not in bereikt
        and _groep(een) not in groepen
        and not isinstance(een.parentWidget(), QAbstractSpinBox)
    ]


def _bedienbaar(venster: QWidget) -> Iterator[QWidget]:
    """Return the visible, enabled controls that can have the focus."""
    for een in [venster, *venster.findChildren(QWidget)]:
        kan = een.focusPolicy() != Qt.FocusPolicy.NoFocus and not _leesbaar(een)
        if kan and een.isEnabled() and een.isVisible() and een.objectName() not in _VRIJ and not _deel(een):
            yield een


def _leesbaar(onderdeel: QWidget) -> bool:
    """Say whether this is mere text that a mouse may select."""
    return isinstance(onderdeel, QLabel) and not onderdeel.focusPolicy() & Qt.FocusPolicy.TabFocus


def _deel(onderdeel: QWidget) -> bool:
    """Say whether this is the inside of a scroll area or the like, with the focus passed on."""
    return onderdeel.focusProxy() is not None or onderdeel.objectName().startswith("qt_scrollarea")


def _naam(onderdeel: QWidget) -> str:
    """Return the name that a screen reader says."""
    gezicht = QAccessible.queryAccessibleInterface(onderdeel)
    return gezicht.text(QAccessible.Text.Name).strip()


def _groep(onderdeel: QWidget) -> QButtonGroup | None:
    """Return the group that a button belongs to, if any."""
    return onderdeel.group() if isinstance(onderdeel, QAbstractButton) else None


def _rondgang(venster: QWidget) -> set[QWidget]:
    """Return everything that Tab reaches, going round once."""
    venster.activateWindow()
    QApplication.processEvents()
    bereikt: set[QWidget] = set()
    for _keer in range(2_000):
        venster.focusNextChild()
        nu = QApplication.focusWidget()
        if nu is None or nu in bereikt:
            break
        bereikt.add(nu)
    return bereikt


def _wie(onderdeel: QWidget) -> str:
    """Return enough to find a control."""
    tekst = getattr(onderdeel, "text", str)()
    return f"{type(onderdeel).__name__} {onderdeel.objectName()} {tekst}".strip()
