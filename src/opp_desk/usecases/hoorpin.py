"""The short code that closes the screen of a pupil: so that a child does not come upon other dossiers.

It guards no secret: the vault is guarded by its password. Four digits are only worth something because after
three mistakes the vault locks. It is kept as a salted hash inside the vault, one for each person.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING, Any, Final

from opp_desk.ground.errors import RegelFout
from opp_desk.ground.ids import random_bytes
from opp_desk.usecases import instellingen
from opp_desk.vault.handeling import handeling
from opp_desk.vault.uow import Soort

if TYPE_CHECKING:
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

CIJFERS: Final = 4
POGINGEN: Final = 3
"""So many mistakes in a row lock the vault."""
_N, _R, _P = 2**14, 8, 1  # scrypt with 16 MiB (RFC 7914); short, for it is asked with a child at the table
_ZOUT: Final = 16


def _naam(persoon: object) -> str:
    return f"hoorpin:{persoon}"


def is_pin(tekst: str) -> bool:
    """Return whether this is a code of four digits."""
    return len(tekst) == CIJFERS and tekst.isascii() and tekst.isdigit()


def heeft_pin(lezer: Lezer, persoon: object) -> bool:
    """Return whether this person (id of a medewerker) chose a code."""
    return instellingen.lees(lezer, _naam(persoon)) is not None


def klopt(lezer: Lezer, persoon: object, pin: str) -> bool:
    """Return whether this is the code of this person. Takes some hundredths of a second."""
    bewaard: Any = instellingen.lees(lezer, _naam(persoon))
    if not isinstance(bewaard, dict):
        return False
    return hmac.compare_digest(_hash(pin, bytes.fromhex(bewaard["zout"])), bytes.fromhex(bewaard["hash"]))


@handeling("Code voor het leerlingscherm gekozen", Soort.DREMPEL)
def kies_pin(uow: UnitOfWork, persoon: object, pin: str) -> None:
    """Keep a new code; RegelFout("pin_onjuist") if it is not four digits."""
    if not is_pin(pin):
        raise RegelFout("pin_onjuist")
    zout = random_bytes(_ZOUT)
    instellingen.onthoud(uow, _naam(persoon), {"zout": zout.hex(), "hash": _hash(pin, zout).hex()})


@handeling("Code voor het leerlingscherm gewist", Soort.DREMPEL)
def wis_pin(uow: UnitOfWork, persoon: object) -> None:
    """Forget the code: the next time a new one is chosen."""
    instellingen.onthoud(uow, _naam(persoon), None)


def _hash(pin: str, zout: bytes) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=zout, n=_N, r=_R, p=_P, maxmem=64 * 1024 * 1024)
