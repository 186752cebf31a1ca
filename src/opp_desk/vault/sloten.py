"""Key slots (sloten): the ways to the data key of a vault, each a wrapped copy of it.

The arithmetic of wrapping only. Which slots a vault has is the affair of ``sleutels``, how they are written
down that of ``sleutels_bestand``.

Sources: Argon2id RFC 9106, HKDF RFC 5869, AES key wrap RFC 3394.
"""

from __future__ import annotations

import hmac
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap, aes_key_wrap

from opp_desk.ground.clock import now
from opp_desk.ground.errors import RegelFout
from opp_desk.ground.ids import random_bytes

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

SLEUTEL_BYTES: Final = 32
ZOUT_BYTES: Final = 16
OMHULD_BYTES: Final = SLEUTEL_BYTES + 8
MINIMUM_WACHTWOORD: Final = 12


@dataclass(frozen=True, slots=True)
class Argon:
    """The cost of one guess at a password: memory in KiB, passes over it, lanes."""

    geheugen_kib: int = 65_536
    rondes: int = 3
    stroken: int = 4

    def binnen_grenzen(self) -> bool:
        """Tell whether we accept this cost: never cheaper than ours, never a trap for the memory."""
        laag, hoog = ONDERGRENS, BOVENGRENS
        return (
            laag.geheugen_kib <= self.geheugen_kib <= hoog.geheugen_kib
            and laag.rondes <= self.rondes <= hoog.rondes
            and laag.stroken <= self.stroken <= hoog.stroken
        )


ONDERGRENS: Final = Argon()
BOVENGRENS: Final = Argon(1 << 20, 16, 16)


@dataclass(frozen=True, slots=True)
class Wachtwoordslot:
    """The data key, wrapped by the password of one person."""

    persoon: UUID
    gemaakt: datetime
    zout: bytes
    argon: Argon
    omhuld: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Herstelslot:
    """The data key, wrapped by the recovery code on the Herstelblad."""

    gemaakt: datetime
    zout: bytes
    omhuld: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Sleutelringslot:
    """The data key, wrapped by a random key in the keyring of one person on one computer."""

    id: UUID
    persoon: UUID
    gemaakt: datetime
    zout: bytes
    omhuld: bytes = field(repr=False)


def keur_wachtwoord(wachtwoord: str) -> None:
    """Refuse a new password that is too short; what it is composed of is the user's own affair.

    Raises `RegelFout` ``wachtwoord_te_kort`` (value minimum, in characters).
    """
    if len(unicodedata.normalize("NFC", wachtwoord)) < MINIMUM_WACHTWOORD:
        raise RegelFout("wachtwoord_te_kort", minimum=MINIMUM_WACHTWOORD)


def wachtwoordslot(persoon: UUID, wachtwoord: str, sleutel: bytes) -> Wachtwoordslot:
    """Wrap the data key with a password. Costs one Argon2id (about 0.1 s). Raises as `keur_wachtwoord`."""
    keur_wachtwoord(wachtwoord)
    zout, argon = random_bytes(ZOUT_BYTES), Argon()
    return Wachtwoordslot(
        persoon, now(), zout, argon, aes_key_wrap(_uit_wachtwoord(wachtwoord, zout, argon), sleutel)
    )


def open_wachtwoordslot(slot: Wachtwoordslot, wachtwoord: str) -> bytes | None:
    """Return the data key, or None when the password is another one. Costs one Argon2id."""
    return _pak_uit(_uit_wachtwoord(wachtwoord, slot.zout, slot.argon), slot.omhuld)


def herstelslot(geheim: bytes, sleutel: bytes) -> Herstelslot:
    """Wrap the data key with the 160 random bits of a recovery code (no slow derivation needed)."""
    zout = random_bytes(ZOUT_BYTES)
    return Herstelslot(now(), zout, aes_key_wrap(leid_af(geheim, "herstelblad", zout), sleutel))


def open_herstelslot(slot: Herstelslot, geheim: bytes) -> bytes | None:
    """Return the data key, or None when the code belongs to another sheet."""
    return _pak_uit(leid_af(geheim, "herstelblad", slot.zout), slot.omhuld)


def sleutelringslot(id_: UUID, persoon: UUID, geheim: bytes, sleutel: bytes) -> Sleutelringslot:
    """Wrap the data key with the 256 random bits that a keyring will hold."""
    zout = random_bytes(ZOUT_BYTES)
    return Sleutelringslot(
        id_, persoon, now(), zout, aes_key_wrap(leid_af(geheim, "sleutelring", zout), sleutel)
    )


def open_sleutelringslot(slot: Sleutelringslot, geheim: bytes) -> bytes | None:
    """Return the data key, or None when the keyring holds something else."""
    return _pak_uit(leid_af(geheim, "sleutelring", slot.zout), slot.omhuld)


def omhul_vorige(sleutel: bytes, vorige: bytes) -> bytes:
    """Wrap the previous data key with the new one, for as long as the vault is being re-keyed."""
    return aes_key_wrap(leid_af(sleutel, "overgang"), vorige)


def open_vorige(sleutel: bytes, omhuld: bytes) -> bytes | None:
    """Return the previous data key, or None when this is not the new one."""
    return _pak_uit(leid_af(sleutel, "overgang"), omhuld)


def zegel(sleutel: bytes, inhoud: bytes) -> bytes:
    """Return the seal (HMAC-SHA256) that only a holder of the data key can put on ``inhoud``."""
    return hmac.digest(leid_af(sleutel, "zegel"), inhoud, "sha256")


def leid_af(geheim: bytes, doel: str, zout: bytes = b"") -> bytes:
    """Derive a key of 256 bits for one purpose from a secret that is random already."""
    return HKDF(SHA256(), SLEUTEL_BYTES, zout or None, b"oppdesk 1 " + doel.encode()).derive(geheim)


def _uit_wachtwoord(wachtwoord: str, zout: bytes, argon: Argon) -> bytes:
    """Derive a key from a password, the same one however the computer writes its accents (NFC)."""
    kdf = Argon2id(
        salt=zout,
        length=SLEUTEL_BYTES,
        iterations=argon.rondes,
        lanes=argon.stroken,
        memory_cost=argon.geheugen_kib,
    )
    return kdf.derive(unicodedata.normalize("NFC", wachtwoord).encode("utf-8", "surrogatepass"))


def _pak_uit(sluitend: bytes, omhuld: bytes) -> bytes | None:
    try:
        return aes_key_unwrap(sluitend, omhuld)
    except InvalidUnwrap:
        return None
