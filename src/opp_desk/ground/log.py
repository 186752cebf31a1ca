"""Logging that can never hold what a school records: only fixed sentences, ids, codes and numbers.

Here belong the file, its format and the redaction. A sentence of ours is a literal in the source; what is
filled in passes `veilig`, and of another library's line only the place is kept.
"""

from __future__ import annotations

import logging
import re
import traceback
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from opp_desk.ground import clock, paths
from opp_desk.ground.errors import Fout

if TYPE_CHECKING:
    from collections.abc import Iterable

EIGEN: Final = "opp_desk"
WEG: Final = "‹weggelaten›"
_GROOTTE: Final = 512 * 1024
_BESTANDEN: Final = 3
_VEILIG: Final = re.compile(
    r"[0-9a-f]{32}"  # an id, as stored
    r"|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"  # an id, as shown
    r"|[a-z0-9]+(_[a-z0-9]+)+"  # a code of ours
    r"|[A-Z][A-Za-z]*(Error|Exception|Warning|Fout|Interrupt)"  # a kind of error
)


class Regels(logging.Formatter):
    """Writes one line per record, redacted."""

    def format(self, record: logging.LogRecord) -> str:
        """Return moment, level, place and sentence; of an error its kind and where in our code."""
        deel = [clock.now().isoformat(timespec="seconds"), record.levelname, record.name]
        deel.append(_zin(record) if record.name.partition(".")[0] == EIGEN else _plek(record))
        if record.exc_info and record.exc_info[0] is not None:
            deel.append(f"{record.exc_info[0].__name__} {' < '.join(plekken(record.exc_info[2]))}")
        return " ".join(deel)


class _Bestand(logging.FileHandler):
    """The file, and the two before it. The standard one that turns files over takes 25 ms to import.

    A full disk costs only the log; the default would print the record itself to stderr.
    """

    grootte = _GROOTTE

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line; begin a new file when this one is full."""
        super().emit(record)
        try:
            if self.stream is not None and self.stream.tell() >= self.grootte:
                self.close()
                _schuif_door(Path(self.baseFilename))
        except OSError:
            self.handleError(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  overrides
        """Say nothing."""


def _schuif_door(pad: Path) -> None:
    """Give the files the names of older ones; the oldest goes."""
    for nummer in range(_BESTANDEN - 1, 0, -1):
        jonger = pad.with_name(f"{pad.name}.{nummer - 1}") if nummer > 1 else pad
        if jonger.exists():
            jonger.replace(pad.with_name(f"{pad.name}.{nummer}"))


def begin_log() -> logging.Handler | None:
    """Keep a log in `paths.log_dir`, once per process; None when the folder cannot be used.

    Three files of half a megabyte at most. Only lines of ours from INFO up, and warnings of others.
    """
    wortel = logging.getLogger()
    for bestaand in wortel.handlers:
        if isinstance(bestaand, _Bestand):
            return bestaand
    try:
        paths.log_dir().mkdir(parents=True, exist_ok=True)
        bestand = _Bestand(paths.log_dir() / "opp-desk.log", encoding="utf-8")
    except OSError:
        return None
    bestand.setFormatter(Regels())
    wortel.addHandler(bestand)
    logging.getLogger(EIGEN).setLevel(logging.INFO)
    return bestand


def eind_log() -> None:
    """Close the file; for tests, and for a program that ends."""
    wortel = logging.getLogger()
    for bestand in [each for each in wortel.handlers if isinstance(each, _Bestand)]:
        wortel.removeHandler(bestand)
        bestand.close()


def veilig(waarde: object) -> object:
    """Return a value if it is a number, an id, a code or a kind of error; otherwise a mark in its place."""
    if waarde is None or isinstance(waarde, (bool, int, float, UUID)):
        return waarde
    if isinstance(waarde, Fout):
        return veilig(waarde.code)
    if isinstance(waarde, BaseException):
        return type(waarde).__name__
    if isinstance(waarde, type):
        return waarde.__name__
    if isinstance(waarde, Enum):
        return waarde.name
    return waarde if isinstance(waarde, str) and _VEILIG.fullmatch(waarde) else WEG


def plekken(spoor: Any) -> Iterable[str]:
    """Return where in our code a traceback passed, innermost first: file, line, function."""
    for stap in reversed(traceback.extract_tb(spoor)):
        _, eigen, bestand = stap.filename.rpartition(EIGEN)
        if eigen:
            yield f"{bestand}:{stap.lineno} {stap.name}"


def _zin(record: logging.LogRecord) -> str:
    """Return the sentence with what may be filled in."""
    if not record.args:
        return str(record.msg)
    gevuld: tuple[object, ...] | dict[str, object]
    if isinstance(record.args, tuple):
        gevuld = tuple(veilig(each) for each in record.args)
    elif "%(" in str(record.msg):
        gevuld = {naam: veilig(each) for naam, each in record.args.items()}
    else:
        gevuld = (WEG,)
    try:
        return str(record.msg) % gevuld
    except (KeyError, TypeError, ValueError):
        return WEG


def _plek(record: logging.LogRecord) -> str:
    return f"{record.module}:{record.lineno}"
