"""Telling what happened without being in the way: a small bar that goes by itself, and spoken words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from opp_desk.ui import thema
from opp_desk.ui.onderdelen.knoppen import IcoonKnop, TekstKnop
from opp_desk.ui.onderdelen.teksten import Tekst

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QEnterEvent
    from PySide6.QtWidgets import QWidget

_KORT_MS: Final = 6_000
_LANG_MS: Final = 12_000
_BREED: Final = 560
_MARGE: Final = 24


def kondig_aan(onderdeel: QWidget, tekst: str) -> None:
    """Let a screen reader say ``tekst`` at its next pause."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(onderdeel, tekst))


class Toast(QFrame):
    """One bar; a new message takes the place of the old one.

    It stands over ``balk`` in the room that ``vrij`` gives (in coordinates of the balk), where no text of a
    page is; without one at the bottom of ``ouder``. It stays while the mouse or the keyboard is on it.
    ``weg`` tells that it left.
    """

    weg = Signal()

    def __init__(
        self, ouder: QWidget, balk: QWidget | None = None, vrij: Callable[[], QRect] | None = None
    ) -> None:
        super().__init__(ouder)
        self._over, self._balk, self._vrij = ouder, balk, vrij
        self._doe: Callable[[], object] | None = None
        self._tekst = Tekst("", self)
        self._actie = TekstKnop(ouder=self)
        self._actie.clicked.connect(self._voer_uit)
        self._sluit = IcoonKnop("kruis", self.tr("Melding sluiten"), self)
        self._sluit.clicked.connect(self.wis)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(16, 6, 6, 6)
        rij.setSpacing(12)
        rij.addWidget(self._tekst, 1)
        rij.addWidget(self._actie)
        rij.addWidget(self._sluit)
        self._klok = QTimer(self)
        self._klok.setSingleShot(True)
        self._klok.timeout.connect(self._tijd_om)
        (balk or ouder).installEventFilter(self)
        self.hide()

    def meld(self, tekst: str, actie: str = "", doe: Callable[[], object] | None = None) -> None:
        """Show ``tekst``, and with ``doe`` a button ``actie`` (default "Ongedaan maken")."""
        self._doe = doe
        self._tekst.setText(tekst)
        self._actie.setText(actie or self.tr("Ongedaan maken"))
        self._actie.setVisible(doe is not None)
        self._plaats()
        self.show()
        self.raise_()
        self._klok.start(_LANG_MS if doe is not None else _KORT_MS)
        kondig_aan(self, tekst)

    def tekst(self) -> str:
        """Return what is shown, or "" when nothing is."""
        return self._tekst.text() if self.isVisibleTo(self._over) else ""

    def wis(self) -> None:
        """Take the bar away and forget its text."""
        self._klok.stop()
        self._doe = None
        self.hide()
        self._tekst.setText("")
        self.weg.emit()

    def eventFilter(self, wie: object, event: QEvent) -> bool:
        """Stay in its place when the window changes size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._plaats()
        return super().eventFilter(wie, event)  # type: ignore[arg-type]  # the stub asks for QObject only

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the mouse is on it."""
        super().enterEvent(event)
        self._klok.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Go a while after the mouse left."""
        super().leaveEvent(event)
        self._klok.start(_KORT_MS)

    def _plaats(self) -> None:
        """Stand at the right of the free room of the bar, or at the bottom in the middle."""
        ouder = self._over
        vrij = self._in_balk()
        hoogstens = min(_BREED, ouder.width() - 2 * _MARGE) if vrij is None else vrij.width()
        knoppen = self._sluit.width() + (self._actie.sizeHint().width() + 12 if self._doe else 0) + 46
        nodig = thema.maten().horizontalAdvance(self._tekst.text()) + 8
        breed = min(nodig + knoppen, hoogstens)
        hoog = max(48, self._tekst.heightForWidth(breed - knoppen) + 20)
        if vrij is None:
            self.setGeometry((ouder.width() - breed) // 2, ouder.height() - hoog - _MARGE, breed, hoog)
        else:
            boven = vrij.top() + max(4, (vrij.height() - hoog) // 2)
            self.setGeometry(vrij.right() - breed, boven, breed, hoog)

    def _in_balk(self) -> QRect | None:
        """Return the free room of the bar in the coordinates of the window, None without a bar."""
        if self._balk is None or self._vrij is None:
            return None
        vrij = self._vrij()
        return QRect(self._balk.mapTo(self._over, vrij.topLeft()), vrij.size())

    def _tijd_om(self) -> None:
        if self.hasFocus() or self._actie.hasFocus() or self._sluit.hasFocus():
            self._klok.start(_KORT_MS)
            return
        self.wis()

    def _voer_uit(self) -> None:
        doe = self._doe
        self.wis()
        if doe is not None:
            doe()
