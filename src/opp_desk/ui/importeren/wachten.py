"""Waiting in words: shown only when the work takes longer than a moment, with Stoppen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.ui.onderdelen import Voortgang
from opp_desk.ui.schil_paginas import ruim_op

_WACHT_MS: Final = 400


class Wachten(QWidget):
    """Room for the progress of one piece of work at a time. ``gestopt`` when the user wants it to end."""

    gestopt = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._balk: Voortgang | None = None
        self._klok = QTimer(self, singleShot=True, interval=_WACHT_MS)
        self._klok.timeout.connect(self.show)
        self._stapel = QVBoxLayout(self)
        self._stapel.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def begin(self, wat: str, *, stopbaar: bool = True) -> None:
        """Begin to wait for ``wat``."""
        self.klaar()
        self._balk = Voortgang(wat, stopbaar=stopbaar)
        self._balk.gestopt.connect(self.gestopt)
        self._stapel.addWidget(self._balk)
        self._klok.start()

    def zet(self, gedaan: int, totaal: int) -> None:
        """Show how far it is."""
        if self._balk is not None:
            self._balk.zet(gedaan, totaal)

    def klaar(self) -> None:
        """Stop waiting."""
        self._klok.stop()
        self.hide()
        if self._balk is not None:
            self._stapel.removeWidget(self._balk)
            ruim_op(self._balk)
            self._balk = None
