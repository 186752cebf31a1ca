"""One process per vault: a lock of the operating system on ``naam.oppdesk-bezet``.

The lock goes with its process, also when that is killed, so a file that was left behind says nothing by
itself: whoever can lock it takes it over. What is written in it only serves to tell who has the vault open.
"""

from __future__ import annotations

import json
import os
import platform
import sys
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

from opp_desk.ground.errors import WereldFout
from opp_desk.vault.plek_namen import bezetbestand
from opp_desk.vault.plek_schrijven import schijffouten

if TYPE_CHECKING:
    from pathlib import Path

_POGINGEN: Final = 5
_GROOTSTE: Final = 4096
_VER_WEG: Final = 1 << 30
"""On Windows a locked byte cannot be read by others, so lock one far behind the text."""


@dataclass(frozen=True, slots=True)
class Houder:
    """Which process on which computer (toestel) has, or had, a vault open."""

    pid: int
    toestel: str


class Bezet:
    """The lock on one vault, held from `neem` until `laat_los`."""

    __slots__ = ("_nummer", "pad", "vorige")

    def __init__(self, pad: Path, nummer: int, vorige: Houder | None) -> None:
        self.pad = pad
        self.vorige = vorige
        self._nummer: int | None = nummer

    @classmethod
    def neem(cls, pad: Path) -> Self:
        """Lock the vault at ``pad`` for this process.

        ``vorige`` is then who left a lock behind without closing the vault, if anybody did.
        Raises `WereldFout` ``kluis_al_open`` (values pid, toestel) or what the disk says.
        """
        bestand = bezetbestand(pad)
        with schijffouten(bestand):
            for _ in range(_POGINGEN):
                nummer = os.open(bestand, os.O_RDWR | os.O_CREAT, 0o600)
                try:
                    vorige = _lees(nummer)
                    if not _sluit_af(nummer):
                        raise _al_open(vorige)
                    if _is_dezelfde(nummer, bestand):
                        _schrijf(nummer, Houder(os.getpid(), platform.node()))
                        gehouden, nummer = nummer, -1
                        return cls(pad, gehouden, vorige)
                finally:
                    if nummer >= 0:
                        os.close(nummer)
        raise _al_open(None)

    def laat_los(self) -> None:
        """Give the vault free. Doing so twice is no mistake."""
        if self._nummer is None:
            return
        nummer, self._nummer = self._nummer, None
        with suppress(OSError):  # Windows keeps an open file; an empty lock file does no harm
            bezetbestand(self.pad).unlink()
        os.close(nummer)
        if os.name == "nt":
            with suppress(OSError):
                bezetbestand(self.pad).unlink()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.laat_los()


def wie_heeft(pad: Path) -> Houder | None:
    """Return who has the vault open, None if nobody. Changes nothing."""
    try:
        nummer = os.open(bezetbestand(pad), os.O_RDWR)
    except OSError:
        return None
    try:
        houder = _lees(nummer)
        return None if _sluit_af(nummer) else houder or Houder(0, "")
    finally:
        os.close(nummer)


def _al_open(houder: Houder | None) -> WereldFout:
    wie = houder or Houder(0, "")
    return WereldFout("kluis_al_open", pid=wie.pid, toestel=wie.toestel)


def _is_dezelfde(nummer: int, bestand: Path) -> bool:
    """Tell whether the file that we locked still has its name; who had it may just have removed it."""
    try:
        return os.path.samestat(os.fstat(nummer), bestand.stat())
    except FileNotFoundError:
        return False


def _lees(nummer: int) -> Houder | None:
    os.lseek(nummer, 0, os.SEEK_SET)
    try:
        inhoud = json.loads(os.read(nummer, _GROOTSTE))
        return Houder(int(inhoud["pid"]), str(inhoud["toestel"]))
    except (ValueError, KeyError, TypeError):
        return None


def _schrijf(nummer: int, houder: Houder) -> None:
    os.ftruncate(nummer, 0)
    os.lseek(nummer, 0, os.SEEK_SET)
    os.write(nummer, json.dumps({"pid": houder.pid, "toestel": houder.toestel}).encode())


if sys.platform == "win32":
    import msvcrt

    def _sluit_af(nummer: int) -> bool:
        os.lseek(nummer, _VER_WEG, os.SEEK_SET)
        try:
            msvcrt.locking(nummer, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _sluit_af(nummer: int) -> bool:
        try:
            fcntl.flock(nummer, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
