"""The gate (poort) before an open vault: who is inside, who has it alone, and whether it was closed for good.

Nothing waits here. A write that reaches a file that is being replaced would destroy it, so it is refused and
tried again by whoever asked; what connections are is the affair of ``kluis``.
"""

from __future__ import annotations

from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING

from opp_desk.ground.errors import WereldFout

if TYPE_CHECKING:
    from collections.abc import Iterator


class Poort:
    """Lets many in at once, or one alone; after `sluit` nobody. For use from any thread."""

    __slots__ = ("_alleen", "_binnen", "_gesloten", "_slot")

    def __init__(self) -> None:
        """Begin open, with nobody inside."""
        self._slot = Lock()
        self._binnen = 0
        self._alleen = self._gesloten = False

    @contextmanager
    def binnen(self) -> Iterator[None]:
        """Be inside with others. WereldFout: kluis_op_slot after `sluit`, kluis_bezet while one is alone."""
        with self._slot:
            self._eis_open()
            self._binnen += 1
        try:
            yield
        finally:
            with self._slot:
                self._binnen -= 1

    @contextmanager
    def alleen(self) -> Iterator[None]:
        """Keep everybody out meanwhile. WereldFout: kluis_op_slot, or kluis_bezet while anybody is inside."""
        with self._slot:
            self._eis_open()
            if self._binnen:
                raise WereldFout("kluis_bezet")
            self._alleen = True
        try:
            yield
        finally:
            with self._slot:
                self._alleen = False

    def sluit(self) -> None:
        """Let nobody in any more."""
        with self._slot:
            self._gesloten = True

    def _eis_open(self) -> None:
        if self._gesloten:
            raise WereldFout("kluis_op_slot")
        if self._alleen:
            raise WereldFout("kluis_bezet")
