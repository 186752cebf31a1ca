"""Writing files so that a power cut leaves the old one or the new one, never half of one.

What the disk says no to becomes a `WereldFout` here. What is in the files is of no concern to this room.
"""

from __future__ import annotations

import errno
import hashlib
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from opp_desk.ground.errors import WereldFout
from opp_desk.vault.plek_namen import werkbestand

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_BLOK = 1 << 20
_VOL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_GEEN_TOEGANG = {errno.EACCES, errno.EPERM, errno.EROFS}
_ALLEEN_EIGENAAR = 0o600


@contextmanager
def schijffouten(pad: Path) -> Iterator[None]:
    """Translate what the operating system says about ``pad``.

    Raises `WereldFout`: ``schijf_vol``, ``geen_toegang``, ``bestand_weg`` or ``schijf_fout``.
    """
    try:
        yield
    except OSError as fout:
        raise WereldFout(_code(fout), naam=pad.name, map=str(pad.parent)) from fout


def _code(fout: OSError) -> str:
    if fout.errno in _VOL:
        return "schijf_vol"
    if fout.errno in _GEEN_TOEGANG:
        return "geen_toegang"
    if isinstance(fout, FileNotFoundError | NotADirectoryError):
        return "bestand_weg"
    return "schijf_fout"


@contextmanager
def nieuw_bestand(pad: Path) -> Iterator[BinaryIO]:
    """Open ``pad`` for writing, readable by its owner only, and force it to the disk at the end.

    A file that could not be finished is removed again.
    """
    nummer = os.open(pad, os.O_RDWR | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), _ALLEEN_EIGENAAR)
    try:
        with os.fdopen(nummer, "w+b") as bestand:
            yield bestand
            bestand.flush()
            os.fsync(bestand.fileno())
    except BaseException:
        pad.unlink(missing_ok=True)
        raise


def schrijf_heel(pad: Path, inhoud: bytes, *, vorige: Path | None = None) -> None:
    """Put ``inhoud`` at ``pad`` in one stroke; keep what stood there as ``vorige`` if that is given.

    Raises `WereldFout` as `schijffouten` does; then ``pad`` is as it was.
    """
    with schijffouten(pad):
        tijdelijk = werkbestand(pad)
        with nieuw_bestand(tijdelijk) as bestand:
            bestand.write(inhoud)
        if vorige is not None and pad.exists():
            oud = werkbestand(vorige)
            with nieuw_bestand(oud) as bestand:
                bestand.write(pad.read_bytes())
            oud.replace(vorige)
        vervang(tijdelijk, pad)


def vervang(bron: Path, doel: Path) -> None:
    """Rename ``bron`` to ``doel`` in one stroke and make the new name survive a power cut."""
    bron.replace(doel)
    sync_map(doel.parent)


def sync_map(map_: Path) -> None:
    """Force the names in a folder to the disk. Windows does that by itself and cannot open a folder."""
    if os.name == "nt":
        return
    nummer = os.open(map_, os.O_RDONLY)
    try:
        os.fsync(nummer)
    finally:
        os.close(nummer)


def sync_bestand(pad: Path) -> None:
    """Force a finished file to the disk."""
    with pad.open("r+b") as bestand:
        os.fsync(bestand.fileno())


def blokken(bestand: BinaryIO) -> Iterator[bytes]:
    """Read a file in pieces of one mebibyte."""
    while blok := bestand.read(_BLOK):
        yield blok


def vingerafdruk(pad: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal."""
    som = hashlib.sha256()
    with pad.open("rb") as bestand:
        for blok in blokken(bestand):
            som.update(blok)
    return som.hexdigest()


def kopieer(bron: Path, doel: Path) -> str:
    """Copy a file, force the copy to the disk and return the SHA-256 of what was read."""
    som = hashlib.sha256()
    with bron.open("rb") as van, nieuw_bestand(doel) as naar:
        for blok in blokken(van):
            som.update(blok)
            naar.write(blok)
    return som.hexdigest()
