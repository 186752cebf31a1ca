"""Forms that leave the page stay alive, unseen, until everything that was typed in them has been saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opp_desk.ui.binder import Binder


class Formulieren(Protocol):
    """A widget with forms in it."""

    def binders(self) -> Iterator[Binder]:
        """Yield the binder of every form."""

    def hide(self) -> None:
        """Take the widget out of sight."""

    def deleteLater(self) -> None:
        """Remove the widget."""


class Afscheid(QObject):
    """Takes leave of forms: saves, hides, and removes them when nothing waits any more."""

    def __init__(self, ouder: QObject) -> None:
        super().__init__(ouder)
        self._weg: list[Formulieren] = []

    @property
    def klaar(self) -> bool:
        """Return whether nothing waits."""
        return not self._weg

    def neem(self, vorm: Formulieren) -> None:
        """Take leave of ``vorm``."""
        vorm.hide()
        self._weg.append(vorm)
        for binder in vorm.binders():
            binder.opgeslagen.connect(self._ruim_op)
            binder.bewaar_nu()
        self._ruim_op()

    def _ruim_op(self) -> None:
        for vorm in tuple(self._weg):
            if all(binder.alles_bewaard for binder in vorm.binders()):
                self._weg.remove(vorm)
                vorm.deleteLater()
