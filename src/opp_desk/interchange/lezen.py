"""Getting the bytes of a file, with a limit before and while reading. What they mean is not decided here."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from opp_desk.ground.errors import WereldFout

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GROOTSTE_BESTAND = 64 * 1024 * 1024
"""Bytes. A school of 5,000 pupils needs less than 4 MB."""

STUK = 256 * 1024


def stukken(bron: Path | bytes, *, grens: int = GROOTSTE_BESTAND) -> Iterator[bytes]:
    """Yield the bytes in pieces of at most 256 KiB; nothing is kept.

    Raises WereldFout: import_niet_gevonden, import_geen_toegang, import_is_map, import_leesfout, import_leeg,
    import_te_groot (also for a file that grows while it is read).
    """
    if isinstance(bron, bytes):
        _toets_grootte(len(bron), grens)
        yield from (bron[begin : begin + STUK] for begin in range(0, len(bron), STUK))
        return
    with _vertaald(bron):
        _toets_bestand(bron, grens)
        gelezen = 0
        with bron.open("rb") as bestand:
            while stuk := bestand.read(STUK):
                gelezen += len(stuk)
                _toets_grootte(gelezen, grens)
                yield stuk


def inhoud(bron: Path | bytes, *, grens: int = GROOTSTE_BESTAND) -> bytes:
    """Return all bytes. Raises as `stukken`."""
    return b"".join(stukken(bron, grens=grens))


def begin(bron: Path | bytes) -> bytes:
    """Return the first bytes (up to 256 KiB), enough to see what kind of file it is. Raises as `stukken`."""
    return next(stukken(bron))


def _toets_bestand(pad: Path, grens: int) -> None:
    if pad.is_dir():
        raise WereldFout("import_is_map", bestand=pad.name)
    if pad.exists() and not pad.is_file():  # a device or a pipe may never end
        raise WereldFout("import_leesfout", bestand=pad.name)
    _toets_grootte(pad.stat().st_size, grens)


def _toets_grootte(aantal: int, grens: int) -> None:
    if not aantal:
        raise WereldFout("import_leeg")
    if aantal > grens:
        raise WereldFout("import_te_groot", megabytes=grens // 1024**2)


@contextmanager
def _vertaald(pad: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as fout:
        raise WereldFout("import_niet_gevonden", bestand=pad.name) from fout
    except PermissionError as fout:
        raise WereldFout("import_geen_toegang", bestand=pad.name) from fout
    except OSError as fout:
        raise WereldFout("import_leesfout", bestand=pad.name) from fout
