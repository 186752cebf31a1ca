"""Widgets on top of each other that fill the room they are given; only the one in front has a say."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget


class Stapel(QStackedWidget):
    """As Qt's own, but nobody asks how high it would be at some other width.

    Without this Qt breaks every text of a page into lines a few times more, whenever anything on it changes,
    for a height that nothing is done with; and it measures the pages out of sight as well. Not for a stack in
    something that scrolls: there the height counts.
    """

    def hasHeightForWidth(self) -> bool:
        """Return False: the height is given."""
        return False

    def sizeHint(self) -> QSize:
        """Return how large what stands in front likes to be."""
        voor = self.currentWidget()
        return QSize(0, 0) if voor is None else voor.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return what stands in front needs."""
        voor = self.currentWidget()
        return QSize(0, 0) if voor is None else voor.minimumSizeHint()
