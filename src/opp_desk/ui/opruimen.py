"""When Python looks for rubbish that refers to itself: on the main thread, between two events.

Python's own moment is whenever enough was made, on whichever thread made it. A page found there would be
taken down by a thread that is not Qt's: a crash, once in many hours. So its own moments are switched off.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_ELKE_MS: Final = 1000
_VOL: Final = (10_000, 20, 20)
"""Per generation how much makes it worth looking: things made, then rounds of the generation before."""


class Opruimer(QObject):
    """Does the looking, once a second at most, and only as far as there is reason to."""

    def __init__(self, ouder: QObject) -> None:
        super().__init__(ouder)
        gc.disable()
        self._klok = QTimer(self, interval=_ELKE_MS)
        self._klok.timeout.connect(ruim_op)
        self._klok.start()


def ruim_op() -> None:
    """Look through the oldest generation that is full and all younger ones; on the main thread."""
    stand = zip(gc.get_count(), _VOL, strict=True)
    vol = [generatie for generatie, (aantal, genoeg) in enumerate(stand) if aantal > genoeg]
    if vol:
        gc.collect(vol[-1])
