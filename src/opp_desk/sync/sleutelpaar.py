"""The pair of keys of one vault, with which a package can be opened without a password.

The private half never leaves its vault. The public half travels inside packages.

Sources: X25519 RFC 7748, HKDF RFC 5869, AES key wrap RFC 3394. The shape is that of a sealed box with a
pre-shared key (HPKE mode psk, RFC 9180): the ``pas`` shows that the sender belongs to this exchange.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap, aes_key_wrap

from opp_desk.ground.ids import random_bytes
from opp_desk.vault.sloten import OMHULD_BYTES, SLEUTEL_BYTES, leid_af

if TYPE_CHECKING:
    from uuid import UUID

KORT_TEKENS: Final = 16


@dataclass(frozen=True, slots=True)
class Sleutelpaar:
    """Both halves, 32 bytes each."""

    prive: bytes = field(repr=False)

    @property
    def openbaar(self) -> bytes:
        """Return the half that may be known."""
        return X25519PrivateKey.from_private_bytes(self.prive).public_key().public_bytes_raw()

    def pas(self, persoon: UUID) -> bytes:
        """Return the secret that this vault shares with one colleague; it never has to be kept here."""
        return leid_af(self.prive, "pakketpas", persoon.bytes)


@dataclass(frozen=True, slots=True)
class Sleutelslot:
    """The key of a package, wrapped for one public key; ``wie`` is the colleague of the exchange."""

    wie: UUID
    kort: str
    eenmalig: bytes
    omhuld: bytes = field(repr=False)


def nieuw_sleutelpaar() -> Sleutelpaar:
    """Return a new pair."""
    return Sleutelpaar(random_bytes(SLEUTEL_BYTES))


def kort_van(openbaar: bytes) -> str:
    """Return the first 64 bits of the SHA-256 of a public key, in hexadecimal: to tell keys apart."""
    return hashlib.sha256(openbaar).hexdigest()[:KORT_TEKENS]


def sleutelslot(sleutel: bytes, openbaar: bytes, pas: bytes, wie: UUID) -> Sleutelslot:
    """Wrap the key of a package for the holder of ``openbaar``."""
    eenmalig = Sleutelpaar(random_bytes(SLEUTEL_BYTES))
    sluitend = _gedeeld(eenmalig.prive, openbaar, (eenmalig.openbaar, openbaar), pas)
    return Sleutelslot(wie, kort_van(openbaar), eenmalig.openbaar, aes_key_wrap(sluitend, sleutel))


def open_sleutelslot(slot: Sleutelslot, paar: Sleutelpaar, pas: bytes) -> bytes | None:
    """Return the key of the package, or None when it was sealed for another vault or by a stranger."""
    if not hmac.compare_digest(slot.kort, kort_van(paar.openbaar)) or len(slot.omhuld) != OMHULD_BYTES:
        return None
    try:
        sluitend = _gedeeld(paar.prive, slot.eenmalig, (slot.eenmalig, paar.openbaar), pas)
        return aes_key_unwrap(sluitend, slot.omhuld)
    except (InvalidUnwrap, ValueError):  # ValueError: a point of low order
        return None


def _gedeeld(prive: bytes, openbaar: bytes, context: tuple[bytes, bytes], pas: bytes) -> bytes:
    eigen = X25519PrivateKey.from_private_bytes(prive)
    gedeeld = eigen.exchange(X25519PublicKey.from_public_bytes(openbaar))
    return leid_af(gedeeld + pas, "pakketslot", b"".join(context))
