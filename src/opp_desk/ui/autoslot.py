"""Locking by itself after a while without keys or mouse; later with a child or parents at the table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTabletEvent, QTouchEvent, QWheelEvent

from opp_desk.ground import clock

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_MINUUT: Final = 60_000
_LEVENSTEKENS: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)
_VORMEN: Final = frozenset({QKeyEvent, QMouseEvent, QTabletEvent, QTouchEvent, QWheelEvent})


class Autoslot(QObject):
    """Emits ``verlopen`` after ``minuten`` without a sign of life; 0 minutes is the shortest, one minute."""

    verlopen = Signal()

    def __init__(self, app: QApplication, minuten: int, aan_tafel: int) -> None:
        super().__init__(app)
        self._gewoon, self._aan_tafel = max(minuten, 1), max(aan_tafel, 1)
        self._klok = QTimer(self, singleShot=True, interval=self._gewoon * _MINUUT)
        self._klok.timeout.connect(self.verlopen)
        self._laatst = clock.now()
        self._app = app

    def zet_minuten(self, minuten: int, aan_tafel: int) -> None:
        """Wait this long from now on, each at least one minute."""
        self._gewoon, self._aan_tafel = max(minuten, 1), max(aan_tafel, 1)
        self._klok.setInterval(self._gewoon * _MINUUT)

    def begin(self) -> None:
        """Start counting."""
        self._laatst = clock.now()
        self._klok.start()
        self._app.installEventFilter(self)  # each event of the program then passes through Python

    def stop(self) -> None:
        """Stop counting: there is nothing open."""
        self._klok.stop()
        self._app.removeEventFilter(self)

    def zet_aan_tafel(self, aan: bool) -> None:
        """Wait longer, because somebody is at the table: during horen and overleg."""
        self._klok.setInterval((self._aan_tafel if aan else self._gewoon) * _MINUUT)

    def eventFilter(self, bron: QObject, event: QEvent) -> bool:
        """Notice every sign of life; never swallow one."""
        # every event of the program passes here: asking for its class is ten times cheaper than for its type
        if type(event) in _VORMEN and event.type() in _LEVENSTEKENS and self._klok.isActive():
            nu, eerder = clock.now(), self._laatst
            self._laatst = nu
            if (nu - eerder).total_seconds() * 1000 > self._klok.interval():
                self.verlopen.emit()  # the computer slept, and the timer with it: lock before anything else
                return True
            self._klok.start()
        return False
