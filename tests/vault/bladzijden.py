"""Looking into the pages of a vault as they lie on the disk, deciphered: also what lies free. No test here.

SQLCipher 4 with a raw key: 4096 bytes a page, the last 80 are the IV (16) and the HMAC-SHA512 (64); the first
page begins with 16 bytes of salt. AES-256-CBC (zetetic.net, design of SQLCipher).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BLAD: Final = 4096
_REST: Final = 80
_ZOUT: Final = 16


def bladzijden(pad: Path, sleutel: bytes) -> Iterator[bytes]:
    """Yield the content of each page of the file."""
    rauw = pad.read_bytes()
    for begin in range(0, len(rauw), BLAD):
        blad = rauw[begin : begin + BLAD]
        cijfer = blad[_ZOUT if begin == 0 else 0 : BLAD - _REST]
        iv = blad[BLAD - _REST : BLAD - _REST + 16]
        lezer = Cipher(algorithms.AES(sleutel), modes.CBC(iv)).decryptor()
        yield lezer.update(cijfer) + lezer.finalize()


def bladen_met(pad: Path, sleutel: bytes, woord: str) -> int:
    """Return on how many pages a word stands, in its capitals or without."""
    gezocht = {woord.encode(), woord.lower().encode()}
    return sum(any(each in blad for each in gezocht) for blad in bladzijden(pad, sleutel))
