"""A sealed file in pieces: ``.oppakket``. How bytes are sealed and unsealed; not what they mean.

Eight letters, a version, the kop, then the content: compressed (zlib), cut in pieces of 64 KiB, each sealed
with ChaCha20-Poly1305 (RFC 8439). The nonce is the number of the piece and whether it is the last, so that
pieces cannot be swapped, repeated or left out; the key follows from the kop too, so that a changed kop opens
nothing (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015).
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from typing import TYPE_CHECKING, BinaryIO, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from opp_desk.ground.errors import WereldFout
from opp_desk.sync.kop import GROOTSTE_KOP, Kop, naar_bytes, uit_bytes
from opp_desk.vault.plek_namen import werkbestand
from opp_desk.vault.plek_schrijven import nieuw_bestand, schijffouten, vervang, vingerafdruk
from opp_desk.vault.sloten import leid_af

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

MERK: Final = b"OPPAKKET"
VERSIE: Final = 1
STUK: Final = 64 << 10
GROOTSTE_BESTAND: Final = 256 << 20
GROOTSTE_INHOUD: Final = 384 << 20
GROOTSTE_REGEL: Final = 8 << 20
"""Most bytes that we read: of the file, of what is compressed in it, of one line."""

_LENGTE: Final = struct.Struct(">I")
_ZEGEL: Final = 16


def verzegel(uit: BinaryIO, kop: Kop, sleutel: bytes, regels: Iterable[bytes]) -> None:
    """Write a package: the kop, then the lines, each without its line end.

    WereldFout("pakket_te_groot") when it is more than a receiver takes.
    """
    ruw = naar_bytes(kop)
    uit.write(MERK + bytes((VERSIE,)) + _LENGTE.pack(len(ruw)) + ruw)
    doos, nummer, wacht = ChaCha20Poly1305(_lading(ruw, sleutel)), 0, bytearray()
    for geperst in _geperst(regels):
        wacht += geperst
        while len(wacht) > STUK:
            uit.write(doos.encrypt(_nonce(nummer, laatste=False), bytes(wacht[:STUK]), None))
            del wacht[:STUK]
            nummer += 1
    uit.write(doos.encrypt(_nonce(nummer, laatste=True), bytes(wacht), None))


def schrijf_pakket(doel: Path, kop: Kop, sleutel: bytes, regels: Iterable[bytes]) -> str:
    """Write a package at ``doel`` in one stroke and return its SHA-256 (hexadecimal).

    WereldFout("pakket_te_groot") or what the disk says; then ``doel`` is as it was.
    """
    bezig = werkbestand(doel)
    with schijffouten(doel):
        try:
            with nieuw_bestand(bezig) as bestand:
                verzegel(bestand, kop, sleutel, regels)
            code = vingerafdruk(bezig)
            vervang(bezig, doel)
        finally:
            bezig.unlink(missing_ok=True)
    return code


def lees_kop(pad: Path) -> Kop:
    """Return what a package says of itself, without any key.

    WereldFout: geen_pakket, pakket_nieuwer, pakket_te_groot, pakket_beschadigd, or what the disk says.
    """
    with schijffouten(pad), pad.open("rb") as bestand:
        return _kop(bestand, pad)[0]


def ontzegel(pad: Path, sleutel: bytes) -> Iterator[bytes]:
    """Yield the lines of a package; what was yielded is as it was sealed, also before the end is reached.

    WereldFout as `lees_kop`; pakket_beschadigd for a changed byte, a piece that is missing or another key,
    pakket_te_groot when more comes out than we take.
    """
    with schijffouten(pad), pad.open("rb") as bestand:
        _, ruw = _kop(bestand, pad)
        yield from _regels(_open_stukken(bestand, ChaCha20Poly1305(_lading(ruw, sleutel))))


def _kop(bestand: BinaryIO, pad: Path) -> tuple[Kop, bytes]:
    begin = bestand.read(len(MERK) + 1 + _LENGTE.size)
    if not begin.startswith(MERK) or len(begin) != len(MERK) + 1 + _LENGTE.size:
        raise WereldFout("geen_pakket", naam=pad.name)
    if begin[len(MERK)] > VERSIE:
        raise WereldFout("pakket_nieuwer")
    if pad.stat().st_size > GROOTSTE_BESTAND:
        raise WereldFout("pakket_te_groot")
    (lengte,) = _LENGTE.unpack(begin[-_LENGTE.size :])
    if lengte > GROOTSTE_KOP:
        raise WereldFout("pakket_beschadigd")
    ruw = bestand.read(lengte)
    if len(ruw) != lengte:
        raise WereldFout("pakket_beschadigd")
    return uit_bytes(ruw), ruw


def _lading(kop: bytes, sleutel: bytes) -> bytes:
    return leid_af(sleutel, "pakketinhoud", hashlib.sha256(kop).digest())


def _nonce(nummer: int, *, laatste: bool) -> bytes:
    return nummer.to_bytes(11, "big") + bytes((laatste,))


def _geperst(regels: Iterable[bytes]) -> Iterator[bytes]:
    pers, totaal = zlib.compressobj(), 0
    for regel in regels:
        totaal += len(regel) + 1
        if totaal > GROOTSTE_INHOUD or len(regel) > GROOTSTE_REGEL:
            raise WereldFout("pakket_te_groot")
        yield pers.compress(regel + b"\n")
    yield pers.flush()


def _open_stukken(bestand: BinaryIO, doos: ChaCha20Poly1305) -> Iterator[bytes]:
    nummer, stuk = 0, bestand.read(STUK + _ZEGEL)
    while True:
        volgende = bestand.read(STUK + _ZEGEL)
        try:
            yield doos.decrypt(_nonce(nummer, laatste=not volgende), stuk, None)
        except (InvalidTag, ValueError) as fout:
            raise WereldFout("pakket_beschadigd") from fout
        if not volgende:
            return
        nummer, stuk = nummer + 1, volgende


def _regels(stukken: Iterable[bytes]) -> Iterator[bytes]:
    """Decompress no more at a time than one piece, however much hides in it."""
    pers, rest, totaal = zlib.decompressobj(), bytearray(), 0
    for stuk in stukken:
        geperst, open_ = stuk, b""
        while geperst or len(open_) == STUK:
            try:
                open_ = pers.decompress(geperst, STUK)
            except zlib.error as fout:
                raise WereldFout("pakket_beschadigd") from fout
            geperst = pers.unconsumed_tail
            totaal += len(open_)
            rest += open_
            *heel, staart = rest.split(b"\n")
            if totaal > GROOTSTE_INHOUD or len(staart) > GROOTSTE_REGEL:
                raise WereldFout("pakket_te_groot")
            yield from map(bytes, heel)
            rest = bytearray(staart)
    if rest or not pers.eof or pers.unused_data:
        raise WereldFout("pakket_beschadigd")
