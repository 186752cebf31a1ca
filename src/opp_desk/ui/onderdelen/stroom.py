"""A layout that puts widgets beneath each other, or in lines that wrap where the room ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Stroom(QLayout):
    """Flow layout. ``liggend`` wraps lines; otherwise each widget has a line of its own."""

    def __init__(self, ouder: QWidget | None = None, *, liggend: bool = True, afstand: int = 8) -> None:
        super().__init__(ouder)
        self._delen: list[QLayoutItem] = []
        self._hoog: dict[int, int] = {}  # per width, until something changes: Qt asks tens of times
        self._liggend = liggend
        self.setSpacing(afstand)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, deel: QLayoutItem) -> None:
        """Take a widget at the end."""
        self._delen.append(deel)
        self._hoog.clear()

    def count(self) -> int:
        """Return how many widgets there are."""
        return len(self._delen)

    def itemAt(self, plek: int) -> QLayoutItem | None:
        """Return the item at a place, or None."""
        return self._delen[plek] if 0 <= plek < len(self._delen) else None

    def takeAt(self, plek: int) -> QLayoutItem | None:
        """Take the item at a place out."""
        self._hoog.clear()
        return self._delen.pop(plek) if 0 <= plek < len(self._delen) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Claim no more room than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Know the height only with the width."""
        return True

    def heightForWidth(self, breedte: int) -> int:
        """Return the height of all lines."""
        if breedte not in self._hoog:
            self._hoog[breedte] = self._leg(QRect(0, 0, breedte, 0), echt=False)
        return self._hoog[breedte]

    def invalidate(self) -> None:
        """Measure again: a widget came, went, hid or took another size."""
        self._hoog.clear()
        super().invalidate()

    def setGeometry(self, vak: QRect) -> None:
        """Put every widget in its place."""
        super().setGeometry(vak)
        self._leg(vak, echt=True)

    def sizeHint(self) -> QSize:
        """Return the size without wrapping."""
        maten = [deel.sizeHint() for deel in self._delen if not deel.isEmpty()]
        if not maten:
            return QSize(0, 0)
        if self._liggend:
            breed = sum(maat.width() for maat in maten) + self.spacing() * (len(maten) - 1)
        else:
            breed = max(maat.width() for maat in maten)
        return QSize(breed, self.heightForWidth(breed))

    def minimumSize(self) -> QSize:
        """Return the size of the widest part at its narrowest."""
        breed = max((deel.minimumSize().width() for deel in self._delen if not deel.isEmpty()), default=0)
        return QSize(breed, 0)

    def _leg(self, vak: QRect, *, echt: bool) -> int:
        """Lay out within ``vak`` and return the height; ``echt`` moves the widgets too."""
        y = vak.y()
        for regel in self._regels(vak.width()):
            x, hoog = vak.x(), max(maat.height() for _deel, maat in regel)
            for deel, maat in regel:
                if echt:
                    deel.setGeometry(QRect(QPoint(x, y + (hoog - maat.height()) // 2), maat))
                x += maat.width() + self.spacing()
            y += hoog + self.spacing()
        return max(0, y - self.spacing() - vak.y())

    def _regels(self, breedte: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Break the widgets into lines that fit, each with its size."""
        regels: list[list[tuple[QLayoutItem, QSize]]] = []
        over = 0
        for deel in self._delen:
            if deel.isEmpty():
                continue
            breed = min(deel.sizeHint().width(), breedte) if self._liggend else breedte
            if not regels or not self._liggend or breed > over:
                regels.append([])
                over = breedte
            regels[-1].append((deel, QSize(breed, self._hoogte(deel, breed))))
            over -= breed + self.spacing()
        return regels

    @staticmethod
    def _hoogte(deel: QLayoutItem, breed: int) -> int:
        """Return how high an item is at this width."""
        return deel.heightForWidth(breed) if deel.hasHeightForWidth() else deel.sizeHint().height()
