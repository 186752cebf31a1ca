"""Tab goes through a page as it is read, also when parts of it were made later than others."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator


def volg_indeling(wortel: QWidget) -> None:
    """Put the controls within ``wortel`` in the order in which its layouts hold them."""
    for een, volgende in pairwise(_bedienbaar(wortel)):
        QWidget.setTabOrder(een, volgende)


def _bedienbaar(deel: QWidget) -> Iterator[QWidget]:
    if deel.focusPolicy() != Qt.FocusPolicy.NoFocus and deel.focusProxy() is None:
        yield deel
    inhoud = deel.widget() if isinstance(deel, QScrollArea) else None
    indeling = inhoud.layout() if inhoud is not None else deel.layout()
    if indeling is not None:
        for onderdeel in _in_volgorde(indeling):
            yield from _bedienbaar(onderdeel)


def _in_volgorde(indeling: QLayout) -> Iterator[QWidget]:
    """Yield the widgets of a layout and of the layouts in it; a grid row by row."""
    plekken = list(range(indeling.count()))
    if isinstance(indeling, QGridLayout):
        plekken.sort(key=lambda plek: indeling.getItemPosition(plek)[:2])  # type: ignore[index]  # Qt types it as object
    for plek in plekken:
        item = indeling.itemAt(plek)
        if item is None:
            continue
        if (onderdeel := item.widget()) is not None:
            yield onderdeel
        elif (binnen := item.layout()) is not None:
            yield from _in_volgorde(binnen)
