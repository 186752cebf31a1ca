"""Only the answer to the last question counts: two readers may answer in another order than asked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Laatste(QObject):
    """Belongs to a page, and goes when the page goes: then nobody is called any more."""

    def __init__(self, pagina: QObject) -> None:
        super().__init__(pagina)
        self._keer = 0

    def van(self, dan: Callable[[T], None]) -> Callable[[T], None]:
        """Return what passes an answer on to ``dan``, unless something was asked since."""
        self.vergeet()
        return partial(self._geef, self._keer, dan)

    def vergeet(self) -> None:
        """Let no answer that is under way count any more."""
        self._keer += 1

    def _geef(self, keer: int, dan: Callable[[T], None], antwoord: T) -> None:
        if keer == self._keer:
            dan(antwoord)
