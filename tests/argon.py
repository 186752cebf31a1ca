"""Argon2id in tests: what it made of a password is remembered, for a key costs 0.3 s and tests ask the same.

The slots in the files stay as they are, with the real cost, and so do the keys: a process that a test starts
opens the same vault. Only where tests make many new passwords (``argon_vlug``) the keys are others.
No test here.
"""

from __future__ import annotations

from typing import Final

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

_GEMAAKT: Final[dict[tuple[object, ...], bytes]] = {}


class Onthouden:
    """Stands where `sloten` has Argon2id, and derives each key once for as long as the tests run."""

    def __init__(self, *, salt: bytes, length: int, iterations: int, lanes: int, memory_cost: int) -> None:
        self._zout, self._lengte = salt, length
        self._kosten = iterations, lanes, memory_cost

    def derive(self, wachtwoord: bytes) -> bytes:
        """Return the key of this password, salt and cost."""
        alles = (self._zout, self._lengte, *self._kosten, wachtwoord)
        if alles not in _GEMAAKT:
            _GEMAAKT[alles] = self._leid_af(*self._kosten, wachtwoord)
        return _GEMAAKT[alles]

    def _leid_af(self, rondes: int, stroken: int, geheugen: int, wachtwoord: bytes) -> bytes:
        kdf = Argon2id(
            salt=self._zout, length=self._lengte, iterations=rondes, lanes=stroken, memory_cost=geheugen
        )
        return kdf.derive(wachtwoord)


class Vlug(Onthouden):
    """Derives a key that it does not know yet at the least cost: it opens what was made here only."""

    def _leid_af(self, rondes: int, stroken: int, geheugen: int, wachtwoord: bytes) -> bytes:
        zuinig = (1, 1, 8 + (rondes + stroken + geheugen) % 8)  # another cost still gives another key
        return super()._leid_af(*zuinig, wachtwoord)
